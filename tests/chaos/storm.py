"""The storm: replicas are killed, Slack and the database fail, the clock leaps; then calm, and the books."""

import asyncio
import os
import sqlite3
import sys
import time
from asyncio.subprocess import PIPE
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import psycopg
from sqlalchemy import make_url

from mentoring.decisions import Decision
from sandbox import AppSpec, Sandbox, serve
from storage import engine, schema
from storage.archive import Archive, StorageError
from storage.census import Census
from storage.letter_states import LetterState
from tests.bot.conftest import environment
from tests.bot.process import ClockFile
from tests.chaos import crowd, journal, owed, promises
from tests.chaos.attempts import Attempts
from tests.chaos.books import Books, Hand, balance, posts_of
from tests.chaos.crowd import Crowd
from tests.chaos.deaths import Deaths
from tests.chaos.postgresql import Restart
from tests.chaos.weather import Weather
from tests.chaos.zygote import PATIENCE

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / "manifest.yml"
MISFORTUNES = {
    "kill": 20,
    "posting": 20,
    "writing": 14,
    "slack": 34,
    "database": 5,
    "leap": 5,
    "way": 20,
    "travel": 3,
}
"""How often what happens, beside each other."""

STOPS = ("PostgreSQL stopped and started", "PostgreSQL ended at once and started")

RESTARTS = 2
"""How many times PostgreSQL itself is stopped and started again, once of them without a warning."""

RETRIES = (0.0, 0.2, 1.0)
"""Seconds before Slack tells again of an event that was not acknowledged: it has no minutes here."""

WORST = 40.0
"""Seconds in which everything has gone wrong once, before the first one dies."""

CALM = 20.0
"""Seconds in which something must move, once nothing goes wrong any more, until all that is due is done."""


