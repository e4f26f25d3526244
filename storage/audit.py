"""The audit, to be read; only a decision adds to it."""

from sqlalchemy import or_, select

from mentoring.audit import Entry
from storage import tables
from storage.shelf import Shelf


class Audit(Shelf[Entry]):
    """Who decided what, when, and on what data."""

    table = tables.audit_entries
    kind = Entry

    async def of_round(self, round_id: str) -> list[Entry]:
        """Give what was noted about a round, and of who coordinates its programme, as it came to pass."""
        entries, rounds = self.table.c, tables.rounds.c
        its = (rounds.workspace == self.workspace) & (rounds.id == round_id)
        programme = select(rounds.programme_id).where(its).scalar_subquery()
        of_coordinators = entries.round_id.is_(None) & (entries.programme_id == programme)
        return await self._all(or_(entries.round_id == round_id, of_coordinators), order=[entries.id])
