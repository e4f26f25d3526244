"""Learned: what somebody takes from it all, written down for themselves."""

from collections.abc import Mapping
from typing import Any

from mentoring.membership.keeping import LEARNED_LIMIT
from surfaces import fields
from surfaces.blocks import context, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "learned"


def build(learned: str, t: Texts) -> View:
    """Ask, and say that nobody else reads it."""
    words = fields.text(
        "learned", t("learned-words"), learned, most=LEARNED_LIMIT, multiline=True, optional=True
    )
    blocks = [section(t("learned-intro")), words, context(t("sees-nobody"))]
    return modal(CALLBACK, t("learned-title"), blocks, t, submit=t("modal-save"))


def read(state: Mapping[str, Any], metadata: str = "") -> str:  # noqa: ARG001  as every form
    """Read the words."""
    return Filled(state).text("learned")
