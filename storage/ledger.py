"""The ledger: writes a decision down, each value over the version that was read and no other."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Table,
    Update,
    bindparam,
    delete,
    insert,
    or_,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.agendas import Agenda, ThreeThings
from mentoring.audit import Entry
from mentoring.checkins import CheckIn
from mentoring.confidences import Confidence
from mentoring.conversation import Conversation
from mentoring.decisions import Aggregate, Decision, Letter
from mentoring.digests import WeeklyDigest
from mentoring.goals import Goals
from mentoring.pairs import Pair
from mentoring.partings import Parting
from mentoring.people import Participant, Person
from mentoring.preferences import Preferences
from mentoring.programme import Programme
from mentoring.rounds import Round
from mentoring.sessions import Session
from storage import erasure, tables
from storage.errors import Conflict, Stale
from storage.letter_states import LetterState
from storage.letters import are, row_of
from storage.shelf import field_names
from storage.withdrawals import Withdrawals, withdraw_from

TABLES: dict[type[Aggregate], Table] = {
    Person: tables.people,
    Programme: tables.programmes,
    Participant: tables.participants,
    Preferences: tables.preferences,
    Round: tables.rounds,
    Pair: tables.pairs,
    Session: tables.sessions,
    CheckIn: tables.checkins,
    Agenda: tables.agendas,
    ThreeThings: tables.three_things,
    Goals: tables.goals,
    WeeklyDigest: tables.digests,
    Conversation: tables.conversations,
    Confidence: tables.confidences,
    Parting: tables.partings,
}
"""Where each aggregate lies, in the order in which they lean on each other."""


@dataclass
class Ledger:
    """Writes in one transaction of one workspace."""

    connection: AsyncConnection
    workspace: str
    now: datetime
    _written: dict[tuple[type[Aggregate], str], tuple[int, int]] = field(default_factory=dict)
    """What this very transaction wrote: the version that was read first, and the one that lies there now."""

    async def write(self, decision: Decision) -> None:
        """Write one decision: what is taken back first, so that it may be said anew."""
        taken_back = Withdrawals.of(decision.withdrawn, decision.relieved)
        await taken_back.make(self.connection, self.workspace, self.now)
        await self._drop(decision.dropped)
        for kind, values in _by_kind(decision.changed).items():
            await self._save(kind, values)
        await self._note(decision.noted)
        await self._forget(decision.forgotten)
        for trace in decision.erased:
            await erasure.erase(self.connection, self.workspace, trace, self.now)
        await withdraw_from(self.connection, self.workspace, decision.unreachable)
        await self._keep(decision.letters)
        await self._reconsider(decision.reconsidered)

    async def _note(self, entries: Sequence[Entry]) -> None:
        """Add to the audit; nothing that lies there is ever written again."""
        if not entries:
            return
        rows = [
            {"workspace": self.workspace} | {name: getattr(entry, name) for name in field_names(Entry)}
            for entry in entries
        ]
        await self.connection.execute(insert(tables.audit_entries), rows)

    async def _forget(self, partings: Sequence[str]) -> None:
        """Leave no trace of who asked that a pair end."""
        if not partings:
            return
        table = tables.partings
        await self.connection.execute(
            delete(table).where(table.c.workspace == self.workspace, table.c.id.in_(partings))
        )
        for one in partings:
            self._written.pop((Parting, one), None)

    async def _drop(self, users: Sequence[str]) -> None:
        if not users:
            return
        table = tables.conversations
        await self.connection.execute(
            delete(table).where(table.c.workspace == self.workspace, table.c.user.in_(users))
        )
        for user in users:
            self._written.pop((Conversation, user), None)

    async def _save(self, kind: type[Aggregate], values: Sequence[Aggregate]) -> None:
        if kind is Person:
            await self._replace_people(values)
            return
        based_on = {id(value): self._base(value) for value in values}
        await self._insert(kind, [value for value in values if not based_on[id(value)]])
        await self._update(kind, [(value, base) for value in values if (base := based_on[id(value)])])

    def _base(self, value: Aggregate) -> int:
        """Give the version that lies in the database, as far as this unit of work knows."""
        assert not isinstance(value, Person)
        first, latest = self._written.get(_name(value), (value.version, value.version))
        return latest if first <= value.version <= latest else value.version

    async def _insert(self, kind: type[Aggregate], values: Sequence[Aggregate]) -> None:
        if not values:
            return
        rows = [self._row(value) | {"version": 1} for value in values]
        if kind is Conversation:
            await self._insert_conversations(rows)
        else:
            await self.connection.execute(insert(TABLES[kind]), rows)
        for value in values:
            self._written[_name(value)] = (0, 1)

    async def _insert_conversations(self, rows: Sequence[dict[str, Any]]) -> None:
        """Begin conversations; an expired one makes room, a living one does not."""
        table = tables.conversations
        for row in rows:
            new = self._insert_or(table).values(row)
            changed = {column.name: column for column in new.excluded if not table.c[column.name].primary_key}
            statement = new.on_conflict_do_update(
                index_elements=list(table.primary_key), set_=changed, where=table.c.expires_at <= self.now
            ).returning(table.c.user)
            if (await self.connection.execute(statement)).first() is None:
                raise Conflict("a conversation is under way")

    async def _update(self, kind: type[Aggregate], values: Sequence[tuple[Aggregate, int]]) -> None:
        if not values:
            return
        table = TABLES[kind]
        keys = {column.name for column in table.primary_key}
        rows = [self._row(value) | {"version": base + 1, "base": base} for value, base in values]
        renamed = [{f"this_{name}" if name in keys else name: v for name, v in row.items()} for row in rows]
        result = await self.connection.execute(_updating(table, tuple(rows[0])), renamed)
        if result.rowcount != len(rows):
            raise Stale(kind.__name__)
        for value, base in values:
            first, _ = self._written.get(_name(value), (base, base))
            self._written[_name(value)] = (first, base + 1)

    async def _replace_people(self, people: Sequence[Aggregate]) -> None:
        """Believe what Slack said last, in whatever order it came."""
        table = tables.people
        new = self._insert_or(table)
        changed = {column.name: column for column in new.excluded if not table.c[column.name].primary_key}
        unknown = or_(table.c.as_of.is_(None), new.excluded.as_of.is_(None))
        statement = new.on_conflict_do_update(
            index_elements=list(table.primary_key),
            set_=changed,
            where=or_(unknown, table.c.as_of <= new.excluded.as_of),
        )
        await self.connection.execute(statement, [self._row(person) for person in people])

    async def _keep(self, letters: Sequence[Letter]) -> None:
        """Put letters in the outbox; one whose key was ever used stays as it is."""
        if not letters:
            return
        rows = [row_of(self.workspace, letter) for letter in letters]
        await self.connection.execute(_keeping(self.connection.dialect.name), rows)

    async def _reconsider(self, users: Sequence[str]) -> None:
        """Wake what waits for somebody at its own date again: it may now go earlier, or later."""
        if not users:
            return
        letters = tables.letters
        mine = (letters.c.workspace == self.workspace) & letters.c.recipient.in_(users)
        await self.connection.execute(
            update(letters).where(mine, are(LetterState.PENDING)).values(wake_at=letters.c.due)
        )

    def _row(self, value: Aggregate) -> dict[str, Any]:
        kind: Any = type(value)
        row = {name: getattr(value, name) for name in field_names(kind)}
        if isinstance(value, Participant):
            row["delegate"] = value.profile.delegate
        return {"workspace": self.workspace, **row}

    def _insert_or(self, table: Table) -> postgresql.Insert | sqlite.Insert:
        return insert_or(self.connection.dialect.name, table)


def insert_or(dialect: str, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Begin an INSERT … ON CONFLICT, which both databases have and SQLAlchemy names twice."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@cache
def _updating(table: Table, names: tuple[str, ...]) -> Update:
    """Build once what writes these columns over the version that was read."""
    keys = {column.name for column in table.primary_key}
    return (
        update(table)
        .where(*(table.c[key] == bindparam(f"this_{key}") for key in sorted(keys)))
        .where(table.c.version == bindparam("base"))
        .values({name: bindparam(name) for name in names if name not in {*keys, "base"}})
    )


@cache
def _keeping(dialect: str) -> postgresql.Insert | sqlite.Insert:
    """Build once what puts letters in the outbox."""
    return insert_or(dialect, tables.letters).on_conflict_do_nothing(index_elements=["workspace", "key"])


def _by_kind(values: Sequence[Aggregate]) -> dict[type[Aggregate], list[Aggregate]]:
    """Sort by table and id, so that two decisions lock rows in one order; of two writings the later holds."""
    last = {_name(value): value for value in values}
    groups = defaultdict[type[Aggregate], list[Aggregate]](list)
    for (kind, _), value in sorted(last.items(), key=lambda named: named[0][1]):
        groups[kind].append(value)
    return {kind: groups[kind] for kind in TABLES if kind in groups}


def _name(value: Aggregate) -> tuple[type[Aggregate], str]:
    return type(value), value.user if isinstance(value, Conversation | Preferences) else value.id
