"""The chat: what the bot and a person are in the middle of."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

PATIENCE = timedelta(minutes=30)
"""How long the bot waits for an answer."""

MEMORY = timedelta(days=1)
"""How long it still knows what it had asked, to take it up again for whoever answers late."""


class Topic(StrEnum):
    """What a conversation is about."""

    PAUSE = "pause"
    BOOK = "book"
    MOVE = "move"
    CANCEL = "cancel"
    CHECKIN = "checkin"
    PAIR = "pair"
    LOST = "lost"


class Step(StrEnum):
    """What the bot has asked."""

    UNTIL = "until"
    WHICH = "which"
    TIME = "time"
    CONFIRM = "confirm"
    OUTCOME = "outcome"
    RATE = "rate"
    ONCE = "once"


@dataclass(frozen=True, kw_only=True, slots=True)
class Conversation:
    """Who, about what, which step, what is known so far, until when. One per person."""

    user: str
    topic: Topic
    step: str
    known: dict[str, str] = field(default_factory=dict)
    expires_at: datetime
    version: int = 0

    @property
    def token(self) -> str:
        """Tell this question apart from every other one that the bot has asked."""
        return self.known.get("token", "")

    @property
    def asked_again(self) -> bool:
        """Whether the question was asked a second time already."""
        return "again" in self.known

    def listed(self, name: str) -> tuple[str, ...]:
        """Give what is known under a name as the list that `with_list` made of it."""
        return tuple(self.known[name].split("|")) if self.known.get(name) else ()

    def repeated(self, now: datetime) -> "Conversation":
        """Ask the same once more."""
        return replace(self, known=self.known | {"again": "yes"}, expires_at=now + PATIENCE)

    def revived(self, now: datetime) -> "Conversation":
        """Take it up again, after it had expired."""
        known = {name: value for name, value in self.known.items() if name != "again"}
        return replace(self, known=known, expires_at=now + PATIENCE)


def begin(
    user: str,
    topic: Topic,
    step: Step,
    *,
    token: str,
    now: datetime,
    known: Mapping[str, str] | None = None,
    before: Conversation | None = None,
) -> Conversation:
    """Begin a conversation, or go on to its next step: `before` is what it was until now."""
    return Conversation(
        user=user,
        topic=topic,
        step=step,
        known={**(known or {}), "token": token},
        expires_at=now + PATIENCE,
        version=before.version if before else 0,
    )
