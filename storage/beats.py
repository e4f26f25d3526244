"""Beats: when the heart last beat, in whatever process, and what an absence left behind."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage import tables, waking
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
    """No process beat its heart for a while; `letters_before` is the number of the last letter until then.

    `overdue`: something had to be planned after its time, so that the letters it causes are late too.
    """

    since: datetime
    until: datetime
    letters_before: int
    overdue: bool


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

    async def leftovers(self, absence: Absence, now: datetime) -> list[Leftover]:
        """Count, once everything is planned, what waits for delivery although its time is past.

        What comes in a thread belongs to the message that it follows.
        """
        waited = _letters.c.wake_at < absence.until - NOTED
        late = or_(waited, _letters.c.id > absence.letters_before) if absence.overdue else waited
        of_use = or_(_letters.c.lapses.is_(None), _letters.c.lapses > absence.until)
        statement = (
            select(
                _letters.c.workspace,
                func.count().filter(of_use).label("late"),
                func.count().filter(~of_use).label("lapsed"),
            )
            .where(are(LetterState.PENDING), ~_letters.c.requested, _letters.c.parent.is_(None))
            .where(late, _letters.c.due <= now)
            .group_by(_letters.c.workspace)
        )
        async with reading(self.engine) as connection:
            rows = await connection.execute(statement)
            return [Leftover(workspace=row.workspace, late=row.late, lapsed=row.lapsed) for row in rows]

    async def told(self, absence: Absence) -> None:
        """An absence has been dealt with."""
        mine = and_(_beats.c.name == HEART, _beats.c.back_at == absence.until)
        async with writing(self.engine) as connection:
            over = update(_beats).where(mine).values(away_since=None, back_at=None, overdue=False)
            await connection.execute(over)


async def _noted(connection: AsyncConnection, now: datetime, notable: timedelta) -> Absence | None:
    """Note a beat; an absence that begins before another one was told makes one with it."""
    last = await connection.scalar(select(func.max(_letters.c.id))) or 0
    first = insert_or(connection.dialect.name, _beats).values(
        name=HEART, at=now, letters_before=last, overdue=False
    )
    await connection.execute(first.on_conflict_do_nothing(index_elements=["name"]))
    row = (await connection.execute(select(_beats).with_for_update())).one()
    untold = row.away_since is not None
    absence = None
    if now - row.at >= notable:
        absence = Absence(
            since=row.away_since if untold else row.at,
            until=now,
            letters_before=row.letters_before if untold else last,
            overdue=row.overdue or bool(await waking.due(connection, now - notable, 1, None)),
        )
    elif untold:
        absence = Absence(
            since=row.away_since,
            until=row.back_at,
            letters_before=row.letters_before,
            overdue=row.overdue,
        )
    await connection.execute(update(_beats).values(at=now, **_columns(absence)))
    return absence


def _columns(absence: Absence | None) -> dict[str, object]:
    if absence is None:
        return {}
    return {
        "away_since": absence.since,
        "back_at": absence.until,
        "letters_before": absence.letters_before,
        "overdue": absence.overdue,
    }
