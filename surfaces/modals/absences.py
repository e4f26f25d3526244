"""Absences: the days on which somebody says that they are away, and more of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from mentoring.people import Absence
from surfaces import fields
from surfaces.absences import removal_blocks
from surfaces.blocks import section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "absences"


def build(absences: Sequence[Absence], t: Texts, *, new: Absence | None = None) -> View:
    """Show the days away to come, each with its removal, and ask for more."""
    blocks = [
        section(t("absences-intro")),
        *removal_blocks(absences, t),
        fields.day("first", t("absences-first"), new.first if new else None),
        fields.day("last", t("absences-last"), new.last if new else None),
    ]
    return modal(CALLBACK, t("absences-title"), blocks, t, submit=t("absences-submit"))


def read(state: Mapping[str, Any], metadata: str = "") -> Absence:  # noqa: ARG001  as every form
    """Read the first and the last day."""
    filled = Filled(state)
    return Absence(first=filled.date("first"), last=filled.date("last"))
