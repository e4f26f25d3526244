"""Event payloads, in Slack's shapes."""

import secrets
from dataclasses import dataclass

from sandbox.conversations import Conversation, Kind
from sandbox.messages import Message
from sandbox.payloads import Json
from sandbox.people import Person
from sandbox.workspace import Workspace

_MESSAGE_EVENTS: dict[Kind, str] = {
    "channel": "message.channels",
    "group": "message.groups",
    "im": "message.im",
    "mpim": "message.mpim",
}
_FAREWELLS = frozenset({"app_uninstalled", "tokens_revoked"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event, by the name the manifest subscribes to it."""

    name: str
    inner: Json


def envelope(workspace: Workspace, event: Event) -> Json:
    """What surrounds every event."""
    app = workspace.app
    authorization = {
        "enterprise_id": None,
        "team_id": workspace.team.id,
        "user_id": app.bot_user_id,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {
        "token": app.credentials.verification,
        "team_id": workspace.team.id,
        "context_team_id": workspace.team.id,
        "context_enterprise_id": None,
        "api_app_id": app.app_id,
        "event": event.inner,
        "type": "event_callback",
        "event_id": f"Ev{secrets.token_hex(5).upper()}",
        "event_time": int(workspace.now.timestamp()),
        "authorizations": [] if event.name in _FAREWELLS else [authorization],
        "is_ext_shared_channel": False,
        "event_context": f"4-{secrets.token_urlsafe(24)}",
    }


def home_opened(workspace: Workspace, user: str, channel: Conversation, tab: str) -> Event:
    """Somebody opens the app's Home or its messages."""
    inner: Json = {
        "type": "app_home_opened",
        "user": user,
        "channel": channel.id,
        "tab": tab,
        "event_ts": workspace.stamps.next(),
    }
    view = workspace.views.home(user)
    if tab == "home" and view is not None:
        inner["view"] = workspace.view(view)
    return Event(name="app_home_opened", inner=inner)


def message_posted(workspace: Workspace, message: Message, channel: Conversation) -> Event | None:
    """Somebody wrote in a conversation the app is in."""
    if message.ephemeral_to is not None or workspace.bot not in channel.members:
        return None
    inner = workspace.message(message) | {
        "channel": channel.id,
        "channel_type": channel.kind,
        "event_ts": message.ts,
    }
    return Event(name=_MESSAGE_EVENTS[channel.kind], inner=inner)


def message_changed(
    workspace: Workspace, message: Message, channel: Conversation, before: Json
) -> Event | None:
    """A message of a conversation the app is in says something else now."""
    inner = {"subtype": "message_changed", "message": workspace.message(message), "previous_message": before}
    return _message_event(workspace, channel, message, inner)


def message_deleted(
    workspace: Workspace, message: Message, channel: Conversation, before: Json
) -> Event | None:
    """A message of a conversation the app is in is gone."""
    inner = {"subtype": "message_deleted", "deleted_ts": message.ts, "previous_message": before}
    return _message_event(workspace, channel, message, inner)


def _message_event(
    workspace: Workspace, channel: Conversation, message: Message, inner: Json
) -> Event | None:
    if message.ephemeral_to is not None or workspace.bot not in channel.members:
        return None
    stamp = workspace.stamps.next()
    common = {
        "type": "message",
        "hidden": True,
        "channel": channel.id,
        "channel_type": channel.kind,
        "ts": stamp,
        "event_ts": stamp,
    }
    return Event(name=_MESSAGE_EVENTS[channel.kind], inner=common | inner)


def mentioned(workspace: Workspace, message: Message, channel: Conversation) -> Event | None:
    """Somebody called the app by its name in a channel."""
    if f"<@{workspace.bot}>" not in message.text or channel.kind == "im" or message.user == workspace.bot:
        return None
    inner = workspace.message(message) | {
        "type": "app_mention",
        "channel": channel.id,
        "event_ts": message.ts,
    }
    return Event(name="app_mention", inner=inner)


def joined(workspace: Workspace, user: str, channel: Conversation, inviter: str | None = None) -> Event:
    """Somebody, or the app, came into a channel."""
    inner = {
        "type": "member_joined_channel",
        "user": user,
        "channel": channel.id,
        "channel_type": "C" if channel.kind == "channel" else "G",
        "team": workspace.team.id,
        "event_ts": workspace.stamps.next(),
    }
    return Event(name="member_joined_channel", inner=inner | ({"inviter": inviter} if inviter else {}))


def reacted(workspace: Workspace, user: str, reaction: str, message: Message) -> Event:
    """Somebody reacted to a message."""
    inner = {
        "type": "reaction_added",
        "user": user,
        "reaction": reaction,
        "item_user": message.user,
        "item": {"type": "message", "channel": message.channel, "ts": message.ts},
        "event_ts": workspace.stamps.next(),
    }
    return Event(name="reaction_added", inner=inner)


def person_event(workspace: Workspace, name: str, person: Person) -> Event:
    """Somebody arrived (`team_join`) or changed (`user_change`)."""
    email = "users:read.email" in workspace.grants.bot_scopes
    inner = {
        "type": name,
        "user": workspace.user(person, locale=True, email=email),
        "cache_ts": int(workspace.now.timestamp()),
        "event_ts": workspace.stamps.next(),
    }
    return Event(name=name, inner=inner)


def farewells(workspace: Workspace) -> list[Event]:
    """The app is taken out of the workspace."""
    revoked = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [workspace.bot]}}
    stamp = workspace.stamps.next()
    return [
        Event(name="tokens_revoked", inner=revoked | {"event_ts": stamp}),
        Event(name="app_uninstalled", inner={"type": "app_uninstalled", "event_ts": stamp}),
    ]
