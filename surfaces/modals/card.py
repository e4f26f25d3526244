"""Card: one minute of training, before a first session."""

from collections.abc import Collection, Mapping
from typing import Any

from mentoring.people import Card, Role
from surfaces.blocks import Block, context, section
from surfaces.modals.frame import View, modal
from surfaces.texts import Texts

CALLBACK = "card"


def build(card: Card, role: Role, t: Texts, *, more: bool = False) -> View:
    """Show a card to a mentor or to a mentee; sending the form says that it was read, and shows the next."""
    number = tuple(Card).index(card) + 1
    paragraphs = t(f"card-{card}-{role}").split("\n")
    blocks: list[Block] = [
        context(t("card-number", number=number, total=len(Card))),
        section(t("card-heading", title=t(f"card-title-{card}"))),
        *(section(paragraph) for paragraph in paragraphs if paragraph.strip()),
    ]
    submit = t("card-next" if more else "card-read")
    return modal(CALLBACK, t("card-title"), blocks, t, submit=submit, metadata=card.value, reading=True)


def following(card: Card, read: Collection[Card]) -> Card | None:
    """Give the card to show after this one: one not read yet, or the next in order for who reads again."""
    others = [other for other in Card if other is not card]
    unread = [other for other in others if other not in read]
    if unread or card not in read:
        return unread[0] if unread else None
    later = tuple(Card)[tuple(Card).index(card) + 1 :]
    return later[0] if later else None


def read(state: Mapping[str, Any], metadata: str) -> Card:  # noqa: ARG001  as every form
    """Read which card was read."""
    return Card(metadata)
