"""Absences: somebody's days away, as they see them; nobody else does."""

from collections.abc import Sequence

from mentoring.people import Absence
from surfaces import actions
from surfaces.blocks import Block, Message, button, message, section
from surfaces.blocks import actions as row
from surfaces.home_views import SessionLine
from surfaces.lines import booked_blocks
from surfaces.texts import Texts


def home_line(absences: Sequence[Absence], t: Texts) -> Block:
    """Show the days away to come on one line, and offer to change them."""
    said = "\n".join(days(one, t) for one in absences) or t("absences-none")
    change = button(t("button-absences"), actions.ABSENCES_OPEN)
    return section(f"{t('absences-line')}\n{said}", beside=change)


def days(absence: Absence, t: Texts) -> str:
    """Name some days away."""
    first, last = t.day(absence.first), t.day(absence.last)
    one = absence.first == absence.last
    return t("absence-day", first=first) if one else t("absence-line", first=first, last=last)


def removal_blocks(absences: Sequence[Absence], t: Texts) -> list[Block]:
    """Offer to take back each of the days away."""
    return [
        section(
            days(one, t),
            beside=button(
                t("button-absence-remove"),
                actions.numbered(actions.ABSENCE_REMOVE, number),
                actions.absence_value(one.first, one.last),
                label=t("button-absence-remove-label", days=days(one, t)),
            ),
        )
        for number, one in enumerate(absences)
    ]


def told(hits: Sequence[SessionLine], t: Texts) -> Message:
    """Confirm days away, with the booked sessions that fall on them."""
    blocks = [block for line in hits for block in booked_blocks(line, t)]
    more = [section(t("absence-hits")), *blocks] if hits else []
    again = row(button(t("button-absences"), actions.ABSENCES_OPEN))
    return message(t("absence-told"), section(t("absence-told")), *more, again)


def removed(t: Texts) -> Message:
    """Confirm that somebody is there after all."""
    return message(t("absence-removed"), section(t("absence-removed")))
