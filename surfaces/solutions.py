"""Solutions: what a round found beside its pairs, or how far it is, for the coordinators."""

from collections.abc import Sequence

from mentoring.rounds import Changes, LockCost, Round, RoundState, Solution
from surfaces.blocks import Block, context, mention, section
from surfaces.texts import Texts
from surfaces.why import named

MOST_LINES = 5


def solution_blocks(round_: Round, t: Texts) -> list[Block]:
    """Say how far a round is, what the last proposal is worth, what it changed and what locks cost."""
    found = round_.solution
    return [
        *_state(round_, t),
        *([_worth(found, t)] if found and found.worst is not None else []),
        *([section(_changes(found.changes, t))] if found and found.changes else []),
        *([section(_costs(found.locks, t))] if found and found.locks else []),
    ]


def progress(round_: Round, t: Texts) -> str:
    """Say how far a round is that is being solved."""
    under_way = round_.progress
    if under_way is None:
        return t("progress", stage="waiting", percent=0)
    return t("progress", stage=under_way.stage, percent=under_way.percent)


def help_blocks(round_: Round, t: Texts) -> list[Block]:
    """Say what would help those without a partner, as it was computed."""
    helps = round_.solution.helps if round_.solution else ()
    if not helps:
        return []
    lines = [
        t("review-help", mentors=one.mentors, topic=named([one.topic], t), pairs=one.pairs)
        for one in helps[:MOST_LINES]
    ]
    return [section("\n".join([t("review-helps"), *lines]))]


def _state(round_: Round, t: Texts) -> list[Block]:
    match round_.state:
        case RoundState.WANTED:
            return [section(t("review-running", progress=progress(round_, t)))]
        case RoundState.FAILED:
            return [section(t("review-failed"))]
        case RoundState.SOLVED:
            return []


def _worth(found: Solution, t: Texts) -> Block:
    return context(t("review-worth", total=t.number(found.total), worst=found.worst or 0))


def _changes(changes: Changes, t: Texts) -> str:
    new = [t("review-new", mentor=mention(one), mentee=mention(other)) for one, other in changes.new]
    gone = [t("review-gone", mentor=mention(one), mentee=mention(other)) for one, other in changes.gone]
    counts = {"kept": changes.kept, "new": len(new), "gone": len(gone)}
    return "\n".join([t("review-changes", **counts), *_first(new, t), *_first(gone, t)])


def _costs(locks: Sequence[LockCost], t: Texts) -> str:
    lines = [
        t(
            "review-lock-cost",
            mentor=mention(one.mentor),
            mentee=mention(one.mentee),
            pairs=one.pairs,
            points=one.points,
        )
        for one in locks
    ]
    return "\n".join(_first(lines, t))


def _first(lines: Sequence[str], t: Texts) -> list[str]:
    more = len(lines) - MOST_LINES
    return [*lines[:MOST_LINES], *([t("review-more", count=more)] if more > 0 else [])]
