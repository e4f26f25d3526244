"""Surveys: all pairs are gone through, a block at a time, and those that matter at some prices are listed."""

from dataclasses import dataclass

import numpy as np

from mentoring.matching.board import Block, Board
from mentoring.matching.graph import Graph, Ints, Terms, together
from mentoring.matching.prices import Prices, slack
from mentoring.matching.scale import Scale, squeezed
from mentoring.matching.sheet import NEVER, Bools, Floats

FLOOD = 32
"""How many pairs at most are added for one mentee at a time."""
ALL_TIES = 2**25
"""Up to how many possible pairs all ties are gathered; beyond, those among the pairs that were solved."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Survey:
    """The pairs that cost no more than their worth at some prices; `flooded`: mentees with some left out."""

    prices: Prices
    found: Graph
    flooded: Bools


@dataclass(frozen=True, kw_only=True, slots=True)
class Net:
    """How much more than its worth a pair may cost to be listed, for its mentee or else for its mentor.

    About `most` of a mentee are kept, and all of a mentor who has no more than `few` in a block.
    """

    mentees: Ints
    mentors: Ints | None
    most: int
    few: int

    def holds(self, block: Block, worth: Floats) -> Bools:
        """Tell which pairs of a block, worth so much more than they cost, are in it."""
        held: Bools = worth >= -self.mentees[block.rows, None].astype(worth.dtype)
        if self.mentors is not None:
            held |= worth >= -self.mentors[block.columns].astype(worth.dtype)
        return held

    def thinned(self, found: Graph, always: Bools) -> Graph:
        """Leave some of those that are in it away, except for those that are `always` listed."""
        return together([found.where(always), thinned(found.where(~always), self.most, few=self.few)])


def gathers_ties(on: Board) -> bool:
    """Whether a board is so small that all its ties are gathered."""
    return on.height * on.width <= ALL_TIES


def everything(on: Board) -> Graph:
    """List all compatible pairs."""
    return together(_listed(block, block.scores >= 0) for block in on.blocks()).unique()


def _listed(block: Block, chosen: Bools) -> Graph:
    cells = np.flatnonzero(chosen)
    rows, columns = np.divmod(cells, max(1, len(block.columns)))
    return Graph(
        rows=block.rows[rows].astype(np.int32),
        columns=block.columns[columns].astype(np.int32),
        scores=block.scores.reshape(-1)[cells].astype(np.int32),
    )


def dearest(on: Board, terms: Terms, mentees: Ints) -> Ints:
    """Price mentors at what they are worth to the mentee of this board who would pay most."""
    scale = Scale.of(on.reach, -mentees)
    left, most = scale.places_of(-mentees), np.full(on.width, NEVER)
    for block in on.blocks():
        best = (block.scores + left[block.rows, None]).max(axis=0)
        most[block.columns] = np.maximum(most[block.columns], best)
    return np.where(most > NEVER, np.maximum(0, terms.bonus + scale.sums(most)), 0)


def hoped(on: Board, terms: Terms, mentors: Ints) -> Ints:
    """Price the mentees of a board at what the best buy among its mentors leaves them."""
    scale = Scale.of(on.reach, -mentors)
    left, most = scale.places_of(-mentors), np.full(on.height, NEVER)
    for block in on.blocks():
        best = (block.scores + left[block.columns]).max(axis=1)
        most[block.rows] = np.maximum(most[block.rows], best)
    return np.where(most > NEVER, np.maximum(0, terms.bonus + scale.sums(most)), 0)


def priced(on: Board, terms: Terms, prices: Prices, net: Net | None = None) -> Survey:
    """Price all pairs: list those that cost too little, ties unless too many, or what a net holds."""
    far, close = squeezed(on.reach, prices.mentees, terms.bonus - prices.mentors)
    least = 0 if gathers_ties(on) else 1
    parts, flooded = list[Graph](), np.zeros(on.height, np.bool_)
    for block in on.blocks():
        worth = block.scores + close[block.columns]
        worth -= far[block.rows, None]
        listed = _listed(block, worth >= least if net is None else net.holds(block, worth))
        found, many = _fewer(listed, prices, terms)
        flooded[many] = True
        parts.append(found if net is None else net.thinned(found, slack(found, prices, terms) <= -least))
    return Survey(prices=prices, found=together(parts).unique(), flooded=flooded)


def _fewer(found: Graph, prices: Prices, terms: Terms) -> tuple[Graph, Ints]:
    """Keep the better ones where too many pairs of a mentee are too cheap, and tell of whom.

    The others come next time.
    """
    worth = -slack(found, prices, terms)
    many = np.bincount(found.rows[worth > 0]) > FLOOD
    if not many.any():
        return found, np.flatnonzero(many)
    most = np.zeros(int(found.rows.max()) + 1, np.int64)
    np.maximum.at(most, found.rows, worth)
    crowded = np.append(many, np.zeros(len(most) - len(many), np.bool_))[found.rows]
    found = found.where(~crowded | ((worth > 0) & (2 * worth >= most[found.rows])))
    return thinned(found, FLOOD, np.flatnonzero(many)), np.flatnonzero(many)


def priced_again(on: Board, terms: Terms, prices: Prices, before: Survey) -> Survey:
    """Price only the pairs of those whose price went down: no other can have become cheap.

    Down beside the others: what all mentees pay more and all mentors less makes no difference to a pair.
    """
    risen = _risen(prices, before.prices)
    rows = np.flatnonzero((prices.mentees < before.prices.mentees + risen) | before.flooded)
    columns = np.flatnonzero(prices.mentors < before.prices.mentors - risen)
    if 2 * (len(rows) * on.width + len(columns) * on.height) > on.height * on.width:
        return priced(on, terms, prices)
    wide = priced_among(on, terms, prices, rows, np.arange(on.width))
    tall = priced_among(on, terms, prices, np.arange(on.height), columns)
    still = before.found.where(slack(before.found, prices, terms) <= 0)
    found = together([still, wide.found, tall.found]).unique()
    return Survey(prices=prices, found=found, flooded=wide.flooded | tall.flooded)


def _risen(now: Prices, before: Prices) -> int:
    """Tell by how much mentees pay more and mentors less, such that the fewest lie below that."""
    mentees, mentors = np.sort(now.mentees - before.mentees), np.sort(before.mentors - now.mentors)
    steps = np.unique(np.concatenate([mentees, mentors]))
    rows, columns = np.searchsorted(mentees, steps), np.searchsorted(mentors, steps, side="right")
    below = rows / len(mentees) - columns / len(mentors)
    return int(steps[below.argmin()])


def priced_among(on: Board, terms: Terms, prices: Prices, rows: Ints, columns: Ints) -> Survey:
    """Price the pairs of some mentees and mentors only; what is found has its place on the whole board."""
    part = priced(on.part(rows, columns), terms, prices.of(rows, columns))
    flooded = np.zeros(on.height, np.bool_)
    flooded[rows] = part.flooded
    return Survey(prices=prices, found=part.found.at(rows, columns), flooded=flooded)


def thinned(part: Graph, most: int, only: Ints | None = None, few: int = 0) -> Graph:
    """Keep so many pairs of a mentee, spread over all of theirs and other ones for the next mentee.

    Where many mentors are alike, mentees who are alike must not all be offered the same few. A mentor who has
    only a `few` pairs keeps them.
    """
    counts = np.bincount(part.rows)
    if only is not None:
        some = np.zeros_like(counts)
        some[only] = counts[only]
        counts = some
    if counts.max(initial=0) <= most:
        return part
    theirs = counts[part.rows]
    starts = np.searchsorted(part.rows, np.arange(len(counts)))
    place = np.arange(len(part)) - starts[part.rows] + part.rows.astype(np.int64) * most
    kept = (theirs <= most) | (place * most % np.maximum(theirs, 1) < most)
    return part.where(kept | (np.bincount(part.columns)[part.columns] <= few))
