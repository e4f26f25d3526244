"""Among all best assignments the fairest, and of those always the same one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from mentoring.matching.assignment import Beginning, assign
from mentoring.matching.graph import NO_PAIRS, NOBODY, Graph, Ints, SmallInts, Terms
from mentoring.matching.prices import Prices

LOT_BITS = 32
TOGETHER = 2**10
"""How many mentees are drawn for at once, if they can be drawn for apart."""


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
        return cls(
            tight=tight,
            needed=prices.mentees > 0,
            least=least,
            most=most,
            lots=lambda pairs: _lots(_seeds(mentees, pairs.rows), _seeds(mentors, pairs.columns)),
        )

    def plus(self, more: Graph) -> "Face":
        """Let more pairs be known to be tight."""
        return replace(self, tight=self.tight.plus(more))

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
        heads = np.flatnonzero(np.diff(self.tight.rows, prepend=-1))
        if len(heads):
            best[self.tight.rows[heads]] = np.maximum.reduceat(self.tight.scores, heads)
        return best

    def worst(self, partner: Ints) -> int:
        """Tell the least score of an assignment's pairs."""
        return int(self.tight.scores[partner[self.tight.rows] == self.tight.columns].min())

    def undecided(self, partner: Ints) -> NDArray[np.bool_]:
        """Tell which tight pairs some best assignments have and others have not, from any best assignment.

        Those are on a circle of changes: a mentee goes to a mentor, whose mentee goes on, until it closes. It
        may lead over the one point where mentees are left and taken in, and places emptied and filled.
        """
        tight, height, width = self.tight, len(self.needed), len(self.least)
        own = partner[tight.rows] == tight.columns
        mentors = tight.columns.astype(np.int64) + height
        leaves, enters = np.where(own, mentors, tight.rows), np.where(own, tight.rows, mentors)
        used = np.bincount(partner[partner != NOBODY], minlength=width)
        alone = partner == NOBODY
        ends = np.flatnonzero(np.concatenate([~alone & ~self.needed, used < self.most]))
        begins = np.flatnonzero(np.concatenate([alone, used > self.least]))
        point = height + width
        steps = (
            np.concatenate([leaves, ends, np.full(len(begins), point)]),
            np.concatenate([enters, np.full(len(ends), point), begins]),
        )
        graph = csr_array((np.ones(len(steps[0]), np.int8), steps), shape=(point + 1, point + 1))
        _, circle = connected_components(graph, connection="strong")
        among: NDArray[np.bool_] = circle[leaves] == circle[enters]
        return among

    def without(self, decided: Graph, rest: Graph) -> tuple["Face", Ints, Ints]:
        """Leave out what is decided; tell of the face of the rest whose rows and columns it has."""
        (rows, theirs), (columns, ours) = _closed_up(rest.rows), _closed_up(rest.columns)
        used = np.bincount(decided.columns, minlength=len(self.least))
        face = replace(
            self,
            tight=replace(rest, rows=theirs, columns=ours),
            needed=self.needed[rows],
            least=np.maximum(0, self.least - used)[columns],
            most=(self.most - used)[columns],
            lots=lambda pairs: self.lots(pairs.at(rows, columns)),
        )
        return face, rows, columns

    def drawn(self, floor: int, *, together: int = TOGETHER) -> Ints:
        """Choose the assignment with the greatest sum of lots, among those without a pair that scores less.

        However prices were found, the same assignments are there to choose from.
        """
        enough = replace(self, tight=self.above(floor))
        if len(self.needed) <= together:
            return enough.drawn_at_once()
        partner = np.full(len(self.needed), NOBODY)
        for part in _apart(enough.tight, together):
            face, rows, columns = self.without(NO_PAIRS, part)
            partner[rows] = _put_back(face.drawn_at_once(), columns)
        return partner

    def drawn_at_once(self) -> Ints:
        """Choose the assignment with the greatest sum of lots."""
        tight, need = self.tight, (len(self.needed) + 1) << LOT_BITS
        depth = max(1, int(self.most.max(initial=0)))
        costs = -(need * self.needed[tight.rows] + self.lots(tight))
        fees = -need * (self.least[:, None] > np.arange(depth))
        nothing = np.zeros(len(self.needed), np.int64)
        return assign(costs, fees, tight, self.most, nothing, begin=Beginning.with_nobody(len(nothing)))

    def left_out(self, partner: Ints) -> tuple[Ints, Ints]:
        """Find the mentees whom an assignment should pair, and the mentors whose places it should fill."""
        used = np.bincount(partner[partner != NOBODY], minlength=len(self.least))
        return np.flatnonzero(self.needed & (partner == NOBODY)), np.flatnonzero(used < self.least)

    def holds(self, partner: Ints) -> bool:
        """Whether an assignment leaves out nobody who must be paired, and no place that must be filled."""
        return not any(map(len, self.left_out(partner)))


