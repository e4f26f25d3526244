"""Lanes: the letters of one workspace are brought out by one process at a time, so that its pace is kept.

Leases are dated by PostgreSQL's own clock, so that processes whose clocks differ agree about them; an SQLite
file has one process, whose clock is as good.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import ColumnElement, Executable, Interval, String, bindparam, func, or_, select, update
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


def moment(dialect: str, name: str) -> ColumnElement[datetime]:
    """Stand for a moment by the clock that leases go by; `given` tells the value of the parameter."""
    if dialect == "postgresql":
        return func.now() + bindparam(name, type_=Interval)
    return bindparam(name, type_=UtcDateTime())


def given(
    connection: AsyncConnection, now: datetime, later: timedelta = timedelta(0)
) -> timedelta | datetime:
    """Tell which moment is meant: so much later than now."""
    return later if connection.dialect.name == "postgresql" else now + later


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
    mine = {"of_workspace": workspace, "by": holder}
    dates = {"until": given(connection, now, lease), "at_last": given(connection, now)}
    row = (await connection.execute(_taking(connection.dialect.name), mine | dates)).first()
    return None if row is None else Lane(workspace=workspace, held_until=row.held_until)


@cache
def _taking(dialect: str) -> Executable:
    """Build once what is said of a lane with each claim."""
    holder = bindparam("by", type_=String)
    new = insert_or(dialect, _lanes).values(
        workspace=bindparam("of_workspace"), holder=holder, leased_until=moment(dialect, "until"), error=""
    )
    free = or_(_lanes.c.holder == holder, _lanes.c.leased_until <= moment(dialect, "at_last"))
    taken = {"holder": new.excluded.holder, "leased_until": new.excluded.leased_until}
    changed = new.on_conflict_do_update(index_elements=["workspace"], set_=taken, where=free)
    return changed.returning(_lanes.c.held_until)


async def release(connection: AsyncConnection, workspace: str, holder: str, now: datetime) -> None:
    """Let a lane go, for whoever comes next."""
    mine = (_lanes.c.workspace == workspace) & (_lanes.c.holder == holder)
    ended = update(_lanes).where(mine).values(leased_until=moment(connection.dialect.name, "ended"))
    await connection.execute(ended, {"ended": given(connection, now)})


async def hold(connection: AsyncConnection, workspace: str, until: datetime, error: str) -> None:
    """Let all of a workspace's letters wait: whatever is in the way is in the way of each."""
    mine = _lanes.c.workspace == workspace
    await connection.execute(update(_lanes).where(mine).values(held_until=until, error=error))
