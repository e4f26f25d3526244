"""Letters: how a notice, its address and its dates lie in the outbox."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, assert_never

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, RowMapping, case, literal_column

from mentoring.decisions import Address, Letter, ToChannel, ToPair, ToPerson, ToThread
from mentoring.notices import KINDS, Doubt, Notice
from mentoring.people import Person
from mentoring.programme import ProgrammeSettings
from mentoring.quietness.allowance import is_counted
from storage import tables
from storage.letter_states import LetterState

DOUBTED = case(
    (tables.letters.c.doubt == Doubt.LAPSE, LetterState.LAPSED.value),
    (tables.letters.c.doubt == Doubt.ASK, LetterState.UNCERTAIN.value),
    else_=LetterState.PENDING.value,
)
"""What becomes of a letter that may or may not have been posted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """Where Slack put a letter."""

    channel: str
    ts: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """A letter as the outbox keeps it, delivered or not."""

    id: int
    letter: Letter
    state: LetterState
    attempt: int
    channel: str | None
    ts: str | None
    error: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Claimed:
    """A letter that this process, and no other, is to post now. `attempt` is 1 the first time.

    `leased_until`, by the database's clock, is its end; it also tells this claim from others of the letter.

    `readers` are the people at its address whom the bot knows, `strangers` (Slack ids) the others.
    `settings` are those of the current programme.
    """

    id: int
    workspace: str
    key: str
    letter: Letter
    attempt: int
    leased_until: datetime
    parent: Sent | None
    readers: tuple[Person, ...] = ()
    strangers: tuple[str, ...] = ()
    settings: ProgrammeSettings | None = None

    @property
    def kind(self) -> str:
        """The name of its notice."""
        return type(self.letter.notice).__name__


def are(state: LetterState) -> ColumnElement[bool]:
    """Choose letters in a state: written out, since SQLite chooses a partial index before it knows values."""
    return tables.letters.c.state == literal_column(f"'{state}'")


def row_of(workspace: str, letter: Letter) -> dict[str, Any]:
    """Write a new letter down."""
    kind = type(letter.notice)
    return {
        "workspace": workspace,
        "key": letter.key,
        "subject": letter.subject,
        "to": letter.to,
        "recipient": recipient_of(letter.to),
        "parent": letter.to.letter if isinstance(letter.to, ToThread) else None,
        "kind": kind.__name__,
        "notice": _adapter(kind.__name__).dump_python(letter.notice, mode="json"),
        "doubt": letter.notice.doubt,
        "requested": letter.notice.requested,
        "counted": is_counted(letter),
        "weight": letter.notice.weight,
        "due": letter.due,
        "wake_at": letter.due,
        "lapses": letter.lapses,
        "state": LetterState.PENDING,
        "attempt": 0,
        "error": "",
    }


def letter_of(row: RowMapping) -> Letter:
    """Read a letter back; a field that its notice did not have then takes its default."""
    return Letter(
        key=row["key"],
        to=row["to"],
        notice=_adapter(row["kind"]).validate_python(row["notice"]),
        due=row["due"],
        lapses=row["lapses"],
        subject=row["subject"],
    )


def kept_of(row: RowMapping) -> Kept:
    """Read a letter back with what became of it."""
    return Kept(
        id=row["id"],
        letter=letter_of(row),
        state=row["state"],
        attempt=row["attempt"],
        channel=row["channel"],
        ts=row["ts"],
        error=row["error"],
    )


def recipient_of(to: Address) -> str:
    """Name the person, the pair, the channel or the letter that an address leads to."""
    match to:
        case ToPerson():
            return to.user
        case ToPair():
            return to.pair_id
        case ToChannel():
            return to.channel
        case ToThread():
            return to.letter
    assert_never(to)


@cache
def _adapter(kind: str) -> TypeAdapter[Notice]:
    return TypeAdapter(KINDS[kind])
