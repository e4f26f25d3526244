"""Views: modals and App Homes around their blocks."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sandbox.blockkit import objects
from sandbox.blockkit.blocks import Surface, check_blocks
from sandbox.blockkit.shapes import Check, by_type, flag, one_of, problem, shape, string

MOST_BYTES = 250_000


def _blocks(surface: Surface) -> Check:
    def check(value: object, at: str) -> Iterator[str]:
        yield from check_blocks(value, at, surface=surface)

    return check


def _submit_for_inputs(view: Mapping[str, Any], at: str) -> Iterator[str]:
    if "submit" not in view and any(block["type"] == "input" for block in view["blocks"]):
        yield problem(f"{at}/submit", "missing required field: submit, as the view holds an input block")


_shared: Mapping[str, Check] = {
    "private_metadata": string(3000, least=0),
    "callback_id": objects.identifier,
    "external_id": objects.identifier,
}

_view = by_type(
    {
        "modal": shape(
            {"type": one_of("modal"), "title": objects.plain_text(24), "blocks": _blocks("modal")},
            {
                **_shared,
                "submit": objects.plain_text(24),
                "close": objects.plain_text(24),
                "clear_on_close": flag,
                "notify_on_close": flag,
            },
            [_submit_for_inputs],
        ),
        "home": shape({"type": one_of("home"), "blocks": _blocks("home")}, _shared),
    },
    noun="view",
)


def problems_of_view(view: object) -> list[str]:
    """List what is wrong with a modal or a Home; an empty list means Slack would take it."""
    found = list(_view(view, "/view"))
    try:
        size = len(json.dumps(view, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    except (TypeError, ValueError):
        return [*found, problem("/view", "must be JSON")]
    if size > MOST_BYTES:
        found.append(problem("/view", f"view_too_large: {size} bytes"))
    return found
