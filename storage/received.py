"""What was received: the keys of events and clicks, so that each is acted upon once."""

from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import Executable, delete
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.ledger import insert_or

MEMORY = timedelta(days=7)
"""Slack repeats an event for a day at most."""


async def note(connection: AsyncConnection, workspace: str, key: str, now: datetime) -> bool:
    """Remember a key, and tell whether it is new."""
    row = {"workspace": workspace, "key": key, "at": now}
    return (await connection.execute(_noting(connection.dialect.name), row)).first() is not None


@cache
def _noting(dialect: str) -> Executable:
    """Build once what every click begins with."""
    new = insert_or(dialect, tables.received).on_conflict_do_nothing(index_elements=["workspace", "key"])
    return new.returning(tables.received.c.key)


async def forget(connection: AsyncConnection, now: datetime) -> int:
    """Forget the keys that nobody will repeat any more, and tell how many."""
    result = await connection.execute(delete(tables.received).where(tables.received.c.at < now - MEMORY))
    return result.rowcount
