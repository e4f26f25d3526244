"""How Alembic reaches the database: one transaction for all of it, and one process at a time."""

import os
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, Enum, text

from storage import engine
from storage.columns import WORD, UtcDateTime, Value
from storage.tables import metadata

ONE_AT_A_TIME = 7_305_468
"""The advisory lock that an upgrading process holds on PostgreSQL; on SQLite it holds the only writer's lock."""


def in_plain_types(kind: str, item: Any, writing: AutogenContext) -> str | Literal[False]:
    """Write a migration in SQLAlchemy's own types, so that it stays true when ours change."""
    if kind != "type":
        return False
    match item:
        case UtcDateTime():
            return "sa.DateTime(timezone=True)"
        case Enum():
            return f"sa.String({WORD})"
        case Value():
            writing.imports.add("from sqlalchemy.dialects.postgresql import JSONB")
            return 'sa.JSON().with_variant(JSONB(), "postgresql")'
    return False


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        transactional_ddl=True,
        render_item=in_plain_types,
        compare_type=True,
        compare_server_default=True,
    )
    with context.begin_transaction():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ONE_AT_A_TIME})
        context.run_migrations()


def run_offline(url: str) -> None:
    context.configure(url=url, target_metadata=metadata, literal_binds=True, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


def address() -> str:
    given = context.config.attributes.get("url")
    return str(given) if given else os.environ.get("REBOURS_DATABASE_URL", "sqlite:///rebours.db")


if context.is_offline_mode():
    run_offline(address())
else:
    database = engine.create_blocking(address())
    with database.connect() as open_connection:
        run(open_connection)
    database.dispose()
