"""Digest sentence: what the coordinator adds to the weekly message."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentoring.digests import WeeklyDigest
from surfaces import fields
from surfaces.blocks import section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "digest_sentence"
MOST = 300


@dataclass(frozen=True, kw_only=True, slots=True)
class Added:
    """The digest, and the sentence to add; an empty one takes the former away."""

    digest_id: str
    sentence: str


def build(digest: WeeklyDigest, t: Texts) -> View:
    """Ask for a sentence of at most 300 characters."""
    asked, hint = t("digest-sentence-label"), t("digest-sentence-hint")
    blocks = [
        section(t("digest-sentence-intro", when=t.slack_moment(digest.due_at))),
        fields.text("sentence", asked, digest.sentence, hint=hint, most=MOST, multiline=True, optional=True),
    ]
    return modal(CALLBACK, t("digest-sentence-title"), blocks, t, submit=t("modal-save"), metadata=digest.id)


def read(state: Mapping[str, Any], metadata: str) -> Added:
    """Read the sentence."""
    return Added(digest_id=metadata, sentence=Filled(state).text("sentence"))
