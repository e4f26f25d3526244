"""Filling: what Slack sends back when somebody submits a form without touching it."""

from typing import Any

from hypothesis import strategies as st

KEPT = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
"""What people type, character by character, as far as every database keeps it."""


def fill(view: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Turn the initial values of a view into its `state.values`, in Slack's shapes."""
    return {
        block["block_id"]: {block["element"]["action_id"]: _value(block["element"])}
        for block in view["blocks"]
        if block["type"] == "input"
    }


def _value(element: dict[str, Any]) -> dict[str, Any]:
    answers: dict[str, Any] = {
        "plain_text_input": {"value": element.get("initial_value")},
        "number_input": {"value": element.get("initial_value")},
        "static_select": {"selected_option": element.get("initial_option")},
        "radio_buttons": {"selected_option": element.get("initial_option")},
        "multi_static_select": {"selected_options": element.get("initial_options", [])},
        "checkboxes": {"selected_options": element.get("initial_options", [])},
        "users_select": {"selected_user": element.get("initial_user")},
        "multi_users_select": {"selected_users": element.get("initial_users", [])},
        "conversations_select": {"selected_conversation": element.get("initial_conversation")},
        "datepicker": {"selected_date": element.get("initial_date")},
        "timepicker": {"selected_time": element.get("initial_time")},
    }
    return {"type": element["type"], **answers[element["type"]]}
