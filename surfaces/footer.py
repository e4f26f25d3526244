"""Footer: under every letter that nobody asked for, one small menu on why it came and how to have fewer."""

from dataclasses import replace
from enum import StrEnum

from mentoring import notices as n
from mentoring.checkins import Sentence
from surfaces import actions
from surfaces.blocks import Message, option, overflow
from surfaces.blocks import actions as row
from surfaces.texts import Texts


class Item(StrEnum):
    """What the menu offers."""

    WHY = "why"
    FEWER = "fewer"
    WEEKLY = "weekly"
    PAUSE = "pause"
    SETTINGS = "settings"


FOR_OTHERS = (
    n.Invitation,
    n.NobodyCoordinates,
    n.Appointed,
    n.Relieved,
)
"""Letters to others than coordinators who need not take part either, and so have nothing to pause."""


def under(message: Message, notice: n.Notice, t: Texts) -> Message:
    """Put the menu under a letter; one that somebody's click caused, or that many read, has none."""
    if notice.requested or notice.public:
        return message
    kind = type(notice).__name__
    options = [option(t(f"foot-{item}"), actions.foot_value(kind, item)) for item in items(notice)]
    return replace(message, blocks=[*message.blocks, row(overflow(actions.FOOT_MENU, options))])


def items(notice: n.Notice) -> list[Item]:
    """Choose what the menu of this letter offers."""
    return [
        Item.WHY,
        *([Item.FEWER] if notice.snoozable else []),
        *([Item.WEEKLY] if notice.counted else []),
        *([Item.PAUSE] if _is_for_a_participant(notice) else []),
        Item.SETTINGS,
    ]


def _is_for_a_participant(notice: n.Notice) -> bool:
    match notice:
        case n.SlotsOffered() | n.TimeProposed() | n.TimeDeclined():
            return notice.for_mentee is None
        case n.SharedWords():
            return notice.sentence is Sentence.TAKEAWAY
        case _:
            return not (notice.coordinators or isinstance(notice, FOR_OTHERS))
