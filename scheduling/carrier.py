"""The carrier: takes one claimed letter to its reader, and writes down what became of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from secrets import token_hex
from typing import TypeVar, assert_never

from mentoring.decisions import ToChannel, ToPair, ToPerson, ToThread
from mentoring.knowledge import Known
from mentoring.notices import AuditFile, DigestChart, Doubt, Notice, OwnFile
from mentoring.undelivered import explained
from scheduling.measures import Measures
from scheduling.mishaps import (
    Doubtful,
    Fault,
    Held,
    Late,
    Mishap,
    RateLimited,
    Refused,
    Unavailable,
    understand,
)
from scheduling.postman import Posted, Postman
from scheduling.readers import Meet, reader_of
from storage import about
from storage.archive import Archive, StorageError
from storage.letter_states import LetterState
from storage.letters import Claimed
from surfaces.messages import Message, Upload, render
from surfaces.texts import Texts

log = logging.getLogger(__name__)

Value = TypeVar("Value")

PATIENCE = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))
"""How long to wait after each attempt that failed without harm; after the last one the letter is dead."""

LEASE = timedelta(minutes=5)
"""How long a claimed letter is nobody else's; a process that dies meanwhile leaves it in doubt."""

INSISTING = (0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
"""Seconds between attempts to write down what became of a letter while the database is away."""

ASKING = "users.info"


class Carrier:
    """Carries letters through one postman; `meet` asks Slack about people of whom nothing is known yet."""

    def __init__(
        self,
        archive: Archive,
        postman: Postman,
        clock: Callable[[], datetime],
        *,
        meet: Meet | None = None,
        measures: Measures | None = None,
        lease: timedelta = LEASE,
    ) -> None:
        self.archive = archive
        self.pacing = postman.pacing
        self.clock = clock
        self._postman = postman
        self.measures = measures or Measures()
        self.lease = lease
        self._meet = meet
        self._met = set[tuple[str, str]]()

    async def carry(self, claimed: Claimed, by: float) -> Mishap | None:
        """Post a letter, by a moment of the loop's clock if at all, and settle it; tells what was amiss."""
        try:
            if await self._meets_strangers(claimed):
                await self.give_back(claimed)
                return None
            posted = await self._post(claimed, await self._words(claimed), by)
        except Mishap as mishap:
            await self._settle(claimed, mishap)
            return mishap
        except Exception:
            reference = token_hex(4)
            log.exception("letter failed", extra={"reference": reference, **_about(claimed)})
            fault = Fault(f"bug {reference}")
            await self._settle(claimed, fault)
            return fault
        await self._surely(
            claimed, lambda: self.archive.outbox.sent(claimed.id, posted.channel, posted.ts, self.clock())
        )
        waited = self.clock() - claimed.letter.due
        self.measures.delivered(claimed.kind, waited.total_seconds())
        return None

    async def give_back(self, claimed: Claimed) -> None:
        """Leave a letter that was not begun to whoever claims it next, to be judged anew."""
        await self._surely(claimed, lambda: self.archive.outbox.postpone(claimed, self.clock()))

    async def _meets_strangers(self, claimed: Claimed) -> bool:
        """Ask Slack who the readers are; whoever was a stranger so far may live on another clock."""
        strangers = {(claimed.workspace, user) for user in claimed.strangers} - self._met
        if self._meet is None or not strangers:
            return False
        for workspace, user in sorted(strangers):
            await self.pacing.turn(ASKING, workspace)
            try:
                await self._meet(workspace, user)
            except StorageError as away:
                raise Unavailable(type(away).__name__) from away
            except Exception as failure:
                raise understand(failure, ASKING) from failure
        self._met |= strangers
        return True

    async def _complete(self, claimed: Claimed) -> Notice:
        """Give what is to be said; a file that would be too long for a letter is read now."""
        notice = claimed.letter.notice
        if not isinstance(notice, AuditFile):
            return notice
        try:
            async with self.archive.read(claimed.workspace) as work:
                entries = await work.audit.of_round(notice.round_id)
        except StorageError as away:
            raise Unavailable(type(away).__name__) from away
        return replace(notice, entries=tuple(entries))

    async def _post(self, claimed: Claimed, words: Message | Upload, by: float) -> Posted:
        channel, thread = await self._place(claimed)
        if isinstance(words, Upload):
            if thread is None:
                raise Refused("a file needs a thread")
            return await self._postman.upload(claimed.workspace, channel, thread, words, by=by)
        return await self._postman.post(claimed.workspace, channel, words, thread, by=by)

    async def _words(self, claimed: Claimed) -> Message | Upload:
        """Put a notice into its reader's words; a file is drawn aside, so that nobody else waits for it."""
        notice, t = await self._complete(claimed), Texts.of(reader_of(claimed))
        if isinstance(notice, OwnFile):
            return await asyncio.to_thread(
                render, notice, t, await self._known(claimed.workspace, notice.user)
            )
        return (
            await asyncio.to_thread(render, notice, t)
            if isinstance(notice, DigestChart)
            else render(notice, t)
        )

    async def _known(self, workspace: str, user: str) -> Known | None:
        """Read what somebody's own file tells: it lies in no letter."""
        try:
            async with self.archive.read(workspace) as work:
                person = await work.people.get(user)
                return None if person is None else await about.known_of(person, work)
        except StorageError as away:
            raise Unavailable(type(away).__name__) from away

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
        try:
            room = await self.archive.outbox.pair_room(workspace, pair.pair_id)
            if room is None:
                room = await self._postman.open_room(workspace, (pair.mentor, pair.mentee))
                await self.archive.outbox.remember_room(workspace, pair.pair_id, room)
        except StorageError as away:
            raise Unavailable(type(away).__name__) from away
        return room

    async def _settle(self, claimed: Claimed, mishap: Mishap) -> None:
        """Write down why the letter was not posted, and what happens next.

        A doubtful letter that must never be lost is posted again, once Slack has had time to recover.
        """
        now, outbox = self.clock(), self.archive.outbox
        match mishap:
            case RateLimited():
                until = now + timedelta(seconds=mishap.seconds)
                await self._surely(claimed, lambda: outbox.postpone(claimed, until))
            case Held() | Late():
                await self.give_back(claimed)
            case Doubtful() if claimed.letter.notice.doubt is not Doubt.RESEND:
                state = await self._surely(claimed, lambda: outbox.doubtful(claimed, str(mishap), now))
                self.measures.settled(claimed.kind, state or "overtaken")
                if state is LetterState.UNCERTAIN:
                    log.error("letter uncertain", extra={"error": str(mishap), **_about(claimed)})
            case Refused():
                await self._bury(claimed, mishap)
            case _ if claimed.attempt > len(PATIENCE):
                await self._bury(claimed, mishap)
            case _:
                again = now + PATIENCE[claimed.attempt - 1]
                await self._surely(claimed, lambda: outbox.refused(claimed, str(mishap), again))

    async def _bury(self, claimed: Claimed, mishap: Mishap) -> None:
        log.error("letter dead", extra={"error": str(mishap), "attempt": claimed.attempt, **_about(claimed)})
        error = explained(mishap.reason, str(mishap))
        await self._surely(claimed, lambda: self.archive.outbox.park(claimed, error, self.clock()))
        self.measures.settled(claimed.kind, LetterState.DEAD)

    async def _surely(self, claimed: Claimed, write: Callable[[], Awaitable[Value]]) -> Value | None:
        """Write down what became of a letter, although the database may be away for a minute."""
        for pause in (*INSISTING, None):
            try:
                return await write()
            except StorageError as away:
                if pause is None:
                    log.exception("letter not settled", extra=_about(claimed))
                    return None
                log.warning("database away", extra={"error": type(away).__name__, **_about(claimed)})
                await asyncio.sleep(pause)
        return None


def _about(claimed: Claimed) -> dict[str, object]:
    return {
        "workspace": claimed.workspace,
        "letter": claimed.id,
        "notice": claimed.kind,
    }
