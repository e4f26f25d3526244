"""Installations: the workspaces that installed Rebours, their tokens encrypted at rest."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import tables
from storage.ledger import insert_or
from storage.transactions import reading, writing


@dataclass(frozen=True, kw_only=True, slots=True)
class Installation:
    """What a workspace granted. `workspace` is its Slack id; the token is kept out of what is printed."""

    workspace: str
    enterprise: str | None = None
    bot_user: str
    bot_token: str = field(repr=False)
    scopes: tuple[str, ...] = ()
    installed_by: str | None = None
    installed_at: datetime


class Installations:
    """One row a workspace. `keys` are Fernet keys: the first encrypts, any decrypts, so that they rotate."""

    def __init__(self, engine: AsyncEngine, keys: Sequence[str]) -> None:
        self._engine = engine
        self._safe = MultiFernet([Fernet(key) for key in keys])

    async def save(self, installation: Installation) -> None:
        """Remember an installation, in the place of an earlier one."""
        row = {
            "enterprise": installation.enterprise,
            "bot_user": installation.bot_user,
            "bot_token": self._safe.encrypt(installation.bot_token.encode()),
            "scopes": installation.scopes,
            "installed_by": installation.installed_by,
            "installed_at": installation.installed_at,
        }
        async with writing(self._engine) as connection:
            statement = insert_or(connection.dialect.name, tables.installations).values(
                workspace=installation.workspace, **row
            )
            await connection.execute(statement.on_conflict_do_update(index_elements=["workspace"], set_=row))

    async def find(self, workspace: str) -> Installation | None:
        """Find a workspace's installation. A token that no key opens raises `InvalidToken`."""
        table = tables.installations
        async with reading(self._engine) as connection:
            row = (await connection.execute(select(table).where(table.c.workspace == workspace))).first()
        if row is None:
            return None
        return Installation(
            workspace=row.workspace,
            enterprise=row.enterprise,
            bot_user=row.bot_user,
            bot_token=self._safe.decrypt(row.bot_token).decode(),
            scopes=row.scopes,
            installed_by=row.installed_by,
            installed_at=row.installed_at,
        )

    async def delete(self, workspace: str) -> None:
        """Forget an installation."""
        table = tables.installations
        async with writing(self._engine) as connection:
            await connection.execute(delete(table).where(table.c.workspace == workspace))
