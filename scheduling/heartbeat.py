"""The heartbeat: every so often, what is due is planned, then delivered."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduling.attention import Attention, Look
from scheduling.carrier import LEASE, Carrier
from scheduling.courtesy import Courtesy
from scheduling.delivery import Delivery
from scheduling.interruptions import Interruptions
from scheduling.matchmaking import Matchmaking
from scheduling.measures import Measures
from scheduling.planning import Planning
from scheduling.postman import Postman
from scheduling.readers import Meet
from storage.archive import Archive

log = logging.getLogger(__name__)

BATCHES = 500
"""Planning stops after so many batches: the next beat goes on, and meanwhile letters are delivered."""

TIDYING = timedelta(hours=6)

KEPT = timedelta(days=30)
"""How long delivered letters say what they said, unless the settings have it otherwise."""

EMPTYING = 40
"""Batches of letters emptied at one tidying; on a database that never did, the rest follows later."""

OTHERS = 2.0
"""Seconds after which letters that another process is bringing out are looked at again."""

STOPPING = 8.0
"""Seconds that letters under way still have when the process stops."""


class Heartbeat:
    """Beats in every replica; the database alone decides which of them does what.

    `every` is the time between two beats. `meet` asks Slack about people to whom nobody has spoken yet,
    so that their first letter is in their own language; without it they are written to in the programme's.
    `look` asks Slack again about people who could not be written to; `courtesy` knows who waits for an
    answer. `keep`: how long after its delivery a letter still says what it said.
    """

    def __init__(
        self,
        archive: Archive,
        postman: Postman,
        clock: Callable[[], datetime],
        every: timedelta,
        *,
        meet: Meet | None = None,
        look: Look | None = None,
        courtesy: Courtesy | None = None,
        measures: Measures | None = None,
        lease: timedelta = LEASE,
        keep: timedelta = KEPT,
    ) -> None:
        courtesy, measures = courtesy or Courtesy(), measures or Measures()
        self._archive = archive
        self._clock = clock
        self._measures = measures
        self.matchmaking = Matchmaking(archive, clock)
        self._planning = Planning(archive, clock, measures, courtesy.calm, self.matchmaking)
        carrier = Carrier(archive, postman, clock, meet=meet, measures=measures, lease=lease)
        self._delivery = Delivery(carrier, courtesy)
        self._attention = Attention(archive, clock, look)
        self._interruptions = Interruptions(archive, clock)
        self._every = every
        self._keep = keep
        self._calm = courtesy.calm
        self._scheduler: AsyncIOScheduler | None = None
        self._turn_to_plan = asyncio.Lock()
        self._turn_to_deliver = asyncio.Lock()
        self._soon = False
        self._stopping = False
        self._beats = set[asyncio.Task[None]]()
        self._tidied: datetime | None = None

    def start(self) -> None:
        """Beat now, and then regularly, until stopped."""
        if self._scheduler is not None:
            return
        self._stopping = False
        self.matchmaking.go_on()
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._scheduler.add_job(self._call, "interval", seconds=self._every.total_seconds())
        self._scheduler.start()
        self.poke()

    async def stop(self, within: float = STOPPING) -> None:
        """Beat no more: what is being posted may end, what was claimed is given back, the rest waits."""
        await self.matchmaking.stop()
        if self._scheduler is None:
            return
        scheduler, self._scheduler = self._scheduler, None
        self._stopping = True
        scheduler.pause()
        await self._delivery.stop(within)
        await asyncio.gather(*self._beats)
        async with self._turn_to_plan, self._turn_to_deliver:
            scheduler.shutdown(wait=False)

    def poke(self) -> None:
        """Ask for a beat as soon as possible; many requests make one. Does nothing unless started."""
        if self._scheduler is None:
            return
        self._delivery.look_again()
        if not self._soon:
            self._soon = True
            self._begin(self._beat_soon())

    async def _call(self) -> None:
        """Ask for a beat, and be over at once: a beat that takes long is no news for the scheduler's log."""
        self.poke()

    async def beat(self) -> None:
        """Plan until nothing is due, then deliver until nothing is due."""
        await self._plan()
        await self._deliver()

    async def _beat_soon(self) -> None:
        async with self._turn_to_plan:
            self._soon = False
        await self._tick()

    async def _tick(self) -> None:
        """Plan, and see that letters are being delivered: a campaign keeps no tick waiting.

        A beat that fails, because the database is away for instance, must not be the last one.
        """
        await self._survive(self._plan)
        if not self._turn_to_deliver.locked():
            self._begin(self._survive(self._deliver))

    def _begin(self, work: Coroutine[object, object, None]) -> None:
        """Do something beside the ticks, which is over before the heart stops."""
        task = asyncio.create_task(work)
        self._beats.add(task)
        task.add_done_callback(self._beats.discard)

    async def _survive(self, work: Callable[[], Awaitable[None]]) -> None:
        began, failed = time.monotonic(), True
        try:
            await work()
            failed = False
        except Exception:
            log.exception("beat failed")
        finally:
            self._measures.beat_lasted(time.monotonic() - began, failed=failed)

    async def _plan(self) -> None:
        async with self._turn_to_plan:
            await self._interruptions.begin()
            for _ in range(BATCHES):
                if self._stopping:
                    return
                if not await self._planning.plan():
                    await self._interruptions.end()
                    return

    async def _deliver(self) -> None:
        async with self._turn_to_deliver:
            complete = await self._delivery.deliver()
            await self._attention.draw()
            await self._tidy()
        if not complete and self._scheduler is not None:
            asyncio.get_running_loop().call_later(OTHERS, self.poke)

    async def _tidy(self) -> None:
        now = self._clock()
        if self._tidied is None or now - self._tidied >= TIDYING:
            await self._archive.tidy(now)
            await self._empty(now - self._keep)
            self._tidied = now

    async def _empty(self, before: datetime) -> None:
        """Empty what was delivered long ago, a little at a time and never in the way."""
        for _ in range(EMPTYING):
            if not await self._archive.empty_letters(before):
                return
            await self._calm()
