"""Blocks, and the surfaces each may stand on."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from sandbox.blockkit import identity, objects
from sandbox.blockkit.elements import ELEMENTS, IN_ACTIONS, IN_INPUT, IN_SECTION, element_among
from sandbox.blockkit.rich_text import rich_text_elements
from sandbox.blockkit.shapes import (
    Check,
    Rule,
    by_type,
    exactly_one,
    flag,
    items,
    length,
    one_of,
    problem,
    shape,
    string,
)
from sandbox.blockkit.texts import texts

Surface = Literal["message", "modal", "home"]

MOST_BLOCKS: Mapping[Surface, int] = {"message": 50, "modal": 100, "home": 100}
MOST_MARKDOWN = 12_000
MOST_MESSAGE_TEXT = 13_000  # Slack answers msg_blocks_too_long a little above, nowhere documented


def _text_or_fields(block: Mapping[str, Any], at: str) -> Iterator[str]:
    if "text" not in block and "fields" not in block:
        yield problem(at, "missing required field: text or fields")


def _dispatch_is_switched_on(block: Mapping[str, Any], at: str) -> Iterator[str]:
    if "dispatch_action_config" in block["element"] and not block.get("dispatch_action"):
        yield problem(f"{at}/element/dispatch_action_config", "needs dispatch_action on the input block")


def _response_url_in_modals(block: Mapping[str, Any], at: str) -> Iterator[str]:
    for key in ("element", "accessory"):
        if block.get(key, {}).get("response_url_enabled"):
            yield problem(f"{at}/{key}/response_url_enabled", "only allowed in an input block of a modal")
    for index, element in enumerate(block.get("elements", [])):
        if element.get("response_url_enabled"):
            yield problem(
                f"{at}/elements/{index}/response_url_enabled", "only allowed in an input block of a modal"
            )


def _block(
    kind: str,
    required: Mapping[str, Check],
    optional: Mapping[str, Check] | None = None,
    rules: Sequence[Rule] = (),
) -> Check:
    return shape(
        {"type": one_of(kind), **required}, {"block_id": objects.identifier, **(optional or {})}, rules
    )


def _input(rules: Sequence[Rule]) -> Check:
    return _block(
        "input",
        {"label": objects.plain_text(2000), "element": element_among(IN_INPUT)},
        {"hint": objects.plain_text(2000), "optional": flag, "dispatch_action": flag},
        rules,
    )


_context_element = by_type(
    {"image": ELEMENTS["image"], **{kind: objects.text(2000) for kind in ("plain_text", "mrkdwn")}},
    noun="element",
)

EVERYWHERE: Mapping[str, Check] = {
    "section": _block(
        "section",
        {},
        {
            "text": objects.text(3000),
            "fields": items(objects.text(2000), most=10),
            "accessory": element_among(IN_SECTION),
            "expand": flag,
        },
        [_text_or_fields, _response_url_in_modals],
    ),
    "header": _block("header", {"text": objects.plain_text(150)}),
    "divider": _block("divider", {}),
    "context": _block("context", {"elements": items(_context_element, most=10)}),
    "actions": _block(
        "actions", {"elements": items(element_among(IN_ACTIONS), most=25)}, {}, [_response_url_in_modals]
    ),
    "image": _block(
        "image",
        {"alt_text": string(2000)},
        {
            "image_url": objects.link,
            "slack_file": objects.slack_file,
            "title": objects.plain_text(2000),
        },
        [exactly_one("image_url", "slack_file")],
    ),
    "rich_text": _block("rich_text", {"elements": rich_text_elements}),
}

_input_elsewhere = _input([_dispatch_is_switched_on, _response_url_in_modals])
BLOCKS: Mapping[Surface, Mapping[str, Check]] = {
    "message": {
        **EVERYWHERE,
        "input": _input_elsewhere,
        "markdown": _block("markdown", {"text": string(MOST_MARKDOWN)}),
    },
    "modal": {**EVERYWHERE, "input": _input([_dispatch_is_switched_on])},
    "home": {**EVERYWHERE, "input": _input_elsewhere},
}

UNSUPPORTED = frozenset(
    {
        "alert",
        "auth_provider",
        "call",
        "card",
        "carousel",
        "container",
        "context_actions",
        "file",
        "plan",
        "table",
        "task_card",
        "video",
    }
)


def problems_of_blocks(blocks: object, *, surface: Surface) -> list[str]:
    """List what is wrong with the blocks of a message or a view; an empty list means Slack would take them.

    Each line reads like Slack's `response_metadata.messages`:
    `[ERROR] must be less than 76 characters [json-pointer:/blocks/0/elements/1/text/text]`.
    """
    return list(check_blocks(blocks, "/blocks", surface=surface))


def check_blocks(blocks: object, at: str, *, surface: Surface) -> Iterator[str]:
    """Check blocks standing at `at`, which is inside a view for modals and homes."""
    block = by_type(BLOCKS[surface], noun="block", unsupported=UNSUPPORTED)
    least = 0 if surface == "message" else 1
    yield from items(block, most=MOST_BLOCKS[surface], least=least)(blocks, at)
    if isinstance(blocks, list):
        yield from identity.problems(blocks, at, surface=surface)
        if surface == "message":
            yield from _too_long_altogether(blocks, at)


def _too_long_altogether(blocks: list[Any], at: str) -> Iterator[str]:
    if _markdown(blocks) > MOST_MARKDOWN:
        yield problem(at, f"markdown blocks must add up to at most {MOST_MARKDOWN} characters")
    elif sum(map(length, texts(blocks))) > MOST_MESSAGE_TEXT:
        yield problem(at, "msg_blocks_too_long")


def _markdown(blocks: list[Any]) -> int:
    return sum(
        length(block["text"])
        for block in blocks
        if isinstance(block, dict) and block.get("type") == "markdown" and isinstance(block.get("text"), str)
    )
