"""Among all best assignments the fairest, and of those always the same one."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_bipartite_matching

from mentoring.matching.graph import NOBODY, Graph, Ints, Terms, assign
from mentoring.matching.prices import Prices

LOT_BITS = 32


@dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """All best assignments at once: those of the `tight` pairs that pair everybody who has a price.

    `needed`: mentees who are paired in all of them. `least`, `most`: how many places of a mentor they use.
    """

    tight: Graph
    needed: NDArray[np.bool_]
    least: Ints
    most: Ints

    @classmethod
    def of(cls, tight: Graph, prices: Prices, terms: Terms) -> "Face":
        """Read it from prices: a place that is worth more than its fee is used, one worth less is not."""
        least, most = np.zeros_like(terms.free), np.zeros_like(terms.free)
        for place in range(int(terms.free.max(initial=0))):
            fee, there = terms.price_of(place), terms.free > place
            least += there & (prices.mentors > fee)
            most += there & (prices.mentors >= fee)
        return cls(tight=tight, needed=prices.mentees > 0, least=least, most=most)

    def above(self, floor: int) -> "Face":
        """Leave out the pairs that score less."""
        tight = self.tight.where(self.tight.scores >= floor)
        return Face(tight=tight, needed=self.needed, least=self.least, most=self.most)

    def possible(self) -> bool:
        """Whether an assignment is left.

        If one pairs all needed mentees and one fills all needed places, one does both (Mendelsohn, Dulmage).
        """
        mentees = self.tight.where(self.needed[self.tight.rows])
        all_paired = _most(mentees, self.most, len(self.needed)) == np.count_nonzero(self.needed)
        return bool(all_paired and _most(self.tight, self.least, len(self.needed)) == self.least.sum())


def _most(graph: Graph, places: Ints, height: int) -> int:
    """Count how many pairs there can be at once."""
    starts = np.concatenate([[0], np.cumsum(places)])
    where, place = np.nonzero(places[graph.columns, None] > np.arange(places.max(initial=0)))
    slots = starts[graph.columns[where]] + place
    ones = np.ones(len(where), np.int8)
    matrix = csr_array((ones, (graph.rows[where], slots)), shape=(height, max(1, int(starts[-1]))))
    return int(np.count_nonzero(maximum_bipartite_matching(matrix, perm_type="column") != NOBODY))


def fairest(face: Face, partner: Ints) -> Face:
    """Keep the pairs of the assignments whose worst pair is as good as possible, by halving the scores."""
    if not (partner != NOBODY).any():
        return face
    tight = face.tight
    worst = int(tight.scores[partner[tight.rows] == tight.columns].min())
    hope = np.zeros(len(face.needed), np.int64)
    np.maximum.at(hope, tight.rows, tight.scores)
    most = int(hope[face.needed].min()) if face.needed.any() else int(hope.max())
    floors = np.unique(tight.scores[(tight.scores > worst) & (tight.scores <= most)])
    low, high = 0, len(floors)
    while low < high:
        middle = (low + high) // 2
        if face.above(int(floors[middle])).possible():
            low = middle + 1
        else:
            high = middle
    return face.above(int(floors[low - 1])) if low else face


def drawn(face: Face, mentees: Sequence[str], mentors: Sequence[str]) -> Ints:
    """Choose one assignment by lots that hang on nobody but the two people: the greatest sum of lots wins.

    `mentees`, `mentors`: the ids. However prices were found, the same assignments are there to choose from.
    """
    tight, need = face.tight, (len(mentees) + 1) << LOT_BITS
    lots = _lots(_seeds(mentees)[tight.rows], _seeds(mentors)[tight.columns])
    depth = max(1, int(face.most.max(initial=0)))
    needed = face.needed[tight.rows, None].astype(np.int64) + (
        face.least[tight.columns, None] > np.arange(depth)
    )
    return assign(-(need * needed + lots[:, None]), tight, face.most, np.zeros(len(mentees), np.int64))


def _seeds(ids: Sequence[str]) -> NDArray[np.uint64]:
    digests = b"".join(blake2b(one.encode(), digest_size=8).digest() for one in ids)
    return np.frombuffer(digests, "<u8").astype(np.uint64)


def _lots(mentees: NDArray[np.uint64], mentors: NDArray[np.uint64]) -> Ints:
    """Mix two seeds into a whole number below 2**LOT_BITS (the finish of SplitMix64)."""
    mixed = mentees ^ (mentors * np.uint64(0x9E3779B97F4A7C15))
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed = (mixed ^ (mixed >> np.uint64(shift))) * np.uint64(factor)
    return (mixed >> np.uint64(64 - LOT_BITS)).astype(np.int64)
