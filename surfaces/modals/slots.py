"""Slots: every time at which a session could be, day by day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from mentoring.errors import Gone
from surfaces import actions, fields
from surfaces.blocks import Element, context, group, mention, option, section
from surfaces.blocks import actions as row
from surfaces.letters.manners import propose_button, writing_button
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "slots"
MOST = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Picked:
    """The time picked for a session."""

    session_id: str
    starts_at: datetime


def build(
    session_id: str, times: Sequence[datetime], t: Texts, *, counterpart: str, delegated: bool = False
) -> View:
    """Offer times for the session with `counterpart`, in the reader's zone; or say that there is none."""
    who = mention(counterpart)
    if not times:
        writing = [] if delegated else [writing_button(session_id, t)]
        blocks = [
            section(t("slots-none-delegate" if delegated else "slots-none")),
            row(propose_button(session_id, t), *writing),
            context(t("slots-none-advice", counterpart=who)),
        ]
        return modal(CALLBACK, t("slots-title"), blocks, t, metadata=session_id)
    blocks = [
        section(t("slots-intro", counterpart=who)),
        fields.one_of_groups("slot", t("slots-label"), _by_day(session_id, times, t), hint=_zone_hint(t)),
        row(propose_button(session_id, t)),
    ]
    return modal(CALLBACK, t("slots-title"), blocks, t, submit=t("slots-submit"), metadata=session_id)


def read(state: Mapping[str, Any], metadata: str) -> Picked:
    """Read the time picked."""
    value = Filled(state).choice("slot")
    if value is None:
        raise Gone
    _, starts_at = actions.read_slot(value)
    return Picked(session_id=metadata, starts_at=starts_at)


def _by_day(session_id: str, times: Sequence[datetime], t: Texts) -> list[Element]:
    ordered = sorted(set(times))[:MOST]
    return [
        group(t.day(day), [option(t.time(time), actions.slot_value(session_id, time)) for time in some])
        for day, some in groupby(ordered, key=lambda time: t.local(time).date())
    ]


def _zone_hint(t: Texts) -> str:
    return t("slots-zone", zone=t.reader.zone.replace("_", " "))
