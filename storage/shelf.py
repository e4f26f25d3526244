"""A shelf: one noun's rows of one workspace, as values.

Building a statement takes longer than executing it: each is built once.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy import BindParameter, ColumnElement, Row, Select, Table, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

A = TypeVar("A")
Conditions = tuple[ColumnElement[bool], ...]
Order = tuple[ColumnElement[Any], ...]
Given = Mapping[str, Any]
NOTHING: Given = MappingProxyType({})

QUESTIONS = 500
"""How many statements are kept at most: more than the code can ask for."""

of_workspace: BindParameter[str] = bindparam("of_workspace")
"""The workspace of the shelf, in a condition that stands in a module."""


@dataclass(frozen=True)
class Shelf(Generic[A]):
    """Reads one noun; `table` has a column for each field of `kind`, under the same name."""

    connection: AsyncConnection
    workspace: str
    table: ClassVar[Table]
    kind: ClassVar[Any]

    async def get(self, id: str, /) -> A | None:  # noqa: A002  it is the id
        """Find one by its id."""
        return await self._one(id=id)

    async def of_ids(self, ids: Collection[str]) -> list[A]:
        """Find several at once, in no order; who is not there is absent."""
        return await self._all(id=ids)

    async def some(
        self,
        *conditions: ColumnElement[bool],
        order: Order,
        limit: int,
        offset: int = 0,
        given: Given = NOTHING,
    ) -> list[A]:
        """Give a page of those that meet these conditions."""
        mine = self.table.c.workspace == of_workspace
        page = whole(self.table, self.kind).where(mine, *conditions).order_by(*order)
        of = {"of_workspace": self.workspace, **given}
        rows = await self.connection.execute(page.limit(limit).offset(offset), of)
        return [self._value(row) for row in rows]

    async def _one(
        self, *conditions: ColumnElement[bool], order: Order = (), given: Given = NOTHING, **having: Any
    ) -> A | None:
        """Give the first in that order; what is asked is said as to `_all`."""
        return next(iter(await self._read(conditions, order, given, having, one=True)), None)

    async def _all(
        self, *conditions: ColumnElement[bool], order: Order = (), given: Given = NOTHING, **having: Any
    ) -> list[A]:
        """Give those whose columns have these values: one of several, if there are several.

        Conditions and orders stand in the module, so that a question is known again; `given` are the values
        of the parameters that conditions have.
        """
        return await self._read(conditions, order, given, having)

    async def _read(
        self,
        conditions: Conditions,
        order: Order,
        given: Given,
        having: Mapping[str, Any],
        *,
        one: bool = False,
    ) -> list[A]:
        several = frozenset(name for name, value in having.items() if _is_several(value))
        if not all(having[name] for name in several):
            return []
        question = _question(
            self.table, self.kind, conditions, names=tuple(having), several=several, order=order, one=one
        )
        of = {f"of_{name}": [*value] if name in several else value for name, value in having.items()}
        rows = await self.connection.execute(question, {"of_workspace": self.workspace, **given, **of})
        return [self._value(row) for row in rows]

    def _value(self, row: Row[Any]) -> A:
        value: A = self.kind(**dict(zip(field_names(self.kind), row, strict=True)))
        return value


@cache
def whole(table: Table, kind: Any) -> Select[tuple[Any, ...]]:
    """Begin a statement that reads whole values: naming every column anew would cost more than asking."""
    return select(*(table.c[name] for name in field_names(kind)))


@cache
def field_names(kind: Any) -> tuple[str, ...]:
    """Name the fields of a noun, in the order in which its columns are read."""
    return tuple(field.name for field in fields(kind))


@lru_cache(QUESTIONS)
def _question(
    table: Table,
    kind: Any,
    conditions: Conditions,
    *,
    names: tuple[str, ...],
    several: frozenset[str],
    order: Order,
    one: bool,
) -> Select[tuple[Any, ...]]:
    having = [
        table.c[name].in_(bindparam(f"of_{name}", expanding=True))
        if name in several
        else table.c[name] == bindparam(f"of_{name}")
        for name in names
    ]
    found = whole(table, kind).where(table.c.workspace == of_workspace, *conditions, *having)
    return found.order_by(*order).limit(1 if one else None)


def narrowed(**having: Collection[Any]) -> dict[str, Any]:
    """Narrow down to these values where there are any; none named means all of them."""
    return {name: values for name, values in having.items() if values}


def _is_several(value: object) -> bool:
    return isinstance(value, Collection) and not isinstance(value, str)
