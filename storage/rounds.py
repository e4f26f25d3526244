"""Rounds of pairing."""

from collections.abc import Collection

from sqlalchemy import func, select

from mentoring.rounds import Round, RoundState
from storage import tables
from storage.shelf import Shelf, of_workspace

_rounds, _others = tables.rounds, tables.rounds.alias("others")
_OLDEST_FIRST = (_rounds.c.requested_at, _rounds.c.id)
_NEWEST_FIRST = (_rounds.c.requested_at.desc(), _rounds.c.id.desc())
_LAST_OF_ITS_PROGRAMME = (
    _rounds.c.requested_at
    == select(func.max(_others.c.requested_at))
    .where(_others.c.workspace == of_workspace, _others.c.programme_id == _rounds.c.programme_id)
    .scalar_subquery()
)


class Rounds(Shelf[Round]):
    """The rounds, wanted and solved."""

    table = tables.rounds
    kind = Round

    async def latest(self, programme_id: str) -> Round | None:
        """Give the round last asked for."""
        return await self._one(programme_id=programme_id, order=_NEWEST_FIRST)

    async def latest_of(self, programme_ids: Collection[str]) -> dict[str, Round]:
        """Give the round last asked for of each programme that had one."""
        newest = await self._all(_LAST_OF_ITS_PROGRAMME, programme_id=programme_ids)
        return {round_.programme_id: round_ for round_ in sorted(newest, key=lambda round_: round_.id)}

    async def wanted(self) -> list[Round]:
        """List those that are still to be solved, the oldest first."""
        return await self._all(state=RoundState.WANTED, order=_OLDEST_FIRST)

    async def of_programmes(self, programme_ids: Collection[str]) -> list[Round]:
        """List all rounds of several programmes."""
        return await self._all(programme_id=programme_ids)
