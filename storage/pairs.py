"""Pairs."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import or_, select, union

from mentoring.pairs import Pair, PairState
from storage import tables
from storage.shelf import Shelf, states_in

_IN_ORDER = (tables.pairs.c.proposed_at, tables.pairs.c.id)


class Pairs(Shelf[Pair]):
    """The pairs, from proposed to closed, in the order in which they were proposed."""

    table = tables.pairs
    kind = Pair

    async def all(self, programme_id: str, *states: PairState) -> list[Pair]:
        """List a programme's pairs, or those in these states."""
        return await self._all(
            self.table.c.programme_id == programme_id, *states_in(self.table.c.state, states), order=_IN_ORDER
        )

    async def of(self, participant_id: str, *states: PairState) -> list[Pair]:
        """List the pairs of somebody, on either side."""
        return await self.of_any([participant_id], *states)

    async def of_any(self, participant_ids: Collection[str], *states: PairState) -> list[Pair]:
        """List the pairs of several people, each pair once.

        Each side has its own index: with an OR, SQLite would read every pair of the workspace.
        """
        if not participant_ids:
            return []
        sides = (self.table.c.mentor_id, self.table.c.mentee_id)
        mine = self.table.c.workspace == self.workspace
        theirs = union(*(select(self.table.c.id).where(mine, side.in_(participant_ids)) for side in sides))
        return await self._all(
            self.table.c.id.in_(theirs), *states_in(self.table.c.state, states), order=_IN_ORDER
        )

    async def of_round(self, round_id: str, *states: PairState) -> list[Pair]:
        """List what one round proposed."""
        return await self._all(
            self.table.c.round_id == round_id, *states_in(self.table.c.state, states), order=_IN_ORDER
        )

    async def between(self, mentor_id: str, mentee_id: str) -> list[Pair]:
        """List the pairs that these two have made, now or before."""
        return await self._all(
            self.table.c.mentor_id == mentor_id, self.table.c.mentee_id == mentee_id, order=_IN_ORDER
        )

    async def asleep(self, programme_id: str, now: datetime, limit: int) -> list[Pair]:
        """List some pairs that are not over, and whose clock has stopped or looks at them later only."""
        wake_at = self.table.c.wake_at
        return await self.some(
            self.table.c.programme_id == programme_id,
            self.table.c.state != PairState.CLOSED,
            or_(wake_at.is_(None), wake_at > now),
            order=[self.table.c.id],
            limit=limit,
        )
