"""Delivery: letters that are due are claimed, put into words, posted once, and settled."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_hex
from typing import assert_never

from mentoring import quiet
from mentoring.decisions import ToChannel, ToPair, ToPerson, ToThread
from mentoring.notices import DigestChart, Doubt, Notice
from mentoring.undelivered import explained
from scheduling.measures import Measures
from scheduling.mishaps import Doubtful, Fault, Mishap, RateLimited, Refused, Unavailable
from scheduling.postman import Posted, Postman
from scheduling.readers import Readers
from storage.archive import Archive
from storage.letter_states import LetterState
from storage.letters import Claimed
from surfaces.messages import Message, Upload, render
from surfaces.texts import Texts

log = logging.getLogger(__name__)

BATCH = 20
AT_ONCE = 8
LEASE = timedelta(minutes=5)
"""How long a claimed letter is nobody else's; a process that dies meanwhile leaves it in doubt."""

PATIENCE = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))
"""How long to wait after each attempt that failed without harm; after the last one the letter is dead."""


@dataclass(slots=True)
class Delivered:
    """What became of the letters of one delivery."""

    sent: int = 0
    waiting: int = 0
    failed: int = 0

    @property
    def touched(self) -> int:
        """How many letters were looked at."""
        return self.sent + self.waiting + self.failed


class Delivery:
    """Empties the outbox of one database through one postman."""

    def __init__(
        self,
        archive: Archive,
        postman: Postman,
        clock: Callable[[], datetime],
        readers: Readers,
        measures: Measures | None = None,
    ) -> None:
        self._archive = archive
        self._postman = postman
        self._clock = clock
        self._readers = readers
        self._measures = measures or Measures()

    async def deliver(self) -> Delivered:
        """Deliver one bounded batch of what is due; letters to one place go one after the other."""
        batch = await self._archive.outbox.claim(self._clock(), BATCH, LEASE)
        done = Delivered()
        at_once = asyncio.Semaphore(AT_ONCE)

        async def hand_over(pile: list[Claimed]) -> None:
            async with at_once:
                for claimed in pile:
                    await self._hand_over(claimed, done)

        async with asyncio.TaskGroup() as group:
            for pile in _by_place(batch):
                group.create_task(hand_over(pile))
        return done

    async def _hand_over(self, claimed: Claimed, done: Delivered) -> None:
        """Attempt one letter and write down what became of it; one that fails harms no other."""
        try:
            posted = await self._attempt(claimed)
        except Mishap as mishap:
            if isinstance(mishap, RateLimited):
                done.waiting += 1
            else:
                done.failed += 1
            await self._settle(claimed, mishap)
        except Exception:
            reference = token_hex(4)
            log.exception("letter failed", extra={"reference": reference, **_about(claimed)})
            done.failed += 1
            await self._settle(claimed, Fault(f"bug {reference}"))
        else:
            if posted is None:
                done.waiting += 1
                return
            done.sent += 1
            await self._archive.outbox.sent(claimed.id, posted.channel, posted.ts, self._clock())
            self._measures.delivered(_kind(claimed), (self._clock() - claimed.letter.due).total_seconds())

    async def _attempt(self, claimed: Claimed) -> Posted | None:
        """Post the letter, unless it has to wait or has lapsed: then None."""
        reader = await self._readers.of(claimed.workspace, claimed.letter.to)
        calendars = await self._archive.calendars(claimed.workspace, claimed.letter.to)
        match quiet.verdict(claimed.letter, calendars, self._clock()):
            case quiet.Wait(until=until):
                await self._archive.outbox.postpone(claimed.id, until)
                return None
            case quiet.Lapse():
                await self._archive.outbox.lapse(claimed.id, "too late to be of use")
                self._measures.settled(_kind(claimed), LetterState.LAPSED)
                return None
        return await self._post(claimed, await _words(claimed.letter.notice, Texts.of(reader)))

    async def _post(self, claimed: Claimed, words: Message | Upload) -> Posted:
        channel, thread = await self._place(claimed)
        if isinstance(words, Upload):
            if thread is None:
                raise Refused("a file needs a thread")
            return await self._postman.upload(claimed.workspace, channel, thread, words)
        return await self._postman.post(claimed.workspace, channel, words, thread)

    async def _place(self, claimed: Claimed) -> tuple[str, str | None]:
        """Find the channel, and the thread if there is one."""
        match claimed.letter.to:
            case ToPerson(user=user):
                return user, None
            case ToChannel(channel=channel):
                return channel, None
            case ToPair() as pair:
                return await self._room(claimed.workspace, pair), None
            case ToThread():
                if claimed.parent is None:
                    raise Unavailable("the message to answer is not posted yet")
                return claimed.parent.channel, claimed.parent.ts
        assert_never(claimed.letter.to)

    async def _room(self, workspace: str, pair: ToPair) -> str:
        """Find the room of a pair, opened when it is first needed."""
        room = await self._archive.outbox.pair_room(workspace, pair.pair_id)
        if room is None:
            room = await self._postman.open_room(workspace, (pair.mentor, pair.mentee))
            await self._archive.outbox.remember_room(workspace, pair.pair_id, room)
        return room

    async def _settle(self, claimed: Claimed, mishap: Mishap) -> None:
        """Write down why the letter was not posted, and what happens next.

        A doubtful letter that must never be lost is posted again, once Slack has had time to recover.
        """
        now, outbox = self._clock(), self._archive.outbox
        match mishap:
            case RateLimited():
                await outbox.postpone(claimed.id, now + timedelta(seconds=mishap.seconds))
            case Doubtful() if claimed.letter.notice.doubt is not Doubt.RESEND:
                state = await outbox.doubtful(claimed.id, str(mishap), now)
                self._measures.settled(_kind(claimed), state or "overtaken")
                if state is LetterState.UNCERTAIN:
                    log.error("letter uncertain", extra={"error": str(mishap), **_about(claimed)})
            case Refused():
                await self._bury(claimed, mishap)
            case _ if claimed.attempt > len(PATIENCE):
                await self._bury(claimed, mishap)
            case _:
                await outbox.refused(claimed.id, str(mishap), now + PATIENCE[claimed.attempt - 1])

    async def _bury(self, claimed: Claimed, mishap: Mishap) -> None:
        log.error("letter dead", extra={"error": str(mishap), "attempt": claimed.attempt, **_about(claimed)})
        await self._archive.outbox.refused(claimed.id, explained(mishap.reason, str(mishap)), None)
        self._measures.settled(_kind(claimed), LetterState.DEAD)


async def _words(notice: Notice, t: Texts) -> Message | Upload:
    """Put a notice into its reader's words; a chart is drawn aside, so that nobody else waits for it."""
    return (
        await asyncio.to_thread(render, notice, t) if isinstance(notice, DigestChart) else render(notice, t)
    )


def _by_place(batch: Iterable[Claimed]) -> list[list[Claimed]]:
    """Keep the letters to one place in their order."""
    piles = defaultdict[tuple[str, object], list[Claimed]](list)
    for claimed in batch:
        piles[claimed.workspace, claimed.letter.to].append(claimed)
    return list(piles.values())


def _about(claimed: Claimed) -> dict[str, object]:
    return {
        "workspace": claimed.workspace,
        "letter": claimed.id,
        "notice": _kind(claimed),
    }


def _kind(claimed: Claimed) -> str:
    return type(claimed.letter.notice).__name__
