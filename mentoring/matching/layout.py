"""What a call asks, laid out: who is on the board, with which places, and what was decided by hand."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

import numpy as np

from mentoring.compatibility import SESSION_MINUTES, SOFT, Weights, cohort, why_not
from mentoring.matching.board import Board, board
from mentoring.matching.graph import Ints, Terms
from mentoring.matching.prices import Prices
from mentoring.matching.sheet import Sheet, read
from mentoring.matching.values import Certificate, LockRefused
from mentoring.people import Participant
from mentoring.rounds import Obstacle


class Asked(TypedDict, total=False):
    """The keywords that `solve`, `check`, `edges` and `cost_of` share: see the package's docstring."""

    taken: Mapping[str, int]
    former: Collection[tuple[str, str]]
    on: date | tuple[date, ...]
    minutes: int
    others: Iterable[Participant]
    weights: Weights
    locked: Collection[tuple[str, str]]
    forbidden: Collection[tuple[str, str]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """The sheet of everybody, the board of those who may be paired, locked pairs (places on the sheet).

    `mentees`, `mentors`: those of the board, by row and by column.
    """

    sheet: Sheet
    board: Board
    mentees: list[Participant]
    mentors: list[Participant]
    terms: Terms
    taken: Mapping[str, int]
    locked: tuple[tuple[int, int], ...]


def lay_out(mentors: Sequence[Participant], mentees: Sequence[Participant], asked: Asked) -> Layout:
    """Read the people and leave on the board who has a place, is not locked, and whose managers are known."""
    ground = cohort(
        mentors,
        mentees,
        former=asked.get("former", ()),
        on=asked["on"],
        minutes=asked.get("minutes", SESSION_MINUTES),
        others=asked.get("others", ()),
        weights=asked.get("weights", Weights()),
    )
    sheet, taken = read(mentors, mentees, ground), asked["taken"]
    load = np.array([taken.get(one, 0) for one in sheet.mentors.at], np.int64)
    capacity = np.array([one.profile.capacity for one in sheet.mentors.people], np.int64)
    busy = np.array([taken.get(one, 0) > 0 for one in sheet.mentees.at], np.bool_)
    locked = []
    for pair in sorted(set(asked.get("locked", ()))):
        row, column = _lockable(sheet, *pair)
        if busy[row] or load[column] >= capacity[column]:
            raise LockRefused(*pair, Obstacle.EVERYONE_TAKEN)
        busy[row] = True
        load[column] += 1
        locked.append((row, column))
    rows = np.flatnonzero(sheet.mentees.known & ~busy)
    columns = np.flatnonzero(sheet.mentors.known & (load < capacity))
    apart = np.concatenate([sheet.lines, sheet.vetoes, sheet.former, sheet.keys(asked.get("forbidden", ()))])
    on = board(sheet, rows, columns, apart)
    second = 1 << (len(rows) * on.reach).bit_length()
    terms = Terms(free=(capacity - load)[columns], load=load[columns], second=second, bonus=4 * second)
    return Layout(
        sheet=sheet,
        board=on,
        mentees=[sheet.mentees.people[row] for row in rows.tolist()],
        mentors=[sheet.mentors.people[column] for column in columns.tolist()],
        terms=terms,
        taken=taken,
        locked=tuple(locked),
    )


def _lockable(sheet: Sheet, mentor_id: str, mentee_id: str) -> tuple[int, int]:
    """Find two people who are to be a pair; rules that hold for everybody hold for them."""
    if mentor_id not in sheet.mentors.at or mentee_id not in sheet.mentees.at:
        raise LockRefused(mentor_id, mentee_id, Obstacle.NO_COUNTERPART)
    row, column = sheet.mentees.at[mentee_id], sheet.mentors.at[mentor_id]
    for obstacle in why_not(sheet.mentors.people[column], sheet.mentees.people[row], sheet.ground):
        if obstacle not in SOFT:
            raise LockRefused(mentor_id, mentee_id, obstacle)
    return row, column


def starting_prices(laid: Layout, start: Certificate) -> Prices:
    """Take prices over from another certificate, whatever its sizes were; newcomers have the highest."""
    return Prices(
        mentees=_taken_over([start.mentees.get(one.id) for one in laid.mentees], start, laid.terms),
        mentors=_taken_over([start.mentors.get(one.id) for one in laid.mentors], start, laid.terms),
    )


def _taken_over(prices: list[int | None], start: Certificate, terms: Terms) -> Ints:
    known = np.array([0 if price is None else price for price in prices], np.int64)
    new = np.array([price is None for price in prices], np.bool_)
    return np.where(new, 2 * terms.bonus, _resized(np.maximum(0, known), start, terms))


def _resized(prices: Ints, start: Certificate, terms: Terms) -> Ints:
    """Put the bonus, or the fee of a second place, of these terms where a price holds that of others."""
    pairs = (prices + start.bonus // 2) // max(1, start.bonus)
    seconds = (prices - pairs * start.bonus + start.second // 2) // max(1, start.second)
    return np.maximum(
        0, prices + pairs * (terms.bonus - start.bonus) + seconds * (terms.second - start.second)
    )
