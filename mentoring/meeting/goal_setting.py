"""Setting goals: either of the two writes them, and both read it in their room once; nobody else does."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from mentoring.decisions import Decision, Letter
from mentoring.errors import Gone, InvalidFields, NotAllowed
from mentoring.goals import GOAL_LENGTH, MOST_GOALS, Goal, Goals, Progress
from mentoring.meeting.booking import room
from mentoring.notices import GoalsWritten
from mentoring.pairs import Pair, PairState


def write(known: Goals | None, texts: Sequence[str], by: str, *, pair: Pair, now: datetime) -> Decision:
    """Write the goals of a pair, instead of those that `by` (a Slack id) has read; the same ones are no news.

    A goal that keeps its words keeps its progress.
    """
    check_own(pair, by)
    kept = tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))[:MOST_GOALS]
    if any(len(text) > GOAL_LENGTH for text in kept):
        raise InvalidFields({"goal_1": "error-goal"})
    if kept == (known.texts if known else ()):
        return Decision()
    progress = {goal.text: goal.progress for goal in known.goals} if known else {}
    goals = tuple(Goal(text=text, progress=progress.get(text)) for text in kept)
    if known is None:
        written = Goals(
            id=pair.id, programme_id=pair.programme_id, goals=goals, written_by=by, written_at=now
        )
    else:
        written = replace(known, goals=goals, written_by=by, written_at=now)
    return Decision(changed=(written,), letters=(_letter(written, pair),), withdrawn=(f"{_subject(pair)}*",))


def tell(known: Goals, said: Sequence[Progress | None], *, by: str, pair: Pair) -> Decision:
    """Take what one of the two says of each goal, in their order; a question left open changes nothing."""
    check_own(pair, by)
    told = [*said, *[None] * len(known.goals)]
    goals = tuple(
        replace(goal, progress=told[place] or goal.progress) for place, goal in enumerate(known.goals)
    )
    return Decision() if goals == known.goals else Decision(changed=(replace(known, goals=goals),))


def outdated(known: Goals, read: str, by: str) -> bool:
    """Whether the other one has written since `by` read the goals stamped `read`."""
    return known.stamp != read and known.written_by != by


def check_own(pair: Pair, user: str) -> None:
    """Refuse whoever is not one of the two, and a pair that is over."""
    if user not in {pair.mentor, pair.mentee}:
        raise NotAllowed
    if pair.state is not PairState.ACTIVE:
        raise Gone


def _letter(goals: Goals, pair: Pair) -> Letter:
    return Letter(
        key=f"goals:{pair.id}:{goals.version}",
        to=room(pair),
        notice=GoalsWritten(pair_id=pair.id, author=goals.written_by, goals=goals.texts),
        due=goals.written_at,
        subject=_subject(pair),
    )


def _subject(pair: Pair) -> str:
    return f"pair:{pair.id}:goals"
