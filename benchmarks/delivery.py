"""How well letters keep Slack's pace: a campaign under Slack's own limits."""

import asyncio
import tempfile
import time
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import system_clock
from bot.demo.stage import MANIFEST
from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.notices import SessionBooked
from mentoring.people import Person as Known
from sandbox import AppSpec, Person, Sandbox, serve
from sandbox.limits import PER_MINUTE
from scheduling.heartbeat import Heartbeat
from scheduling.pacing import POSTING, Pacing
from scheduling.postman import Postman
from storage import engine, schema
from storage.archive import Archive

ALLOWED = PER_MINUTE[POSTING]
TARGET, MOST_REFUSED = 0.95, 0.001
PEOPLE = 400
AT_ONCE = 500
RAMP = 2.0
"""Seconds that are not counted: Slack's window of a minute is empty at first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What Slack saw of a campaign: posts taken and refused, in so many seconds."""

    taken: int
    refused: int
    seconds: float


def measure(*, minutes: float) -> None:
    """Print how much of what Slack allows is used, and how often it refuses."""
    limited = asyncio.run(_campaign(letters=int(ALLOWED * (minutes + 1)), minutes=minutes))
    share = limited.taken / limited.seconds / (ALLOWED / 60)
    refused = limited.refused / max(limited.taken + limited.refused, 1)
    print(
        f"\nA campaign under Slack's limits, {ALLOWED} posts a minute, for {limited.seconds:.0f} s, on SQLite"
    )
    print(f"  of what is allowed {share:14.1%}   {_mark(share >= TARGET)} at least {TARGET:.0%}")
    few = _mark(refused < MOST_REFUSED)
    print(f"  answered with 429 {refused:15.2%}   {few} under {MOST_REFUSED:.1%}")


async def _campaign(*, letters: int, minutes: float) -> Seen:
    async with AsyncExitStack() as stack:
        people = [Person(id=f"U{n}", name=f"u{n}", real_name=f"U {n}") for n in range(PEOPLE)]
        spec = AppSpec.from_manifest(MANIFEST)
        sandbox = await stack.enter_async_context(
            serve(app=spec, people=people, channels=[], strict_limits=True)
        )
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = f"sqlite:///{folder / 'bench.db'}"
        await schema.upgrade(url)
        database = engine.create(url)
        stack.push_async_callback(database.dispose)
        archive = Archive(database, system_clock)
        await _owe(archive, sandbox.workspace.team.id, letters)
        heart = _heart(archive, sandbox)
        heart.start()
        stack.push_async_callback(heart.stop)
        return await _watch(sandbox, letters, minutes)


def _heart(archive: Archive, sandbox: Sandbox) -> Heartbeat:
    client = AsyncWebClient(
        token=sandbox.workspace.app.credentials.bot_token, base_url=sandbox.api_url, retry_handlers=[]
    )
    return Heartbeat(archive, Postman(client, Pacing()), system_clock, timedelta(seconds=30))


async def _owe(archive: Archive, workspace: str, letters: int) -> None:
    """Put a campaign in the outbox: letters that may go at any hour, to people whom the bot knows."""
    now = system_clock()
    known = tuple(Known(id=f"U{n}", name=f"u{n}") for n in range(PEOPLE))
    async with archive.open(workspace) as work:
        await work.record(Decision(changed=known))
    for first in range(0, letters, AT_ONCE):
        batch = tuple(
            Letter(
                key=f"campaign:{n}",
                to=ToPerson(user=f"U{n % PEOPLE}"),
                notice=SessionBooked(session_id=f"s{n}", number=1, starts_at=now, minutes=60),
                due=now,
            )
            for n in range(first, min(first + AT_ONCE, letters))
        )
        async with archive.open(workspace) as work:
            await work.record(Decision(letters=batch))


async def _watch(sandbox: Sandbox, letters: int, minutes: float) -> Seen:
    """Count what Slack takes and refuses, after the first seconds."""
    seen, number = Counter[str](), 0
    began, before = time.perf_counter() + RAMP, Counter[str]()
    while (now := time.perf_counter()) < began + minutes * 60 and seen["taken"] < letters:
        heard = await sandbox.client.traffic(since=number)
        number = heard["next"]
        seen += Counter(
            "taken" if entry["ok"] else "refused" for entry in heard["entries"] if entry["method"] == POSTING
        )
        if now < began:
            before = Counter(seen)
        await asyncio.sleep(0.25)
    return Seen(
        taken=seen["taken"] - before["taken"],
        refused=seen["refused"] - before["refused"],
        seconds=time.perf_counter() - began,
    )


def _mark(holds: bool) -> str:
    return "✓" if holds else "✗"
