"""From people to proven pairs, and what can be asked about them."""

from collections.abc import Iterator, Sequence
from typing import Unpack

import numpy as np

from mentoring.compatibility import reasons
from mentoring.matching.checking import objective, prove
from mentoring.matching.fairness import Face, fairest
from mentoring.matching.graph import NOBODY, Ints
from mentoring.matching.layout import Asked, Layout, lay_out, starting_prices
from mentoring.matching.pricing import Solved, solved
from mentoring.matching.ties import Ties, fairest_of_all
from mentoring.matching.values import Certificate, LockRefused, Loss, Progress, Proposal, Stage
from mentoring.matching.waiting import helps, unpaired
from mentoring.people import Participant

People = Sequence[Participant]


def solve(
    mentors: People,
    mentees: People,
    *,
    start: Certificate | None = None,
    progress: Progress | None = None,
    **asked: Unpack[Asked],
) -> Proposal:
    """Pair the active people who have a free place: most pairs, then the greatest score, then the fairest."""
    tell = progress or _nobody_listens
    tell(Stage.READING, 0)
    laid = lay_out(mentors, mentees, asked)
    prices = starting_prices(laid, start) if start else None
    found = solved(laid.board, laid.terms, prices, lambda share: tell(Stage.SOLVING, share))
    tell(Stage.BALANCING, 0)
    partner = settled(laid, found)
    tell(Stage.EXPLAINING, 0)
    proposal = _proposal(laid, found, partner)
    tell(Stage.CHECKING, 0)
    prove(proposal, laid, frozenset(asked.get("forbidden", ())))
    tell(Stage.CHECKING, 1)
    return proposal


def _nobody_listens(_stage: Stage, _share: float) -> None:
    pass


def settled(laid: Layout, found: Solved) -> Ints:
    """Choose the fairest of the best assignments, and of those the one that the lots favour."""
    mentees, mentors = ([one.user for one in side] for side in (laid.mentees, laid.mentors))
    face = Face.of(found.tight, found.prices, laid.terms, mentees, mentors)
    if found.all_ties:
        return fairest(face, found.partner)
    return fairest_of_all(face, found.partner, Ties(on=laid.board, terms=laid.terms, prices=found.prices))


def _proposal(laid: Layout, found: Solved, partner: Ints) -> Proposal:
    sheet, mentors = laid.sheet, laid.mentors
    couples = [(sheet.mentors.people[column], sheet.mentees.people[row]) for row, column in laid.locked]
    couples += [
        (mentors[column], mentee)
        for mentee, column in zip(laid.mentees, partner.tolist(), strict=True)
        if column != NOBODY
    ]
    couples.sort(key=lambda couple: couple[1].id)
    pairs = tuple((mentor, mentee, reasons(mentor, mentee, sheet.ground)) for mentor, mentee in couples)
    busy = {one.id for couple in couples for one in couple}
    busy |= {one for one, count in laid.taken.items() if count}
    return Proposal(
        pairs=pairs,
        unpaired=unpaired(laid, busy),
        helps=helps(laid, partner, found.known),
        objective=objective(pairs, laid.taken),
        certificate=_certificate(laid, found),
    )


def _certificate(laid: Layout, found: Solved) -> Certificate:
    mentees, mentors = ([one.id for one in side] for side in (laid.mentees, laid.mentors))
    return Certificate(
        bonus=laid.terms.bonus,
        second=laid.terms.second,
        mentees=dict(zip(mentees, found.prices.mentees.tolist(), strict=True)),
        mentors=dict(zip(mentors, found.prices.mentors.tolist(), strict=True)),
    )


def check(proposal: Proposal, mentors: People, mentees: People, **asked: Unpack[Asked]) -> None:
    """Prove a proposal again from nothing but the people and its prices, or raise `InvalidCertificate`."""
    prove(proposal, lay_out(mentors, mentees, asked), frozenset(asked.get("forbidden", ())))


def edges(
    mentors: People, mentees: People, **asked: Unpack[Asked]
) -> Iterator[tuple[Participant, Participant, int]]:
    """List the compatible pairs of those who may be paired, mentor, mentee and score; locked pairs too."""
    laid = lay_out(mentors, mentees, asked)
    sheet = laid.sheet
    for row, column in laid.locked:
        mentor, mentee = sheet.mentors.people[column], sheet.mentees.people[row]
        yield mentor, mentee, reasons(mentor, mentee, sheet.ground).score
    all_mentors, all_mentees = laid.mentors, laid.mentees
    for block in laid.board.blocks():
        for row, column in np.argwhere(block.scores >= 0).tolist():
            mentor, mentee = all_mentors[block.columns[column]], all_mentees[block.rows[row]]
            yield mentor, mentee, int(block.scores[row, column])


def cost_of(
    proposal: Proposal,
    mentor_id: str,
    mentee_id: str,
    mentors: People,
    mentees: People,
    *,
    exactly: bool = False,
    **asked: Unpack[Asked],
) -> Loss | None:
    """Tell what making two people a pair costs beside the best without it; None if they cannot be one.

    From the prices of `proposal`, made for the same people and the same locks: at least so much, at once.
    `exactly`: by solving with the pair locked and without it, which is how to tell what a lock costs.
    """
    pair = (mentor_id, mentee_id)
    apart = set(asked.get("locked", ())) - {pair}
    if exactly:
        free, forced = Asked(**asked), Asked(**asked)
        free["locked"], forced["locked"] = apart, {*apart, pair}
        try:
            best = solve(mentors, mentees, start=proposal.certificate, **free).objective
            held = solve(mentors, mentees, start=proposal.certificate, **forced).objective
        except LockRefused:
            return None
        return Loss(
            pairs=best.paired - held.paired,
            seconds=held.seconds - best.seconds,
            points=best.total - held.total,
        )
    return _priced_loss(proposal, lay_out(mentors, mentees, asked), pair)


def _priced_loss(proposal: Proposal, laid: Layout, pair: tuple[str, str]) -> Loss | None:
    mentor, mentee = laid.sheet.mentors.at.get(pair[0]), laid.sheet.mentees.at.get(pair[1])
    if (mentee, mentor) in laid.locked:
        return Loss()
    rows, columns = np.flatnonzero(laid.board.mentees == mentee), np.flatnonzero(laid.board.mentors == mentor)
    if not len(rows) or not len(columns):
        return None
    (block,) = laid.board.part(rows, columns).blocks()
    if block.scores[0, 0] < 0:
        return None
    certificate = proposal.certificate
    price = certificate.mentors.get(pair[0], 0) + certificate.mentees.get(pair[1], 0)
    above = price - certificate.bonus - int(block.scores[0, 0])
    pairs, rest = divmod(above + certificate.bonus // 2, certificate.bonus)
    seconds, points = divmod(rest - certificate.bonus // 2 + certificate.second // 2, certificate.second)
    return Loss(pairs=pairs, seconds=seconds, points=points - certificate.second // 2)
