"""Pairs."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, func, or_, select, union

from mentoring.forming.reviewing import Look, Showing, Tally
from mentoring.pairs import Closing, Pair, PairState
from storage import tables
from storage.shelf import Shelf, narrowed, of_workspace

_IN_ORDER = (tables.pairs.c.proposed_at, tables.pairs.c.id)
_WEAKEST_FIRST = (tables.pairs.c.reasons["score"].as_integer(), tables.pairs.c.id)
_BY_ID = (tables.pairs.c.id,)
_CLOSED_SINCE = tables.pairs.c.closed_at >= bindparam("since")
_THEIRS = tables.pairs.c.id.in_(
    union(
        *(
            select(tables.pairs.c.id).where(
                tables.pairs.c.workspace == of_workspace, side.in_(bindparam("their_ids", expanding=True))
            )
            for side in (tables.pairs.c.mentor_id, tables.pairs.c.mentee_id)
        )
    )
)
_UNDECIDED = tables.pairs.c.state == PairState.PROPOSED
_NOT_REPLACED = or_(tables.pairs.c.closing.is_(None), tables.pairs.c.closing != Closing.REPLACED)
_SHOWN: dict[Showing, tuple[ColumnElement[bool], ...]] = {
    Showing.ALL: (_NOT_REPLACED,),
    Showing.UNDECIDED: (_UNDECIDED,),
    Showing.LOCKED: (_UNDECIDED, tables.pairs.c.locked_by.is_not(None)),
    Showing.WEAK: (_UNDECIDED,),
}


class Pairs(Shelf[Pair]):
    """The pairs, from proposed to closed, in the order in which they were proposed."""

    table = tables.pairs
    kind = Pair

    async def all(self, programme_id: str, *states: PairState) -> list[Pair]:
        """List a programme's pairs, or those in these states."""
        return await self._all(programme_id=programme_id, order=_IN_ORDER, **narrowed(state=states))

    async def of(self, participant_id: str, *states: PairState) -> list[Pair]:
        """List the pairs of somebody, on either side."""
        return await self.of_any([participant_id], *states)

    async def of_any(self, participant_ids: Collection[str], *states: PairState) -> list[Pair]:
        """List the pairs of several people, each pair once.

        Each side has its own index: with an OR, SQLite would read every pair of the workspace.
        """
        if not participant_ids:
            return []
        given = {"their_ids": [*participant_ids]}
        return await self._all(_THEIRS, given=given, order=_IN_ORDER, **narrowed(state=states))

    async def of_round(self, round_id: str, *states: PairState) -> list[Pair]:
        """List what one round proposed."""
        return await self._all(round_id=round_id, order=_IN_ORDER, **narrowed(state=states))

    async def between(self, mentor_id: str, mentee_id: str) -> list[Pair]:
        """List the pairs that these two have made, now or before."""
        return await self._all(mentor_id=mentor_id, mentee_id=mentee_id, order=_IN_ORDER)

    async def closed_since(self, programme_id: str, moment: datetime) -> list[Pair]:
        """List the pairs that came to an end from then on."""
        given = {"since": moment}
        return await self._all(_CLOSED_SINCE, given=given, programme_id=programme_id, state=PairState.CLOSED)

    async def tally(self, round_id: str) -> Tally:
        """Count what a round proposes, in one statement."""
        locked = self.table.c.locked_by.is_not(None)
        counts = select(
            func.count().label("pairs"),
            func.count().filter(_UNDECIDED).label("undecided"),
            func.count().filter(_UNDECIDED, locked).label("locked"),
        ).where(*self._of_round(round_id), _NOT_REPLACED)
        row = (await self.connection.execute(counts)).one()
        return Tally(pairs=row.pairs, undecided=row.undecided, locked=row.locked)

    async def page(self, look: Look, size: int) -> tuple[list[Pair], int]:
        """Give one page of what somebody looks at, and how many pairs there are to look at."""
        if look.showing is Showing.UNPAIRED:
            return [], 0
        theirs = (or_(self.table.c.mentor == look.person, self.table.c.mentee == look.person),)
        shown = (*self._of_round(look.round_id), *_SHOWN[look.showing], *(theirs if look.person else ()))
        order = _WEAKEST_FIRST if look.showing is Showing.WEAK else _IN_ORDER
        count = await self.connection.scalar(select(func.count()).select_from(self.table).where(*shown))
        page = await self.some(*shown, order=order, limit=size, offset=look.page * size)
        return page, count or 0

    def _of_round(self, round_id: str) -> tuple[ColumnElement[bool], ...]:
        return (self.table.c.workspace == self.workspace, self.table.c.round_id == round_id)

    async def asleep(self, programme_id: str, now: datetime, limit: int) -> list[Pair]:
        """List some pairs that are not over, and whose clock has stopped or looks at them later only."""
        wake_at = self.table.c.wake_at
        return await self.some(
            self.table.c.programme_id == programme_id,
            self.table.c.state != PairState.CLOSED,
            or_(wake_at.is_(None), wake_at > now),
            order=_BY_ID,
            limit=limit,
        )
