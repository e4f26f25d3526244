"""Programmes."""

from sqlalchemy import BindParameter, ScalarSelect, select

from mentoring.programme import Programme
from storage import tables
from storage.shelf import Shelf


class Programmes(Shelf[Programme]):
    """The programmes of the workspace."""

    table = tables.programmes
    kind = Programme

    async def current(self) -> Programme | None:
        """Give the newest."""
        return await self._one(order=_NEWEST_FIRST)


_NEWEST_FIRST = (tables.programmes.c.created_at.desc(), tables.programmes.c.id.desc())


def current_id(workspace: BindParameter[str]) -> ScalarSelect[str]:
    """Name the newest programme inside another statement."""
    table = tables.programmes
    newest = select(table.c.id).where(table.c.workspace == workspace).order_by(*_NEWEST_FIRST).limit(1)
    return newest.scalar_subquery()
