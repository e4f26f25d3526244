"""The storm: replicas are killed, Slack and the database fail, the clock leaps; then calm, and the books."""

import asyncio
import os
import signal
import sqlite3
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import Mapping
from contextlib import closing, suppress
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
from tests.chaos import crowd, owed, promises
from tests.chaos.attempts import POSTING, Attempts, ports_of
from tests.chaos.books import Books, Hand, balance, posts_of
from tests.chaos.crowd import Crowd
from tests.chaos.postgresql import Restart
from tests.chaos.zygote import LEASES, PATIENCE

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / "manifest.yml"
FAULTS = (
    ("ratelimited", {"retry_after": 0}), ("server_error", {"status": 503}), ("server_error", {"status": 500}),
    ("accepted_then_dropped", {}), ("refused", {}), ("slow", {"delay": 0.3}), ("slow", {"delay": PATIENCE + 0.3}),
    ("error", {"error": "fatal_error"}), ("error", {"error": "internal_error"}),
)  # fmt: skip
MISFORTUNES = {"kill": 28, "aimed": 24, "fault": 32, "database": 5, "leap": 5, "gesture": 14, "travel": 3}
"""How often what happens, beside each other."""

RESTARTS = 2
"""How many times PostgreSQL itself is stopped and started again, once of them without a warning."""

RETRIES = (0.0, 0.2, 1.0)
"""Seconds before Slack tells again of an event that was not acknowledged: it has no minutes here."""

CALM = 20.0
"""Seconds in which something must move, once nothing goes wrong any more, until all that is due is done."""


@dataclass(kw_only=True)
class Storm:
    """One run over one database; the same seed orders the same misfortunes."""

    url: str
    folder: Path
    letters: int
    kills: int
    seed: int
    replicas: int = 1
    restarts: Restart | None = None
    met: Counter[str] = field(default_factory=Counter)
    hands: list[Hand] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)
        self.clock = ClockFile(self.folder / "clock")
        self.alive: list[int] = []
        self.attempts = Attempts(
            patience=PATIENCE, lease=LEASES.letter.total_seconds() if self.replicas > 1 else None
        )

    async def rage(self) -> Books:
        """Go through it all, and give the books."""
        self._turn(to=owed.START)
        cast = owed.cast()
        await schema.upgrade(self.url)
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
            zygote = await self._zygote(environment(sandbox, self.url))
            try:
                for _ in range(self.replicas):
                    await self._begin(zygote)
                async with clicking.busy():
                    await self._through(sandbox, zygote, clicking)
                    await sandbox.client.clear_faults()
                await self._calm_down(archive, sandbox)
                async with archive.read(sandbox.workspace.team.id) as work:
                    kept = await work.outbox.all()
                    unkept = await promises.broken(clicking, work)
            finally:
                for pid in self.alive:
                    _kill(pid)
                zygote.kill()
                await zygote.wait()
                await opened.dispose()
            self.met["gestures"] = clicking.said.total()
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

    async def _zygote(self, settings: Mapping[str, str]) -> Process:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.chaos.zygote", self.clock.path, self.folder / "log"),
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **settings},
            stdin=PIPE,
            stdout=PIPE,
        )

    async def _begin(self, zygote: Process) -> None:
        assert zygote.stdin
        assert zygote.stdout
        zygote.stdin.write(b"one more\n")
        self.alive.append(int(await zygote.stdout.readline()))

    async def _through(self, sandbox: Sandbox, zygote: Process, clicking: Crowd) -> None:
        """One misfortune after the other, while the days pass."""
        a_step = timedelta(days=owed.DAYS) / max(self.kills * 3, 1)
        while self.met["kill -9"] < self.kills:
            self._turn(by=a_step * self.chance.uniform(0.2, 1.8))
            self.attempts.note(sandbox.conditions.traffic.entries)
            await self._restart_the_database()
            match self.chance.choices([*MISFORTUNES], [*MISFORTUNES.values()])[0]:
                case "gesture":
                    self.met[await clicking.orders()] += 1
                case "travel":
                    await clicking.travels(lambda by: self._turn(by=by))
                    self.met["trips told in the wrong order"] = len(clicking.travelled)
                case "kill":
                    await asyncio.sleep(self.chance.uniform(0.0, 0.25))
                    await self._die(zygote)
                case "aimed":
                    await self._until_posting(sandbox)
                    await self._die(zygote)
                case "fault":
                    kind, order = self.chance.choice(FAULTS)
                    times = self.chance.randrange(1, 7)
                    await sandbox.client.fault(POSTING, kind, times=times, **order)
                    self.met[kind] += times
                case "database":
                    await self._trouble_the_database()
                case "leap":
                    leap = timedelta(hours=self.chance.choice((-2, -1, 3)))
                    self._turn(by=leap)
                    self.met["clock leaps"] += 1
            await asyncio.sleep(self.chance.uniform(0.0, 0.15))

    async def _die(self, zygote: Process) -> None:
        """Kill one, and note which letters are on their way: a post of another one must not be made again."""
        pid = self.alive.pop(self.chance.randrange(len(self.alive)))
        os.kill(pid, signal.SIGSTOP)  # it calls nobody any more while its calls are listed
        ports = ports_of(pid)
        _kill(pid)
        self.met["kill -9"] += 1
        self.attempts.died(ports, await asyncio.to_thread(_on_their_way, self.url))
        await self._begin(zygote)

    async def _until_posting(self, sandbox: Sandbox) -> None:
        """Wait until Slack hears of a post: the one who posts has not yet written down what became of it."""
        before = (await sandbox.client.traffic())["next"]
        with suppress(TimeoutError):
            async with asyncio.timeout(0.5):
                while (await sandbox.client.traffic(since=before))["next"] == before:  # noqa: ASYNC110
                    await asyncio.sleep(0.001)

    async def _restart_the_database(self) -> None:
        """Stop PostgreSQL and start it again, at times spread over the storm."""
        done = self.met["restarts of PostgreSQL"]
        if (
            self.restarts
            and done < RESTARTS
            and self.met["kill -9"] >= (done + 1) * self.kills / (RESTARTS + 1)
        ):
            pause = self.chance.uniform(0.1, 0.6)
            await asyncio.to_thread(self.restarts, at_once=bool(done % 2), pause=pause)
            self.met["restarts of PostgreSQL"] += 1

    async def _trouble_the_database(self) -> None:
        """Cut every connection of PostgreSQL as a restart does, or hold SQLite's file for a while."""
        self.met["database troubles"] += 1
        await asyncio.to_thread(_trouble, self.url, self.chance.uniform(0.05, 0.8))

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


def _kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, 9)


def _on_their_way(url: str) -> list[int]:
    """Read beside everybody which letters are not settled."""
    place, asked = make_url(url), "SELECT subject FROM letters WHERE state = 'sending'"
    if place.get_backend_name() == "sqlite":
        with closing(sqlite3.connect(str(place.database))) as opened:
            rows = opened.execute(asked).fetchall()
    else:
        with psycopg.connect(url) as opened:
            rows = opened.execute(asked).fetchall()
    return [int(subject.partition(":")[2]) for (subject,) in rows if subject.startswith("chaos:")]


def _trouble(url: str, seconds: float) -> None:
    place = make_url(url)
    if place.get_backend_name() == "sqlite":
        with closing(sqlite3.connect(str(place.database), isolation_level=None, timeout=5)) as opened:
            opened.execute("BEGIN IMMEDIATE")
            time.sleep(seconds)
            opened.execute("ROLLBACK")
        return
    with psycopg.connect(url, autocommit=True) as opened:
        opened.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
