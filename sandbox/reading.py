"""What a person sees: conversations, messages, the App Home, open modals."""

from sandbox.conversations import Conversation
from sandbox.messages import Message
from sandbox.payloads import Json
from sandbox.workspace import Workspace


def state(workspace: Workspace, viewer: str | None) -> Json:
    """The frame of the page: who, where, what the app offers."""
    app = workspace.app
    seen = workspace.conversations.all() if viewer is None else visible(workspace, viewer)
    return {
        "team": {"id": workspace.team.id, "name": workspace.team.name},
        "app": {
            "id": app.app_id,
            "name": app.name,
            "bot_user_id": app.bot_user_id,
            "bot_name": app.bot_name,
            "installed": workspace.grants.installed,
        },
        "people": [
            workspace.user(person, locale=True, email=True)
            | {
                "locale": person.locale,
                "tz": person.tz,
                "real_name": person.real_name,
                "color": person.colour,
            }
            for person in workspace.people.values()
        ],
        "channels": [channel(workspace, each, viewer) for each in seen],
        "commands": [
            {"command": each.command, "description": each.description, "usage_hint": each.usage_hint}
            for each in app.commands
        ],
        "shortcuts": [
            {
                "callback_id": each.callback_id,
                "name": each.name,
                "type": each.type,
                "description": each.description,
            }
            for each in app.shortcuts
        ],
        "clock": {"now": workspace.now.isoformat(), "turnable": workspace.clock.turnable},
        "messages_tab": app.messages_tab,
        "messages_read_only": app.messages_read_only,
        "home_tab": app.home_tab,
    }


def visible(workspace: Workspace, viewer: str) -> list[Conversation]:
    """The conversations in this viewer's side bar: their own, and every public channel."""
    return [
        each
        for each in workspace.conversations.all()
        if viewer in each.members or (each.kind == "channel" and not each.archived)
    ]


def channel(workspace: Workspace, conversation: Conversation, viewer: str | None) -> Json:
    """One line of the side bar."""
    last = [each for each in conversation.messages if each.seen_by(viewer)]
    return {
        "id": conversation.id,
        "name": conversation.name,
        "kind": conversation.kind,
        "members": conversation.members,
        "unread": conversation.unread(viewer) if viewer in conversation.members and viewer else 0,
        "last_ts": last[-1].ts if last else None,
        "topic": conversation.topic,
        "title": _title(workspace, conversation, viewer),
        "archived": conversation.archived,
    }


def _title(workspace: Workspace, conversation: Conversation, viewer: str | None) -> str:
    if conversation.kind in {"channel", "group"}:
        return f"#{conversation.name}"
    others = [member for member in conversation.members if member != viewer]
    if conversation.kind == "mpim":
        others = [member for member in others if member != workspace.bot] or others
    return ", ".join(workspace.people[member].real_name for member in others)


def messages(workspace: Workspace, conversation: Conversation, viewer: str, thread: str | None) -> Json:
    """What this viewer reads in a conversation, or in one of its threads."""
    if thread is None:
        found = conversation.history(viewer=viewer)
    else:
        root = conversation.message(thread, viewer=viewer)
        found = ([root] if root is not None else []) + conversation.replies(thread, viewer=viewer)
    return {"messages": [_message(workspace, conversation, each, viewer) for each in found]}


def _message(workspace: Workspace, conversation: Conversation, message: Message, viewer: str) -> Json:
    person = workspace.people[message.user]
    return {
        "ts": message.ts,
        "channel": message.channel,
        "user": message.user,
        "name": message.username or person.real_name,
        "bot": message.bot_id is not None,
        "text": message.text,
        "blocks": message.blocks,
        "attachments": message.attachments,
        "thread_ts": message.thread_ts,
        "reply_count": len(conversation.replies(message.ts, viewer=viewer)),
        "edited": message.edited_ts is not None,
        "deleted": False,
        "ephemeral": message.ephemeral_to is not None,
        "files": [
            {
                "id": file.id,
                "title": file.title,
                "name": file.name,
                "mimetype": file.mimetype,
                "url": file.link(workspace.url),
                "alt_txt": file.alt_txt,
            }
            for file in message.files
        ],
        "reactions": message.reactions_as_slack(),
        "metadata": message.metadata,
    }


def home(workspace: Workspace, user: str) -> Json:
    """This person's App Home."""
    view = workspace.views.home(user)
    return {"view": workspace.view(view) if view is not None else None}


def modals(workspace: Workspace, user: str) -> Json:
    """The modals in front of this person, the top one last, and what stands below their fields."""
    stack = workspace.views.stack(user)
    return {
        "stack": [workspace.view(view) for view in stack],
        "errors": {view.id: view.errors for view in stack if view.errors},
    }
