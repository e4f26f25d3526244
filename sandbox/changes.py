"""What the page is told as it happens: that something changed, never what it says."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from sandbox.payloads import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something changed; only these viewers may know, or everybody when it is None."""

    type: str
    ids: Json
    viewers: frozenset[str] | None = None

    def as_json(self) -> Json:
        """The event of the stream."""
        return {"type": self.type} | self.ids


class Changes:
    """Tells every open page."""

    def __init__(self) -> None:
        self._queues: dict[asyncio.Queue[Change | None], str | None] = {}
        self.closed = False

    def tell(self, kind: str, *, viewers: frozenset[str] | None = None, **ids: object) -> None:
        """Announce a change to whoever watches."""
        change = Change(type=kind, ids=dict(ids), viewers=viewers)
        for queue, viewer in self._queues.items():
            if viewers is None or viewer is None or viewer in viewers:
                queue.put_nowait(change)

    async def watch(self, viewer: str | None) -> AsyncIterator[Change]:
        """Each change this viewer may know of, until the workspace closes."""
        queue: asyncio.Queue[Change | None] = asyncio.Queue()
        self._queues[queue] = viewer
        try:
            while not self.closed and (change := await queue.get()) is not None:
                yield change
        finally:
            del self._queues[queue]

    def close(self) -> None:
        """End every stream."""
        self.closed = True
        for queue in self._queues:
            queue.put_nowait(None)
