"""Socket Mode: up to ten connections of the app, each envelope on one of them until it is acknowledged."""

import asyncio
import contextlib
import json
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from sandbox.delivery.parcels import TIMEOUT, UNREACHABLE, Attempt, Outcome, Parcel
from sandbox.faults import SOCKET, SOCKET_OPEN, Faults
from sandbox.payloads import Json

MOST = 10
REFRESH_SECONDS = 5 * 3600.0
DEBUG_REFRESH_SECONDS = 360.0
WARNING_SECONDS = 10.0
_LOST = object()
_HOST = "applink-sandbox"


@dataclass(slots=True, kw_only=True)
class Link:
    """One open connection of the app."""

    socket: WebSocket
    number: int
    cut: Callable[[], Awaitable[None]]
    pending: dict[str, asyncio.Future[Any]] = field(default_factory=dict)
    gone: bool = False

    async def tell(self, message: Json) -> None:
        """Send something that needs no answer."""
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):
            await self.socket.send_text(json.dumps(message))

    async def exchange(self, envelope: Json) -> Any:
        """Send an envelope and wait for its ack: its payload, or _LOST when the connection goes first."""
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.pending[envelope["envelope_id"]] = answer
        try:
            await self.tell(envelope)
            return _LOST if self.gone else await answer
        finally:
            self.pending.pop(envelope["envelope_id"], None)

    def acknowledge(self, message: Json) -> None:
        """The app has answered an envelope; a late or unknown answer changes nothing."""
        answer = self.pending.get(str(message.get("envelope_id")))
        if answer is not None and not answer.done():
            answer.set_result(message.get("payload"))

    def lose(self) -> None:
        """The connection is gone: whatever was not acknowledged has to go another way."""
        self.gone = True
        for answer in self.pending.values():
            if not answer.done():
                answer.set_result(_LOST)


class SocketHub:
    """Every open connection, and the tickets for new ones."""

    def __init__(
        self,
        *,
        app_id: str,
        faults: Faults,
        ack_seconds: float,
        refresh_seconds: float = REFRESH_SECONDS,
        warning_seconds: float = WARNING_SECONDS,
    ) -> None:
        self._app_id = app_id
        self._faults = faults
        self._ack_seconds = ack_seconds
        self._refresh_seconds = refresh_seconds
        self._warning_seconds = warning_seconds
        self._tickets: set[str] = set()
        self._links: list[Link] = []
        self._turn = 0
        self._ever = False
        self._arrived = asyncio.Event()

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return len(self._links)

    async def have(self, connections: int) -> None:
        """Wait until that many connections are open."""
        while len(self._links) < connections:
            self._arrived.clear()
            await self._arrived.wait()

    def ticket(self) -> str:
        """The right to connect once."""
        ticket = secrets.token_urlsafe(24)
        self._tickets.add(ticket)
        return ticket

    async def carry(self, parcel: Parcel, attempt: Attempt) -> Outcome:
        """Send it on one connection; on another one when that is cut; until the ack or three seconds."""
        started = asyncio.get_running_loop().time()
        error = TIMEOUT
        try:
            async with asyncio.timeout(self._ack_seconds):
                payload = await self._until_acknowledged(parcel, attempt)
            return Outcome(acked=True, ms=_since(started), status=200, response=payload)
        except ConnectionError:
            error = UNREACHABLE
        except TimeoutError:
            error = TIMEOUT if self._links else UNREACHABLE
        return Outcome(acked=False, ms=_since(started), error=error, reason="timeout")

    async def _until_acknowledged(self, parcel: Parcel, attempt: Attempt) -> Any:
        envelope = self._envelope(parcel, attempt)
        while True:
            link = await self._next_link()
            strike = self._faults.strike(SOCKET)
            exchange = asyncio.ensure_future(link.exchange(envelope))
            if strike is not None and strike.kind == "accepted_then_dropped":
                await asyncio.sleep(0)
                self.forget(link)
                await link.cut()
            answer = await exchange
            if answer is not _LOST:
                return answer

    @staticmethod
    def _envelope(parcel: Parcel, attempt: Attempt) -> Json:
        envelope: Json = {
            "envelope_id": secrets.token_hex(16),
            "payload": parcel.payload,
            "type": parcel.kind,
            "accepts_response_payload": parcel.accepts_response,
        }
        if parcel.kind == "events_api":
            envelope |= {"retry_attempt": attempt.number, "retry_reason": attempt.reason}
        return envelope

    async def _next_link(self) -> Link:
        if not self._links and not self._ever:
            raise ConnectionError
        await self.have(1)
        self._turn += 1
        return self._links[self._turn % len(self._links)]

    async def serve(self, socket: WebSocket, cut: Callable[[], Awaitable[None]]) -> None:
        """One connection, from its ticket to its end."""
        if not self._admitted(socket):
            await socket.close()
            return
        await socket.accept()
        link = Link(socket=socket, number=self._turn, cut=cut)
        if len(self._links) >= MOST:
            await link.tell(self._disconnect("too_many_websockets"))
            await socket.close()
            return
        debug = socket.query_params.get("debug_reconnects") == "true"
        seconds = DEBUG_REFRESH_SECONDS if debug else self._refresh_seconds
        await link.tell(self._hello(seconds))
        self._links.append(link)
        self._ever = True
        self._arrived.set()
        aging = asyncio.ensure_future(self._age(link, seconds))
        try:
            await self._listen(link)
        finally:
            aging.cancel()
            self.forget(link)

    def _admitted(self, socket: WebSocket) -> bool:
        ticket = socket.query_params.get("ticket", "")
        known = ticket in self._tickets
        self._tickets.discard(ticket)
        strike = self._faults.strike(SOCKET_OPEN)
        return known and strike is None

    async def _listen(self, link: Link) -> None:
        with contextlib.suppress(WebSocketDisconnect, RuntimeError):
            while True:
                message = json.loads(await link.socket.receive_text())
                if isinstance(message, dict):
                    link.acknowledge(message)

    async def _age(self, link: Link, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds - self._warning_seconds))
        await self.refresh(link, after=min(seconds, self._warning_seconds))

    async def refresh(self, link: Link, *, after: float) -> None:
        """Ask the app to connect anew, as Slack does every few hours: a warning, then the end."""
        await link.tell(self._disconnect("warning"))
        await asyncio.sleep(after)
        await link.tell(self._disconnect("refresh_requested"))
        self.forget(link)
        with contextlib.suppress(RuntimeError):
            await link.socket.close()

    async def refresh_all(self, *, after: float) -> None:
        """Refresh every connection."""
        await asyncio.gather(*(self.refresh(link, after=after) for link in list(self._links)))

    async def cut_all(self) -> None:
        """Cut every connection without a word."""
        for link in list(self._links):
            self.forget(link)
            await link.cut()

    def forget(self, link: Link) -> None:
        """This connection carries nothing any more."""
        if link in self._links:
            self._links.remove(link)
        link.lose()

    def close(self) -> None:
        """The workspace closes."""
        for link in list(self._links):
            self.forget(link)

    def _hello(self, seconds: float) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self._links) + 1,
            "debug_info": {
                "host": _HOST,
                "build_number": 1,
                "approximate_connection_time": int(seconds),
            },
            "connection_info": {"app_id": self._app_id},
        }

    @staticmethod
    def _disconnect(reason: str) -> Json:
        return {"type": "disconnect", "reason": reason, "debug_info": {"host": _HOST}}


def _since(started: float) -> float:
    return (asyncio.get_running_loop().time() - started) * 1000
