"""Callers: who somebody is to the current programme, read at once because every click begins with it."""

from dataclasses import dataclass, fields
from typing import Any, TypeVar

from sqlalchemy import BindParameter, Label, Row, Table, and_, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.people import Participant, Person
from mentoring.programme import Programme
from storage import tables
from storage.programmes import current_id

V = TypeVar("V", Person, Programme, Participant)


@dataclass(frozen=True, kw_only=True, slots=True)
class Caller:
    """Somebody, the current programme, their part in it, and the mentees (by id) for whom they book."""

    person: Person
    programme: Programme | None
    participant: Participant | None
    delegate_of: tuple[str, ...]


@dataclass(frozen=True)
class Callers:
    """Reads who people of one workspace are."""

    connection: AsyncConnection
    workspace: str

    async def of(self, user: str) -> Caller | None:
        """Tell who somebody is; None when the workspace has never heard of them."""
        whose = {"of_workspace": self.workspace, "of_user": user}
        row = (await self.connection.execute(_CALLER, whose)).first()
        if row is None:
            return None
        mentees = await self.connection.scalars(_MENTEES, whose)
        return Caller(
            person=_value(Person, row),
            programme=_value(Programme, row) if row.Programme_id else None,
            participant=_value(Participant, row) if row.Participant_id else None,
            delegate_of=tuple(mentees),
        )


def _columns(table: Table, kind: Any) -> list[Label[Any]]:
    return [table.c[field.name].label(f"{kind.__name__}_{field.name}") for field in fields(kind)]


def _value(kind: type[V], row: Row[Any]) -> V:
    found = row._mapping  # noqa: SLF001  SQLAlchemy's public name for it
    return kind(**{field.name: found[f"{kind.__name__}_{field.name}"] for field in fields(kind)})


_of_workspace: BindParameter[str] = bindparam("of_workspace")
_of_user: BindParameter[str] = bindparam("of_user")
_people, _programmes, _participants = tables.people, tables.programmes, tables.participants
_current = current_id(_of_workspace)

_CALLER = (
    select(
        *_columns(_people, Person),
        *_columns(_programmes, Programme),
        *_columns(_participants, Participant),
    )
    .select_from(_people)
    .outerjoin(_programmes, and_(_programmes.c.workspace == _of_workspace, _programmes.c.id == _current))
    .outerjoin(
        _participants,
        and_(
            _participants.c.workspace == _of_workspace,
            _participants.c.programme_id == _programmes.c.id,
            _participants.c.user == _people.c.id,
        ),
    )
    .where(_people.c.workspace == _of_workspace, _people.c.id == _of_user)
)

_MENTEES = (
    select(_participants.c.id)
    .where(_participants.c.workspace == _of_workspace, _participants.c.delegate == _of_user)
    .where(_participants.c.programme_id == _current)
    .order_by(_participants.c.id)
)
