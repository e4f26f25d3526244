"""Composition objects: texts, options, confirmations, files, filters."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sandbox.blockkit.shapes import (
    ACTION_LINK,
    LINK,
    Check,
    by_type,
    exactly_one,
    flag,
    items,
    matching,
    one_of,
    problem,
    shape,
    string,
)

identifier = string(255)
link = matching(LINK, "must be a valid http or https link")
action_link = matching(ACTION_LINK, "must be a valid link")
style = one_of("primary", "danger")


def plain_text(most: int) -> Check:
    """A text shown as it is."""
    return by_type({"plain_text": _plain(most)}, noun="text")


def text(most: int) -> Check:
    """A text that may carry mrkdwn."""
    return by_type({"plain_text": _plain(most), "mrkdwn": _mrkdwn(most)}, noun="text")


def _plain(most: int) -> Check:
    return shape({"type": one_of("plain_text"), "text": string(most)}, {"emoji": flag})


def _mrkdwn(most: int) -> Check:
    return shape({"type": one_of("mrkdwn"), "text": string(most)}, {"verbatim": flag})


confirm = shape(
    {"title": plain_text(100), "text": text(300), "confirm": plain_text(30), "deny": plain_text(30)},
    {"style": style},
)

_value = string(150)
menu_option = shape({"text": plain_text(75), "value": _value}, {"description": plain_text(75)})
choice_option = shape({"text": text(75), "value": _value}, {"description": text(75)})
overflow_option = shape(
    {"text": plain_text(75), "value": _value}, {"description": plain_text(75), "url": action_link}
)
option_group = shape({"label": plain_text(75), "options": items(menu_option, most=100)}, {})

slack_file = shape({}, {"id": identifier, "url": link}, [exactly_one("id", "url")])

conversation_filter = shape(
    {},
    {
        "include": items(one_of("im", "mpim", "private", "public"), most=4),
        "exclude_external_shared_channels": flag,
        "exclude_bot_users": flag,
    },
)

dispatch_config = shape(
    {"trigger_actions_on": items(one_of("on_enter_pressed", "on_character_entered"), most=2)}, {}
)


def options_of(element: Mapping[str, Any]) -> Iterable[Any]:
    """Every option a choice offers, whether grouped or not."""
    yield from element.get("options", [])
    for group in element.get("option_groups", []):
        yield from group["options"]


def distinct_values(element: Mapping[str, Any], at: str) -> Iterator[str]:
    """Refuse two options with the same value: an answer could not tell them apart."""
    values = [option["value"] for option in options_of(element)]
    for value in sorted({value for value in values if values.count(value) > 1}):
        yield problem(at, f"duplicate option value: {value}")


def initial_among_options(element: Mapping[str, Any], at: str) -> Iterator[str]:
    """What is chosen at first has to be one of the options, letter for letter."""
    offered = list(options_of(element))
    if "initial_option" in element and element["initial_option"] not in offered:
        yield problem(f"{at}/initial_option", "must match one of the options")
    for index, option in enumerate(element.get("initial_options", [])):
        if option not in offered:
            yield problem(f"{at}/initial_options/{index}", "must match one of the options")
