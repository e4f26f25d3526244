"""Among all best assignments the fairest, and of those always the same one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from mentoring.matching.graph import NOBODY, Graph, Ints, Terms, assign
from mentoring.matching.prices import Prices

LOT_BITS = 32


@dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """All best assignments at once: those of the `tight` pairs that pair everybody who has a price.

    `needed`: mentees who are paired in all of them. `least`, `most`: how many places of a mentor they use.
    `lots`: gives one to each of some pairs.
    """

    tight: Graph
    needed: NDArray[np.bool_]
    least: Ints
    most: Ints
    lots: Callable[[Graph], Ints]

    @classmethod
    def of(
        cls, tight: Graph, prices: Prices, terms: Terms, mentees: Sequence[str], mentors: Sequence[str]
    ) -> "Face":
        """Read it from prices: a place that is worth more than its fee is used, one worth less is not.

        `mentees`, `mentors`: the ids, on which the lots hang and on nothing else.
        """
        least, most = np.zeros_like(terms.free), np.zeros_like(terms.free)
        for place in range(int(terms.free.max(initial=0))):
            fee, there = terms.price_of(place), terms.free > place
            least += there & (prices.mentors > fee)
            most += there & (prices.mentors >= fee)
        seeds, others = _seeds(mentees), _seeds(mentors)
        return cls(
            tight=tight,
            needed=prices.mentees > 0,
            least=least,
            most=most,
            lots=lambda pairs: _lots(seeds[pairs.rows], others[pairs.columns]),
        )

    def plus(self, more: Graph) -> "Face":
        """Let more pairs be known to be tight."""
        return replace(self, tight=self.tight.plus(more, len(self.least)))

    def unknown(self, pairs: Graph) -> Graph:
        """Keep those of some pairs that are not known to be tight."""
        width = len(self.least)
        return pairs.where(~np.isin(pairs.keys(width), self.tight.keys(width)))

    def above(self, floor: int) -> Graph:
        """Keep the tight pairs that score so much."""
        return self.tight.where(self.tight.scores >= floor)

    @property
    def hope(self) -> Ints:
        """The best score that each mentee could have."""
        best = np.zeros(len(self.needed), np.int64)
        np.maximum.at(best, self.tight.rows, self.tight.scores)
        return best

    def worst(self, partner: Ints) -> int:
        """Tell the least score of an assignment's pairs."""
        return int(self.tight.scores[partner[self.tight.rows] == self.tight.columns].min())

    def drawn(self, floor: int) -> Ints:
        """Choose the assignment with the greatest sum of lots, among those without a pair that scores less.

        However prices were found, the same assignments are there to choose from.
        """
        tight, need = self.above(floor), (len(self.needed) + 1) << LOT_BITS
        depth = max(1, int(self.most.max(initial=0)))
        costs = -(need * self.needed[tight.rows] + self.lots(tight))
        fees = -need * (self.least[:, None] > np.arange(depth))
        return assign(costs, fees, tight, self.most, np.zeros(len(self.needed), np.int64))

    def left_out(self, partner: Ints) -> tuple[Ints, Ints]:
        """Find the mentees whom an assignment should pair, and the mentors whose places it should fill."""
        used = np.bincount(partner[partner != NOBODY], minlength=len(self.least))
        return np.flatnonzero(self.needed & (partner == NOBODY)), np.flatnonzero(used < self.least)

    def holds(self, partner: Ints) -> bool:
        """Whether an assignment leaves out nobody who must be paired, and no place that must be filled."""
        return not any(map(len, self.left_out(partner)))


def fairest(face: Face, partner: Ints) -> Ints:
    """Choose the best assignment whose worst pair is as good as possible, by halving the scores."""
    if not (partner != NOBODY).any():
        return partner
    worst, hope = face.worst(partner), face.hope
    most = int(hope[face.needed].min()) if face.needed.any() else int(hope.max())
    scores = face.above(worst + 1).scores
    floors = np.unique(scores[scores <= most])
    found, low, high = None, 0, len(floors)
    middle = high - 1  # more often than not the bound is reached
    while low < high:
        drawn = face.drawn(int(floors[middle]))
        if face.holds(drawn):
            found, low = drawn, middle + 1
        else:
            high = middle
        middle = (low + high) // 2
    return face.drawn(worst) if found is None else found


def _seeds(ids: Sequence[str]) -> NDArray[np.uint64]:
    digests = b"".join(blake2b(one.encode(), digest_size=8).digest() for one in ids)
    return np.frombuffer(digests, "<u8").astype(np.uint64)


def _lots(mentees: NDArray[np.uint64], mentors: NDArray[np.uint64]) -> Ints:
    """Mix two seeds into a whole number below 2**LOT_BITS (the finish of SplitMix64)."""
    mixed = mentees ^ (mentors * np.uint64(0x9E3779B97F4A7C15))
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed = (mixed ^ (mixed >> np.uint64(shift))) * np.uint64(factor)
    return (mixed >> np.uint64(64 - LOT_BITS)).astype(np.int64)
