"""Booking: one click takes a time, one gives it back; the mentor is never asked to chase."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mentoring.decisions import Decision
from mentoring.errors import AlreadyDone, Gone, InWriting, NotAllowed, SlotTaken
from mentoring.going_on import steadying
from mentoring.meeting import reminders
from mentoring.meeting.reminders import SessionContext, wake
from mentoring.pairs import Manner, Pair, PairState
from mentoring.people import Participant, Role
from mentoring.placing import booked_letters, offering
from mentoring.placing.booked_letters import room
from mentoring.placing.slots import clashes, slots, suits
from mentoring.programme import Programme
from mentoring.sessions import Session, SessionState, Step

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
    agreed: bool = False,
) -> Decision:
    """Book a session, or move it: both are told in their room, with a calendar file in the thread.

    `taken`: when either of the two has another session booked. `agreed`: both want this time, whatever their
    working hours.
    """
    if pair.state is not PairState.ACTIVE or session.state not in offering.OPEN:
        raise Gone
    if session.asynchronous:
        raise InWriting
    if starts_at == session.starts_at:
        raise AlreadyDone
    length = timedelta(minutes=session.minutes)
    suiting = agreed or suits(mentor, mentee, starts_at, session.minutes)
    if starts_at <= now or not suiting or clashes(starts_at, taken, length):
        raise SlotTaken
    moved = session.state is SessionState.BOOKED
    booked = replace(
        session,
        state=SessionState.BOOKED,
        starts_at=starts_at,
        proposal=None,
        revision=session.revision + moved,
        next_step=Step.PREPARE,
        wake_at=max(now, reminders.prepare_due(starts_at, mentor)),
    )
    return Decision(
        changed=(booked,),
        letters=(
            booked_letters.booked(booked, pair, starts_at, moved=moved, now=now),
            booked_letters.calendar(booked, programme, starts_at, names=(mentor.name, mentee.name), now=now),
        ),
        withdrawn=(f"session:{session.id}*",),
    ).and_then(steadying.booked(pair, now=now))


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
    if session.asynchronous:
        raise InWriting
    if session.state is SessionState.TO_BOOK:
        raise AlreadyDone
    if session.state is not SessionState.BOOKED or session.starts_at is None or session.starts_at <= now:
        raise Gone
    side = Role.MENTOR if by_user == pair.mentor else Role.MENTEE
    said = booked_letters.cancelled(session, pair, session.starts_at, now)
    file = booked_letters.calendar_cancelled(
        session, session.starts_at, names=(mentor.name, mentee.name), now=now, under=said.key
    )
    return steadying.slipped(
        session, pair, side, mentor=mentor, mentee=mentee, now=now, taken=tuple(taken), told=False
    ).and_then(Decision(letters=(said, file)))


def reopen(
    session: Session,
    *,
    mentor: Participant,
    mentee: Participant,
    now: datetime,
    taken: Sequence[datetime] = (),
    manner: Manner = Manner.LIVE,
) -> Decision:
    """Make a session one to book again, and offer other times at once."""
    return Decision(withdrawn=(f"session:{session.id}*",)).and_then(
        offering.offer(steadying.unbooked(session), mentor, mentee, now=now, taken=taken, manner=manner)
    )
