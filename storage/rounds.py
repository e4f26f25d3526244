"""Rounds of pairing."""

from mentoring.rounds import Round, RoundState
from storage import tables
from storage.shelf import Shelf


class Rounds(Shelf[Round]):
    """The rounds, wanted and solved."""

    table = tables.rounds
    kind = Round

    async def latest(self, programme_id: str) -> Round | None:
        """Give the round last asked for."""
        newest = (self.table.c.requested_at.desc(), self.table.c.id.desc())
        return await self._one(self.table.c.programme_id == programme_id, order=newest)

    async def wanted(self) -> list[Round]:
        """List those that are still to be solved, the oldest first."""
        oldest = (self.table.c.requested_at, self.table.c.id)
        return await self._all(self.table.c.state == RoundState.WANTED, order=oldest)
