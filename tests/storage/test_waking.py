"""Who wants attention now, and when the next one will."""

from datetime import timedelta

import pytest
import stored_values as values
from sqlalchemy import text
from stored_values import DAY, MINUTE, NOW

from mentoring.decisions import Decision, ToThread
from storage.archive import Wake
from storage.transactions import reading

LEASE = timedelta(minutes=2)


@pytest.fixture
def write(archive):
    async def write(*changed, letters=(), workspace="T1"):
        async with archive.open(workspace) as work:
            await work.record(Decision(changed=changed, letters=letters))

    return write


async def test_everything_that_sleeps_wakes_in_order(archive, write):
    """Given one sleeper of each kind, then those whose moment has come are listed, longest waiting first."""
    await write(
        values.programme(wake_at=NOW),
        values.mentor(wake_at=NOW - MINUTE),
        values.mentee(wake_at=NOW + MINUTE),
        values.a_round(wake_at=NOW - 4 * MINUTE),
        values.pair(wake_at=NOW - 5 * MINUTE),
        values.session(wake_at=NOW - 2 * MINUTE),
        values.digest(wake_at=NOW - 3 * MINUTE),
    )
    await write(values.programme(wake_at=NOW - DAY), workspace="T2")

    assert [(wake.kind, wake.id) for wake in await archive.due(NOW, workspace="T1")] == [
        ("pair", "pair1"),
        ("round", "r1"),
        ("digest", "d1"),
        ("session", "s1"),
        ("participant", "mentor"),
        ("programme", "p1"),
    ]
    assert await archive.due(NOW, limit=1) == [Wake(workspace="T2", kind="programme", id="p1", at=NOW - DAY)]
    assert await archive.due(NOW - 2 * DAY) == []


async def test_the_next_moment(archive, write):
    """Given sleepers and letters, then the next moment is the earliest of all, or of one workspace."""
    assert await archive.next_moment() is None

    await write(values.programme(wake_at=NOW + 3 * DAY))
    asleep = await archive.next_moment()
    await write(letters=(values.letter(due=NOW + 2 * DAY),))
    with_letter = await archive.next_moment()
    await write(values.programme(wake_at=NOW + DAY), workspace="T2")

    assert (asleep, with_letter) == (NOW + 3 * DAY, NOW + 2 * DAY)
    assert await archive.next_moment() == NOW + DAY
    assert await archive.next_moment("T1") == NOW + 2 * DAY


async def test_a_thread_alone_is_no_moment(archive, write):
    """Given a letter postponed and another in its thread, then the next moment is the postponed one."""
    thread = values.letter("thread", to=ToThread(letter="parent"))
    await write(letters=(values.letter("parent"), thread))
    (parent,) = (await archive.outbox.claim("T1", NOW, LEASE, limit=10)).letters
    await archive.outbox.postpone(parent, NOW + DAY)
    postponed = await archive.next_moment()
    await archive.outbox.claim("T1", NOW + DAY, LEASE, limit=10)

    assert postponed == NOW + DAY
    assert await archive.next_moment() is None


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_tick_reads_what_is_due(engine, executed, archive, write):
    """Given the statements of a tick, then SQLite answers each through an index, scanning no table."""
    await write(values.programme())
    executed.clear()
    await archive.due(NOW)
    await archive.outbox.busy(NOW)
    await archive.outbox.claim("T1", NOW, LEASE, limit=10)
    async with reading(engine) as connection:
        plans = [
            (await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)).all()
            for statement, parameters in tuple(executed)
            if not statement.startswith("BEGIN")
        ]
    steps = [row[3] for plan in plans for row in plan]
    scans = [step for step in steps if step.startswith("SCAN letters")]

    assert len(plans) == 5
    assert scans == []
    assert sum("ix_" in step for step in steps) >= 8


async def test_moments_are_indexed(engine):
    """Given the tables on this database, then each that sleeps has an index on its wake_at."""
    catalogue = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'index'",
        "postgresql": "SELECT indexname FROM pg_indexes",
    }
    async with reading(engine) as connection:
        found = set((await connection.execute(text(catalogue[engine.dialect.name]))).scalars())

    assert {
        f"ix_{name}_wake_at"
        for name in ("programmes", "participants", "rounds", "pairs", "sessions", "digests")
    } <= found
    assert {"ix_letters_pending_wake_at_workspace", "ix_letters_sending_leased_until"} <= found
