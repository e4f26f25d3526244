"""Pairs: from the question to the two, through the introduction, to the end."""

from dataclasses import dataclass
from datetime import datetime

from mentoring.notices.kind import Doubt, Kind
from mentoring.people import Role


@dataclass(frozen=True, kw_only=True, slots=True)
class PairQuestion(Kind):
    """We thought of somebody for you: why, and yes or no; `again` after a week without an answer."""

    doubt = Doubt.RESEND
    weight = 9
    pair_id: str
    role: Role
    counterpart: str
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    overlap_minutes: int = 0
    other_department: bool = False
    again: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class PairNotMade(Kind):
    """The pair that you had accepted will not be made; you keep your place."""

    counted = False
    weight = 7
    discreet = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Introduction(Kind):
    """Meet each other: why you were paired, the charter, an agenda, times to pick.

    `opens`: when a first week in writing does, where the two have too few hours in common.
    """

    doubt = Doubt.RESEND
    requested = True
    counted = False
    weight = 9
    pair_id: str
    mentor: str
    mentee: str
    topics: tuple[str, ...]
    session_id: str
    slots: tuple[datetime, ...]
    minutes: int
    languages: tuple[str, ...] = ()
    overlap_minutes: int = 0
    other_department: bool = False
    objectives: str = ""
    sponsor: str = ""
    opens: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Announcement(Kind):
    """A new pair, in a channel, with the consent of both."""

    counted = False
    public = True
    mentor: str
    mentee: str
    topics: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PairEnded(Kind):
    """Your pair has come to an end: the same neutral sentence for both, whoever asked."""

    counted = False
    doubt = Doubt.RESEND
    weight = 8
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ProposalReady(Kind):
    """To the coordinator: a round is solved."""

    coordinators = True
    counted = False
    doubt = Doubt.RESEND
    weight = 8
    round_id: str
    pairs: int
    unpaired: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PairFellThrough(Kind):
    """To the coordinator: a proposed pair was not accepted. It is not said by whom."""

    coordinators = True
    counted = False
    mentor: str
    mentee: str
