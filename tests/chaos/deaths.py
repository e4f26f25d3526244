"""The deaths: who is killed, and at what: at rest, with letters on their way, in the middle of a transaction."""

import asyncio
import os
import re
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from random import Random

import psycopg
from sqlalchemy import make_url

from sandbox import Sandbox
from tests.chaos.asking import rows
from tests.chaos.attempts import POSTING, Attempts, ports_of
from tests.chaos.zygote import name_of

OF_DELIVERY = re.compile(r"\blanes\b|^UPDATE letters|FROM letters|^SELECT letters")
PATIENCE = 1.0
"""Seconds that one waits for somebody to be at what they are to die at."""


@dataclass(kw_only=True)
class Deaths:
    """Kills replicas with `kill -9`, and has each followed by another one, which `begin` starts."""

    url: str
    sandbox: Sandbox
    chance: Random
    attempts: Attempts
    begin: Callable[[], Awaitable[int]]
    alive: list[int] = field(default_factory=list)
    met: Counter[str] = field(default_factory=Counter)

    async def at_any_moment(self) -> None:
        """Kill one."""
        await asyncio.sleep(self.chance.uniform(0.0, 0.25))
        await self._die(self._somebody())

    async def while_posting(self) -> None:
        """Kill one just as Slack has heard of its post: what became of the letter is not written down yet."""
        before, until = self.sandbox.conditions.traffic.count, time.monotonic() + PATIENCE
        while (caller := self._poster(before)) is None and time.monotonic() < until:  # noqa: ASYNC110
            await asyncio.sleep(0.001)
        await self._die(caller or self._somebody())

    async def while_writing(self) -> None:
        """Kill one in the middle of a transaction: of planning, of a click, of a claim, of what became of a letter."""
        pid = self._somebody()
        await asyncio.to_thread(self._catch, pid)
        await self._die(pid)

    def all(self) -> None:
        """Make an end."""
        for pid in self.alive:
            _kill(pid)

    async def another(self) -> None:
        """Start one more."""
        self.alive.append(await self.begin())

    def _poster(self, before: int) -> int | None:
        """Find who has posted since then."""
        for entry in reversed(self.sandbox.conditions.traffic.entries):
            if entry.n <= before:
                return None
            if entry.method == POSTING:
                return next((pid for pid in self.alive if entry.peer in ports_of(pid)), None)
        return None

    def _somebody(self) -> int:
        return self.alive[self.chance.randrange(len(self.alive))]

    def _catch(self, pid: int) -> None:
        """Stop it again and again until it stands in a transaction."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            os.kill(pid, signal.SIGSTOP)
            if self._transaction_of(pid) is not None:
                return
            os.kill(pid, signal.SIGCONT)
            time.sleep(0.005)

    async def _die(self, pid: int) -> None:
        """Kill one, and note which letters are on their way: a post of another one must not be made again."""
        self.alive.remove(pid)
        os.kill(pid, signal.SIGSTOP)  # it calls nobody any more while its calls are listed
        ports = ports_of(pid)
        statement = await asyncio.to_thread(self._transaction_of, pid)
        _kill(pid)
        left = await asyncio.to_thread(_on_their_way, self.url)
        self.attempts.died(ports, left)
        self.met[_stage(statement, left)] += 1
        await self.another()

    def _transaction_of(self, pid: int) -> str | None:
        """Give the latest statement of the transaction in which a stopped process stands; None without one."""
        place = make_url(self.url)
        if place.get_backend_name() == "sqlite":
            return _held(str(place.database))
        asked = "SELECT query FROM pg_stat_activity WHERE application_name = %s AND xact_start IS NOT NULL"
        with suppress(psycopg.Error), psycopg.connect(self.url) as opened:
            row = opened.execute(asked, (name_of(pid),)).fetchone()
            return None if row is None else str(row[0])
        return None


def _held(file: str) -> str | None:
    """Whether somebody is writing into the file; what they write, SQLite does not tell."""
    with closing(sqlite3.connect(file, isolation_level=None, timeout=0)) as opened:
        try:
            opened.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return ""
        opened.execute("ROLLBACK")
    return None


def _stage(statement: str | None, left: list[int]) -> str:
    if statement is None:
        return "while letters were on their way" if left else "at rest"
    if not statement:
        return "in a transaction"
    return f"in a transaction of {'delivery' if OF_DELIVERY.search(statement) else 'planning or a click'}"


def _kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def _on_their_way(url: str) -> list[int]:
    """Read beside everybody which letters are not settled."""
    found = rows(url, "SELECT subject FROM letters WHERE state = 'sending'")
    return [int(subject.partition(":")[2]) for (subject,) in found if subject.startswith("chaos:")]
