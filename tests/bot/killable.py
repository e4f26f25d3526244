"""A bot that can be killed, and the books that tell afterwards what Slack and the database know."""

import asyncio
import os
import sqlite3
import sys
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from mentoring.notices import Doubt
from sandbox import Sandbox
from storage.archive import Archive
from storage.letter_states import LetterState
from tests.bot.process import ClockFile
from tests.bot.terminal import until

LEASE_MINUTES = 6
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A letter as the database has it."""

    key: str
    kind: str
    state: LetterState
    doubt: Doubt
    place: tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Posted:
    """A message of the bot as the workspace has it."""

    place: tuple[str, str]
    text: str


@dataclass(kw_only=True)
class Bot:
    """The bot's process; `in_doubt` are the letters that were being posted when it was killed, by key."""

    slack: Sandbox
    archive: Archive
    clock: ClockFile
    database: Path
    environment: Mapping[str, str]
    log: Path
    in_doubt: Counter[str] = field(default_factory=Counter)
    _process: Process | None = None

    async def starts(self) -> None:
        """Start it, and wait until it hears Slack."""
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.bot.process", self.clock.path),
                cwd=ROOT,
                env={"PATH": os.environ["PATH"], **self.environment},
                stderr=log,
            )
        await self.slack.connected(1, within=15)

    async def is_killed(self) -> None:
        """Kill it with -9, at once; then let Slack finish what had reached it."""
        assert self._process
        assert self._process.returncode is None, self.log.read_text()
        self._process.kill()
        await self._process.wait()
        await until(lambda: not self.slack.connections)
        self.in_doubt.update(letter.key for letter in self.letters(LetterState.SENDING))

    async def comes_back(self) -> None:
        """Start again, once the leases of the dead one are over, and do all that is due."""
        self.clock.turn(minutes=LEASE_MINUTES)
        await self.starts()
        await self.is_done()

    async def is_done(self) -> None:
        """Wait until nothing is due any more."""
        await until(self._is_idle, within=15)

    async def ends(self) -> None:
        """Clear away what is left of it."""
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    async def _is_idle(self) -> bool:
        moment = await self.archive.next_moment()
        return (moment is None or moment > self.clock()) and not self.letters(LetterState.SENDING)

    def letters(self, *states: LetterState) -> list[Kept]:
        """Read the outbox of the file, beside the bot."""
        with closing(sqlite3.connect(self.database)) as opened:
            rows = opened.execute("SELECT key, kind, state, doubt, channel, ts FROM letters ORDER BY id")
            read = [
                Kept(key=key, kind=kind, state=LetterState(state), doubt=Doubt(doubt), place=(channel, ts))
                for key, kind, state, doubt, channel, ts in rows
            ]
        return [one for one in read if not states or one.state in states]

    def posted(self) -> list[Posted]:
        """Read everything that the bot has posted for people to keep."""
        workspace = self.slack.workspace
        return [
            Posted(place=(conversation.id, message.ts), text=message.text)
            for conversation in workspace.conversations.all()
            for message in conversation.messages
            if message.user == workspace.bot and not message.ephemeral_to
        ]

    def unaccounted(self) -> list[Posted]:
        """List the messages of which the database knows nothing."""
        known = {letter.place for letter in self.letters(LetterState.SENT)}
        return [one for one in self.posted() if one.place not in known]


def unbalanced(bot: Bot, *, besides: frozenset[str] = frozenset()) -> list[str]:
    """Compare what Slack has with what the database says; gives what does not add up, in words.

    Everything that was sent is there, once. A message that the database does not know can only be a letter
    that was on its way when the bot was killed: posted again, or given up, as its doubt says. `besides`:
    messages that are no letters.
    """
    posts = bot.posted()
    places = Counter(one.place for one in posts)
    letters = bot.letters()
    sent = {one.place: one for one in letters if one.state is LetterState.SENT and one.kind != "CalendarFile"}
    wrong = [f"sent but not there: {one.key}" for place, one in sent.items() if places[place] != 1]
    doubted = [one for one in letters if one.key in bot.in_doubt]
    wrong += [
        f"{one.state}: {one.key}"
        for one in letters
        if one.state in {LetterState.DEAD, LetterState.UNCERTAIN, LetterState.LAPSED} and one not in doubted
    ]
    again = Counter(
        one.place[0]
        for key, times in bot.in_doubt.items()
        for one in letters * times
        if one.key == key and one.state is LetterState.SENT and one.doubt is Doubt.RESEND
    )
    given_up = [one for one in doubted if one.state is LetterState.LAPSED and one.doubt is Doubt.LAPSE]
    strange = [one for one in bot.unaccounted() if one.text not in besides]
    twice = Counter(one.place[0] for one in strange) - again
    if twice.total() > len(given_up):
        wrong += [f"nobody knows of: {one.text}" for one in strange if one.place[0] in twice]
    return wrong
