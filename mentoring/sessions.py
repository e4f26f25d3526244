"""Sessions: one meeting of a pair, or a week in writing, from its target week to held or missed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

SESSIONS_PLANNED_AHEAD = 3
WRITING = timedelta(days=7)
"""How long an asynchronous session stays open."""


class SessionState(StrEnum):
    """The life of a session; whether it was held is for the two people's check-ins to say."""

    TO_BOOK = "to_book"
    BOOKED = "booked"
    HELD = "held"
    MISSED = "missed"
    CANCELLED = "cancelled"


class Step(StrEnum):
    """What the session's next `wake_at` is for."""

    OFFER = "offer"
    OPEN = "open"
    HALFWAY = "halfway"
    PREPARE = "prepare"
    REMIND = "remind"
    ASK = "ask"
    ASK_AGAIN = "ask_again"
    SETTLE = "settle"
    REST = "rest"


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """A time of their own that somebody (a Slack id) asks the other for; a session has one at most."""

    starts_at: datetime
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Session:
    """One meeting. `week` is the Monday of its target week; `revision` the SEQUENCE of its calendar event.

    An `asynchronous` one has no hour: it is booked from the day on which it opens, and lasts a week.
    """

    id: str
    programme_id: str
    pair_id: str
    number: int
    week: date
    minutes: int
    state: SessionState = SessionState.TO_BOOK
    starts_at: datetime | None = None
    revision: int = 0
    next_step: Step = Step.REST
    wake_at: datetime | None = None
    asynchronous: bool = False
    proposal: Proposal | None = None
    version: int = 0

    @property
    def ends_at(self) -> datetime | None:
        """When it is over, once it has a beginning."""
        lasts = WRITING if self.asynchronous else timedelta(minutes=self.minutes)
        return None if self.starts_at is None else self.starts_at + lasts
