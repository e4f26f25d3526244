"""The outbox: hands each letter to one process at a time, and remembers what became of it.

Each call is a short transaction of its own, so that none lasts while Slack is being called.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    Select,
    Update,
    and_,
    case,
    exists,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from mentoring.notices import Doubt
from mentoring.undelivered import Reason, Undelivered
from storage import tables
from storage.ledger import insert_or
from storage.letter_states import LetterState
from storage.letters import Claimed, Sent, are, letter_of
from storage.transactions import reading, writing
from storage.undelivered import in_any, listed, parked_for

_letters = tables.letters
_parents = tables.letters.alias("parents")
_child_of = and_(_parents.c.workspace == _letters.c.workspace, _parents.c.key == _letters.c.parent)

_OVER = (LetterState.LAPSED, LetterState.DEAD)
_DOUBTED = case(
    (_letters.c.doubt == Doubt.LAPSE, LetterState.LAPSED.value),
    (_letters.c.doubt == Doubt.ASK, LetterState.UNCERTAIN.value),
    else_=LetterState.PENDING.value,
)
"""What becomes of a letter that may or may not have been posted."""


@dataclass(frozen=True)
class Outbox:
    """The letters of every workspace, for delivery."""

    engine: AsyncEngine

    async def claim(
        self, now: datetime, limit: int, lease: timedelta, workspace: str | None = None
    ) -> list[Claimed]:
        """Take letters that are due: nobody else gets them before the lease ends.

        What people wait for comes first, then what has been due longest. A letter in a thread waits for the
        one that it follows. Ended leases, late letters and orphaned threads are settled on the way.
        """
        async with writing(self.engine) as connection:
            await connection.execute(_settling(connection, now))
            rows = (
                await connection.execute(_claiming(connection, now, limit, now + lease, workspace))
            ).mappings()
            claimed = sorted(rows, key=lambda row: (not row["requested"], row["due"], row["id"]))
            parents = await _parents_of(connection, claimed)
        return [_claimed(row, parents.get((row["workspace"], row["parent"]))) for row in claimed]

    async def sent(self, id: int, channel: str, ts: str, now: datetime) -> None:  # noqa: A002
        """Slack has it, there. This is true whoever holds the letter by now."""
        where = _letters.c.id == id
        await self._set(where, state=LetterState.SENT, channel=channel, ts=ts, settled_at=now, error="")

    async def postpone(self, id: int, until: datetime) -> None:  # noqa: A002
        """It may not go yet; this does not count as an attempt."""
        await self._set(_held(id), state=LetterState.PENDING, due=until, attempt=_letters.c.attempt - 1)

    async def refused(self, id: int, error: str, retry_at: datetime | None) -> None:  # noqa: A002
        """Slack surely does not have it: try again then, or give up."""
        if retry_at is None:
            await self._set(_held(id), state=LetterState.DEAD, error=error)
        else:
            await self._set(_held(id), state=LetterState.PENDING, due=retry_at, error=error)

    async def park(self, id: int, error: str, now: datetime) -> None:  # noqa: A002
        """Slack does not take it, and no attempt helps: somebody has to see to it."""
        await self._set(_held(id), state=LetterState.DEAD, error=error, settled_at=now)

    async def doubtful(self, id: int, error: str, now: datetime) -> LetterState | None:  # noqa: A002
        """Slack may have it: the notice's own policy decides, and what it decided is told."""
        return await self._set(_held(id), state=_DOUBTED, error=error, settled_at=now)

    async def lapse(self, id: int, reason: str) -> None:  # noqa: A002
        """It is not worth sending any more."""
        await self._set(_held(id), state=LetterState.LAPSED, error=reason)

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
            room = insert_or(connection, tables.pair_rooms).values(
                workspace=workspace, pair_id=pair_id, channel=channel
            )
            await connection.execute(
                room.on_conflict_do_update(index_elements=["workspace", "pair_id"], set_={"channel": channel})
            )

    async def _set(self, where: ColumnElement[bool], **values: Any) -> LetterState | None:
        """Settle one letter and give up its lease; None when it was not to be settled."""
        statement = update(_letters).where(where).values(leased_until=None, **values)
        async with writing(self.engine) as connection:
            row = (await connection.execute(statement.returning(_letters.c.state))).first()
        return None if row is None else LetterState(row.state)


def _held(id: int) -> ColumnElement[bool]:  # noqa: A002
    return and_(_letters.c.id == id, are(LetterState.SENDING))


def _settling(connection: AsyncConnection, now: datetime) -> Update:
    """Settle what time has settled: ended leases by their doubt, the rest as lapsed."""
    lost = and_(are(LetterState.SENDING), _letters.c.leased_until <= now)
    living = select(_parents.c.id).where(_child_of, _parents.c.state.not_in(_OVER))
    orphaned = and_(_letters.c.parent.is_not(None), ~exists(living))
    pointless = and_(
        are(LetterState.PENDING),
        _letters.c.due <= now,
        or_(_letters.c.lapses <= now, orphaned),
    )
    picked = _locking(connection, select(_letters.c.id).where(or_(lost, pointless)))
    was_sending = are(LetterState.SENDING)
    return (
        update(_letters)
        .where(_letters.c.id.in_(select(picked)))
        .values(
            state=case((was_sending, _DOUBTED), else_=LetterState.LAPSED.value),
            error=case((was_sending, "lease lost"), else_="too late"),
            leased_until=None,
            settled_at=now,
        )
    )


def _claiming(
    connection: AsyncConnection, now: datetime, limit: int, until: datetime, workspace: str | None
) -> Any:
    """Claim what is due, in one statement that steps over what others are claiming."""
    posted = select(_parents.c.id).where(_child_of, _parents.c.state == LetterState.SENT)
    ready = (
        select(_letters.c.id)
        .where(
            are(LetterState.PENDING),
            _letters.c.due <= now,
            or_(_letters.c.lapses.is_(None), _letters.c.lapses > now),
            or_(_letters.c.parent.is_(None), exists(posted)),
            *(() if workspace is None else (_letters.c.workspace == workspace,)),
        )
        .order_by(_letters.c.requested.desc(), _letters.c.due, _letters.c.id)
        .limit(limit)
    )
    return (
        update(_letters)
        .where(_letters.c.id.in_(select(_locking(connection, ready))))
        .values(state=LetterState.SENDING, leased_until=until, attempt=_letters.c.attempt + 1)
        .returning(_letters)
    )


def _locking(connection: AsyncConnection, ids: Select[tuple[int]]) -> Any:
    """Lock the rows where rows can be locked; SQLite's writer is alone anyway."""
    if connection.dialect.name == "postgresql":
        ids = ids.with_for_update(of=_letters, skip_locked=True)
    return ids.cte("picked")


async def _parents_of(
    connection: AsyncConnection, rows: list[RowMapping]
) -> dict[tuple[str, str | None], Sent]:
    """Find where the letters were put that these follow."""
    keys = {(row["workspace"], row["parent"]) for row in rows if row["parent"] is not None}
    if not keys:
        return {}
    found = await connection.execute(
        select(_letters).where(tuple_(_letters.c.workspace, _letters.c.key).in_(keys))
    )
    return {(row.workspace, row.key): Sent(channel=row.channel, ts=row.ts) for row in found}


def _claimed(row: RowMapping, parent: Sent | None) -> Claimed:
    return Claimed(
        id=row["id"],
        workspace=row["workspace"],
        key=row["key"],
        letter=letter_of(row),
        attempt=row["attempt"],
        parent=parent,
    )