@dataclass(kw_only=True)
class Storm:
    """One run over one database; the same seed orders the same misfortunes.

    What was really met: `deaths` (at what somebody died), `answers` (of Slack), `brought` (how Slack brought
    what people did, of whom so many `asked` for something), and `met`, of the database, the clock and trips.
    """

    url: str
    folder: Path
    letters: int
    kills: int
    seed: int
    replicas: int = 1
    restarts: Restart | None = None
    met: Counter[str] = field(default_factory=Counter)
    deaths: Counter[str] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)
    brought: Counter[str] = field(default_factory=Counter)
    asked: int = 0
    hands: list[Hand] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)
        self.clock = ClockFile(self.folder / "clock")
        self.attempts = Attempts(patience=PATIENCE)

    async def rage(self) -> Books:
        """Go through it all, and give the books."""
        self._turn(to=owed.START)
        cast = owed.cast()
        await schema.upgrade(self.url)
        journal.begin(self.url)
        spec = AppSpec.from_manifest(MANIFEST)
        channels = [("leaders", ["U0SOFIA"])]
        everybody = [*cast.people, *crowd.people()]
        async with serve(
            app=spec,
            people=everybody,
            channels=channels,
            clock=self.clock,
            retries=RETRIES,
            settle_seconds=0.005,
        ) as sandbox:
            await sandbox.client.invite_app(channel=sandbox.workspace.conversations.named("leaders").id)
            opened = engine.create(self.url)
            archive = Archive(opened, self.clock)
            await self._owe(archive, sandbox, cast.decision.and_then(crowd.enrolled()))
            clicking = Crowd(sandbox=sandbox, chance=Random(self.seed + 1))
            weather = Weather(sandbox=sandbox, chance=self.chance)
            async with self._zygote(environment(sandbox, self.url)) as begin:
                deaths = Deaths(
                    url=self.url, sandbox=sandbox, chance=self.chance, attempts=self.attempts, begin=begin
                )
                try:
                    for _ in range(self.replicas):
                        await deaths.another()
                    async with clicking.busy():
                        await self._begin(weather)
                        await self._through(weather, deaths, clicking)
                        await sandbox.client.clear_faults()
                    await self._calm_down(archive, sandbox)
                    async with archive.read(sandbox.workspace.team.id) as work:
                        kept = await work.outbox.all()
                        unkept = await promises.broken(clicking, work)
                finally:
                    deaths.all()
                    await opened.dispose()
            self._read(weather)  # Slack may just have come to a post for which nobody waited any more
            self.deaths, self.answers, self.brought = deaths.met, weather.answers, weather.brought
            self.asked = clicking.said.total()
            self.attempts.journal = journal.read(self.url)
            books = balance(kept, posts_of(sandbox), cast.calendars, self.hands, self.attempts)
            books.acknowledged = len(clicking.told)
            books.wrong += unkept
            return books

    async def _owe(self, archive: Archive, sandbox: Sandbox, decision: Decision) -> None:
        workspace = sandbox.workspace.team.id
        channel = sandbox.workspace.conversations.named("leaders").id
        async with archive.open(workspace) as work:
            await work.record(decision)
        letters = tuple(owed.letters(self.letters, channel, self.chance))
        for first in range(0, len(letters), 500):
            async with archive.open(workspace) as work:
                await work.record(Decision(letters=letters[first : first + 500]))

    @asynccontextmanager
    async def _zygote(self, settings: Mapping[str, str]) -> AsyncIterator[Callable[[], Awaitable[int]]]:
        """Give what starts one more replica, and tells its process id."""
        zygote = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.chaos.zygote", self.clock.path, self.folder / "log"),
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **settings},
            stdin=PIPE,
            stdout=PIPE,
        )

        async def begin() -> int:
            assert zygote.stdin
            assert zygote.stdout
            zygote.stdin.write(b"one more\n")
            return int(await zygote.stdout.readline())

        try:
            yield begin
        finally:
            zygote.kill()
            await zygote.wait()

    async def _begin(self, weather: Weather) -> None:
        """Nobody dies yet, and everything else goes wrong once."""
        weather.at_its_worst()
        until = time.monotonic() + WORST
        while not weather.is_over and time.monotonic() < until:
            self._turn(by=timedelta(minutes=20))
            self._read(weather)
            await asyncio.sleep(0.05)

    def _read(self, weather: Weather) -> None:
        for reader in (self.attempts, weather):
            reader.note(weather.sandbox.conditions.traffic.entries)

    async def _through(self, weather: Weather, deaths: Deaths, clicking: Crowd) -> None:
        """One misfortune after the other, while the days pass."""
        a_step = timedelta(days=owed.DAYS) / max(self.kills * 3, 1)
        while (died := deaths.met.total()) < self.kills:
            self._turn(by=a_step * self.chance.uniform(0.2, 1.8))
            self._read(weather)
            await self._restart_the_database(died)
            match self.chance.choices([*MISFORTUNES], [*MISFORTUNES.values()])[0]:
                case "way":
                    weather.loses_its_way()
                case "travel":
                    await clicking.travels(lambda by: self._turn(by=by))
                    self.met["trips told in the wrong order"] = len(clicking.travelled)
                case "kill":
                    await deaths.at_any_moment()
                case "posting":
                    await deaths.while_posting()
                case "writing":
                    await deaths.while_writing()
                case "slack":
                    weather.turns_bad()
                case "database":
                    await self._trouble_the_database()
                case "leap":
                    leap = timedelta(hours=self.chance.choice((-2, -1, 3)))
                    self._turn(by=leap)
                    self.met[f"clock {'back' if leap < timedelta(0) else 'ahead'}"] += 1
            await asyncio.sleep(self.chance.uniform(0.0, 0.45 / self.replicas))

    async def _restart_the_database(self, died: int) -> None:
        """Stop PostgreSQL and start it again, at times spread over the storm."""
        done = sum(times for name, times in self.met.items() if name in STOPS)
        if self.restarts and done < RESTARTS and died >= (done + 1) * self.kills / (RESTARTS + 1):
            pause = self.chance.uniform(0.1, 0.6)
            await asyncio.to_thread(self.restarts, at_once=bool(done % 2), pause=pause)
            self.met[STOPS[done % 2]] += 1

    async def _trouble_the_database(self) -> None:
        """Cut every connection of PostgreSQL as a restart does, or hold SQLite's file for a while."""
        self.met[await asyncio.to_thread(trouble, self.url, self.chance.uniform(0.05, 0.8))] += 1

    async def _calm_down(self, archive: Archive, sandbox: Sandbox) -> None:
        """Nothing goes wrong any more: let the days pass from one moment of need to the next."""
        latest = max(hand.shows for hand in self.hands)
        if self.clock() < latest:
            self._turn(to=latest)
        while (moment := await self._rest(archive)) is not None and await self._owes(archive, sandbox):
            self.attempts.note(sandbox.conditions.traffic.entries)
            self._turn(to=max(moment, self.clock()) + timedelta(minutes=30))
        self.attempts.note(sandbox.conditions.traffic.entries)

    async def _owes(self, archive: Archive, sandbox: Sandbox) -> bool:
        """Whether a letter of the storm still waits: those of the programme itself would never end."""
        async with archive.read(sandbox.workspace.team.id) as work:
            return any(
                one.state is LetterState.PENDING and one.letter.subject.startswith("chaos:")
                for one in await work.outbox.all()
            )

    async def _rest(self, archive: Archive) -> datetime | None:
        """Wait until nothing is due, and give the next moment at which something will be."""
        before, since = Census(letters={}, oldest_due_seconds=0), time.monotonic()
        while time.monotonic() - since < CALM:
            with suppress(StorageError):
                moment, counted = await archive.next_moment(), await archive.census()
                if not any(state is LetterState.SENDING for state, _ in counted.letters) and (
                    moment is None or moment > self.clock()
                ):
                    return moment
                if counted.letters != before.letters:
                    before, since = counted, time.monotonic()
            await asyncio.sleep(0.05)
            self.clock.turn(seconds=2)  # a lease on SQLite ends by this clock
        raise TimeoutError(f"nothing moves any more: {before}")

    def _turn(self, *, to: datetime | None = None, by: timedelta = timedelta(0)) -> None:
        """Turn the clock, and remember what it showed."""
        self.clock.turn(to=(to or self.clock()) + by)
        self.hands.append(Hand(shows=self.clock(), since=time.monotonic()))


def trouble(url: str, seconds: float) -> str:
    """Trouble the database, and say how."""
    place = make_url(url)
    if place.get_backend_name() == "sqlite":
        with closing(sqlite3.connect(str(place.database), isolation_level=None, timeout=5)) as opened:
            opened.execute("BEGIN IMMEDIATE")
            time.sleep(seconds)
            opened.execute("ROLLBACK")
        return "the file held by somebody else"
    with psycopg.connect(url, autocommit=True) as opened:
        opened.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    return "all connections cut"
