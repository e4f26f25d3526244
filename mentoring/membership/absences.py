"""Absences: days away that somebody tells, for the times proposed and for quiet; lighter than a pause."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from mentoring.decisions import Decision
from mentoring.errors import AlreadyDone, Gone, InvalidFields, NotParticipating
from mentoring.membership.signup import TAKING_PART
from mentoring.people import Absence, Participant
from mentoring.sessions import Session, SessionState
from mentoring.timeline import local_day

MOST = 8
LONGEST = timedelta(days=62)


def coming(participant: Participant, today: date) -> tuple[Absence, ...]:
    """Give the days away that are not over, the next first."""
    return tuple(sorted((one for one in participant.absences if one.last >= today), key=_order))


def tell(participant: Participant, absence: Absence, *, now: datetime) -> Decision:
    """Somebody says when they are away."""
    today = _today(participant, now)
    kept = coming(participant, today)
    checks = {
        "last": {
            "error-absence-backwards": absence.last < absence.first,
            "error-absence-past": absence.last < today,
            "error-absence-long": absence.last - absence.first > LONGEST,
        },
        "first": {"error-absence-many": len(kept) >= MOST},
    }
    faults = {
        field: next(key for key, fails in reasons.items() if fails)
        for field, reasons in checks.items()
        if any(reasons.values())
    }
    if faults:
        raise InvalidFields(faults)
    if absence in kept:
        raise AlreadyDone
    return _changed(participant, (*kept, absence))


def take_back(participant: Participant, absence: Absence, *, now: datetime) -> Decision:
    """Somebody is there after all."""
    kept = coming(participant, _today(participant, now))
    if absence not in kept:
        raise Gone
    return _changed(participant, [one for one in kept if one != absence])


def hit(participant: Participant, absence: Absence, sessions: Iterable[Session]) -> tuple[Session, ...]:
    """Give the sessions, of those of this person, that are booked on such a day."""
    return tuple(
        one
        for one in sessions
        if one.state is SessionState.BOOKED
        and one.starts_at is not None
        and not one.asynchronous
        and absence.holds(local_day(one.starts_at, participant.zone))
    )


def _today(participant: Participant, now: datetime) -> date:
    if participant.standing not in TAKING_PART:
        raise NotParticipating
    return local_day(now, participant.zone)


def _changed(participant: Participant, absences: Iterable[Absence]) -> Decision:
    away = replace(participant, absences=tuple(sorted(absences, key=_order)))
    return Decision(changed=(away,), reconsidered=(participant.user,))


def _order(absence: Absence) -> tuple[date, date]:
    return absence.first, absence.last
