"""How long a person waits: a signed slash command over HTTP, with its commit, beside bare Bolt apps."""

import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode

import httpx
import uvicorn
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.routing import Route

from bot import servers
from bot.clock import system_clock
from bot.compose import compose
from bot.demo.stage import MANIFEST
from bot.settings import Settings
from sandbox import AppSpec, Person, serve
from storage import schema

SECRET = "a-signing-secret-for-measuring"
WARM_UP = 20


async def measure(samples: int) -> None:
    """Print the time from a signed request to its answer, for the three apps in turn, round robin."""
    async with AsyncExitStack() as stack:
        spec = AppSpec.from_manifest(MANIFEST)
        sandbox = await stack.enter_async_context(
            serve(app=spec, people=[Person(id="U1", name="ines", real_name="Inès")], channels=[])
        )
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        apps = {
            "bare Bolt, default": _bare(spec.credentials.bot_token, sandbox.api_url, before_response=False),
            "bare Bolt, process_before_response": _bare(
                spec.credentials.bot_token, sandbox.api_url, before_response=True
            ),
        }
        settings = await _settings(spec, sandbox.api_url, folder)
        rebours = await stack.enter_async_context(compose(settings, system_clock))
        apps["Rebours, /mentorat with its commit"] = servers.web(rebours)
        urls = {name: await stack.enter_async_context(_listening(app)) for name, app in apps.items()}
        team = sandbox.workspace.team.id
        waits = await _round_robin(urls, team, samples)
    floor = median(waits["bare Bolt, process_before_response"])
    print(f"\nA slash command over HTTP, {samples} of each, one at a time (milliseconds)")
    print(f"  {'':38}{'p50':>8}{'p99':>8}{'ratio':>8}")
    for name, times in waits.items():
        print(
            f"  {name:38}{median(times):8.2f}{quantiles(times, n=100)[98]:8.2f}{median(times) / floor:7.1f}×"
        )


async def _settings(spec: AppSpec, api_url: str, folder: Path) -> Settings:
    settings = Settings.model_validate(
        {
            "SLACK_BOT_TOKEN": spec.credentials.bot_token,
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_API_URL": api_url,
            "REBOURS_DATABASE_URL": f"sqlite:///{folder / 'bench.db'}",
        }
    )
    await schema.upgrade(settings.database_url)
    return settings


def _bare(token: str, api_url: str, *, before_response: bool) -> Starlette:
    """Build an app that only acknowledges: the floor."""
    app = AsyncApp(
        client=AsyncWebClient(token=token, base_url=api_url),
        signing_secret=SECRET,
        process_before_response=before_response,
    )

    @app.command("/mentorat")
    async def only_ack(ack: AsyncAck) -> None:
        await ack()

    return Starlette(routes=[Route("/slack/events", AsyncSlackRequestHandler(app).handle, methods=["POST"])])


@asynccontextmanager
async def _listening(app: Starlette) -> AsyncIterator[str]:
    import asyncio
    import socket

    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
    serving = asyncio.create_task(server.serve([listener]))
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/slack/events"
    finally:
        server.should_exit = True
        await serving


async def _round_robin(urls: dict[str, str], team: str, samples: int) -> dict[str, list[float]]:
    """Ask each app in turn, so that a busy moment of the machine falls on all of them alike."""
    waits: dict[str, list[float]] = {name: [] for name in urls}
    async with httpx.AsyncClient() as client:
        for sample in range(WARM_UP + samples):
            for name, url in urls.items():
                body, headers = _signed(team, sample)
                started = time.perf_counter()
                answer = await client.post(url, content=body, headers=headers)
                answer.raise_for_status()
                if sample >= WARM_UP:
                    waits[name].append((time.perf_counter() - started) * 1000)
    return waits


def _signed(team: str, sample: int) -> tuple[str, dict[str, str]]:
    body = urlencode(
        {
            "command": "/mentorat",
            "text": "",
            "user_id": "U1",
            "user_name": "ines",
            "team_id": team,
            "channel_id": "D1",
            "api_app_id": "A1",
            "trigger_id": f"{sample}.1.x",
            "response_url": "http://127.0.0.1:9/none",
            "is_enterprise_install": "false",
        }
    )
    stamp = str(int(system_clock().timestamp()))
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=body)
    return body, {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": signature or "",
    }
