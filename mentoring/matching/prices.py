"""Prices: what each person's place is worth, recovered from a best assignment; they prove that it is one."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mentoring.matching.graph import NOBODY, Graph, Ints, Terms, assign


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
    """A best assignment of the known pairs above some floors, its prices, and who stopped at their floor."""

    partner: Ints
    prices: Prices
    mentees: NDArray[np.bool_]
    mentors: NDArray[np.bool_]

    @property
    def real(self) -> bool:
        """Whether no floor was in the way."""
        return not self.mentees.any() and not self.mentors.any()


def slack(graph: Graph, prices: Prices, terms: Terms) -> Ints:
    """Tell by how much the prices of each pair exceed what it is worth; nothing where the pair is of use."""
    both = prices.mentees[graph.rows] + prices.mentors[graph.columns]
    return both - (terms.bonus + graph.scores)


def step(
    graph: Graph,
    terms: Terms,
    prices: Prices,
    *,
    floors: Floors,
    places: Ints,
    before: Ints,
    near: bool = False,
) -> Step | None:
    """Solve the known pairs from prices that are nearly right; None when more `places` are worth a fee.

    `before`: an earlier assignment; where it makes no difference its pairs are kept, which spares work.
    `near`: whether prices are so nearly right that the solver had better begin from them (`assign`).
    """
    depth = int(places.max(initial=0))
    fees = np.stack([terms.price_of(place) for place in range(max(1, depth))], axis=1)
    price = np.maximum(0, floors.mentors[:, None] - fees)
    costs = (slack(graph, prices, terms) - prices.mentors[graph.columns])[:, None] + (price + fees)[
        graph.columns
    ]
    finer = 1 << len(before).bit_length()
    costs = costs * finer - (before[graph.rows] == graph.columns)[:, None]
    partner = assign(costs, graph, places, (prices.mentees - floors.mentees) * finer, near=near)
    used = np.bincount(partner[partner != NOBODY], minlength=len(places))
    alone = (partner == NOBODY) & (floors.mentees > 0)
    empty = (used < places) & (np.take_along_axis(price, np.minimum(used, depth - 1)[:, None], 1)[:, 0] > 0)
    found = _fitting(graph, terms, prices, floors=floors, partner=partner, used=used)
    return Step(partner=partner, prices=found, mentees=alone, mentors=empty) if found else None


def _fitting(
    graph: Graph, terms: Terms, near: Prices, *, floors: Floors, partner: Ints, used: Ints
) -> Prices | None:
    """Find prices that prove an assignment the best of these pairs, as near as possible to others.

    A vectorised Bellman-Ford, down to the greatest prices of mentors and from the nearest ones up; None when
    a place that stayed empty would have been worth its fee.
    """
    least, most = terms.prices_at(used)
    least, most = np.maximum(least, floors.mentors), np.maximum(most, floors.mentors)
    own = floors.mentees.copy()
    chosen = partner[graph.rows] == graph.columns
    own[graph.rows[chosen]] = terms.bonus + graph.scores[chosen]
    if near.mentors.any():
        greatest = _down(graph, partner, own - terms.bonus, most, own - floors.mentees)
        least = np.maximum(least, np.minimum(greatest, near.mentors))
    mentors = _up(graph, partner, own - terms.bonus, least, most)
    mentees = own - np.where(partner != NOBODY, mentors[partner], 0)
    if (mentors > most).any() or (mentees < floors.mentees).any():
        return None
    return Prices(mentees=mentees, mentors=mentors)


def _down(graph: Graph, partner: Ints, own: Ints, most: Ints, dearest: Ints) -> Ints:
    """Lower mentors' prices until no other mentor would be the better buy for one of their mentees."""
    inner = graph.where((partner[graph.rows] != NOBODY) & (partner[graph.rows] != graph.columns))
    heads = np.flatnonzero(np.diff(inner.rows, prepend=-1))
    mine = partner[inner.rows[heads]]
    rise = own[inner.rows] - inner.scores
    prices = most.copy()
    paired = np.flatnonzero(partner != NOBODY)
    np.minimum.at(prices, partner[paired], dearest[paired])
    while len(heads):
        bound = np.minimum.reduceat(prices[inner.columns] + rise, heads)
        lower = bound < prices[mine]
        if not lower.any():
            break
        np.minimum.at(prices, mine[lower], bound[lower])
    return prices


def _up(graph: Graph, partner: Ints, own: Ints, start: Ints, most: Ints) -> Ints:
    """Raise mentors' prices until nobody would rather have them than their own partner, or than nobody."""
    order = np.argsort(graph.columns, kind="stable")
    rows, columns = graph.rows[order], graph.columns[order]
    heads = np.flatnonzero(np.diff(columns, prepend=-1))
    mentors, theirs = columns[heads], partner[rows]
    rise = graph.scores[order] - own[rows]
    prices = np.append(start, 0)
    while len(heads) and not (prices[:-1] > most).any():
        bound = np.maximum.reduceat(prices[theirs] + rise, heads)
        if not (bound > prices[mentors]).any():
            break
        prices[mentors] = np.maximum(prices[mentors], bound)
    return prices[:-1]
