"""Weekly digests."""

from datetime import date

from mentoring.digests import DigestState, WeeklyDigest
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

    async def last_told(self, programme_id: str) -> date | None:
        """Give the week of the last digest that went out."""
        sent = (self.table.c.programme_id == programme_id, self.table.c.state == DigestState.SENT)
        digest = await self._one(*sent, order=[self.table.c.week.desc()])
        return None if digest is None else digest.week
