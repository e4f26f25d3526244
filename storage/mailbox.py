"""The mailbox: a workspace's letters, as a unit of work sees them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.decisions import Letter
from mentoring.notices import SlotsOffered
from storage import tables
from storage.letter_states import LetterState
from storage.letters import Kept, are, kept_of


@dataclass(frozen=True)
class Mailbox:
    """Reads the outbox; only decisions put letters in, and only delivery takes them out.

    Letters that no longer say what they said are not found.
    """

    connection: AsyncConnection
    workspace: str

    async def find(self, key: str) -> Kept | None:
        """Find a letter by its key."""
        return next(iter(await self._all(tables.letters.c.key == key)), None)

    async def get(self, id: int) -> Kept | None:  # noqa: A002  it is the id
        """Find a letter by its number in the outbox."""
        return next(iter(await self._all(tables.letters.c.id == id)), None)

    async def all(self) -> list[Kept]:
        """List every letter that was ever written."""
        return await self._all()

    async def pending_for(self, user: str) -> list[Letter]:
        """List what waits for somebody, in the order in which it is due."""
        mine = tables.letters.c.recipient == user
        return [kept.letter for kept in await self._all(mine, are(LetterState.PENDING))]

    async def waiting_about(self, subjects: Collection[str]) -> set[str]:
        """Give those of these subjects about which a letter still waits."""
        letters = tables.letters
        mine = (letters.c.workspace == self.workspace) & letters.c.subject.in_(subjects)
        found = select(letters.c.subject).where(mine, are(LetterState.PENDING))
        return set((await self.connection.execute(found)).scalars()) if subjects else set()

    async def lost(self, keys: Collection[str], now: datetime) -> set[str]:
        """Give the keys of letters whose time is over and that Slack never took, parked or still waiting.

        One in doubt is not lost: somebody is asked, and may send it.
        """
        letters = tables.letters
        over = letters.c.lapses <= now
        pointless = or_(
            are(LetterState.LAPSED),
            and_(are(LetterState.PENDING), over),
            and_(are(LetterState.DEAD), or_(letters.c.lapses.is_(None), over)),
        )
        mine = letters.c.workspace == self.workspace
        found = select(letters.c.key).where(mine, letters.c.key.in_(keys), pointless)
        return set((await self.connection.execute(found)).scalars()) if keys else set()

    async def times_offered(self, session_id: str, user: str) -> tuple[datetime, ...]:
        """Give the times that the last letter offering some for a session named to somebody."""
        about = tables.letters.c.subject == f"session:{session_id}"
        kept = await self._all(tables.letters.c.recipient == user, about, are(LetterState.SENT))
        offers = [one.letter.notice for one in kept if isinstance(one.letter.notice, SlotsOffered)]
        return offers[-1].slots if offers else ()

    async def received_since(self, user: str, since: datetime) -> int:
        """Count the letters that took one of somebody's few a week, since then."""
        letters = tables.letters
        mine = (letters.c.workspace == self.workspace) & (letters.c.recipient == user)
        spent = select(func.count()).select_from(letters).where(mine, letters.c.spent_at > since)
        return await self.connection.scalar(spent) or 0

    async def _all(self, *conditions: ColumnElement[bool]) -> list[Kept]:
        letters = tables.letters
        mine = letters.c.workspace == self.workspace
        rows = await self.connection.execute(
            select(letters).where(mine, ~letters.c.emptied, *conditions).order_by(letters.c.due, letters.c.id)
        )
        return [kept_of(row) for row in rows.mappings()]
