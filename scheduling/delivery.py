"""Delivery: every workspace with letters to bring out gets a lane, and lanes do not wait for each other."""

import asyncio

from scheduling.carrier import Carrier
from scheduling.courtesy import Courtesy
from scheduling.lane import Lane, Outcome

LANES = 8
"""How many workspaces are served at the same time."""

GLANCE = 1.0
"""Seconds after which a delivery that lasts looks for workspaces that have letters since."""


class Delivery:
    """Empties the outbox of one database."""

    def __init__(self, carrier: Carrier, courtesy: Courtesy) -> None:
        self._carrier = carrier
        self._courtesy = courtesy
        self._lanes = dict[str, asyncio.Task[Outcome]]()
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
            await asyncio.wait(self._lanes.values(), timeout=within)
            await self._abandon()

    async def _abandon(self) -> None:
        for task in self._lanes.values():
            task.cancel()
        await asyncio.gather(*self._lanes.values(), return_exceptions=True)

    async def _open_lanes(self) -> None:
        for workspace in await self._carrier.archive.outbox.busy(self._carrier.clock()):
            if len(self._lanes) < LANES and workspace not in self._lanes and workspace not in self._vain:
                lane = Lane(workspace, self._carrier, self._courtesy, self._stopping)
                self._lanes[workspace] = asyncio.create_task(lane.run())

    async def _a_moment(self) -> None:
        """Wait for a lane to end, for a call to look again, or for a second."""
        called = asyncio.create_task(self._again.wait())
        try:
            await asyncio.wait(
                {called, *self._lanes.values()}, timeout=GLANCE, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            called.cancel()

    def _note_ended(self) -> bool:
        """Take note of the lanes that ended; false when one is another process's. A failure is raised."""
        complete = True
        for workspace, task in [*self._lanes.items()]:
            if not task.done():
                continue
            del self._lanes[workspace]
            self._vain.add(workspace)
            if task.cancelled():
                continue
            outcome = task.result()
            complete &= outcome is not Outcome.TAKEN
            if outcome is Outcome.MOVED:
                self._vain.discard(workspace)
        return complete
