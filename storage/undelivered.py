"""Undelivered letters: listed without what they say, and settled by somebody who has looked."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, and_, case, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.notices import KINDS, Digest, Doubt
from mentoring.undelivered import Reason, Undelivered, explained
from storage import lanes, tables
from storage.errors import OnlyReading
from storage.letter_states import LetterState
from storage.letters import are

_letters = tables.letters

DISCREET = tuple(sorted(name for name, kind in KINDS.items() if kind.discreet))
ORPHANED = "nothing to answer"
DROPPED = "dropped"

_SEEN = (
    *(
        _letters.c[name]
        for name in ("id", "workspace", "kind", "state", "attempt", "error", "due", "settled_at")
    ),
    case((_letters.c.doubt == Doubt.ASK, null()), else_=_letters.c.lapses).label("lapses"),
    case((_letters.c.kind.in_(DISCREET), null()), else_=_letters.c.to).label("to"),
    case((_letters.c.kind == Digest.__name__, _letters.c.notice), else_=null()).label("notice"),
)
"""What leaves the database: of all that letters say, only the week of a digest."""


async def listed(connection: AsyncConnection, *conditions: ColumnElement[bool]) -> list[Undelivered]:
    """List letters, the oldest first."""
    statement = select(*_SEEN).where(*conditions).order_by(_letters.c.due, _letters.c.id)
    return [_seen(row) for row in (await connection.execute(statement)).mappings()]


def in_any(*states: LetterState) -> ColumnElement[bool]:
    """Choose letters in any of these states."""
    return or_(*map(are, states))


def parked_for(*reasons: Reason) -> ColumnElement[bool]:
    """Choose letters given up for any of these reasons."""
    return or_(*(_letters.c.error.startswith(explained(reason, "")) for reason in reasons))


@dataclass(frozen=True, kw_only=True)
class UndeliveredLetters:
    """The letters of one workspace that delivery could not settle by itself.

    Each change is true once: it says whether it was this call that made it.
    """

    connection: AsyncConnection
    workspace: str
    now: datetime
    writes: bool

    async def in_doubt(self) -> list[Undelivered]:
        """List the letters that may or may not have been posted."""
        return await self._listed(are(LetterState.UNCERTAIN))

    async def parked(self) -> list[Undelivered]:
        """List the letters that were given up and would still be of use."""
        return await self._listed(and_(are(LetterState.DEAD), self._timely))

    async def all_wait(self) -> bool:
        """Tell whether all letters of the workspace wait until somebody mends the app."""
        return bool(await lanes.held(self.connection, self.now, self.workspace))

    async def get(self, id: int) -> Undelivered | None:  # noqa: A002  it is the id
        """Find one, in whatever state it is."""
        return next(iter(await self._listed(_letters.c.id == id)), None)

    async def settle(self, id: int, *, posted: bool) -> bool:  # noqa: A002
        """Somebody looked at a letter in doubt: it was posted, or it has to be.

        Where a posted one lies nobody knows, so what was to follow in its thread lapses.
        """
        where = and_(_letters.c.id == id, are(LetterState.UNCERTAIN))
        if not posted:
            return await self._again(where)
        key = await self._change(where, state=LetterState.SENT)
        if key is not None:
            await self._change(_waiting_for(key), state=LetterState.LAPSED, error=ORPHANED)
        return key is not None

    async def retry(self, id: int) -> bool:  # noqa: A002
        """Give a letter another chance, from its first attempt on; not when it is too late."""
        return await self._again(and_(_letters.c.id == id, are(LetterState.DEAD), self._timely))

    async def drop(self, id: int) -> bool:  # noqa: A002
        """Let a letter that was given up be."""
        where = and_(_letters.c.id == id, are(LetterState.DEAD))
        return await self._change(where, state=LetterState.LAPSED, error=DROPPED) is not None

    @property
    def _timely(self) -> ColumnElement[bool]:
        return or_(_letters.c.lapses.is_(None), _letters.c.lapses > self.now, _letters.c.doubt == Doubt.ASK)

    async def _again(self, where: ColumnElement[bool]) -> bool:
        """Send a letter after all, however late if a person was asked; what follows it comes along."""
        lapses = case((_letters.c.doubt == Doubt.ASK, null()), else_=_letters.c.lapses)
        fresh: dict[str, Any] = {"state": LetterState.PENDING, "attempt": 0, "error": ""}
        fresh |= {"due": self.now, "wake_at": self.now}
        key = await self._change(where, lapses=lapses, **fresh)
        if key is not None:
            lapsed = and_(are(LetterState.LAPSED), _letters.c.error != DROPPED, ~_letters.c.emptied)
            left = or_(are(LetterState.PENDING), lapsed)
            await self._change(and_(_letters.c.parent == key, left), lapses=None, **fresh)
        return key is not None

    async def _listed(self, *conditions: ColumnElement[bool]) -> list[Undelivered]:
        return await listed(self.connection, _letters.c.workspace == self.workspace, *conditions)

    async def _change(self, where: ColumnElement[bool], **values: Any) -> str | None:
        """Change letters of this workspace, and give the key of the first; None when there was none."""
        if not self.writes:
            raise OnlyReading("open a unit of work with Archive.open to write")
        statement = (
            update(_letters)
            .where(_letters.c.workspace == self.workspace, where)
            .values(settled_at=self.now, leased_until=None, **values)
            .returning(_letters.c.key)
        )
        row = (await self.connection.execute(statement)).first()
        return None if row is None else str(row.key)


def _waiting_for(key: str) -> ColumnElement[bool]:
    return and_(_letters.c.parent == key, are(LetterState.PENDING))


def _seen(row: RowMapping) -> Undelivered:
    notice = row["notice"]
    return Undelivered(
        id=row["id"],
        workspace=row["workspace"],
        kind=row["kind"],
        state=row["state"],
        attempts=row["attempt"],
        error=row["error"],
        due=row["due"],
        settled_at=row["settled_at"],
        to=row["to"],
        week=date.fromisoformat(notice["week"]) if notice else None,
        lapses=row["lapses"],
    )
