"""Weights: what counts how much when pairs are sought."""

from collections.abc import Mapping
from typing import Any

from mentoring.compatibility import MOST_WEIGHT, Weights
from mentoring.forming.by_hand import weights_of
from mentoring.forming.reviewing import Look
from surfaces import actions, fields
from surfaces.blocks import Block, button, section
from surfaces.blocks import actions as row
from surfaces.modals.frame import View, modal
from surfaces.modals.review import write
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "weights"


def build(look: Look, weights: Weights, t: Texts) -> View:
    """Ask for four numbers."""

    def weight(name: str, label: str, value: int) -> Block:
        return fields.number(name, label, value, least=0, most=MOST_WEIGHT)

    blocks = [
        section(t("weights-intro")),
        weight("topics", t("weights-topics"), weights.topics),
        weight("language", t("weights-language"), weights.language),
        weight("hours", t("weights-hours"), weights.hours),
        weight("department", t("weights-department"), weights.department),
        row(button(t("button-back"), actions.numbered(actions.ROUND_PAGE, "back"), write(look))),
    ]
    return modal(CALLBACK, t("weights-title"), blocks, t, submit=t("modal-save"), metadata=write(look))


def read(state: Mapping[str, Any], metadata: str) -> Weights:  # noqa: ARG001  as every form
    """Read them; InvalidFields names those out of bounds."""
    filled = Filled(state)
    return weights_of(
        topics=filled.number("topics"),
        language=filled.number("language"),
        hours=filled.number("hours"),
        department=filled.number("department"),
    )
