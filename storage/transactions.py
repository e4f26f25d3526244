"""Transactions: the only two ways to reach the database, for writing and for reading."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.engine import READS_ONLY
from storage.errors import Conflict, DatabaseAway, DatabaseBusy, Stale

_writers: WeakKeyDictionary[Engine, asyncio.Lock] = WeakKeyDictionary()
"""One lock for each SQLite database: without it waiting writers poll the file, and the slowest waits
ten times longer."""

_UNIQUE = {"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"}
_OVERTAKEN = {"40001", "40P01"}  # serialization failure, deadlock
_BUSY = {"SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_LOCKED", "55P03", "57014", "53300"}


@asynccontextmanager
async def writing(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """Open one transaction that commits at the end, or leaves nothing behind."""
    async with _turn_to_write(engine):
        with _in_our_words():
            async with engine.begin() as connection:
                yield connection


@asynccontextmanager
async def reading(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """Open one snapshot of the database, which waits for no writer."""
    with _in_our_words():
        async with engine.connect() as connection:
            await connection.execution_options(**_reading_options(engine))
            async with connection.begin():
                yield connection


def _turn_to_write(engine: AsyncEngine) -> asyncio.Lock | nullcontext[None]:
    if engine.dialect.name != "sqlite":
        return nullcontext()
    return _writers.setdefault(engine.sync_engine, asyncio.Lock())


def _reading_options(engine: AsyncEngine) -> dict[str, object]:
    if engine.dialect.name == "sqlite":
        return {READS_ONLY: True}
    return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


@contextmanager
def _in_our_words() -> Iterator[None]:
    """Tell what happened without the statement and its values, which may hold what people wrote."""
    try:
        yield
    except PoolTimeout as error:
        raise DatabaseBusy("no connection became free") from error
    except (IntegrityError, OperationalError, InterfaceError) as error:
        code = _code(error)
        if code in _UNIQUE:
            raise Conflict(code) from error
        if code in _OVERTAKEN:
            raise Stale(code) from error
        if code in _BUSY:
            raise DatabaseBusy(code) from error
        if isinstance(error, IntegrityError):
            raise
        raise DatabaseAway(code or type(error.orig).__name__) from error


def _code(error: DBAPIError) -> str:
    """Give SQLite's error name or PostgreSQL's SQLSTATE."""
    original = error.orig
    code = getattr(original, "sqlite_errorname", None) or getattr(original, "sqlstate", None)
    return code if isinstance(code, str) else ""
