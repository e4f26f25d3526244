"""Agenda: the mentor's own, from a suggestion to what they send to the pair's conversation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentoring.agendas import AGENDA_LENGTH, Agenda
from mentoring.sessions import Session
from surfaces import fields
from surfaces.agenda import starting_from
from surfaces.blocks import Block, context, mention, quote, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "agenda"


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """The session, what the mentor wrote, and whether to send it now."""

    session_id: str
    text: str
    share: bool


def build(
    session: Session,
    known: Agenda | None,
    t: Texts,
    *,
    counterpart: str,
    topics: tuple[str, ...],
    things: tuple[str, ...] = (),
) -> View:
    """Ask for the agenda, beginning from the kit of the pair's first topic; `things` are the mentee's."""
    who = mention(counterpart)
    text = known.text if known else starting_from(session.number, session.minutes, topics, t)
    sent = known is not None and bool(known.text) and known.text == known.shared
    blocks = [
        section(t("agenda-intro", number=session.number, counterpart=who)),
        *_things(things, who, t),
        fields.text(
            "agenda",
            t("agenda-label"),
            text,
            hint=t("agenda-sees"),
            most=AGENDA_LENGTH,
            multiline=True,
            optional=True,
        ),
        fields.tick("share", t("agenda-share"), t("agenda-share-yes")),
        context(t("agenda-shared-already" if sent else "agenda-share-hint")),
    ]
    return modal(CALLBACK, t("agenda-title"), blocks, t, submit=t("modal-save"), metadata=session.id)


def read(state: Mapping[str, Any], metadata: str) -> Written:
    """Read the agenda."""
    filled = Filled(state)
    return Written(session_id=metadata, text=filled.text("agenda"), share=filled.ticked("share"))


def _things(things: tuple[str, ...], who: str, t: Texts) -> list[Block]:
    if not things:
        return []
    return [section(t("agenda-things", counterpart=who)), *(quote(thing) for thing in things)]
