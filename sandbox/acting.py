"""The people of the workspace at work: the control API as one object, in process."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import fields
from datetime import timedelta
from typing import Any

from sandbox import reading, typed
from sandbox.clock import ClockIsRealError
from sandbox.conditions import Conditions
from sandbox.conversations import Conversation
from sandbox.delivery import events
from sandbox.delivery.courier import Courier
from sandbox.faults import Fault, UnknownFaultError
from sandbox.finding import APP, ActError
from sandbox.gestures import Gestures
from sandbox.messages import rich_text
from sandbox.payloads import Json
from sandbox.people import Person
from sandbox.workspace import Draft, Workspace


class Actor(Gestures):
    """Acts for any person, reads what any person sees, turns the clock and orders bad weather.

    Every method is one route of the control API, with the same names; where HTTP answers with an error, a
    method raises ActError.
    """

    def __init__(
        self,
        workspace: Workspace,
        courier: Courier,
        *,
        conditions: Conditions,
        settled: Callable[[], Awaitable[None]],
    ) -> None:
        super().__init__(workspace, courier, settled=settled)
        self._conditions = conditions

    # what somebody sees

    async def state(self, viewer: str | None = None) -> Json:
        """Who is here, what there is."""
        if viewer is not None:
            self._find.person(viewer)
        return reading.state(self._workspace, viewer)

    async def messages(self, viewer: str, channel: str = APP, thread: str | None = None) -> Json:
        """What somebody reads in a conversation or a thread."""
        return reading.messages(self._workspace, self._find.channel(viewer, channel), viewer, thread)

    async def read(self, user: str, channel: str = APP) -> Json:
        """Somebody has read a conversation."""
        conversation = self._find.channel(user, channel)
        seen = [each for each in conversation.messages if each.seen_by(user)]
        if seen:
            conversation.read[user] = seen[-1].ts
        self._workspace.changes.tell("state", viewers=frozenset({user}))
        return {"ok": True}

    async def home(self, user: str) -> Json:
        """Somebody's App Home."""
        self._find.person(user)
        return reading.home(self._workspace, user)

    async def modals(self, user: str) -> Json:
        """The modals in front of somebody."""
        self._find.person(user)
        return reading.modals(self._workspace, user)

    # what the app hears of as an event

    async def message(self, user: str, text: str, channel: str = APP, thread_ts: str | None = None) -> Json:
        """Somebody writes a message."""
        conversation = self._find.writable(self._find.active(user), channel)
        said = typed.in_message(self._workspace, text)
        draft = Draft(text=said, blocks=rich_text(text), thread_ts=thread_ts, client_msg_id=str(uuid.uuid4()))
        message = self._workspace.post(conversation, user, draft)
        conversation.read[user] = message.ts
        told = await self._told(events.message_posted(self._workspace, message, conversation), user)
        mention = events.mentioned(self._workspace, message, conversation)
        if mention is not None:
            told = await self._told(mention, user)
        return told | {"ts": message.ts, "channel": conversation.id}

    async def open_home(self, user: str, tab: str = "home") -> Json:
        """Somebody opens the app: its Home, or its messages."""
        self._find.active(user)
        channel = self._workspace.app_channel(user)
        return await self._told(events.home_opened(self._workspace, user, channel, tab), user)

    async def person(self, user: str, **changed: Any) -> Json:
        """Somebody's profile changes: another time zone, another language, gone from the company."""
        self._find.person(user)
        unknown = set(changed) - {field.name for field in fields(Person)} | set(changed) & {"id"}
        if unknown:
            raise ActError("unknown_field", ", ".join(sorted(unknown)))
        person = self._workspace.change_person(user, **changed)
        return await self._told(events.person_event(self._workspace, "user_change", person), user)

    async def arrive(self, person: Person) -> Json:
        """Somebody new comes into the workspace."""
        if person.id in self._workspace.people:
            raise ActError("already_here", person.id)
        self._workspace.add_person(person)
        return await self._told(events.person_event(self._workspace, "team_join", person), person.id)

    async def join(self, user: str, channel: str) -> Json:
        """Somebody comes into a channel."""
        self._find.active(user)
        return await self._joined(user, self._find.joinable(channel), None)

    async def invite_app(self, channel: str, user: str | None = None) -> Json:
        """Somebody brings the app into a channel."""
        return await self._joined(self._workspace.bot, self._find.joinable(channel), user)

    async def _joined(self, user: str, conversation: Conversation, inviter: str | None) -> Json:
        if user not in conversation.members:
            conversation.members.append(user)
        self._workspace.changes.tell("state")
        return await self._told(events.joined(self._workspace, user, conversation, inviter), user)

    async def uninstall(self) -> Json:
        """Somebody takes the app out of the workspace."""
        if not self._workspace.grants.installed:
            raise ActError("not_installed", "the app is not in this workspace any more")
        told = [self._courier.announce(event) for event in events.farewells(self._workspace)]
        self._workspace.grants.uninstall()
        self._workspace.changes.tell("state")
        return await self._result((await asyncio.gather(*told))[-1], None)

    async def _told(self, event: events.Event | None, user: str) -> Json:
        return await self._result(await self._courier.announce(event), user)

    # time and weather

    async def clock(self) -> Json:
        """What time it is in the workspace."""
        return {"now": self._workspace.now.isoformat(), "turnable": self._workspace.clock.turnable}

    async def turn_clock(self, *, advance_seconds: float | None = None, to: str | None = None) -> Json:
        """Let time pass: that long, or with `to="next"` until something is due."""
        if advance_seconds is None and to != "next":
            raise ActError("invalid_arguments", "give advance_seconds, or to: next")
        try:
            if advance_seconds is None:
                await self._workspace.clock.to_next()
            else:
                await self._workspace.clock.advance(timedelta(seconds=float(advance_seconds)))
        except ClockIsRealError as error:
            raise ActError("clock_not_turnable", "this workspace runs on the real clock") from error
        self._workspace.changes.tell("clock")
        return await self.clock()

    async def faults(self) -> Json:
        """The faults that are ordered now."""
        return {"ok": True, "faults": self._conditions.faults.as_json()}

    async def fault(self, method: str, kind: str, **order: Any) -> Json:
        """Let something go wrong; see docs/sandbox.md for the kinds."""
        try:
            fault = Fault.from_json({"method": method, "kind": kind} | order)
        except UnknownFaultError as error:
            raise ActError("unknown_fault", str(error)) from error
        await self._conditions.order(fault)
        return await self.faults()

    async def clear_faults(self) -> Json:
        """Everything works again."""
        self._conditions.faults.clear()
        return await self.faults()

    async def limits(self, *, enabled: bool = True) -> Json:
        """Switch Slack's rate limits on or off."""
        self._conditions.limits.enabled = enabled
        return {"ok": True, "enabled": enabled}

    async def traffic(self, since: int = 0) -> Json:
        """The calls and deliveries after that number."""
        return self._conditions.traffic.since(int(since))
