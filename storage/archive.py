"""The archive: all that the programme remembers, one unit of work at a time."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage import census, conversations, lanes, received, retention, waking
from storage.beats import Beats
from storage.census import Census
from storage.checkins import forget_drafts
from storage.errors import Conflict, DatabaseAway, DatabaseBusy, OnlyReading, Stale, StorageError
from storage.outbox import Outbox
from storage.transactions import reading, writing
from storage.waking import Wake
from storage.work import Draw, NewId, Work, new_id, nothing_drawn

__all__ = [
    "Archive",
    "Conflict",
    "DatabaseAway",
    "DatabaseBusy",
    "Draw",
    "NewId",
    "OnlyReading",
    "Stale",
    "StorageError",
    "Wake",
    "Work",
    "new_id",
]


class Archive:
    """The database of every workspace, opened for one workspace at a time."""

    def __init__(
        self,
        engine: AsyncEngine,
        clock: Callable[[], datetime],
        lane_lease: timedelta = lanes.LEASE,
        draw: Draw = nothing_drawn,
        new_id: NewId = new_id,
    ) -> None:
        self.outbox = Outbox(engine, lane_lease)
        self.beats = Beats(engine)
        self._engine = engine
        self._clock = clock
        self._draw = draw
        self._new_id = new_id

    @asynccontextmanager
    async def open(self, workspace: str) -> AsyncIterator[Work]:
        """Begin a unit of work: committed at the end, and leaving nothing behind when it fails.

        Never call Slack inside: on SQLite everybody else waits meanwhile. Raises Stale or Conflict when
        somebody was faster (the same work may be done once more), DatabaseBusy when it could not be had.
        """
        async with writing(self._engine) as connection:
            yield self._work(connection, workspace, writes=True)

    @asynccontextmanager
    async def read(self, workspace: str) -> AsyncIterator[Work]:
        """Begin a unit of work that only reads: one snapshot, which waits for nobody."""
        async with reading(self._engine) as connection:
            yield self._work(connection, workspace, writes=False)

    async def due(self, now: datetime, limit: int = 100, workspace: str | None = None) -> list[Wake]:
        """List what wants attention by now, the longest waiting first."""
        async with reading(self._engine) as connection:
            return await waking.due(connection, now, limit, workspace)

    async def next_moment(self, workspace: str | None = None) -> datetime | None:
        """Give the first moment at which something is due or a letter is to go, if any is planned."""
        async with reading(self._engine) as connection:
            return await waking.next_moment(connection, workspace)

    async def tidy(self, now: datetime) -> int:
        """Forget late drafts, conversations that are over, and the keys of events older than a week.

        Tells how many keys and conversations there were.
        """
        async with writing(self._engine) as connection:
            await forget_drafts(connection, now)
            return await received.forget(connection, now) + await conversations.forget(connection, now)

    async def empty_letters(self, before: datetime) -> int:
        """Empty some of the letters that were over by then, and tell how many; 0 when none is left."""
        async with writing(self._engine) as connection:
            return await retention.empty(connection, before)

    async def census(self) -> Census:
        """Count the letters that wait or are stuck, in every workspace."""
        async with reading(self._engine) as connection:
            return await census.take(connection, self._clock())

    async def answers(self) -> None:
        """Ask the database for a sign of life; raises what the driver does when there is none."""
        async with reading(self._engine) as connection:
            await connection.execute(select(1))

    def _work(self, connection: AsyncConnection, workspace: str, *, writes: bool) -> Work:
        return Work(
            connection=connection,
            workspace=workspace,
            now=self._clock(),
            writes=writes,
            draw=self._draw,
            new_id=self._new_id,
        )
