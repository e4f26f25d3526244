"""Which scope a bot token needs for a method or an event (docs.slack.dev, August 2026).

Any one of the scopes opens a method. Where the scope depends on the kind of conversation, the method is
listed with all of them here and checked again, kind by kind, once the conversation is known.
"""

_READ = ("channels:read", "groups:read", "im:read", "mpim:read")
_HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")

OF_METHOD: dict[str, tuple[str, ...]] = {
    "bots.info": ("users:read",),
    "chat.delete": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "conversations.history": _HISTORY,
    "conversations.info": _READ,
    "conversations.invite": (
        "channels:write.invites",
        "groups:write.invites",
        "channels:manage",
        "groups:write",
    ),
    "conversations.join": ("channels:join",),
    "conversations.list": _READ,
    "conversations.members": _READ,
    "conversations.open": ("im:write", "mpim:write"),
    "conversations.replies": _HISTORY,
    "files.completeUploadExternal": ("files:write",),
    "files.getUploadURLExternal": ("files:write",),
    "files.info": ("files:read",),
    "reactions.add": ("reactions:write",),
    "team.info": ("team:read",),
    "users.conversations": _READ,
    "users.info": ("users:read",),
    "users.list": ("users:read",),
    "users.lookupByEmail": ("users:read.email",),
}

OF_EVENT: dict[str, str] = {
    "app_mention": "app_mentions:read",
    "member_joined_channel": "channels:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "reaction_added": "reactions:read",
    "team_join": "users:read",
    "user_change": "users:read",
}

_PREFIX = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}


def for_kind(kind: str, right: str) -> str:
    """The scope a kind of conversation asks for: `im` and `write` give `im:write`."""
    return f"{_PREFIX[kind]}:{right}"
