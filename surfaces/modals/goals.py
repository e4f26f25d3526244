"""Goals: what the two of a pair want to get out of it, three lines at most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mentoring.goals import GOAL_LENGTH, MOST_GOALS, Goals
from surfaces import fields
from surfaces.blocks import Block, context, mention, quote, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "goals"


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """The pair, its goals, and the stamp of those that their author had before their eyes."""

    pair_id: str
    read: str
    goals: tuple[str, ...]


def build(
    pair_id: str, known: Goals | None, t: Texts, *, counterpart: str, instead: Sequence[str] | None = None
) -> View:
    """Ask for the goals, starting from those known.

    `instead`: what this reader wrote while the other one wrote too; they see both, and decide.
    """
    before = known.texts if known else ()
    texts = [*(before if instead is None else instead), *[""] * MOST_GOALS][:MOST_GOALS]
    blocks = [
        section(t("goals-intro", counterpart=mention(counterpart))),
        *([] if instead is None or known is None else _meanwhile(known, t)),
        *(
            fields.text(
                f"goal_{number}",
                t("goals-label", number=number),
                text,
                most=GOAL_LENGTH,
                placeholder=t("goals-example") if number == 1 else "",
                optional=True,
            )
            for number, text in enumerate(texts, start=1)
        ),
        context(t("goals-sees")),
    ]
    metadata = f"{pair_id}|{known.stamp if known else ''}"
    return modal(CALLBACK, t("goals-title"), blocks, t, submit=t("modal-save"), metadata=metadata)


def read(state: Mapping[str, Any], metadata: str) -> Written:
    """Read the goals."""
    pair_id, _, stamp = metadata.rpartition("|")
    filled = Filled(state)
    texts = (filled.text(f"goal_{number}") for number in range(1, MOST_GOALS + 1))
    return Written(pair_id=pair_id, read=stamp, goals=tuple(text for text in texts if text))


def _meanwhile(known: Goals, t: Texts) -> list[Block]:
    said = "\n".join(known.texts)
    return [
        section(t("goals-meanwhile", author=mention(known.written_by))),
        quote(said) if said else section(t("goals-meanwhile-none")),
        context(t("goals-yours")),
    ]
