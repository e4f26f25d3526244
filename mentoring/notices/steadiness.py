"""Steadiness: what carries a pair on when its sessions slip."""

from dataclasses import dataclass
from datetime import date, datetime

from mentoring.notices.kind import Doubt, Kind
from mentoring.people import Role


@dataclass(frozen=True, kw_only=True, slots=True)
class OnIt(Kind):
    """To the mentor: a session did not take place, and somebody takes care of it; `own` when they said so."""

    counted = False
    snoozable = True
    discreet = True
    weight = 4
    number: int
    counterpart: str
    own: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class MenteeQuestion(Kind):
    """To the mentee, when two sessions running did not take place: how to go on, in three buttons.

    It comes instead of other times, which are expected and not counted either.
    """

    counted = False
    doubt = Doubt.RESEND
    weight = 9
    discreet = True
    pair_id: str
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MentorQuestion(Kind):
    """To the mentor, when they could not come twice running: how to go on, in three buttons."""

    counted = False
    doubt = Doubt.RESEND
    weight = 9
    discreet = True
    pair_id: str
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RhythmQuestion(Kind):
    """To each of two who have not met for a while: what would suit them."""

    doubt = Doubt.RESEND
    weight = 8
    discreet = True
    pair_id: str
    counterpart: str
    role: Role
    asynchronous: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class HeldQuestion(Kind):
    """To each, when what they say of a session differs: the same question, nothing of the answers."""

    counted = False
    weight = 6
    discreet = True
    session_id: str
    number: int
    starts_at: datetime | None
    counterpart: str
    asynchronous: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class PairNeedsYou(Kind):
    """To each coordinator: a pair does not find its way alone; `stalled` when it has not met for a while.

    `again`: it has needed them for five working days.
    """

    coordinators = True
    counted = False
    doubt = Doubt.RESEND
    weight = 8
    pair_id: str
    mentor: str
    mentee: str
    stalled: bool = False
    again: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class PairRests(Kind):
    """To both: the coordinators give your pair a break."""

    counted = False
    weight = 7
    counterpart: str
    until: date
