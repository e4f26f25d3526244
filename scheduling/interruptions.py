"""Interruptions: after an absence in which something was due, each coordinator gets one line about it."""

from collections.abc import Callable
from datetime import datetime

from mentoring.steering import interruptions
from mentoring.steering.interruptions import NOTABLE
from storage.archive import Archive
from storage.beats import Absence, Leftover


class Interruptions:
    """Watches over the beats of all processes together."""

    def __init__(self, archive: Archive, clock: Callable[[], datetime]) -> None:
        self._archive = archive
        self._clock = clock
        self._absence: Absence | None = None

    async def begin(self) -> None:
        """Before planning: note the beat, and whether it ends an absence."""
        self._absence = await self._archive.beats.begin(self._clock(), NOTABLE)

    async def end(self) -> None:
        """Once everything is planned, and before anything is delivered: tell what the absence left behind."""
        if self._absence is None:
            return
        absence, self._absence = self._absence, None
        for left in await self._archive.beats.leftovers(absence, self._clock()):
            await self._tell(absence, left)
        await self._archive.beats.told(absence)

    async def _tell(self, absence: Absence, left: Leftover) -> None:
        async with self._archive.open(left.workspace) as work:
            programme = await work.programmes.current()
            if programme is None:
                return
            told = interruptions.tell(
                programme,
                since=absence.since,
                until=absence.until,
                late=left.late,
                lapsed=left.lapsed,
                digest=await work.digests.latest(programme.id),
                now=work.now,
            )
            await work.record(told)
