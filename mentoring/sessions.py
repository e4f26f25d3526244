"""Sessions: one meeting of a pair, from its target week to held or missed."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

SESSIONS_PLANNED_AHEAD = 3


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
    PREPARE = "prepare"
    REMIND = "remind"
    ASK = "ask"
    ASK_AGAIN = "ask_again"
    SETTLE = "settle"
    REST = "rest"


@dataclass(frozen=True, kw_only=True, slots=True)
class Session:
    """One meeting. `week` is the Monday of its target week; `revision` the SEQUENCE of its calendar event."""

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
    version: int = 0
