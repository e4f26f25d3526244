"""Sessions."""

from collections.abc import Collection

from mentoring.sessions import Session, SessionState
from storage import tables
from storage.shelf import Shelf, states_in


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

    async def of_programme(self, programme_id: str, *states: SessionState) -> list[Session]:
        """List a programme's sessions, or those in these states, by target week."""
        return await self._all(
            self.table.c.programme_id == programme_id,
            *states_in(self.table.c.state, states),
            order=[self.table.c.week, self.table.c.id],
        )
