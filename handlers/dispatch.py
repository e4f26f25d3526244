"""Dispatch: everything that Slack sends comes in here; what is acknowledged is committed."""

import asyncio
import logging
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from secrets import token_hex
from typing import Any
from weakref import WeakValueDictionary

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers import (
    absences,
    actors,
    by_hand,
    chat,
    chat_wishes,
    checkins,
    digests,
    goals,
    home,
    joining,
    keeping,
    kits,
    manners,
    menu,
    my_data,
    outbox,
    pairing,
    partings,
    pauses,
    payloads,
    preferences,
    preparing,
    private_words,
    programme,
    proposals,
    rounds,
    routes,
    said,
    sessions,
    steadiness,
)
from handlers.members import Members, is_nobody
from handlers.news import NEWS
from handlers.payloads import Body, Envelope, Kind, Place
from handlers.performing import Performer, acknowledgement
from handlers.refusing import bug, refused
from handlers.replies import Done, FieldErrors, OpenModal, Reply
from handlers.stale_homes import StaleHomes
from mentoring.errors import Gone, InvalidFields, Refusal
from mentoring.permissions import Actor
from storage.archive import Archive, Conflict, DatabaseAway, Stale, Work

__all__ = ["HANDLERS", "Dispatch", "attach"]

log = logging.getLogger(__name__)

HANDLERS = (
    absences,
    by_hand,
    chat,
    chat_wishes,
    checkins,
    digests,
    goals,
    home,
    joining,
    keeping,
    kits,
    manners,
    menu,
    my_data,
    outbox,
    pairing,
    partings,
    pauses,
    preferences,
    preparing,
    private_words,
    programme,
    proposals,
    rounds,
    said,
    sessions,
    steadiness,
)
"""Every module that opens routes."""

ATTEMPTS = 3
"""A handler that meets a value changed meanwhile runs again, on what is true now. So does one whose
connection had died since it was last used: looking beforehand would cost every click a round trip."""

MANY_ATTEMPTS = 12
"""Keystrokes come in a burst, each over the row of the one before, and nobody waits to be told."""

ANYTHING = re.compile(".*", re.DOTALL)


def attach(
    app: AsyncApp,
    archive: Archive,
    members: Members,
    *,
    appointed: frozenset[str],
    poke: Callable[[], None] = lambda: None,
    first: Callable[[], AbstractContextManager[None]] = nullcontext,
    answered: Callable[[str, float], None] = lambda _kind, _seconds: None,
    calm: Callable[[float], Awaitable[None]] = lambda _seconds: asyncio.sleep(0),
) -> "Dispatch":
    """Make the app listen. `appointed` may create a programme; `poke` asks for a heartbeat soon.

    Inside `first` somebody is being answered, and whatever else the process does can wait; `calm` waits until
    nobody is, or so many seconds. `answered` is told of each acknowledgement: of what kind, and how many
    seconds it took.
    """
    dispatch = Dispatch(
        archive=archive,
        members=members,
        appointed=appointed,
        poke=poke,
        first=first,
        answered=answered,
        stale_homes=StaleHomes(archive=archive, appointed=appointed, calm=calm),
    )
    openers: Mapping[Callable[..., Any], Callable[[Body], Envelope]] = {
        app.command: payloads.command,
        app.action: payloads.click,
        app.view: payloads.submission,
    }
    for listen, opened in openers.items():
        listen(ANYTHING)(_listener(dispatch, opened))
    app.event(ANYTHING)(dispatch.hear)
    return dispatch


def _listener(dispatch: "Dispatch", opened: Callable[[Body], Envelope]) -> Callable[..., Any]:
    async def listener(body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient) -> None:
        await dispatch.answer(opened(body), ack, client)

    return listener


