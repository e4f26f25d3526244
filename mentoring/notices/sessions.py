"""Sessions: times, calendars, the days before, and the word after."""

from dataclasses import dataclass
from datetime import datetime

from mentoring.checkins import Sentence
from mentoring.notices.kind import Doubt, Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class SlotsOffered(Kind):
    """Times for the next session, to whoever books for the mentee (`for_mentee` when that is a delegate).

    `again` when it was booked before: they expect other times, and these are not one of their few letters.
    `unsure`: nobody has told whether it took place at the time that it had.
    """

    snoozable = True
    doubt = Doubt.RESEND
    weight = 7
    session_id: str
    number: int
    slots: tuple[datetime, ...]
    minutes: int
    counterpart: str
    for_mentee: str | None = None
    again: bool = False
    unsure: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionBooked(Kind):
    """The session is booked, in the pair's room; `moved` when it had another time before."""

    doubt = Doubt.RESEND
    requested = True
    counted = False
    session_id: str
    number: int
    starts_at: datetime
    minutes: int
    moved: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CalendarFile(Kind):
    """The calendar file of a booked session, in the thread of its message; `cancelled` takes it back."""

    requested = True
    counted = False
    session_id: str
    number: int
    programme: str
    mentor: str
    mentee: str
    starts_at: datetime
    minutes: int
    revision: int
    written_at: datetime
    cancelled: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionCancelled(Kind):
    """The session will not take place at the time booked; what happens next."""

    doubt = Doubt.RESEND
    requested = True
    counted = False
    session_id: str
    number: int
    starts_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Preparation(Kind):
    """To the mentor, the working day before: a suggested agenda, or that their own is ready (`adapted`).

    `things`: what the mentee would like to know, as far as they show it.
    """

    snoozable = True
    session_id: str
    number: int
    starts_at: datetime
    minutes: int
    counterpart: str
    topics: tuple[str, ...]
    things: tuple[str, ...] = ()
    adapted: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionReminder(Kind):
    """To each, as the day of the session begins, or late on the working day before."""

    counted = False
    snoozable = True
    weight = 7
    session_id: str
    starts_at: datetime
    minutes: int
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckInQuestion(Kind):
    """After the session: did it take place, and how useful was it."""

    snoozable = True
    weight = 6
    session_id: str
    number: int
    starts_at: datetime
    counterpart: str
    asynchronous: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckInReminder(Kind):
    """Two working days later, once; then silence."""

    snoozable = True
    weight = 3
    discreet = True
    session_id: str
    number: int
    starts_at: datetime
    counterpart: str
    asynchronous: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SharedWords(Kind):
    """A sentence of a check-in that its author chose to show to this reader."""

    counted = False
    snoozable = True
    doubt = Doubt.RESEND
    weight = 4
    discreet = True
    author: str
    sentence: Sentence
    words: str
    number: int
