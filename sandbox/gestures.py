"""Gestures: commands, shortcuts, clicks, submissions, and what the app answers to them."""

from collections.abc import Awaitable, Callable
from typing import Any

from sandbox import answers, replying, typed
from sandbox.conversations import Conversation
from sandbox.delivery import interactions
from sandbox.delivery.courier import Courier
from sandbox.delivery.parcels import Outcome
from sandbox.finding import APP, ActError, Finder
from sandbox.messages import Message
from sandbox.payloads import Json
from sandbox.people import Person
from sandbox.views import View
from sandbox.webapi.calls import ApiError
from sandbox.workspace import Workspace


class Gestures:
    """What people do that the app has to answer; each gesture waits for the ack and tells what came of it."""

    def __init__(
        self,
        workspace: Workspace,
        courier: Courier,
        *,
        settled: Callable[[], Awaitable[None]],
    ) -> None:
        self._workspace = workspace
        self._courier = courier
        self._settled = settled
        self._find = Finder(workspace)

    async def command(self, user: str, command: str, text: str = "", channel: str = APP) -> Json:
        """Somebody sends a slash command of the manifest."""
        person, conversation = self._find.active(user), self._find.channel(user, channel)
        known = self._workspace.app.command(command)
        if known is None or not self._workspace.grants.installed:
            raise ActError("unknown_command", f"{command} is not a command of the manifest")
        form = interactions.command(
            self._workspace,
            person,
            conversation,
            name=command,
            text=typed.in_command(self._workspace, text, should_escape=known.should_escape),
            response_url=self._response_url(user, conversation, kind="commands"),
        )
        outcome = await self._courier.command(form, url=known.url)
        self._reply(
            outcome,
            lambda: replying.to_command(self._workspace, outcome.response, user=user, channel=conversation),
        )
        return await self._result(outcome, user)

    async def shortcut(self, user: str, callback_id: str, channel: str = APP, ts: str | None = None) -> Json:
        """Somebody picks a shortcut: a global one, or one on a message."""
        person, known = self._find.active(user), self._workspace.app.shortcut(callback_id)
        if known is None:
            raise ActError("unknown_shortcut", f"{callback_id} is not a shortcut of the manifest")
        if known.type == "global":
            payload = interactions.shortcut(self._workspace, person, callback_id)
        else:
            conversation = self._find.channel(user, channel)
            message = self._find.message(conversation, ts or "", user)
            payload = interactions.message_shortcut(
                self._workspace,
                person,
                callback_id,
                channel=conversation,
                message=message,
                response_url=self._response_url(user, conversation, message=message),
            )
        return await self._result(await self._gesture(payload, callback_id), user)

    async def click(
        self,
        user: str,
        action_id: str,
        *,
        channel: str = APP,
        ts: str = "",
        view_id: str | None = None,
        block_id: str | None = None,
        value: Any = None,
        selected: Any = None,
    ) -> Json:
        """Somebody uses an element of a message, of a modal, or of the App Home (`view_id="home"`)."""
        person = self._find.active(user)
        if view_id is not None:
            view = self._find.view(user, view_id)
            used = self._find.element(view.blocks, action_id, _still_there(view, block_id), value)
            return await self._click_in_view(person, view, used, selected)
        conversation = self._find.channel(user, channel)
        message = self._find.message(conversation, ts, user)
        block, element = self._find.element(message.blocks, action_id, block_id, value)
        state = self._find.choice(element, selected)
        values = answers.initial_values(message.blocks)
        if state is not None and element["type"] != "overflow":
            values[block["block_id"]][element["action_id"]] = state
        payload = interactions.click_in_message(
            self._workspace,
            person,
            conversation,
            message,
            action=interactions.action_of(self._workspace, block, element, state),
            values=values,
            response_url=self._response_url(user, conversation, message=message),
        )
        return await self._result(await self._gesture(payload, action_id), user)

    async def _click_in_view(
        self, person: Person, view: View, used: tuple[Json, Json], selected: Any
    ) -> Json:
        block, element = used
        state = self._find.choice(element, selected)
        if state is not None and element["type"] != "overflow":
            view.values[block["block_id"]][element["action_id"]] = state
        if block["type"] == "input" and not block.get("dispatch_action"):
            return await self._result(Outcome(acked=False), person.id)
        action = interactions.action_of(self._workspace, block, element, state)
        payload = interactions.click_in_view(self._workspace, person, view, action=action)
        return await self._result(await self._gesture(payload, element["action_id"]), person.id)

    async def submit(
        self, user: str, values: dict[str, Json] | None = None, view_id: str | None = None
    ) -> Json:
        """Somebody sends the modal in front of them with these plain values."""
        person, view = self._find.active(user), self._find.view(user, view_id)
        if view is not self._workspace.views.top(user):
            raise ActError("view_not_on_top", "another modal stands in front of this one")
        if not view.payload.get("submit"):
            raise ActError("no_submit", "this modal has no submit button")
        try:
            view.values = answers.filled(view.blocks, view.values, values or {})
        except answers.AnswerError as error:
            raise ActError("no_such_choice", str(error)) from error
        view.errors = answers.refusals(view.blocks, view.values)
        if view.errors:
            self._workspace.tell_modal(user)
            return await self._result(Outcome(acked=False), user, errors=view.errors)
        payload = interactions.submission(self._workspace, person, view, self._response_urls(user, view))
        outcome = await self._gesture(payload, view.payload.get("callback_id") or "")
        self._reply(outcome, lambda: replying.to_submission(self._workspace, outcome.response, view))
        return await self._result(outcome, user, errors=view.errors)

    async def close(self, user: str, view_id: str | None = None, *, everything: bool = False) -> Json:
        """Somebody cancels a modal, or closes all of them at once."""
        person, view = self._find.active(user), self._find.view(user, view_id)
        views = self._workspace.views
        closed = views.clear(user) if everything else views.close(view)
        self._workspace.tell_modal(user)
        outcome = Outcome(acked=False)
        for each in closed:
            if each.payload.get("notify_on_close"):
                payload = interactions.closing(self._workspace, person, each, cleared=everything)
                outcome = await self._gesture(payload, each.payload.get("callback_id") or "")
        return await self._result(outcome, user)

    async def _gesture(self, payload: Json, label: str) -> Outcome:
        if not self._workspace.grants.installed:
            raise ActError("not_installed", "the app is not in this workspace any more")
        return await self._courier.interact(payload, label=f"{payload['type']} {label}".strip())

    @staticmethod
    def _reply(outcome: Outcome, apply: Callable[[], object]) -> None:
        if not outcome.acked:
            return
        try:
            apply()
        except replying.ReplyError as error:
            outcome.error = error.code
            outcome.response = {"answer": outcome.response, "problems": error.problems}
        except ApiError as error:
            outcome.error = error.code
            outcome.response = {"answer": outcome.response, "problems": error.messages}

    async def _result(self, outcome: Outcome, user: str | None, errors: dict[str, str] | None = None) -> Json:
        if outcome.acked:
            await self._settled()
        top = self._workspace.views.top(user) if user is not None else None
        result = outcome.as_json() | {"view_id": top.id if top is not None else None}
        return result | ({"errors": dict(errors)} if errors else {})

    def _response_url(
        self, user: str, conversation: Conversation, *, message: Message | None = None, kind: str = "actions"
    ) -> str:
        secret = self._workspace.responses.issue(
            user,
            conversation.id,
            message_ts=message.ts if message is not None else None,
            thread_ts=message.thread_ts if message is not None and message.in_thread else None,
        )
        return f"{self._workspace.url}/{kind}/{self._workspace.team.id}/{conversation.id}/{secret}"

    def _response_urls(self, user: str, view: View) -> list[Json]:
        urls = []
        for block, element in answers.fields(view.blocks):
            if not element.get("response_url_enabled"):
                continue
            state = view.values[block["block_id"]][element["action_id"]]
            chosen = state.get("selected_conversation") or state.get("selected_channel")
            conversation = self._workspace.conversations.get(chosen or "")
            if conversation is not None:
                url = {
                    "block_id": block["block_id"],
                    "action_id": element["action_id"],
                    "channel_id": conversation.id,
                    "response_url": self._response_url(user, conversation, kind="app"),
                }
                urls.append(url)
        return urls


def _still_there(view: View, block_id: str | None) -> str | None:
    """Forget a block that is gone: a view drawn again has new ids, and its old button means the same."""
    return block_id if any(block.get("block_id") == block_id for block in view.blocks) else None
