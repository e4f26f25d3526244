"""Rounds of pairing: asked for, solved by the heartbeat, then in the coordinator's hands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RoundState(StrEnum):
    """A round is wanted until the heartbeat has solved it."""

    WANTED = "wanted"
    SOLVED = "solved"


class Obstacle(StrEnum):
    """The rule that leaves somebody without a partner, the most binding first."""

    NO_COUNTERPART = "no-counterpart"
    TOPIC = "topic"
    LANGUAGE = "language"
    HOURS = "hours"
    REPORTING_LINE = "reporting-line"
    MANAGER_UNKNOWN = "manager-unknown"
    SENIORITY = "seniority"
    VETO = "veto"
    FORMER_PAIR = "former-pair"
    EVERYONE_TAKEN = "everyone-taken"


@dataclass(frozen=True, kw_only=True, slots=True)
class Unpaired:
    """Somebody whom a round leaves without a partner, and the rule that binds."""

    participant_id: str
    user: str
    obstacle: Obstacle


@dataclass(frozen=True, kw_only=True, slots=True)
class Round:
    """One round of pairing. `requested_by` is None when the weekly calendar asked for it.

    `published_at`: when those who wait were told.
    """

    id: str
    programme_id: str
    requested_by: str | None
    requested_at: datetime
    state: RoundState = RoundState.WANTED
    solved_at: datetime | None = None
    unpaired: tuple[Unpaired, ...] = ()
    published_at: datetime | None = None
    wake_at: datetime | None = None
    version: int = 0
