"""Finding what a gesture is about, or saying why nobody could make it."""

from typing import Any

from sandbox import answers
from sandbox.conversations import Conversation
from sandbox.delivery import interactions
from sandbox.messages import Message
from sandbox.payloads import Json
from sandbox.people import Person
from sandbox.views import View
from sandbox.workspace import Workspace

APP = "@app"


class ActError(Exception):
    """Nobody could do that in Slack; `code` says why in a word, `detail` in a sentence."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail


class Finder:
    """Looks things up the way a person sees them; each method raises ActError when they are not there."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def person(self, user: str) -> Person:
        """Somebody, active or not."""
        person = self._workspace.people.get(user)
        if person is None:
            raise ActError("user_not_found", user)
        return person

    def active(self, user: str) -> Person:
        """Somebody who can still do things here."""
        person = self.person(user)
        if person.deleted:
            raise ActError("user_disabled", f"{person.name} has been deactivated")
        return person

    def channel(self, user: str, channel: str) -> Conversation:
        """A conversation this person can see; `@app` is their direct message with the app."""
        self.person(user)
        if channel == APP:
            return self._workspace.app_channel(user)
        known = self._known(channel)
        if known is None or (known.kind != "channel" and user not in known.members):
            raise ActError("channel_not_found", channel)
        return known

    def joinable(self, channel: str) -> Conversation:
        """A channel people can come into."""
        known = self._known(channel)
        if known is None or known.kind in {"im", "mpim"}:
            raise ActError("channel_not_found", channel)
        return known

    def _known(self, channel: str) -> Conversation | None:
        conversations = self._workspace.conversations
        return conversations.get(channel) or conversations.named(channel)

    def writable(self, person: Person, channel: str) -> Conversation:
        """A conversation this person can write in."""
        conversation = self.channel(person.id, channel)
        if person.id not in conversation.members:
            raise ActError("not_in_channel", f"{person.name} is not in {conversation.name}")
        if conversation.archived:
            raise ActError("is_archived", conversation.name)
        app = self._workspace.app
        if (
            conversation.kind == "im"
            and app.bot_user_id in conversation.members
            and (not app.messages_tab or app.messages_read_only)
        ):
            raise ActError("messages_tab_disabled", "sending messages to this app has been turned off")
        return conversation

    @staticmethod
    def message(conversation: Conversation, ts: str, viewer: str) -> Message:
        """A message this person can see."""
        message = conversation.message(ts, viewer=viewer)
        if message is None:
            raise ActError("message_not_found", ts)
        return message

    def view(self, user: str, view_id: str | None) -> View:
        """A view in front of this person: `home`, the one of that identifier, or the modal on top."""
        views = self._workspace.views
        if view_id == "home":
            view = views.home(user)
        elif view_id is None:
            view = views.top(user)
        else:
            view = views.find(view_id=view_id)
        if view is None or view.user != user:
            raise ActError("view_not_found", view_id or "no modal is open")
        return view

    @staticmethod
    def element(blocks: list[Json], action_id: str, block_id: str | None, value: Any) -> tuple[Json, Json]:
        """An element people can use, with its block."""
        found = interactions.find_element(blocks, action_id, block_id=block_id, value=value)
        if found is None:
            raise ActError("element_not_found", action_id)
        return found

    @staticmethod
    def choice(element: Json, selected: Any) -> Json | None:
        """The state of an element once that was chosen; None for a button."""
        if element["type"] in {"button", "workflow_button"}:
            return None
        try:
            if element["type"] == "overflow":
                return {"selected_option": answers.option_of(element, selected)}
            return answers.answered(element, selected)
        except answers.AnswerError as error:
            raise ActError("no_such_choice", str(error)) from error
