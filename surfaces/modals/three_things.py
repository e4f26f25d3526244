"""Three things: what a mentee does not know and would like to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentoring.agendas import MOST_THINGS, THING_LENGTH, Agenda, ThreeThings
from surfaces import fields
from surfaces.blocks import Block, context, quote, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "three_things"


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """What the mentee wrote, and whether the mentor of their pair (`pair_id`) may read it."""

    things: tuple[str, ...]
    pair_id: str = ""
    show: bool = False


def build(
    known: ThreeThings | None,
    t: Texts,
    *,
    pair_id: str = "",
    agenda: Agenda | None = None,
    number: int = 0,
) -> View:
    """Ask for three lines; without a pair there is nobody yet to show them to.

    `agenda`: what the mentor has shared for session `number`.
    """
    things = [*(known.things if known else ()), *[""] * MOST_THINGS][:MOST_THINGS]
    shown = known is not None and bool(pair_id) and known.shown_in == pair_id
    show = fields.tick("show", t("things-show"), t("things-show-yes"), ticked=shown)
    blocks = [
        *_shared(agenda, number, t),
        section(t("things-intro")),
        *(
            fields.text(
                f"thing_{place}", t("things-label", number=place), thing, most=THING_LENGTH, optional=True
            )
            for place, thing in enumerate(things, start=1)
        ),
        *([show, context(t("things-sees"))] if pair_id else [context(t("things-alone"))]),
    ]
    return modal(CALLBACK, t("things-title"), blocks, t, submit=t("modal-save"), metadata=pair_id)


def read(state: Mapping[str, Any], metadata: str) -> Written:
    """Read the three lines."""
    filled = Filled(state)
    lines = (filled.text(f"thing_{place}") for place in range(1, MOST_THINGS + 1))
    return Written(things=tuple(line for line in lines if line), pair_id=metadata, show=filled.ticked("show"))


def _shared(agenda: Agenda | None, number: int, t: Texts) -> list[Block]:
    if agenda is None or not agenda.shared:
        return []
    return [section(t("things-agenda", number=number)), quote(agenda.shared)]
