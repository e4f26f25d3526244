"""How Slack's requests come in: by Socket Mode, or over HTTP."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import uvicorn
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.compose import Rebours
from bot.settings import Settings

log = logging.getLogger(__name__)

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
        await handler.close_async()


async def _accepts(client: AsyncWebClient, app_token: str) -> None:
    """Ask Slack about both tokens first: a wrong one makes Socket Mode wait for ever instead of failing."""
    try:
        await client.auth_test()
    except SlackApiError as error:
        raise CannotConnect(f"Slack refuses SLACK_BOT_TOKEN ({reason(error)}).") from error
    except (OSError, TimeoutError) as error:
        raise CannotConnect(f"Slack cannot be reached at {client.base_url}.") from error
    try:
        await client.apps_connections_open(app_token=app_token)
    except SlackApiError as error:
        raise CannotConnect(
            f"Slack refuses SLACK_APP_TOKEN ({reason(error)}): it needs connections:write."
        ) from error


def reason(error: SlackApiError) -> str:
    """Give Slack's own word for a refusal, or the status when what answered was not Slack's API."""
    data = error.response.data
    return str(data.get("error")) if isinstance(data, dict) else f"HTTP {error.response.status_code}"


def web(rebours: Rebours) -> Starlette:
    """Answer Slack's signed requests, and whoever asks whether the bot is well."""
    slack = AsyncSlackRequestHandler(rebours.app)

    async def events(request: Request) -> Response:
        timestamp = request.headers.get("x-slack-request-timestamp", "")
        if not timestamp.isdigit():
            log.warning("request refused", extra={"reason": "no readable timestamp"})
            return Response(status_code=401)
        try:
            answer = await slack.handle(request)
        except UnicodeDecodeError:
            return Response(status_code=400)
        if answer.status_code == 401:  # noqa: PLR2004  the status that Bolt gives a forged signature
            log.warning("request refused", extra={"reason": "signature"})
        return answer

    async def health(_: Request) -> JSONResponse:
        return JSONResponse({"ok": True})

    return Starlette(routes=[Route("/slack/events", events, methods=["POST"]), Route("/healthz", health)])


@asynccontextmanager
async def http(rebours: Rebours, settings: Settings) -> AsyncIterator[None]:
    """Listen for signed requests for the length of the block."""
    config = uvicorn.Config(web(rebours), host="0.0.0.0", port=settings.http_port, log_config=None)  # noqa: S104  Slack comes from outside
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
