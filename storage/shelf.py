"""A shelf: one noun's rows of one workspace, as values."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy import ColumnElement, Row, Select, Table, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

A = TypeVar("A")
Order = Sequence[ColumnElement[Any]]


@dataclass(frozen=True)
class Shelf(Generic[A]):
    """Reads one noun; `table` has a column for each field of `kind`, under the same name."""

    connection: AsyncConnection
    workspace: str
    table: ClassVar[Table]
    kind: ClassVar[Any]

    async def get(self, id: str, /) -> A | None:  # noqa: A002  it is the id
        """Find one by its id."""
        named = {"of_workspace": self.workspace, "of_id": id}
        row = (await self.connection.execute(_by_id(self.table, self.kind), named)).first()
        return None if row is None else self._value(row)

    async def of_ids(self, ids: Collection[str]) -> list[A]:
        """Find several at once, in no order; who is not there is absent."""
        return await self._among(self.table.c.id, ids)

    async def some(
        self, *conditions: ColumnElement[bool], order: Order, limit: int, offset: int = 0
    ) -> list[A]:
        """Give a page of those that meet these conditions."""
        statement = self._select(*conditions, order=order).limit(limit).offset(offset)
        return [self._value(row) for row in await self.connection.execute(statement)]

    async def _one(self, *conditions: ColumnElement[bool], order: Order = ()) -> A | None:
        """Give the first in that order."""
        row = (await self.connection.execute(self._select(*conditions, order=order).limit(1))).first()
        return None if row is None else self._value(row)

    async def _all(self, *conditions: ColumnElement[bool], order: Order = ()) -> list[A]:
        rows = await self.connection.execute(self._select(*conditions, order=order))
        return [self._value(row) for row in rows]

    async def _among(self, column: ColumnElement[str], names: Collection[str]) -> list[A]:
        """Give those whose `column` is one of these, in one statement; none at all for no names."""
        return await self._all(column.in_(set(names))) if names else []

    def _select(self, *conditions: ColumnElement[bool], order: Order = ()) -> Select[tuple[Any, ...]]:
        mine = self.table.c.workspace == self.workspace
        return whole(self.table, self.kind).where(mine, *conditions).order_by(*order)

    def _value(self, row: Row[Any]) -> A:
        value: A = self.kind(**row._mapping)  # noqa: SLF001  SQLAlchemy's public name for it
        return value


@cache
def whole(table: Table, kind: Any) -> Select[tuple[Any, ...]]:
    """Begin a statement that reads whole values: naming every column anew would cost more than asking."""
    return select(*(table.c[field.name] for field in fields(kind)))


@cache
def _by_id(table: Table, kind: Any) -> Select[*tuple[Any, ...]]:
    """Build the most frequent of all questions once."""
    mine = table.c.workspace == bindparam("of_workspace")
    return whole(table, kind).where(mine, table.c.id == bindparam("of_id"))


def states_in(column: ColumnElement[Any], states: Iterable[Any]) -> list[ColumnElement[bool]]:
    """Narrow down to these states; none named means all of them."""
    wanted = tuple(states)
    return [column.in_(wanted)] if wanted else []
