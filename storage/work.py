"""A unit of work: everything that one request reads and writes, in one transaction of one workspace."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Generic, TypeVar
from uuid import uuid4

from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.decisions import Decision
from storage import received
from storage.agendas import Agendas, Things
from storage.audit import Audit
from storage.callers import Callers
from storage.checkins import CheckIns
from storage.confidences import Confidences
from storage.conversations import Conversations
from storage.digests import Digests
from storage.errors import OnlyReading
from storage.goals import AllGoals
from storage.ledger import Ledger
from storage.mailbox import Mailbox
from storage.pairs import Pairs
from storage.panel import Panel
from storage.participants import Participants
from storage.parties import Parties
from storage.partings import Partings
from storage.people import People
from storage.preferences import AllPreferences
from storage.programmes import Programmes
from storage.reports import Reports
from storage.rounds import Rounds
from storage.sessions import Sessions
from storage.undelivered import UndeliveredLetters

Draw = Callable[[int, int], int]
"""Draws a whole number between two, both of them included."""


NewId = Callable[[], str]
"""Makes an id that nobody has and nobody guesses."""


def new_id() -> str:
    """Make an id by chance."""
    return uuid4().hex


def nothing_drawn(least: int, most: int) -> int:
    """Stand where nothing is left to chance."""
    raise LookupError(f"nobody has said how to draw from {least} to {most}")


D = TypeVar("D")


class Drawer(Generic[D]):
    """Where one kind of thing lies: opened by whoever first reaches for it, for the rest of the work."""

    def __init__(self, kind: Callable[[AsyncConnection, str], D]) -> None:
        self._kind = kind
        self._name = ""

    def __set_name__(self, _owner: type["Work"], name: str) -> None:
        self._name = name

    def __get__(self, work: "Work", _owner: type["Work"]) -> D:
        opened = work.__dict__[self._name] = self._kind(work.connection, work.workspace)
        return opened


@dataclass(kw_only=True)
class Work:
    """One transaction. `now` does not move while it lasts, and it never spans a call to Slack.

    `draw` and `new_id` are the only chance there is.
    """

    connection: AsyncConnection
    workspace: str
    now: datetime
    writes: bool
    draw: Draw = nothing_drawn
    new_id: NewId = new_id
    stirred: bool = False
    """Whether what was recorded may be due at once, so that a beat of the heart is worth its price."""
    recorded: bool = False
    """Whether anything was."""

    callers = Drawer(Callers)
    people = Drawer(People)
    programmes = Drawer(Programmes)
    participants = Drawer(Participants)
    preferences = Drawer(AllPreferences)
    rounds = Drawer(Rounds)
    pairs = Drawer(Pairs)
    audit = Drawer(Audit)
    parties = Drawer(Parties)
    sessions = Drawer(Sessions)
    checkins = Drawer(CheckIns)
    agendas = Drawer(Agendas)
    things = Drawer(Things)
    goals = Drawer(AllGoals)
    confidences = Drawer(Confidences)
    partings = Drawer(Partings)
    digests = Drawer(Digests)
    outbox = Drawer(Mailbox)
    reports = Drawer(Reports)

    @cached_property
    def conversations(self) -> Conversations:
        """What is being said with whom; what has expired by now is over."""
        return Conversations(self.connection, self.workspace, self.now)

    @cached_property
    def undelivered(self) -> UndeliveredLetters:
        """The letters that somebody must settle."""
        return UndeliveredLetters(
            connection=self.connection, workspace=self.workspace, now=self.now, writes=self.writes
        )

    @cached_property
    def panel(self) -> Panel:
        """What coordinators see at a glance."""
        return Panel(self.connection, self.workspace, self.now)

    @cached_property
    def _ledger(self) -> Ledger:
        return Ledger(self.connection, self.workspace, self.now)

    async def record(self, decision: Decision) -> None:
        """Remember a decision: its values, each over the version that was read, and its letters.

        This is the only write of the programme's state. It raises Stale when a value changed meanwhile, and
        Conflict when something that must be unique exists already. A letter whose key was used before is not
        written again.
        """
        self._must_write()
        await self._ledger.write(decision)
        self.recorded = True
        self.stirred |= _stirs(decision, self.now)

    async def first_time(self, key: str) -> bool:
        """Tell whether this event or click is new; the answer is True once."""
        self._must_write()
        return await received.note(self.connection, self.workspace, key, self.now)

    def _must_write(self) -> None:
        if not self.writes:
            raise OnlyReading("open a unit of work with Archive.open to write")


def _stirs(decision: Decision, now: datetime) -> bool:
    wakes = (getattr(changed, "wake_at", None) for changed in decision.changed)
    due = any(wake_at is not None and wake_at <= now for wake_at in wakes)
    return bool(due or decision.letters or decision.reconsidered)
