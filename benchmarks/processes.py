"""Starts the processes of a measure, and ends those that it started."""

import asyncio
import json
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.clock import system_clock

PATIENCE = 20.0


@asynccontextmanager
async def running(kind: str, **options: str) -> AsyncIterator[str]:
    """Run one in a process of its own, and give its address once it listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = {"since": system_clock().isoformat(), **options}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.process", kind, str(port), json.dumps(options))
    )
    try:
        async with asyncio.timeout(PATIENCE):
            await _listens(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _listens(port: int, process: asyncio.subprocess.Process) -> None:
    while True:
        if process.returncode is not None:
            raise RuntimeError("a process of the measure ended at once")
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.05)
        else:
            writer.close()
            return
