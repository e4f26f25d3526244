"""Preferences: how much a person wants to hear from the programme, by their own word."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class Snooze:
    """Letters of one kind (the name of its notice) are not wanted before a day, in the person's zone."""

    kind: str
    until: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Preferences:
    """What somebody (a Slack id) chose: so many counted letters a week, or None for as many as others."""

    user: str
    weekly: int | None = None
    snoozed: tuple[Snooze, ...] = ()
    version: int = 0

    def has_snoozed(self, kind: str, day: date) -> bool:
        """Whether letters of this kind are not wanted on that day."""
        return any(snooze.kind == kind for snooze in self.in_force(day))

    def in_force(self, day: date) -> tuple[Snooze, ...]:
        """Give the snoozes that have not ended by themselves."""
        return tuple(snooze for snooze in self.snoozed if day < snooze.until)
