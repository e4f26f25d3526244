"""Payloads of gestures, in Slack's shapes: commands, clicks, submissions, shortcuts."""

from typing import Any

from sandbox.conversations import Conversation
from sandbox.messages import Message, interactive
from sandbox.payloads import Json
from sandbox.people import Person
from sandbox.views import View
from sandbox.workspace import Workspace

_CARRIED = (
    "style",
    "placeholder",
    "confirm",
    "initial_option",
    "initial_date",
    "initial_time",
    "initial_user",
)


def channel_name(channel: Conversation) -> str:
    """What a payload calls a conversation."""
    return {"im": "directmessage", "group": "privategroup"}.get(channel.kind, channel.name)


def command(
    workspace: Workspace,
    person: Person,
    channel: Conversation,
    *,
    name: str,
    text: str,
    response_url: str,
) -> Json:
    """Somebody sends a slash command."""
    return {
        "token": workspace.app.credentials.verification,
        "team_id": workspace.team.id,
        "team_domain": workspace.team.domain,
        "channel_id": channel.id,
        "channel_name": channel_name(channel),
        "user_id": person.id,
        "user_name": person.name,
        "command": name,
        "text": text,
        "api_app_id": workspace.app.app_id,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": workspace.triggers.issue(person.id),
    }


def click_in_message(
    workspace: Workspace,
    person: Person,
    channel: Conversation,
    message: Message,
    *,
    action: Json,
    values: dict[str, Json],
    response_url: str,
) -> Json:
    """Somebody uses an element of a message."""
    return (
        _common(workspace, person, "block_actions")
        | place_in_message(workspace, channel, message)
        | {
            "trigger_id": workspace.triggers.issue(person.id),
            "state": {"values": values},
            "response_url": response_url,
            "actions": [action],
        }
    )


def click_in_view(workspace: Workspace, person: Person, view: View, *, action: Json) -> Json:
    """Somebody uses an element of a modal or of the App Home."""
    in_modal = view.payload["type"] == "modal"
    return (
        _common(workspace, person, "block_actions")
        | place_in_view(workspace, view)
        | {
            "trigger_id": workspace.triggers.issue(person.id, view_id=view.id if in_modal else None),
            "actions": [action],
        }
    )


def action_of(workspace: Workspace, block: Json, element: Json, state: Json | None) -> Json:
    """The element that was used, and how."""
    action: Json = {
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "type": element["type"],
        "action_ts": workspace.stamps.next(),
    }
    carried: Json = {name: element[name] for name in _CARRIED if name in element}
    if element["type"] in {"button", "workflow_button"}:
        carried |= {name: element[name] for name in ("text", "value", "url") if name in element}
    return action | carried | (state or {})


def find_element(
    blocks: list[Json], action_id: str, *, block_id: str | None, value: Any
) -> tuple[Json, Json] | None:
    """The block and the element of that name; by block and by value when several share it."""
    found = [
        (block, element)
        for block in blocks
        for element in interactive(block)
        if element["action_id"] == action_id and block_id in {None, block["block_id"]}
    ]
    if value is not None:
        found = [each for each in found if each[1].get("value", value) == value]
    return found[0] if found else None


def submission(workspace: Workspace, person: Person, view: View, response_urls: list[Json]) -> Json:
    """Somebody sends a modal."""
    return _common(workspace, person, "view_submission") | {
        "trigger_id": workspace.triggers.issue(person.id, view_id=view.id),
        "view": workspace.view(view),
        "response_urls": response_urls,
    }


def closing(workspace: Workspace, person: Person, view: View, *, cleared: bool) -> Json:
    """Somebody closes a modal that wants to know."""
    return _common(workspace, person, "view_closed") | {"view": workspace.view(view), "is_cleared": cleared}


def shortcut(workspace: Workspace, person: Person, callback_id: str) -> Json:
    """Somebody picks a global shortcut."""
    return _common(workspace, person, "shortcut") | {
        "callback_id": callback_id,
        "trigger_id": workspace.triggers.issue(person.id),
        "action_ts": workspace.stamps.next(),
    }


def message_shortcut(
    workspace: Workspace,
    person: Person,
    callback_id: str,
    *,
    channel: Conversation,
    message: Message,
    response_url: str,
) -> Json:
    """Somebody picks a shortcut on a message."""
    return _common(workspace, person, "message_action") | {
        "callback_id": callback_id,
        "trigger_id": workspace.triggers.issue(person.id),
        "action_ts": workspace.stamps.next(),
        "response_url": response_url,
        "channel": {"id": channel.id, "name": channel_name(channel)},
        "message_ts": message.ts,
        "message": workspace.message(message),
    }


def place_in_view(workspace: Workspace, view: View) -> Json:
    """Where a gesture in a view is made."""
    return {"container": {"type": "view", "view_id": view.id}, "view": workspace.view(view)}


def place_in_message(workspace: Workspace, channel: Conversation, message: Message) -> Json:
    """Where a gesture in a message is made; an ephemeral message does not come along."""
    ephemeral = message.ephemeral_to is not None
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": ephemeral,
    }
    if message.in_thread:
        container["thread_ts"] = message.thread_ts
    place: Json = {
        "container": container,
        "channel": {"id": channel.id, "name": channel_name(channel)},
    }
    return place | ({} if ephemeral else {"message": workspace.message(message)})


def _common(workspace: Workspace, person: Person, kind: str) -> Json:
    return {
        "type": kind,
        "team": {"id": workspace.team.id, "domain": workspace.team.domain},
        "user": {
            "id": person.id,
            "username": person.name,
            "name": person.name,
            "team_id": workspace.team.id,
        },
        "api_app_id": workspace.app.app_id,
        "token": workspace.app.credentials.verification,
        "enterprise": None,
        "is_enterprise_install": False,
    }
