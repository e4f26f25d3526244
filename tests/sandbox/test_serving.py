"""The listener lets go of everything it was given."""

import asyncio
import gc
import socket

import pytest
from starlette.applications import Starlette

from sandbox.serving import HOST, Listener


@pytest.mark.parametrize("turns", range(6))
async def test_a_connection_that_comes_in_while_it_stops_is_cut_too(turns: int) -> None:
    """Given browsers that connect as the listener stops, when it has stopped, then none of them is left waiting.

    However far asyncio had come with them: one that it lost would be told of as an unclosed transport.
    """
    listener = Listener(Starlette(), port=0)
    await listener.start()
    comers = [socket.create_connection((HOST, listener.port)) for _ in range(20)]
    for _ in range(turns):
        await asyncio.sleep(0)

    await listener.stop()

    gc.collect()
    for comer in comers:
        comer.settimeout(5)
        try:
            assert comer.recv(1) == b""
        except ConnectionResetError:
            pass
        finally:
            comer.close()


async def test_to_stop_it_again_changes_nothing() -> None:
    """Given a listener that has stopped, when it is stopped once more, then nothing happens."""
    listener = Listener(Starlette(), port=0)
    await listener.start()

    await listener.stop()
    await listener.stop()
