"""Some pairs of a board and their scores."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
SmallInts = NDArray[np.int32]
NOBODY = -1
TWO_BYTES = 2**16
"""Numbers that take no more are put in order by their digits, which takes a sixth of the time."""


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

    def unique(self) -> "Graph":
        """Put pairs in order, each once."""
        order = in_order(self.columns)
        order = order[in_order(self.rows[order])]
        rows, columns = self.rows[order], self.columns[order]
        again = (rows[1:] == rows[:-1]) & (columns[1:] == columns[:-1])
        return Graph(rows=rows, columns=columns, scores=self.scores[order]).where(
            np.append(True, ~again)[: len(order)]
        )

    def plus(self, other: "Graph") -> "Graph":
        """Put two lists of pairs together."""
        return together([self, other]).unique()


NO_PAIRS = Graph(rows=np.empty(0, np.int32), columns=np.empty(0, np.int32), scores=np.empty(0, np.int32))


def in_order(numbers: Ints | SmallInts) -> Ints:
    """Give the order of some places, in which those that are alike stay in theirs."""
    kind = np.uint16 if numbers.max(initial=0) < TWO_BYTES else numbers.dtype
    return np.argsort(numbers.astype(kind), kind="stable")


def together(parts: Iterable[Graph]) -> Graph:
    """Put lists of pairs one after the other."""
    listed = [NO_PAIRS, *parts]
    return Graph(
        rows=np.concatenate([part.rows for part in listed]),
        columns=np.concatenate([part.columns for part in listed]),
        scores=np.concatenate([part.scores for part in listed]),
    )


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
