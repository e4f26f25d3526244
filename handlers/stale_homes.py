"""Homes that show what is no longer so: drawn again one after the other, while nobody waits for an answer."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from handlers import actors, home
from handlers.payloads import Envelope
from handlers.performing import Performer
from handlers.replies import ShowHome
from storage.archive import Archive

log = logging.getLogger(__name__)

PATIENCE = 0.1
"""Seconds after which the next Home is drawn although people click without end."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StaleHomes:
    """Draws Homes again. `calm` waits until nobody is being answered, so many seconds at most."""

    archive: Archive
    appointed: frozenset[str]
    calm: Callable[[float], Awaitable[None]]
    _waiting: set[tuple[str, str]] = field(default_factory=set)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def draw(self, envelope: Envelope, performer: Performer) -> None:
        """Show somebody their Home as it is by then; of several that wait one is enough."""
        whose = (envelope.workspace, envelope.user)
        if whose in self._waiting:
            return
        self._waiting.add(whose)
        try:
            async with self._turn:
                try:
                    await self.calm(PATIENCE)
                finally:
                    self._waiting.discard(whose)  # what changes from here on is not in it
                shown = await self._read(envelope)
        except actors.Stranger:
            return  # forgotten by their own word: the answer has shown them an empty Home
        except Exception:
            log.exception("home left as it was", extra=envelope.about)
        else:
            await performer.perform(shown, envelope)

    async def _read(self, envelope: Envelope) -> ShowHome:
        async with self.archive.read(envelope.workspace) as work:
            actor = await actors.of(envelope.user, work, self.appointed)
            return ShowHome(await home.view_of(actor, work))
