"""The next session is booked with the check-in of the last one, or neither is kept."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mentoring.checkins import Answers, CheckIn, Outcome
from mentoring.errors import InvalidFields
from mentoring.looking_back import checking_in
from mentoring.meeting import next_session
from mentoring.notices import CalendarFile, SessionBooked
from mentoring.pairs import Pair
from mentoring.sessions import Session, SessionState
from mentoring.steadiness import What

from .examples import changed, ids, letters, mentee, mentor, pair, programme, session

STARTS = datetime(2027, 1, 12, 13, tzinfo=UTC)
NOW = STARTS + timedelta(hours=3)
NEXT_AT = datetime(2027, 2, 9, 10, tzinfo=UTC)
PAST = session(SessionState.BOOKED, starts_at=STARTS)
COMING = (
    session(id="next-3", number=3, week=date(2027, 3, 8)),
    session(id="next-2", number=2, week=date(2027, 2, 8)),
)
MINE = CheckIn(
    id="mine", programme_id="prog", session_id="session", participant_id="max", user="U-MAX", asked_at=STARTS
)


def booked(outcome=Outcome.HELD, *, at=NEXT_AT, coming=COMING, taken=()):
    sessions = [PAST, *coming]
    said = checking_in.answer(
        MINE,
        Answers(outcome=outcome),
        session=PAST,
        pair=pair(),
        mentor=mentor(),
        mentee=mentee(),
        programme=programme(),
        checkins=[MINE],
        sessions=sessions,
        now=NOW,
        new_id=ids(),
        whole=True,
    )
    return next_session.book(
        said,
        PAST,
        at,
        pair=pair(),
        programme=programme(),
        mentor=mentor(),
        mentee=mentee(),
        sessions=sessions,
        now=NOW,
        taken=taken,
    )


def fault(**changes) -> str:
    with pytest.raises(InvalidFields) as refused:
        booked(**changes)
    return refused.value.fields["next_in_weeks"]


def test_one_decision_says_that_one_was_held_and_books_the_other():
    """The pair remembers both: what was held, and that a time is booked."""
    decision = booked()
    after = {one.id: one for one in changed(decision, Session)}
    ours = changed(decision, Pair)[-1]

    assert after["session"].state is SessionState.HELD
    assert (after["next-2"].state, after["next-2"].starts_at) == (SessionState.BOOKED, NEXT_AT)
    assert [turn.what for turn in ours.steadiness.turns] == [What.HELD]
    assert len(letters(decision, SessionBooked)) == len(letters(decision, CalendarFile)) == 1


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"outcome": Outcome.MOVED}, "error-next-not-held"),
        ({"at": NOW - timedelta(hours=1)}, "error-next-taken"),
        ({"at": datetime(2027, 2, 7, 10, tzinfo=UTC)}, "error-next-taken"),
        ({"taken": (NEXT_AT,)}, "error-next-taken"),
        (
            {"coming": (replace(COMING[1], state=SessionState.BOOKED, starts_at=NEXT_AT),)},
            "error-next-booked",
        ),
    ],
)
def test_what_is_in_the_way_is_said_under_the_field(changes, key):
    assert fault(**changes) == key
