"""Blocks: the few shapes of Block Kit that Rebours shows, within Slack's limits whatever goes in.

What somebody wrote is never markup: it is shown by `words`, `quote` or `plain`, or passed through `escape`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Block = dict[str, Any]
Element = dict[str, Any]

SECTION, CONTEXT, HEADER, BUTTON, OPTION, TITLE, LABEL, TEXT = 3000, 2000, 150, 75, 75, 24, 2000, 4000
QUOTE = 3000


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """A message to post: `text` is what notifications and screen readers say."""

    text: str
    blocks: list[Block]


@dataclass(frozen=True, kw_only=True, slots=True)
class Upload:
    """A file to upload into a thread, with the words that stand for it when it cannot be seen."""

    filename: str
    content: bytes
    title: str
    alt_text: str
    comment: str


def escape(text: str) -> str:
    """Neutralise the three characters by which a text would command Slack."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def mention(user: str) -> str:
    """Name somebody by Slack id."""
    return f"<@{user}>"


def short(text: str, most: int) -> str:
    """Keep a text within `most` UTF-16 units, the strictest way in which Slack may count."""
    if _length(text) <= most:
        return text
    kept = text[: most - 1]
    while _length(kept) > most - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def message(text: str, *blocks: Block) -> Message:
    """Put blocks together under the sentence that stands for them."""
    return Message(text=short(text, TEXT), blocks=list(blocks))


def plain(text: str, most: int) -> Element:
    """Show a text as it is."""
    return {"type": "plain_text", "text": short(text, most) if text.strip() else "–", "emoji": True}


def mrkdwn(text: str, most: int = SECTION) -> Element:
    """Show a text with our own emphasis and mentions, and nothing guessed by Slack."""
    return {"type": "mrkdwn", "text": short(text, most), "verbatim": True}


def section(text: str, *, beside: Element | None = None) -> Block:
    """Show a paragraph, with one element beside it if need be."""
    block: Block = {"type": "section", "text": mrkdwn(text)}
    return block if beside is None else {**block, "accessory": beside}


def words(text: str) -> Block:
    """Show a paragraph that somebody wrote."""
    return {"type": "section", "text": plain(text, SECTION)}


def quote(text: str) -> Block:
    """Show somebody's words as a quotation."""
    run = {"type": "text", "text": short(text, QUOTE) if text.strip() else "–"}
    return {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": [run]}]}


def header(text: str) -> Block:
    """Show a title; markup has no effect in it."""
    return {"type": "header", "text": plain(text, HEADER)}


def context(*texts: str) -> Block:
    """Show small print, one element per text."""
    return {"type": "context", "elements": [mrkdwn(text, CONTEXT) for text in texts]}


def divider() -> Block:
    """Draw a line."""
    return {"type": "divider"}


def actions(*elements: Element) -> Block:
    """Show buttons in a row."""
    return {"type": "actions", "elements": list(elements)}


def button(
    text: str,
    action: str,
    value: str = "",
    *,
    primary: bool = False,
    danger: bool = False,
    confirm: Element | None = None,
    label: str = "",
) -> Element:
    """Build a button; `value` holds opaque ids only, `label` is what a screen reader says of it."""
    element: Element = {"type": "button", "text": plain(text, BUTTON), "action_id": action}
    if value:
        element["value"] = value
    if label:
        element["accessibility_label"] = short(label, BUTTON)
    if primary or danger:
        element["style"] = "primary" if primary else "danger"
    return element if confirm is None else {**element, "confirm": confirm}


def select(action: str, options: Sequence[Element], value: str, *, placeholder: str) -> Element:
    """Offer one choice that takes effect at once; `value` is the one shown now."""
    element: Element = {
        "type": "static_select",
        "action_id": action,
        "options": list(options),
        "placeholder": plain(placeholder, HEADER),
    }
    now = chosen(options, [value])
    return {**element, "initial_option": now[0]} if now else element


def person(action: str, user: str, *, placeholder: str) -> Element:
    """Offer to choose somebody of the workspace, which takes effect at once."""
    element: Element = {
        "type": "users_select",
        "action_id": action,
        "placeholder": plain(placeholder, HEADER),
    }
    return {**element, "initial_user": user} if user else element


def overflow(action: str, options: Sequence[Element]) -> Element:
    """Fold at most five choices behind three dots."""
    return {"type": "overflow", "action_id": action, "options": list(options)}


def confirm(title: str, text: str, yes: str, no: str) -> Element:
    """Ask again before something that cannot be undone."""
    return {
        "title": plain(title, 100),
        "text": plain(text, 300),
        "confirm": plain(yes, 30),
        "deny": plain(no, 30),
    }


def option(text: str, value: str, description: str = "") -> Element:
    """Build one choice of a menu or a list."""
    choice: Element = {"text": plain(text, OPTION), "value": value}
    return {**choice, "description": plain(description, OPTION)} if description else choice


def group(label: str, options: Sequence[Element]) -> Element:
    """Gather choices under a title."""
    return {"label": plain(label, OPTION), "options": list(options)}


def chosen(options: Iterable[Element], values: Iterable[str]) -> list[Element]:
    """Pick the options that hold these values."""
    wanted = set(values)
    return [choice for choice in options if choice["value"] in wanted]
