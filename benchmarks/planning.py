"""What a tick costs when the same five hundred are due among ever more enrolments."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from sqlalchemy import event

from benchmarks import enrolments
from benchmarks.databases import databases
from benchmarks.enrolments import DUE, SETS, hour
from scheduling.planning import Planning
from storage import engine
from storage.archive import Archive

GOAL = 1.3
"""How many times dearer the largest programme may be than the smallest."""


@dataclass
class Cost:
    """What planning took, set by set: milliseconds, statements, and the longest write."""

    milliseconds: list[float] = field(default_factory=list)
    statements: list[int] = field(default_factory=list)
    longest: list[float] = field(default_factory=list)


async def measure(sizes: Sequence[int]) -> None:
    """Print time and statements at each size, on both databases, and how many times the smallest's."""
    print(f"\nPlanning {DUE} that are due, among many enrolments (median of {SETS - 1}; longest write in ms)")
    print(f"  {'':12}{'enrolments':>12}{'loaded s':>10}{'ms':>9}{'statements':>12}{'longest':>9}{'ratio':>8}")
    for kind in ("SQLite", "PostgreSQL"):
        try:
            with databases(kind, len(sizes)) as urls:
                await _compare(kind, sizes, urls)
        except ImportError:
            print(f"  {kind:12}{'not installed here':>22}")


async def _compare(kind: str, sizes: Sequence[int], urls: Sequence[str]) -> None:
    loaded = []
    for size, url in zip(sizes, urls, strict=True):
        started = time.perf_counter()
        await enrolments.load(url, size)
        loaded.append(time.perf_counter() - started)
    costs = [Cost() for _ in sizes]
    for at in range(SETS):  # each size in turn: a busy moment of the machine falls on all of them alike
        for size, url, cost in zip(sizes, urls, costs, strict=True):
            enrolments.pause(url, size, at)
            await _plan(url, at, Cost() if at == 0 else cost)
    floor = costs[0]
    for size, seconds, cost in zip(sizes, loaded, costs, strict=True):
        spent, sent = median(cost.milliseconds), median(cost.statements)
        ratio = max(spent / median(floor.milliseconds), sent / median(floor.statements))
        goal = f"  (goal {GOAL}×)" if size == sizes[-1] else ""
        figures = f"{seconds:10.1f}{spent:9.0f}{sent:12.0f}{max(cost.longest):9.1f}{ratio:7.2f}×"
        print(f"  {kind:12}{size:12,}{figures}{goal}")


async def _plan(url: str, at: int, cost: Cost) -> None:
    database = engine.create(url)
    planning = Planning(Archive(database, lambda: hour(at)), lambda: hour(at))
    await planning.archive.due(hour(at), 1)
    with _watching(database.sync_engine) as (statements, writes):
        started = time.perf_counter()
        woken = 0
        while some := await planning.plan():
            woken += some
        cost.milliseconds.append((time.perf_counter() - started) * 1000)
    assert woken == DUE, woken
    cost.statements.append(len(statements))
    cost.longest.append(max(writes) * 1000)
    await database.dispose()


@contextmanager
def _watching(database: Any) -> Iterator[tuple[list[str], list[float]]]:
    """Note every statement, and how long each transaction that writes lasts."""
    statements, writes, began = list[str](), list[float](), dict[int, tuple[float, int]]()

    def note(connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        statements.append(statement)
        if statement.startswith(("BEGIN IMMEDIATE", "UPDATE", "INSERT")):
            began.setdefault(id(connection), (time.perf_counter(), 0))

    def ended(connection: Any) -> None:
        if start := began.pop(id(connection), None):
            writes.append(time.perf_counter() - start[0])

    event.listen(database, "before_cursor_execute", note)
    event.listen(database, "commit", ended)
    try:
        yield statements, writes
    finally:
        event.remove(database, "before_cursor_execute", note)
        event.remove(database, "commit", ended)
