"""The engine: one database, SQLite or PostgreSQL, prepared so that transactions mean what they say."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import sqlite

READS_ONLY = "rebours_reads_only"
"""The execution option of a connection that will not write."""

CONNECTIONS = 10
"""How many connections a process keeps at most. What needs one more waits for its turn: one beyond those kept
would be made and ended for each transaction, which takes longer than the transaction."""

PATIENCE_MS = 5000
"""How long to wait for another process to let go of the database."""

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
)


def create(url: str, *, patience_ms: int = PATIENCE_MS) -> AsyncEngine:
    """Open a database by its URL (`sqlite:///file.db` or `postgresql://…`)."""
    place = address(url)
    engine = create_async_engine(
        place,
        hide_parameters=True,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_use_lifo=True,
        json_deserializer=_as_text,
    )
    if place.get_backend_name() == "sqlite":
        sqlite.shorten(engine.sync_engine)
    prepare(engine.sync_engine, patience_ms)
    return engine


def address(url: str) -> URL:
    """Name the driver that asyncio waits for in a database's URL."""
    return _with_driver(url, sqlite="sqlite+aiosqlite")


def create_blocking(url: str, *, patience_ms: int = PATIENCE_MS) -> Engine:
    """Open the same database without asyncio, for migrations."""
    place = _with_driver(url, sqlite="sqlite+pysqlite")
    engine = create_engine(place, hide_parameters=True)
    prepare(engine, patience_ms)
    return engine


def _as_text(json: str | bytes) -> str | bytes:
    """Leave a value to its column, which knows what it is."""
    return json


def exists(engine: Engine) -> bool:
    """Whether there is anything to connect to: SQLite would make a file by looking for it."""
    place = engine.url.database
    return engine.dialect.name != "sqlite" or (place is not None and Path(place).exists())


def _with_driver(url: str, *, sqlite: str) -> URL:
    place = make_url(url)
    drivers = {"sqlite": sqlite, "postgresql": "postgresql+psycopg"}
    return place.set(drivername=drivers[place.get_backend_name()])


def prepare(engine: Engine, patience_ms: int = PATIENCE_MS) -> None:
    """Let transactions mean what they say; PostgreSQL's do."""
    if engine.dialect.name != "sqlite":
        return

    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver starts no transaction of its own
        cursor = connection.cursor()
        for pragma in (f"PRAGMA busy_timeout = {patience_ms}", *_PRAGMAS):
            cursor.execute(pragma)
        cursor.close()

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", _begin)


def _begin(connection: Connection) -> None:
    """Take the write lock at once: a deferred transaction that writes later loses updates or fails."""
    reads = connection.get_execution_options().get(READS_ONLY, False)
    begin = "BEGIN" if reads else "BEGIN IMMEDIATE"
    driver: object = connection.connection.dbapi_connection
    if isinstance(driver, sqlite.Connection):
        driver.beginning = begin
    else:
        connection.exec_driver_sql(begin)
