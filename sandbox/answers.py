"""What people put into a view: plain values, Slack's `state.values`, and what Slack's client refuses."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from sandbox.messages import interactive
from sandbox.payloads import Json

_KEYS: dict[str, tuple[str, str]] = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "file_input": ("files", "initial_files"),
}
_PATTERNS = {
    "datepicker": re.compile(r"\d{4}-\d{2}-\d{2}"),
    "timepicker": re.compile(r"\d{2}:\d{2}"),
    "email_text_input": re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
    "url_text_input": re.compile(r"\w+://\S+"),
    "number_input": re.compile(r"-?\d+(\.\d+)?"),
}
_REQUIRED = "Please complete this required field."


class AnswerError(ValueError):
    """The field or the choice does not exist in this view."""


def fields(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Each element that holds a value, with its block."""
    for block in blocks:
        yield from ((block, element) for element in interactive(block) if element["type"] in _KEYS)


def initial_values(blocks: list[Json]) -> dict[str, Json]:
    """What a view holds before anybody touches it."""
    values: dict[str, Json] = {}
    for block, element in fields(blocks):
        key, initial = _KEYS[element["type"]]
        empty: Any = [] if key.endswith("s") else None
        state = {"type": element["type"], key: element.get(initial, empty)}
        values.setdefault(block["block_id"], {})[element["action_id"]] = state
    return values


def answered(element: Json, given: Any) -> Json:
    """Slack's state of this element once somebody chose or typed that."""
    key, _ = _KEYS[element["type"]]
    state: Json = {"type": element["type"]}
    if key == "selected_option":
        state[key] = option_of(element, given) if given not in (None, "") else None
    elif key == "selected_options":
        state[key] = [option_of(element, each) for each in as_list(given)]
    elif key.endswith("s"):
        state[key] = as_list(given)
    elif key == "selected_date_time":
        state[key] = int(given) if given not in (None, "") else None
    else:
        state[key] = _formed(element, given)
    if element["type"] == "timepicker" and "timezone" in element:
        state["timezone"] = element["timezone"]
    return state


def option_of(element: Json, value: Any) -> Json:
    """The option of that value, as the app wrote it."""
    groups = [group["options"] for group in element.get("option_groups", ())]
    options: list[Json] = [*element.get("options", ()), *(option for group in groups for option in group)]
    for option in options:
        if option["value"] == value:
            return option
    if element["type"].endswith("external_select"):
        return {"text": {"type": "plain_text", "text": str(value), "emoji": True}, "value": str(value)}
    raise AnswerError(f"{element['action_id']} has no option {value!r}")


def as_list(given: Any) -> list[Any]:
    """One choice or several, as several."""
    if given is None:
        return []
    return list(given) if isinstance(given, list) else [given]


def filled(blocks: list[Json], values: dict[str, Json], given: dict[str, Json]) -> dict[str, Json]:
    """The view's state once these plain values were put in."""
    known = {(block["block_id"], element["action_id"]): element for block, element in fields(blocks)}
    result = {block_id: dict(block) for block_id, block in values.items()}
    for block_id, actions in given.items():
        for action_id, value in actions.items():
            element = known.get((block_id, action_id))
            if element is None:
                raise AnswerError(f"the view has no field {block_id}/{action_id}")
            result[block_id][action_id] = answered(element, value)
    return result


def refusals(blocks: list[Json], values: dict[str, Json]) -> dict[str, str]:
    """What Slack's client says below each field before it sends anything."""
    problems = {}
    for block, element in fields(blocks):
        if block["type"] != "input":
            continue
        problem = _refusal(block, element, values[block["block_id"]][element["action_id"]])
        if problem is not None:
            problems[block["block_id"]] = problem
    return problems


def _refusal(block: Json, element: Json, state: Json) -> str | None:
    value = state[_KEYS[element["type"]][0]]
    if value in (None, "", []):
        return None if block.get("optional") else _REQUIRED
    checks: dict[str, Callable[[Json, Any], str | None]] = {
        "plain_text_input": _length,
        "number_input": _number,
        "email_text_input": _email,
        "url_text_input": _url,
    }
    check = checks.get(element["type"])
    return check(element, value) if check is not None else None


def _length(element: Json, value: str) -> str | None:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if len(value) < least:
        return f"Please enter at least {least} characters."
    if len(value) > most:
        return f"Please enter {most} characters or fewer."
    return None


def _number(element: Json, value: str) -> str | None:
    if not _PATTERNS["number_input"].fullmatch(value):
        return "Please enter a number."
    if not element.get("is_decimal_allowed") and "." in value:
        return "Please enter a whole number."
    if "min_value" in element and float(value) < float(element["min_value"]):
        return f"Please enter a number of {element['min_value']} or more."
    if "max_value" in element and float(value) > float(element["max_value"]):
        return f"Please enter a number of {element['max_value']} or less."
    return None


def _email(_: Json, value: str) -> str | None:
    return None if _PATTERNS["email_text_input"].fullmatch(value) else "Please enter a valid email address."


def _url(_: Json, value: str) -> str | None:
    return None if _PATTERNS["url_text_input"].fullmatch(value) else "Please enter a valid URL."


def _formed(element: Json, given: Any) -> Any:
    if given in (None, ""):
        return None
    pattern = _PATTERNS.get(element["type"]) if element["type"] in {"datepicker", "timepicker"} else None
    if pattern is not None and not pattern.fullmatch(str(given)):
        raise AnswerError(f"{element['action_id']} cannot hold {given!r}")
    return given if isinstance(given, dict) else str(given)
