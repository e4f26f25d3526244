"""Planning: whatever wants attention now gets its rule, in batches that are small and never in the way."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from secrets import token_hex

from mentoring.decisions import Decision
from scheduling import sleepers
from scheduling.contexts import grouped
from scheduling.courtesy import Courtesy
from scheduling.matchmaking import Matchmaking
from scheduling.measures import Measures
from storage.archive import Archive, Conflict, DatabaseAway, DatabaseBusy, Stale, Wake

log = logging.getLogger(__name__)

LOOK = 200
"""How many of those that are due are looked up at once."""

BATCH = 25
"""How many of one kind are written in one transaction: on SQLite whoever clicks waits for its end."""

PUT_OFF = timedelta(minutes=10)
"""How long something whose rule failed is left alone, so that it holds nothing else up."""


@dataclass(frozen=True, slots=True)
class Planning:
    """Wakes what is due in every workspace of one database; `calm` is awaited between two batches."""

    archive: Archive
    clock: Callable[[], datetime]
    measures: Measures = field(default_factory=Measures)
    calm: Callable[[], Awaitable[None]] = field(default_factory=lambda: Courtesy().calm)
    matchmaking: Matchmaking | None = None

    async def plan(self) -> int:
        """Wake a bounded number of what is due, and tell how many were; 0 when nothing is left to do."""
        woken = 0
        for batch in _batches(await self.archive.due(self.clock(), LOOK)):
            woken += await self._wake(batch)
            await self.calm()
        return woken

    async def _wake(self, batch: Sequence[Wake]) -> int:
        """Wake some of one kind together; when that fails one by one, so that one harms no other."""
        first = batch[0]
        try:
            if first.kind == "round":
                await self._matchmaking.solve(first.workspace, first.id)
            else:
                await self._apply(batch)
        except (DatabaseAway, DatabaseBusy):
            raise
        except Exception as failure:  # noqa: BLE001  whatever it is, the others go on; `_survive` tells
            if len(batch) > 1:
                return sum([await self._wake([wake]) for wake in batch])
            return await self._survive(first, failure)
        for wake in batch:
            self.measures.planned(wake.kind)
        return len(batch)

    @property
    def _matchmaking(self) -> Matchmaking:
        return self.matchmaking or Matchmaking(self.archive, self.clock)

    async def _apply(self, batch: Sequence[Wake]) -> None:
        """Read and decide beside everybody, then write: what changed meanwhile is noticed by its version."""
        kind, workspace = batch[0].kind, batch[0].workspace
        async with self.archive.read(workspace) as work:
            decisions = await sleepers.decide(kind, [wake.id for wake in batch], work)
        decision = Decision().and_then(*decisions)
        if decision != Decision():
            async with self.archive.open(workspace) as work:
                await work.record(decision)

    async def _survive(self, wake: Wake, failure: Exception) -> int:
        """Put a failing sleeper off; somebody else may have been faster, and that is as good."""
        if isinstance(failure, Stale | Conflict):
            log.info("overtaken", extra=_about(wake))
            return 1
        log.error("planning failed", exc_info=failure, extra={"reference": token_hex(4), **_about(wake)})
        self.measures.put_off(wake.kind)
        try:
            async with self.archive.open(wake.workspace) as work:
                await sleepers.put_off(wake.kind, wake.id, work, PUT_OFF)
        except Exception:
            log.exception("putting off failed", extra=_about(wake))
            return 0
        return 1


def _batches(wakes: Iterable[Wake]) -> Iterator[Sequence[Wake]]:
    """Gather those of one workspace and kind; a round comes alone."""
    for (_, kind), those in grouped(((wake.workspace, wake.kind), wake) for wake in wakes).items():
        size = 1 if kind == "round" else BATCH
        yield from (those[start : start + size] for start in range(0, len(those), size))


def _about(wake: Wake) -> dict[str, str]:
    return {"workspace": wake.workspace, "kind": wake.kind, "id": wake.id}
