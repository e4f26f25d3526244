"""The audit, to be read; only a decision adds to it."""

from sqlalchemy import BindParameter, String, and_, bindparam, or_, select

from mentoring.audit import Entry
from storage import tables
from storage.shelf import Shelf, of_workspace


class Audit(Shelf[Entry]):
    """Who decided what, when, and on what data."""

    table = tables.audit_entries
    kind = Entry

    async def of_round(self, round_id: str) -> list[Entry]:
        """Give what was noted about a round, and of who coordinates its programme, as it came to pass."""
        return await self._all(_OF_ROUND, given={"its_id": round_id}, order=(tables.audit_entries.c.id,))


_entries, _rounds = tables.audit_entries.c, tables.rounds.c
_its: BindParameter[str] = bindparam("its_id", type_=String)
_its_programme = (
    select(_rounds.programme_id)
    .where(_rounds.workspace == of_workspace, _rounds.id == _its)
    .scalar_subquery()
)
_OF_ROUND = or_(
    _entries.round_id == _its, and_(_entries.round_id.is_(None), _entries.programme_id == _its_programme)
)
