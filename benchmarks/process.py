"""One process of a measure: the bot, a bare Bolt app, or a Slack that says yes to everything."""

import json
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from itertools import count

import uvicorn
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from benchmarks.company import clock_since
from bot import loop, servers
from bot.compose import compose
from bot.settings import Settings
from scheduling.pacing import Pacing, Rate

TOKEN = "xoxb-1"
SECRET = "a-signing-secret-for-measuring"


async def serve(kind: str, port: int, options: dict[str, str]) -> None:
    """Serve one of them until killed."""
    if kind == "slack":
        await _listen(_yes(), port)
    elif kind.startswith("bare"):
        await _listen(_bare(options["api"], before_response=kind == "bare-before"), port)
    else:
        async with _rebours(options) as app:
            await _listen(app, port)


async def _listen(app: Starlette, port: int) -> None:
    config = uvicorn.Config(
        app, port=port, log_config=None, lifespan="off", access_log=False, timeout_keep_alive=60
    )
    await uvicorn.Server(config).serve()


def _yes() -> Starlette:
    """Answer every call at once: what is measured is not Slack."""
    numbers = count()

    async def yes(request: Request) -> JSONResponse:
        body = await request.body()
        del body
        return JSONResponse(
            {
                "ok": True,
                "channel": "D1",
                "ts": f"{next(numbers)}.0",
                "view": {"id": "V1"},
                "user_id": "UBOT",
                "bot_id": "B1",
                "team_id": "T1",
            }
        )

    return Starlette(routes=[Route("/{anything:path}", yes, methods=["GET", "POST"])])


def _bare(api: str, *, before_response: bool) -> Starlette:
    """Build an app that only acknowledges: the floor."""
    app = AsyncApp(
        client=AsyncWebClient(token=TOKEN, base_url=api),
        signing_secret=SECRET,
        process_before_response=before_response,
    )

    async def only_ack(ack: AsyncAck) -> None:
        await ack()

    app.command("/mentorat")(only_ack)
    app.view(re.compile(".*"))(only_ack)
    return Starlette(routes=[Route("/slack/events", AsyncSlackRequestHandler(app).handle, methods=["POST"])])


def settings(database: str, api: str) -> Settings:
    """Give the settings of a bot that everything is said yes to."""
    return Settings.model_validate(
        {
            "SLACK_BOT_TOKEN": TOKEN,
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_API_URL": api,
            "REBOURS_DATABASE_URL": database,
            "REBOURS_HEARTBEAT_SECONDS": "1",
        }
    )


@asynccontextmanager
async def _rebours(options: dict[str, str]) -> AsyncIterator[Starlette]:
    limitless = Pacing(rates={}, channel=Rate(calls=1e6, seconds=1))
    pace = limitless if options.get("limits") == "off" else None
    clock = clock_since(datetime.fromisoformat(options["since"]))
    async with compose(settings(options["database"], options["api"]), clock, pace) as rebours:
        rebours.heartbeat.start()
        yield servers.web(rebours)


if __name__ == "__main__":
    loop.run(serve(sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3])))
