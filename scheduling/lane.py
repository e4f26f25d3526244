"""A lane: the letters of one workspace, brought out as fast as Slack likes, in order for each place."""

import asyncio
import logging
from collections import defaultdict
from datetime import timedelta
from enum import Enum, auto

from scheduling.carrier import Carrier
from scheduling.courtesy import Courtesy
from scheduling.mishaps import Held, Mishap, RateLimited
from scheduling.pacing import POSTING
from storage.claiming import Batch
from storage.letter_states import LetterState
from storage.letters import Claimed

log = logging.getLogger(__name__)

AT_ONCE = 8
"""How many letters of one workspace are under way at the same time."""

BATCH = 50
"""How many are judged at once as long as none of them may go."""

HELD = timedelta(minutes=15)
"""How long a workspace waits that no letter can reach; then one is tried."""

FRESH = 0.15
"""Part of its lease, counted from before its claim, after which a letter that was not begun is given back,
to be judged anew: 45 s of five minutes."""

LATEST = 0.5
"""Part of its lease after which it is not posted any more: Slack has the rest to answer, and this process to
write that down, before somebody else takes the letter."""

BREATH = 0.03
"""Seconds between two looks at whether Slack would take the next letter."""

KEEP = 5.0
"""Seconds after which a lane that has to wait says that it is still there."""


class Outcome(Enum):
    """How a lane ended."""

    MOVED = auto()  # at least one letter was judged
    NOTHING = auto()  # there was nothing to do
    TAKEN = auto()  # another process brings these letters out


class Lane:
    """Brings out the letters of a workspace, until none may go or it is told to stop."""

    def __init__(self, workspace: str, carrier: Carrier, courtesy: Courtesy, stopping: asyncio.Event) -> None:
        self._workspace = workspace
        self._carrier = carrier
        self._courtesy = courtesy
        self._stopping = stopping
        self._in_hand = dict[int, asyncio.Task[None]]()
        self._places = defaultdict[object, asyncio.Lock](asyncio.Lock)
        self._outcome = Outcome.NOTHING
        self._looking_at = AT_ONCE
        self._lease = carrier.lease.total_seconds()
        self._kept_at = 0.0
        self._held = False
        self._gives_way = False

    def give_way(self) -> None:
        """End after what is under way: other workspaces wait for their turn."""
        self._gives_way = True

    async def run(self) -> Outcome:
        """Claim and carry in small batches, and leave the lane to others at the end."""
        try:
            while self._may_go_on() and await self._go_on():
                await self._courtesy.calm()
        except asyncio.CancelledError:
            for task in self._in_hand.values():
                task.cancel()
            raise
        else:
            return self._outcome
        finally:
            await self._finish()

    def _may_go_on(self) -> bool:
        return not (self._stopping.is_set() or self._held or self._gives_way)

    async def _go_on(self) -> bool:
        """Claim what may be posted at once; false when there is nothing left to do."""
        room = self._carrier.pacing.room(POSTING, self._workspace, AT_ONCE - len(self._in_hand))
        if not room:
            await self._breathe()
            return True
        began = asyncio.get_running_loop().time()
        batch = await self._claim(room)
        if batch.judged:
            self._outcome = Outcome.MOVED
            self._looking_at = AT_ONCE if batch.letters else BATCH
            for kind in batch.lapsed:
                self._carrier.measures.settled(kind, LetterState.LAPSED)
            for claimed in batch.letters:
                self._send_out(claimed, began)
            return True
        if self._in_hand:
            await asyncio.wait(self._in_hand.values(), return_when=asyncio.FIRST_COMPLETED)
            return True
        if batch.lane is None and self._outcome is Outcome.NOTHING:
            self._outcome = Outcome.TAKEN
        return False

    async def _claim(self, room: int) -> Batch:
        self._kept_at = asyncio.get_running_loop().time()
        return await self._carrier.archive.outbox.claim(
            self._workspace,
            self._carrier.clock(),
            self._carrier.lease,
            limit=max(self._looking_at, room),
            room=room,
            in_hand=tuple(self._in_hand),
        )

    async def _breathe(self) -> None:
        """Wait a little for room, and now and then say that the lane is still served."""
        await asyncio.sleep(BREATH)
        now = asyncio.get_running_loop().time()
        if now - self._kept_at > KEEP:
            self._kept_at = now
            await self._carrier.archive.outbox.keep(self._workspace, self._carrier.clock())

    def _send_out(self, claimed: Claimed, began: float) -> None:
        task = asyncio.create_task(self._carry(claimed, began))
        self._in_hand[claimed.id] = task
        task.add_done_callback(lambda ended: self._put_down(claimed, ended))

    def _put_down(self, claimed: Claimed, ended: asyncio.Task[None]) -> None:
        """Know of a letter no more, unless it was given back and claimed again meanwhile."""
        if self._in_hand.get(claimed.id) is ended:
            del self._in_hand[claimed.id]
        if not ended.cancelled() and (failure := ended.exception()) is not None:
            log.error("letter left in doubt", extra={"letter": claimed.id}, exc_info=failure)

    async def _carry(self, claimed: Claimed, began: float) -> None:
        """Carry one letter, after those to the same place; one that waited too long is judged anew."""
        async with self._places[claimed.letter.to]:
            late = asyncio.get_running_loop().time() > began + self._lease * FRESH
            if late or self._stopping.is_set():
                await self._carrier.give_back(claimed)
            elif mishap := await self._carrier.carry(claimed, began + self._lease * LATEST):
                await self._consider(mishap)

    async def _consider(self, mishap: Mishap) -> None:
        """Hold the whole lane, here and in every process, when what kept one letter back keeps back all."""
        match mishap:
            case RateLimited(method=method, seconds=seconds) if method == POSTING:
                until = self._carrier.clock() + timedelta(seconds=seconds)
            case Held():
                until = self._carrier.clock() + HELD
                log.error("workspace held", extra={"workspace": self._workspace, "error": str(mishap)})
            case _:
                return
        self._held = True
        await self._carrier.archive.outbox.hold(self._workspace, until, str(mishap))

    async def _finish(self) -> None:
        """Let what is under way end, and the lane go."""
        while self._in_hand:
            await asyncio.wait(self._in_hand.values())
        if self._outcome is not Outcome.TAKEN:
            await self._carrier.archive.outbox.release(self._workspace, self._carrier.clock())
