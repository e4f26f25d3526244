"""A database of its own with a few values in it, for whoever tries ways in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from mentoring.decisions import Aggregate, Decision
from storage import engine, schema
from storage.archive import Archive


@asynccontextmanager
async def kept(folder: Path, now: datetime, *values: Aggregate) -> AsyncIterator[Archive]:
    """Keep these in workspace T1; the clock stands still, and the least is drawn."""
    url = f"sqlite:///{folder / 'rebours.db'}"
    await schema.upgrade(url)
    database = engine.create(url)
    archive = Archive(database, lambda: now, draw=lambda least, _: least)
    async with archive.open("T1") as work:
        await work.record(Decision(changed=values))
    yield archive
    await database.dispose()
