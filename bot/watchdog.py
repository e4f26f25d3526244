"""The watchdog: a socket that is dead, or no longer allowed, ends the process instead of being waited for."""

import asyncio
import logging
import time
from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import timedelta
from typing import NoReturn

from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient

from bot.refusals import OUT_OF_REACH, reason

log = logging.getLogger(__name__)

UNAUTHORISED = frozenset(
    {
        "account_inactive",
        "invalid_auth",
        "not_allowed_token_type",
        "not_authed",
        "team_access_not_granted",
        "token_expired",
        "token_revoked",
    }
)
"""Slack's words for a token that will not come back by waiting."""

ASKING = 10.0
"""Seconds after which a question to Slack is given up."""


class SocketLost(Exception):  # noqa: N818  it is a sentence for the person at the terminal
    """Slack cannot be heard any more; the message says why and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Patience:
    """How often to look at the socket, how long it may be dead, and how often to ask about the token."""

    look: timedelta = timedelta(seconds=5)
    dead: timedelta = timedelta(seconds=60)
    ask: timedelta = timedelta(seconds=60)


class Watchdog:
    """Watches one Socket Mode client. The client reconnects by itself: this is for when it cannot."""

    def __init__(self, client: SocketModeClient, patience: Patience) -> None:
        self._client = client
        self._patience = patience
        self._connected_at = self._asked_at = time.monotonic()

    async def watch(self) -> NoReturn:
        """Look for ever, and raise SocketLost when looking on is of no use."""
        while True:
            await asyncio.sleep(self._patience.look.total_seconds())
            if await self._client.is_connected():
                self._connected_at = time.monotonic()
            else:
                await self._disconnected(time.monotonic() - self._connected_at)
            if time.monotonic() - self._asked_at >= self._patience.ask.total_seconds():
                await self._ask_about_the_bot_s()

    async def _disconnected(self, seconds: float) -> None:
        """Find out whether there is any hope, and help the client to another address of the socket."""
        log.warning("socket disconnected", extra={"seconds": round(seconds)})
        client = self._client
        await _ask("SLACK_APP_TOKEN", client.web_client.apps_connections_open(app_token=client.app_token))
        await self._ask_about_the_bot_s()
        if seconds >= self._patience.dead.total_seconds():
            log.error("socket dead", extra={"seconds": round(seconds)})
            raise SocketLost(
                f"Slack's socket has been dead for {seconds:.0f} seconds and does not come back. "
                "Check the network, then start again. Try: rebours doctor"
            )
        client.wss_uri = None  # an address is good once: slack_sdk dials a used one again for ever

    async def _ask_about_the_bot_s(self) -> None:
        self._asked_at = time.monotonic()
        await _ask("SLACK_BOT_TOKEN", self._client.web_client.auth_test())


async def _ask(setting: str, call: Awaitable[object]) -> None:
    """Ask Slack whether it accepts a token; an answer that says nothing about it proves nothing."""
    try:
        async with asyncio.timeout(ASKING):
            await call
    except SlackApiError as error:
        why = reason(error)
        if why not in UNAUTHORISED:
            return
        log.error("token refused", extra={"setting": setting, "error": why})  # noqa: TRY400  the word is enough
        raise SocketLost(
            f"Slack no longer accepts {setting} ({why}): put a new token in its place. Try: rebours doctor"
        ) from error
    except OUT_OF_REACH as error:
        log.warning("Slack out of reach", extra={"error": type(error).__name__})
