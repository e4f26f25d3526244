"""The engine: transactions that mean what they say, on both databases."""

import asyncio

import pytest
import stored_values as values
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError

from mentoring.decisions import Decision
from storage import engine as engines
from storage.archive import Archive
from storage.transactions import reading, writing


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_sqlite_is_prepared(engine):
    """Given a SQLite file, then it has a write-ahead log, checks keys, and waits a while for others."""
    async with reading(engine) as connection:
        found = {
            name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }

    assert found == {"journal_mode": "wal", "synchronous": 1, "foreign_keys": 1, "busy_timeout": 200}


async def test_reading_cannot_write_on_postgresql(engine):
    """Given a reading transaction, then it begins as one."""
    async with reading(engine) as connection:
        if engine.dialect.name == "postgresql":
            mode = (await connection.exec_driver_sql("SHOW transaction_read_only")).scalar()
            isolation = (await connection.exec_driver_sql("SHOW transaction_isolation")).scalar()
            assert (mode, isolation) == ("on", "repeatable read")
    async with writing(engine) as connection:
        if engine.dialect.name == "postgresql":
            assert (await connection.exec_driver_sql("SHOW transaction_read_only")).scalar() == "off"


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_writers_of_one_process_take_turns(engine, clock):
    """Given two archives on one engine, when one is writing, then the other waits its turn."""
    one, other = Archive(engine, clock), Archive(engine, clock)
    order = []

    async def write(archive, name, pause):
        async with archive.open("T1") as work:
            order.append(f"{name} begins")
            await asyncio.sleep(pause)
            await work.first_time(name)
            order.append(f"{name} ends")

    await asyncio.gather(write(one, "one", 0.4), write(other, "other", 0))

    assert order == ["one begins", "one ends", "other begins", "other ends"]


async def test_errors_hold_no_values(archive):
    """Given a statement that fails, then what people wrote is not in the error."""
    with pytest.raises(IntegrityError) as failure:
        async with archive.open("T1") as work:
            await work.record(Decision(changed=(values.mentor(name="Secret Name"),)))

    assert "Secret Name" not in str(failure.value)


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("sqlite:///rebours.db", "sqlite+aiosqlite"),
        ("sqlite+aiosqlite:///rebours.db", "sqlite+aiosqlite"),
        ("postgresql://user@host/rebours", "postgresql+psycopg"),
        ("postgresql+psycopg://user@host/rebours", "postgresql+psycopg"),
    ],
)
async def test_urls(url, opened):
    """Given the URLs of the documentation, then each finds its driver."""
    database = engines.create(url)
    await database.dispose()

    assert database.url.drivername == opened


async def test_connections_are_made_once(engine):
    """Given many more readers at once than connections, when they come again, then none is made for them."""
    made = []
    event.listen(engine.sync_engine, "connect", lambda *_: made.append(1))

    async def reads():
        async with reading(engine) as connection:
            await connection.execute(text("SELECT 1"))
            await asyncio.sleep(0.01)

    for _ in range(3):
        await asyncio.gather(*(reads() for _ in range(4 * engines.CONNECTIONS)))

    assert len(made) == engines.CONNECTIONS


async def test_the_connection_used_last_is_taken_first(engine):
    """Given a busy moment that opened several, when people come one by one, then all find what one has read."""
    used = []

    async def reads(pause):
        async with reading(engine) as connection:
            used.append((await connection.get_raw_connection()).driver_connection)
            await asyncio.sleep(pause)

    await asyncio.gather(*(reads(0.01) for _ in range(4)))
    busy = len({*used})
    used.clear()
    for _ in range(4):
        await reads(0)

    assert busy == 4
    assert len({*used}) == 1
