"""Lanes: the letters of one workspace are brought out by one process at a time, so that its pace is kept.

Leases are dated by PostgreSQL's own clock, so that processes whose clocks differ agree about them; an SQLite
file has one process, whose clock is as good.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Interval, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.columns import UtcDateTime
from storage.ledger import insert_or

LEASE = timedelta(seconds=20)
"""How long a lane stays with a process that says nothing more."""

PACE = "ratelimited"
"""What holds a workspace for as long as Slack asks; nobody has to mend that."""

_lanes = tables.lanes


@dataclass(frozen=True, kw_only=True, slots=True)
class Lane:
    """A lane that this process has now; `held_until` when the whole workspace has to wait."""

    workspace: str
    held_until: datetime | None


def moment(connection: AsyncConnection, now: datetime, later: timedelta = timedelta(0)) -> Any:
    """Give a moment by the clock that leases go by."""
    if connection.dialect.name == "postgresql":
        return func.now() + literal(later, Interval)
    return literal(now + later, UtcDateTime)


@dataclass(frozen=True, kw_only=True, slots=True)
class Hold:
    """All letters of a workspace wait until then; `error` says what is in the way."""

    workspace: str
    until: datetime
    error: str


async def held(connection: AsyncConnection, now: datetime, workspace: str | None = None) -> list[Hold]:
    """List the workspaces that wait for somebody to mend the app, or the one that is named."""
    waiting = select(_lanes).where(_lanes.c.held_until > now, _lanes.c.error != PACE)
    if workspace is not None:
        waiting = waiting.where(_lanes.c.workspace == workspace)
    rows = await connection.execute(waiting.order_by(_lanes.c.workspace))
    return [Hold(workspace=row.workspace, until=row.held_until, error=row.error) for row in rows]


async def take(
    connection: AsyncConnection, workspace: str, holder: str, now: datetime, lease: timedelta = LEASE
) -> Lane | None:
    """Take a lane or keep it; None while it is another process's. Nobody else can before this commits."""
    statement = insert_or(connection.dialect.name, _lanes).values(
        workspace=workspace, holder=holder, leased_until=moment(connection, now, lease), error=""
    )
    free = or_(_lanes.c.holder == holder, _lanes.c.leased_until <= moment(connection, now))
    taken = statement.on_conflict_do_update(
        index_elements=["workspace"],
        set_={"holder": holder, "leased_until": statement.excluded.leased_until},
        where=free,
    ).returning(_lanes.c.held_until)
    row = (await connection.execute(taken)).first()
    return None if row is None else Lane(workspace=workspace, held_until=row.held_until)


async def release(connection: AsyncConnection, workspace: str, holder: str, now: datetime) -> None:
    """Let a lane go, for whoever comes next."""
    mine = (_lanes.c.workspace == workspace) & (_lanes.c.holder == holder)
    await connection.execute(update(_lanes).where(mine).values(leased_until=moment(connection, now)))


async def hold(connection: AsyncConnection, workspace: str, until: datetime, error: str) -> None:
    """Let all of a workspace's letters wait: whatever is in the way is in the way of each."""
    mine = _lanes.c.workspace == workspace
    await connection.execute(update(_lanes).where(mine).values(held_until=until, error=error))
