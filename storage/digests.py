"""Weekly digests."""

from collections.abc import Collection
from datetime import date

from mentoring.digests import WeeklyDigest
from storage import tables
from storage.shelf import Shelf


class Digests(Shelf[WeeklyDigest]):
    """The digests, one a week."""

    table = tables.digests
    kind = WeeklyDigest

    async def of_week(self, programme_id: str, week: date) -> WeeklyDigest | None:
        """Find the digest that tells of the week of this Monday."""
        return await self._one(self.table.c.programme_id == programme_id, self.table.c.week == week)

    async def latest(self, programme_id: str) -> WeeklyDigest | None:
        """Give the digest of the latest week."""
        return await self._one(self.table.c.programme_id == programme_id, order=[self.table.c.week.desc()])

    async def of_programmes(self, programme_ids: Collection[str]) -> list[WeeklyDigest]:
        """List all digests of several programmes, week by week."""
        if not programme_ids:
            return []
        return await self._all(self.table.c.programme_id.in_(programme_ids), order=[self.table.c.week])
