"""Fields: the inputs of a form. Block and element bear the name of the field, so that errors find it."""

from collections.abc import Iterable, Sequence
from datetime import date, time

from surfaces.actions import numbered
from surfaces.blocks import LABEL, Block, Element, chosen, mrkdwn, option, plain, short

PLACEHOLDER = 150


def _field(name: str, label: str, element: Element, *, hint: str, optional: bool) -> Block:
    block: Block = {
        "type": "input",
        "block_id": name,
        "label": plain(label, LABEL),
        "element": {**element, "action_id": name},
        "optional": optional,
    }
    return {**block, "hint": plain(hint, LABEL)} if hint else block


def noted(block: Block, action: str) -> Block:
    """Let us know of a field as it is filled in, not only when the form is sent."""
    element = {**block["element"], "action_id": numbered(action, block["block_id"])}
    if element["type"] == "plain_text_input":
        element["dispatch_action_config"] = {"trigger_actions_on": ["on_character_entered"]}
    return {**block, "dispatch_action": True, "element": element}


def text(
    name: str,
    label: str,
    value: str = "",
    *,
    hint: str = "",
    placeholder: str = "",
    most: int = 3000,
    multiline: bool = False,
    optional: bool = False,
) -> Block:
    """Ask for a text of at most `most` characters."""
    element: Element = {"type": "plain_text_input", "multiline": multiline, "max_length": most}
    if value.strip():
        element["initial_value"] = short(value, most)
    if placeholder:
        element["placeholder"] = plain(placeholder, PLACEHOLDER)
    return _field(name, label, element, hint=hint, optional=optional)


def number(name: str, label: str, value: int, *, least: int, most: int, hint: str = "") -> Block:
    """Ask for a whole number within bounds."""
    element: Element = {
        "type": "number_input",
        "is_decimal_allowed": False,
        "initial_value": str(min(max(value, least), most)),
        "min_value": str(least),
        "max_value": str(most),
    }
    return _field(name, label, element, hint=hint, optional=False)


def one_of(
    name: str,
    label: str,
    options: Sequence[Element],
    value: str | None = None,
    *,
    hint: str = "",
    optional: bool = False,
    radio: bool = False,
) -> Block:
    """Ask for one option, in a menu or as a list of at most ten."""
    element: Element = {"type": "radio_buttons" if radio else "static_select", "options": list(options)}
    if value is not None and (initial := chosen(options, [value])):
        element["initial_option"] = initial[0]
    return _field(name, label, element, hint=hint, optional=optional)


def one_of_groups(
    name: str,
    label: str,
    groups: Sequence[Element],
    value: str | None = None,
    *,
    hint: str = "",
    optional: bool = False,
) -> Block:
    """Ask for one option of a long menu in groups."""
    element: Element = {"type": "static_select", "option_groups": list(groups)}
    if value is not None and (initial := chosen(_flat(groups), [value])):
        element["initial_option"] = initial[0]
    return _field(name, label, element, hint=hint, optional=optional)


def some_of(
    name: str,
    label: str,
    options: Sequence[Element],
    values: Iterable[str],
    *,
    hint: str = "",
    optional: bool = False,
) -> Block:
    """Ask for several options."""
    element: Element = {"type": "multi_static_select", "options": list(options)}
    if initial := chosen(options, values):
        element["initial_options"] = initial
    return _field(name, label, element, hint=hint, optional=optional)


def some_of_groups(
    name: str,
    label: str,
    groups: Sequence[Element],
    values: Iterable[str],
    *,
    hint: str = "",
    optional: bool = False,
) -> Block:
    """Ask for several options of a menu in groups."""
    element: Element = {"type": "multi_static_select", "option_groups": list(groups)}
    if initial := chosen(_flat(groups), values):
        element["initial_options"] = initial
    return _field(name, label, element, hint=hint, optional=optional)


def ticks(
    name: str, label: str, options: Sequence[Element], values: Iterable[str], *, hint: str = ""
) -> Block:
    """Offer boxes to tick, ten at most; none need be."""
    element: Element = {"type": "checkboxes", "options": list(options)}
    if initial := chosen(options, values):
        element["initial_options"] = initial
    return _field(name, label, element, hint=hint, optional=True)


def tick(name: str, label: str, words: str, *, ticked: bool = False, optional: bool = True) -> Block:
    """Ask for a yes: one box, which has to be ticked unless `optional`."""
    box = option("–", "yes") | {"text": mrkdwn(words, 75)}
    element: Element = {"type": "checkboxes", "options": [box]}
    if ticked:
        element["initial_options"] = [box]
    return _field(name, label, element, hint="", optional=optional)


def person(name: str, label: str, user: str | None, *, hint: str = "", optional: bool = False) -> Block:
    """Ask for somebody of the workspace."""
    element: Element = {"type": "users_select"}
    if user:
        element["initial_user"] = user
    return _field(name, label, element, hint=hint, optional=optional)


def people(
    name: str, label: str, users: Sequence[str], *, hint: str = "", optional: bool = False, most: int = 100
) -> Block:
    """Ask for several people of the workspace."""
    element: Element = {"type": "multi_users_select", "max_selected_items": most}
    if users:
        element["initial_users"] = list(users)[:most]
    return _field(name, label, element, hint=hint, optional=optional)


def channel(name: str, label: str, value: str | None, *, hint: str = "", optional: bool = False) -> Block:
    """Ask for a channel, public or private."""
    element: Element = {
        "type": "conversations_select",
        "filter": {"include": ["public", "private"]},
    }
    if value:
        element["initial_conversation"] = value
    return _field(name, label, element, hint=hint, optional=optional)


def day(name: str, label: str, value: date | None, *, hint: str = "") -> Block:
    """Ask for a day."""
    element: Element = {"type": "datepicker"}
    if value is not None:
        element["initial_date"] = value.isoformat()
    return _field(name, label, element, hint=hint, optional=False)


def time_of_day(name: str, label: str, value: time, *, hint: str = "") -> Block:
    """Ask for a time of day."""
    element: Element = {"type": "timepicker", "initial_time": f"{value:%H:%M}"}
    return _field(name, label, element, hint=hint, optional=False)


def focused(blocks: Iterable[Block], name: str) -> list[Block]:
    """Let a form open at one of its fields."""
    return [
        {**block, "element": {**block["element"], "focus_on_load": True}}
        if name and block.get("block_id") == name
        else block
        for block in blocks
    ]


def _flat(groups: Iterable[Element]) -> list[Element]:
    return [choice for grouped in groups for choice in grouped["options"]]
