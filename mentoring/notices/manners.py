"""Manners: how a pair meets, in writing or at an hour of its own choosing."""

from dataclasses import dataclass
from datetime import datetime

from mentoring.notices.kind import Doubt, Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class WritingOpened(Kind):
    """In the pair's room: a week in writing opens, with a question for each.

    `topic` has a kit, or is empty. `chosen`: the two wanted it so; otherwise their hours do. `again` when an
    earlier week, or an hour, did not come to anything.
    """

    counted = False
    doubt = Doubt.RESEND
    weight = 7
    pair_id: str
    session_id: str
    number: int
    mentor: str
    mentee: str
    topic: str
    until: datetime
    chosen: bool = False
    again: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class WritingHalfway(Kind):
    """In the pair's room, half-way through a week of which nobody has told yet: once, and in a line."""

    counted = False
    weight = 4
    session_id: str
    number: int
    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class WritingProposed(Kind):
    """To the other of the two: your counterpart would rather write.

    It is not one of their few letters: somebody asks them, not the programme.
    """

    counted = False
    doubt = Doubt.RESEND
    weight = 7
    pair_id: str
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MannerChanged(Kind):
    """In the pair's room: from now on in writing, from `opens` on, or at an hour again; not by whose wish."""

    counted = False
    requested = True
    doubt = Doubt.RESEND
    pair_id: str
    in_writing: bool
    opens: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeProposed(Kind):
    """To the other side: would this time suit you, although it lies outside your hours.

    `for_mentee` when it goes to who books for them; `booked_at` when the session has another time meanwhile.
    """

    counted = False
    doubt = Doubt.RESEND
    weight = 7
    session_id: str
    number: int
    starts_at: datetime
    minutes: int
    counterpart: str
    for_mentee: str | None = None
    booked_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeDeclined(Kind):
    """To whoever had proposed a time: another one would be better; `booked_at` is the time that stands."""

    counted = False
    doubt = Doubt.RESEND
    weight = 6
    session_id: str
    number: int
    starts_at: datetime
    counterpart: str
    for_mentee: str | None = None
    booked_at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionHit(Kind):
    """In the pair's room: a journey, and the time booked lies outside the hours of one of the two."""

    counted = False
    doubt = Doubt.RESEND
    weight = 8
    session_id: str
    number: int
    starts_at: datetime
    minutes: int
    traveller: str
    slots: tuple[datetime, ...] = ()
