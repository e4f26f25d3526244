"""conversations.*: opening, finding and reading conversations."""

from sandbox.conversations import TYPES, Conversation
from sandbox.delivery import events
from sandbox.messages import Message
from sandbox.payloads import Json
from sandbox.webapi.calls import ApiError, Call, method

_MOST_PEOPLE = 8


@method("conversations.open")
def open_direct(call: Call) -> Json:
    """Open a direct message with one to eight people."""
    resumed = call.text("channel")
    if resumed is not None:
        conversation, already = call.conversation(), True
        if conversation.kind not in {"im", "mpim"}:
            raise ApiError("method_not_supported_for_channel_type")
    else:
        conversation, already = _with_people(call)
    conversation.opened = True
    full = call.workspace.conversation(conversation)
    shown = full if call.flag("return_im") else {"id": conversation.id}
    answer: Json = {"ok": True, "channel": shown}
    return answer | ({"no_op": True, "already_open": True} if already else {})


def _with_people(call: Call) -> tuple[Conversation, bool]:
    users = [user for user in dict.fromkeys(call.listed("users")) if user != call.grant.user]
    if not users:
        raise ApiError("users_list_not_supplied")
    if len(users) > _MOST_PEOPLE:
        raise ApiError("too_many_users")
    call.demand("im:write" if len(users) == 1 else "mpim:write")
    people = [call.person(user) for user in users]
    if any(person.deleted for person in people):
        raise ApiError("user_disabled")
    if len(people) == 1 and people[0].is_bot:
        raise ApiError("cannot_dm_bot")
    members = [call.grant.user, *users]
    if call.flag("prevent_creation") and call.workspace.conversations.between(members) is None:
        raise ApiError("channel_not_found")
    return call.workspace.direct(members)


@method("conversations.info", form_only=True)
def info(call: Call) -> Json:
    """What a conversation is."""
    conversation = call.conversation()
    call.demand_for(conversation, "read")
    members = call.flag("include_num_members")
    return {"ok": True, "channel": call.workspace.conversation(conversation, members=members)}


@method("conversations.members", form_only=True)
def members(call: Call) -> Json:
    """Who is in a conversation."""
    conversation = call.conversation()
    call.demand_for(conversation, "read")
    page, cursor = call.page(conversation.members)
    return {"ok": True, "members": page, "response_metadata": {"next_cursor": cursor}}


@method("conversations.list", form_only=True)
def list_all(call: Call) -> Json:
    """The conversations the app can see."""
    return _listed(call, call.workspace.conversations.all(), call.grant.user)


@method("users.conversations", form_only=True)
def list_of_user(call: Call) -> Json:
    """The conversations somebody is in, the app by default."""
    user = call.text("user") or call.grant.user
    call.person(user)
    return _listed(call, call.workspace.conversations.of(user), call.grant.user)


def _listed(call: Call, conversations: list[Conversation], viewer: str) -> Json:
    names = call.listed("types") or ["public_channel"]
    if not set(names) <= set(TYPES):
        raise ApiError("invalid_types")
    kinds = [TYPES[name] for name in names]
    for kind in kinds:
        call.demand(f"{'channels' if kind == 'channel' else kind.replace('group', 'groups')}:read")
    seen = [
        each
        for each in conversations
        if each.kind in kinds
        and (each.kind == "channel" or viewer in each.members)
        and not (each.archived and call.flag("exclude_archived"))
    ]
    page, cursor = call.page(seen)
    shown = [call.workspace.conversation(each, members=True) for each in page]
    return {"ok": True, "channels": shown, "response_metadata": {"next_cursor": cursor}}


@method("conversations.history", form_only=True)
def history(call: Call) -> Json:
    """What was said in a conversation, latest first."""
    conversation = call.conversation()
    call.demand_for(conversation, "history")
    if conversation.kind == "channel" and call.grant.user not in conversation.members:
        raise ApiError("not_in_channel")
    found = [each for each in reversed(conversation.history()) if _within(call, each)]
    return _messages(call, found)


@method("conversations.replies", form_only=True)
def replies(call: Call) -> Json:
    """A message and what was said below it."""
    conversation = call.conversation()
    call.demand_for(conversation, "history")
    message = conversation.message(call.required("ts"))
    if message is None:
        raise ApiError("thread_not_found")
    root = message.thread_ts if message.in_thread and message.thread_ts is not None else message.ts
    thread = [each for each in conversation.messages if root in {each.ts, each.thread_ts}]
    return _messages(call, [each for each in thread if each.seen_by(None) and _within(call, each)])


def _within(call: Call, message: Message) -> bool:
    oldest, latest = call.text("oldest") or "0", call.text("latest")
    inclusive = call.flag("inclusive")
    stamp, first = _seconds(message.ts), _seconds(oldest)
    after = stamp > first or (inclusive and stamp == first)
    if latest is None:
        return after
    last = _seconds(latest)
    return after and (stamp < last or (inclusive and stamp == last))


def _seconds(ts: str) -> tuple[int, int]:
    whole, _, fraction = ts.partition(".")
    try:
        return int(whole), int(fraction.ljust(6, "0")[:6] or "0")
    except ValueError as problem:
        raise ApiError("invalid_ts_oldest") from problem


def _messages(call: Call, found: list[Message]) -> Json:
    page, cursor = call.page(found)
    metadata = call.flag("include_all_metadata")
    shown = [
        call.workspace.message(each) | ({"metadata": each.metadata} if metadata and each.metadata else {})
        for each in page
    ]
    answer: Json = {"ok": True, "messages": shown, "has_more": bool(cursor), "pin_count": 0}
    return answer | {"response_metadata": {"next_cursor": cursor}}


@method("conversations.join")
def join(call: Call) -> Json:
    """The app comes into a public channel by itself."""
    conversation = call.conversation()
    if conversation.kind != "channel":
        raise ApiError("method_not_supported_for_channel_type")
    if conversation.archived:
        raise ApiError("is_archived")
    shown = call.workspace.conversation
    if call.grant.user in conversation.members:
        already = {"warning": "already_in_channel", "response_metadata": {"warnings": ["already_in_channel"]}}
        return {"ok": True, "channel": shown(conversation)} | already
    conversation.members.append(call.grant.user)
    call.workspace.changes.tell("state")
    call.announce(events.joined(call.workspace, call.grant.user, conversation))
    return {"ok": True, "channel": shown(conversation)}


@method("conversations.invite")
def invite(call: Call) -> Json:
    """The app brings people into a channel it is in."""
    conversation = call.conversation()
    if conversation.kind not in {"channel", "group"}:
        raise ApiError("method_not_supported_for_channel_type")
    if call.grant.user not in conversation.members:
        raise ApiError("not_in_channel")
    users = [call.person(user).id for user in call.listed("users")]
    if not users:
        raise ApiError("no_user")
    if call.grant.user in users:
        raise ApiError("cant_invite_self")
    if any(user in conversation.members for user in users):
        raise ApiError("already_in_channel")
    conversation.members.extend(users)
    call.workspace.changes.tell("state")
    for user in users:
        call.announce(events.joined(call.workspace, user, conversation, inviter=call.grant.user))
    return {"ok": True, "channel": call.workspace.conversation(conversation)}
