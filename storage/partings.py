"""Partings."""

from collections.abc import Collection

from mentoring.partings import Parting
from storage import tables
from storage.shelf import Shelf

_FIRST_TO_END = (tables.partings.c.wake_at, tables.partings.c.id)


class Partings(Shelf[Parting]):
    """The requests that pairs end; only whoever made one may be shown it."""

    table = tables.partings
    kind = Parting

    async def of(self, participant_id: str) -> list[Parting]:
        """List what somebody has asked, the first to end first."""
        return await self._all(participant_id=participant_id, order=_FIRST_TO_END)

    async def of_pairs(self, pair_ids: Collection[str]) -> list[Parting]:
        """List the requests for several pairs at once, whoever made them."""
        return await self._all(pair_id=pair_ids)

    async def of_participants(self, participant_ids: Collection[str]) -> list[Parting]:
        """List those of several people."""
        return await self._all(participant_id=participant_ids)
