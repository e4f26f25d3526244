"""Exit: what the quiet end of a pair means, before it is asked for."""

from collections.abc import Mapping
from typing import Any

from surfaces.blocks import mention, section
from surfaces.modals.frame import View, modal
from surfaces.texts import Texts

CALLBACK = "exit"


def build(pair_id: str, counterpart: str, t: Texts) -> View:
    """Say what will happen and what nobody will know; sending the form is asking for it."""
    blocks = [
        section(t("exit-means", counterpart=mention(counterpart))),
        section(t("exit-until")),
        section(t("exit-after")),
    ]
    return modal(CALLBACK, t("exit-title"), blocks, t, submit=t("exit-submit"), metadata=pair_id)


def read(state: Mapping[str, Any], metadata: str) -> str:  # noqa: ARG001  as every form
    """Read which pair."""
    return metadata
