from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from mentoring.checkins import Answers, CheckIn, Outcome
from mentoring.decisions import ToPerson
from mentoring.errors import Gone, InvalidFields
from mentoring.looking_back import checking_in
from mentoring.notices import HeldQuestion, SlotsOffered
from mentoring.pairs import Pair, PairState
from mentoring.people import Role
from mentoring.sessions import Session, SessionState, Step
from mentoring.steadiness import Course, What

from .examples import changed, ids, letters, mentee, mentor, pair, programme, session

STARTS = datetime(2027, 1, 12, 13, tzinfo=UTC)
ASKED = STARTS + timedelta(hours=1)
NOW = ASKED + timedelta(hours=2)
HELD, MOVED, MISSED, UNABLE = (Answers(outcome=outcome) for outcome in Outcome)


def past(**changes) -> Session:
    usual = session(SessionState.BOOKED, starts_at=STARTS, next_step=Step.ASK_AGAIN, wake_at=NOW)
    return replace(usual, **changes)


def checkin(who: str, answers: Answers | None = None) -> CheckIn:
    return CheckIn(
        id=f"checkin-{who}",
        programme_id="prog",
        session_id="session",
        participant_id=who,
        user=f"U-{who.upper()}",
        asked_at=ASKED,
        answers=answers or Answers(),
        answered_at=ASKED if answers else None,
    )


COMING = tuple(
    session(
        id=f"next-{n}", number=n, week=date(2027, 1, 11) + timedelta(weeks=4 * (n - 1)), next_step=Step.OFFER
    )
    for n in (2, 3)
)


def answer(
    answers: Answers,
    *,
    mine=None,
    theirs=None,
    about=None,
    of=None,
    now=NOW,
    sessions=COMING,
    whole=False,
):
    about = about or past()
    mine, theirs = mine or checkin("mia"), theirs or checkin("max")
    return checking_in.answer(
        mine,
        answers,
        session=about,
        pair=of or pair(),
        mentor=mentor(),
        mentee=mentee(),
        programme=programme(),
        checkins=[mine, theirs],
        sessions=[about, *sessions],
        now=now,
        new_id=ids("session"),
        whole=whole,
    )


def after(decision, session_id: str = "session") -> Session | None:
    return next((s for s in changed(decision, Session) if s.id == session_id), None)


def test_two_clicks_are_merged():
    """First it took place, then how useful it was: neither click loses the other's answer."""
    (first,) = changed(answer(HELD), CheckIn)
    about, later = past(state=SessionState.HELD), NOW + timedelta(minutes=1)
    (second,) = changed(answer(Answers(usefulness=4), mine=first, about=about, now=later), CheckIn)

    assert (first.answers.outcome, first.answers.usefulness) == (Outcome.HELD, None)
    assert (second.answers.outcome, second.answers.usefulness) == (Outcome.HELD, 4)
    assert second.answered_at == first.answered_at == NOW


def test_a_full_form_keeps_everything_and_its_sharing():
    """Words are shared only where their author says so."""
    said = Answers(
        outcome=Outcome.HELD,
        usefulness=5,
        topics=("ai",),
        takeaway="Try it",
        share_takeaway=True,
        would_help="Time",
    )
    (kept,) = changed(answer(said), CheckIn)

    assert kept.answers == said
    (later,) = changed(
        answer(Answers(takeaway="Tried it"), mine=kept, about=past(state=SessionState.HELD)), CheckIn
    )
    assert (later.answers.takeaway, later.answers.share_takeaway) == ("Tried it", False)
    assert later.answers.would_help == "Time"


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (Answers(usefulness=3), {"outcome": "error-outcome"}),
        (Answers(outcome=Outcome.HELD, usefulness=0), {"usefulness": "error-usefulness"}),
        (Answers(outcome=Outcome.HELD, usefulness=6), {"usefulness": "error-usefulness"}),
        (Answers(outcome=Outcome.HELD, next_in_weeks=0), {"next_in_weeks": "error-next"}),
    ],
)
def test_answers_that_say_nothing_or_too_much_are_refused(said, fault):
    """An outcome is needed, usefulness goes from one to five."""
    with pytest.raises(InvalidFields) as refused:
        answer(said)

    assert refused.value.fields == fault


