"""Rounds of pairing: asked for, solved by the heartbeat, then in the coordinator's hands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RoundState(StrEnum):
    """A round is wanted until the heartbeat has solved it, or could not; it may be wanted again."""

    WANTED = "wanted"
    SOLVED = "solved"
    FAILED = "failed"


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
class Help:
    """What would help: so many more mentors for a topic would pair so many more people."""

    topic: str
    mentors: int
    pairs: int


@dataclass(frozen=True, kw_only=True, slots=True)
class LockCost:
    """What keeping a locked pair (Slack ids) costs the whole at least: pairs, then points."""

    mentor: str
    mentee: str
    pairs: int
    points: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Changes:
    """What another proposal of a round changed: pairs of Slack ids, and how many stayed as they were."""

    new: tuple[tuple[str, str], ...] = ()
    gone: tuple[tuple[str, str], ...] = ()
    kept: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Solution:
    """What a round found beside its pairs: the objective in the order that counts, and what would help.

    `certified`: the proof was checked before anything was shown. `changes` is None for a first proposal.
    """

    paired: int = 0
    total: int = 0
    worst: int | None = None
    certified: bool = True
    helps: tuple[Help, ...] = ()
    locks: tuple[LockCost, ...] = ()
    changes: Changes | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class UnderWay:
    """How far a round is that is being solved: the stage, and the share of it that is done, in per cent."""

    stage: str
    percent: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Round:
    """One round of pairing. `requested_by` is None when the weekly calendar asked for it.

    `published_at`: when those who wait were told. `solution` and `unpaired` stay those of the last proposal
    until another one is there. While it is wanted, `wake_at` is when somebody else may take it over.
    """

    id: str
    programme_id: str
    requested_by: str | None
    requested_at: datetime
    state: RoundState = RoundState.WANTED
    solved_at: datetime | None = None
    unpaired: tuple[Unpaired, ...] = ()
    published_at: datetime | None = None
    solution: Solution | None = None
    progress: UnderWay | None = None
    wake_at: datetime | None = None
    version: int = 0
