"""Rounds of pairing."""

from collections.abc import Collection

from sqlalchemy import func, select, tuple_

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

    async def latest_of(self, programme_ids: Collection[str]) -> dict[str, Round]:
        """Give the round last asked for of each programme that had one."""
        if not programme_ids:
            return {}
        programme, at = self.table.c.programme_id, self.table.c.requested_at
        mine = (self.table.c.workspace == self.workspace, programme.in_(programme_ids))
        last = select(programme, func.max(at)).where(*mine).group_by(programme)
        newest = await self._all(*mine, tuple_(programme, at).in_(last))
        return {round_.programme_id: round_ for round_ in sorted(newest, key=lambda round_: round_.id)}

    async def wanted(self) -> list[Round]:
        """List those that are still to be solved, the oldest first."""
        oldest = (self.table.c.requested_at, self.table.c.id)
        return await self._all(self.table.c.state == RoundState.WANTED, order=oldest)

    async def of_programmes(self, programme_ids: Collection[str]) -> list[Round]:
        """List all rounds of several programmes."""
        return await self._among(self.table.c.programme_id, programme_ids)
