"""Confidences: an exchange in private between a participant and the one person who listens."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Wish(StrEnum):
    """What somebody who confides hopes for."""

    ADVICE = "advice"
    OTHER_PAIR = "other-pair"
    LEAVE = "leave"


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """One message of an exchange; its words are kept out of what is printed."""

    author: str
    words: str = field(repr=False)
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Confidence:
    """An exchange: `user` (a Slack id) opened it, `contact` listens, and nobody else is in it."""

    id: str
    programme_id: str
    participant_id: str
    user: str
    contact: str
    wish: Wish
    said: tuple[Said, ...] = ()
    opened_at: datetime
    closed_at: datetime | None = None
    version: int = 0

    def other(self, user: str) -> str:
        """Give the other of the two."""
        return self.contact if user == self.user else self.user
