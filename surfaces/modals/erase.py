"""Erase: what goes and what stays, before somebody is forgotten."""

from surfaces.blocks import section
from surfaces.modals.frame import View, modal
from surfaces.texts import Texts

CALLBACK = "erase"


def build(t: Texts, *, paired: bool) -> View:
    """Say it; sending the form is being forgotten. `paired`: a pair has to end first, quietly."""
    blocks = [
        section(t("erase-goes")),
        section(t("erase-stays")),
        *([section(t("erase-pair"))] if paired else []),
        section(t("erase-instead")),
    ]
    return modal(CALLBACK, t("erase-title"), blocks, t, submit=t("erase-submit"))
