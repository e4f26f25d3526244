"""Goals: where a pair stands with what it wants, for its two people."""

from collections.abc import Sequence
from dataclasses import dataclass

from mentoring.goals import Goal
from surfaces import actions
from surfaces.blocks import Block, Element, button, escape, mention, section
from surfaces.texts import Texts


@dataclass(frozen=True, kw_only=True, slots=True)
class GoalsLine:
    """The goals of one of somebody's pairs, seen by that person."""

    pair_id: str
    counterpart: str
    goals: tuple[Goal, ...] = ()


def goal_blocks(line: GoalsLine, t: Texts) -> list[Block]:
    """Tell the goals of a pair and how far the two are, with the button that opens them."""
    who, opens = mention(line.counterpart), goals_button(line.pair_id, t)
    if not line.goals:
        return [section(t("goals-line-none", counterpart=who), beside=opens)]
    said = [t("goals-line", counterpart=who), *(_line(goal, t) for goal in line.goals)]
    return [section("\n".join(said), beside=opens)]


def goal_lists(texts: Sequence[str], t: Texts) -> str:
    """List goals, one a line."""
    return "\n".join(t("goal-line", goal=escape(text)) for text in texts)


def goals_button(pair_id: str, t: Texts) -> Element:
    """Open the goals of a pair, for one of the two."""
    return button(t("button-goals"), actions.GOALS_OPEN, pair_id)


def _line(goal: Goal, t: Texts) -> str:
    if goal.progress is None:
        return t("goal-line", goal=escape(goal.text))
    return t("goal-line-progress", goal=escape(goal.text), progress=t(f"progress-{goal.progress}"))
