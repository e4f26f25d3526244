"""chat.*: what the app says, changes and takes back."""

from sandbox.conversations import Conversation
from sandbox.delivery import events
from sandbox.messages import Message
from sandbox.payloads import Json
from sandbox.webapi.calls import ApiError, Call, method
from sandbox.webapi.drafts import draft_of, truncation

_MOST_UPDATED = 4_000


@method("chat.postMessage")
def post(call: Call) -> Json:
    """Say something in a conversation, or to a person."""
    channel = _destination(call)
    draft = draft_of(call)
    if draft.thread_ts is not None and channel.message(draft.thread_ts) is None:
        raise ApiError("thread_not_found")
    message = call.workspace.post(channel, call.grant.user, draft)
    call.announce(events.message_posted(call.workspace, message, channel))
    shown = _shown(call, message)
    return {"ok": True, "channel": channel.id, "ts": message.ts, "message": shown} | truncation(call)


@method("chat.postEphemeral")
def whisper(call: Call) -> Json:
    """Say something only one person of the conversation sees."""
    channel = _writable(call, call.conversation())
    user = call.required("user")
    if user not in call.workspace.people:
        raise ApiError("user_not_found")
    if user not in channel.members:
        raise ApiError("user_not_in_channel")
    message = call.workspace.post(channel, call.grant.user, draft_of(call), ephemeral_to=user)
    return {"ok": True, "message_ts": message.ts}


@method("chat.update")
def update(call: Call) -> Json:
    """Say it differently."""
    channel, message = _own(call, "cant_update_message")
    if channel.archived:
        raise ApiError("is_inactive")
    if len(call.text("text") or "") > _MOST_UPDATED:
        raise ApiError("msg_too_long")
    draft = draft_of(call)
    before = call.workspace.message(message)
    changed: Json = {"text": draft.text, "blocks": list(draft.blocks), "attachments": list(draft.attachments)}
    if call.args.get("metadata") is not None:
        changed["metadata"] = draft.metadata
    if "blocks" not in call.args and not draft.text:
        del changed["blocks"]
    call.workspace.edit(message, **changed)
    call.announce(events.message_changed(call.workspace, message, channel, before))
    shown = _shown(call, message)
    return {"ok": True, "channel": channel.id, "ts": message.ts, "text": message.text, "message": shown}


@method("chat.delete")
def delete(call: Call) -> Json:
    """Take it back."""
    channel, message = _own(call, "cant_delete_message")
    before = call.workspace.message(message)
    call.workspace.delete(message)
    call.announce(events.message_deleted(call.workspace, message, channel, before))
    return {"ok": True, "channel": channel.id, "ts": message.ts}


@method("chat.getPermalink", form_only=True)
def permalink(call: Call) -> Json:
    """The address of a message."""
    channel = call.conversation()
    message = channel.message(call.required("message_ts"))
    if message is None:
        raise ApiError("message_not_found")
    mark = message.ts.replace(".", "")
    link = f"{call.workspace.url}/archives/{channel.id}/p{mark}"
    if message.in_thread:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"ok": True, "channel": channel.id, "permalink": link}


def _destination(call: Call) -> Conversation:
    name = call.required("channel")
    workspace = call.workspace
    if name in workspace.people:
        person = workspace.people[name]
        if person.is_bot:
            raise ApiError("cannot_dm_bot")
        if person.deleted:
            raise ApiError("user_disabled")
        return _writable(call, workspace.app_channel(name))
    named = workspace.conversations.get(name) or workspace.conversations.named(name)
    if named is None or (named.kind != "channel" and call.grant.user not in named.members):
        raise ApiError("channel_not_found")
    return _writable(call, named)


def _writable(call: Call, channel: Conversation) -> Conversation:
    if channel.archived:
        raise ApiError("is_archived")
    if channel.kind == "im" and not call.workspace.app.messages_tab:
        raise ApiError("messages_tab_disabled")
    if call.grant.user not in channel.members and "chat:write.public" not in call.grant.scopes:
        raise ApiError("not_in_channel")
    return channel


def _own(call: Call, refusal: str) -> tuple[Conversation, Message]:
    channel = call.conversation()
    message = channel.message(call.required("ts"))
    if message is None:
        raise ApiError("message_not_found")
    if message.user != call.grant.user:
        raise ApiError(refusal)
    return channel, message


def _shown(call: Call, message: Message) -> Json:
    shown = call.workspace.message(message)
    return shown | ({"metadata": message.metadata} if message.metadata else {})
