"""Claiming: in one transaction, what is due in a workspace is judged, and what may go is handed out."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Executable,
    Integer,
    RowMapping,
    Select,
    and_,
    bindparam,
    case,
    exists,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import ReturningUpdate

from mentoring.decisions import Address, Letter
from mentoring.quietness import allowance
from mentoring.quietness.quiet import Lapse, Send, Verdict, Wait
from storage import lanes, tables
from storage.columns import UtcDateTime
from storage.lanes import Lane
from storage.letter_states import LetterState
from storage.letters import DOUBTED, Claimed, Sent, are, letter_of
from storage.readers import Readers, readers_of
from storage.shelf import of_workspace

_letters = tables.letters
_parents = tables.letters.alias("parents")
_child_of = and_(_parents.c.workspace == _letters.c.workspace, _parents.c.key == _letters.c.parent)
_LIVING = (LetterState.PENDING, LetterState.SENDING, LetterState.UNCERTAIN)

ORPHANED, LOST = "nothing to answer", "lease lost"
"""Why a letter lapsed that follows nothing; what stands on one that nobody settled before its lease ended."""

_mine = _letters.c.workspace == of_workspace
_now: BindParameter[datetime] = bindparam("now", type_=UtcDateTime())
_most: BindParameter[int] = bindparam("most", type_=Integer)
_due = (_mine, are(LetterState.PENDING), _letters.c.wake_at <= _now)


def _first(*, requested: bool) -> Select[tuple[int]]:
    """Find those of one sort that wait longest by walking their index no further than is needed."""
    living = select(_parents.c.id).where(_child_of, _parents.c.state.in_(_LIVING))
    follows_nothing = or_(_letters.c.parent.is_(None), ~exists(living))
    longest = (
        select(_letters.c.id)
        .where(*_due, _letters.c.requested.is_(requested), follows_nothing)
        .order_by(_letters.c.wake_at)
        .limit(_most)
        .subquery()
    )
    return select(longest.c.id)


_DUE = (
    select(_letters)
    .where(_letters.c.id.in_(union_all(_first(requested=True), _first(requested=False))))
    .where(are(LetterState.PENDING))
    .order_by(_letters.c.requested.desc(), _letters.c.wake_at, _letters.c.id)
    .limit(_most)
    .with_for_update(of=_letters, skip_locked=True)
)
_COUNTED = (
    select(_letters)
    .where(*_due, _letters.c.counted, _letters.c.recipient.in_(bindparam("people", expanding=True)))
    .with_for_update(of=_letters, skip_locked=True)
)
_NAMED = select(_letters).where(_mine, _letters.c.key.in_(bindparam("keys", expanding=True)))
_WAKING = update(_letters).where(_letters.c.id == bindparam("number")).values(wake_at=bindparam("moment"))


def ended(dialect: str) -> ColumnElement[bool]:
    """Whether a letter's lease is over at the moment that `lanes.given` tells under this name."""
    return _letters.c.leased_until <= lanes.moment(dialect, "ended")


@cache
def _lost(dialect: str) -> Select[*tuple[Any, ...]]:
    return select(_letters.c.id, _letters.c.workspace).where(are(LetterState.SENDING), ended(dialect))


