"""What was received: the keys of events and clicks, so that each is acted upon once."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.ledger import insert_or

MEMORY = timedelta(days=7)
"""Slack repeats an event for a day at most."""


async def note(connection: AsyncConnection, workspace: str, key: str, now: datetime) -> bool:
    """Remember a key, and tell whether it is new."""
    statement = insert_or(connection, tables.received).values(workspace=workspace, key=key, at=now)
    new = statement.on_conflict_do_nothing(index_elements=["workspace", "key"]).returning(
        tables.received.c.key
    )
    return (await connection.execute(new)).first() is not None


async def forget(connection: AsyncConnection, now: datetime) -> int:
    """Forget the keys that nobody will repeat any more, and tell how many."""
    result = await connection.execute(delete(tables.received).where(tables.received.c.at < now - MEMORY))
    return result.rowcount
