"""Preferring: how somebody asks for fewer letters, and takes it back."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mentoring.decisions import Decision
from mentoring.errors import Gone, InvalidFields
from mentoring.notices import KINDS, NamingQuestion, Notice, OnIt, Preparation, SharedWords, SlotsOffered
from mentoring.people import Role
from mentoring.permissions import Actor, Hat
from mentoring.preferences import Preferences, Snooze
from mentoring.programme import ProgrammeSettings
from mentoring.quietness import allowance

SNOOZE = timedelta(weeks=4)
FEWEST = 1

SNOOZABLE = tuple(name for name, kind in KINDS.items() if kind.snoozable)
"""The kinds of letters that somebody may have no more of, by the name of their notice."""

WRITTEN_TO = frozenset({Hat.INVITED, Hat.PARTICIPANT, Hat.DELEGATE, Hat.COORDINATOR, Hat.NEUTRAL})
FOR_ONE_ROLE = {
    Preparation.__name__: Role.MENTOR,
    OnIt.__name__: Role.MENTOR,
    SlotsOffered.__name__: Role.MENTEE,
    NamingQuestion.__name__: Role.MENTEE,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Wishes:
    """What holds for somebody on a day: so many counted letters a week, and none of these kinds."""

    allowance: int
    snoozed: tuple[Snooze, ...] = ()


def wishes(preferences: Preferences, settings: ProgrammeSettings, day: date) -> Wishes:
    """Give what holds for somebody on a day of their zone."""
    return Wishes(allowance=allowance.weekly(settings, preferences), snoozed=preferences.in_force(day))


def unrequested(kind: str) -> type[Notice]:
    """Find the kind of letter, among those that somebody gets unasked; no other has a menu under it."""
    found: type[Notice] | None = KINDS.get(kind)
    if found is None or found.requested or found.public:
        raise Gone
    return found


def kinds_for(actor: Actor) -> tuple[str, ...]:
    """Name the kinds that this person gets, and may have no more of."""
    kinds = set[str]()
    if Hat.PARTICIPANT in actor.hats and actor.participant is not None:
        role = actor.participant.role
        kinds |= {kind for kind in SNOOZABLE if FOR_ONE_ROLE.get(kind, role) is role}
    if Hat.DELEGATE in actor.hats:
        kinds.add(SlotsOffered.__name__)
    if Hat.COORDINATOR in actor.hats:
        kinds.add(SharedWords.__name__)
    return tuple(kind for kind in SNOOZABLE if kind in kinds)


def snooze(preferences: Preferences, kind: str, today: date) -> Decision:
    """Send no more of this kind for four weeks; one that is snoozed already stays as it is."""
    if kind not in SNOOZABLE:
        raise Gone
    kept = preferences.in_force(today)
    if preferences.has_snoozed(kind, today):
        return Decision()
    return _changed(replace(preferences, snoozed=(*kept, Snooze(kind=kind, until=today + SNOOZE))))


def unsnooze(preferences: Preferences, kind: str, today: date) -> Decision:
    """Send this kind again."""
    if kind not in SNOOZABLE:
        raise Gone
    if not preferences.has_snoozed(kind, today):
        return Decision()
    kept = tuple(snooze for snooze in preferences.in_force(today) if snooze.kind != kind)
    return _changed(replace(preferences, snoozed=kept))


def lower(preferences: Preferences) -> Decision:
    """Send one counted letter a week at most, whatever the programme allows."""
    if preferences.weekly == FEWEST:
        return Decision()
    return _changed(replace(preferences, weekly=FEWEST))


def choose(
    preferences: Preferences,
    settings: ProgrammeSettings,
    *,
    weekly: int,
    kinds: Collection[str],
    today: date,
) -> Decision:
    """Take what the form says: a new number, and kinds that are not wanted for four weeks from today.

    The programme's own number is no wish, and follows it; a snooze that stays ticked keeps its end.
    """
    checks = {
        "weekly": (FEWEST <= weekly <= settings.weekly_messages, "error-weekly"),
        "snoozed": (set(kinds) <= set(SNOOZABLE), "error-kinds"),
    }
    faults = {field: key for field, (holds, key) in checks.items() if not holds}
    if faults:
        raise InvalidFields(faults)
    kept = tuple(snooze for snooze in preferences.in_force(today) if snooze.kind in kinds)
    held = {snooze.kind for snooze in kept}
    new = (Snooze(kind=kind, until=today + SNOOZE) for kind in SNOOZABLE if kind in set(kinds) - held)
    own = weekly if weekly < settings.weekly_messages else None
    if weekly == allowance.weekly(settings, preferences):
        own = preferences.weekly
    chosen = replace(preferences, weekly=own, snoozed=(*kept, *new))
    if chosen == replace(preferences, snoozed=preferences.in_force(today)):
        return Decision()
    return _changed(chosen)


def _changed(preferences: Preferences) -> Decision:
    return Decision(changed=(preferences,), reconsidered=(preferences.user,))
