"""Propose: a day and a time of somebody's own, on their own clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from surfaces import fields
from surfaces.blocks import mention, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "propose"
USUAL = time(10)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """The day and the time wanted for a session, on the clock of whoever wants it."""

    session_id: str
    day: date
    at: time


def build(
    session_id: str,
    t: Texts,
    *,
    counterpart: str,
    for_mentee: str | None = None,
    shown: datetime | None = None,
) -> View:
    """Ask for a day and a time; `shown`: the moment to begin from."""
    who = mention(counterpart)
    if for_mentee is None:
        intro = t("propose-intro", counterpart=who)
    else:
        intro = t("propose-intro-delegate", counterpart=who, mentee=mention(for_mentee))
    begin = None if shown is None else t.local(shown)
    zone = t("slots-zone", zone=t.reader.zone.replace("_", " "))
    blocks = [
        section(intro),
        fields.day("day", t("propose-day"), begin.date() if begin else None),
        fields.time_of_day("at", t("propose-at"), begin.time() if begin else USUAL, hint=zone),
    ]
    return modal(CALLBACK, t("propose-title"), blocks, t, submit=t("propose-submit"), metadata=session_id)


def read(state: Mapping[str, Any], metadata: str) -> Wanted:
    """Read the day and the time."""
    filled = Filled(state)
    return Wanted(session_id=metadata, day=filled.date("day"), at=filled.time("at"))
