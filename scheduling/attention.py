"""Attention: what delivery could not settle by itself is brought to somebody's attention."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import assert_never

from mentoring import undelivered
from mentoring.decisions import Address, ToChannel, ToPair, ToPerson, ToThread
from mentoring.people import Person
from mentoring.undelivered import SHUT, Reason, Undelivered
from storage.archive import Archive
from storage.letter_states import LetterState

log = logging.getLogger(__name__)

RECENTLY = timedelta(days=1)
"""What was parked longer ago is in the coordinator's Home, and no news any more."""

Look = Callable[[str, str], Awaitable[Person]]
"""Asks Slack anew who somebody (workspace, Slack id) is; who is gone leaves the programme."""


class Attention:
    """Tells of letters in doubt or parked, whether this process or a dead one left them so: once each.

    The keys of what is told keep it from being told twice. `look` is asked about people who seem to be gone;
    without it their letters stay parked.
    """

    def __init__(self, archive: Archive, clock: Callable[[], datetime], look: Look | None) -> None:
        self._archive = archive
        self._clock = clock
        self._look = look
        self._seen = set[tuple[int, datetime | None]]()

    async def draw(self) -> None:
        """See to everything new; what goes wrong with one letter harms no other, and is tried again."""
        outbox = self._archive.outbox
        letters = await outbox.undelivered(LetterState.UNCERTAIN)
        letters += await outbox.parked_since(self._clock() - RECENTLY, *SHUT, Reason.GONE)
        marks = {(letter.id, letter.settled_at): letter for letter in letters}
        self._seen &= set(marks)
        for mark, letter in marks.items():
            if mark not in self._seen:
                try:
                    await self._see_to(letter)
                except Exception:
                    log.exception("attention failed", extra={"letter": letter.id})
                else:
                    self._seen.add(mark)

    async def _see_to(self, letter: Undelivered) -> None:
        if letter.state == LetterState.DEAD and letter.reason is Reason.GONE:
            await self._look_for(letter)
            return
        async with self._archive.open(letter.workspace) as work:
            programme = await work.programmes.current()
            if programme is None or await work.undelivered.get(letter.id) != letter:
                return
            say = undelivered.ask if letter.state == LetterState.UNCERTAIN else undelivered.tell
            await work.record(say(letter, programme, now=work.now))

    async def _look_for(self, letter: Undelivered) -> None:
        """Ask Slack about those to whom it was addressed; a letter to somebody gone is of no use."""
        if self._look is None:
            return
        async with self._archive.read(letter.workspace) as work:
            kept = await work.outbox.get(letter.id)
        people = () if kept is None else _people(kept.letter.to)
        gone = [(await self._look(letter.workspace, user)).deactivated for user in people]
        if any(gone) and not letter.confided:
            async with self._archive.open(letter.workspace) as work:
                await work.undelivered.drop(letter.id)


def _people(to: Address) -> tuple[str, ...]:
    match to:
        case ToPerson(user=user):
            return (user,)
        case ToPair(mentor=mentor, mentee=mentee):
            return (mentor, mentee)
        case ToChannel() | ToThread():
            return ()
    assert_never(to)
