"""The sandbox as a whole: the workspace, the app's doors, the page, on one loopback port."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import HTTPConnection
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket

from sandbox import page
from sandbox.acting import Actor
from sandbox.clock import Clock, RealClock
from sandbox.conditions import Conditions
from sandbox.control import Control
from sandbox.delivery.courier import RETRIES, Courier
from sandbox.delivery.http import HttpDoor
from sandbox.delivery.socket import REFRESH_SECONDS, WARNING_SECONDS, SocketHub
from sandbox.faults import Faults
from sandbox.hooks import Hooks
from sandbox.limits import Limits
from sandbox.manifest import AppSpec
from sandbox.people import Person
from sandbox.serving import HOST, Listener
from sandbox.triggers import SECONDS
from sandbox.webapi.gate import Gate
from sandbox.webapi.oauth import AuthorizePage
from sandbox.workspace import Workspace

ACK_SECONDS = 3.0
SETTLE_SECONDS = 0.02
_SETTLE_AT_MOST = 1.0

AtRest = Callable[[], Awaitable[None]]
"""Waits until the app has done all that it was asked."""


class Sandbox:
    """A running workspace."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        port: int,
        strict_limits: bool,
        ack_seconds: float,
        retries: Sequence[float],
        refresh_seconds: float,
        warning_seconds: float,
        settle_seconds: float,
        at_rest: AtRest | None,
    ) -> None:
        faults = Faults()
        self.workspace = workspace
        self._settle_seconds = settle_seconds
        self._at_rest = at_rest
        self._hub = SocketHub(
            app_id=workspace.app.app_id,
            faults=faults,
            ack_seconds=ack_seconds,
            refresh_seconds=refresh_seconds,
            warning_seconds=warning_seconds,
        )
        self.conditions = Conditions(hub=self._hub, faults=faults, limits=Limits(enabled=strict_limits))
        secret = workspace.app.credentials.signing_secret
        self._courier = Courier(
            workspace=workspace,
            conditions=self.conditions,
            door=HttpDoor(signing_secret=secret, ack_seconds=ack_seconds),
            retries=retries,
        )
        self.client = Actor(workspace, self._courier, conditions=self.conditions, settled=self.settled)
        self._gate = Gate(
            workspace=workspace,
            courier=self._courier,
            conditions=self.conditions,
            socket_url=self._socket_url,
            cut=self._cut,
        )
        self._listener = Listener(Starlette(routes=self._routes()), port=port)
        workspace.url = self.url

    @property
    def url(self) -> str:
        """Where the page is."""
        return f"http://{HOST}:{self._listener.port}"

    @property
    def api_url(self) -> str:
        """What SLACK_API_URL is set to."""
        return f"{self.url}/api/"

    @property
    def connections(self) -> int:
        """How many Socket Mode connections the app has open."""
        return self._hub.connections

    def deliver_to(self, request_url: str | None) -> None:
        """Deliver everything there by signed HTTP; with None, as the manifest says."""
        self._courier.request_url = request_url

    async def connected(self, connections: int = 1, *, within: float = 5.0) -> None:
        """Wait until the app has that many Socket Mode connections."""
        async with asyncio.timeout(within):
            await self._hub.have(connections)

    async def settled(self) -> None:
        """Wait until the app is at rest, and quiet for a moment: no call under way, none just answered."""
        if self._at_rest is not None:
            await self._at_rest()
        started = time.monotonic()
        while time.monotonic() - started < _SETTLE_AT_MOST:
            quiet_since = max(self._gate.last, started)
            if not self._gate.busy and time.monotonic() - quiet_since >= self._settle_seconds:
                return
            await asyncio.sleep(self._settle_seconds / 4)

    async def start(self) -> None:
        """Begin to listen."""
        await self._listener.start()

    async def stop(self) -> None:
        """Close everything, at once."""
        self.workspace.changes.close()
        self._hub.close()
        await self._courier.close()
        await self._listener.stop()

    def _routes(self) -> list[BaseRoute]:
        hooks = Hooks(workspace=self.workspace, conditions=self.conditions, cut=self._cut)
        control = Control(actor=self.client, changes=self.workspace.changes)
        return [
            Route("/api/{method:path}", self._gate.answer, methods=["GET", "POST"]),
            WebSocketRoute("/link", self._link),
            Route("/oauth/v2/authorize", AuthorizePage(self.workspace).answer, methods=["GET", "POST"]),
            *hooks.routes,
            *control.routes,
            *page.routes,
        ]

    async def _cut(self, peer: HTTPConnection) -> None:
        await self._listener.cut(peer)

    async def _link(self, socket: WebSocket) -> None:
        await self._hub.serve(socket, cut=lambda: self._cut(socket))

    def _socket_url(self) -> str:
        ticket = self._hub.ticket()
        return f"ws://{HOST}:{self._listener.port}/link?ticket={ticket}&app_id={self.workspace.app.app_id}"


@asynccontextmanager
async def serve(
    *,
    app: AppSpec,
    people: Iterable[Person],
    channels: Iterable[tuple[str, Iterable[str]]] = (),
    team: str = "Acme",
    port: int = 0,
    clock: Clock | None = None,
    strict_limits: bool = False,
    ack_seconds: float = ACK_SECONDS,
    trigger_seconds: float = SECONDS,
    retries: Sequence[float] = RETRIES,
    refresh_seconds: float = REFRESH_SECONDS,
    warning_seconds: float = WARNING_SECONDS,
    settle_seconds: float = SETTLE_SECONDS,
    at_rest: AtRest | None = None,
) -> AsyncIterator[Sandbox]:
    """Open a workspace on loopback for as long as the context lasts.

    `retries` are the pauses before an unacknowledged event is tried again; `settle_seconds` is how long
    the app must have been quiet after an ack before an act returns, and `at_rest` waits for an app that can
    tell when it has nothing more to do. PortTakenError when the port is.
    """
    workspace = Workspace(
        app=app,
        people=people,
        channels=channels,
        team=team,
        clock=clock or RealClock(),
        trigger_seconds=trigger_seconds,
    )
    sandbox = Sandbox(
        workspace,
        port=port,
        strict_limits=strict_limits,
        ack_seconds=ack_seconds,
        retries=retries,
        refresh_seconds=refresh_seconds,
        warning_seconds=warning_seconds,
        settle_seconds=settle_seconds,
        at_rest=at_rest,
    )
    await sandbox.start()
    try:
        yield sandbox
    finally:
        await sandbox.stop()
