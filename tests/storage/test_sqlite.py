"""SQLite's driver, shortened: one turn of its thread for each statement, and nothing left under way."""

import asyncio
import logging
import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from storage.engine import create
from storage.transactions import reading, writing

pytestmark = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


async def test_a_statement_takes_one_turn(engine, caplog):
    """Given a transaction of two statements, then the driver's thread is woken for each, and to end it."""
    async with reading(engine):
        pass  # opens the connection
    caplog.set_level(logging.DEBUG, "aiosqlite")

    async with reading(engine) as connection:
        rows = (await connection.exec_driver_sql("VALUES (1), (2), (3)")).scalars().all()
        await connection.exec_driver_sql("SELECT 1")

    assert rows == [1, 2, 3]
    assert len(_turns(caplog)) == 3  # two statements, the first of which begins, and to commit


async def test_a_transaction_of_nothing_takes_no_turn(engine, caplog):
    """Given a transaction that executes nothing, then the driver's thread is not woken."""
    async with writing(engine):
        pass  # opens the connection
    caplog.set_level(logging.DEBUG, "aiosqlite")

    async with writing(engine):
        pass

    assert not _turns(caplog)
    await _note(engine, "next")
    assert await _noted(engine) == ["next"]


async def test_what_could_not_begin_begins_with_the_next_statement(engine):
    """Given a file that another process writes to, when a statement of ours gives up, then the next one of the
    same transaction is not written outside of any.
    """
    other = sqlite3.connect(engine.url.database, isolation_level=None)
    impatient = create(f"sqlite:///{engine.url.database}", patience_ms=1)
    other.execute("BEGIN IMMEDIATE")

    async with impatient.connect() as connection:
        with pytest.raises(OperationalError):
            await connection.exec_driver_sql(*_noting("given up"))
        other.execute("COMMIT")
        await connection.exec_driver_sql(*_noting("undone"))
        await connection.rollback()

    other.close()
    await impatient.dispose()
    assert await _noted(engine) == []


async def test_a_transaction_that_fails_is_undone(engine):
    """Given a transaction that fails after it wrote, then nothing of it is there, and the next one begins."""
    with pytest.raises(LookupError):
        await _note_and_fail(engine, "failed")

    await _note(engine, "kept")

    assert await _noted(engine) == ["kept"]


async def test_whoever_gives_up_waiting_leaves_nothing_under_way(engine):
    """Given a file that another process writes to, when a writer gives up, then the next one begins anew."""
    await _note(engine, "first")
    other = sqlite3.connect(engine.url.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(_note(engine, "given up"))
    await asyncio.sleep(0.05)
    waiting.cancel()
    other.execute("COMMIT")
    other.close()
    with pytest.raises(asyncio.CancelledError):
        await waiting

    await _note(engine, "last")

    assert await _noted(engine) == ["first", "last"]


def _turns(caplog):
    return [one for one in caplog.records if one.msg.startswith("executing")]


async def _note(engine, key):
    async with writing(engine) as connection:
        await connection.exec_driver_sql(*_noting(key))


async def _note_and_fail(engine, key):
    async with writing(engine) as connection:
        await connection.exec_driver_sql(*_noting(key))
        raise LookupError(key)


def _noting(key):
    return "INSERT INTO received (workspace, key, at) VALUES ('T1', ?, '2027-01-11')", (key,)


async def _noted(engine):
    async with reading(engine) as connection:
        return (await connection.exec_driver_sql("SELECT key FROM received ORDER BY key")).scalars().all()
