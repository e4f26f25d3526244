"""Writing week: when the week of a session in writing begins, and until when it is open."""

from dataclasses import replace
from datetime import date, datetime

from mentoring.people import Participant
from mentoring.quietness import quiet
from mentoring.sessions import Session, SessionState, Step
from mentoring.timeline import DAY, WEEK, local_day, monday_of


def planned(session: Session, mentor: Participant, mentee: Participant, *, now: datetime) -> Session:
    """Give a session its week: its target week, or the next one to begin when that is late."""
    week = max(session.week, monday_of(local_day(now, mentee.zone)) + WEEK)
    opens = opening(mentor, mentee, week)
    return replace(
        session,
        state=SessionState.BOOKED,
        asynchronous=True,
        starts_at=opens,
        proposal=None,
        next_step=Step.OPEN,
        wake_at=opens,
    )


def open_until(session: Session, now: datetime) -> datetime | None:
    """Give the end of a week that is open, and of nothing else."""
    begun = session.state is SessionState.BOOKED and session.next_step is not Step.OPEN
    is_open = session.asynchronous and begun and session.ends_at is not None and session.ends_at > now
    return session.ends_at if is_open else None


def opening(mentor: Participant, mentee: Participant, week: date) -> datetime:
    """Give the first moment of a week, or after it, at which the day of both has begun."""
    calendars = [quiet.calendar_of(person) for person in (mentor, mentee)]
    days = (week + DAY * offset for offset in range(quiet.HORIZON))
    day = next((day for day in days if all(quiet.is_free(one, day) for one in calendars)), week)
    return max(quiet.opening(calendar, day) for calendar in calendars)
