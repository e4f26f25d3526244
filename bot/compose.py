"""The composition root: the one place that knows every room."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient

from bot import chance
from bot.clock import Clock
from bot.health import Health
from bot.settings import Settings
from bot.stopping import DRAINING
from bot.tally import Tally
from handlers import dispatch
from handlers.dispatch import Dispatch
from handlers.members import Members
from scheduling import carrier
from scheduling.courtesy import Courtesy
from scheduling.heartbeat import Heartbeat
from scheduling.measures import Measures
from scheduling.pacing import Pacing
from scheduling.postman import Postman
from storage import engine, lanes
from storage.archive import Archive, Draw, NewId, new_id

log = logging.getLogger(__name__)

SLACK_ANSWERS = 30.0
"""Seconds after which a call to Slack is given up."""

KEPT_OPEN = 4.0
"""Seconds that an idle connection to Slack is kept for the next call: so few that Slack does not close it
just as a letter sets out, which would leave that letter in doubt."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rebours:
    """The assembled bot: what Slack talks to, what remembers, what beats."""

    app: AsyncApp
    dispatch: Dispatch
    archive: Archive
    heartbeat: Heartbeat
    health: Health

    async def drain(self, seconds: float = DRAINING) -> None:
        """Let what is under way come to its end; what takes longer is let go."""
        ends = {
            asyncio.create_task(self.dispatch.drain(seconds)),
            asyncio.create_task(self.heartbeat.stop(seconds * 0.8)),
        }
        _, late = await asyncio.wait(ends, timeout=seconds)
        for task in late:
            log.warning("let go")
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Leases:
    """How long what a dead process had in hand stays untouched: a workspace, a letter."""

    lane: timedelta = lanes.LEASE
    letter: timedelta = carrier.LEASE


@asynccontextmanager
async def compose(
    settings: Settings,
    clock: Clock,
    pacing: Pacing | None = None,
    leases: Leases | None = None,
    *,
    draw: Draw = chance.draw,
    new_id: NewId = new_id,
    slack_answers: float = SLACK_ANSWERS,
) -> AsyncIterator[Rebours]:
    """Assemble the bot around a database whose schema is current, and take it apart at the end.

    `pacing` is Slack's own pace unless something else is given; `draw` and `new_id` are chance itself;
    `slack_answers` is how many seconds a call to Slack may take.
    """
    database = engine.create(settings.database_url)
    session = aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=slack_answers),
        connector=aiohttp.TCPConnector(keepalive_timeout=KEPT_OPEN),
    )
    leases = leases or Leases()
    archive = Archive(database, clock, leases.lane, draw, new_id)
    measures = Measures()
    reading = _reading_client(settings, measures, session)
    members = Members(reading, archive)
    courtesy = Courtesy()
    every = timedelta(seconds=settings.heartbeat_seconds)
    heartbeat = Heartbeat(
        archive,
        Postman(_writing_client(settings, measures, session), pacing or Pacing()),
        clock,
        every=every,
        meet=members.meet,
        courtesy=courtesy,
        lease=leases.letter,
        look=members.look_again,
        measures=measures,
        keep=timedelta(days=settings.keep_letters_days),
    )
    app = AsyncApp(
        client=reading,
        signing_secret=settings.signing_secret.get_secret_value() if settings.signing_secret else "unused",
        request_verification_enabled=settings.signing_secret is not None,
        process_before_response=True,
    )
    attached = dispatch.attach(
        app,
        archive,
        members,
        appointed=settings.coordinators,
        poke=heartbeat.poke,
        first=courtesy.first,
        answered=measures.answered,
        calm=courtesy.calm,
    )
    rebours = Rebours(
        app=app,
        dispatch=attached,
        archive=archive,
        heartbeat=heartbeat,
        health=Health(archive, measures, every),
    )
    try:
        yield rebours
    finally:
        await rebours.drain()
        await session.close()
        await database.dispose()


def _reading_client(settings: Settings, measures: Measures, session: aiohttp.ClientSession) -> AsyncWebClient:
    """Ask Slack again when a question was lost: asking twice is harmless."""
    return AsyncWebClient(
        token=settings.bot_token.get_secret_value(),
        base_url=settings.api_url,
        session=session,
        retry_handlers=[
            Tally(measures),
            AsyncConnectionErrorRetryHandler(),
            AsyncRateLimitErrorRetryHandler(),
        ],
    )


def _writing_client(settings: Settings, measures: Measures, session: aiohttp.ClientSession) -> AsyncWebClient:
    """Post once: the outbox alone decides whether to try again."""
    return AsyncWebClient(
        token=settings.bot_token.get_secret_value(),
        base_url=settings.api_url,
        session=session,
        retry_handlers=[Tally(measures)],
    )
