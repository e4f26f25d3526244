"""Rich text: the basic structure Slack's own composer sends, sections, lists, quotes and code."""

from collections.abc import Mapping

from sandbox.blockkit import objects
from sandbox.blockkit.shapes import Check, by_type, flag, integer, items, one_of, shape, string

_style = shape({}, dict.fromkeys(("bold", "italic", "strike", "code", "underline"), flag))
_styled: Mapping[str, Check] = {"style": _style}
_words = string(12_000, least=0)


def _part(kind: str, required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    return shape({"type": one_of(kind), **required}, {**_styled, **(optional or {})})


PARTS: Mapping[str, Check] = {
    "text": _part("text", {"text": _words}),
    "link": _part("link", {"url": objects.action_link}, {"text": _words, "unsafe": flag}),
    "user": _part("user", {"user_id": objects.identifier}),
    "channel": _part("channel", {"channel_id": objects.identifier}),
    "usergroup": _part("usergroup", {"usergroup_id": objects.identifier}),
    "emoji": _part(
        "emoji",
        {"name": objects.identifier},
        {"unicode": objects.identifier, "skin_tone": integer(1, 6)},
    ),
    "broadcast": _part("broadcast", {"range": one_of("here", "channel", "everyone")}),
    "date": _part(
        "date",
        {"timestamp": integer(0, 9_999_999_999), "format": string(255)},
        {"fallback": string(255), "url": objects.link},
    ),
}
_parts = items(by_type(PARTS, noun="rich text part"), most=1000, least=0)


def _holder(kind: str, optional: Mapping[str, Check] | None = None) -> Check:
    return shape({"type": one_of(kind), "elements": _parts}, optional or {})


_section = _holder("rich_text_section")
_list = shape(
    {
        "type": one_of("rich_text_list"),
        "style": one_of("bullet", "ordered"),
        "elements": items(_section, most=1000),
    },
    {"indent": integer(0, 8), "offset": integer(0, 10_000), "border": integer(0, 1)},
)
_element = by_type(
    {
        "rich_text_section": _section,
        "rich_text_list": _list,
        "rich_text_quote": _holder("rich_text_quote", {"border": integer(0, 1)}),
        "rich_text_preformatted": _holder("rich_text_preformatted", {"border": integer(0, 1)}),
    },
    noun="rich text element",
)

rich_text_elements = items(_element, most=1000)
