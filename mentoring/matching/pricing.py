"""Solving a board by pricing: a few good pairs are solved, all are priced, those too cheap are added.

The whole graph is never held. When no pair is too cheap, the prices prove the few to be the best of all.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mentoring.matching.assignment import Beginning
from mentoring.matching.bidding import bids
from mentoring.matching.board import Board
from mentoring.matching.graph import NO_PAIRS, NOBODY, Graph, Ints, Terms
from mentoring.matching.prices import Floors, Prices, Step, slack, step
from mentoring.matching.sheet import Bools
from mentoring.matching.survey import (
    FLOOD,
    Net,
    dearest,
    everything,
    gathers_ties,
    hoped,
    priced,
    priced_again,
    thinned,
)

SMALL = 2**14
"""Up to how many possible pairs all of them are solved at once."""
USUAL = 2**21
"""Up to how many possible pairs those to begin with are found by bids for all of them."""
PART = 4
"""A larger board is first solved for every fourth person, which gives prices to start from."""
CANDIDATES = 16
"""About how many pairs of each mentee, and of each mentor, are solved at first."""
MOST, LEAST = 40, 2
"""How many pairs of a mentee at most are solved at first, unless their mentor has no more than the least."""
SHORT, LONGER = 64, 16
"""How far down a price may go in one step, and how many times further when that was too short."""
FEW = 4
"""Cheap pairs are few when there is less than one for so many mentees."""
OFFERED = 64
"""To how many mentors more than there are mentees alone all their places are offered at a time."""
NEAR = 4
"""How many points more than its worth a pair may cost to be solved at once from earlier prices."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Solved:
    """A best assignment of a board, prices that prove it, and the pairs of which the best ones are made.

    `known`: the pairs that were solved; `all_ties`: whether `tight` holds every pair that costs its worth.
    """

    partner: Ints
    prices: Prices
    tight: Graph
    known: Graph
    all_ties: bool = True


