"""Two people: whom a coordinator wonders about, and what is said of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from mentoring.forming.judging import Judged
from mentoring.forming.reviewing import Look
from mentoring.pairs import Pair, PairState
from surfaces import actions, fields
from surfaces.blocks import Element, button, confirm, context, mention, section
from surfaces.blocks import actions as row
from surfaces.modals.frame import View, modal
from surfaces.modals.review import rules, write
from surfaces.state import Filled
from surfaces.texts import Texts
from surfaces.why import for_coordinators

CALLBACK = "two_people"
VERDICT = "verdict"


@dataclass(frozen=True, kw_only=True, slots=True)
class Chosen:
    """Two people, by Slack id, in any order, and the look at a round that they were chosen from."""

    first: str
    second: str
    metadata: str


def build(look: Look, t: Texts) -> View:
    """Ask which two."""
    blocks = [
        section(t("two-intro")),
        fields.person("first", t("two-first"), None),
        fields.person("second", t("two-second"), None),
        row(_back(look, t)),
    ]
    return modal(CALLBACK, t("two-title"), blocks, t, submit=t("two-submit"), metadata=write(look))


def read(state: Mapping[str, Any], metadata: str) -> Chosen:
    """Read which two."""
    filled = Filled(state)
    return Chosen(first=filled.user("first") or "", second=filled.user("second") or "", metadata=metadata)


def verdict(judged: Judged, others: Sequence[Pair], look: Look, t: Texts, *, place: bool = True) -> View:
    """Say what speaks for and against two people, and offer what can be done.

    `others`: further pairs of either; `place`: none of them is in the way for good.
    """
    two = {"mentor": mention(judged.mentor.user), "mentee": mention(judged.mentee.user)}
    why = for_coordinators(judged.mentor.user, judged.mentee.user, judged.reasons, t)
    blocks = [
        section("\n".join(filter(None, [t("verdict-pair", **two), why]))),
        *(section(line) for line in _against(judged, t)),
        *([section("\n".join(_elsewhere(judged, others, t)))] if others else []),
        *(
            [context(t("verdict-gives-way" if place else "verdict-no-place"))]
            if others and judged.possible
            else []
        ),
        row(*_doing(judged, t, place=place), _back(look, t)),
    ]
    return modal(VERDICT, t("verdict-title"), blocks, t, metadata=write(look))


def _against(judged: Judged, t: Texts) -> list[str]:
    lines = list[str]()
    if judged.open is not None:
        lines.append(t("verdict-open", state=judged.open.state.value))
    if judged.hard:
        lines.append(t("verdict-hard", rules=rules(judged.hard, t)))
    elif judged.untold:
        lines.append(t("verdict-untold"))
    if judged.soft:
        lines.append(t("verdict-soft", rules=rules(judged.soft, t)))
    if judged.apart:
        lines.append(t("verdict-apart"))
    if not lines:
        lines.append(t("verdict-fits", score=judged.reasons.score))
    return lines


def _elsewhere(judged: Judged, others: Sequence[Pair], t: Texts) -> list[str]:
    """Tell whom each of the two has already."""
    lines = list[str]()
    for pair in others:
        is_mentor = pair.mentor_id == judged.mentor.id
        person, other = (pair.mentor, pair.mentee) if is_mentor else (pair.mentee, pair.mentor)
        said = {"person": mention(person), "other": mention(other)}
        lines.append(t("verdict-other", state=_stands(pair), **said))
    return lines


def _stands(pair: Pair) -> Literal["proposed", "locked", "decided"]:
    if pair.state is not PairState.PROPOSED:
        return "decided"
    return "locked" if pair.locked_by else "proposed"


def _doing(judged: Judged, t: Texts, *, place: bool) -> list[Element]:
    ids = actions.two_value(judged.mentor.id, judged.mentee.id)
    doing = list[Element]()
    if place and judged.possible and not judged.apart:
        sure = _sure(judged, t) if judged.soft else None
        doing.append(button(t("button-pair-up"), actions.TWO_PAIR, ids, primary=True, confirm=sure))
    if judged.apart:
        doing.append(button(t("button-allow"), actions.TWO_ALLOW, ids))
    elif judged.open is None or judged.open.state is PairState.PROPOSED:
        apart = confirm(
            t("keep-apart-title"),
            t("keep-apart-sentence"),
            t("button-keep-apart"),
            t("button-think-again"),
        )
        doing.append(button(t("button-keep-apart"), actions.TWO_APART, ids, confirm=apart))
    return doing


def _sure(judged: Judged, t: Texts) -> Element:
    said = t("pair-up-sentence", rules=rules(judged.soft, t))
    return confirm(t("pair-up-title"), said, t("button-pair-up"), t("button-think-again"))


def _back(look: Look, t: Texts) -> Element:
    return button(t("button-back"), actions.numbered(actions.ROUND_PAGE, "back"), write(look))
