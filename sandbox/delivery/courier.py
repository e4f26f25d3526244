"""The courier: picks the way to the app, tries again as Slack does, and writes everything down."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from sandbox.conditions import Conditions
from sandbox.delivery.events import Event, envelope
from sandbox.delivery.http import HttpDoor
from sandbox.delivery.parcels import Attempt, Carrier, Kind, Outcome, Parcel
from sandbox.faults import Fault
from sandbox.payloads import Json
from sandbox.scopes import OF_EVENT
from sandbox.workspace import Workspace

RETRIES = (0.0, 60.0, 300.0)
_FAULT_NAMES: dict[Kind, str] = {
    "events_api": "events",
    "interactive": "interactive",
    "slash_commands": "commands",
}


class Courier:
    """Everything that goes from the workspace to the app passes here."""

    def __init__(
        self,
        *,
        workspace: Workspace,
        conditions: Conditions,
        door: HttpDoor,
        retries: Sequence[float] = RETRIES,
    ) -> None:
        self._workspace = workspace
        self._conditions = conditions
        self._door = door
        self._retries = retries
        self._tasks: set[asyncio.Task[None]] = set()
        self.request_url: str | None = None

    @property
    def under_way(self) -> int:
        """How many events are not settled yet, those waiting for a retry included."""
        return len(self._tasks)

    async def interact(self, payload: Json, *, label: str) -> Outcome:
        """Bring a gesture to the app."""
        url = self.request_url or self._workspace.app.interactivity_url
        accepts = payload["type"] == "view_submission"
        parcel = Parcel(kind="interactive", payload=payload, url=url, label=label, accepts_response=accepts)
        return await self._once(parcel)

    async def command(self, form: Json, *, url: str | None) -> Outcome:
        """Bring a slash command to the app."""
        parcel = Parcel(
            kind="slash_commands",
            payload=form,
            url=self.request_url or url or self._workspace.app.interactivity_url,
            label=str(form["command"]),
            accepts_response=True,
        )
        return await self._once(parcel)

    def announce(self, event: Event | None) -> asyncio.Future[Outcome]:
        """Tell the app of an event, if it subscribes to it; the future is what came of the first try."""
        first: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        if event is None or not self.subscribed(event.name):
            first.set_result(Outcome(acked=False))
            return first
        parcel = Parcel(
            kind="events_api",
            payload=envelope(self._workspace, event),
            url=self.request_url or self._workspace.app.events_url,
            label=event.name,
        )
        task = asyncio.ensure_future(self._with_retries(parcel, first))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return first

    def subscribed(self, name: str) -> bool:
        """Whether the manifest asks for this event and the token may have it."""
        needed = OF_EVENT.get(name)
        return name in self._workspace.app.events and (
            needed is None or needed in self._workspace.grants.bot_scopes
        )

    async def close(self) -> None:
        """Stop delivering."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._door.close()

    async def _once(self, parcel: Parcel) -> Outcome:
        fault = self._conditions.faults.strike(_FAULT_NAMES[parcel.kind])
        outcome = await self._first(parcel, fault)
        if fault is not None and fault.kind == "duplicate":
            await self._attempt(parcel, Attempt(), None)
        return outcome

    async def _with_retries(self, parcel: Parcel, first: asyncio.Future[Outcome]) -> None:
        fault = self._conditions.faults.strike(_FAULT_NAMES[parcel.kind])
        outcome = await self._first(parcel, fault)
        if not first.done():
            first.set_result(outcome)
        if fault is not None and fault.kind == "duplicate":
            await self._attempt(parcel, Attempt(number=1, reason="http_timeout"), None)
        for number, delay in enumerate(self._retries, start=1):
            if outcome.acked or outcome.final:
                return
            await asyncio.sleep(delay)
            outcome = await self._attempt(parcel, Attempt(number=number, reason=outcome.reason), None)

    async def _first(self, parcel: Parcel, fault: Fault | None) -> Outcome:
        """Bring it for the first time; of twins the one that was answered counts."""
        if fault is None or fault.kind != "twins":
            return await self._attempt(parcel, Attempt(), fault)
        twins = await asyncio.gather(*(self._attempt(parcel, Attempt(), None) for _ in range(2)))
        return max(twins, key=lambda outcome: (outcome.acked, bool(outcome.response)))

    async def _attempt(self, parcel: Parcel, attempt: Attempt, fault: Fault | None) -> Outcome:
        if fault is not None and fault.kind == "late":
            await asyncio.sleep(fault.delay)
        outcome = await self._carrier().carry(parcel, attempt)
        self._conditions.traffic.note(
            at=self._workspace.now,
            kind="delivery",
            method=f"{parcel.kind}: {parcel.label}",
            request=parcel.payload,
            response=outcome.response,
            error=None if outcome.acked else outcome.error,
            status=outcome.status,
            ms=outcome.ms,
            attempt=attempt.number,
        )
        return replace(outcome)

    def _carrier(self) -> Carrier:
        if self.request_url is None and self._workspace.app.socket_mode:
            return self._conditions.hub
        return self._door
