"""Doubts: the coordinators are asked about each letter of which nobody knows whether it was posted."""

from mentoring import undelivered
from mentoring.undelivered import Undelivered
from storage.archive import Archive
from storage.letter_states import LetterState


class Doubts:
    """Asks about letters in doubt, whether this process or a dead one left them so: once each."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._told = set[tuple[int, int]]()

    async def tell(self) -> None:
        """Ask about what is in doubt; the letters' keys keep it from being asked twice."""
        for letter in await self._archive.outbox.undelivered(LetterState.UNCERTAIN):
            if (letter.id, letter.attempts) not in self._told:
                await self._tell(letter)
                self._told.add((letter.id, letter.attempts))

    async def _tell(self, letter: Undelivered) -> None:
        async with self._archive.open(letter.workspace) as work:
            programme = await work.programmes.current()
            still = await work.undelivered.get(letter.id)
            if programme is not None and still == letter:
                await work.record(undelivered.tell(letter, programme, now=work.now))
