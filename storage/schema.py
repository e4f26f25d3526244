"""The schema: brings a database up to date, and says in words when it is not."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Lock

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import SQLAlchemyError

from storage import engine

MIGRATIONS = Path(__file__).parents[1] / "migrations"

_one_at_a_time = Lock()
"""Alembic keeps what it is doing in a global: two threads may not migrate at once."""


class Condition(StrEnum):
    """What state a database is in, for this version of Rebours."""

    CURRENT = "current"
    MISSING = "missing"
    OLDER = "older"
    NEWER = "newer"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, kw_only=True, slots=True)
class SchemaState:
    """The condition of a database, and a sentence that says what to do."""

    condition: Condition
    detail: str

    @property
    def ready(self) -> bool:
        """Whether Rebours can work with it."""
        return self.condition is Condition.CURRENT


async def upgrade(url: str, revision: str = "head") -> None:
    """Bring a database up to date, creating it when it is a file; whoever comes second finds it done."""
    await asyncio.to_thread(_migrate, command.upgrade, url, revision)


async def downgrade(url: str, revision: str) -> None:
    """Take a database back; `base` empties it."""
    await asyncio.to_thread(_migrate, command.downgrade, url, revision)


async def check(url: str) -> SchemaState:
    """Compare a database with what this version of Rebours expects, changing nothing."""
    return await asyncio.to_thread(_check, url)


def configuration(url: str) -> Config:
    """Configure Alembic without its file."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["url"] = url
    return config


def _migrate(move: Callable[[Config, str], None], url: str, revision: str) -> None:
    with _one_at_a_time:
        move(configuration(url), revision)


def _check(url: str) -> SchemaState:
    try:
        found = _revision(url)
    except SQLAlchemyError as error:
        return SchemaState(
            condition=Condition.UNREACHABLE,
            detail=f"The database cannot be reached ({type(error).__name__}): check REBOURS_DATABASE_URL.",
        )
    script = ScriptDirectory.from_config(configuration(url))
    head = script.get_current_head()
    if found is None:
        return SchemaState(
            condition=Condition.MISSING, detail="The database has no tables yet: run `rebours db upgrade`."
        )
    if found == head:
        return SchemaState(condition=Condition.CURRENT, detail=f"The database is up to date ({found}).")
    if found in {revision.revision for revision in script.walk_revisions()}:
        return SchemaState(
            condition=Condition.OLDER,
            detail=f"The database is at {found}, this version expects {head}: run `rebours db upgrade`.",
        )
    return SchemaState(
        condition=Condition.NEWER,
        detail=f"The database is at {found}, which this version does not know: install a newer Rebours.",
    )


def _revision(url: str) -> str | None:
    """Read the revision of a database; looking for a file does not make one."""
    database = engine.create_blocking(url)
    try:
        if not engine.exists(database):
            return None
        with database.connect() as connection:
            return MigrationContext.configure(connection).get_current_revision()
    finally:
        database.dispose()
