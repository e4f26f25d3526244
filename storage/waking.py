"""Waking: who wants attention now, and when the next one will."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.letter_states import LetterState
from storage.letters import are

Kind = Literal["programme", "participant", "round", "pair", "session", "digest", "parting"]
"""What sleeps until its `wake_at`."""

SLEEPERS: dict[Kind, str] = {
    "programme": "programmes",
    "participant": "participants",
    "round": "rounds",
    "pair": "pairs",
    "session": "sessions",
    "digest": "digests",
    "parting": "partings",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Wake:
    """Something whose moment (`at`) has come."""

    workspace: str
    kind: Kind
    id: str
    at: datetime


async def due(connection: AsyncConnection, now: datetime, limit: int, workspace: str | None) -> list[Wake]:
    """List what is due, the longest waiting first: one statement that reads what is due and no more."""
    wakes = []
    for kind, name in SLEEPERS.items():
        table = tables.metadata.tables[name]
        columns = (literal(kind).label("kind"), table.c.workspace, table.c.id, table.c.wake_at)
        its = select(*columns).where(table.c.wake_at <= now, *_of(table.c.workspace, workspace))
        wakes.append(select(its.order_by(table.c.wake_at).limit(limit).subquery()))
    every = union_all(*wakes).subquery()
    rows = await connection.execute(select(every).order_by(every.c.wake_at, every.c.id).limit(limit))
    return [Wake(workspace=row.workspace, kind=row.kind, id=row.id, at=row.wake_at) for row in rows]


async def next_moment(connection: AsyncConnection, workspace: str | None) -> datetime | None:
    """Give the first moment at which something is due; a letter in a thread is due after its parent."""
    letters = tables.letters
    waiting = (are(LetterState.PENDING), letters.c.parent.is_(None))
    moments = [
        select(func.min(letters.c.wake_at).label("at")).where(*waiting, *_of(letters.c.workspace, workspace))
    ]
    for name in SLEEPERS.values():
        table = tables.metadata.tables[name]
        moments.append(
            select(func.min(table.c.wake_at)).where(
                table.c.wake_at.is_not(None), *_of(table.c.workspace, workspace)
            )
        )
    every = union_all(*moments).subquery()
    earliest: datetime | None = await connection.scalar(select(func.min(every.c.at)))
    return earliest


def _of(column: ColumnElement[str], workspace: str | None) -> tuple[ColumnElement[bool], ...]:
    return () if workspace is None else (column == workspace,)
