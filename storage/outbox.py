"""The outbox: hands each letter to one process at a time, and remembers what became of it.

Each call is a short transaction of its own, so that none lasts while Slack is being called.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    BindParameter,
    Select,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncEngine

from mentoring.undelivered import Reason, Undelivered
from storage import lanes, tables
from storage.claiming import Batch, Claim, ended
from storage.columns import UtcDateTime
from storage.ledger import insert_or
from storage.letter_states import LetterState
from storage.letters import DOUBTED, Claimed, are
from storage.transactions import reading, writing
from storage.undelivered import in_any, listed, parked_for

_letters = tables.letters
_lanes = tables.lanes


@dataclass(frozen=True)
class Outbox:
    """The letters of every workspace, for delivery. `holder` tells this process from the others.

    `lane_lease` is how long a workspace stays with a process that says nothing more.
    """

    engine: AsyncEngine
    lane_lease: timedelta = lanes.LEASE
    holder: str = field(default_factory=lambda: uuid4().hex)

    async def busy(self, now: datetime) -> list[str]:
        """List the workspaces of which letters are due, but for those that have to wait as a whole.

        It costs what there are of workspaces, not of letters; and next to nothing when none is due.
        """
        async with reading(self.engine) as connection:
            given = {"now": now, "ended": lanes.given(connection, now)}
            found = await connection.execute(_busy(connection.dialect.name), given)
            return sorted(found.scalars())

    async def claim(
        self,
        workspace: str,
        now: datetime,
        lease: timedelta,
        *,
        limit: int,
        room: int | None = None,
        in_hand: Collection[int] = (),
    ) -> Batch:
        """Take letters of a workspace that may go now: nobody else gets them before the lease ends.

        Of those that are due `limit` are judged, what people wait for first, and at most `room` handed out.
        `in_hand` are letters that this process has not settled yet. What may not go now is put off, what is
        pointless lapses, and letters of a process that died are settled on the way.
        """
        async with writing(self.engine) as connection:
            claim = Claim(
                connection=connection,
                workspace=workspace,
                holder=self.holder,
                now=now,
                limit=limit,
                room=limit if room is None else room,
                lease=lease,
                lane_lease=self.lane_lease,
                in_hand=in_hand,
            )
            return await claim.make()

    async def keep(self, workspace: str, now: datetime) -> bool:
        """Say that the letters of a workspace are still brought out by this process."""
        async with writing(self.engine) as connection:
            return await lanes.take(connection, workspace, self.holder, now, self.lane_lease) is not None

    async def release(self, workspace: str, now: datetime) -> None:
        """Leave the letters of a workspace to whichever process comes next."""
        async with writing(self.engine) as connection:
            await lanes.release(connection, workspace, self.holder, now)

    async def hold(self, workspace: str, until: datetime, error: str) -> None:
        """Let all letters of a workspace wait: what is in the way is in the way of each."""
        async with writing(self.engine) as connection:
            await lanes.hold(connection, workspace, until, error)

    async def sent(self, id: int, channel: str, ts: str, now: datetime) -> None:  # noqa: A002
        """Slack has it, there. This is true whoever holds the letter by now."""
        async with writing(self.engine) as connection:
            await connection.execute(_SENT, {"number": id, "there": channel, "under": ts, "settled": now})

    async def postpone(self, claimed: Claimed, until: datetime) -> None:
        """It may not go yet; this does not count as an attempt."""
        await self._set(
            claimed, state=LetterState.PENDING, wake_at=until, attempt=_letters.c.attempt - 1, spent_at=None
        )

    async def refused(self, claimed: Claimed, error: str, retry_at: datetime | None) -> None:
        """Slack surely does not have it: try again then, or give up."""
        if retry_at is None:
            await self._set(claimed, state=LetterState.DEAD, error=error, spent_at=None)
        else:
            await self._set(claimed, state=LetterState.PENDING, wake_at=retry_at, error=error, spent_at=None)

    async def park(self, claimed: Claimed, error: str, now: datetime) -> None:
        """Slack does not take it, and no attempt helps: somebody has to see to it."""
        await self._set(claimed, state=LetterState.DEAD, error=error, spent_at=None, settled_at=now)

    async def doubtful(self, claimed: Claimed, error: str, now: datetime) -> LetterState | None:
        """Slack may have it: the notice's own policy decides, and what it decided is told."""
        return await self._set(claimed, state=DOUBTED, error=error, settled_at=now)

    async def held(self, now: datetime) -> list[lanes.Hold]:
        """List the workspaces of which all letters wait, and why."""
        async with reading(self.engine) as connection:
            return await lanes.held(connection, now)

    async def undelivered(self, *states: LetterState) -> list[Undelivered]:
        """List the letters of every workspace that are in one of these states, without what they say."""
        async with reading(self.engine) as connection:
            return await listed(connection, in_any(*states))

    async def parked_since(self, moment: datetime, *reasons: Reason) -> list[Undelivered]:
        """List the letters of every workspace that were parked after a moment, for one of these reasons."""
        async with reading(self.engine) as connection:
            return await listed(
                connection, are(LetterState.DEAD), _letters.c.settled_at > moment, parked_for(*reasons)
            )

    async def look_up(self, id: int) -> Undelivered | None:  # noqa: A002
        """Find one letter by its number, in whatever workspace and state it is."""
        async with reading(self.engine) as connection:
            return next(iter(await listed(connection, _letters.c.id == id)), None)

    async def pair_room(self, workspace: str, pair_id: str) -> str | None:
        """Give the conversation of a pair, once it was opened."""
        rooms = tables.pair_rooms
        async with reading(self.engine) as connection:
            room: str | None = await connection.scalar(
                select(rooms.c.channel).where(rooms.c.workspace == workspace, rooms.c.pair_id == pair_id)
            )
        return room

    async def remember_room(self, workspace: str, pair_id: str, channel: str) -> None:
        """Remember the conversation of a pair."""
        async with writing(self.engine) as connection:
            room = insert_or(connection.dialect.name, tables.pair_rooms).values(
                workspace=workspace, pair_id=pair_id, channel=channel
            )
            await connection.execute(
                room.on_conflict_do_update(index_elements=["workspace", "pair_id"], set_={"channel": channel})
            )

    async def _set(self, claimed: Claimed, **values: Any) -> LetterState | None:
        """Settle a letter and give up its lease; None when it is not in the hand of this claim any more."""
        lease = _letters.c.leased_until == claimed.leased_until
        held = and_(_letters.c.id == claimed.id, are(LetterState.SENDING), lease)
        statement = update(_letters).where(held).values(leased_until=None, **values)
        async with writing(self.engine) as connection:
            row = (await connection.execute(statement.returning(_letters.c.state))).first()
        return None if row is None else LetterState(row.state)


