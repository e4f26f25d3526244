"""Block elements: buttons, menus, pickers, inputs and pictures, and the blocks each may stand in."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from zoneinfo import available_timezones

from sandbox.blockkit import objects
from sandbox.blockkit.shapes import (
    Check,
    Rule,
    by_type,
    exactly_one,
    flag,
    integer,
    items,
    length,
    one_of,
    problem,
    shape,
    string,
)

TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
SLACK_TEXT = 3000


def _calendar_date(value: object, at: str) -> Iterator[str]:
    try:
        date.fromisoformat(value if isinstance(value, str) else "")
        sound = isinstance(value, str) and len(value) == len("2026-11-24")
    except ValueError:
        sound = False
    if not sound:
        yield problem(at, "must be a date in the format YYYY-MM-DD")


def _time_of_day(value: object, at: str) -> Iterator[str]:
    if not isinstance(value, str) or not TIME.fullmatch(value):
        yield problem(at, "must be a time in the format HH:mm")


def _zone(value: object, at: str) -> Iterator[str]:
    if not isinstance(value, str) or value not in available_timezones():
        yield problem(at, "must be an IANA time zone")


def _number(value: object, at: str) -> Iterator[str]:
    if not isinstance(value, str) or not NUMBER.fullmatch(value) or not math.isfinite(float(value)):
        yield problem(at, "must be a number written as a string")


def _within_bounds(low: str, high: str) -> Rule:
    def rule(element: Mapping[str, Any], at: str) -> Iterator[str]:
        if low in element and high in element and float(element[low]) > float(element[high]):
            yield problem(at, f"{low} must not be greater than {high}")

    return rule


def _initial_text_fits(element: Mapping[str, Any], at: str) -> Iterator[str]:
    if "initial_value" in element:
        size = length(element["initial_value"])
        if not element.get("min_length", 0) <= size <= element.get("max_length", SLACK_TEXT):
            yield problem(f"{at}/initial_value", "must be between min_length and max_length")


def _initial_number_fits(element: Mapping[str, Any], at: str) -> Iterator[str]:
    written = [element[key] for key in ("initial_value", "min_value", "max_value") if key in element]
    if not element["is_decimal_allowed"] and any("." in number for number in written):
        yield problem(at, "decimals are not allowed")
    if "initial_value" in element:
        value = float(element["initial_value"])
        if not float(element.get("min_value", "-inf")) <= value <= float(element.get("max_value", "inf")):
            yield problem(f"{at}/initial_value", "must be between min_value and max_value")


def _initial_not_above_limit(element: Mapping[str, Any], at: str) -> Iterator[str]:
    for key, value in element.items():
        if key.startswith("initial_") and len(value) > element.get("max_selected_items", len(value)):
            yield problem(f"{at}/{key}", "must not be more than max_selected_items")


COMMON: Mapping[str, Check] = {"action_id": objects.identifier}
ASKING: Mapping[str, Check] = {**COMMON, "focus_on_load": flag}
PROMPTED: Mapping[str, Check] = {**ASKING, "placeholder": objects.plain_text(150)}
CONFIRMED: Mapping[str, Check] = {"confirm": objects.confirm}
TYPED: Mapping[str, Check] = {**PROMPTED, "dispatch_action_config": objects.dispatch_config}
MANY: Mapping[str, Check] = {"max_selected_items": integer(1, 1_000_000)}

_options = items(objects.menu_option, most=100)
_groups = items(objects.option_group, most=100)
_choices = items(objects.choice_option, most=10)
_chosen = [objects.distinct_values, objects.initial_among_options]
_from_list = [exactly_one("options", "option_groups"), *_chosen]


def _element(
    kind: str,
    required: Mapping[str, Check],
    optional: Mapping[str, Check],
    rules: Sequence[Rule] = (),
) -> Check:
    return shape({"type": one_of(kind), **required}, optional, rules)


def _menu(kind: str, optional: Mapping[str, Check], rules: Sequence[Rule] = ()) -> Check:
    return _element(kind, {}, {**PROMPTED, **CONFIRMED, **optional}, rules)


def _menus(noun: str, one: Mapping[str, Check], initial: str) -> dict[str, Check]:
    """Both menus of people or places: the one that takes one, and the one that takes several."""
    several: dict[str, Check] = {
        **{key: check for key, check in one.items() if key != "response_url_enabled"},
        f"{initial}s": items(objects.identifier, most=100, least=0),
        **MANY,
    }
    single = {**one, initial: objects.identifier}
    return {
        f"{noun}_select": _menu(f"{noun}_select", single),
        f"multi_{noun}_select": _menu(f"multi_{noun}_select", several, [_initial_not_above_limit]),
    }


ELEMENTS: Mapping[str, Check] = {
    "button": _element(
        "button",
        {"text": objects.plain_text(75)},
        {
            **COMMON,
            **CONFIRMED,
            "value": string(2000),
            "url": objects.action_link,
            "style": objects.style,
            "accessibility_label": string(75),
        },
    ),
    "image": _element(
        "image",
        {"alt_text": string(2000)},
        {"image_url": objects.link, "slack_file": objects.slack_file},
        [exactly_one("image_url", "slack_file")],
    ),
    "overflow": _element(
        "overflow",
        {"options": items(objects.overflow_option, most=5)},
        {**COMMON, **CONFIRMED},
        [objects.distinct_values],
    ),
    "checkboxes": _element(
        "checkboxes", {"options": _choices}, {**ASKING, **CONFIRMED, "initial_options": _choices}, _chosen
    ),
    "radio_buttons": _element(
        "radio_buttons",
        {"options": _choices},
        {**ASKING, **CONFIRMED, "initial_option": objects.choice_option},
        _chosen,
    ),
    "static_select": _menu(
        "static_select",
        {"options": _options, "option_groups": _groups, "initial_option": objects.menu_option},
        _from_list,
    ),
    "multi_static_select": _menu(
        "multi_static_select",
        {"options": _options, "option_groups": _groups, "initial_options": _options, **MANY},
        [*_from_list, _initial_not_above_limit],
    ),
    **_menus("users", {}, "initial_user"),
    **_menus("channels", {"response_url_enabled": flag}, "initial_channel"),
    **_menus(
        "conversations",
        {
            "default_to_current_conversation": flag,
            "response_url_enabled": flag,
            "filter": objects.conversation_filter,
        },
        "initial_conversation",
    ),
    "datepicker": _menu("datepicker", {"initial_date": _calendar_date}),
    "timepicker": _menu("timepicker", {"initial_time": _time_of_day, "timezone": _zone}),
    "datetimepicker": _element(
        "datetimepicker",
        {},
        {**ASKING, **CONFIRMED, "initial_date_time": integer(1_000_000_000, 9_999_999_999)},
    ),
    "plain_text_input": _element(
        "plain_text_input",
        {},
        {
            **TYPED,
            "initial_value": string(SLACK_TEXT),
            "multiline": flag,
            "min_length": integer(0, SLACK_TEXT),
            "max_length": integer(1, SLACK_TEXT),
        },
        [_within_bounds("min_length", "max_length"), _initial_text_fits],
    ),
    "email_text_input": _element("email_text_input", {}, {**TYPED, "initial_value": string(SLACK_TEXT)}),
    "url_text_input": _element("url_text_input", {}, {**TYPED, "initial_value": objects.link}),
    "number_input": _element(
        "number_input",
        {"is_decimal_allowed": flag},
        {**TYPED, "initial_value": _number, "min_value": _number, "max_value": _number},
        [_within_bounds("min_value", "max_value"), _initial_number_fits],
    ),
}

MENUS = frozenset({"static_select", "users_select", "channels_select", "conversations_select"})
MULTI_MENUS = frozenset(f"multi_{menu}" for menu in MENUS)
PICKERS = frozenset({"datepicker", "timepicker"})
CHOICES = frozenset({"checkboxes", "radio_buttons"})
FIELDS = frozenset({"plain_text_input", "email_text_input", "url_text_input", "number_input"})

IN_SECTION = frozenset({"button", "image", "overflow"}) | MENUS | MULTI_MENUS | PICKERS | CHOICES
IN_ACTIONS = frozenset({"button", "overflow", "datetimepicker"}) | MENUS | PICKERS | CHOICES
IN_INPUT = frozenset({"datetimepicker"}) | FIELDS | MENUS | MULTI_MENUS | PICKERS | CHOICES

UNSUPPORTED = frozenset(
    {
        "external_select",
        "multi_external_select",
        "feedback_buttons",
        "icon_button",
        "file_input",
        "rich_text_input",
        "workflow_button",
    }
)


def element_among(kinds: frozenset[str]) -> Check:
    """An element of one of these types, drawn from the one table."""
    return by_type({kind: ELEMENTS[kind] for kind in kinds}, noun="element", unsupported=UNSUPPORTED)
