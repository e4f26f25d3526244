"""Confidences."""

from collections.abc import Collection

from mentoring.confidences import Confidence
from storage import tables
from storage.shelf import Shelf

_IN_ORDER = (tables.confidences.c.id,)


class Confidences(Shelf[Confidence]):
    """The private exchanges; only the two people of one may be shown anything of it."""

    table = tables.confidences
    kind = Confidence

    async def of_participants(self, participant_ids: Collection[str]) -> list[Confidence]:
        """List those of several people."""
        return await self._all(participant_id=participant_ids)

    async def heard_by(self, contact: str) -> list[Confidence]:
        """List the exchanges in which somebody listens."""
        return await self._all(contact=contact, order=_IN_ORDER)