def solved(
    on: Board,
    terms: Terms,
    start: Prices | None = None,
    tell: Callable[[float], None] = lambda _: None,
    *,
    whole: int = SMALL,
    usual: int = USUAL,
) -> Solved:
    """Solve a board exactly.

    `start`: prices that are nearly right, or too high. Up to `whole` possible pairs all are solved; up to
    `usual` bid for. That is so quick that only a larger board has a use for `start`.
    """
    tell(0)
    if not on.height or not on.width:
        nothing = Prices(mentees=np.zeros(on.height, np.int64), mentors=np.zeros(on.width, np.int64))
        return Solved(partner=np.full(on.height, NOBODY), prices=nothing, tight=NO_PAIRS, known=NO_PAIRS)
    small = on.height * on.width <= max(whole, usual)
    if start is None or small:
        (graph, prices), survey = _opening(on, terms, whole, usual), None
    else:
        prices = _borne(on, terms, start)
        survey = priced(on, terms, prices, _near(on))
        graph = survey.found
    begin = None if small and prices.mentors.any() else Beginning.with_nobody(on.height)
    reins, left = _Reins.of(terms, prices, small=small), 0.7
    while True:
        tell(1 - left)
        left /= 2
        made = reins.step(graph, terms, prices, begin)
        partner, prices = made.partner, made.prices
        survey = priced(on, terms, prices) if survey is None else priced_again(on, terms, prices, survey)
        worth = slack(survey.found, prices, terms)
        if made.real and not (worth < 0).any():
            all_ties = gathers_ties(on)
            tight = survey.found if all_ties else graph
            return Solved(
                partner=partner,
                prices=prices,
                tight=tight.where(slack(tight, prices, terms) == 0),
                known=graph,
                all_ties=all_ties,
            )
        reins = reins.after(made, terms, hurried=bool(np.count_nonzero(worth < 0) < on.height // FEW))
        begin = Beginning(partner=partner, may_be_alone=reins.alone)
        graph = graph.plus(survey.found.where(worth < 0))


def _borne(on: Board, terms: Terms, start: Prices) -> Prices:
    """Let nobody cost more than they are worth to somebody here: whoever bore a price may have left."""
    mentors = np.minimum(start.mentors, dearest(on, terms, start.mentees))
    mentees = np.minimum(start.mentees, hoped(on, terms, mentors))
    return Prices(mentees=mentees, mentors=mentors)


def _near(on: Board) -> Net:
    """Choose the pairs that might be among the best when prices are nearly right."""
    return Net(mentees=np.full(on.height, NEAR), mentors=None, most=FLOOD, few=FLOOD)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Reins:
    """How far each price may go down in a step, whose places are all offered, and who may be alone.

    `all_places`: the other mentors are offered with their first one. `alone`: who was, or should have been.
    """

    mentees: Ints
    mentors: Ints
    all_places: Bools
    alone: Bools

    @classmethod
    def of(cls, terms: Terms, prices: Prices, *, small: bool) -> "_Reins":
        """Begin: places after a mentor's first are left out of a large board until one is worth its fee."""
        short = 2 * terms.bonus if small else SHORT
        return cls(
            mentees=np.full_like(prices.mentees, short),
            mentors=np.full_like(prices.mentors, short),
            all_places=small | (prices.mentors > terms.second - SHORT),
            alone=np.zeros(len(prices.mentees), np.bool_),
        )

    def step(self, graph: Graph, terms: Terms, prices: Prices, begin: Beginning | None) -> Step:
        """Take a step from some prices and an earlier assignment."""
        floors = Floors(
            mentees=np.maximum(0, prices.mentees - self.mentees),
            mentors=np.maximum(0, prices.mentors - self.mentors),
        )
        places = np.where(self.all_places, terms.free, np.minimum(terms.free, 1))
        return step(graph, terms, prices, floors=floors, places=places, begin=begin)

    def after(self, made: Step, terms: Terms, *, hurried: bool) -> "_Reins":
        """Lengthen the reins of whoever stopped at the end of theirs; of all when little else is left."""
        far = 2 * terms.bonus
        mentees = np.where(made.mentees, _longer(self.mentees, far), self.mentees)
        mentors = np.where(made.mentors, _longer(self.mentors, far), np.minimum(self.mentors, SHORT))
        if hurried and made.mentees.any():
            mentees = np.full_like(mentees, far)
        if hurried and made.mentors.any():
            mentors = np.full_like(mentors, mentors.max())
        return _Reins(
            mentees=mentees,
            mentors=mentors,
            all_places=self.all_places | _dearest_full(made),
            alone=self.alone | (made.partner == NOBODY) | (made.prices.mentees < 0),
        )


def _longer(reins: Ints, far: int) -> Ints:
    return np.where(reins == SHORT, SHORT * LONGER, far)


def _dearest_full(made: Step) -> Bools:
    """Choose to whom all their places are offered next: when prices went as low as they can, the dearest."""
    worth = np.where(made.full & (not made.mentors.any()), made.prices.mentors, 0)
    few = OFFERED + np.count_nonzero(made.partner == NOBODY)
    chosen: Bools = (worth > 0) & (worth >= np.sort(worth)[-few:][0])
    return chosen


def _opening(on: Board, terms: Terms, whole: int, usual: int) -> tuple[Graph, Prices]:
    """Choose pairs to begin with: all of a small board, else those that are good at the prices of a part."""
    if on.height * on.width <= max(whole, PART):
        nothing = Prices(mentees=np.zeros(on.height, np.int64), mentors=np.zeros(on.width, np.int64))
        return everything(on), nothing
    if on.height * on.width <= usual:
        graph, prices = bids(on, terms)
        return thinned(graph, MOST) if len(graph) > 2 * MOST * on.height else graph, prices
    return _promising(on, terms, _of_a_part(on, terms, whole, usual))


def _of_a_part(on: Board, terms: Terms, whole: int, usual: int) -> Ints:
    """Solve every few people, and extend their prices to all mentors."""
    rows, columns = np.arange(0, on.height, PART), np.arange(0, on.width, PART)
    prices = solved(on.part(rows, columns), terms.of(columns), whole=whole, usual=usual).prices
    return dearest(on.part(rows, np.arange(on.width)), terms, prices.mentees)


def _promising(on: Board, terms: Terms, mentors: Ints) -> tuple[Graph, Prices]:
    """Choose pairs that are good at mentors' prices, and price both sides at what they are worth.

    Good for one of the two is what is as good as the best among every few others: that makes so few of each.
    """
    mentees = hoped(on, terms, mentors)
    prices = Prices(mentees=mentees, mentors=dearest(on, terms, mentees))
    rows, columns = np.arange(on.height), np.arange(on.width)
    few, some = rows[::CANDIDATES], columns[::CANDIDATES]
    best = Prices(
        mentees=hoped(on.part(rows, some), terms, prices.mentors[some]),
        mentors=dearest(on.part(few, columns), terms, mentees[few]),
    )
    net = Net(
        mentees=np.minimum(on.reach, mentees - best.mentees),
        mentors=np.minimum(on.reach, prices.mentors - best.mentors),
        most=MOST,
        few=LEAST,
    )
    return thinned(priced(on, terms, prices, net).found, MOST, few=LEAST), prices
