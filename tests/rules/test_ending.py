"""The end of a programme: thanks once, a last check-in, and pairs that close by themselves."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mentoring.endings import ending
from mentoring.endings.ending import Ending
from mentoring.going_on import pair_clock
from mentoring.going_on.resolving import PairContext
from mentoring.notices import CalendarFile
from mentoring.pairs import Closing, PairState
from mentoring.sessions import SessionState
from mentoring.steadiness import Course, Steadiness
from mentoring.steering import programmes
from mentoring.steering.programmes import ProgrammeContext

from .examples import mentee, mentor, pair, programme, session

PROGRAMME = programme()
OVER, CLOSES = ending.over_at(PROGRAMME), ending.closes_at(PROGRAMME)
MINUTE = timedelta(minutes=1)
ACTIVE = replace(pair(), state=PairState.ACTIVE, active_since=OVER - timedelta(weeks=8))
CONTEXT = PairContext(mentor=mentor(), mentee=mentee(), programme=PROGRAMME)


def test_everybody_is_thanked_once_with_what_they_did():
    """A letter each, with the sessions they held and the day their pair ends; the key holds for this end."""
    sessions = [
        replace(session(), id=f"s{n}", pair_id=ACTIVE.id, state=state)
        for n, state in enumerate((SessionState.HELD, SessionState.HELD, SessionState.MISSED))
    ]
    people = (mentor(), replace(mentee(), id="alone", user="U-ALONE"))
    some = Ending(people=people, pairs=(ACTIVE,), sessions=sessions)

    decision = ending.thank(some, PROGRAMME, now=OVER)
    again = ending.thank(some, PROGRAMME, now=OVER + timedelta(days=1))

    assert [(one.notice.sessions, one.notice.ends_on is None) for one in decision.letters] == [
        (2, False),
        (0, True),
    ]
    assert [one.key for one in decision.letters] == [one.key for one in again.letters]
    assert {one.thanked_at for one in decision.changed} == {OVER}


def test_a_programme_wakes_for_its_end_and_goes_on_until_all_are_thanked():
    """A few at a time: as long as somebody is left it wakes at once, then at the closing, then no more."""
    some = ProgrammeContext(ending=Ending(people=(mentor(),)))

    busy = programmes.wake(PROGRAMME, some, now=OVER, new_id=lambda: "n")
    done = programmes.wake(PROGRAMME, ProgrammeContext(), now=CLOSES, new_id=lambda: "n")

    assert busy.changed[0].wake_at == OVER
    assert programmes.next_wake(PROGRAMME, OVER - MINUTE) == OVER
    assert done.changed[0].wake_at is None


@pytest.mark.parametrize("course", [course for course in Course if course is not Course.ENDED])
def test_whatever_its_course_a_pair_closes_with_its_programme(course):
    """After the last week nobody is asked any more; two weeks later the pair is closed; only calendars are told."""
    one = replace(ACTIVE, steadiness=Steadiness(course=course, until=CLOSES + timedelta(weeks=9)))
    ahead = replace(
        session(), pair_id=one.id, state=SessionState.BOOKED, starts_at=CLOSES + timedelta(days=3)
    )
    context = replace(CONTEXT, sessions=[ahead])

    waiting = pair_clock.wake(one, context, now=OVER)
    closed = pair_clock.wake(one, context, now=CLOSES)

    assert (waiting.changed[0].wake_at, waiting.letters) == (CLOSES, ())
    assert closed.changed[0].state is PairState.CLOSED
    assert closed.changed[0].closing is Closing.FINISHED
    assert [type(letter.notice) for letter in closed.letters] == [CalendarFile]
    assert closed.changed[1].state is SessionState.CANCELLED


def test_pairs_that_no_clock_would_close_are_found_by_the_programme():
    """One that waits for coordinators is woken; one that never began is over, and its question is taken back."""
    asked = replace(pair(), id="asked", state=PairState.MENTEE_ASKED)

    decision = ending.thank(Ending(asleep=(ACTIVE, asked)), PROGRAMME, now=CLOSES)

    active, never = decision.changed
    assert (active.state, active.wake_at) == (PairState.ACTIVE, CLOSES)
    assert (never.state, never.closing) == (PairState.CLOSED, Closing.FINISHED)
    assert decision.withdrawn == ("pair:asked*",)


def test_a_longer_programme_thanks_again_at_its_new_end():
    """What somebody was thanked for is the end that there was."""
    longer = replace(PROGRAMME, settings=replace(PROGRAMME.settings, weeks=PROGRAMME.settings.weeks + 4))
    some = Ending(people=(mentor(),))
    first, second = (ending.thank(some, one, now=ending.over_at(one)) for one in (PROGRAMME, longer))

    assert first.letters[0].key != second.letters[0].key
