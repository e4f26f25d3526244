"""Listening: a web server on one port, inside the loop of the bot."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import uvicorn
from starlette.types import ASGIApp

CLOSING = 1
"""Seconds that requests under way may still take when the server stops: the bot has drained its own."""


class PortTaken(Exception):  # noqa: N818  it is a fact
    """Somebody else listens there, or this process may not."""


class _Server(uvicorn.Server):
    """Uvicorn, which leaves the signals to whoever runs the process."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


@asynccontextmanager
async def listening(app: ASGIApp, port: int) -> AsyncIterator[None]:
    """Serve on every interface for the length of the block, or raise PortTaken."""
    server = _Server(
        uvicorn.Config(
            app,
            host="0.0.0.0",  # noqa: S104  Slack and the probes come from outside
            port=port,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=CLOSING,
        )
    )
    serving = asyncio.create_task(_serve(server))
    try:
        while not server.started:
            if serving.done():
                raise PortTaken
            await asyncio.sleep(0.02)
        yield
    finally:
        server.should_exit = True
        await serving


async def _serve(server: uvicorn.Server) -> None:
    """Run uvicorn without letting a taken port end the whole process."""
    with suppress(SystemExit):
        await server.serve()
