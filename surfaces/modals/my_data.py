"""My data: the form that shows somebody what is known of them; it is never sent."""

from mentoring.knowledge import Known
from surfaces import my_data
from surfaces.modals.frame import View, modal
from surfaces.texts import Texts

CALLBACK = "my_data"


def build(known: Known, t: Texts) -> View:
    """Show it, with the two doors."""
    return modal(CALLBACK, t("data-title"), my_data.blocks(known, t), t)
