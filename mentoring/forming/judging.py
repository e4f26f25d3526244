"""Judging: what a coordinator is told of two people, asked for or not; what is private stays untold."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mentoring.compatibility import SOFT, Cohort, reasons, why_not
from mentoring.pairs import Closing, Pair, PairState, Reasons
from mentoring.people import Participant
from mentoring.rounds import Obstacle


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """Two people as far as pairing them goes.

    `obstacles`: the rules that may be named, in their order. `untold`: something keeps them apart of which
    we say no more, and of which there are several kinds, so that nobody learns what somebody wished.
    `apart`: a coordinator keeps them apart. `reasons`: what speaks for them, rules or not. `open`: the pair
    that they are already.
    """

    mentor: Participant
    mentee: Participant
    obstacles: tuple[Obstacle, ...]
    untold: bool
    apart: bool
    reasons: Reasons
    open: Pair | None = None

    @property
    def hard(self) -> tuple[Obstacle, ...]:
        """The rules that hold for everybody."""
        return tuple(one for one in self.obstacles if one not in SOFT)

    @property
    def soft(self) -> tuple[Obstacle, ...]:
        """The rules that a coordinator may overrule."""
        return tuple(one for one in self.obstacles if one in SOFT)

    @property
    def possible(self) -> bool:
        """Whether they may be paired by hand."""
        return not self.hard and not self.untold and self.open is None


def judge(
    mentor: Participant,
    mentee: Participant,
    ground: Cohort,
    *,
    between: Sequence[Pair] = (),
    forbidden: Collection[tuple[str, str]] = (),
) -> Judged:
    """Say what keeps two people apart.

    `between`: the pairs that they were or are. What one of them said no to, and a veto of any origin, get the
    same answer; a pair that has ended is known to the coordinators, and named.
    """
    found = why_not(mentor, mentee, ground)
    declined = any(pair.closing in {Closing.DECLINED, Closing.LEFT} and not _was(pair) for pair in between)
    named: list[Obstacle] = [one for one in found if one not in {Obstacle.VETO, Obstacle.FORMER_PAIR}]
    if any(pair.state is PairState.CLOSED and _was(pair) for pair in between):
        named.append(Obstacle.FORMER_PAIR)
    rejected = any(pair.closing is Closing.REJECTED for pair in between)
    return Judged(
        mentor=mentor,
        mentee=mentee,
        obstacles=tuple(named),
        untold=declined or Obstacle.VETO in found,
        apart=rejected or (mentor.id, mentee.id) in forbidden,
        reasons=reasons(mentor, mentee, ground),
        open=next((pair for pair in between if pair.state is not PairState.CLOSED), None),
    )


def _was(pair: Pair) -> bool:
    return pair.active_since is not None