@cache
def _handing_out(dialect: str) -> ReturningUpdate[tuple[int, datetime]]:
    return (
        update(_letters)
        .where(_letters.c.id.in_(bindparam("numbers", expanding=True)))
        .values(
            state=LetterState.SENDING,
            leased_until=lanes.moment(dialect, "until"),
            attempt=_letters.c.attempt + 1,
            spent_at=case((_letters.c.counted, _now), else_=None),
        )
        .returning(_letters.c.id, _letters.c.leased_until)
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """What one claim brought: letters to post now; `judged`, how many were judged; `lapsed`: which kinds.

    `lane` is None when another process brings out this workspace's letters.
    """

    letters: tuple[Claimed, ...] = ()
    judged: int = 0
    lapsed: tuple[str, ...] = ()
    lane: Lane | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """Who claims what: `limit` letters are looked at and `room` handed out at most.

    `in_hand` are the letters that this process has not settled yet.
    """

    connection: AsyncConnection
    workspace: str
    holder: str
    now: datetime
    limit: int
    room: int
    lease: timedelta
    lane_lease: timedelta
    in_hand: Collection[int] = ()

    async def make(self) -> Batch:
        """Judge a bounded number of letters, in a number of statements that does not grow with it."""
        lane = await lanes.take(self.connection, self.workspace, self.holder, self.now, self.lane_lease)
        if lane is None or (lane.held_until is not None and lane.held_until > self.now):
            return Batch(lane=lane)
        await self._settle_lost()
        rows = await self._due()
        if not rows:
            return Batch(lane=lane)
        parents = await self._parents_of(rows)
        readers = await readers_of(self.connection, self.workspace, [*_addressed(rows, parents)], self.now)
        judged = _judge(rows, parents, readers, self.now)
        may_go = [row["id"] for row in rows if judged[row["id"]] == Send()]
        taken = await self._hand_out(may_go[: self.room])
        await self._put_off(judged)
        await self._let_lapse(judged)
        return Batch(
            letters=tuple(
                _claimed(row, taken[row["id"]], parents, readers) for row in rows if row["id"] in taken
            ),
            judged=len(rows),
            lapsed=tuple(row["kind"] for row in rows if isinstance(judged[row["id"]], Lapse)),
            lane=lane,
        )

    async def _settle_lost(self) -> None:
        """Settle the letters of a process that died over them, each by its doubt.

        Those of every workspace are looked up, few as they are: by workspace, SQLite would read all letters.
        """
        dialect, now = self.connection.dialect.name, {"ended": lanes.given(self.connection, self.now)}
        rows = await self.connection.execute(_lost(dialect), now)
        lost = {row.id for row in rows if row.workspace == self.workspace} - {*self.in_hand}
        if lost:
            await self.connection.execute(
                update(_letters)
                .where(_letters.c.id.in_(lost), are(LetterState.SENDING), ended(dialect))
                .values(state=DOUBTED, error=LOST, leased_until=None, settled_at=self.now),
                now,
            )

    async def _due(self) -> list[RowMapping]:
        """List what is due, what somebody waits for first; all counted letters of one person come together.

        A letter in a thread waits for the one that it follows.
        """
        rows = await self._rows(_DUE, most=self.limit)
        people = {row["recipient"] for row in rows if row["counted"]}
        if not people:
            return rows
        known = {row["id"] for row in rows}
        others = await self._rows(_COUNTED, people=[*people])
        return rows + [row for row in others if row["id"] not in known]

    async def _rows(self, statement: Executable, **given: Any) -> list[RowMapping]:
        of = {"of_workspace": self.workspace, "now": self.now}
        return list((await self.connection.execute(statement, of | given)).mappings())

    async def _parents_of(self, rows: Iterable[RowMapping]) -> dict[str, RowMapping]:
        """Find the letters that these follow."""
        keys = {row["parent"] for row in rows if row["parent"] is not None}
        if not keys:
            return {}
        return {row["key"]: row for row in await self._rows(_NAMED, keys=[*keys])}

    async def _hand_out(self, numbers: list[int]) -> dict[int, datetime]:
        """Hand letters out, and tell until when each is nobody else's."""
        if not numbers:
            return {}
        lease = lanes.given(self.connection, self.now, self.lease)
        given = {"numbers": numbers, "until": lease, "now": self.now}
        rows = await self.connection.execute(_handing_out(self.connection.dialect.name), given)
        return {row.id: row.leased_until for row in rows}

    async def _put_off(self, judged: Mapping[int, Verdict]) -> None:
        moments = [
            {"number": number, "moment": verdict.until}
            for number, verdict in judged.items()
            if isinstance(verdict, Wait)
        ]
        if moments:
            await self.connection.execute(_WAKING, moments)

    async def _let_lapse(self, judged: Mapping[int, Verdict]) -> None:
        reasons = defaultdict[str, list[int]](list)
        for number, verdict in judged.items():
            if isinstance(verdict, Lapse):
                reasons[verdict.reason].append(number)
        for reason, numbers in reasons.items():
            lapsed = update(_letters).where(_letters.c.id.in_(numbers))
            await self.connection.execute(
                lapsed.values(state=LetterState.LAPSED, error=reason, settled_at=self.now)
            )


def _addressed(rows: Iterable[RowMapping], parents: Mapping[str, RowMapping]) -> Iterable[Address]:
    """Say where each letter goes; one in a thread where its parent went."""
    for row in rows:
        parent = parents.get(row["parent"])
        yield row["to"] if parent is None else parent["to"]


def _judge(
    rows: Iterable[RowMapping], parents: Mapping[str, RowMapping], readers: Readers, now: datetime
) -> dict[int, Verdict]:
    """Judge together what goes to the same readers; what would follow a letter that never went lapses."""
    piles = defaultdict[Address, dict[int, Letter]](dict)
    judged = dict[int, Verdict]()
    for row in rows:
        followed = parents.get(row["parent"])
        if row["parent"] is not None and (followed is None or followed["state"] is not LetterState.SENT):
            judged[row["id"]] = Lapse(reason=ORPHANED)
        else:
            piles[row["to"]][row["id"]] = letter_of(row)
    for to, letters in piles.items():
        judged |= allowance.verdicts(letters, readers.readership(to), now)
    return judged


def _claimed(
    row: RowMapping, leased_until: datetime, parents: Mapping[str, RowMapping], readers: Readers
) -> Claimed:
    parent = parents.get(row["parent"])
    users = readers.users(row["to"] if parent is None else parent["to"])
    return Claimed(
        id=row["id"],
        workspace=row["workspace"],
        key=row["key"],
        letter=letter_of(row),
        attempt=row["attempt"] + 1,
        leased_until=leased_until,
        parent=None if parent is None else Sent(channel=parent["channel"], ts=parent["ts"]),
        readers=tuple(readers.people[user] for user in users if user in readers.people),
        strangers=tuple(user for user in users if user not in readers.people),
        settings=readers.settings,
    )
