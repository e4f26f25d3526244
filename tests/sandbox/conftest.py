"""A workspace with four people, and a real Bolt app in it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace

import pytest
import uvicorn
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.routing import Route

from sandbox import AppSpec, Person, Sandbox, serve

SCOPES = [
    "app_mentions:read",
    "channels:history",
    "channels:join",
    "channels:read",
    "channels:write.invites",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "im:history",
    "im:read",
    "im:write",
    "mpim:history",
    "mpim:read",
    "mpim:write",
    "reactions:read",
    "reactions:write",
    "team:read",
    "users:read",
]
EVENTS = [
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "member_joined_channel",
    "message.channels",
    "message.im",
    "message.mpim",
    "reaction_added",
    "team_join",
    "tokens_revoked",
    "user_change",
]

PEOPLE = [
    Person(id="U1", name="marie", real_name="Marie Dubois", locale="fr-FR", tz="Europe/Paris"),
    Person(id="U2", name="paul", real_name="Paul Petit", tz="America/New_York", email="paul@acme.example"),
    Person(id="U3", name="gone", real_name="Gone Girl", deleted=True),
    Person(id="U4", name="nora", real_name="Nora Guest", is_restricted=True),
]


def manifest(**changes):
    """The manifest of an app that may do everything, with some of its parts replaced."""
    parts = {
        "scopes": SCOPES,
        "events": EVENTS,
        "socket_mode": True,
        "messages_tab": True,
        "home_tab": True,
        "redirect_urls": ["https://bot.example/slack/oauth"],
    } | changes
    return {
        "display_information": {"name": "Tryout"},
        "features": {
            "app_home": {
                "home_tab_enabled": parts["home_tab"],
                "messages_tab_enabled": parts["messages_tab"],
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Tryout"},
            "slash_commands": [
                {"command": "/hello", "description": "Says hello", "should_escape": True},
                {"command": "/raw", "description": "Says it raw"},
            ],
            "shortcuts": [
                {"name": "Start", "type": "global", "callback_id": "start", "description": "Starts"},
                {"name": "Keep", "type": "message", "callback_id": "keep", "description": "Keeps"},
            ],
        },
        "oauth_config": {"redirect_urls": parts["redirect_urls"], "scopes": {"bot": parts["scopes"]}},
        "settings": {
            "socket_mode_enabled": parts["socket_mode"],
            "interactivity": {"is_enabled": True},
            "event_subscriptions": {"bot_events": parts["events"]},
        },
    }


def plain(text):
    return {"type": "plain_text", "text": text}


def modal(*blocks, callback_id="form", **parts):
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain("A form"),
        "submit": plain("Send"),
        "blocks": list(blocks) or [text_input("name", "value")],
    } | parts


def text_input(block_id, action_id, **parts):
    element = {"type": "plain_text_input", "action_id": action_id} | parts.pop("element", {})
    return {"type": "input", "block_id": block_id, "label": plain(block_id), "element": element} | parts


def buttons(*action_ids):
    return {
        "type": "actions",
        "elements": [
            {"type": "button", "action_id": each, "text": plain(each), "value": each} for each in action_ids
        ],
    }


@asynccontextmanager
async def workspace(*, app_manifest=None, spec=None, people=PEOPLE, **options) -> AsyncIterator[Sandbox]:
    app = spec or AppSpec.from_manifest(app_manifest or manifest())
    channels = options.pop("channels", [("general", ["U1", "U2", app.bot_user_id]), ("random", ["U2"])])
    options = {"settle_seconds": 0.005, "retries": (0.01, 0.01, 0.01)} | options
    async with serve(app=app, people=people, channels=channels, **options) as sandbox:
        yield sandbox


@pytest.fixture
async def sandbox():
    async with workspace() as running:
        yield running


def web_client(sandbox: Sandbox, **options) -> AsyncWebClient:
    token = options.pop("token", sandbox.workspace.app.credentials.bot_token)
    return AsyncWebClient(token=token, base_url=sandbox.api_url, **options)


@pytest.fixture
def slack(sandbox):
    return web_client(sandbox, retry_handlers=[])


def bolt_app(sandbox: Sandbox) -> AsyncApp:
    return AsyncApp(
        client=web_client(sandbox, retry_handlers=[]),
        signing_secret=sandbox.workspace.app.credentials.signing_secret,
    )


@asynccontextmanager
async def connected(app: AsyncApp, sandbox: Sandbox, **options) -> AsyncIterator[AsyncSocketModeHandler]:
    """The app, connected by Socket Mode for as long as the context lasts."""
    handler = AsyncSocketModeHandler(app, sandbox.workspace.app.credentials.app_token, **options)
    before = sandbox.connections
    await handler.connect_async()
    await sandbox.connected(before + 1)
    try:
        yield handler
    finally:
        await handler.close_async()


@pytest.fixture
async def bolt(sandbox):
    """A Bolt app connected by Socket Mode; listeners are added as the test goes."""
    app = bolt_app(sandbox)
    async with connected(app, sandbox):
        yield app


@asynccontextmanager
async def http_server(routes: list[Route]) -> AsyncIterator[str]:
    """A small server of the test's own; its address."""
    config = uvicorn.Config(Starlette(routes=routes), port=0, lifespan="off", log_config=None, loop="none")
    server = uvicorn.Server(config)
    config.load()
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        for connection in list(server.server_state.connections):
            connection.transport.abort()
        for listening in server.servers:
            listening.close()


@asynccontextmanager
async def bolt_over_http(app: AsyncApp, sandbox: Sandbox) -> AsyncIterator[str]:
    """The app behind signed HTTP."""
    handler = AsyncSlackRequestHandler(app)

    async def events(request):
        return await handler.handle(request)

    async with http_server([Route("/slack/events", events, methods=["POST"])]) as url:
        sandbox.deliver_to(f"{url}/slack/events")
        yield url


tools = SimpleNamespace(
    manifest=manifest,
    plain=plain,
    modal=modal,
    text_input=text_input,
    buttons=buttons,
    workspace=workspace,
    web_client=web_client,
    bolt_app=bolt_app,
    connected=connected,
    http_server=http_server,
    bolt_over_http=bolt_over_http,
)


@pytest.fixture(name="tools")
def tools_fixture():
    return tools
