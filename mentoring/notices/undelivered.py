"""Undelivered: the letters that coordinators have to know of."""

from dataclasses import dataclass
from datetime import date, datetime

from mentoring.notices.kind import Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterInDoubt(Kind):
    """To each coordinator: Slack did not say whether a letter was posted, so somebody has to look.

    `letter` is its number in the outbox, `kind` its notice; `channel` and `week` are known of a digest.
    """

    coordinators = True
    counted = False
    weight = 8
    letter: int
    kind: str
    channel: str = ""
    week: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterParked(Kind):
    """To each coordinator: a letter could not be posted in a channel, `reason` says what is in its way.

    `letter` is its number in the outbox, `kind` its notice; `week` is known of a digest.
    """

    coordinators = True
    counted = False
    weight = 8
    letter: int
    kind: str
    channel: str
    reason: str
    week: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Interruption(Kind):
    """To each coordinator: the bot was away, and what becomes of what was due meanwhile.

    `weeks`: how many the next digest tells together; 0 when it has its own week only.
    """

    coordinators = True
    counted = False
    weight = 6
    since: datetime
    until: datetime
    late: int
    lapsed: int
    weeks: int = 0
