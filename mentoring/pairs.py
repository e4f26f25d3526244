"""Pairs: one mentor and one mentee, from proposed to closed."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from mentoring.people import Role
from mentoring.steadiness import Steadiness


class Manner(StrEnum):
    """How a pair meets: at an hour, or in writing for a week, in their own conversation."""

    LIVE = "live"
    ASYNCHRONOUS = "asynchronous"


@dataclass(frozen=True, kw_only=True, slots=True)
class Meets:
    """How the two have chosen to meet, and which of them proposes to meet asynchronously, if one does."""

    manner: Manner = Manner.LIVE
    wanted_by: Role | None = None


class PairState(StrEnum):
    """The life of a pair.

    proposed ─approve▶ mentee_asked ─accept▶ mentor_asked ─accept▶ active ─▶ closed
        └─reject▶ closed      └─decline▶ closed      └─decline▶ closed
    """

    PROPOSED = "proposed"
    MENTEE_ASKED = "mentee_asked"
    MENTOR_ASKED = "mentor_asked"
    ACTIVE = "active"
    CLOSED = "closed"


class Closing(StrEnum):
    """Why a pair was closed; never told to the two people."""

    REJECTED = "rejected"
    DECLINED = "declined"
    LEFT = "left"
    ENDED = "ended"
    REPLACED = "replaced"  # by another proposal of its round: it was never decided, and may come back
    FINISHED = "finished"


@dataclass(frozen=True, kw_only=True, slots=True)
class Reasons:
    """Why these two: what the explanation shows, and the score it adds up to.

    `topics` are catalogue keys, rarest first; `overlap_minutes` is per common working day. The points are the
    score's terms (docs/matching-method.md); pairs from before they were kept have none. `despite`: the rules
    (`Obstacle`) that a coordinator overruled by pairing them by hand.
    """

    topics: tuple[str, ...]
    languages: tuple[str, ...]
    overlap_minutes: int
    other_department: bool
    score: int
    topic_points: int = 0
    language_points: int = 0
    hours_points: int = 0
    department_points: int = 0
    despite: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """One mentor and one mentee (participant ids, and their Slack ids for addressing).

    `locked_by`: the coordinator who keeps a proposed pair as it is when the round is solved again.
    `wake_at`: when the pair's own clock looks at its `steadiness`.
    """

    id: str
    programme_id: str
    round_id: str
    mentor_id: str
    mentee_id: str
    mentor: str
    mentee: str
    reasons: Reasons
    state: PairState = PairState.PROPOSED
    proposed_at: datetime
    approved_by: str | None = None
    locked_by: str | None = None
    active_since: datetime | None = None
    closed_at: datetime | None = None
    closing: Closing | None = None
    steadiness: Steadiness = field(default_factory=Steadiness)
    meets: Meets = field(default_factory=Meets)
    wake_at: datetime | None = None
    version: int = 0
