"""SciPy's solver on some pairs of a board: a mentor for each mentee, or nobody, at least cost."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from mentoring.matching.graph import NOBODY, Graph, Ints, in_order

Bools = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, slots=True)
class Beginning:
    """An assignment that the solver looks at first: it keeps what is still good, and need not find another.

    Of those whom it pairs only some `may_be_alone`: the fewer, the sooner the solver is done.
    """

    partner: Ints
    may_be_alone: Bools

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


@dataclass(frozen=True, kw_only=True, slots=True)
class _Offers:
    """Each pair as often as its mentor has places: the place's number among all, its turn, and the cost."""

    rows: Ints
    mentors: Ints
    slots: Ints
    turns: Ints
    costs: Ints

    @classmethod
    def of(cls, costs: Ints, fees: Ints, graph: Graph, places: Ints) -> "_Offers":
        offered = places[graph.columns]
        where = np.repeat(np.arange(len(graph)), offered)
        turns = np.arange(len(where)) - np.repeat(np.cumsum(offered) - offered, offered)
        mentors = graph.columns[where].astype(np.int64)
        return cls(
            rows=graph.rows[where].astype(np.int64),
            mentors=mentors,
            slots=(np.cumsum(places) - places)[mentors] + turns,
            turns=turns,
            costs=costs[where] + fees[mentors, turns],
        )


def assign(
    costs: Ints, fees: Ints, graph: Graph, places: Ints, alone: Ints, *, begin: Beginning | None
) -> Ints:
    """Give each mentee a mentor within `places`, or nobody at the cost of being `alone`, at least cost.

    `costs`: of each pair, to which come the `fees`, of mentors by place. Whole numbers, which float64 holds.
    `begin`: None if costs come from prices that are nearly right, and nothing else is known.
    """
    offers, width = _Offers.of(costs, fees, graph, places), int(places.sum())
    matrix = _both_sides(offers, alone, width) if begin is None else _mentees(offers, alone, width, begin)
    matrix.data -= matrix.data.min(initial=0) - 1
    matrix.resize(matrix.shape[0], matrix.shape[1] + 1)  # as many columns as rows: it may bid without end
    _, found = min_weight_full_bipartite_matching(matrix)
    owners = np.repeat(np.arange(len(places)), places)
    owners = np.concatenate([np.full(matrix.shape[1] - 1 - width, NOBODY), owners])
    partner: Ints = owners[found[: len(alone)]]
    return partner


def _both_sides(offers: _Offers, alone: Ints, width: int) -> csr_array:
    """Ask each place, too: it is left to itself, or by its mentee to one who would take it.

    From prices that are nearly right the solver is done sooner so.
    """
    height, order = len(alone), in_order(offers.slots)
    asked = np.bincount(offers.rows, minlength=height), np.bincount(offers.slots, minlength=width)
    themselves = np.concatenate([np.cumsum(asked[0]) - asked[0], len(order) + np.cumsum(asked[1])])
    columns = np.concatenate([height + offers.slots, offers.rows[order]])
    columns = np.insert(columns, themselves, np.arange(height + width))
    costs = np.concatenate([offers.costs, np.zeros(len(order))])
    costs = np.insert(costs, themselves, np.concatenate([alone, np.zeros(width)]))
    least = np.zeros(height + width)
    np.minimum.at(least, columns, costs)
    costs -= least[columns]  # all of these columns are used, so that each may begin at nothing
    starts = np.concatenate([[0], np.cumsum(np.concatenate(asked) + 1)])
    return csr_array((costs, columns, starts), shape=(height + width, height + width))


def _mentees(offers: _Offers, alone: Ints, width: int, begin: Beginning) -> csr_array:
    """Put at the head of each row what it has to begin with, which the solver looks at first.

    So it sees at once, too, that there is an assignment: its search for one may take for ever.
    """
    idle, counts = np.flatnonzero(begin.may_be_alone), np.bincount(offers.rows, minlength=len(alone))
    ends = np.cumsum(counts)[idle]
    counts[idle] += 1
    starts = np.concatenate([[0], np.cumsum(counts)])
    columns = np.insert(len(idle) + offers.slots, ends, np.arange(len(idle)))
    costs = np.insert(offers.costs, ends, alone[idle]).astype(np.float64)
    own = (begin.partner[offers.rows] == offers.mentors) & (begin.turns[offers.rows] == offers.turns)
    own = np.flatnonzero(np.insert(own, ends, begin.partner[idle] == NOBODY))
    for one in (columns, costs):
        one[starts[:-1]], one[own] = one[own], one[starts[:-1]]
    return csr_array((costs, columns, starts), shape=(len(alone), len(idle) + width))
