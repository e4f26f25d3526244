"""Withdrawals: letters taken back before they are sent, because their reason has gone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, func, or_, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.notices import KINDS
from storage import tables
from storage.letter_states import LetterState
from storage.letters import are
from storage.shelf import QUESTIONS, of_workspace

CONFIDED = tuple(sorted(name for name, kind in KINDS.items() if kind.confided))
FOR_COORDINATORS = tuple(sorted(name for name, kind in KINDS.items() if kind.coordinators))

_letters = tables.letters
_UNSENT = (LetterState.PENDING, LetterState.SENDING, LetterState.DEAD)


@dataclass(frozen=True, kw_only=True, slots=True)
class Withdrawals:
    """What is to be taken back: letters by key, by the beginning of their subject, or by their reader.

    `subjects`: beginnings, each with the one reader who is meant, or nobody in particular. `relieved`: who no
    longer coordinates, and what was addressed to them as coordinators.
    """

    keys: Sequence[str]
    subjects: Sequence[tuple[str, str]]
    relieved: Sequence[str]

    @classmethod
    def of(cls, withdrawn: Sequence[str], relieved: Sequence[str]) -> "Withdrawals":
        """Read what a decision names: a key, or a subject before `*` and its one reader after it."""
        parted = [name.partition("*") for name in withdrawn]
        return cls(
            keys=[name for name, star, _ in parted if not star],
            subjects=[(beginning, reader) for beginning, star, reader in parted if star],
            relieved=relieved,
        )

    async def make(self, connection: AsyncConnection, workspace: str, now: datetime) -> None:
        """Take back letters not sent, parked ones too; one being posted now is at least not tried again."""
        if not (self.keys or self.subjects or self.relieved):
            return
        readers = tuple(bool(reader) for _, reader in self.subjects)
        asked = _unsent(keys=bool(self.keys), readers=readers, relieved=bool(self.relieved))
        found = await connection.execute(asked, {"of_workspace": workspace, **self._values()})
        states = {row.id: row.state for row in found}
        waiting = {id_ for id_, state in states.items() if state is not LetterState.SENDING}
        if waiting:
            await connection.execute(delete(_letters).where(_letters.c.id.in_(waiting)))
        if under_way := {*states} - waiting:
            its = (_letters.c.id.in_(under_way), are(LetterState.SENDING))
            await connection.execute(update(_letters).where(*its).values(lapses=now))

    def _values(self) -> dict[str, Any]:
        values: dict[str, Any] = {"keys": self.keys, "relieved": self.relieved}
        for number, (beginning, reader) in enumerate(self.subjects):
            values |= {f"subject_{number}": beginning, f"length_{number}": len(beginning)}
            values |= {f"reader_{number}": reader} if reader else {}
        return values


@lru_cache(QUESTIONS)
def _unsent(*, keys: bool, readers: tuple[bool, ...], relieved: bool) -> Select[tuple[Any, ...]]:
    """Build once what finds such letters."""
    which = [_about(number, one_reader=one_reader) for number, one_reader in enumerate(readers)]
    if keys:
        which.append(_letters.c.key.in_(bindparam("keys", expanding=True)))
    if relieved:
        theirs = _letters.c.recipient.in_(bindparam("relieved", expanding=True))
        which.append(and_(theirs, _letters.c.kind.in_(FOR_COORDINATORS)))
    mine = (_letters.c.workspace == of_workspace) & or_(*which)
    living = union_all(*(select(_letters.c.id).where(mine, are(state)) for state in _UNSENT))
    found = select(_letters.c.id, _letters.c.state).where(_letters.c.id.in_(living))
    return found.with_for_update()


def _about(number: int, *, one_reader: bool) -> ColumnElement[bool]:
    beginning = func.substr(_letters.c.subject, 1, bindparam(f"length_{number}"))
    about = beginning == bindparam(f"subject_{number}")
    return and_(about, _letters.c.recipient == bindparam(f"reader_{number}")) if one_reader else about


async def withdraw_from(connection: AsyncConnection, workspace: str, unreachable: Sequence[str]) -> None:
    """Take back what waits for people who are gone; a private word is not made to disappear."""
    if not unreachable:
        return
    theirs = (_letters.c.workspace == workspace) & _letters.c.recipient.in_(unreachable)
    common = _letters.c.kind.not_in(CONFIDED)
    await connection.execute(delete(_letters).where(theirs, common, are(LetterState.PENDING)))
