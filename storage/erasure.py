"""Erasure: takes somebody out of every row that a decision cannot rewrite by itself."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, Text, and_, case, cast, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.traces import Trace
from storage import tables
from storage.letter_states import LetterState
from storage.letters import are

OVER = (LetterState.SENT, LetterState.LAPSED, LetterState.DEAD, LetterState.UNCERTAIN)
ERASED = "erased"

_letters = tables.letters


async def erase(connection: AsyncConnection, workspace: str, trace: Trace, now: datetime) -> None:
    """Leave no trace of somebody; before the last, of what they have said in private and were told."""
    for table, theirs in _private(trace):
        await connection.execute(delete(table).where(table.c.workspace == workspace, theirs))
    if trace.last:
        await _last(connection, workspace, trace, now)
    else:
        mine = and_(_letters.c.workspace == workspace, _letters.c.recipient == trace.user)
        await connection.execute(_emptied(mine))


def _private(trace: Trace) -> list[tuple[Table, ColumnElement[bool]]]:
    return [
        (tables.confidences, tables.confidences.c.participant_id.in_(trace.participants)),
        (tables.agendas, tables.agendas.c.user == trace.user),
        (tables.three_things, tables.three_things.c.id.in_(trace.participants)),
        (tables.goals, tables.goals.c.id.in_(trace.pairs)),
        (tables.preferences, tables.preferences.c.user == trace.user),
        (tables.conversations, tables.conversations.c.user == trace.user),
    ]


async def _last(connection: AsyncConnection, workspace: str, trace: Trace, now: datetime) -> None:
    partings, people = tables.partings, tables.people
    theirs = partings.c.participant_id.in_(trace.participants)
    await connection.execute(delete(partings).where(partings.c.workspace == workspace, theirs))
    await connection.execute(delete(people).where(people.c.workspace == workspace, people.c.id == trace.user))
    for table, column in (
        (tables.pairs, "approved_by"),
        (tables.pairs, "locked_by"),
        (tables.rounds, "requested_by"),
    ):
        named = and_(table.c.workspace == workspace, table.c[column] == trace.user)
        again: dict[str, Any] = {column: None, "version": table.c.version + 1}
        await connection.execute(update(table).where(named).values(again))
    await _forget_pairing(connection, workspace, trace.user)
    await _forget_letters(connection, workspace, trace, now)


async def _forget_pairing(connection: AsyncConnection, workspace: str, user: str) -> None:
    """Keep in the audit that something was decided, and not of whom; what a round told of them is gone."""
    entries, rounds = tables.audit_entries, tables.rounds
    told: dict[str, Any] = {"facts": {}}
    for column, emptied in (("by", {}), ("person", {}), ("mentor", told), ("mentee", told)):
        theirs = and_(entries.c.workspace == workspace, entries.c[column] == user)
        await connection.execute(update(entries).where(theirs).values({column: None, **emptied}))
    named = cast(rounds.c.solution, Text).contains(f'"{user}"', autoescape=True)
    await connection.execute(
        update(rounds)
        .where(rounds.c.workspace == workspace, named)
        .values(solution=None, version=rounds.c.version + 1)
    )


async def _forget_letters(connection: AsyncConnection, workspace: str, trace: Trace, now: datetime) -> None:
    """Forget what is addressed to them, and what followed it; empty what names them to others."""
    here = _letters.c.workspace == workspace
    to_them = and_(here, _letters.c.recipient.in_((trace.user, *trace.pairs)))
    keys = select(_letters.c.key).where(to_them).scalar_subquery()
    for theirs in (and_(here, _letters.c.parent.in_(keys)), to_them):
        posting = update(_letters).where(theirs, are(LetterState.SENDING))
        await connection.execute(posting.values(lapses=now))
        await connection.execute(delete(_letters).where(theirs, _letters.c.state != LetterState.SENDING))
    naming = cast(_letters.c.notice, Text).contains(f'"{trace.user}"', autoescape=True)
    over = _letters.c.state.in_(OVER)
    await connection.execute(_emptied(and_(here, over, naming)))


def _emptied(where: ColumnElement[bool]) -> Any:
    """Keep of letters that are over that there were any; what Slack never took is not tried again."""
    stuck = _letters.c.state.in_((LetterState.DEAD, LetterState.UNCERTAIN))
    return (
        update(_letters)
        .where(where, _letters.c.state.in_(OVER))
        .values(
            notice={},
            emptied=True,
            state=case((stuck, LetterState.LAPSED), else_=_letters.c.state),
            error=case((stuck, ERASED), else_=_letters.c.error),
        )
    )
