"""Checking: the pairs are proven from the people and the prices, trusting nothing of how they were found."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from mentoring.compatibility import SOFT, reasons, why_not
from mentoring.matching.graph import Ints
from mentoring.matching.layout import Layout
from mentoring.matching.prices import Prices
from mentoring.matching.scale import squeezed
from mentoring.matching.values import Certificate, InvalidCertificate, Objective, Proposal
from mentoring.pairs import Reasons
from mentoring.people import Participant

Pairs = Sequence[tuple[Participant, Participant, Reasons]]


def objective(pairs: Pairs, taken: Mapping[str, int]) -> Objective:
    """Tell what some pairs are worth."""
    scores = [why.score for _, _, why in pairs]
    load = Counter(mentor.id for mentor, _, _ in pairs)
    return Objective(
        paired=len(pairs),
        seconds=sum(many if taken.get(one) else many - 1 for one, many in load.items()),
        total=sum(scores),
        worst=min(scores, default=None),
    )


def prove(proposal: Proposal, laid: Layout, forbidden: frozenset[tuple[str, str]]) -> None:
    """Raise `InvalidCertificate` unless the pairs keep every rule and the prices prove them the best."""
    rows, columns, scores = _open_pairs(proposal, laid, forbidden)
    _demand(
        objective(proposal.pairs, laid.taken) == proposal.objective, "the objective is not that of the pairs"
    )
    prices, certificate = _prices(proposal.certificate, laid), proposal.certificate
    total = int(scores.sum())
    _demand(certificate.second > total, "a second pair costs too little to weigh more than the scores")
    _demand(certificate.bonus > certificate.second + total, "a pair is worth too little to come first")
    worth = certificate.bonus + scores - prices.mentees[rows] - prices.mentors[columns]
    _demand(not worth.any(), "a pair does not cost what it is worth")
    alone = np.ones(laid.board.height, np.bool_)
    alone[rows] = False
    _demand(not prices.mentees[alone].any(), "somebody without a partner has a price")
    _check_places(prices.mentors, np.bincount(columns, minlength=laid.board.width), certificate, laid)
    _price_all(laid, certificate.bonus, prices, (rows, columns, scores))


def _open_pairs(
    proposal: Proposal, laid: Layout, forbidden: frozenset[tuple[str, str]]
) -> tuple[Ints, Ints, Ints]:
    """Judge each pair by the plain rules, one at a time; give those not locked, as places on the board."""
    sheet, ground = laid.sheet, laid.sheet.ground
    row_at = {one.id: row for row, one in enumerate(laid.mentees)}
    column_at = {one.id: column for column, one in enumerate(laid.mentors)}
    locked = {(sheet.mentors.people[column].id, sheet.mentees.people[row].id) for row, column in laid.locked}
    seen = {(mentor.id, mentee.id) for mentor, mentee, _ in proposal.pairs}
    found = list[tuple[int, int, int]]()
    for mentor, mentee, why in proposal.pairs:
        pair, broken = (mentor.id, mentee.id), why_not(mentor, mentee, ground)
        if pair in locked:
            _demand(SOFT.issuperset(broken), "a pair breaks a rule")
            _demand(reasons(mentor, mentee, ground) == why, "a score is not that of the pair")
        else:
            _demand(not broken, "a pair breaks a rule")
            _demand(pair not in forbidden, "a pair is forbidden")
            _demand(mentee.id in row_at and mentor.id in column_at, "a pair has no place")
            found.append((row_at[mentee.id], column_at[mentor.id], why.score))
    _demand(locked <= seen, "a locked pair is missing")
    _demand(len({mentee for _, mentee in seen}) == len(proposal.pairs), "a mentee has two mentors")
    rows, columns, scores = np.array(found, np.int64).reshape(-1, 3).T
    return rows, columns, scores


def _prices(certificate: Certificate, laid: Layout) -> Prices:
    """Read the prices of everybody on the board; there is one of each, and none is below nothing."""
    try:
        mentees = [certificate.mentees[one.id] for one in laid.mentees]
        mentors = [certificate.mentors[one.id] for one in laid.mentors]
    except KeyError as missing:
        raise InvalidCertificate("a price is missing") from missing
    _demand(min(mentees, default=0) >= 0 and min(mentors, default=0) >= 0, "a price is below nothing")
    return Prices(mentees=np.array(mentees, np.int64), mentors=np.array(mentors, np.int64))


def _check_places(prices: Ints, used: Ints, certificate: Certificate, laid: Layout) -> None:
    """A used place is worth its fee and a free one not more; a mentor's first has none."""
    free, load = laid.terms.free, laid.terms.load
    _demand(not (used > free).any(), "a mentor has too many pairs")
    last = np.where((used > 0) & (load + used > 1), certificate.second, 0)
    following = np.where(load + used > 0, certificate.second, 0)
    _demand(not (prices < last).any(), "a place is used that is not worth it")
    _demand(not ((prices > following) & (used < free)).any(), "a place is free that is worth more")


def _price_all(laid: Layout, bonus: int, prices: Prices, pairs: tuple[Ints, Ints, Ints]) -> None:
    """Go through every compatible pair: none is worth more than its prices, and the chosen are among them."""
    rows, columns, scores = pairs
    far, close = squeezed(laid.board.reach, prices.mentees, bonus - prices.mentors)
    scored = np.zeros(len(rows), np.bool_)
    for block in laid.board.blocks():
        worth = block.scores + close[block.columns]
        worth -= far[block.rows, None]
        _demand(not (worth > 0).any(), "a pair is worth more than it costs")
        here = np.isin(rows, block.rows) & np.isin(columns, block.columns)
        cells = np.searchsorted(block.rows, rows[here]), np.searchsorted(block.columns, columns[here])
        scored[here] |= block.scores[cells] == scores[here]
    _demand(bool(scored.all()), "a score is not that of the pair")


def _demand(true: bool, otherwise: str) -> None:
    if not true:
        raise InvalidCertificate(otherwise)
