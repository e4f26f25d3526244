"""Parties: a pair with its two people and its programme, read at once because most clicks are about one."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.pairs import Pair
from mentoring.people import Participant
from mentoring.programme import Programme
from storage import tables
from storage.joined import Joined
from storage.shelf import of_workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class Party:
    """A pair, its two and the programme that brought them together."""

    pair: Pair
    mentor: Participant
    mentee: Participant
    programme: Programme


@dataclass(frozen=True)
class Parties:
    """Reads the parties of one workspace."""

    connection: AsyncConnection
    workspace: str

    async def of_pair(self, pair_id: str) -> Party | None:
        """Find the party of a pair."""
        return await self._read(_OF_PAIR, pair_id)

    async def of_session(self, session_id: str) -> Party | None:
        """Find the party of the pair that has this session."""
        return await self._read(_OF_SESSION, session_id)

    async def _read(self, statement: Select[*tuple[Any, ...]], about: str) -> Party | None:
        found = await self.connection.execute(statement, {"of_workspace": self.workspace, "of_id": about})
        row = found.first()
        if row is None:
            return None
        pair, mentor, mentee, programme = _PARTY.values(row)
        return Party(pair=pair, mentor=mentor, mentee=mentee, programme=programme)


_id: BindParameter[str] = bindparam("of_id")
_pairs, _sessions, _programmes = tables.pairs, tables.sessions, tables.programmes
_mentors, _mentees = tables.participants.alias("mentors"), tables.participants.alias("mentees")


def _is(table: Any, id_: ColumnElement[str]) -> ColumnElement[bool]:
    return and_(table.c.workspace == of_workspace, table.c.id == id_)


_PARTY = Joined((_pairs, Pair), (_mentors, Participant), (_mentees, Participant), (_programmes, Programme))
_PARTIES = (
    select(*_PARTY.columns)
    .join(_mentors, _is(_mentors, _pairs.c.mentor_id))
    .join(_mentees, _is(_mentees, _pairs.c.mentee_id))
    .join(_programmes, _is(_programmes, _pairs.c.programme_id))
)
_OF_PAIR = _PARTIES.where(_is(_pairs, _id))
_OF_SESSION = _PARTIES.where(
    _is(_pairs, select(_sessions.c.pair_id).where(_is(_sessions, _id)).scalar_subquery())
)
