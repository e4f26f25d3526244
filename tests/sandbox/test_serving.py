"""The listener lets go of everything it was given."""

import asyncio
import socket

from starlette.applications import Starlette

from sandbox.serving import HOST, Listener


async def test_a_connection_that_comes_in_while_it_stops_is_cut_too() -> None:
    """Given browsers that connect as the listener stops, when it has stopped, then none of them is left waiting."""
    listener = Listener(Starlette(), port=0)
    await listener.start()
    comers = [socket.create_connection((HOST, listener.port)) for _ in range(20)]
    await asyncio.sleep(0)

    await listener.stop()

    for comer in comers:
        comer.settimeout(5)
        try:
            assert comer.recv(1) == b""
        except ConnectionResetError:
            pass
        finally:
            comer.close()