def test_a_session_that_did_not_take_place_has_no_usefulness():
    """A rating by mistake does not count."""
    (kept,) = changed(answer(Answers(outcome=Outcome.MISSED, usefulness=1)), CheckIn)

    assert kept.answers.usefulness is None


@pytest.mark.parametrize(
    ("mine", "theirs"), list(product([HELD, MOVED, MISSED, UNABLE], [None, HELD, MOVED, MISSED, UNABLE]))
)
def test_what_the_two_say_settles_the_session(mine, theirs):
    """Held when either says so; else to book again once moved, explained by one, or missed for both."""
    outcomes = {said.outcome for said in (mine, theirs) if said}
    decision = answer(mine, theirs=checkin("max", theirs))
    settled = after(decision)

    if Outcome.HELD in outcomes:
        assert settled.state is SessionState.HELD
    elif outcomes & {Outcome.MOVED, Outcome.UNABLE} or theirs:
        assert (settled.state, settled.starts_at, settled.revision) == (SessionState.TO_BOOK, None, 1)
        assert [letter.to for letter in letters(decision, SlotsOffered)] == [ToPerson(user="U-MAX")]
    else:
        assert settled is None


def test_after_a_session_held_there_are_three_ahead_again():
    """The next one is a cadence after the last planned."""
    planned = after(answer(HELD), "session-1")

    assert (planned.number, planned.week) == (4, date(2027, 4, 5))
    assert planned.next_step is Step.OFFER


def test_no_session_is_planned_beyond_the_end_of_the_programme():
    """The last weeks only hold what is planned already."""
    late = tuple(replace(s, week=s.week + timedelta(weeks=20)) for s in COMING)

    assert after(answer(HELD, sessions=late), "session-1") is None


def test_an_answer_makes_its_own_question_and_reminder_needless():
    """Nobody is reminded of what they have done; the other one still is."""
    decision = answer(HELD)

    assert decision.withdrawn == ("check-in:session:mia:0", "check-in-reminder:session:mia:0")
    assert after(decision).next_step is Step.ASK_AGAIN
    assert after(decision).wake_at is not None


def test_when_both_have_answered_the_session_rests():
    """There is nobody left to remind."""
    decision = answer(HELD, theirs=checkin("max", MISSED))

    assert after(decision).next_step is Step.REST
    assert after(decision).wake_at is None


def test_somebody_may_correct_a_wrong_click():
    """Held by mistake, then missed: the session is open again until the other one speaks."""
    decision = answer(MISSED, mine=checkin("mia", HELD), about=past(state=SessionState.HELD))

    assert after(decision).state is SessionState.BOOKED


def test_a_session_held_without_a_booking_counts():
    """Two who met at the coffee machine have met."""
    unbooked = past(state=SessionState.TO_BOOK, starts_at=None, next_step=Step.OFFER)
    decision = answer(HELD, about=unbooked)

    assert after(decision).state is SessionState.HELD
    assert after(decision).wake_at is None
    assert "session:session*" in decision.withdrawn


def test_the_next_target_week_follows_the_answer_and_the_spacing_stays():
    """Two weeks from now instead of four: what is still to book comes two weeks earlier."""
    decision = answer(Answers(outcome=Outcome.HELD, next_in_weeks=2))

    assert after(decision, "next-2").week == date(2027, 1, 25)
    assert after(decision, "next-3").week == date(2027, 2, 22)
    assert after(decision, "session-1").week == date(2027, 3, 22)


def test_a_session_that_changes_its_week_is_offered_anew():
    """Times offered for the former week are taken back, and new ones do not count as said already."""
    decision = answer(Answers(outcome=Outcome.HELD, next_in_weeks=2))
    moved = after(decision, "next-2")

    assert moved.wake_at == datetime(2027, 1, 15, 8, tzinfo=UTC)
    assert moved.revision == COMING[0].revision + 1
    assert {"session:next-2*", "session:next-3*"} <= set(decision.withdrawn)


def test_who_has_agreed_on_the_next_time_is_not_moved():
    """The second session is booked for next week: the third does not come to the same one."""
    booked = replace(COMING[0], state=SessionState.BOOKED, starts_at=NOW + timedelta(days=6))
    decision = answer(Answers(outcome=Outcome.HELD, next_in_weeks=1), sessions=(booked, COMING[1]))

    assert after(decision, "next-3") is None


