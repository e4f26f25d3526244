"""One process of Rebours, from a database that fits to a clean stop."""

import asyncio
import logging
from collections.abc import Awaitable
from contextlib import AsyncExitStack

from sqlalchemy.exc import SQLAlchemyError

from bot import servers
from bot.clock import Clock, system_clock
from bot.compose import compose
from bot.settings import CANNOT_WRITE, Intake, Settings
from bot.stopping import Stop, end_within
from bot.watchdog import Patience, SocketLost
from storage import schema
from storage.schema import Condition

log = logging.getLogger(__name__)


class CannotStart(Exception):  # noqa: N818  it is a sentence for the person at the terminal
    """The bot cannot start; the message says why and what to do."""


class CannotGoOn(Exception):  # noqa: N818  as above
    """The bot has stopped by itself; the message says why and what to do."""


async def run(
    settings: Settings, intake: Intake, clock: Clock = system_clock, patience: Patience | None = None
) -> None:
    """Serve Slack and keep the heart beating until asked to stop, or until Slack is lost.

    Stopping: readiness first, then the intake, then what is under way, then what others ask about health.
    """
    await _database_fits(settings.database_url)
    stop = Stop()
    async with AsyncExitStack() as opened:
        rebours = await opened.enter_async_context(compose(settings, clock))
        try:
            await opened.enter_async_context(servers.health(rebours, settings))
            serve = (
                servers.socket_mode(rebours, settings, patience)
                if intake is Intake.SOCKET
                else servers.http(rebours, settings)
            )
            watch = await opened.enter_async_context(serve)
        except servers.CannotConnect as reason:
            raise CannotStart(str(reason)) from reason
        rebours.heartbeat.start()
        stop.listen()
        log.info("started", extra={"intake": intake.value})
        try:
            await _first(stop.asked(), watch())
        except SocketLost as reason:
            raise CannotGoOn(str(reason)) from reason
        finally:
            end_within()
            rebours.health.closes(servers.STOPPING)
            log.info("stopping")


async def _first(*waits: Awaitable[None]) -> None:
    """Wait for whatever ends first, and raise what it raises."""
    tasks = {asyncio.ensure_future(wait) for wait in waits}
    done, others = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in others:
        task.cancel()
    for task in done:
        task.result()


async def _database_fits(url: str) -> None:
    """Make a missing schema; refuse one that is older, newer or out of reach."""
    state = await schema.check(url)
    if state.condition is Condition.MISSING:
        try:
            await schema.upgrade(url)
        except SQLAlchemyError as error:
            raise CannotStart(CANNOT_WRITE) from error
        state = await schema.check(url)
    if not state.ready:
        raise CannotStart(state.detail)
