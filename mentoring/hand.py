"""The coordinator's hand: what is laid down for the rounds of a programme, and for two people."""

from dataclasses import dataclass, field

from mentoring.compatibility import Weights


@dataclass(frozen=True, kw_only=True, slots=True)
class Hand:
    """What every round of a programme keeps to: what counts how much, and which two are kept apart.

    `forbidden`: (mentor id, mentee id), whether or not they were ever proposed.
    """

    weights: Weights = field(default_factory=Weights)
    forbidden: tuple[tuple[str, str], ...] = ()
