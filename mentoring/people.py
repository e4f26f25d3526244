"""People: whom Slack knows, who takes part, and how they join, pause, come back and leave."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Literal

from mentoring.keepsakes import Keepsake

Language = Literal["fr", "en"]
"""The languages that Rebours itself speaks."""

CHARTER_VERSION = "2026-1"


class Role(StrEnum):
    """A mentor owns the content of the sessions, a mentee the calendar."""

    MENTOR = "mentor"
    MENTEE = "mentee"

    @property
    def other(self) -> "Role":
        """The role of the counterpart."""
        return Role.MENTEE if self is Role.MENTOR else Role.MENTOR


class Standing(StrEnum):
    """Where a participant stands in the programme."""

    INVITED = "invited"
    ACTIVE = "active"
    PAUSED = "paused"
    LEFT = "left"


class Card(StrEnum):
    """The three short cards that each side reads before a first session."""

    POSTURE = "posture"
    CONFIDENTIALITY = "confidentiality"
    FIRST_SESSION = "first-session"


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkingHours:
    """A working day in the person's own zone, every weekday."""

    start: time = time(9)
    end: time = time(18)


@dataclass(frozen=True, kw_only=True, slots=True)
class Absence:
    """Days on which somebody is away, by their own word: the first and the last of them."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether it lies on that day."""
        return self.first <= day <= self.last


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody of the workspace, as Slack tells it; `as_of` is when what it tells was last changed there."""

    id: str
    name: str
    language: Language = "en"
    zone: str = "UTC"
    admin: bool = False
    guest: bool = False
    deactivated: bool = False
    bot: bool = False
    as_of: datetime | None = None

    def is_older_than(self, other: "Person") -> bool:
        """Whether the other was told of more recently: Slack's news may come in any order."""
        return self.as_of is not None and other.as_of is not None and self.as_of < other.as_of


@dataclass(frozen=True, kw_only=True, slots=True)
class HrFacts:
    """What HR says of a participant; `manager` is a Slack id, and unknown is not the same as none.

    `line`: the managers above `manager`, nearest first, as far as HR says. `line_waived`: the coordinator
    vouches that no reporting line is known and none matters. A greater `grade` is more senior.
    `avoid` (Slack ids): whom HR keeps this person apart from, whatever they say; never shown to anybody.
    """

    email: str = ""
    department: str = ""
    grade: int | None = None
    manager: str | None = None
    line_waived: bool = False
    country: str = ""
    line: tuple[str, ...] = ()
    started_on: date | None = None
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    """What a participant says on the sign-up form.

    `topics` are keys of the catalogue, taught or wanted by role; `avoid` (Slack ids) is never shown.
    `curious_about` and `delegate` are a mentee's; `capacity` (1 to 3) is a mentor's.
    """

    topics: tuple[str, ...] = ()
    other_topic: str = ""
    curious_about: str = ""
    languages: tuple[str, ...] = ()
    capacity: int = 1
    hours: WorkingHours = WorkingHours()
    delegate: str | None = None
    avoid: tuple[str, ...] = ()
    announce: bool = False
    manager: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Charter:
    """The acceptance of the charter: which version, when."""

    version: str
    accepted_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Participant:
    """Somebody enrolled in a programme, from the invitation on. `user` is the Slack id.

    `thanked_at`: when the programme said its last word to them.
    """

    id: str
    programme_id: str
    user: str
    name: str
    role: Role
    standing: Standing = Standing.INVITED
    zone: str = "UTC"
    facts: HrFacts = HrFacts()
    profile: Profile = Profile()
    charter: Charter | None = None
    cards_read: tuple[Card, ...] = ()
    joined_at: datetime | None = None
    paused_until: date | None = None
    keepsake: Keepsake = field(default_factory=Keepsake)
    thanked_at: datetime | None = None
    absences: tuple[Absence, ...] = ()
    wake_at: datetime | None = None
    version: int = 0


def about_delegate(mentee: Participant) -> str:
    """Name what a mentee is told of whoever booked for them, until they name somebody else."""
    return f"delegate:{mentee.id}"
