"""The listener: one uvicorn server on loopback, inside the loop of whoever starts it."""

import asyncio
import socket

import uvicorn
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp

HOST = "127.0.0.1"
_GRACE_SECONDS = 0.2
COMING_IN = 4
"""Turns of the loop after which asyncio has handed over whatever it had accepted."""


class PortTakenError(Exception):
    """Somebody else listens there."""


class Listener:
    """Serves an ASGI application on 127.0.0.1, and can cut a connection in the middle."""

    def __init__(self, app: ASGIApp, *, port: int) -> None:
        self._socket = _bound(port)
        self.port: int = self._socket.getsockname()[1]
        config = uvicorn.Config(
            app,
            loop="none",
            lifespan="off",
            ws="websockets-sansio",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
        )
        self._server = uvicorn.Server(config)

    async def start(self) -> None:
        """Begin to listen; uvicorn's own loop and signal handlers stay out of it."""
        config = self._server.config
        config.load()
        self._server.lifespan = config.lifespan_class(config)
        await self._server.startup(sockets=[self._socket])
        await self._server.on_tick(0)

    async def stop(self) -> None:
        """Stop listening, then cut the connections that are open, one that has just come in included.

        To stop what has stopped already changes nothing.
        """
        if self._socket.fileno() < 0:
            return
        asyncio.get_running_loop().remove_reader(self._socket)
        await _turns(COMING_IN)  # a server that is closed loses, open, what it had accepted
        for server in self._server.servers:
            server.close()
        state = self._server.server_state
        for connection in list(state.connections):
            connection.shutdown()
        await _turns(COMING_IN)
        while state.connections:
            for connection in list(state.connections):
                connection.transport.abort()
            await asyncio.sleep(0)
        tasks = set(state.tasks)
        if tasks:
            _, slow = await asyncio.wait(tasks, timeout=_GRACE_SECONDS)
            for task in slow:
                task.cancel()
            await asyncio.gather(*slow, return_exceptions=True)
        for server in self._server.servers:
            await server.wait_closed()

    async def cut(self, peer: HTTPConnection) -> None:
        """Cut this connection: the other side sees it end without an answer."""
        if peer.client is None:
            return
        address = tuple(peer.client)
        for connection in list(self._server.server_state.connections):
            if connection.transport.get_extra_info("peername") == address:
                connection.transport.abort()
        await asyncio.sleep(0)


async def _turns(many: int) -> None:
    for _ in range(many):
        await asyncio.sleep(0)


def _bound(port: int) -> socket.socket:
    """Open a socket that names its protocol: else asyncio leaves Nagle's delay of 40 ms on each answer."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError as error:
        listening.close()
        raise PortTakenError(f"port {port} of {HOST} is taken") from error
    listening.setblocking(False)
    return listening
