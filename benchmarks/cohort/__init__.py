"""A cohort lives through half a year: sessions held, nudges for each of them, days until somebody acts."""

import asyncio
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from random import Random

from benchmarks.cohort import books
from benchmarks.cohort.books import Books, Watch
from benchmarks.cohort.life import START, WEEKS, Life
from benchmarks.cohort.people import gather
from benchmarks.cohort.slack import Slack
from bot import chance
from bot.clock import HandClock
from mentoring.pairs import PairState
from mentoring.sessions import SessionState
from storage import engine, schema
from storage.archive import Archive

EVE = timedelta(hours=12)
"""So long before its last week ends a programme is looked at: the end takes care of every pair by itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lived:
    """What became of a cohort: its books, and what people's clicks met."""

    pairs: int
    until: datetime
    books: Books
    clicks: int
    refused: Counter[str]


async def live(pairs: int, seed: int, *, weeks: int = WEEKS) -> Lived:
    """Let so many mentors and as many mentees live, and make the books."""
    with tempfile.TemporaryDirectory(prefix="rebours-cohort-") as folder:
        url = f"sqlite:///{Path(folder) / 'cohort.db'}"
        await schema.upgrade(url)
        database = engine.create(url)
        clock = HandClock(START - timedelta(hours=1))
        life = Life(
            archive=Archive(database, clock, draw=Random(seed).randint, new_id=chance.counted()),
            clock=clock,
            slack=Slack(clock),
            people=gather(pairs, seed, START),
        )
        watch = Watch(life)
        await life.begin()
        await life.live(START + timedelta(weeks=weeks) - EVE, look=watch.look)
        found = await books.close(life, watch)
        await database.dispose()
    return Lived(pairs=pairs, until=clock(), books=found, clicks=life.clicks, refused=life.refused)


def measure(*, pairs: int = 200, towns: int = 2, seed: int = 7) -> None:
    """Print what became of so many pairs, in towns that live side by side; fail when a promise was broken."""
    began = time.perf_counter()
    with ProcessPoolExecutor(towns, mp_context=get_context("spawn")) as pool:
        each = [*pool.map(lived, [pairs // towns] * towns, range(seed, seed + towns))]
    seconds = time.perf_counter() - began
    print(f"\nA cohort of {pairs} pairs over {WEEKS} weeks, seed {seed}, in {seconds:.0f} s on SQLite")
    for line in report(each):
        print(f"  {line}")
    if broken := [line for town in each for line in town.books.wrong]:
        raise SystemExit("\n".join(broken[:20]))


def lived(pairs: int, seed: int, weeks: int = WEEKS) -> Lived:
    """Let one town live."""
    return asyncio.run(live(pairs, seed, weeks=weeks))


def report(each: Sequence[Lived]) -> list[str]:
    """Tell the figures of several towns together."""
    kinds = sum((town.books.kinds() for town in each), Counter[str]())
    states = [
        session.state for town in each for session in town.books.sessions if session.week <= town.until.date()
    ]
    held, weeks = states.count(SessionState.HELD), (each[0].until - START) / timedelta(weeks=1)
    nudges = sum(len(town.books.of(*books.NUDGES)) for town in each)
    people = 2 * sum(town.pairs for town in each)
    personal = sum(town.books.to_participants() for town in each)
    stalled = [stall for town in each for stall in books.stalls(town.books, town.until)]
    decided = [days for town in each for days in books.decisions(town.books)]
    pairs = [pair for town in each for pair in town.books.pairs]
    asked = sum(pair.active_since is None and pair.state is PairState.CLOSED for pair in pairs)
    return [
        f"sessions held             {held:6} of {len(states)} planned ({held / max(len(states), 1):.0%})",
        f"nudges per session held   {nudges / max(held, 1):6.2f}",
        f"letters a person and week {personal / people / weeks:6.2f}",
        f"stalled pairs             {len(stalled):6}, not acted on: {sum(s.days is None for s in stalled)}",
        f"  days until acted on            {books.spread([s.days for s in stalled if s.days is not None])}",
        f"  days a coordinator takes       {books.spread(decided)}",
        f"broken promises           {sum(len(town.books.wrong) for town in each):6}",
        f"clicks                    {sum(town.clicks for town in each):6}",
        f"letters                   {kinds.total():6}",
        f"pairs that said no or nothing {asked:2}; those that began, at the end:",
        *(f"  {count:4} {end}" for end, count in books.ends(pairs).most_common()),
    ]
