"""What has to be one of a kind: block ids in a surface, action ids in a block, the focus in a view."""

from collections.abc import Iterator
from typing import Any

from sandbox.blockkit.shapes import problem


def problems(blocks: list[Any], at: str, *, surface: str) -> Iterator[str]:
    """Refuse two blocks, or two elements of a block, that an interaction payload could not tell apart."""
    yield from _repeated("block_id", [(f"{at}/{index}", block) for index, block in enumerate(blocks)])
    for index, block in enumerate(blocks):
        yield from _repeated("action_id", list(elements(block, f"{at}/{index}")))
    focused = [
        where
        for index, block in enumerate(blocks)
        for where, element in elements(block, f"{at}/{index}")
        if element.get("focus_on_load") is True
    ]
    allowed = 0 if surface == "message" else 1
    for where in focused[allowed:]:
        yield problem(f"{where}/focus_on_load", "only one element of a view may take the focus")


def elements(block: object, at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every element of a block that a person can act on, with its place."""
    if not isinstance(block, dict):
        return
    for key in ("accessory", "element"):
        if isinstance(block.get(key), dict):
            yield f"{at}/{key}", block[key]
    held = block.get("elements")
    for index, element in enumerate(held if isinstance(held, list) else []):
        if isinstance(element, dict):
            yield f"{at}/elements/{index}", element


def _repeated(key: str, holders: list[tuple[str, Any]]) -> Iterator[str]:
    seen: set[str] = set()
    for where, holder in holders:
        value = holder.get(key) if isinstance(holder, dict) else None
        if isinstance(value, str):
            if value in seen:
                yield problem(f"{where}/{key}", f"`{key}` already exists: {value}")
            seen.add(value)
