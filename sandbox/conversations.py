"""Conversations: channels, private groups, direct messages with one or several people."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from sandbox.messages import Message
from sandbox.payloads import Json

Kind = Literal["channel", "group", "im", "mpim"]
TYPES: dict[str, Kind] = {
    "public_channel": "channel",
    "private_channel": "group",
    "im": "im",
    "mpim": "mpim",
}


@dataclass(slots=True, kw_only=True)
class Conversation:
    """One conversation, its members in the order they came, its messages in the order of their stamps."""

    id: str
    kind: Kind
    name: str
    creator: str
    created: int
    members: list[str] = field(default_factory=list)
    topic: str = ""
    purpose: str = ""
    archived: bool = False
    opened: bool = False
    messages: list[Message] = field(default_factory=list)
    read: dict[str, str] = field(default_factory=dict)

    def message(self, ts: str, *, viewer: str | None = None) -> Message | None:
        """The message of that stamp, if this viewer may see it."""
        return next((each for each in self.messages if each.ts == ts and each.seen_by(viewer)), None)

    def replies(self, ts: str, *, viewer: str | None = None) -> list[Message]:
        """The replies below that message."""
        return [each for each in self.messages if each.thread_ts == ts != each.ts and each.seen_by(viewer)]

    def history(self, *, viewer: str | None = None) -> list[Message]:
        """What stands in the conversation itself, oldest first."""
        return [
            each for each in self.messages if each.seen_by(viewer) and (not each.in_thread or each.broadcast)
        ]

    def unread(self, viewer: str) -> int:
        """How many messages of others this viewer has not read."""
        since = self.read.get(viewer, "")
        return sum(
            1 for each in self.messages if each.ts > since and each.user != viewer and each.seen_by(viewer)
        )

    def other(self, person: str) -> str:
        """Who is at the other end of a direct message."""
        return next((member for member in self.members if member != person), person)

    def as_slack(self, *, team: str, bot: str, members: bool = False) -> Json:
        """The conversation object, as the app sees it."""
        common: Json = {
            "id": self.id,
            "created": self.created,
            "is_archived": self.archived,
            "is_im": self.kind == "im",
            "is_org_shared": False,
            "context_team_id": team,
            "updated": self.created * 1000,
        }
        if self.kind == "im":
            return common | {"user": self.other(bot), "is_user_deleted": False, "priority": 0}
        if members:
            common["num_members"] = len(self.members)
        return common | self._of_channel(team, bot)

    def _of_channel(self, team: str, bot: str) -> Json:
        return {
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": self.kind == "channel",
            "is_group": self.kind in {"group", "mpim"},
            "is_mpim": self.kind == "mpim",
            "is_private": self.kind != "channel",
            "is_general": self.name == "general",
            "is_shared": False,
            "is_ext_shared": False,
            "is_pending_ext_shared": False,
            "pending_shared": [],
            "pending_connected_team_ids": [],
            "shared_team_ids": [team],
            "parent_conversation": None,
            "previous_names": [],
            "unlinked": 0,
            "creator": self.creator,
            "is_member": bot in self.members,
            "topic": {"value": self.topic, "creator": "", "last_set": 0},
            "purpose": {"value": self.purpose, "creator": "", "last_set": 0},
        }


class Conversations:
    """Every conversation of the workspace."""

    def __init__(self) -> None:
        self._all: dict[str, Conversation] = {}

    def add(self, conversation: Conversation) -> Conversation:
        """A conversation that was not there before."""
        self._all[conversation.id] = conversation
        return conversation

    def get(self, channel: str) -> Conversation | None:
        """The conversation of that identifier."""
        return self._all.get(channel)

    def named(self, name: str) -> Conversation | None:
        """The channel of that name, with or without its `#`."""
        bare = name.removeprefix("#")
        return next((each for each in self._all.values() if each.name == bare and each.kind != "im"), None)

    def between(self, members: Iterable[str]) -> Conversation | None:
        """The direct message among exactly these people."""
        wanted = set(members)
        direct = (each for each in self._all.values() if each.kind in {"im", "mpim"})
        return next((each for each in direct if set(each.members) == wanted), None)

    def all(self) -> list[Conversation]:
        """Every conversation, oldest first."""
        return list(self._all.values())

    def of(self, person: str) -> list[Conversation]:
        """The conversations this person is in."""
        return [each for each in self._all.values() if person in each.members]
