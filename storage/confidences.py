"""Confidences."""

from collections.abc import Collection

from mentoring.confidences import Confidence
from storage import tables
from storage.shelf import Shelf


class Confidences(Shelf[Confidence]):
    """The private exchanges; only the two people of one may be shown anything of it."""

    table = tables.confidences
    kind = Confidence

    async def of_participants(self, participant_ids: Collection[str]) -> list[Confidence]:
        """List those of several people."""
        return await self._among(self.table.c.participant_id, participant_ids)

    async def heard_by(self, contact: str) -> list[Confidence]:
        """List the exchanges in which somebody listens."""
        return await self._all(self.table.c.contact == contact, order=[self.table.c.id])
