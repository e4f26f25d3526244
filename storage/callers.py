"""Callers: who somebody is to the current programme, read at once because every click begins with it."""

from dataclasses import dataclass

from sqlalchemy import BindParameter, and_, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.people import Participant, Person
from mentoring.programme import Programme
from storage import tables
from storage.joined import Joined
from storage.programmes import current_id
from storage.shelf import of_workspace


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
        rows = (await self.connection.execute(_CALLER, whose)).all()
        if not rows:
            return None
        person, programme, participant = _WHO.values(rows[0])
        return Caller(
            person=person,
            programme=programme,
            participant=participant,
            delegate_of=tuple(one.mentee_id for one in rows if one.mentee_id),
        )


_of_user: BindParameter[str] = bindparam("of_user")
_people, _programmes, _participants = tables.people, tables.programmes, tables.participants
_mentees = tables.participants.alias("mentees")
_current = current_id(of_workspace)

_WHO = Joined((_people, Person), (_programmes, Programme), (_participants, Participant))
_CALLER = (
    select(*_WHO.columns, _mentees.c.id.label("mentee_id"))
    .select_from(_people)
    .outerjoin(_programmes, and_(_programmes.c.workspace == of_workspace, _programmes.c.id == _current))
    .outerjoin(
        _participants,
        and_(
            _participants.c.workspace == of_workspace,
            _participants.c.programme_id == _programmes.c.id,
            _participants.c.user == _people.c.id,
        ),
    )
    .outerjoin(
        _mentees,
        and_(
            _mentees.c.workspace == of_workspace,
            _mentees.c.delegate == _of_user,
            _mentees.c.programme_id == _programmes.c.id,
        ),
    )
    .where(_people.c.workspace == of_workspace, _people.c.id == _of_user)
    .order_by(_mentees.c.id)
)
"""One row, and one more for each further mentee for whom somebody books."""
