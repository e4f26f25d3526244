"""Conversations: what the bot and a person are in the middle of."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.conversation import MEMORY, Conversation
from storage import tables
from storage.shelf import Shelf

_LIVING = tables.conversations.c.expires_at > bindparam("then")


@dataclass(frozen=True)
class Conversations(Shelf[Conversation]):
    """The conversations that have not expired, one a person."""

    now: datetime
    table = tables.conversations
    kind = Conversation

    async def get(self, user: str, /) -> Conversation | None:
        """Find what a person is in the middle of."""
        return await self._one(_LIVING, given={"then": self.now}, user=user)

    async def last(self, user: str) -> Conversation | None:
        """Find what a person was last in the middle of, expired or not, for a day."""
        return await self._one(_LIVING, given={"then": self.now - MEMORY}, user=user)


async def forget(connection: AsyncConnection, now: datetime) -> int:
    """Forget the conversations that nobody will take up again, and tell how many."""
    stale = tables.conversations.c.expires_at <= now - MEMORY
    return (await connection.execute(delete(tables.conversations).where(stale))).rowcount
