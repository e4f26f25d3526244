"""One process of Rebours, from a database that fits to a clean stop."""

import logging

from sqlalchemy.exc import SQLAlchemyError

from bot import servers
from bot.clock import Clock, system_clock
from bot.compose import compose
from bot.settings import CANNOT_WRITE, Intake, Settings
from storage import schema
from storage.schema import Condition

log = logging.getLogger(__name__)


class CannotStart(Exception):  # noqa: N818  it is a sentence for the person at the terminal
    """The bot cannot start; the message says why and what to do."""


async def run(settings: Settings, intake: Intake, clock: Clock = system_clock) -> None:
    """Serve Slack and keep the heart beating until asked to stop."""
    await _database_fits(settings.database_url)
    serve = {Intake.SOCKET: servers.socket_mode, Intake.HTTP: servers.http}[intake]
    async with compose(settings, clock) as rebours:
        try:
            async with serve(rebours, settings):
                rebours.heartbeat.start()
                log.info("started", extra={"intake": intake.value})
                await servers.until_stopped()
                log.info("stopping")
        except servers.CannotConnect as reason:
            raise CannotStart(str(reason)) from reason


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
