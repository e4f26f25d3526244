"""How Slack's requests come in: by Socket Mode, or over HTTP."""

import asyncio
import logging
import re
import signal
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from http import HTTPStatus

import aiohttp
import uvicorn
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.request.internals import parse_body
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.compose import Rebours
from bot.settings import Settings

log = logging.getLogger(__name__)

TIMESTAMP = re.compile("[0-9]{1,12}")

OUT_OF_REACH = (aiohttp.ClientError, OSError, TimeoutError)
"""What a call to Slack raises when nobody answered it."""

CLOSING = 5
"""Seconds that requests under way may still take when the server stops."""

CONNECTING = 20.0
"""Seconds after which a socket that does not open is given up."""


class CannotConnect(Exception):  # noqa: N818  it is a sentence for the person at the terminal
    """Slack cannot be reached, or does not accept a token; the message says which and what to do."""


@asynccontextmanager
async def socket_mode(rebours: Rebours, settings: Settings) -> AsyncIterator[None]:
    """Keep a Socket Mode connection open for the length of the block."""
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
    try:
        yield
    finally:
        await rebours.dispatch.drain()
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


def reason(error: SlackApiError) -> str:
    """Give Slack's own word for a refusal, or the status when what answered was not Slack's API."""
    data = getattr(error.response, "data", None)
    if isinstance(data, dict) and "error" in data:
        return str(data["error"])
    status = getattr(error.response, "status_code", None) or getattr(error.response, "status", "unknown")
    return f"HTTP {status}, not an answer of Slack's"


def web(rebours: Rebours) -> Starlette:
    """Answer Slack's signed requests, and whoever asks whether the bot is well."""
    slack = AsyncSlackRequestHandler(rebours.app)

    async def events(request: Request) -> Response:
        if not _may_be_signed(request.headers):
            return _refuse("no readable signature", HTTPStatus.UNAUTHORIZED)
        if not await _holds_a_form(request):
            return _refuse("unreadable body", HTTPStatus.BAD_REQUEST)
        answer = await slack.handle(request)
        if answer.status_code == HTTPStatus.UNAUTHORIZED:
            return _refuse("signature", HTTPStatus.UNAUTHORIZED)
        return answer

    async def health(_: Request) -> JSONResponse:
        return JSONResponse({"ok": True})

    return Starlette(routes=[Route("/slack/events", events, methods=["POST"]), Route("/healthz", health)])


def _refuse(why: str, status: HTTPStatus) -> Response:
    log.warning("request refused", extra={"reason": why})
    return Response(status_code=status)


def _may_be_signed(headers: Mapping[str, str]) -> bool:
    """Whether Bolt can read the two headers that it checks: it stumbles over anything odd in them."""
    timestamp = headers.get("x-slack-request-timestamp", "")
    signature = headers.get("x-slack-signature", "")
    return TIMESTAMP.fullmatch(timestamp) is not None and signature.isascii()


async def _holds_a_form(request: Request) -> bool:
    """Whether Bolt can read the body, which it does before it checks the signature."""
    try:
        parsed = parse_body((await request.body()).decode(), request.headers.get("content-type"))
    except (ValueError, RecursionError):
        return False
    return isinstance(parsed, dict)


@asynccontextmanager
async def http(rebours: Rebours, settings: Settings) -> AsyncIterator[None]:
    """Listen for signed requests for the length of the block."""
    await _accepts(rebours.app.client)
    config = uvicorn.Config(
        web(rebours),
        host="0.0.0.0",  # noqa: S104  Slack comes from outside
        port=settings.http_port,
        log_config=None,
        timeout_graceful_shutdown=CLOSING,
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(_serve(server))
    try:
        while not server.started:
            if serving.done():
                raise CannotConnect(f"Port {settings.http_port} is taken: set REBOURS_HTTP_PORT to another.")
            await asyncio.sleep(0.02)
        yield
    finally:
        server.should_exit = True
        await serving


async def _serve(server: uvicorn.Server) -> None:
    """Run uvicorn without letting a taken port end the whole process."""
    with suppress(SystemExit):
        await server.serve()


async def until_stopped() -> None:
    """Wait for the terminal, or whatever runs the process, to ask for an end."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for kind in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(kind, stopped.set)
    await stopped.wait()
