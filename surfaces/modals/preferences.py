"""Preferences: the form on which somebody says how much they want to hear."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mentoring.membership.preferring import Wishes
from surfaces import actions, fields
from surfaces.blocks import Block, Element, button, context, option, section
from surfaces.blocks import actions as row
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts
from surfaces.wishes import letters

CALLBACK = "preferences"


@dataclass(frozen=True, kw_only=True, slots=True)
class Chosen:
    """What the form says: so many letters a week, and the kinds that are not wanted for a while."""

    weekly: int
    kinds: tuple[str, ...] = ()


def build(wishes: Wishes, kinds: Sequence[str], t: Texts, *, most: int, profile: bool = True) -> View:
    """Ask how many a week, up to `most`, and which of these kinds to leave out.

    `profile`: the person's working hours stand in a profile that they can change.
    """
    numbers = [option(t("preferences-number", count=count), str(count)) for count in range(1, most + 1)]
    blocks = [
        section(t("preferences-intro")),
        fields.one_of("weekly", t("preferences-weekly"), numbers, str(wishes.allowance)),
        *_kinds(wishes, kinds, t),
        context(t("preferences-hours" if profile else "preferences-hours-only")),
        *([row(button(t("button-absences"), actions.ABSENCES_OPEN))] if profile else []),
    ]
    return modal(CALLBACK, t("preferences-title"), blocks, t, submit=t("modal-save"))


def read(state: Mapping[str, Any], metadata: str = "") -> Chosen:  # noqa: ARG001  as every form
    """Read the number and the kinds."""
    filled = Filled(state)
    weekly = filled.choice("weekly") or ""
    return Chosen(weekly=int(weekly) if weekly.isdecimal() else 0, kinds=filled.choices("snoozed"))


def _kinds(wishes: Wishes, kinds: Sequence[str], t: Texts) -> list[Block]:
    """Offer the kinds that the person gets, and those left out already."""
    until = {snooze.kind: snooze.until for snooze in wishes.snoozed}
    options: list[Element] = []
    for kind in dict.fromkeys((*kinds, *until)):
        ends = t("preferences-until", until=t.date(until[kind])) if kind in until else ""
        options.append(option(_capital(letters(kind, t)), kind, ends))
    if not options:
        return []
    hint = t("preferences-snoozed-hint")
    return [fields.ticks("snoozed", t("preferences-snoozed"), options, until, hint=hint)]


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
