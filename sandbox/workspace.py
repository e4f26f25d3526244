"""The workspace itself: people, conversations, views and files, all in memory, all synchronous."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sandbox.changes import Changes
from sandbox.clock import Clock, Stamps
from sandbox.conversations import Conversation, Conversations, Kind
from sandbox.files import Files, StoredFile
from sandbox.grants import Grants
from sandbox.identifiers import Identifiers
from sandbox.manifest import AppSpec
from sandbox.messages import Message, identified
from sandbox.payloads import Json
from sandbox.people import Person
from sandbox.responses import ResponseUrls
from sandbox.triggers import SECONDS, Triggers
from sandbox.views import View, Views


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """The workspace's own name tag."""

    id: str
    name: str
    domain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a message says, before it is posted."""

    text: str = ""
    blocks: Sequence[Json] = ()
    attachments: Sequence[Json] = ()
    metadata: Json | None = None
    thread_ts: str | None = None
    broadcast: bool = False
    username: str | None = None
    subtype: str | None = None
    client_msg_id: str | None = None
    files: Sequence[StoredFile] = field(default_factory=tuple)


class Workspace:
    """The state everything else reads and changes."""

    def __init__(
        self,
        *,
        app: AppSpec,
        people: Iterable[Person],
        channels: Iterable[tuple[str, Iterable[str]]],
        team: str,
        clock: Clock,
        trigger_seconds: float = SECONDS,
    ) -> None:
        self.app = app
        self.clock = clock
        self.url = ""
        self.identifiers = Identifiers()
        self.team = Team(id="T0SANDBOX", name=team, domain=team.lower().replace(" ", "-"))
        self.people = {person.id: person for person in (*people, self._bot())}
        self.stamps = Stamps(clock)
        self.conversations = Conversations()
        self.views = Views(self.identifiers)
        self.files = Files()
        self.triggers = Triggers(seconds=trigger_seconds)
        self.responses = ResponseUrls()
        self.grants = Grants(app)
        self.changes = Changes()
        for name, members in channels:
            self.add_channel(name, members)

    @property
    def bot(self) -> str:
        """The app's own user."""
        return self.app.bot_user_id

    @property
    def now(self) -> datetime:
        """What the clock says."""
        return self.clock.now()

    def _bot(self) -> Person:
        app = self.app
        name = app.bot_name.lower().replace(" ", "_")
        return Person(
            id=app.bot_user_id,
            name=name,
            real_name=app.bot_name,
            is_bot=True,
            bot_id=app.bot_id,
            app_id=app.app_id,
            tz="America/Los_Angeles",
        )

    def user(self, person: Person, *, locale: bool = False, email: bool = False) -> Json:
        """This person as a Slack user object."""
        return person.as_user(team=self.team.id, now=self.now, url=self.url, locale=locale, email=email)

    def conversation(self, conversation: Conversation, *, members: bool = False) -> Json:
        """This conversation as the app sees it."""
        return conversation.as_slack(team=self.team.id, bot=self.bot, members=members)

    def message(self, message: Message) -> Json:
        """This message as Slack shows it, with what its thread amounts to."""
        conversation = self.conversations.get(message.channel)
        replies = conversation.replies(message.ts) if conversation is not None else []
        shown = message.as_slack(team=self.team.id, url=self.url, replies=replies)
        if message.bot_id == self.app.bot_id:
            shown["bot_profile"] = {
                "id": self.app.bot_id,
                "app_id": self.app.app_id,
                "name": self.app.bot_name,
                "deleted": False,
                "updated": int(self.now.timestamp()),
                "team_id": self.team.id,
            }
        return shown

    def view(self, view: View) -> Json:
        """This view as the app sees it."""
        return view.as_slack(team=self.team.id, app=self.app.app_id, bot=self.app.bot_id)

    def add_channel(self, name: str, members: Iterable[str], *, kind: Kind = "channel") -> Conversation:
        """A new channel with these people in it."""
        inside = list(members)
        channel = Conversation(
            id=self.identifiers.new("C"),
            kind=kind,
            name=name.removeprefix("#"),
            creator=inside[0] if inside else self.bot,
            created=int(self.now.timestamp()),
            members=inside,
        )
        self.changes.tell("state")
        return self.conversations.add(channel)

    def direct(self, members: Sequence[str]) -> tuple[Conversation, bool]:
        """The direct message among these people, and whether it was there already."""
        found = self.conversations.between(members)
        if found is not None:
            return found, True
        alone = len(members) <= 2  # noqa: PLR2004  a direct message is a matter of two
        names = "--".join(self.people[member].name for member in members)
        conversation = Conversation(
            id=self.identifiers.new("D" if alone else "C"),
            kind="im" if alone else "mpim",
            name="" if alone else f"mpdm-{names}-1",
            creator=self.bot,
            created=int(self.now.timestamp()),
            members=list(members),
        )
        self.changes.tell("state", viewers=frozenset(members))
        return self.conversations.add(conversation), False

    def app_channel(self, user: str) -> Conversation:
        """The direct message between this person and the app."""
        return self.direct([self.bot, user])[0]

    def post(
        self, channel: Conversation, user: str, draft: Draft, *, ephemeral_to: str | None = None
    ) -> Message:
        """Put a message into a conversation."""
        by_app = user == self.bot
        message = Message(
            ts=self.stamps.next(),
            channel=channel.id,
            user=user,
            text=draft.text,
            blocks=identified(list(draft.blocks)),
            attachments=list(draft.attachments),
            metadata=draft.metadata,
            thread_ts=draft.thread_ts,
            broadcast=draft.broadcast,
            bot_id=self.app.bot_id if by_app else None,
            app_id=self.app.app_id if by_app else None,
            username=draft.username,
            subtype=draft.subtype,
            client_msg_id=draft.client_msg_id,
            ephemeral_to=ephemeral_to,
            files=list(draft.files),
        )
        channel.messages.append(message)
        self.tell_message(message)
        return message

    def edit(self, message: Message, **changed: Any) -> Message:
        """Change what a message says; what is not given stays."""
        for name, value in changed.items():
            setattr(message, name, identified(value) if name == "blocks" else value)
        message.edited_ts = self.stamps.next()
        self.tell_message(message)
        return message

    def delete(self, message: Message) -> None:
        """Take a message away."""
        channel = self.conversations.get(message.channel)
        if channel is not None and message in channel.messages:
            channel.messages.remove(message)
            self.tell_message(message)

    def tell_message(self, message: Message) -> None:
        """Tell the pages of everybody who can see it."""
        channel = self.conversations.get(message.channel)
        members = frozenset(channel.members) if channel is not None else frozenset()
        viewers = frozenset({message.ephemeral_to}) if message.ephemeral_to else members
        self.changes.tell("message", viewers=viewers, channel=message.channel, ts=message.ts)

    def tell_modal(self, user: str) -> None:
        """Tell this person's page that a modal came, went or changed."""
        self.changes.tell("modal", viewers=frozenset({user}), user=user)

    def add_person(self, person: Person) -> Person:
        """Somebody arrives."""
        self.people[person.id] = person
        self.changes.tell("state")
        return person

    def change_person(self, user: str, **changed: Any) -> Person:
        """Somebody's profile changes."""
        self.people[user] = replace(self.people[user], **changed)
        self.changes.tell("state")
        return self.people[user]
