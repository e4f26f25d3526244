"""The event loop that `rebours run` lives in."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from uvicorn.loops.auto import auto_loop_factory

T = TypeVar("T")

_made = auto_loop_factory()


def run(main: Coroutine[Any, Any, T]) -> T:
    """Run until it is over, in uvloop where there is one: a quicker loop, the one that uvicorn would take."""
    with asyncio.Runner(loop_factory=_made) as runner:
        return runner.run(main)
