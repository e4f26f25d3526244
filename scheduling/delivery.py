"""Delivery: every workspace with letters to bring out gets a lane, and lanes do not wait for each other."""

import asyncio
from dataclasses import dataclass

from scheduling.carrier import Carrier
from scheduling.courtesy import Courtesy
from scheduling.lane import Lane, Outcome

LANES = 8
"""How many workspaces are served at the same time."""

GLANCE = 1.0
"""Seconds after which a delivery that lasts looks for workspaces that have letters since."""

TURN = 10.0
"""Seconds after which a lane gives way, when more workspaces wait than there are lanes."""


@dataclass(frozen=True, slots=True)
class Served:
    """A workspace that is being served, since a moment of the loop's clock."""

    lane: Lane
    task: asyncio.Task[Outcome]
    since: float


class Delivery:
    """Empties the outbox of one database."""

    def __init__(
        self, carrier: Carrier, courtesy: Courtesy, *, lanes: int = LANES, turn: float = TURN
    ) -> None:
        self._carrier = carrier
        self._courtesy = courtesy
        self._most = lanes
        self._turn = turn
        self._lanes = dict[str, Served]()
        self._last_served = dict[str, float]()
        self._vain = set[str]()
        self._stopping = asyncio.Event()
        self._again = asyncio.Event()

    async def deliver(self) -> bool:
        """Deliver until nothing may go any more; false when another process still brings some of it out."""
        self._vain.clear()
        complete = True
        try:
            while not self._stopping.is_set():
                self._again.clear()
                await self._open_lanes()
                if not self._lanes:
                    break
                await self._a_moment()
                complete &= self._note_ended()
        except asyncio.CancelledError:
            await self._abandon()
            raise
        return complete

    def look_again(self) -> None:
        """There may be letters where there were none."""
        self._vain.clear()
        self._again.set()

    async def stop(self, within: float) -> None:
        """Begin nothing more, and give back what was claimed; what is being posted has so many seconds left.

        A letter abandoned then is settled by its own doubt, when its lease ends.
        """
        self._stopping.set()
        self._again.set()
        if self._lanes:
            await asyncio.wait(self._tasks, timeout=within)
            await self._abandon()

    async def _abandon(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @property
    def _tasks(self) -> list[asyncio.Task[Outcome]]:
        return [served.task for served in self._lanes.values()]

    async def _open_lanes(self) -> None:
        """Give a lane to each workspace that waits, whoever was served longest ago first."""
        busy = await self._carrier.archive.outbox.busy(self._carrier.clock())
        waiting = sorted(
            {*busy} - {*self._lanes} - self._vain,
            key=lambda place: (self._last_served.get(place, 0.0), place),
        )
        free = self._most - len(self._lanes)
        now = asyncio.get_running_loop().time()
        for workspace in waiting[:free]:
            lane = Lane(workspace, self._carrier, self._courtesy, self._stopping)
            self._lanes[workspace] = Served(lane, asyncio.create_task(lane.run()), now)
        if waiting[free:]:
            for served in self._lanes.values():
                if now - served.since >= self._turn:
                    served.lane.give_way()

    async def _a_moment(self) -> None:
        """Wait for a lane to end, for a call to look again, or for a second."""
        called = asyncio.create_task(self._again.wait())
        try:
            await asyncio.wait({called, *self._tasks}, timeout=GLANCE, return_when=asyncio.FIRST_COMPLETED)
        finally:
            called.cancel()

    def _note_ended(self) -> bool:
        """Take note of the lanes that ended; false when one is another process's. A failure is raised."""
        complete = True
        for workspace, served in [*self._lanes.items()]:
            task = served.task
            if not task.done():
                continue
            del self._lanes[workspace]
            self._last_served[workspace] = asyncio.get_running_loop().time()
            self._vain.add(workspace)
            if task.cancelled():
                continue
            outcome = task.result()
            complete &= outcome is not Outcome.TAKEN
            if outcome is Outcome.MOVED:
                self._vain.discard(workspace)
        return complete
