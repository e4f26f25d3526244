"""Private answer: what one of the two of an exchange answers the other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mentoring.confidences import Said
from mentoring.going_on.confiding import WORDS_LIMIT
from surfaces import fields
from surfaces.blocks import mention, quote, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "private_answer"


@dataclass(frozen=True, kw_only=True, slots=True)
class PrivateAnswer:
    """The exchange, and the words."""

    confidence_id: str
    words: str = field(repr=False)


def build(confidence_id: str, latest: Said | None, t: Texts) -> View:
    """Show what was said last, and ask for an answer."""
    before = [section(mention(latest.author)), quote(latest.words)] if latest else []
    words = fields.text("words", t("answer-words"), most=WORDS_LIMIT, multiline=True)
    blocks = [section(t("answer-intro")), *before, words]
    return modal(CALLBACK, t("answer-title"), blocks, t, submit=t("modal-send"), metadata=confidence_id)


def read(state: Mapping[str, Any], metadata: str) -> PrivateAnswer:
    """Read the words."""
    return PrivateAnswer(confidence_id=metadata, words=Filled(state).text("words"))
