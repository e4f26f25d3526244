"""Offers: times to pick, each shown in the reader's own zone, one button each."""

from collections.abc import Sequence
from datetime import datetime

from surfaces import actions
from surfaces.blocks import Block, button, context, section
from surfaces.blocks import actions as row
from surfaces.letters.manners import propose_button, writing_button
from surfaces.texts import Texts

MOST = 8


def slot_blocks(
    session_id: str, slots: Sequence[datetime], t: Texts, *, delegated: bool = False
) -> list[Block]:
    """Offer times for a session, or another way to meet when there is none.

    `delegated`: whoever reads it books for somebody, and has nothing else to say about the pair.
    """
    other = button(t("button-other-times"), actions.SLOTS_OTHER, session_id)
    if not slots:
        widen = button(t("button-edit-profile"), actions.EDIT_OPEN)
        more = [] if delegated else [writing_button(session_id, t), widen]
        return [
            section(t("slots-none-delegate" if delegated else "slots-none")),
            row(propose_button(session_id, t), other, *more),
        ]
    offered = [
        section(
            t.slack_moment(slot),
            beside=button(
                t("button-pick-slot"),
                actions.numbered(actions.SLOT_PICK, number),
                actions.slot_value(session_id, slot),
                label=t("button-pick-slot-label", when=t.moment(slot)),
            ),
        )
        for number, slot in enumerate(slots[:MOST])
    ]
    return [*offered, row(other, propose_button(session_id, t)), context(t("slots-own-zone"))]
