"""The no-fault exit: whatever one of the two asked, what anybody else can see is the same."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.decisions import ToPerson
from mentoring.endings import parting
from mentoring.endings.parting import LONGEST, SHORTEST, PartingContext
from mentoring.errors import AlreadyDone, Gone, NotAllowed
from mentoring.meeting import reminders
from mentoring.meeting.reminders import SessionContext
from mentoring.notices import PairEnded, SessionReminder
from mentoring.pairs import Closing, Pair, PairState
from mentoring.partings import Parting
from mentoring.people import Standing, WorkingHours
from mentoring.quietness import quiet
from mentoring.sessions import Session, SessionState, Step

from .examples import TUESDAY, changed, ids, letters, mentee, mentor, pair, programme, session

MIA, MAX = mentor(), mentee()
BOOKED = session(SessionState.BOOKED, starts_at=TUESDAY + timedelta(days=30))


def ask(who, hours=12, *, two=(MIA, MAX), now=TUESDAY, partings=(), **changes):
    return parting.ask(
        who,
        **{"pair": pair(), "sessions": (BOOKED,)} | changes,
        programme=programme(),
        mentor=two[0],
        mentee=two[1],
        partings=partings,
        hours=hours,
        parting_id=f"parting-{who.id}",
        now=now,
    )


def end(asked, *, two=(MIA, MAX), others=()):
    context = PartingContext(
        pair=pair(), mentor=two[0], mentee=two[1], sessions=(BOOKED,), partings=(asked, *others)
    )
    return parting.wake(asked, context, now=asked.wake_at)


def seen(decision):
    """Everything that anybody may see of a decision: values but the private row, letters, withdrawals."""
    values = tuple(one for one in decision.changed if not isinstance(one, Parting))
    return values, decision.letters, decision.withdrawn


hours_of_work = st.builds(
    WorkingHours,
    start=st.integers(0, 11).map(lambda hour: time(hour, 30)),
    end=st.integers(13, 23).map(time),
)
zones = st.sampled_from(
    ["Europe/Paris", "America/New_York", "Asia/Tokyo", "Pacific/Auckland", "Asia/Kolkata"]
)
moments = st.datetimes(datetime(2027, 1, 4), datetime(2027, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001


@settings(deadline=None, max_examples=200)
@given(
    hours=st.integers(SHORTEST, LONGEST),
    now=moments,
    days=st.tuples(hours_of_work, hours_of_work),
    places=st.tuples(zones, zones),
    away=st.booleans(),
)
def test_nothing_that_anybody_can_see_tells_who_asked(hours, now, days, places, away):
    """Given the same drawn delay, when the mentor or the mentee asks, then all that others see is the same."""
    pausing = {"standing": Standing.PAUSED, "paused_until": date(2028, 1, 1)} if away else {}
    two = (
        mentor(zone=places[0], profile={"hours": days[0]}, **pausing),
        mentee(zone=places[1], profile={"hours": days[1]}),
    )
    asked = [ask(who, hours, two=two, now=now) for who in two]
    rows = [changed(decision, Parting)[0] for decision in asked]
    ends = [end(row, two=two) for row in rows]

    assert [seen(decision)[:2] for decision in asked] == [((), ()), ((), ())]
    assert rows[0].wake_at == rows[1].wake_at > now
    assert {name.rpartition("*")[2] for name in asked[0].withdrawn} == {"U-MIA"}
    assert seen(ends[0]) == seen(ends[1])
    first, second = letters(ends[0], PairEnded)
    assert (first.due, first.lapses) == (second.due, second.lapses)
    assert {first.to.user, second.to.user} == {"U-MIA", "U-MAX"}


@settings(deadline=None)
@given(hours=st.integers(SHORTEST, LONGEST), now=moments)
def test_the_hour_suits_both_and_its_minutes_tell_nothing(hours, now):
    """Given two who work together some hours a day, then a pair ends in one of them, on the full hour."""
    late = mentee(profile={"hours": WorkingHours(start=time(11), end=time(20))})
    at = parting.ends_at(programme(), MIA, late, hours=hours, now=now)

    assert all(quiet.is_open(quiet.calendar_of(person), at) for person in (MIA, late))
    assert at.minute == 0
    assert at == parting.ends_at(programme(), MIA, late, hours=hours, now=now.replace(minute=59, second=59))


def test_the_draw_decides_within_a_few_working_days():
    """Given the least and the most that can be drawn, then a pair ends one to three working days later."""
    ends = [parting.ends_at(programme(), MIA, MAX, hours=n, now=TUESDAY) for n in (SHORTEST, LONGEST)]

    assert [at.date() for at in ends] == [date(2027, 1, 6), date(2027, 1, 8)]
    assert len({parting.ends_at(programme(), MIA, MAX, hours=n, now=TUESDAY) for n in range(9, 28)}) == 19


def test_the_pair_ends_as_any_and_forgets_who_asked():
    """Given both who asked, when the first hour comes, then it ends once, and no request is left."""
    one, other = (changed(ask(who), Parting)[0] for who in (MIA, MAX))
    decision = end(one, others=(other,))
    (closed,) = changed(decision, Pair)

    assert (closed.state, closed.closing, closed.approved_by) == (PairState.CLOSED, Closing.ENDED, None)
    assert [(s.id, s.state) for s in changed(decision, Session)] == [("session", SessionState.CANCELLED)]
    assert set(decision.forgotten) == {"parting-mia", "parting-max"}
    assert not [user for letter in decision.letters for user in ("parting",) if user in repr(letter)]


def test_a_pair_that_ended_otherwise_leaves_no_request():
    """Given a pair that is closed, when a request wakes, then it is forgotten and nobody hears of it."""
    (asked,) = changed(ask(MIA), Parting)
    context = PartingContext(pair=pair(PairState.CLOSED), mentor=MIA, mentee=MAX)
    decision = parting.wake(asked, context, now=asked.wake_at)

    assert (seen(decision), decision.forgotten) == (((), (), ()), ("parting-mia",))


def test_it_is_asked_once_and_by_the_two_alone():
    """Given a request, when its author asks again or a stranger does, then it is refused; the other may ask."""
    (asked,) = changed(ask(MIA), Parting)

    with pytest.raises(AlreadyDone):
        ask(MIA, partings=(asked,))
    with pytest.raises(NotAllowed):
        ask(mentor("moe"))
    with pytest.raises(Gone):
        ask(MIA, pair=pair(PairState.CLOSED))
    assert changed(ask(MAX, partings=(asked,)), Parting)


def test_it_is_taken_back_by_its_author_alone():
    """Given a request, when its author stays after all, then nothing of it is left; nobody else can tell."""
    (asked,) = changed(ask(MIA), Parting)
    decision = parting.take_back(asked, MIA)

    assert (seen(decision), decision.forgotten) == (((), (), ()), ("parting-mia",))
    for known in (asked, None):
        with pytest.raises(Gone):
            parting.take_back(known, MAX)


@settings(deadline=None)
@given(
    first=st.integers(SHORTEST, LONGEST),
    second=st.integers(SHORTEST, LONGEST),
    later=st.timedeltas(timedelta(0), timedelta(days=2)),
)
def test_whoever_asks_second_learns_nothing_of_the_first(first, second, later):
    """Given a request, when the other asks too, then no pair ends sooner than the second request alone could."""
    (one,) = changed(ask(MIA, first), Parting)
    then = TUESDAY + later
    both = changed(ask(MAX, second, partings=(one,), now=then), Parting)
    ends = min(row.wake_at for row in (*both, *([one] if len(both) == 1 else [])))

    assert ends >= parting.ends_at(programme(), MIA, MAX, hours=SHORTEST, now=then)
    assert ends <= parting.ends_at(programme(), MIA, MAX, hours=LONGEST, now=then)


STEPS = (Step.PREPARE, Step.REMIND, Step.ASK, Step.ASK_AGAIN)


@pytest.mark.parametrize("leaving", [False, True])
@pytest.mark.parametrize("who", [MIA, MAX], ids=["mentor", "mentee"])
@pytest.mark.parametrize("step", STEPS)
def test_nothing_more_is_asked_of_one_and_the_other_cannot_notice(step, who, leaving):
    """Given a request, when a session wakes, then its author is asked nothing, and the rest is as ever."""
    live = replace(BOOKED, next_step=step, starts_at=TUESDAY)
    context = SessionContext(pair=pair(), mentor=MIA, mentee=MAX, programme=programme())
    usual = reminders.wake(live, context, now=TUESDAY + timedelta(hours=2), new_id=ids())
    (asked,) = changed(ask(who), Parting)
    hushed = parting.hush(usual, "pair", (replace(asked, leaving=leaving),))
    mine = [letter for letter in hushed.letters if letter.to == ToPerson(user=who.user)]

    assert hushed.changed == usual.changed
    assert [one for one in hushed.letters if one not in mine] == [
        one for one in usual.letters if one.to != ToPerson(user=who.user)
    ]
    assert all(isinstance(letter.notice, SessionReminder) and not leaving for letter in mine)
    assert parting.hush(usual, "other-pair", (asked,)) == usual


def test_questions_on_their_way_to_one_are_taken_back_for_one():
    """Given questions about a session that wait, when one asks, then only their own are withdrawn."""
    assert set(ask(MIA).withdrawn) == {"pair:pair*U-MIA", "session:session*U-MIA"}
