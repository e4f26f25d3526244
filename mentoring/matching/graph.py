"""Some pairs of a board and their scores, and SciPy's solver on them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

Ints = NDArray[np.int64]
SmallInts = NDArray[np.int32]
NOBODY = -1
SCORE_BITS = 20
"""Any score is less than two to this power."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Terms:
    """What places cost: `free` and `load` of each mentor (places left, and pairs that stand), the two sizes.

    `bonus`: what one more pair is worth; `second`: what a place costs after a mentor's first.
    """

    free: Ints
    load: Ints
    bonus: int
    second: int

    def of(self, mentors: Ints) -> "Terms":
        """Keep some of the mentors."""
        return replace(self, free=self.free[mentors], load=self.load[mentors])

    def price_of(self, place: int) -> Ints:
        """Tell what each mentor's next place costs when so many of the free ones are used."""
        return np.where(self.load + place > 0, self.second, 0)

    def prices_at(self, used: Ints) -> tuple[Ints, Ints]:
        """Bound each mentor's price: what the last used place costs, and the next free one."""
        least = np.where((used > 0) & (self.load + used > 1), self.second, 0)
        following = np.where(self.load + used > 0, self.second, 0)
        most = np.where(used < self.free, following, 2 * self.bonus)
        return least, most


@dataclass(frozen=True, kw_only=True, slots=True)
class Graph:
    """Pairs as three columns of numbers: mentees, mentors, scores; each once, by mentee and then mentor."""

    rows: SmallInts
    columns: SmallInts
    scores: SmallInts

    def __len__(self) -> int:
        return len(self.rows)

    def where(self, chosen: NDArray[np.bool_]) -> "Graph":
        """Keep some of the pairs."""
        return Graph(rows=self.rows[chosen], columns=self.columns[chosen], scores=self.scores[chosen])

    def at(self, rows: Ints, columns: Ints) -> "Graph":
        """Put the pairs of a part, taken from these rows and columns, back where they were."""
        return replace(
            self,
            rows=rows[self.rows].astype(np.int32),
            columns=columns[self.columns].astype(np.int32),
        )

    def keys(self, width: int) -> Ints:
        """Number the pairs as mentee × mentors + mentor."""
        return self.rows.astype(np.int64) * width + self.columns

    def unique(self, width: int) -> "Graph":
        """Put pairs in order, each once."""
        packed = np.sort(self.keys(width) << SCORE_BITS | self.scores)
        packed = packed[np.diff(packed, prepend=-1) != 0]
        rows, columns = np.divmod(packed >> SCORE_BITS, max(1, width))
        scores = packed & ((1 << SCORE_BITS) - 1)
        return Graph(
            rows=rows.astype(np.int32), columns=columns.astype(np.int32), scores=scores.astype(np.int32)
        )

    def plus(self, other: "Graph", width: int) -> "Graph":
        """Put two lists of pairs together."""
        return together([self, other]).unique(width)


NO_PAIRS = Graph(rows=np.empty(0, np.int32), columns=np.empty(0, np.int32), scores=np.empty(0, np.int32))


def together(parts: Iterable[Graph]) -> Graph:
    """Put lists of pairs one after the other."""
    listed = [NO_PAIRS, *parts]
    return Graph(
        rows=np.concatenate([part.rows for part in listed]),
        columns=np.concatenate([part.columns for part in listed]),
        scores=np.concatenate([part.scores for part in listed]),
    )


def assign(
    costs: Ints, fees: Ints, graph: Graph, places: Ints, alone: Ints, *, begin: "Beginning | None" = None
) -> Ints:
    """Give each mentee a mentor within `places`, or nobody at the cost of being `alone`, at least cost.

    `costs`: of each pair, to which come the `fees`, of mentors by place. Whole numbers, which float64 holds.
    """
    height, width = len(alone), int(places.sum())
    begin = begin or Beginning.with_nobody(height)
    offered = places[graph.columns]
    where = np.repeat(np.arange(len(graph)), offered)
    place = np.arange(len(where)) - np.repeat(np.cumsum(offered) - offered, offered)
    rows, columns = graph.rows[where], graph.columns[where]
    own = (begin.partner[rows] == columns) & (begin.turns[rows] == place)
    counts, idle = np.bincount(rows, minlength=height), np.flatnonzero(begin.may_be_alone)
    ends = np.cumsum(counts)[idle]
    counts[idle] += 1
    pointers = np.concatenate([[0], np.cumsum(counts)])
    slots = np.insert((np.cumsum(places) - places)[columns] + place, ends, width + np.arange(len(idle)))
    values = np.insert(costs[where] + fees[columns, place], ends, alone[idle])
    values = (values - values.min(initial=0) + 1).astype(np.float64)
    heads, mine = pointers[:-1], np.flatnonzero(np.insert(own, ends, begin.partner[idle] == NOBODY))
    for one in (slots, values):
        one[heads], one[mine] = one[mine], one[heads]
    matrix = csr_array((values, slots, pointers), shape=(height, width + len(idle)))
    _, found = min_weight_full_bipartite_matching(matrix)
    partner: Ints = np.append(np.repeat(np.arange(len(places)), places), NOBODY)[np.minimum(found, width)]
    return partner


@dataclass(frozen=True, kw_only=True, slots=True)
class Beginning:
    """An assignment that the solver looks at first: it keeps what is still good, and need not find another.

    Of those whom it pairs only some `may_be_alone`: the fewer, the sooner the solver is done.
    """

    partner: Ints
    may_be_alone: NDArray[np.bool_]

    @classmethod
    def with_nobody(cls, height: int) -> "Beginning":
        """Begin with nobody paired."""
        return cls(partner=np.full(height, NOBODY), may_be_alone=np.ones(height, np.bool_))

    @property
    def turns(self) -> Ints:
        """Tell which of their mentor's places each has."""
        order = np.argsort(self.partner, kind="stable")
        mentors, turns = self.partner[order], np.empty_like(order)
        turns[order] = np.arange(len(order)) - np.searchsorted(mentors, mentors)
        return turns


def reached(known: Graph, partner: Ints, alone: Ints) -> NDArray[np.bool_]:
    """Find the mentees whose mentor could be of use to somebody alone, directly or by a chain of changes."""
    mentees = np.zeros(len(partner), np.bool_)
    mentees[alone] = True
    mentors = np.zeros(int(known.columns.max(initial=-1)) + 1, np.bool_)
    while True:
        mentors[known.columns[mentees[known.rows]]] = True
        now = mentees | ((partner != NOBODY) & np.append(mentors, False)[partner])
        if (now == mentees).all():
            return mentees
        mentees = now


def reached_from_mentors(known: Graph, partner: Ints, empty: Ints, width: int) -> NDArray[np.bool_]:
    """Find the mentors whose mentee could fill an `empty` place, directly or by a chain of changes."""
    mentors = np.zeros(width, np.bool_)
    mentors[empty] = True
    while True:
        theirs = partner[known.rows[mentors[known.columns]]]
        now = mentors.copy()
        now[theirs[theirs != NOBODY]] = True
        if (now == mentors).all():
            return mentors
        mentors = now
