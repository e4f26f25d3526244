"""Bidding: prices that are nearly right, and the few pairs that are good at them, for a board held in memory.

They only say where to look: what is solved from them is exact whatever they are.
"""

from math import isqrt

import numpy as np

from mentoring.matching.board import Board
from mentoring.matching.graph import Graph, Ints, Terms
from mentoring.matching.prices import Prices
from mentoring.matching.sheet import Floats

ROUNDS = ((20, 15), (60, 40))
"""How fine bids are, as parts of the greatest score, and how many times they are made: coarse ones first."""
FARTHER = np.float32(1.7)
"""How many times as far as each bid asks for prices go: they settle sooner."""
SURVEYED = 64
"""How many mentees are looked at to tell which pairs those are."""
OUT = np.float32(-(2**24))
"""The score of pairs that are not compatible: far out of reach."""
LEAST = np.float32(1e-10)
"""So little is nothing."""


def bids(on: Board, terms: Terms) -> tuple[Graph, Prices]:
    """Choose pairs that are good at the prices that mentees and mentors bid for each other."""
    scores = np.maximum(on.whole(), OUT)
    mentees, mentors = _prices(scores, on.reach)
    below = mentees[:, None] - scores
    below += mentors
    below -= below.min(axis=1, keepdims=True)
    reach = _reach(below)
    near = below <= reach
    near |= below <= below.min(axis=0) + reach / 2
    near &= scores > OUT
    cells = np.flatnonzero(near)
    rows, columns = np.divmod(cells, on.width)
    graph = Graph(
        rows=rows.astype(np.int32),
        columns=columns.astype(np.int32),
        scores=scores.reshape(-1)[cells].astype(np.int32),
    )
    return graph, _whole(graph, terms, on.height, mentors)


def _prices(scores: Floats, greatest: int) -> tuple[Floats, Floats]:
    """Spread each mentee's wish over the mentors, and each mentor's place over the mentees, in turn.

    Whoever is wished for more than once gets dearer, and whoever is not costs nothing (Sinkhorn's way).
    """
    mentees: Floats = scores.max(axis=1, initial=0)
    mentors, wishes = np.zeros(scores.shape[1], np.float32), np.empty_like(scores)
    for parts, times in ROUNDS:
        fine = np.float32(greatest / parts)
        np.subtract(scores, mentees[:, None], out=wishes)
        wishes -= mentors
        wishes /= fine
        np.exp(wishes, out=wishes)
        free = np.exp(np.minimum(mentors / fine, -np.log(LEAST)))
        share = np.ones_like(mentors)
        for _ in range(times):
            theirs = 1 / np.maximum(wishes @ share, LEAST)
            wished = np.maximum(theirs @ wishes, LEAST) * share
            share = np.minimum(np.maximum(share * wished**-FARTHER, LEAST), free)
        mentees -= fine * np.log(theirs)
        mentors -= fine * np.log(share)
    return mentees, mentors


def _reach(below: Floats) -> float:
    """Tell how far below a mentee's best pair others may be: for about the square root of all in each row."""
    some = below[:: max(1, len(below) // SURVEYED)]
    enough = isqrt(len(below)) * len(some)
    return float(np.partition(some, enough, axis=None)[enough]) if enough < some.size else float(-OUT)


def _whole(graph: Graph, terms: Terms, height: int, near: Floats) -> Prices:
    """Round the prices of mentors; mentees get what the best of these pairs leaves them."""
    mentors: Ints = np.rint(np.maximum(0, near)).astype(np.int64)
    mentees = np.zeros(height, np.int64)
    np.maximum.at(mentees, graph.rows, terms.bonus + graph.scores - mentors[graph.columns])
    return Prices(mentees=mentees, mentors=mentors)
