"""The next session: booked with the check-in of the last one, or neither is kept."""

from collections.abc import Sequence
from datetime import datetime

from mentoring.checkins import CheckIn, Outcome
from mentoring.decisions import Decision
from mentoring.errors import InvalidFields, SlotTaken
from mentoring.meeting import booking
from mentoring.pairs import Pair
from mentoring.people import Participant
from mentoring.placing.offering import OPEN
from mentoring.programme import Programme
from mentoring.sessions import Session, SessionState

FIELD = "next_in_weeks"


def after(session: Session, sessions: Sequence[Session]) -> Session | None:
    """Give the session of a pair that comes after this one, if it is still to book or to be held."""
    later = [one for one in sessions if one.number > session.number and one.state in OPEN]
    return min(later, key=lambda one: one.number, default=None)


def book(
    said: Decision,
    session: Session,
    starts_at: datetime,
    *,
    pair: Pair,
    programme: Programme,
    mentor: Participant,
    mentee: Participant,
    sessions: Sequence[Session],
    now: datetime,
    taken: Sequence[datetime] = (),
) -> Decision:
    """Add a booking to what somebody has `said` of a session; what is in its way is told under the field."""
    held = any(isinstance(one, CheckIn) and one.answers.outcome is Outcome.HELD for one in said.changed)
    if not held:
        raise InvalidFields({FIELD: "error-next-not-held"})
    known = {one.id: one for one in (*sessions, *said.changed) if isinstance(one, Session)}
    coming = after(session, list(known.values()))
    if coming is None:
        raise InvalidFields({FIELD: "error-next-none"})
    if coming.state is SessionState.BOOKED:
        raise InvalidFields({FIELD: "error-next-booked"})
    ours = next((one for one in said.changed if isinstance(one, Pair)), pair)
    try:
        booked = booking.book(
            coming, ours, programme, starts_at, mentor=mentor, mentee=mentee, now=now, taken=taken
        )
    except SlotTaken:
        raise InvalidFields({FIELD: "error-next-taken"}) from None
    return said.and_then(booked)
