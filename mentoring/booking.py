"""Booking: one click takes a time, one gives it back; the mentor is never asked to chase."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mentoring import offering, reminders, steadying
from mentoring.decisions import Decision, Letter, ToPair, ToThread
from mentoring.errors import AlreadyDone, Gone, NotAllowed, SlotTaken
from mentoring.notices import CalendarFile, SessionBooked, SessionCancelled
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Role
from mentoring.programme import Programme
from mentoring.reminders import SessionContext, wake
from mentoring.sessions import Session, SessionState, Step
from mentoring.slots import clashes, slots, suits

__all__ = ["SessionContext", "book", "cancel", "reopen", "room", "slots", "wake"]


def book(
    session: Session,
    pair: Pair,
    programme: Programme,
    starts_at: datetime,
    *,
    mentor: Participant,
    mentee: Participant,
    now: datetime,
    taken: Sequence[datetime] = (),
) -> Decision:
    """Book a session, or move it: both are told in their room, with a calendar file in the thread.

    `taken`: when either of the two has another session booked.
    """
    if pair.state is not PairState.ACTIVE or session.state not in offering.OPEN:
        raise Gone
    if starts_at == session.starts_at:
        raise AlreadyDone
    length = timedelta(minutes=session.minutes)
    suiting = suits(mentor, mentee, starts_at, session.minutes)
    if starts_at <= now or not suiting or clashes(starts_at, taken, length):
        raise SlotTaken
    moved = session.state is SessionState.BOOKED
    booked = replace(
        session,
        state=SessionState.BOOKED,
        starts_at=starts_at,
        revision=session.revision + moved,
        next_step=Step.PREPARE,
        wake_at=max(now, reminders.prepare_due(starts_at, mentor)),
    )
    return Decision(
        changed=(booked,),
        letters=(
            _booking_letter(booked, pair, starts_at, moved=moved, now=now),
            _calendar_letter(booked, programme, starts_at, names=(mentor.name, mentee.name), now=now),
        ),
        withdrawn=(f"session:{session.id}*",),
    ).and_then(steadying.booked(pair, now=now))


def _booking_letter(
    session: Session, pair: Pair, starts_at: datetime, *, moved: bool, now: datetime
) -> Letter:
    booked = SessionBooked(
        session_id=session.id,
        number=session.number,
        starts_at=starts_at,
        minutes=session.minutes,
        moved=moved,
    )
    return Letter(
        key=_booking_key(session),
        to=room(pair),
        notice=booked,
        due=now,
        lapses=starts_at,
        subject=f"session:{session.id}",
    )


def _calendar_letter(
    session: Session, programme: Programme, starts_at: datetime, *, names: tuple[str, str], now: datetime
) -> Letter:
    """Put the calendar file under the message; a calendar knows people by name, mentor first."""
    mentor, mentee = names
    calendar_file = CalendarFile(
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
        to=ToThread(letter=_booking_key(session)),
        notice=calendar_file,
        due=now,
        lapses=starts_at,
        subject=f"session:{session.id}",
    )


def _booking_key(session: Session) -> str:
    return f"session-booked:{session.id}:{session.revision}"


def room(pair: Pair) -> ToPair:
    """Give the address of the two people's own conversation."""
    return ToPair(pair_id=pair.id, mentor=pair.mentor, mentee=pair.mentee)


def cancel(
    session: Session,
    by_user: str,
    *,
    pair: Pair,
    mentor: Participant,
    mentee: Participant,
    now: datetime,
    taken: Sequence[datetime] = (),
) -> Decision:
    """Give a booked time back: both are told, and the mentee or the delegate alone hears how to go on."""
    if by_user not in {pair.mentor, pair.mentee, mentee.profile.delegate}:
        raise NotAllowed
    if session.state is SessionState.TO_BOOK:
        raise AlreadyDone
    if session.state is not SessionState.BOOKED or session.starts_at is None or session.starts_at <= now:
        raise Gone
    side = Role.MENTOR if by_user == pair.mentor else Role.MENTEE
    told = (
        _cancelled(session, pair, session.starts_at, now),
        _calendar_cancelled(session, session.starts_at, names=(mentor.name, mentee.name), now=now),
    )
    return steadying.slipped(
        session, pair, side, mentor=mentor, mentee=mentee, now=now, taken=tuple(taken), told=False
    ).and_then(Decision(letters=told))


def _cancelled(session: Session, pair: Pair, starts_at: datetime, now: datetime) -> Letter:
    notice = SessionCancelled(session_id=session.id, number=session.number, starts_at=starts_at)
    return Letter(
        key=f"session-cancelled:{session.id}:{session.revision}",
        to=room(pair),
        notice=notice,
        due=now,
        lapses=starts_at,
        subject=f"session:{session.id}",
    )


def _calendar_cancelled(
    session: Session, starts_at: datetime, *, names: tuple[str, str], now: datetime
) -> Letter:
    """Take the event out of both calendars, under the message that had put it there."""
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
        to=ToThread(letter=_booking_key(session)),
        notice=notice,
        due=now,
        lapses=starts_at,
        subject=f"session:{session.id}",
    )


def reopen(
    session: Session,
    *,
    mentor: Participant,
    mentee: Participant,
    now: datetime,
    taken: Sequence[datetime] = (),
) -> Decision:
    """Make a session one to book again, and offer other times at once."""
    return Decision(withdrawn=(f"session:{session.id}*",)).and_then(
        offering.offer(steadying.unbooked(session), mentor, mentee, now=now, taken=taken)
    )
