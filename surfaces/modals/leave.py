"""Leave: what leaving means, before it is done."""

from surfaces.blocks import section
from surfaces.modals.frame import View, modal
from surfaces.texts import Texts

CALLBACK = "leave"


def build(t: Texts) -> View:
    """Say what will happen, and what else could be done; sending the form is leaving."""
    blocks = [section(t("leave-means")), section(t("leave-instead"))]
    return modal(CALLBACK, t("leave-title"), blocks, t, submit=t("leave-submit"))
