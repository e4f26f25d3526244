"""Rounds, for the coordinators: what became of one, and who decided what in it."""

from dataclasses import dataclass

from mentoring.audit import Entry
from mentoring.notices.kind import Doubt, Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class RoundFailed(Kind):
    """A round could not be solved: what was proposed `before` stays, and here is the reference."""

    coordinators = True
    counted = False
    doubt = Doubt.RESEND
    weight = 8
    round_id: str
    reference: str
    before: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class AuditReady(Kind):
    """Here is who decided what in a round: the file follows in the thread."""

    coordinators = True
    requested = True
    counted = False
    round_id: str
    entries: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AuditFile(Kind):
    """The file itself; its `entries` are read when it is sent."""

    requested = True
    counted = False
    round_id: str
    entries: tuple[Entry, ...] = ()
