"""Days away: no times on them, quiet on them, and nobody else's business."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.errors import AlreadyDone, Gone, InvalidFields, NotParticipating
from mentoring.going_on.steady_letters import answered_by
from mentoring.membership import absences
from mentoring.people import Absence, Participant, Standing
from mentoring.placing.slots import slots
from mentoring.quietness import quiet
from mentoring.sessions import SessionState
from mentoring.timeline import instant, local_day

from .examples import TUESDAY, changed, mentee, mentor, session

WEEK = Absence(first=date(2027, 1, 11), last=date(2027, 1, 15))


def away(*those: Absence, **changes) -> Participant:
    return mentee(absences=those, **changes)


@settings(max_examples=80, deadline=None)
@given(st.dates(date(2027, 1, 6), date(2027, 1, 30)), st.integers(0, 20))
def test_no_time_is_offered_on_a_day_away(first, length):
    """Given any days away, of either of the two, then no time offered lies on one of them, nor is anybody written to."""
    absence = Absence(first=first, last=first + timedelta(days=length))
    for two in ((mentor(), away(absence)), (mentor(absences=(absence,)), mentee())):
        times = slots(*two, week=date(2027, 1, 11), minutes=60, now=TUESDAY, count=18)
        assert not [at for at in times if absence.holds(local_day(at, "Europe/Paris"))]
    begins = instant(first, time(10), "Europe/Paris")
    again = quiet.next_open(quiet.calendar_of(away(absence)), begins)

    assert local_day(again, "Europe/Paris") > absence.last or first.weekday() >= 5


def test_a_day_away_is_no_day_to_think():
    """Given a question before a week away, then the five working days go on after it."""
    assert answered_by(away(WEEK), TUESDAY) == answered_by(mentee(), TUESDAY) + timedelta(days=7)


def test_letters_wait_for_the_return():
    """Given a letter on a day away, then it goes out on the first morning back."""
    calendar = quiet.calendar_of(away(WEEK))
    at = datetime(2027, 1, 12, 9, tzinfo=UTC)

    assert not quiet.is_open(calendar, at)
    assert quiet.next_open(calendar, at) == datetime(2027, 1, 18, 8, tzinfo=UTC)


def test_days_are_told_kept_in_order_and_forgotten_when_over():
    """Given days told, then the next come first, those that are over are dropped, and letters are judged anew."""
    old, later = (
        Absence(first=date(2026, 12, 1), last=date(2026, 12, 2)),
        Absence(first=date(2027, 3, 1), last=date(2027, 3, 1)),
    )
    decision = absences.tell(away(old, later), WEEK, now=TUESDAY)

    assert changed(decision, Participant)[0].absences == (WEEK, later)
    assert decision.reconsidered == ("U-MAX",)


def test_they_are_taken_back():
    """Given days told, when they are taken back, then they are gone; a second click finds nothing."""
    decision = absences.take_back(away(WEEK), WEEK, now=TUESDAY)

    assert changed(decision, Participant)[0].absences == ()
    with pytest.raises(Gone):
        absences.take_back(away(), WEEK, now=TUESDAY)


@pytest.mark.parametrize(
    ("absence", "field"),
    [
        (Absence(first=date(2027, 1, 12), last=date(2027, 1, 11)), "last"),
        (Absence(first=date(2027, 1, 1), last=date(2027, 1, 4)), "last"),
        (Absence(first=date(2027, 1, 11), last=date(2027, 6, 1)), "last"),
    ],
    ids=["backwards", "past", "long"],
)
def test_what_is_no_absence_is_refused_under_its_field(absence, field):
    """Given days that end before they begin, are over, or last for months, then the form says so."""
    with pytest.raises(InvalidFields) as refused:
        absences.tell(away(), absence, now=TUESDAY)

    assert list(refused.value.fields) == [field]


def test_the_same_days_again_and_too_many_are_refused():
    """Given the same days, or eight periods already, then nothing is added; who has left tells none."""
    many = [Absence(first=day, last=day) for day in (date(2027, 2, 1) + timedelta(days=n) for n in range(8))]
    with pytest.raises(AlreadyDone):
        absences.tell(away(WEEK), WEEK, now=TUESDAY)
    with pytest.raises(InvalidFields):
        absences.tell(away(*many), WEEK, now=TUESDAY)
    with pytest.raises(NotParticipating):
        absences.tell(away(standing=Standing.LEFT), WEEK, now=TUESDAY)


def test_booked_sessions_on_those_days_are_found():
    """Given a session on such a day, one beside it and a week in writing, then only the first is hit."""
    on = session(SessionState.BOOKED, starts_at=datetime(2027, 1, 12, 9, tzinfo=UTC))
    beside = session(SessionState.BOOKED, starts_at=datetime(2027, 1, 18, 9, tzinfo=UTC))
    writing = session(SessionState.BOOKED, starts_at=on.starts_at, asynchronous=True)

    assert absences.hit(away(WEEK), WEEK, (on, beside, writing, session())) == (on,)
