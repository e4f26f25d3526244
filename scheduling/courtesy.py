"""Courtesy: whoever clicks goes first, and letters wait a moment."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress

PATIENCE = 0.5
"""Seconds after which letters go on although people click without end."""


class Courtesy:
    """Knows whether somebody is waiting for an answer."""

    def __init__(self) -> None:
        self._waiting = 0
        self._calm = asyncio.Event()
        self._calm.set()

    @contextmanager
    def first(self) -> Iterator[None]:
        """Answer somebody; until that is done letters and plans wait."""
        self._waiting += 1
        self._calm.clear()
        try:
            yield
        finally:
            self._waiting -= 1
            if not self._waiting:
                self._calm.set()

    async def calm(self, patience: float = PATIENCE) -> None:
        """Wait until nobody waits for an answer, but not for ever; the loop gets its turn in any case."""
        await asyncio.sleep(0)
        if self._waiting:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._calm.wait(), patience)
