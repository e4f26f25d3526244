"""What a round of pairing is asked and what it answers: no arithmetic here, and nothing heavy to import."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mentoring.errors import Refusal
from mentoring.pairs import Reasons
from mentoring.people import Participant
from mentoring.rounds import Obstacle, Unpaired


class Stage(StrEnum):
    """What the solver is doing."""

    READING = "reading"
    SOLVING = "solving"
    BALANCING = "balancing"
    EXPLAINING = "explaining"
    CHECKING = "checking"


Progress = Callable[[Stage, float], None]
"""Told now and then which stage is under way, and the share of it that is done, from 0 to 1."""


class InvalidCertificate(Exception):  # noqa: N818  named after what is wrong
    """The prices do not prove the pairs: a bug, to be reported; no pair may be shown."""


class LockRefused(Refusal):
    """A pair that was asked for by hand breaks a rule that holds for everybody, or has no place."""

    def __init__(self, mentor_id: str, mentee_id: str, obstacle: Obstacle) -> None:
        super().__init__(f"{mentor_id} and {mentee_id}: {obstacle}")
        self.mentor_id, self.mentee_id, self.obstacle = mentor_id, mentee_id, obstacle

    def __reduce__(self) -> tuple[type["LockRefused"], tuple[str, str, Obstacle]]:
        return LockRefused, (self.mentor_id, self.mentee_id, self.obstacle)


@dataclass(frozen=True, kw_only=True, slots=True)
class Objective:
    """What a proposal is worth, in the order that counts.

    `paired`: mentees with a mentor. `seconds`: how many of them are not their mentor's first, standing pairs
    counted; no more than must be. `total`: the sum of the scores. `worst`: the least of them.
    """

    paired: int = 0
    seconds: int = 0
    total: int = 0
    worst: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Certificate:
    """Prices by participant id, whole numbers, that prove count and total best (docs/matching-method.md).

    `bonus`: what one more pair is worth. `second`: what a place after a mentor's first one costs.
    """

    bonus: int = 1
    second: int = 1
    mentees: Mapping[str, int]
    mentors: Mapping[str, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Help:
    """What would help: so many more mentors for a topic, each with `places`, would pair so many more."""

    topic: str
    mentors: int
    pairs: int
    places: int = 1


NOTHING_PROVEN = Certificate(mentees={}, mentors={})


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """What a round finds: (mentor, mentee, why), those left without, what would help, and the proof."""

    pairs: tuple[tuple[Participant, Participant, Reasons], ...] = ()
    unpaired: tuple[Unpaired, ...] = ()
    helps: tuple[Help, ...] = ()
    objective: Objective = Objective()
    certificate: Certificate = NOTHING_PROVEN


@dataclass(frozen=True, kw_only=True, slots=True)
class Loss:
    """What forcing a pair costs: pairs first, then mentors who take a second mentee for it, then points."""

    pairs: int = 0
    seconds: int = 0
    points: int = 0
