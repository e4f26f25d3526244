"""Booked letters: what the two read in their room, and what their calendars get, of a session with a time."""

from datetime import datetime

from mentoring.decisions import Letter, ToPair, ToThread
from mentoring.notices import CalendarFile, SessionBooked, SessionCancelled
from mentoring.pairs import Pair
from mentoring.programme import Programme
from mentoring.sessions import Session


def booked(session: Session, pair: Pair, starts_at: datetime, *, moved: bool, now: datetime) -> Letter:
    """Tell the two, in their room, when they meet."""
    notice = SessionBooked(
        session_id=session.id,
        number=session.number,
        starts_at=starts_at,
        minutes=session.minutes,
        moved=moved,
    )
    return Letter(
        key=_key(session),
        to=room(pair),
        notice=notice,
        due=now,
        lapses=starts_at,
        subject=f"session:{session.id}",
    )


def calendar(
    session: Session, programme: Programme, starts_at: datetime, *, names: tuple[str, str], now: datetime
) -> Letter:
    """Put the calendar file under the message; a calendar knows people by name, mentor first."""
    mentor, mentee = names
    notice = CalendarFile(
        session_id=session.id,
        number=session.number,
        programme=programme.settings.name,
        mentor=mentor,
        mentee=mentee,
        starts_at=starts_at,
        minutes=session.minutes,
        revision=session.revision,
        written_at=now,
    )
    return Letter(
        key=f"calendar-file:{session.id}:{session.revision}",
        to=ToThread(letter=_key(session)),
        notice=notice,
        due=now,
        lapses=starts_at,
        subject=f"session:{session.id}",
    )


def _key(session: Session) -> str:
    return f"session-booked:{session.id}:{session.revision}"


def room(pair: Pair) -> ToPair:
    """Give the address of the two people's own conversation."""
    return ToPair(pair_id=pair.id, mentor=pair.mentor, mentee=pair.mentee)


def cancelled(session: Session, pair: Pair, starts_at: datetime, now: datetime) -> Letter:
    """Tell the two, in their room, that they do not meet then."""
    notice = SessionCancelled(session_id=session.id, number=session.number, starts_at=starts_at)
    return Letter(
        key=f"session-cancelled:{session.id}:{session.revision}",
        to=room(pair),
        notice=notice,
        due=now,
        lapses=starts_at,
        subject=f"session:{session.id}",
    )


def calendar_cancelled(
    session: Session, starts_at: datetime, *, names: tuple[str, str], now: datetime, under: str = ""
) -> Letter:
    """Take the event out of both calendars, under the message that had put it there, or says that it goes."""
    notice = CalendarFile(
        session_id=session.id,
        number=session.number,
        programme="",
        mentor=names[0],
        mentee=names[1],
        starts_at=starts_at,
        minutes=session.minutes,
        revision=session.revision,
        written_at=now,
        cancelled=True,
    )
    return Letter(
        key=f"calendar-cancelled:{session.id}:{session.revision}",
        to=ToThread(letter=under or _key(session)),
        notice=notice,
        due=now,
        lapses=starts_at,
        subject=f"session:{session.id}",
    )
