"""The event loop that the bot runs in."""

import asyncio

import pytest

from bot import loop


def test_the_bot_runs_in_the_quicker_loop():
    """Given a machine that has uvloop, then the bot runs in it, and what it raises comes out."""
    pytest.importorskip("uvloop")

    async def whose():
        return type(asyncio.get_running_loop()).__module__

    async def fails():
        raise LookupError("came out")

    assert loop.run(whose()) == "uvloop"
    with pytest.raises(LookupError, match="came out"):
        loop.run(fails())
