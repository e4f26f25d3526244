"""People: who is invited, who joins, who waits, and whose account is closed."""

from dataclasses import dataclass
from enum import StrEnum

from mentoring.notices.kind import Doubt, Kind
from mentoring.people import Role
from mentoring.rounds import Obstacle


class Part(StrEnum):
    """What somebody is to the programme, as far as it is missed when they go."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    DELEGATE = "delegate"
    COORDINATOR = "coordinator"
    SPONSOR = "sponsor"
    NEUTRAL = "neutral"


@dataclass(frozen=True, kw_only=True, slots=True)
class Invitation(Kind):
    """You are invited: objectives, sponsor, your role."""

    counted = False
    doubt = Doubt.RESEND
    weight = 8
    programme: str
    objectives: str
    sponsor: str
    coordinator: str
    role: Role


@dataclass(frozen=True, kw_only=True, slots=True)
class Welcome(Kind):
    """You have joined: what happens next, and the three cards."""

    doubt = Doubt.RESEND
    requested = True
    counted = False
    role: Role


@dataclass(frozen=True, kw_only=True, slots=True)
class StillWaiting(Kind):
    """No partner for you in this round; you keep your place."""

    snoozable = True
    weight = 6
    role: Role
    obstacle: Obstacle


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountClosed(Kind):
    """To each coordinator: somebody's Slack account was closed; `parts` is what they were until then."""

    coordinators = True
    counted = False
    weight = 6
    user: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class DelegateGone(Kind):
    """To a mentee: whoever booked for you does so no more, and you book yourself again.

    `delegate`: somebody whose account is closed; empty when nobody knows them any more, by their own wish.
    """

    counted = False
    weight = 7
    delegate: str


@dataclass(frozen=True, kw_only=True, slots=True)
class NobodyCoordinates(Kind):
    """To one whom the programme names: its last coordinator has no account any more, and how to take over."""

    counted = False
    doubt = Doubt.RESEND
    weight = 9
    programme: str
    user: str
