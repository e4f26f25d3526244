"""Conversations: what the bot and a person are in the middle of."""

from dataclasses import dataclass
from datetime import datetime

from mentoring.conversation import Conversation
from storage import tables
from storage.shelf import Shelf


@dataclass(frozen=True)
class Conversations(Shelf[Conversation]):
    """The conversations that have not expired, one a person."""

    now: datetime
    table = tables.conversations
    kind = Conversation

    async def get(self, user: str, /) -> Conversation | None:
        """Find what a person is in the middle of."""
        return await self._one(self.table.c.user == user, self.table.c.expires_at > self.now)
