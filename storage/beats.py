"""Beats: when the heart last beat, in whatever process, and what an absence left behind."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage import tables
from storage.ledger import insert_or
from storage.letter_states import LetterState
from storage.letters import are
from storage.transactions import reading, writing

HEART = "heart"
NOTED = timedelta(minutes=1)
"""A beat so soon after the last one that was noted need not be noted."""

_beats = tables.beats
_letters = tables.letters


@dataclass(frozen=True, kw_only=True, slots=True)
class Absence:
    """No process beat its heart for a while; `letters_before` is the number of the last letter until then."""

    since: datetime
    until: datetime
    letters_before: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Leftover:
    """What an absence left behind in a workspace: letters that go out late, and those of no use any more."""

    workspace: str
    late: int
    lapsed: int


@dataclass(frozen=True)
class Beats:
    """The one heart of a database, whichever process it beats in."""

    engine: AsyncEngine

    async def begin(self, now: datetime, notable: timedelta) -> Absence | None:
        """Note a beat, and tell of an absence that nobody has dealt with yet."""
        async with reading(self.engine) as connection:
            row = (await connection.execute(select(_beats))).first()
        if row is not None and row.away_since is None and abs(now - row.at) < NOTED:
            return None
        async with writing(self.engine) as connection:
            return await _noted(connection, now, notable)

    async def leftovers(self, absence: Absence, *, planned_late: bool) -> list[Leftover]:
        """Count, once everything is planned, what waits for delivery although its time is past.

        `planned_late`: whether something had to be planned after its time, so that new letters are late too.
        """
        overdue = _letters.c.wake_at < absence.until - NOTED
        late = or_(overdue, _letters.c.id > absence.letters_before) if planned_late else overdue
        of_use = or_(_letters.c.lapses.is_(None), _letters.c.lapses > absence.until)
        statement = (
            select(
                _letters.c.workspace,
                func.count().filter(of_use).label("late"),
                func.count().filter(~of_use).label("lapsed"),
            )
            .where(are(LetterState.PENDING), ~_letters.c.requested, late, _letters.c.due <= absence.until)
            .group_by(_letters.c.workspace)
        )
        async with reading(self.engine) as connection:
            rows = await connection.execute(statement)
            return [Leftover(workspace=row.workspace, late=row.late, lapsed=row.lapsed) for row in rows]

    async def told(self, absence: Absence) -> None:
        """An absence has been dealt with."""
        mine = and_(_beats.c.name == HEART, _beats.c.away_since == absence.since)
        async with writing(self.engine) as connection:
            await connection.execute(update(_beats).where(mine).values(away_since=None, back_at=None))


async def _noted(connection: AsyncConnection, now: datetime, notable: timedelta) -> Absence | None:
    last_letter = await connection.scalar(select(func.max(_letters.c.id))) or 0
    first = insert_or(connection, _beats).values(name=HEART, at=now, letters_before=last_letter)
    await connection.execute(first.on_conflict_do_nothing(index_elements=["name"]))
    row = (await connection.execute(select(_beats).with_for_update())).one()
    away = row.away_since is None and now - row.at >= notable
    absence = {"away_since": row.at, "back_at": now, "letters_before": last_letter} if away else {}
    await connection.execute(update(_beats).values(at=now, **absence))
    if away:
        return Absence(since=row.at, until=now, letters_before=last_letter)
    if row.away_since is None:
        return None
    return Absence(since=row.away_since, until=row.back_at, letters_before=row.letters_before)