def test_the_whole_form_takes_a_sentence_back():
    """A sentence deleted on the form is gone; one that a click leaves out stays."""
    said = Answers(outcome=Outcome.HELD, takeaway="Try it", share_takeaway=True, would_help="Time")
    about = past(state=SessionState.HELD)
    (clicked,) = changed(answer(HELD, mine=checkin("mia", said), about=about), CheckIn)
    (emptied,) = changed(answer(HELD, mine=checkin("mia", said), about=about, whole=True), CheckIn)

    assert clicked.answers == said
    assert emptied.answers == HELD


def test_two_weeks_after_the_question_it_is_too_late():
    """What is asked about fades from memory."""
    assert changed(answer(HELD, now=ASKED + timedelta(days=14)), CheckIn)
    with pytest.raises(Gone):
        answer(HELD, now=ASKED + timedelta(days=14, minutes=1))


def test_an_old_message_does_not_settle_a_session_still_to_come():
    """Moved to next week, it is asked about next week."""
    with pytest.raises(Gone):
        answer(HELD, about=past(starts_at=NOW + timedelta(days=7), revision=1))


@pytest.mark.parametrize("said", [HELD, MOVED, MISSED])
def test_a_pair_that_has_ended_may_still_tell_but_plans_nothing(said):
    """The answer counts; no session and no offer follows."""
    decision = answer(said, of=pair(PairState.CLOSED))

    assert changed(decision, CheckIn)
    assert decision.letters == ()
    assert [s.id for s in changed(decision, Session)] == (["session"] if said is HELD else [])


@pytest.mark.parametrize(
    ("mine", "theirs", "side"),
    [
        (UNABLE, None, Role.MENTOR),
        (UNABLE, MISSED, Role.MENTOR),
        (MISSED, UNABLE, Role.MENTEE),
        (UNABLE, UNABLE, None),
        (MISSED, MISSED, None),
    ],
)
def test_a_cause_is_known_only_of_oneself(mine, theirs, side):
    """Given what the mentor and the mentee say, then somebody is named in the books by their own word alone."""
    (known,) = changed(answer(mine, theirs=checkin("max", theirs)), Pair)

    assert [(turn.what, turn.side) for turn in known.steadiness.turns] == [(What.SLIPPED, side)]


@pytest.mark.parametrize("said", [MISSED, MOVED, UNABLE])
def test_answers_that_differ_are_asked_about_without_a_word_on_them(said):
    """Given one who says held, when the other says not, then both are asked the same, and it stays held."""
    decision = answer(said, theirs=checkin("max", HELD), about=past(state=SessionState.HELD))
    (doubtful,) = changed(decision, Pair)

    assert len(letters(decision, HeldQuestion)) == 2
    assert doubtful.steadiness.course is Course.UNCLEAR
    assert [turn.what for turn in doubtful.steadiness.turns] == [What.CONTESTED]
    assert not [s for s in changed(decision, Session) if s.state is not SessionState.HELD and s.number == 1]


def test_two_who_come_to_agree_are_believed():
    """Given answers that differed, when both say the same, then the doubt is over, whichever way."""
    contested = answer(MISSED, theirs=checkin("max", HELD), about=past(state=SessionState.HELD))
    (doubtful,) = changed(contested, Pair)
    around = {"about": past(state=SessionState.HELD), "of": doubtful}
    met = answer(HELD, mine=checkin("mia", MISSED), theirs=checkin("max", HELD), **around)
    missed = answer(MISSED, mine=checkin("max", HELD), theirs=checkin("mia", MISSED), **around)

    assert changed(met, Pair)[0].steadiness.course is Course.STEADY
    assert changed(missed, Pair)[0].steadiness.course is Course.REBOOKING
    assert after(missed).state is SessionState.TO_BOOK


def test_a_session_placed_again_may_turn_out_to_be_held_after_all():
    """Given a session back to book, when the mentee says that it took place, then it is held, and nothing is to place."""
    reopened = past(state=SessionState.TO_BOOK, starts_at=None, revision=1, next_step=Step.OFFER)
    decision = answer(HELD, mine=checkin("max"), theirs=checkin("mia"), about=reopened)

    assert after(decision).state is SessionState.HELD
    assert changed(decision, Pair)[0].steadiness.turns[0].meeting == "session:0"