_SENT = (
    update(_letters)
    .where(_letters.c.id == bindparam("number"))
    .values(
        state=LetterState.SENT,
        channel=bindparam("there"),
        ts=bindparam("under"),
        settled_at=bindparam("settled"),
        leased_until=None,
        error="",
    )
)


@cache
def _busy(dialect: str) -> Select[str]:
    """Build the question that is asked every second, once."""
    now = bindparam("now", type_=UtcDateTime())
    lost = select(_letters.c.workspace).where(are(LetterState.SENDING), ended(dialect))
    either = _with_letters_due(now).union(lost).subquery()
    held = select(_lanes.c.workspace).where(_lanes.c.held_until > now)
    return select(either.c.workspace).where(either.c.workspace.not_in(held))


def _with_letters_due(now: BindParameter[datetime]) -> Select[str]:
    """Walk from workspace to workspace, each found by its first entry in the index, if any letter is due."""
    pending, due = are(LetterState.PENDING), _letters.c.wake_at <= now
    any_due = exists(select(_letters.c.id).where(pending, due))
    walk = (
        select(func.min(_letters.c.workspace).label("workspace")).where(pending, any_due).cte(recursive=True)
    )
    following = select(func.min(_letters.c.workspace)).where(pending, _letters.c.workspace > walk.c.workspace)
    step = select(following.scalar_subquery()).where(walk.c.workspace.is_not(None))
    every = walk.union_all(step)
    firsts = (
        select(func.min(_letters.c.wake_at))
        .where(pending, _letters.c.workspace == every.c.workspace, _letters.c.requested.is_(requested))
        .scalar_subquery()
        for requested in (True, False)
    )
    return select(every.c.workspace).where(or_(*(first <= now for first in firsts)))
