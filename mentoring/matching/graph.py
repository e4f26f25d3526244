"""Some pairs of a board and their scores, and SciPy's solver on them."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

Ints = NDArray[np.int64]
SmallInts = NDArray[np.int32]
NOBODY = -1


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
        keys, which = np.unique(self.keys(width), return_index=True)
        rows, columns = np.divmod(keys, width)
        return Graph(rows=rows.astype(np.int32), columns=columns.astype(np.int32), scores=self.scores[which])

    def plus(self, other: "Graph", width: int) -> "Graph":
        """Put two lists of pairs together."""
        both = Graph(
            rows=np.concatenate([self.rows, other.rows]),
            columns=np.concatenate([self.columns, other.columns]),
            scores=np.concatenate([self.scores, other.scores]),
        )
        return both.unique(width)


NO_PAIRS = Graph(rows=np.empty(0, np.int32), columns=np.empty(0, np.int32), scores=np.empty(0, np.int32))


def assign(costs: Ints, graph: Graph, places: Ints, alone: Ints, *, near: bool = False) -> Ints:
    """Give each mentee a mentor within `places`, or nobody at the cost of being `alone`, at least cost.

    `costs`: a pair's cost at a mentor's place, pairs by places. Whole numbers, which float64 holds exactly.
    `near`: whether they come from prices that are nearly right. From those the solver is done sooner when
    places are asked, too: each is left to itself, or by its mentee to one who would take it.
    """
    height, width = len(alone), int(places.sum())
    offered = places[graph.columns]
    where = np.repeat(np.arange(len(graph)), offered)
    place = np.arange(len(where)) - np.repeat(np.cumsum(offered) - offered, offered)
    everybody, every_place = np.arange(height), height + np.arange(width)
    mentees, taken = (
        graph.rows[where],
        every_place[(np.cumsum(places) - places)[graph.columns[where]] + place],
    )
    rows, columns = np.concatenate([everybody, mentees]), np.concatenate([everybody, taken])
    weights = np.concatenate([alone, costs[where, place]]).astype(np.float64)
    shape = height, height + width
    if near:
        rows, columns = (
            np.concatenate([rows, taken, every_place]),
            np.concatenate([columns, mentees, every_place]),
        )
        weights = np.concatenate([weights, np.zeros(len(where) + width)])
        least = np.zeros(height + width)
        np.minimum.at(least, columns, weights)
        weights -= least[columns]  # all of these columns are used, so that each may begin at nothing
        shape = height + width, height + width + 1  # where there are as many, the solver may bid without end
    weights -= weights.min(initial=0) - 1
    _, found = min_weight_full_bipartite_matching(csr_array((weights, (rows, columns)), shape=shape))
    owners = np.concatenate([np.full(height, NOBODY), np.repeat(np.arange(len(places)), places)])
    partner: Ints = owners[found[:height]]
    return partner


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
