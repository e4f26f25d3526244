"""How fast letters leave when Slack sets no pace: one process beside four, on one PostgreSQL."""

import asyncio
import time
from contextlib import AsyncExitStack

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from benchmarks import company
from benchmarks.databases import databases
from benchmarks.processes import running
from storage import engine, schema
from storage.letter_states import LetterState
from storage.tables import letters as table

WORKSPACES = 16
REPLICAS = (1, 4)


async def measure(*, each: int) -> None:
    """Print letters a second for `each` letters in each of 16 workspaces."""
    print(f"\nDelivery without limits on PostgreSQL, {WORKSPACES} workspaces of {each} letters")
    print(f"  {'processes':38}{'letters/s':>10}{'ratio':>8}")
    floor = 0.0
    try:
        with databases("PostgreSQL", len(REPLICAS)) as urls:
            for replicas, url in zip(REPLICAS, urls, strict=True):
                pace = await _pace_of(url, replicas, each)
                floor = floor or pace
                print(f"  {replicas:<38}{pace:10.0f}{pace / floor:7.1f}×")
    except ImportError:
        print("  not installed here")


async def _pace_of(url: str, replicas: int, each: int) -> float:
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(running("slack"))
        await schema.upgrade(url)
        for number in range(WORKSPACES):
            await company.settle_in(url, f"T{number}", each)
        options = {"database": url, "api": f"{slack}/api/", "limits": "off"}
        for _ in range(replicas):
            await stack.enter_async_context(running("rebours", **options))
        await asyncio.sleep(2)
        for number in range(WORKSPACES):
            await company.campaign(url, f"T{number}", each)
        return await _pace(url, WORKSPACES * each)


async def _pace(url: str, letters: int) -> float:
    """Give the letters a second, from the first tenth to the last tenth: processes begin and end unevenly."""
    opened = engine.create(url)
    try:
        before = await _sent(opened, letters // 10)
        started = time.perf_counter()
        return (await _sent(opened, letters * 9 // 10) - before) / (time.perf_counter() - started)
    finally:
        await opened.dispose()


async def _sent(opened: AsyncEngine, least: int) -> int:
    """Wait until so many are sent, and tell how many are."""
    counted = select(func.count()).select_from(table).where(table.c.state == LetterState.SENT)
    while True:
        async with opened.connect() as connection:
            sent = int(await connection.scalar(counted) or 0)
        if sent >= least:
            return sent
        await asyncio.sleep(0.05)
