"""Pause: until when somebody wants to be left in peace."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from surfaces import fields
from surfaces.blocks import section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "pause"


def build(until: date | None, t: Texts) -> View:
    """Ask for the day on which the person takes part again."""
    day = fields.day("until", t("pause-until"), until, hint=t("pause-until-hint"))
    return modal(CALLBACK, t("pause-title"), [section(t("pause-intro")), day], t, submit=t("pause-submit"))


def read(state: Mapping[str, Any], metadata: str = "") -> date:  # noqa: ARG001  as every form
    """Read the day."""
    return Filled(state).date("until")
