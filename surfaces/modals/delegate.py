"""Delegate: who books for a mentee from now on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from surfaces import fields
from surfaces.blocks import section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "delegate"


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """The pair that this is about, and who books."""

    pair_id: str
    delegate: str | None


def build(pair_id: str, delegate: str | None, t: Texts) -> View:
    """Ask who books."""
    who = fields.person("delegate", t("delegate-who"), delegate, hint=t("delegate-hint"))
    blocks = [section(t("delegate-intro")), who]
    return modal(CALLBACK, t("delegate-title"), blocks, t, submit=t("delegate-submit"), metadata=pair_id)


def read(state: Mapping[str, Any], metadata: str) -> Named:
    """Read who it is."""
    return Named(pair_id=metadata, delegate=Filled(state).user("delegate"))
