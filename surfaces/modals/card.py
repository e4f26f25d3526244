"""Card: one minute of training, before a first session."""

from collections.abc import Mapping
from typing import Any

from mentoring.people import Card, Role
from surfaces.blocks import Block, context, section
from surfaces.modals.frame import View, modal
from surfaces.texts import Texts

CALLBACK = "card"


def build(card: Card, role: Role, t: Texts) -> View:
    """Show a card to a mentor or to a mentee; sending the form says that it was read."""
    number = tuple(Card).index(card) + 1
    paragraphs = t(f"card-{card}-{role}").split("\n")
    blocks: list[Block] = [
        context(t("card-number", number=number, total=len(Card))),
        section(t("card-heading", title=t(f"card-title-{card}"))),
        *(section(paragraph) for paragraph in paragraphs if paragraph.strip()),
    ]
    return modal(
        CALLBACK, t("card-title"), blocks, t, submit=t("card-read"), metadata=card.value, reading=True
    )


def read(state: Mapping[str, Any], metadata: str) -> Card:  # noqa: ARG001  as every form
    """Read which card was read."""
    return Card(metadata)
