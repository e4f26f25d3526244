"""The audit of pairing, to be read; only a decision adds to it."""

from mentoring.audit import Entry
from storage import tables
from storage.shelf import Shelf


class Audit(Shelf[Entry]):
    """Who decided what, when, and on what data."""

    table = tables.audit_entries
    kind = Entry

    async def of_round(self, round_id: str) -> list[Entry]:
        """Give what was noted about a round, in the order in which it happened."""
        return await self._all(self.table.c.round_id == round_id, order=[self.table.c.id])
