"""Confide: a word in private to whoever listens; or the end of a pair, alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mentoring.confidences import Wish
from mentoring.going_on.confiding import WORDS_LIMIT, Listeners
from surfaces import fields
from surfaces.blocks import Block, divider, mention, option, section
from surfaces.home_views import ExitLine
from surfaces.in_private import alone
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "confide"


@dataclass(frozen=True, kw_only=True, slots=True)
class Confided:
    """What somebody wishes, the words that they chose, and who is to read them (a Slack id)."""

    wish: Wish
    words: str = field(repr=False)
    listener: str


def build(t: Texts, among: Listeners, names: Mapping[str, str], *, exits: Sequence[ExitLine] = ()) -> View:
    """Ask what the person wishes, and say who will read it.

    `names`: by Slack id, those of the people whom `among` holds; without anybody there the form only says so.
    """
    way_out = [divider(), *alone(exits, t)] if exits else []
    if not among.users:
        blocks = [section(t("confide-intro-nobody")), *way_out]
        return modal(CALLBACK, t("confide-title"), blocks, t)
    blocks = [*_who(t, among, names), *_what(t), *way_out]
    metadata = among.users[0] if among.neutral else ""
    return modal(CALLBACK, t("confide-title"), blocks, t, submit=t("modal-send"), metadata=metadata)


def _who(t: Texts, among: Listeners, names: Mapping[str, str]) -> list[Block]:
    people = t.listed(map(mention, among.users))
    if among.neutral:
        intro = "confide-intro-coordinates" if among.coordinates else "confide-intro"
        return [section(t(intro, contact=people))]
    offered = [option(names.get(user, user), user) for user in among.users]
    only = among.users[0] if len(among.users) == 1 else None
    return [
        section(t("confide-intro-choice", people=people)),
        fields.one_of("listener", t("confide-listener"), offered, only),
    ]


def _what(t: Texts) -> list[Block]:
    wishes = [option(t(f"wish-{wish}"), wish) for wish in Wish]
    return [
        fields.one_of("wish", t("confide-wish"), wishes, Wish.ADVICE, radio=True),
        fields.text(
            "words",
            t("confide-words"),
            hint=t("confide-words-hint"),
            most=WORDS_LIMIT,
            multiline=True,
            optional=True,
        ),
    ]


def read(state: Mapping[str, Any], metadata: str = "") -> Confided:
    """Read the wish, the words, and whom the form had named."""
    filled = Filled(state)
    return Confided(
        wish=Wish(filled.choice("wish") or Wish.ADVICE),
        words=filled.text("words"),
        listener=filled.choice("listener") or metadata,
    )
