"""What an app wants to say, checked as Slack checks it before anything is posted."""

from typing import Any

from sandbox.blockkit import problems_of_blocks, texts
from sandbox.payloads import Json
from sandbox.webapi.calls import ApiError, Call
from sandbox.workspace import Draft, Workspace

MOST_TEXT = 40_000
MOST_IN_BLOCKS = 13_200
MOST_MARKDOWN = 12_000
MOST_METADATA = 8_000
MOST_ATTACHMENTS = 100


def draft_of(call: Call) -> Draft:
    """The message of a call, or the refusal Slack would give."""
    text = call.text("text") or ""
    blocks = blocks_of(call)
    attachments = call.structure("attachments", error="invalid_attachments") or []
    if not isinstance(attachments, list):
        raise ApiError("invalid_attachments")
    if len(attachments) > MOST_ATTACHMENTS:
        raise ApiError("too_many_attachments")
    markdown = call.text("markdown_text")
    if markdown is not None:
        blocks = [_markdown(markdown, conflict=bool(text or blocks))]
    if not (text.strip() or blocks or attachments):
        raise ApiError("no_text")
    return Draft(
        text=text[:MOST_TEXT],
        blocks=blocks,
        attachments=attachments,
        metadata=_metadata(call),
        thread_ts=call.text("thread_ts"),
        broadcast=call.flag("reply_broadcast"),
        username=call.text("username") if "chat:write.customize" in call.grant.scopes else None,
    )


def truncation(call: Call) -> Json:
    """The warning that goes with a text that was cut."""
    if len(call.text("text") or "") <= MOST_TEXT:
        return {}
    return {"warning": "message_truncated", "response_metadata": {"warnings": ["message_truncated"]}}


def blocks_of(call: Call) -> list[Json]:
    """The blocks of a call."""
    blocks = call.structure("blocks", error="invalid_blocks_format")
    if blocks is None:
        return []
    check_blocks(call.workspace, blocks)
    checked: list[Json] = blocks
    return checked


def check_blocks(workspace: Workspace, blocks: Any) -> None:
    """Refuse blocks Slack would refuse in a message."""
    if not isinstance(blocks, list):
        raise ApiError("invalid_blocks_format")
    if sum(len(text) for text in texts(blocks)) > MOST_IN_BLOCKS:
        raise ApiError("msg_blocks_too_long")
    problems = problems_of_blocks(blocks, surface="message") or unshowable_files(workspace, blocks)
    if problems:
        raise ApiError("invalid_blocks", messages=problems, errors=problems)


def unshowable_files(workspace: Workspace, blocks: list[Json]) -> list[str]:
    """The `slack_file` references that are not there, or not there yet."""
    return [
        f"[ERROR] invalid slack file [json-pointer:/blocks/{at}]"
        for at, block in enumerate(blocks)
        for image in (block, block.get("accessory", {}), *_images(block))
        if "slack_file" in image and not workspace.files.showable(image["slack_file"], workspace.url)
    ]


def _images(block: Json) -> list[Json]:
    elements = block.get("elements", []) if block.get("type") == "context" else []
    return [element for element in elements if element.get("type") == "image"]


def _markdown(text: str, *, conflict: bool) -> Json:
    if conflict:
        raise ApiError("markdown_text_conflict")
    if len(text) > MOST_MARKDOWN:
        raise ApiError("msg_too_long")
    return {"type": "markdown", "text": text}


def _metadata(call: Call) -> Json | None:
    metadata = call.structure("metadata", error="invalid_metadata_format")
    if not metadata:
        return None
    if not isinstance(metadata, dict) or not isinstance(metadata.get("event_payload"), dict):
        raise ApiError("invalid_metadata_format")
    if not isinstance(metadata.get("event_type"), str):
        raise ApiError("invalid_metadata_format")
    if len(str(metadata)) > MOST_METADATA:
        raise ApiError("metadata_too_large")
    return metadata
