"""The census: how many letters wait or are stuck, and since when the first of them has been due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, literal, null, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.letter_states import LetterState
from storage.letters import are

UNSETTLED = (LetterState.PENDING, LetterState.SENDING, LetterState.UNCERTAIN, LetterState.DEAD)
"""The states that have an index of their own: the letters that were sent or have lapsed are never read."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Census:
    """Letters by state and kind, of every workspace together; 0 seconds when nothing is due."""

    letters: Mapping[tuple[LetterState, str], int]
    oldest_due_seconds: float


async def take(connection: AsyncConnection, now: datetime) -> Census:
    """Count in one statement; a letter in a thread is due with the one that it follows."""
    letters = tables.letters
    due = case((letters.c.parent.is_(None), letters.c.wake_at), else_=null())
    counts = [
        select(
            literal(state.value).label("state"),
            letters.c.kind,
            func.count().label("letters"),
            (func.min(due) if state is LetterState.PENDING else null()).label("first"),
        )
        .where(are(state))
        .group_by(letters.c.kind)
        for state in UNSETTLED
    ]
    rows = (await connection.execute(union_all(*counts))).all()
    first = min((row.first for row in rows if row.first is not None), default=now)
    return Census(
        letters={(LetterState(row.state), row.kind): row.letters for row in rows},
        oldest_due_seconds=max((now - first).total_seconds(), 0.0),
    )
