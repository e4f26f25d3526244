"""Retention: delivered letters keep their keys, and after a while no longer what they said."""

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.tables import FULL

BATCH = 500
"""So many letters are emptied in one transaction: on SQLite whoever clicks waits for its end."""

_letters = tables.letters


async def empty(connection: AsyncConnection, before: datetime) -> int:
    """Empty a bounded number of letters that were over before a moment, and tell how many.

    A letter whose key is known is never written again, so the key stays; what it said is needed no more.
    """
    old = select(_letters.c.id).where(FULL, _letters.c.due < before)
    settled = func.coalesce(_letters.c.settled_at, _letters.c.due) < before
    first = old.where(settled).order_by(_letters.c.due).limit(BATCH)
    emptied = update(_letters).where(_letters.c.id.in_(first.scalar_subquery()))
    return (await connection.execute(emptied.values(notice={}, emptied=True))).rowcount
