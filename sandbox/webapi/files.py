"""files.*: an upload in three steps."""

from sandbox.conversations import Conversation
from sandbox.delivery import events
from sandbox.faults import FILES
from sandbox.files import StoredFile
from sandbox.payloads import Json
from sandbox.webapi.calls import ApiError, Call, method
from sandbox.workspace import Draft


@method("files.getUploadURLExternal", form_only=True)
def announce(call: Call) -> Json:
    """Where to send a file of that length."""
    name, length = call.required("filename"), call.number("length", 0)
    if length <= 0:
        raise ApiError("invalid_arguments", messages=["[ERROR] length must be a positive integer"])
    file = call.workspace.files.announce(
        file_id=call.workspace.identifiers.new("F"),
        name=name,
        length=length,
        owner=call.grant.user,
        alt_txt=call.text("alt_txt") or "",
        created=int(call.workspace.now.timestamp()),
    )
    url = f"{call.workspace.url}/upload/v1/{file.ticket}"
    return {"ok": True, "upload_url": url, "file_id": file.id}


@method("files.completeUploadExternal")
def complete(call: Call) -> Json:
    """The bytes are there: keep the file, and share it where asked."""
    wanted = call.structure("files", error="invalid_arguments")
    if not isinstance(wanted, list) or not wanted or not all(isinstance(entry, dict) for entry in wanted):
        raise ApiError("invalid_arguments", messages=["[ERROR] missing required field: files"])
    channels = [_channel(call, name) for name in _channels(call)]
    files = [_uploaded(call, entry) for entry in wanted]
    thread_ts = call.text("thread_ts")
    for file, entry in zip(files, wanted, strict=True):
        fault = call.faults.strike(FILES)
        delay = fault.delay if fault is not None and fault.kind == "late" else 0.0
        call.workspace.files.complete(file, title=entry.get("title") or file.name, delay=delay)
        file.channels.extend(channel.id for channel in channels)
    for channel in channels:
        draft = Draft(
            text=call.text("initial_comment") or "", files=files, thread_ts=thread_ts, subtype="file_share"
        )
        message = call.workspace.post(channel, call.grant.user, draft)
        call.announce(events.message_posted(call.workspace, message, channel))
    return {"ok": True, "files": [file.as_slack(call.workspace.url) for file in files]}


@method("files.info", form_only=True)
def info(call: Call) -> Json:
    """What is known of a file."""
    file = call.workspace.files.get(call.required("file"))
    if file is None or not file.completed:
        raise ApiError("file_not_found")
    shown = file.as_slack(call.workspace.url)
    return {"ok": True, "file": shown, "comments": [], "response_metadata": {"next_cursor": ""}}


def _channels(call: Call) -> list[str]:
    single = call.text("channel_id")
    return [single] if single is not None else call.listed("channels")


def _channel(call: Call, name: str) -> Conversation:
    channel = call.workspace.conversations.get(name)
    if channel is None:
        raise ApiError("channel_not_found")
    if call.grant.user not in channel.members:
        raise ApiError("not_in_channel" if channel.kind == "channel" else "channel_not_found")
    return channel


def _uploaded(call: Call, entry: Json) -> StoredFile:
    file = call.workspace.files.get(str(entry.get("id")))
    if file is None or file.content is None or file.completed:
        raise ApiError("file_not_found")
    return file
