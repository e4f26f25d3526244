"""Sessions."""

from collections.abc import Collection

from sqlalchemy import BindParameter, String, bindparam, select, union

from mentoring.pairs import Pair, PairState
from mentoring.sessions import Session, SessionState
from storage import tables
from storage.shelf import Shelf, narrowed, of_workspace


class Sessions(Shelf[Session]):
    """The sessions, to book, booked and over."""

    table = tables.sessions
    kind = Session

    async def of_pair(self, pair_id: str) -> list[Session]:
        """List a pair's sessions by number."""
        return await self._all(pair_id=pair_id, order=_BY_NUMBER)

    async def of_pairs(self, pair_ids: Collection[str]) -> list[Session]:
        """List the sessions of several pairs at once, each pair's by number."""
        sessions = await self._all(pair_id=pair_ids)
        return sorted(sessions, key=lambda session: (session.pair_id, session.number, session.id))

    async def around(self, pair: Pair) -> list[Session]:
        """List a pair's sessions, by number, and those of the active pairs that either of its two has."""
        given = {"of_pair": pair.id, "of_mentor": pair.mentor_id, "of_mentee": pair.mentee_id}
        sessions = await self._all(_AROUND, given=given)
        return sorted(sessions, key=lambda session: (session.pair_id, session.number, session.id))

    async def of_programme(self, programme_id: str, *states: SessionState) -> list[Session]:
        """List a programme's sessions, or those in these states, by target week."""
        return await self._all(programme_id=programme_id, order=_BY_WEEK, **narrowed(state=states))


_BY_NUMBER = (tables.sessions.c.number, tables.sessions.c.id)
_BY_WEEK = (tables.sessions.c.week, tables.sessions.c.id)

_two: tuple[BindParameter[str], ...] = (bindparam("of_mentor"), bindparam("of_mentee"))
_pair: BindParameter[str] = bindparam("of_pair", type_=String)
_theirs = (
    select(tables.pairs.c.id).where(
        tables.pairs.c.workspace == of_workspace, side.in_(_two), tables.pairs.c.state == PairState.ACTIVE
    )
    for side in (tables.pairs.c.mentor_id, tables.pairs.c.mentee_id)
)
_AROUND = tables.sessions.c.pair_id.in_(union(select(_pair), *_theirs))
"""Each side of a pair has its own index: with an OR, SQLite would read every pair of the workspace."""
