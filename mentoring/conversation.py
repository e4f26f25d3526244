"""The chat: what the bot and a person are in the middle of."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

PATIENCE = timedelta(minutes=30)


class Topic(StrEnum):
    """What a conversation is about."""

    PAUSE = "pause"
    LOST = "lost"


@dataclass(frozen=True, kw_only=True, slots=True)
class Conversation:
    """Who, about what, which step, what is known so far, until when. One per person."""

    user: str
    topic: Topic
    step: str
    known: dict[str, str] = field(default_factory=dict)
    expires_at: datetime
    version: int = 0
