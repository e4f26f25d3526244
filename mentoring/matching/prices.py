"""Prices: what each person's place is worth, recovered from a best assignment; they prove that it is one."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from mentoring.matching.assignment import Beginning, assign
from mentoring.matching.graph import NOBODY, Graph, Ints, Terms, in_order


@dataclass(frozen=True, kw_only=True, slots=True)
class Prices:
    """The price of each mentee and mentor: together at least the bonus and the score of their pair."""

    mentees: Ints
    mentors: Ints

    def of(self, rows: Ints, columns: Ints) -> "Prices":
        """Keep those of some mentees and mentors."""
        return Prices(mentees=self.mentees[rows], mentors=self.mentors[columns])


@dataclass(frozen=True, kw_only=True, slots=True)
class Floors:
    """How far down prices may go in one step: while few pairs are known, one missing must not turn all over.

    A mentee may stay alone for `mentees`, a mentor's place may stay empty for `mentors`; nothing, in the end.
    """

    mentees: Ints
    mentors: Ints


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """A best assignment of the known pairs above some floors, its prices, and what was in the way.

    `mentees`, `mentors`: who stopped at their floor; `full`: whose next place was not offered and is worth
    its fee. The price of a mentee who was not allowed to be alone may be below nothing.
    """

    partner: Ints
    prices: Prices
    mentees: NDArray[np.bool_]
    mentors: NDArray[np.bool_]
    full: NDArray[np.bool_]

    @property
    def real(self) -> bool:
        """Whether nothing was in the way."""
        return not (
            self.mentees.any() or self.mentors.any() or self.full.any() or (self.prices.mentees < 0).any()
        )


def slack(graph: Graph, prices: Prices, terms: Terms) -> Ints:
    """Tell by how much the prices of each pair exceed what it is worth; nothing where the pair is of use."""
    both = prices.mentees[graph.rows] + prices.mentors[graph.columns]
    return both - (terms.bonus + graph.scores)


def step(
    graph: Graph, terms: Terms, prices: Prices, *, floors: Floors, places: Ints, begin: Beginning | None
) -> Step:
    """Solve the known pairs, with some `places` of each mentor, from prices that are nearly right."""
    depth = max(1, int(places.max(initial=0)))
    fees = np.stack([terms.price_of(place) for place in range(depth)], axis=1)
    price = np.maximum(0, floors.mentors[:, None] - fees)
    costs = slack(graph, prices, terms) - prices.mentors[graph.columns]
    partner = assign(costs, price + fees, graph, places, prices.mentees - floors.mentees, begin=begin)
    used = np.bincount(partner[partner != NOBODY], minlength=len(places))
    alone = (partner == NOBODY) & (floors.mentees > 0)
    empty = (used < places) & (np.take_along_axis(price, np.minimum(used, depth - 1)[:, None], 1)[:, 0] > 0)
    offered = replace(terms, free=places)
    if begin:
        floors = replace(floors, mentees=np.where(begin.may_be_alone, floors.mentees, -2 * terms.bonus))
    found = _fitting(graph, offered, prices, floors=floors, partner=partner, used=used)
    full = (used == places) & (used < terms.free) & (found.mentors > terms.prices_at(used)[1])
    return Step(partner=partner, prices=found, mentees=alone, mentors=empty, full=full)


def _fitting(
    graph: Graph, terms: Terms, near: Prices, *, floors: Floors, partner: Ints, used: Ints
) -> Prices:
    """Find prices that prove an assignment the best of these pairs, as near as possible to others.

    A vectorised Bellman-Ford: from the nearest ones up. Where that leads too far some were too high, and must
    first come down to the greatest ones that there are.
    """
    least, most = terms.prices_at(used)
    least, most = np.maximum(least, floors.mentors), np.maximum(most, floors.mentors)
    own = floors.mentees.copy()
    chosen = partner[graph.rows] == graph.columns
    own[graph.rows[chosen]] = terms.bonus + graph.scores[chosen]
    paired = np.flatnonzero(partner != NOBODY)
    np.minimum.at(most, partner[paired], (own - floors.mentees)[paired])
    upwards = _Upwards.of(graph, partner, own - terms.bonus)
    mentors = upwards.raised(np.clip(near.mentors, least, most))
    if (mentors > most).any():
        greatest = _down(graph, partner, own - terms.bonus, most)
        mentors = upwards.raised(np.maximum(least, np.minimum(greatest, near.mentors)))
    return Prices(mentees=own - np.where(partner != NOBODY, mentors[partner], 0), mentors=mentors)


def _down(graph: Graph, partner: Ints, own: Ints, most: Ints) -> Ints:
    """Lower mentors' prices until no other mentor would be the better buy for one of their mentees."""
    inner = graph.where((partner[graph.rows] != NOBODY) & (partner[graph.rows] != graph.columns))
    heads = np.flatnonzero(np.diff(inner.rows, prepend=-1))
    mine = partner[inner.rows[heads]]
    rise = own[inner.rows] - inner.scores
    prices = most.copy()
    while len(heads):
        bound = np.minimum.reduceat(prices[inner.columns] + rise, heads)
        lower = bound < prices[mine]
        if not lower.any():
            break
        np.minimum.at(prices, mine[lower], bound[lower])
    return prices


@dataclass(frozen=True, kw_only=True, slots=True)
class _Upwards:
    """The pairs by mentor (`heads`: the first of each): with which other mentor, and what they would pay."""

    heads: Ints
    mentors: Ints
    others: Ints
    rise: Ints

    @classmethod
    def of(cls, graph: Graph, partner: Ints, own: Ints) -> "_Upwards":
        order = in_order(graph.columns)
        rows, columns = graph.rows[order], graph.columns[order]
        heads = np.flatnonzero(np.diff(columns, prepend=-1))
        mentors, rise = columns[heads].astype(np.int64), graph.scores[order] - own[rows]
        return cls(heads=heads, mentors=mentors, others=partner[rows], rise=rise)

    def raised(self, start: Ints) -> Ints:
        """Raise mentors' prices until nobody would rather have them than their own partner, or nobody."""
        prices = np.append(start, 0)
        while len(self.heads):
            bound = np.maximum.reduceat(prices[self.others] + self.rise, self.heads)
            if not (bound > prices[self.mentors]).any():
                break
            prices[self.mentors] = np.maximum(prices[self.mentors], bound)
        return prices[:-1]
