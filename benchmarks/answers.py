"""How long people wait: a command and a form over HTTP, with their commits, beside bare Bolt apps."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from statistics import median, quantiles

import aiohttp

from benchmarks import company, requests
from benchmarks.databases import as_it_comes, databases
from benchmarks.processes import running
from benchmarks.statements import Request, Statements
from storage import engine, schema

PEOPLE = 64
ROUNDS = 5
"""Everything is asked in so many turns, one client in as many as it asks: a busy moment of the machine falls
on all alike."""
QUIET, QUIET_EACH = 0.05, 0.01
"""Seconds after each turn, and more for each client: a form leaves a Home to be drawn again, which is not to
be in another's time."""

DEFAULT, FLOOR, SQL, OUR_SQL, IDLE, BUSY = (
    "bare Bolt, default",
    "bare Bolt, process_before_response",
    "the same SQL statements alone",
    "the same, as Rebours sends them",
    "Rebours, idle",
    "Rebours, during a campaign",
)
Ask = Callable[[str], Awaitable[None]]
Times = dict[str, list[float]]


async def measure(*, samples: int, letters: int, clients: Sequence[int]) -> None:
    """Print both kinds of request on both databases, at each number of clients."""
    for kind in ("SQLite", "PostgreSQL"):
        try:
            with databases(kind, 2) as (calm, busy):
                await _on(kind, calm, busy, samples=samples, letters=letters, clients=clients)
        except ImportError:
            print(f"\n{kind} is not installed here")


async def _on(kind: str, calm: str, busy: str, *, samples: int, letters: int, clients: Sequence[int]) -> None:
    for url in (calm, busy):
        await schema.upgrade(url)
        await company.settle_in(url, requests.TEAM, PEOPLE)
    async with AsyncExitStack() as stack:
        api = f"{await stack.enter_async_context(running('slack'))}/api/"
        http = await stack.enter_async_context(aiohttp.ClientSession())
        users = tuple(f"U{n}" for n in range(PEOPLE))
        alone = {SQL: as_it_comes(calm), OUR_SQL: engine.create(calm)}
        for opened in alone.values():
            stack.push_async_callback(opened.dispose)
        apps = {
            DEFAULT: await stack.enter_async_context(running("bare", api=api)),
            FLOOR: await stack.enter_async_context(running("bare-before", api=api)),
            IDLE: await stack.enter_async_context(running("rebours", database=calm, api=api)),
        }
        found: dict[tuple[str, int], Times] = {}
        statements: dict[str, int] = {}
        for request in (requests.command, requests.form):
            heard = await Statements.of(calm, api, request, users)
            asking = {name: _asking(http, where, request) for name, where in apps.items()}
            asking |= {name: heard.over(opened) for name, opened in alone.items()}
            statements[request.__name__] = heard.each
            for many in clients:
                found[request.__name__, many] = await _turns(asking, many, samples)
        await company.campaign(busy, requests.TEAM, letters)
        rebours = await stack.enter_async_context(running("rebours", database=busy, api=api))
        await asyncio.sleep(2)
        for request in (requests.command, requests.form):
            for many in clients:
                asking = {BUSY: _asking(http, rebours, request)}
                found[request.__name__, many] |= await _turns(asking, many, samples)
    for (name, many), times in found.items():
        _print(
            f"A {name} on {kind}, {statements[name]} statements, {many} at once, {samples} of each",
            times,
            judges_tail=kind == "SQLite" and many == 16,
        )


def _asking(http: aiohttp.ClientSession, where: str, request: Request) -> Ask:
    async def ask(user: str) -> None:
        body, headers = request(user)
        async with http.post(f"{where}/slack/events", data=body, headers=headers) as answer:
            answer.raise_for_status()
            await answer.read()

    return ask


async def _turns(asking: dict[str, Ask], clients: int, samples: int) -> Times:
    """Let so many clients ask, each one thing after the other, and give the milliseconds of each."""
    waits: Times = defaultdict(list)
    rounds = samples if clients == 1 else ROUNDS
    for turn in range(rounds + 1):
        for name, ask in asking.items():
            found = await _waits(ask, clients, max(samples // clients // rounds, 1))
            waits[name] += found if turn else ()  # the first opens the connections
            await asyncio.sleep(QUIET + QUIET_EACH * clients)
    return waits


async def _waits(ask: Ask, clients: int, each: int) -> list[float]:
    waits: list[float] = []

    async def client(user: str) -> None:
        for _ in range(each):
            started = time.perf_counter()
            await ask(user)
            waits.append((time.perf_counter() - started) * 1000)

    await asyncio.gather(*(client(f"U{n}") for n in range(clients)))
    return waits


def _print(title: str, times: Times, *, judges_tail: bool) -> None:
    """Print a table and its goals; `judges_tail`: also how long the slowest wait, idle."""
    print(f"\n{title} (milliseconds)")
    print(f"  {'':38}{'p50':>8}{'p99':>8}")
    p50 = {name: median(waits) for name, waits in times.items()}
    p99 = {name: quantiles(waits, n=100, method="inclusive")[98] for name, waits in times.items()}
    for name in (DEFAULT, FLOOR, SQL, OUR_SQL, IDLE, BUSY):
        print(f"  {name:38}{p50[name]:8.2f}{p99[name]:8.2f}")
    added = p50[IDLE] - p50[FLOOR]
    _goal("p50 beside the default bare app", p50[IDLE] / p50[DEFAULT], 1)
    _fact(
        "the other bare app and the statements, as Rebours sends them",
        (p50[FLOOR] + p50[OUR_SQL]) / p50[DEFAULT],
    )
    _goal("time added to the other bare app, in statements alone", added / p50[SQL], 1.5)
    _fact("in statements as Rebours sends them", added / p50[OUR_SQL])
    _goal("p99 during a campaign beside idle", p99[BUSY] / p99[IDLE], 2)
    if judges_tail:
        _goal("p99 beside p50, idle", p99[IDLE] / p50[IDLE], 3)


def _fact(what: str, ratio: float) -> None:
    print(f"    {what}: {ratio:.2f}×")


def _goal(what: str, ratio: float, goal: float) -> None:
    print(f"  {what}: {ratio:.2f}×, goal {goal}× {'✓' if ratio <= goal else '✗'}")
