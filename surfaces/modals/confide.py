"""Confide: a word in private to the neutral contact."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentoring.confiding import WORDS_LIMIT, Wish
from surfaces import fields
from surfaces.blocks import mention, option, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "confide"


@dataclass(frozen=True, kw_only=True, slots=True)
class Confidence:
    """What somebody wishes, and the words that they chose."""

    wish: Wish
    words: str


def build(t: Texts, *, neutral_contact: str) -> View:
    """Ask what the person wishes, and say who will read it."""
    wishes = [option(t(f"wish-{wish}"), wish) for wish in Wish]
    who = mention(neutral_contact)
    blocks = [
        section(t("confide-intro", contact=who)),
        fields.one_of("wish", t("confide-wish"), wishes, Wish.ADVICE, radio=True),
        fields.text(
            "words",
            t("confide-words"),
            hint=t("confide-words-hint"),
            most=WORDS_LIMIT,
            multiline=True,
            optional=True,
        ),
    ]
    return modal(CALLBACK, t("confide-title"), blocks, t, submit=t("modal-send"))


def read(state: Mapping[str, Any], metadata: str = "") -> Confidence:  # noqa: ARG001  as every form
    """Read the wish and the words."""
    filled = Filled(state)
    return Confidence(wish=Wish(filled.choice("wish") or Wish.ADVICE), words=filled.text("words"))
