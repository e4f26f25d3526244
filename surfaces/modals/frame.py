"""Frame: what every modal has around its blocks."""

from collections.abc import Sequence
from typing import Any

from surfaces.blocks import TITLE, Block, plain
from surfaces.texts import Texts

View = dict[str, Any]
MOST_BLOCKS = 100


def modal(
    callback: str,
    title: str,
    blocks: Sequence[Block],
    t: Texts,
    *,
    submit: str = "",
    metadata: str = "",
    reading: bool = False,
) -> View:
    """Put blocks into a modal; without `submit` it can only be read and closed.

    `reading`: there is nothing to cancel, whatever `submit` says; nothing typed is lost either.
    """
    view: View = {
        "type": "modal",
        "callback_id": callback,
        "title": plain(title, TITLE),
        "close": plain(t("modal-cancel" if submit and not reading else "modal-close"), TITLE),
        "private_metadata": metadata,
        "blocks": list(blocks)[:MOST_BLOCKS],
    }
    return {**view, "submit": plain(submit, TITLE)} if submit else view
