"""Ties: pairs that cost their worth though nobody solved them, looked up where they might be fairer.

A large board knows only the ties among the pairs that were solved: all of them would be millions.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from mentoring.matching.board import Board
from mentoring.matching.fairness import Face, fairest
from mentoring.matching.graph import NO_PAIRS, NOBODY, Graph, Ints, Terms, reached, reached_from_mentors
from mentoring.matching.prices import Prices, slack
from mentoring.matching.pricing import ALL_TIES, FLOOD, priced_among, thinned, together


class Lookup(Protocol):
    """Lists the ties of some people that score so much, whether they are known or not."""

    def of_mentees(self, rows: Ints, floor: int) -> Graph:
        """List those of mentees."""

    def of_mentors(self, columns: Ints, floor: int) -> Graph:
        """List those of mentors."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ties:
    """Every tie of a board at the prices that prove its best assignments."""

    on: Board
    terms: Terms
    prices: Prices

    def of_mentees(self, rows: Ints, floor: int) -> Graph:
        """List those of some mentees that score so much."""
        everybody = np.arange(self.on.width)
        return together(self._among(some, everybody, floor) for some in _few(rows, self.on.width))

    def of_mentors(self, columns: Ints, floor: int) -> Graph:
        """List those of some mentors that score so much."""
        everybody = np.arange(self.on.height)
        parts = [self._among(everybody, some, floor) for some in _few(columns, self.on.height)]
        return together(parts).unique(self.on.width)

    def _among(self, rows: Ints, columns: Ints, floor: int) -> Graph:
        found = priced_among(self.on, self.terms, self.prices, rows, columns).found
        return found.where((slack(found, self.prices, self.terms) == 0) & (found.scores >= floor))


def _few(people: Ints, others: int) -> Iterator[Ints]:
    """Part people so that all ties of each part can be gathered."""
    most = max(1, ALL_TIES // max(1, others))
    return (people[first : first + most] for first in range(0, len(people), most))


def fairest_of_all(face: Face, partner: Ints, ties: Lookup) -> Ints:
    """Choose the fairest of all best assignments, of whose pairs only some are known."""
    if not (partner != NOBODY).any():
        return partner
    face = _with_all_ties_of_the_worst_off(face, ties)
    while True:
        partner = fairest(face, partner)
        more = _what_might_be_fairer(face, ties, face.worst(partner) + 1)
        if not len(more):
            return partner
        face = face.plus(more)


def _with_all_ties_of_the_worst_off(face: Face, ties: Lookup) -> Face:
    """Look up the ties of whoever has least to hope for, until nobody else has less.

    What that person can have at best is a bound on the worst pair of any assignment.
    """
    looked_up = ~face.needed
    while True:
        hope = face.hope
        least = int(hope[face.needed].min(initial=np.iinfo(np.int64).max))
        worst_off = np.flatnonzero(~looked_up & (hope <= least))
        if not len(worst_off):
            return face
        looked_up[worst_off] = True
        face = face.plus(ties.of_mentees(worst_off, least + 1))


def _what_might_be_fairer(face: Face, ties: Lookup, floor: int) -> Graph:
    """Find ties that are not known yet of those who stand in the way of scores that are all `floor` or more.

    Whoever is left out is reached from, by chains of changes, by those who stand in the way. When these have
    no other ties, they are too many for what they share, and no assignment does better (Hall's theorem).
    """
    if (face.hope[face.needed] < floor).any():
        return NO_PAIRS
    enough, drawn = face.above(floor), face.drawn(floor)
    mentees, mentors = face.left_out(drawn)
    found = list[Graph]()
    if len(mentees):
        rows = reached(enough, drawn, mentees)
        found.append(face.unknown(ties.of_mentees(np.flatnonzero(rows), floor)))
    if len(mentors):
        columns = reached_from_mentors(enough, drawn, mentors, len(face.least))
        found.append(face.unknown(ties.of_mentors(np.flatnonzero(columns), floor)))
    return thinned(together(found).unique(len(face.least)), FLOOD) if all(map(len, found)) else NO_PAIRS
