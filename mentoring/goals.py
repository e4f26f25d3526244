"""Goals: what the two of a pair want to get out of it, written together and seen by nobody else."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

MOST_GOALS = 3
GOAL_LENGTH = 150


class Progress(StrEnum):
    """How far the two are with a goal, says whoever spoke last."""

    NOT_YET = "not-yet"
    ON_THE_WAY = "on-the-way"
    REACHED = "reached"


@dataclass(frozen=True, kw_only=True, slots=True)
class Goal:
    """One goal, in the words of the two."""

    text: str
    progress: Progress | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Goals:
    """The goals of one pair, three at most; `id` is the pair's, `written_by` a Slack id."""

    id: str
    programme_id: str
    goals: tuple[Goal, ...] = ()
    written_by: str
    written_at: datetime
    version: int = 0

    @property
    def stamp(self) -> str:
        """Tell one writing from the next; what is said of progress is none."""
        return self.written_at.astimezone(UTC).isoformat()

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of the goals."""
        return tuple(goal.text for goal in self.goals)
