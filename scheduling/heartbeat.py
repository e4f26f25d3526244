"""The heartbeat: every so often, what is due is planned, then delivered."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduling.attention import Attention, Look
from scheduling.delivery import Delivery
from scheduling.planning import Planning
from scheduling.postman import Postman
from scheduling.readers import Meet, Readers
from storage.archive import Archive

log = logging.getLogger(__name__)

BATCHES = 500
"""A beat stops after so many batches: the next one goes on, and meanwhile the process can be stopped."""

TIDYING = timedelta(hours=6)


class Heartbeat:
    """Beats in every replica; the database alone decides which of them does what.

    `every` is the time between two beats. `meet` asks Slack about people to whom nobody has spoken yet,
    so that their first letter is in their own language; without it they are written to in the programme's.
    `look` asks Slack again about people who could not be written to.
    """

    def __init__(
        self,
        archive: Archive,
        postman: Postman,
        clock: Callable[[], datetime],
        every: timedelta,
        meet: Meet | None = None,
        *,
        look: Look | None = None,
    ) -> None:
        self._archive = archive
        self._clock = clock
        self._planning = Planning(archive, clock)
        self._delivery = Delivery(archive, postman, clock, Readers(archive, meet))
        self._attention = Attention(archive, clock, look)
        self._every = every
        self._scheduler: AsyncIOScheduler | None = None
        self._turn = asyncio.Lock()
        self._soon = False
        self._stopping = False
        self._beats = set[asyncio.Task[None]]()
        self._tidied: datetime | None = None

    def start(self) -> None:
        """Beat now, and then regularly, until stopped."""
        if self._scheduler is not None:
            return
        self._stopping = False
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._scheduler.add_job(self._tick, "interval", seconds=self._every.total_seconds())
        self._scheduler.start()
        self.poke()

    async def stop(self) -> None:
        """Let the batch under way finish, and beat no more; what is left waits in the database."""
        if self._scheduler is None:
            return
        scheduler, self._scheduler = self._scheduler, None
        self._stopping = True
        scheduler.pause()
        await asyncio.gather(*self._beats)
        async with self._turn:
            scheduler.shutdown(wait=False)

    def poke(self) -> None:
        """Ask for a beat as soon as possible; many requests make one. Does nothing unless started."""
        if self._scheduler is None or self._soon:
            return
        self._soon = True
        beat = asyncio.create_task(self._beat_soon())
        self._beats.add(beat)
        beat.add_done_callback(self._beats.discard)

    async def beat(self) -> None:
        """Plan until nothing is due, then deliver until nothing is due; one beat at a time."""
        async with self._turn:
            await self._beat()

    async def _beat_soon(self) -> None:
        async with self._turn:
            self._soon = False
            await self._survive()

    async def _tick(self) -> None:
        async with self._turn:
            await self._survive()

    async def _survive(self) -> None:
        """A beat that fails, because the database is away for instance, must not be the last one."""
        try:
            await self._beat()
        except Exception:
            log.exception("beat failed")

    async def _beat(self) -> None:
        await self._plan()
        await self._deliver()
        await self._attention.draw()
        await self._tidy()

    async def _plan(self) -> None:
        for _ in range(BATCHES):
            if self._stopping or not await self._planning.plan():
                return

    async def _deliver(self) -> None:
        for _ in range(BATCHES):
            if self._stopping or not (await self._delivery.deliver()).touched:
                return

    async def _tidy(self) -> None:
        now = self._clock()
        if self._tidied is None or now - self._tidied >= TIDYING:
            await self._archive.tidy(now)
            self._tidied = now
