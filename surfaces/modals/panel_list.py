"""Panel list: who is behind a count of the control panel, page by page; the form is never sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mentoring.pairs import Pair
from mentoring.people import Participant
from mentoring.rounds import Obstacle
from mentoring.undelivered import Undelivered
from surfaces import actions
from surfaces.blocks import Block, Element, button, context, mention, section
from surfaces.blocks import actions as row
from surfaces.letters.steadiness import needing
from surfaces.modals.frame import View, modal
from surfaces.texts import Texts
from surfaces.undelivered import doubt_blocks, parked_blocks

CALLBACK = "panel_list"
ON_A_PAGE = 20
LETTERS, DECIDING = "letters", "deciding"


class People(StrEnum):
    """The lists of people."""

    WAITING = "waiting"
    UNKNOWN = "unknown"
    COHORT = "cohort"


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """One page of a list; one line more than fits says that another page follows.

    `why`: which rule left somebody (a participant id) without a partner in the latest round.
    """

    kind: str
    page: int = 0
    pairs: tuple[Pair, ...] = ()
    people: tuple[Participant, ...] = ()
    why: Mapping[str, Obstacle] = field(default_factory=dict)
    in_doubt: tuple[Undelivered, ...] = ()
    parked: tuple[Undelivered, ...] = ()


def build(listed: Listed, t: Texts) -> View:
    """Show a page, and say what the list is for."""
    return modal(
        CALLBACK, t("list-title"), [section(t("list-about", kind=listed.kind)), *_lines(listed, t)], t
    )


def _lines(listed: Listed, t: Texts) -> list[Block]:
    if listed.kind == LETTERS:
        letters = doubt_blocks(listed.in_doubt, t) + parked_blocks(listed.parked, t)
        return letters or [section(t("list-empty"))]
    if listed.kind == DECIDING:
        return [*(_decide(pair, t) for pair in listed.pairs[:ON_A_PAGE]), *_turning(listed, t)]
    lines = [_pair(pair, t) for pair in listed.pairs] or [_person(one, listed, t) for one in listed.people]
    if not lines:
        return [section(t("list-empty"))]
    return [section("\n".join(lines[:ON_A_PAGE])), *_turning(listed, t)]


def _pair(pair: Pair, t: Texts) -> str:
    since = t.date(t.local(pair.active_since or pair.proposed_at).date())
    return t("list-pair", mentor=mention(pair.mentor), mentee=mention(pair.mentee), since=since)


def _person(one: Participant, listed: Listed, t: Texts) -> str:
    """Name somebody, and the rule that binds, if a round has looked for a partner."""
    why = listed.why.get(one.id)
    person = mention(one.user)
    return f"• {person}" if why is None else t("unpaired-line", person=person, why=t(f"obstacle-{why}"))


def _decide(pair: Pair, t: Texts) -> Block:
    said = needing(pair.mentor, pair.mentee, stalled=pair.steadiness.stalled, t=t)
    return section(said, beside=button(t("button-decide"), actions.STEADY_DECIDE_OPEN, pair.id))


def _turning(listed: Listed, t: Texts) -> list[Block]:
    """Turn pages, when there are any."""
    turns: list[Element] = []
    if listed.page:
        turns.append(_turn("button-previous", listed.kind, listed.page - 1, t))
    if max(len(listed.pairs), len(listed.people)) > ON_A_PAGE:
        turns.append(_turn("button-next", listed.kind, listed.page + 1, t))
    return [row(*turns), context(t("list-page", page=listed.page + 1))] if turns else []


def _turn(label: str, kind: str, page: int, t: Texts) -> Element:
    action = actions.numbered(actions.PANEL_LIST, page)
    return button(t(label), action, actions.page_value(kind, page))