@dataclass(frozen=True, kw_only=True, slots=True)
class Dispatch:
    """One unit of work for each thing done in Slack: read, decide, record, commit, acknowledge, reply."""

    archive: Archive
    members: Members
    appointed: frozenset[str]
    poke: Callable[[], None]
    first: Callable[[], AbstractContextManager[None]]
    answered: Callable[[str, float], None]
    stale_homes: StaleHomes
    _turns: WeakValueDictionary[tuple[str, str], asyncio.Lock] = field(default_factory=WeakValueDictionary)
    _under_way: set[asyncio.Task[Any]] = field(default_factory=set)

    async def hear(self, body: dict[str, Any], ack: AsyncAck, client: AsyncWebClient) -> None:
        """Take an event: somebody's look at the Home or message to the bot, or news of the workspace."""
        self._keep(asyncio.current_task())
        kind = body["event"]["type"]
        opened = {"app_home_opened": payloads.home_opened, "message": payloads.said}.get(kind)
        if opened is None:
            await self._learn(body)
        elif (envelope := opened(body)) is not None:
            await self.answer(envelope, ack, client)
            return
        await ack()

    async def answer(self, envelope: Envelope, ack: AsyncAck, client: AsyncWebClient) -> None:
        """Do what somebody asks, acknowledge it, and show them what came of it."""
        heard = time.monotonic()
        self._keep(asyncio.current_task())
        with self.first():
            async with self._turn(envelope):
                reply, changed = await self._reply_to(envelope)
            await ack(**acknowledgement(reply, envelope))
        self.answered(envelope.kind, time.monotonic() - heard)  # Bolt sends it when the listener is over
        stale = _leaves_home_stale(envelope, reply, changed=changed)
        self._keep(asyncio.create_task(self._show(reply, envelope, client, stale=stale)))

    def _turn(self, envelope: Envelope) -> AbstractAsyncContextManager[object]:
        """Take somebody's messages one after the other, as they came: what one asks the next may answer."""
        if envelope.kind is not Kind.MESSAGE:
            return nullcontext()
        return self._turns.setdefault((envelope.workspace, envelope.user), asyncio.Lock())

    async def drain(self, seconds: float = 10) -> None:
        """Let what is being answered, and the replies under way, finish before the process stops."""
        if self._under_way:
            await asyncio.wait(set(self._under_way), timeout=seconds)

    def _keep(self, task: asyncio.Task[Any] | None) -> None:
        """Know of a task until it is over; the one that hears Slack also brings back the acknowledgement."""
        if task is not None:
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    async def _show(self, reply: Reply, envelope: Envelope, client: AsyncWebClient, *, stale: bool) -> None:
        """Show what the acknowledgement did not carry, and the Home as it is by now if it is `stale`."""
        performer = Performer(client)
        await performer.perform(reply, envelope)
        if stale:
            await self.stale_homes.draw(envelope, performer)

    async def _reply_to(self, envelope: Envelope) -> tuple[Reply, bool]:
        """Work, and if need be once more; what goes wrong is told to the person, never swallowed.

        Tells besides whether what people see may have changed: by what was recorded, or before a refusal.
        """
        actor: Actor | None = None
        attempts = 0
        try:
            while True:
                attempts += 1
                try:
                    async with self.archive.open(envelope.workspace) as work:
                        actor = await actors.of(envelope.user, work, self.appointed)
                        reply = await self._work(envelope, actor, work)
                except (actors.Stranger, Stale, Conflict, DatabaseAway) as obstacle:
                    if attempts == (MANY_ATTEMPTS if envelope.key in payloads.REPEATABLE else ATTEMPTS):
                        raise
                    if isinstance(obstacle, actors.Stranger):
                        await self._meet(envelope.workspace, obstacle)
                else:
                    if work.stirred:
                        self.poke()
                    return reply, work.recorded
        except Refusal as refusal:
            return refused(refusal, envelope, actor), True
        except Exception:
            reference = token_hex(4)
            log.exception("bug", extra={"reference": reference, **envelope.about})
            return bug(reference, envelope, actor), True

    async def _meet(self, workspace: str, strangers: actors.Stranger) -> None:
        """Ask Slack who they are; whom it does not know is refused under the field that names them."""
        meeting = (self.members.meet(workspace, user) for user in strangers.users)
        try:
            await asyncio.gather(*meeting)
        except SlackApiError as error:
            if strangers.field and is_nobody(error):
                raise InvalidFields({strangers.field: "error-person-unknown"}) from error
            raise

    async def _work(self, envelope: Envelope, actor: Actor, work: Work) -> Reply:
        """Answer within one unit of work; bots and people who have left are met with silence."""
        if actor.person.bot or actor.person.deactivated:
            return Done()
        if envelope.once and not await work.first_time(envelope.once):
            return Done()
        route = routes.find(envelope.kind, envelope.key)
        if route is None:
            raise Gone
        return await route.answer(envelope.make(actor), work)

    async def _learn(self, body: Body) -> None:
        """Take note of news; when that fails it is not acknowledged, so that Slack tells it again."""
        event = body["event"]
        learn = NEWS.get(event["type"])
        if learn is None:
            return
        for attempt in range(1, ATTEMPTS + 1):
            try:
                async with self.archive.open(body["team_id"]) as work:
                    if await work.first_time(f"event:{body['event_id']}"):
                        await learn(event, work)
            except (Stale, Conflict, DatabaseAway):
                if attempt == ATTEMPTS:
                    raise
            else:
                return


def _leaves_home_stale(envelope: Envelope, reply: Reply, *, changed: bool) -> bool:
    """Whether the Home, perhaps before the person's eyes or behind a form, shows what is no longer so.

    A click in a form may only turn a page: it counts when things have `changed`, a draft aside.
    """
    behind = envelope.place is Place.MODAL and changed and envelope.key not in payloads.REPEATABLE
    moved_on = envelope.kind is Kind.SUBMISSION or envelope.place is Place.HOME or behind
    return moved_on and not isinstance(reply, OpenModal | FieldErrors)