def fairest(face: Face, partner: Ints) -> Ints:
    """Choose the best assignment whose worst pair is as good as possible, from any best one.

    Only where there is a choice: most pairs are the same in all best assignments.
    """
    undecided = face.undecided(partner)
    if not undecided.any():
        return partner
    decided = face.tight.where(~undecided & (partner[face.tight.rows] == face.tight.columns))
    rest, rows, columns = face.without(decided, face.tight.where(undecided))
    drawn = _fairest(rest, face.worst(partner), int(decided.scores.min(initial=face.tight.scores.max())))
    partner = partner.copy()
    partner[rows] = _put_back(drawn, columns)
    return partner


def _put_back(partner: Ints, columns: Ints) -> Ints:
    """Tell which mentors of the whole those of a part are."""
    return np.where(partner == NOBODY, NOBODY, columns[partner])


def _fairest(face: Face, worst: int, most: int) -> Ints:
    """Halve the scores between that of an assignment's worst pair and the `most` that can be hoped for."""
    most = int(face.hope[face.needed].min(initial=most))
    floors = np.unique(np.append(np.minimum(face.above(worst + 1).scores, most), most))
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


def _apart(pairs: Graph, together: int) -> Iterator[Graph]:
    """Part pairs so that nobody is in two parts: what is chosen in one makes no difference to the others.

    `together`: about how many mentees are in a part, if they need not be more. The solver is slow with many
    people who have nothing to do with one another.
    """
    height, width = int(pairs.rows.max(initial=-1)) + 1, int(pairs.columns.max(initial=-1)) + 1
    steps = (pairs.rows, pairs.columns.astype(np.int64) + height)
    graph = csr_array((np.ones(len(pairs), np.int8), steps), shape=(height + width, height + width))
    _, circle = connected_components(graph, directed=False)
    people = np.bincount(circle[:height])
    part = ((np.cumsum(people) - people) // max(1, together))[circle[pairs.rows]]
    for one in np.flatnonzero(np.bincount(part)).tolist():
        yield pairs.where(part == one)


def _closed_up(places: SmallInts) -> tuple[Ints, SmallInts]:
    """Tell which places there are, and of each which of them it is."""
    there = np.bincount(places) > 0
    return np.flatnonzero(there), (np.cumsum(there, dtype=np.int32) - 1)[places]


def _seeds(ids: Sequence[str], whose: SmallInts) -> NDArray[np.uint64]:
    some, which = _closed_up(whose)
    digests = b"".join([blake2b(ids[one].encode(), digest_size=8).digest() for one in some.tolist()])
    return np.frombuffer(digests, "<u8").astype(np.uint64)[which]


def _lots(mentees: NDArray[np.uint64], mentors: NDArray[np.uint64]) -> Ints:
    """Mix two seeds into a whole number below 2**LOT_BITS (the finish of SplitMix64)."""
    mixed = mentees ^ (mentors * np.uint64(0x9E3779B97F4A7C15))
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed = (mixed ^ (mixed >> np.uint64(shift))) * np.uint64(factor)
    return (mixed >> np.uint64(64 - LOT_BITS)).astype(np.int64)
