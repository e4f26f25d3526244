"""How Slack's requests come in: by Socket Mode, or over HTTP."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import NoReturn

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.async_app import AsyncBoltRequest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.compose import Rebours
from bot.health import routes as health_routes
from bot.health import web as health_web
from bot.listening import PortTaken, listening
from bot.refusals import OUT_OF_REACH, reason
from bot.settings import Settings
from bot.watchdog import Patience, Watchdog

log = logging.getLogger(__name__)

TIMESTAMP = re.compile("[0-9]{1,12}")

CONNECTING = 20.0
"""Seconds after which a socket that does not open is given up."""

STOPPING = "it is stopping"

Watch = Callable[[], Awaitable[NoReturn]]
"""Waits for the way in to break, and raises then."""


class CannotConnect(Exception):  # noqa: N818  it is a sentence for the person at the terminal
    """Slack cannot be reached, or does not accept a token; the message says which and what to do."""


@asynccontextmanager
async def socket_mode(
    rebours: Rebours, settings: Settings, patience: Patience | None = None
) -> AsyncIterator[Watch]:
    """Keep a Socket Mode connection open for the length of the block.

    Gives what watches it, to be awaited: it raises SocketLost when there is no use in keeping it.
    """
    assert settings.app_token
    await _accepts(rebours.app.client, settings.app_token.get_secret_value())
    handler = AsyncSocketModeHandler(rebours.app, settings.app_token.get_secret_value())
    try:
        await asyncio.wait_for(handler.connect_async(), CONNECTING)
    except TimeoutError as error:
        await handler.close_async()
        raise CannotConnect(
            "Slack accepted the tokens but its socket did not open. Try again in a minute."
        ) from error
    rebours.health.opens(handler.client.is_connected)
    try:
        yield Watchdog(handler.client, patience or Patience()).watch
    finally:
        rebours.health.closes(STOPPING)
        handler.client.socket_mode_request_listeners.clear()  # what comes now goes to another replica
        await rebours.drain()
        await handler.close_async()


async def _accepts(client: AsyncWebClient, app_token: str | None = None) -> None:
    """Ask Slack about the tokens first: a wrong one makes Socket Mode wait for ever instead of failing."""
    try:
        await client.auth_test()
    except SlackApiError as error:
        raise CannotConnect(
            f"Slack refuses SLACK_BOT_TOKEN ({reason(error)}). Try: rebours doctor"
        ) from error
    except OUT_OF_REACH as error:
        raise CannotConnect(f"Slack cannot be reached at {client.base_url}.") from error
    if app_token is None:
        return
    try:
        await client.apps_connections_open(app_token=app_token)
    except SlackApiError as error:
        raise CannotConnect(
            f"Slack refuses SLACK_APP_TOKEN ({reason(error)}): it needs connections:write."
        ) from error
    except OUT_OF_REACH as error:
        raise CannotConnect(f"Slack cannot be reached at {client.base_url}.") from error


def web(rebours: Rebours, *, measures: bool = True) -> Starlette:
    """Answer Slack's signed requests, and whoever asks how the bot is."""

    async def events(request: Request) -> Response:
        if rebours.health.closed == STOPPING:
            return _refuse("stopping", HTTPStatus.SERVICE_UNAVAILABLE)
        if not _may_be_signed(request.headers):
            return _refuse("no readable signature", HTTPStatus.UNAUTHORIZED)
        asked = await _read(request)
        if asked is None:
            return _refuse("unreadable body", HTTPStatus.BAD_REQUEST)
        answer = await rebours.app.async_dispatch(asked)
        if answer.status == HTTPStatus.UNAUTHORIZED:
            return _refuse("signature", HTTPStatus.UNAUTHORIZED)
        return to_starlette_response(answer)

    door = Route("/slack/events", events, methods=["POST"])
    return Starlette(routes=[door, *health_routes(rebours.health, measures=measures)])


def _refuse(why: str, status: HTTPStatus) -> Response:
    log.warning("request refused", extra={"reason": why})
    return Response(status_code=status)


def _may_be_signed(headers: Mapping[str, str]) -> bool:
    """Whether Bolt can read the two headers that it checks: it stumbles over anything odd in them."""
    timestamp = headers.get("x-slack-request-timestamp", "")
    signature = headers.get("x-slack-signature", "")
    return TIMESTAMP.fullmatch(timestamp) is not None and signature.isascii()


async def _read(request: Request) -> AsyncBoltRequest | None:
    """Let Bolt read the request, which it does before it checks the signature; None where it cannot."""
    body = await request.body()
    try:
        asked = to_async_bolt_request(request, body)
    except (ValueError, RecursionError, AttributeError, TypeError, KeyError):
        return None
    return asked if isinstance(asked.body, dict) else None


@asynccontextmanager
async def http(rebours: Rebours, settings: Settings) -> AsyncIterator[Watch]:
    """Listen for signed requests for the length of the block; there is nothing to watch."""
    await _accepts(rebours.app.client)
    try:
        async with listening(web(rebours, measures=not settings.health_port), settings.http_port):
            rebours.health.opens()
            try:
                yield _for_ever
            finally:
                rebours.health.closes(STOPPING)
                await rebours.drain()
    except PortTaken as error:
        raise CannotConnect(
            f"Port {settings.http_port} is taken: set REBOURS_HTTP_PORT to another."
        ) from error


@asynccontextmanager
async def health(rebours: Rebours, settings: Settings) -> AsyncIterator[None]:
    """Answer on a port of its own whoever asks how the bot is, if there is such a port."""
    if not settings.health_port:
        yield
        return
    try:
        async with listening(health_web(rebours.health), settings.health_port):
            yield
    except PortTaken as error:
        raise CannotConnect(
            f"Port {settings.health_port} is taken: set REBOURS_HEALTH_PORT to another, or to 0 for none."
        ) from error


async def _for_ever() -> NoReturn:
    await asyncio.Event().wait()
    raise AssertionError
