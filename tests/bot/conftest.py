"""A local workspace for the command to reach, databases of every condition, and a terminal."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.clock import system_clock
from bot.demo.stage import MANIFEST
from mentoring.decisions import Decision
from mentoring.programme import Programme, ProgrammeSettings
from sandbox import AppSpec, Person, Sandbox, serve
from storage import engine, schema
from storage.archive import Archive
from tests.bot.terminal import Terminal

PEOPLE = (
    Person(id="U0SOFIA", name="sofia", real_name="Sofia Renard", locale="fr-FR", tz="Europe/Paris"),
    Person(id="U1MARIE", name="marie", real_name="Marie Dubois", email="marie@belvoir.example"),
    Person(id="U2PHILIPPE", name="philippe", real_name="Philippe Garnier", email="philippe@belvoir.example"),
)
SETTINGS = ProgrammeSettings(
    name="Upside down",
    objectives="Learn from the young",
    sponsor="U0SOFIA",
    neutral_contact="U0SOFIA",
    leadership_channel="CLEADERS",
    first_day=date(2027, 1, 11),
    zone="Europe/Paris",
    country="FR",
)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with all its tables, to be copied."""
    place = tmp_path_factory.mktemp("template") / "rebours.db"
    asyncio.run(schema.upgrade(f"sqlite:///{place}"))
    return place


@pytest.fixture
def database(migrated: Path, tmp_path: Path) -> str:
    """A current database with nothing in it: its URL."""
    shutil.copy(migrated, tmp_path / "kept.db")
    return f"sqlite:///{tmp_path / 'kept.db'}"


@pytest.fixture
async def slack() -> AsyncIterator[Sandbox]:
    """A local workspace of three people where the app is installed."""
    async with serve(app=AppSpec.from_manifest(MANIFEST), people=PEOPLE, settle_seconds=0.02) as sandbox:
        yield sandbox


@pytest.fixture
def terminal(slack: Sandbox, database: str, tmp_path: Path) -> Terminal:
    """A terminal where everything is set to reach the local workspace."""
    return Terminal(folder=tmp_path, environment=environment(slack, database))


@pytest.fixture
async def programme(slack: Sandbox, database: str) -> None:
    """A programme, created by Sofia."""
    async with archive_at(database) as archive, archive.open(slack.workspace.team.id) as work:
        created = Programme(id="prog", settings=SETTINGS, coordinators=("U0SOFIA",), created_at=work.now)
        await work.record(Decision(changed=(created,)))


def environment(slack: Sandbox, database: str) -> dict[str, str]:
    """Give the settings that reach this workspace."""
    credentials = slack.workspace.app.credentials
    return {
        "SLACK_BOT_TOKEN": credentials.bot_token,
        "SLACK_APP_TOKEN": credentials.app_token,
        "SLACK_SIGNING_SECRET": credentials.signing_secret,
        "SLACK_API_URL": slack.api_url,
        "REBOURS_DATABASE_URL": database,
        "REBOURS_COORDINATORS": "U0SOFIA",
    }


@asynccontextmanager
async def archive_at(url: str) -> AsyncIterator[Archive]:
    """Open the database beside the bot, as another command would."""
    opened = engine.create(url)
    try:
        yield Archive(opened, system_clock)
    finally:
        await opened.dispose()


def stamp(url: str, revision: str) -> None:
    """Make a database look like one of another version."""
    opened = engine.create_blocking(url)
    with opened.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :it"), {"it": revision})
    opened.dispose()
