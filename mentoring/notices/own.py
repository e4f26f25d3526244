"""Own: what somebody asked for themselves, the end of the programme, and whether one may be named."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mentoring.notices.kind import Doubt, Kind
from mentoring.people import Role


class File(StrEnum):
    """The files that somebody may ask for."""

    DATA = "data"
    RECORD = "record"


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnFileReady(Kind):
    """Here is the file that you asked for; it follows in the thread."""

    requested = True
    counted = False
    discreet = True
    file: File


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnFile(Kind):
    """The file itself, in the thread: what it says is read as it goes out, and lies in no letter."""

    requested = True
    counted = False
    discreet = True
    file: File
    user: str


@dataclass(frozen=True, kw_only=True, slots=True)
class NamingQuestion(Kind):
    """To the executive: may the mentor name you on their record? Silence is a no."""

    snoozable = True
    discreet = True
    weight = 2
    pair_id: str
    mentor: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Thanks(Kind):
    """The programme's last week is over: thanks, and what to keep. `ends_on`: the day a pair ends."""

    doubt = Doubt.RESEND
    weight = 8
    programme: str
    role: Role
    sessions: int
    ends_on: date | None = None
