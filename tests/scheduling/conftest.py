"""A post office: real letters in a real SQLite file, delivered to a real local Slack, under a clock turned by hand."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import HandClock
from sandbox import AppSpec, serve
from storage import engine, schema
from storage.archive import Archive
from tests.scheduling.office import MANIFEST, MONDAY, PEOPLE, HandsOfSlack, Office


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "rebours.db"
    asyncio.run(schema.upgrade(f"sqlite:///{path}"))
    return path


@pytest.fixture
async def office(empty_file: Path, tmp_path: Path) -> AsyncIterator[Office]:
    path = tmp_path / "rebours.db"
    shutil.copy(empty_file, path)
    database = engine.create(f"sqlite:///{path}")
    hands = HandClock(MONDAY)
    archive = Archive(database, hands)
    channels = [("leaders", ["UCO"]), ("closed", ["UCO"])]
    app = AppSpec.from_manifest(MANIFEST)
    async with serve(app=app, people=PEOPLE, channels=channels, clock=HandsOfSlack(hands)) as sandbox:
        office = Office(sandbox=sandbox, archive=archive, hands=hands)
        await sandbox.client.invite_app(office.channel("leaders"))
        await office.moves_in()
        yield office
    await database.dispose()
