"""Record: what a mentor says of their part, before it is drawn as a document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mentoring.keepsakes import Keepsake, Way
from mentoring.knowledge import KnownPair
from mentoring.membership.keeping import NAME_LIMIT, WORDS_LIMIT
from surfaces import actions, fields
from surfaces.blocks import Block, button, context, mention, option, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "record"
MOST_PAIRS = 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Described:
    """What the form says: the mentor's own words, and the ways of working that they name."""

    words: str = field(repr=False)
    signed: str = ""
    ways: tuple[Way, ...] = ()


def build(keepsake: Keepsake, name: str, pairs: Sequence[KnownPair], t: Texts) -> View:
    """Ask for a few words and ways, and show whom the record may name; sending the form draws it."""
    ways = [option(t(f"way-{way}"), way.value) for way in Way]
    words = fields.text(
        "own_words",
        t("record-words"),
        keepsake.own_words,
        hint=t("record-words-hint"),
        most=WORDS_LIMIT,
        multiline=True,
        optional=True,
    )
    blocks = [
        section(t("record-intro")),
        fields.text("signed", t("record-name"), keepsake.signed or name, most=NAME_LIMIT),
        words,
        fields.ticks("ways", t("record-ways"), ways, keepsake.ways, hint=t("record-ways-hint")),
        *([section(t("record-naming"))] if pairs else []),
        *(_naming(one, t) for one in pairs[:MOST_PAIRS]),
        context(t("record-foot")),
    ]
    return modal(CALLBACK, t("record-title"), blocks, t, submit=t("record-submit"))


def _naming(known: KnownPair, t: Texts) -> Block:
    """Say whether one executive may be named; asking is one click."""
    who = mention(known.pair.mentee)
    if known.named:
        return section(t("record-named", person=who))
    ask = button(t("button-naming-ask"), actions.NAMING_ASK, known.pair.id)
    return section(t("record-unnamed", person=who), beside=ask)


def read(state: Mapping[str, Any], metadata: str = "") -> Described:  # noqa: ARG001  as every form
    """Read the words and the ways."""
    filled = Filled(state)
    ways = tuple(Way(way) for way in filled.choices("ways") if way in set(Way))
    return Described(words=filled.text("own_words"), signed=filled.text("signed"), ways=ways)
