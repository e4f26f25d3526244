"""Weekly digests."""

from collections.abc import Collection
from datetime import date

from mentoring.digests import WeeklyDigest
from storage import tables
from storage.shelf import Shelf

_BY_WEEK = (tables.digests.c.week,)
_LATEST_FIRST = (tables.digests.c.week.desc(),)


class Digests(Shelf[WeeklyDigest]):
    """The digests, one a week."""

    table = tables.digests
    kind = WeeklyDigest

    async def of_week(self, programme_id: str, week: date) -> WeeklyDigest | None:
        """Find the digest that tells of the week of this Monday."""
        return await self._one(programme_id=programme_id, week=week)

    async def latest(self, programme_id: str) -> WeeklyDigest | None:
        """Give the digest of the latest week."""
        return await self._one(programme_id=programme_id, order=_LATEST_FIRST)

    async def of_programmes(self, programme_ids: Collection[str]) -> list[WeeklyDigest]:
        """List all digests of several programmes, week by week."""
        return await self._all(programme_id=programme_ids, order=_BY_WEEK)
