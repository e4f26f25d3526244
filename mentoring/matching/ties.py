"""Ties: pairs that cost their worth though nobody solved them, looked up where they might be fairer.

A large board knows only the ties among the pairs that were solved: all of them would be millions.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from mentoring.matching.board import Board
from mentoring.matching.fairness import LOT_BITS, Face
from mentoring.matching.graph import (
    NO_PAIRS,
    NOBODY,
    Graph,
    Ints,
    Terms,
    reached,
    reached_from_mentors,
    together,
)
from mentoring.matching.prices import Prices, slack
from mentoring.matching.survey import ALL_TIES, FLOOD, priced_among, thinned

FEW_BITS = 4
"""How many bits the lots of a large board have."""


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
        return together(parts).unique()

    def _among(self, rows: Ints, columns: Ints, floor: int) -> Graph:
        found = priced_among(self.on, self.terms, self.prices, rows, columns).found
        return found.where((slack(found, self.prices, self.terms) == 0) & (found.scores >= floor))


def _few(people: Ints, others: int) -> Iterator[Ints]:
    """Part people so that all ties of each part can be gathered."""
    most = max(1, ALL_TIES // max(1, others))
    return (people[first : first + most] for first in range(0, len(people), most))


def fairest_of_all(face: Face, partner: Ints, ties: Lookup) -> Ints:
    """Choose the fairest of all best assignments, of whose pairs only some are known.

    The lots have few different values here, with which the solver takes a fraction of the time.
    """
    if not (partner != NOBODY).any():
        return partner
    few = replace(face, lots=lambda pairs: face.lots(pairs) >> (LOT_BITS - FEW_BITS))
    few, floor = _with_all_ties_of_the_worst_off(few, ties)
    found, worst, impossible = None, few.worst(partner), None
    while impossible is None or worst + 1 < impossible:
        few, drawn = _drawn_of_all(few, ties, floor)
        if drawn is None:
            impossible = floor
        else:
            found, worst = drawn, few.worst(drawn)
        floor = worst + 1 if impossible is None else (worst + impossible) // 2
    return few.drawn(worst) if found is None else found


def _with_all_ties_of_the_worst_off(face: Face, ties: Lookup) -> tuple[Face, int]:
    """Look up the ties of whoever has least to hope for, until nobody else has less.

    What that person can have at best is a bound on the worst pair of any assignment.
    """
    looked_up = ~face.needed
    while True:
        hope = face.hope
        least = int(hope[face.needed].min(initial=hope.max()))
        worst_off = np.flatnonzero(~looked_up & (hope <= least))
        if not len(worst_off):
            return face, least
        looked_up[worst_off] = True
        face = face.plus(ties.of_mentees(worst_off, least + 1))


def _drawn_of_all(face: Face, ties: Lookup, floor: int) -> tuple[Face, Ints | None]:
    """Draw an assignment without a pair that scores less, for which ties are looked up, or None if none is.

    Whoever is left out is reached from, by chains of changes, by those who stand in the way. When these have
    no other ties, they are too many for what they share, and no assignment does better (Hall's theorem).
    """
    while not (face.hope[face.needed] < floor).any():
        drawn = face.drawn(floor)
        if face.holds(drawn):
            return face, drawn
        more = _in_the_way(face, ties, drawn, floor)
        if not len(more):
            break
        face = face.plus(more)
    return face, None


def _in_the_way(face: Face, ties: Lookup, drawn: Ints, floor: int) -> Graph:
    """Find ties that are not known yet of those who stand in the way; none if one side has no other."""
    enough, (mentees, mentors) = face.above(floor), face.left_out(drawn)
    found = list[Graph]()
    if len(mentees):
        rows = reached(enough, drawn, mentees)
        found.append(face.unknown(ties.of_mentees(np.flatnonzero(rows), floor)))
    if len(mentors):
        columns = reached_from_mentors(enough, drawn, mentors, len(face.least))
        found.append(face.unknown(ties.of_mentors(np.flatnonzero(columns), floor)))
    return thinned(together(found).unique(), FLOOD) if all(map(len, found)) else NO_PAIRS
