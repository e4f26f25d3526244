"""What the app answers to a gesture: with its ack, or within half an hour through a response URL."""

from typing import Any

from sandbox.conversations import Conversation
from sandbox.messages import Message
from sandbox.payloads import Json
from sandbox.responses import ResponseUrl, ResponseUrlError
from sandbox.views import View, ViewError
from sandbox.webapi.calls import ApiError
from sandbox.webapi.drafts import MOST_TEXT, check_blocks
from sandbox.webapi.views import check_view
from sandbox.workspace import Draft, Workspace


class ReplyError(Exception):
    """The app answered something Slack cannot use; `code` and `problems` say what."""

    def __init__(self, code: str, problems: list[str] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.problems = problems or []


def to_command(workspace: Workspace, answer: Any, *, user: str, channel: Conversation) -> None:
    """Show what came back with the ack of a slash command."""
    if not isinstance(answer, dict) or not (answer.get("text") or answer.get("blocks")):
        return
    in_channel = answer.get("response_type") == "in_channel"
    workspace.post(
        channel, workspace.bot, _draft(workspace, answer), ephemeral_to=None if in_channel else user
    )


def to_submission(workspace: Workspace, answer: Any, view: View) -> dict[str, str]:
    """Do what came back with the ack of a submission; the errors it puts below fields."""
    match answer.get("response_action") if isinstance(answer, dict) else None:
        case None:
            workspace.views.close(view)
        case "clear":
            workspace.views.clear(view.user)
        case "errors":
            view.errors = _errors(view, answer.get("errors"))
        case "update" | "push" as action:
            _show(workspace, view, answer.get("view"), pushed=action == "push")
        case other:
            raise ReplyError("unknown_response_action", [str(other)])
    workspace.tell_modal(view.user)
    return view.errors


def _errors(view: View, errors: Any) -> dict[str, str]:
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors:
        raise ReplyError("invalid_errors", ["errors must name at least one block"])
    unknown = [str(block_id) for block_id in errors if block_id not in inputs]
    if unknown:
        raise ReplyError("invalid_errors", [f"no input block {block_id}" for block_id in unknown])
    return {str(block_id): str(message) for block_id, message in errors.items()}


def _show(workspace: Workspace, view: View, payload: Any, *, pushed: bool) -> None:
    problems = check_view(workspace, payload, "modal")
    if problems:
        raise ReplyError("invalid_view", problems)
    try:
        if pushed:
            workspace.views.push(view.user, payload)
        else:
            workspace.views.update(view, payload, expected=None)
    except ViewError as error:
        raise ReplyError(error.code) from error


def to_response_url(workspace: Workspace, secret: str, answer: Json) -> None:
    """Post, replace or delete through a response URL, or raise ResponseUrlError or ApiError."""
    url = workspace.responses.use(secret)
    channel = workspace.conversations.get(url.channel)
    if channel is None:
        raise ResponseUrlError("channel_not_found")
    original = channel.message(url.message_ts, viewer=url.user) if url.message_ts else None
    if answer.get("delete_original") and original is not None:
        workspace.delete(original)
    elif answer.get("replace_original") and original is not None:
        _replace(workspace, original, answer)
    else:
        _post(workspace, channel, url, answer)


def _replace(workspace: Workspace, original: Message, answer: Json) -> None:
    draft = _draft(workspace, answer)
    workspace.edit(original, text=draft.text, blocks=list(draft.blocks), attachments=list(draft.attachments))


def _post(workspace: Workspace, channel: Conversation, url: ResponseUrl, answer: Json) -> None:
    in_channel = answer.get("response_type") == "in_channel"
    thread_ts = answer.get("thread_ts") or url.thread_ts
    draft = _draft(workspace, answer, thread_ts=thread_ts)
    workspace.post(channel, workspace.bot, draft, ephemeral_to=None if in_channel else url.user)


def _draft(workspace: Workspace, answer: Json, *, thread_ts: str | None = None) -> Draft:
    blocks = answer.get("blocks") or []
    check_blocks(workspace, blocks)
    text, attachments = str(answer.get("text") or ""), answer.get("attachments") or []
    if not (text or blocks or attachments):
        raise ApiError("no_text")
    return Draft(text=text[:MOST_TEXT], blocks=blocks, attachments=attachments, thread_ts=thread_ts)
