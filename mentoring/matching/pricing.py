"""Solving a board by pricing: a few good pairs are solved, all are priced, those too cheap are added.

The whole graph is never held. When no pair is too cheap, the prices prove the few to be the best of all.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from mentoring.matching.bidding import bids
from mentoring.matching.board import Board
from mentoring.matching.graph import NO_PAIRS, NOBODY, Graph, Ints, Terms
from mentoring.matching.prices import Floors, Prices, Step, slack, step
from mentoring.matching.sheet import Bools, Floats

SMALL = 2**14
"""Up to how many possible pairs all of them are solved at once."""
USUAL = 2**21
"""Up to how many possible pairs those to begin with are found by bids for all of them."""
PART = 4
"""A larger board is first solved for every fourth person, which gives prices to start from."""
CANDIDATES = 16
"""About how many pairs of each mentee are solved at first."""
FLOOD = 32
"""How many pairs at most are added for one mentee at a time."""
SHORT, LONGER = 64, 16
"""How far down a price may go in one step, and how many times further each time that was too short."""
FEW = 4
"""Cheap pairs are few when there is less than one for so many mentees."""
LEAST = 16
"""How many pairs of anybody are solved at first, if there are so many."""
MOST = 40
"""How many pairs of a mentee at most are solved at first."""
NEAR = 4
"""How many points more than its worth a pair may cost to be solved at once from earlier prices."""
ALL_TIES = 2**25
"""Up to how many possible pairs all ties are gathered; beyond, those among the pairs that were solved."""
SURVEYED = 64
"""How many mentees are looked at to tell which pairs are good."""
OUT = np.float32(-(2**24))


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

    `start`: prices that are nearly right. Up to `whole` possible pairs all are solved; up to `usual` bid for.
    """
    tell(0)
    if not on.height or not on.width:
        nothing = Prices(mentees=np.zeros(on.height, np.int64), mentors=np.zeros(on.width, np.int64))
        return Solved(partner=np.full(on.height, NOBODY), prices=nothing, tight=NO_PAIRS, known=NO_PAIRS)
    survey = None if start is None else priced(on, terms, start, NEAR)
    graph, prices = (survey.found, start) if survey and start else _opening(on, terms, whole, usual)
    near = survey is None and whole < on.height * on.width <= usual
    reins, left, partner = _Reins.of(on, terms, whole, near=near), 0.7, np.full(on.height, NOBODY)
    while True:
        tell(1 - left)
        left /= 2
        step, reins = _stepped(graph, terms, prices, reins, partner, near=near)
        partner, prices = step.partner, step.prices
        survey = priced(on, terms, prices) if survey is None else _priced_again(on, terms, prices, survey)
        worth = slack(survey.found, prices, terms)
        if step.real and not (worth < 0).any():
            all_ties = _gathers_ties(on)
            tight = survey.found if all_ties else graph
            return Solved(
                partner=partner,
                prices=prices,
                tight=tight.where(slack(tight, prices, terms) == 0),
                known=graph,
                all_ties=all_ties,
            )
        reins = reins.after(step, terms, hurried=bool(np.count_nonzero(worth < 0) < on.height // FEW))
        graph = graph.plus(survey.found.where(worth < 0), on.width)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Reins:
    """How far each price may go down in a step, and which mentors are offered with all their places."""

    mentees: Ints
    mentors: Ints
    all_places: Bools

    @classmethod
    def of(cls, on: Board, terms: Terms, whole: int, *, near: bool) -> "_Reins":
        """Begin, with none where prices are `near`.

        Places after a mentor's first are left out of other large boards until one is worth its fee.
        """
        short = 2 * terms.bonus if near else SHORT
        return cls(
            mentees=np.full(on.height, short, np.int64),
            mentors=np.full(on.width, short, np.int64),
            all_places=np.full(on.width, near or on.height * on.width <= whole),
        )

    def after(self, made: Step, terms: Terms, *, hurried: bool) -> "_Reins":
        """Lengthen the reins of whoever stopped at the end of theirs; of all when little else is left."""
        far = 2 * terms.bonus
        mentees = np.where(made.mentees, self.mentees * LONGER, self.mentees)
        mentors = np.where(made.mentors, self.mentors * LONGER, np.minimum(self.mentors, SHORT))
        if hurried and made.mentees.any():
            mentees = np.full_like(mentees, far)
        if hurried and made.mentors.any():
            mentors = np.full_like(mentors, far)
        return replace(self, mentees=mentees, mentors=mentors)


def _stepped(
    graph: Graph, terms: Terms, prices: Prices, reins: _Reins, partner: Ints, *, near: bool
) -> tuple[Step, _Reins]:
    """Take one step, and once more with all places if a mentor's second one turns out to be worth its fee."""
    while True:
        floors = Floors(
            mentees=np.maximum(0, prices.mentees - reins.mentees),
            mentors=np.maximum(0, prices.mentors - reins.mentors),
        )
        all_places = reins.all_places | (prices.mentors > terms.second // 2)
        places = np.where(all_places, terms.free, np.minimum(terms.free, 1))
        made = step(graph, terms, prices, floors=floors, places=places, before=partner, near=near)
        if made is not None:
            return made, reins
        reins = replace(reins, all_places=np.ones_like(all_places))


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


def everything(on: Board) -> Graph:
    """List all compatible pairs."""
    return together(_listed(first, scores, compatible) for first, scores, compatible in on.blocks())


def _listed(first: int, scores: Floats, chosen: Bools) -> Graph:
    return _picked(first, scores, np.flatnonzero(chosen))


def _picked(first: int, scores: Floats, cells: Ints) -> Graph:
    """List some cells of a block; of a mentee in a row of its own."""
    rows, columns = np.divmod(cells, max(1, scores.shape[1]))
    return Graph(
        rows=(rows + first).astype(np.int32),
        columns=columns.astype(np.int32),
        scores=scores.reshape(-1)[cells].astype(np.int32),
    )


def thinned(part: Graph, most: int, only: Ints | None = None) -> Graph:
    """Keep so many pairs of a mentee, spread over all of theirs and other ones for the next mentee.

    Where many mentors are alike, mentees who are alike must not all be offered the same few.
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
    return part.where((theirs <= most) | (place * most % np.maximum(theirs, 1) < most))


def together(parts: Iterable[Graph]) -> Graph:
    """Put lists of pairs one after the other."""
    listed = list(parts)
    none = [np.empty(0, np.int32)]
    return Graph(
        rows=np.concatenate([part.rows for part in listed] or none),
        columns=np.concatenate([part.columns for part in listed] or none),
        scores=np.concatenate([part.scores for part in listed] or none),
    )


def _promising(on: Board, terms: Terms, mentors: Ints) -> tuple[Graph, Prices]:
    """Choose pairs that are good at mentors' prices: about so many for each mentee, some for each mentor."""
    (close,) = squeezed(on.reach, terms.bonus - mentors)
    reach = _reach(on, close)
    best, nearest = np.full(on.height, OUT), np.full(on.width, -OUT)
    parts = list[Graph]()
    for first, scores, compatible in on.blocks():
        worth = scores + close
        np.copyto(worth, OUT, where=~compatible)
        top = best[first : first + len(worth)] = worth.max(axis=1)
        below = np.subtract(top[:, None], worth, out=worth)
        below[top <= OUT] = -OUT
        np.minimum(nearest, below.min(axis=0), out=nearest)
        near = below <= reach
        short = np.flatnonzero(near.sum(axis=1, dtype=np.int32) < LEAST)
        if len(short) and on.width > LEAST:
            near[short] = below[short] <= np.partition(below[short], LEAST, axis=1)[:, LEAST - 1 : LEAST]
            near[short] &= below[short] < -OUT / 2
        parts.append(thinned(_listed(first, scores, near), MOST))
    graph = together(parts)
    few = np.flatnonzero((np.bincount(graph.columns, minlength=on.width) < LEAST) & (nearest < -OUT / 2))
    parts = [graph]
    for first, scores, compatible in on.part(np.arange(on.height), few).blocks():
        below = best[first : first + len(scores), None] - (scores + close[few])
        part = _listed(first, scores, (below <= nearest[few] + reach) & compatible)
        parts.append(part.at(np.arange(on.height), few))
    mentees = np.zeros(on.height, np.int64)
    np.maximum.at(mentees, graph.rows, terms.bonus + graph.scores - mentors[graph.columns])
    graph = together(parts).unique(on.width)
    least = slack(graph, Prices(mentees=mentees, mentors=mentors), terms)
    spare = np.full(on.width, 2 * terms.bonus)
    np.minimum.at(spare, graph.columns, least)
    return graph, Prices(mentees=mentees, mentors=np.maximum(0, mentors - spare))


def _reach(on: Board, close: Floats) -> float:
    """Tell how far below a mentee's best pair others may be, to have about enough candidates."""
    some = on.part(np.arange(0, on.height, max(1, on.height // SURVEYED)), np.arange(on.width))
    every = list[Floats]()
    for _, scores, compatible in some.blocks():
        worth = scores + close
        worth[~compatible] = OUT
        every.append((worth.max(axis=1, keepdims=True) - worth)[compatible])
    below = np.concatenate(every)
    if len(below) <= CANDIDATES * some.height:
        return float(on.reach)
    return float(np.partition(below, CANDIDATES * some.height)[CANDIDATES * some.height])


def dearest(on: Board, terms: Terms, mentees: Ints) -> Ints:
    """Price mentors at what they are worth to the mentee of this board who would pay most."""
    (far,) = squeezed(on.reach, mentees)
    most, whose = np.full(on.width, OUT), np.zeros(on.width, np.int64)
    value = np.zeros(on.width, np.int64)
    for first, scores, compatible in on.blocks():
        worth = scores - far[first : first + len(scores), None]
        worth[~compatible] = OUT
        best = worth.argmax(axis=0)
        columns = np.arange(on.width)
        better = worth[best, columns] > most
        most[better], whose[better] = worth[best, columns][better], (best + first)[better]
        value[better] = scores[best, columns][better]
    return np.where(most > OUT, np.maximum(0, terms.bonus + value - mentees[whose]), 0)


def hoped(on: Board, terms: Terms, mentors: Ints) -> Ints:
    """Price the mentees of a board at what the best buy among its mentors leaves them."""
    (close,) = squeezed(on.reach, terms.bonus - mentors)
    most = np.zeros(on.height, np.int64)
    for first, scores, compatible in on.blocks():
        rows = np.arange(len(scores))
        best = np.where(compatible, scores + close, OUT).argmax(axis=1)
        value = terms.bonus + scores[rows, best].astype(np.int64) - mentors[best]
        most[first : first + len(scores)] = np.where(compatible[rows, best], np.maximum(0, value), 0)
    return most


@dataclass(frozen=True, kw_only=True, slots=True)
class Survey:
    """The pairs that cost no more than their worth at some prices; `flooded`: mentees with some left out."""

    prices: Prices
    found: Graph
    flooded: Bools


def _gathers_ties(on: Board) -> bool:
    """Whether a board is so small that all its ties are gathered."""
    return on.height * on.width <= ALL_TIES


def priced(on: Board, terms: Terms, prices: Prices, near: int = 0) -> Survey:
    """Price all pairs: list those that cost too little, and with them the ties unless there are too many."""
    far, close = squeezed(on.reach, prices.mentees, terms.bonus - prices.mentors)
    least = -near if _gathers_ties(on) else 1
    parts, flooded = list[Graph](), np.zeros(on.height, np.bool_)
    for first, scores, compatible in on.blocks():
        worth = scores + close
        worth -= far[first : first + len(scores), None]
        enough = worth >= least
        enough &= compatible
        cells, many = _fewer(worth, np.flatnonzero(enough))
        flooded[many + first] = True
        parts.append(thinned(_picked(first, scores, cells), FLOOD, many + first))
    return Survey(prices=prices, found=together(parts), flooded=flooded)


def _priced_again(on: Board, terms: Terms, prices: Prices, before: Survey) -> Survey:
    """Price only the pairs of those whose price went down: no other can have become cheap."""
    rows = np.flatnonzero((prices.mentees < before.prices.mentees) | before.flooded)
    columns = np.flatnonzero(prices.mentors < before.prices.mentors)
    if 2 * (len(rows) * on.width + len(columns) * on.height) > on.height * on.width:
        return priced(on, terms, prices)
    all_rows, all_columns = np.arange(on.height), np.arange(on.width)
    wide = priced_among(on, terms, prices, rows, all_columns)
    tall = priced_among(on, terms, prices, all_rows, columns)
    found = together(
        [
            before.found.where(slack(before.found, prices, terms) <= 0),
            wide.found,
            tall.found,
        ]
    )
    return Survey(prices=prices, found=found.unique(on.width), flooded=wide.flooded | tall.flooded)


def priced_among(on: Board, terms: Terms, prices: Prices, rows: Ints, columns: Ints) -> Survey:
    """Price the pairs of some mentees and mentors only; what is found has its place on the whole board."""
    part = priced(on.part(rows, columns), terms, prices.of(rows, columns))
    flooded = np.zeros(on.height, np.bool_)
    flooded[rows] = part.flooded
    return Survey(prices=prices, found=part.found.at(rows, columns), flooded=flooded)


def _fewer(worth: Floats, cells: Ints) -> tuple[Ints, Ints]:
    """Keep the better ones where too many pairs of a mentee are too cheap, and tell of whom.

    The others come next time.
    """
    rows, values = cells // max(1, worth.shape[1]), worth.reshape(-1)[cells]
    too_many = np.bincount(rows[values > 0], minlength=len(worth)) > FLOOD
    if too_many.any():
        most = np.zeros(len(worth), np.float32)
        np.maximum.at(most, rows, values)
        cells = cells[~too_many[rows] | ((values > 0) & (values >= most[rows] / 2))]
    return cells, np.flatnonzero(too_many)


def squeezed(reach: int, *values: Ints) -> list[Floats]:
    """Bring values closer together where they lie further apart than any scores reach.

    Differences up to `reach` stay what they are, greater ones stay greater: so the bonus, which is worth more
    than a whole cohort's scores, leaves room for whole numbers in float32.
    """
    steps = np.unique(np.concatenate(values))
    gaps = np.minimum(np.diff(steps), 2 * reach + 2)
    places = np.concatenate([[0], np.cumsum(gaps)])
    kind = np.float32 if places[-1] < -OUT // 2 else np.float64
    return [places[np.searchsorted(steps, value)].astype(kind) for value in values]
