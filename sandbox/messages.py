"""Messages, as the workspace keeps them and as Slack shows them."""

import copy
from dataclasses import dataclass, field

from sandbox.files import StoredFile
from sandbox.identifiers import block_id
from sandbox.payloads import Json


@dataclass(slots=True, kw_only=True)
class Message:
    """One message of one conversation; an ephemeral one is seen by `ephemeral_to` alone."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    metadata: Json | None = None
    thread_ts: str | None = None
    broadcast: bool = False
    bot_id: str | None = None
    app_id: str | None = None
    username: str | None = None
    subtype: str | None = None
    client_msg_id: str | None = None
    ephemeral_to: str | None = None
    edited_ts: str | None = None
    files: list[StoredFile] = field(default_factory=list)
    reactions: dict[str, list[str]] = field(default_factory=dict)

    @property
    def in_thread(self) -> bool:
        """Whether it is a reply rather than a message of the conversation itself."""
        return self.thread_ts not in {None, self.ts}

    def seen_by(self, viewer: str | None) -> bool:
        """Whether this viewer may see it; None is the app, who sees no ephemeral message."""
        return self.ephemeral_to in {None, viewer}

    def as_slack(self, *, team: str, url: str, replies: "list[Message] | None" = None) -> Json:
        """The message object of `conversations.history`."""
        message: Json = {"type": "message", "user": self.user, "text": self.text, "ts": self.ts, "team": team}
        optional = {
            "subtype": self.subtype,
            "client_msg_id": self.client_msg_id,
            "bot_id": self.bot_id,
            "app_id": self.app_id,
            "username": self.username,
            "blocks": self.blocks,
            "attachments": self.attachments,
            "thread_ts": self.thread_ts,
            "files": [file.as_slack(url) for file in self.files],
            "reactions": self.reactions_as_slack(),
            "edited": {"user": self.user, "ts": self.edited_ts} if self.edited_ts else None,
        }
        message |= {name: value for name, value in optional.items() if value}
        return message | self._thread(replies or [])

    def reactions_as_slack(self) -> list[Json]:
        """Who reacted with what."""
        return [{"name": name, "users": users, "count": len(users)} for name, users in self.reactions.items()]

    def _thread(self, replies: "list[Message]") -> Json:
        if not replies:
            return {}
        people = list(dict.fromkeys(reply.user for reply in replies))
        return {
            "thread_ts": self.ts,
            "reply_count": len(replies),
            "reply_users_count": len(people),
            "latest_reply": replies[-1].ts,
            "reply_users": people,
            "is_locked": False,
            "subscribed": False,
        }


def identified(blocks: list[Json]) -> list[Json]:
    """The blocks as Slack gives them back: everything has an identifier, its own or a made-up one."""
    copies = copy.deepcopy(blocks)
    for block in copies:
        if not block.get("block_id"):
            block["block_id"] = block_id()
        for element in interactive(block):
            if not element.get("action_id"):
                element["action_id"] = block_id()
    return copies


def interactive(block: Json) -> list[Json]:
    """The elements of a block that people may touch."""
    match block.get("type"):
        case "input":
            held = [block["element"]]
        case "actions" | "context_actions":
            held = block["elements"]
        case "section":
            held = [block["accessory"]] if "accessory" in block else []
        case _:
            held = []
    return [element for element in held if element["type"] != "image"]


def rich_text(text: str) -> list[Json]:
    """What Slack makes of a line somebody typed."""
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    return [{"type": "rich_text", "block_id": block_id(), "elements": [section]}]
