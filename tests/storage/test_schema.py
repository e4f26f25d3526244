"""The tables' history, and what is said of a database that does not fit."""

import asyncio
import sys
from pathlib import Path

import pytest
import stored_values as values
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

from mentoring.decisions import Decision
from mentoring.pairs import PairState
from mentoring.steadiness import Steadiness
from storage import engine, schema
from storage.archive import Archive
from storage.schema import Condition
from storage.tables import metadata


def ask(url, question):
    database = engine.create_blocking(url)
    try:
        with database.connect() as connection:
            return question(connection)
    finally:
        database.dispose()


def tables_of(connection):
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def drift(connection):
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": True}
    )
    return compare_metadata(context, metadata)


async def test_no_drift(url):
    """Given a migrated database, then it differs in nothing from the tables of the code."""
    assert ask(url, drift) == []
    assert ask(url, tables_of) == set(metadata.tables)


async def test_alembic_check_agrees(url):
    """Given a migrated database, then `alembic check` has nothing to add."""
    await asyncio.to_thread(command.check, schema.configuration(url))


async def test_up_down_up(empty_url):
    """Given an empty database, when it goes up, down and up, then it is empty in between."""
    await schema.upgrade(empty_url)
    await schema.downgrade(empty_url, "base")
    between = ask(empty_url, tables_of)
    missing = await schema.check(empty_url)
    await schema.upgrade(empty_url)

    assert between == set()
    assert missing.condition is Condition.MISSING
    assert ask(empty_url, drift) == []


async def test_pairs_that_were_there_before_get_their_clock(own_url):
    """Given a pair that met before pairs had a clock, when the database is upgraded, then it wakes, and nothing is lost."""
    database = engine.create(own_url, patience_ms=2000)
    archive = Archive(database, lambda: values.NOW)
    active = values.pair(state=PairState.ACTIVE, active_since=values.NOW - values.DAY)
    async with archive.open("T1") as work:
        await work.record(Decision(changed=(*values.COHORT, active, values.pair("pair2"))))
    await database.dispose()
    await schema.downgrade(own_url, "0002")
    await schema.upgrade(own_url)
    async with archive.read("T1") as work:
        pairs = await work.pairs.all("p1")
        sessions = await work.sessions.of_pair("pair1")
    await database.dispose()

    assert [(one.steadiness, one.wake_at) for one in pairs] == [
        (Steadiness(), values.NOW - values.DAY),
        (Steadiness(), None),
    ]
    assert len(sessions) == 1
    assert ask(own_url, drift) == []


async def test_two_processes_upgrade_at_once(empty_url):
    """Given two replicas that start on an empty database, then both end well."""
    script = "import asyncio, sys; from storage import schema; asyncio.run(schema.upgrade(sys.argv[1]))"
    arguments = (sys.executable, "-c", script, empty_url)
    started = [
        await asyncio.create_subprocess_exec(*arguments, cwd=Path(__file__).parents[2]) for _ in range(2)
    ]
    ended = [await process.wait() for process in started]

    assert ended == [0, 0]
    assert (await schema.check(empty_url)).ready


async def test_upgrading_twice_changes_nothing(url):
    """Given a current database, when upgraded again, in two tasks at once, then it stays current."""
    await asyncio.gather(schema.upgrade(url), schema.upgrade(url))

    assert (await schema.check(url)).condition is Condition.CURRENT


async def test_missing_tables_are_told(empty_url, tmp_path):
    """Given an empty database, then what to run is said, and looking makes no file."""
    state = await schema.check(empty_url)

    assert state.condition is Condition.MISSING
    assert "rebours db upgrade" in state.detail
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("revision", "condition"), [("9999", Condition.NEWER), ("0000", Condition.OLDER)])
async def test_other_versions_are_told(own_url, revision, condition, monkeypatch, tmp_path):
    """Given a database of another version, then whether to upgrade it or Rebours is said."""
    if condition is Condition.OLDER:
        monkeypatch.setattr(schema, "MIGRATIONS", history(tmp_path / "history", "0000", "0001"))
    ask(own_url, lambda connection: stamp(connection, revision))
    state = await schema.check(own_url)

    assert state.condition is condition
    assert not state.ready
    assert revision in state.detail


def stamp(connection, revision):
    connection.execute(text("UPDATE alembic_version SET version_num = :it"), {"it": revision})
    connection.commit()


def history(place, *revisions):
    """Write a history of migrations that do nothing."""
    (place / "versions").mkdir(parents=True)
    for before, revision in zip([None, *revisions], revisions, strict=False):
        lines = f"revision = {revision!r}\ndown_revision = {before!r}\n"
        (place / "versions" / f"{revision}_history.py").write_text(lines)
    return place


@pytest.mark.parametrize(
    "unreachable", ["postgresql://nobody@/nothing?host=/nowhere", "sqlite:////proc/version"]
)
async def test_unreachable_databases_are_told(unreachable):
    """Given a URL that leads nowhere, then that is said, without its password."""
    state = await schema.check(unreachable)

    assert state.condition is Condition.UNREACHABLE
    assert "REBOURS_DATABASE_URL" in state.detail
    assert "nobody" not in state.detail
