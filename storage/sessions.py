"""Sessions."""

from collections.abc import Collection

from sqlalchemy import BindParameter, String, bindparam, select, union

from mentoring.pairs import Pair, PairState
from mentoring.sessions import Session, SessionState
from storage import tables
from storage.shelf import Shelf, states_in, whole


class Sessions(Shelf[Session]):
    """The sessions, to book, booked and over."""

    table = tables.sessions
    kind = Session

    async def of_pair(self, pair_id: str) -> list[Session]:
        """List a pair's sessions by number."""
        return await self._all(self.table.c.pair_id == pair_id, order=[self.table.c.number, self.table.c.id])

    async def of_pairs(self, pair_ids: Collection[str]) -> list[Session]:
        """List the sessions of several pairs at once, each pair's by number."""
        sessions = await self._among(self.table.c.pair_id, pair_ids)
        return sorted(sessions, key=lambda session: (session.pair_id, session.number, session.id))

    async def around(self, pair: Pair) -> list[Session]:
        """List a pair's sessions, by number, and those of the active pairs that either of its two has."""
        found = await self.connection.execute(
            _AROUND,
            {"of_workspace": self.workspace, "of_pair": pair.id, "two": [pair.mentor_id, pair.mentee_id]},
        )
        sessions = [self._value(row) for row in found]
        return sorted(sessions, key=lambda session: (session.pair_id, session.number, session.id))

    async def of_programme(self, programme_id: str, *states: SessionState) -> list[Session]:
        """List a programme's sessions, or those in these states, by target week."""
        return await self._all(
            self.table.c.programme_id == programme_id,
            *states_in(self.table.c.state, states),
            order=[self.table.c.week, self.table.c.id],
        )


_workspace: BindParameter[str] = bindparam("of_workspace")
_two: BindParameter[str] = bindparam("two", expanding=True)
_pair: BindParameter[str] = bindparam("of_pair", type_=String)
_theirs = (
    select(tables.pairs.c.id).where(
        tables.pairs.c.workspace == _workspace, side.in_(_two), tables.pairs.c.state == PairState.ACTIVE
    )
    for side in (tables.pairs.c.mentor_id, tables.pairs.c.mentee_id)
)
_AROUND = whole(tables.sessions, Session).where(
    tables.sessions.c.workspace == _workspace, tables.sessions.c.pair_id.in_(union(select(_pair), *_theirs))
)
"""Each side of a pair has its own index: with an OR, SQLite would read every pair of the workspace."""
