"""The engine against other ways of finding the same: every possibility, and an independent linear programme."""

from collections import Counter
from dataclasses import replace
from datetime import date, time
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, eye_array, hstack

from mentoring.compatibility import SOFT
from mentoring.matching import (
    InvalidCertificate,
    LockRefused,
    Loss,
    Weights,
    check,
    cohort,
    cost_of,
    edges,
    sample,
    solve,
    why_not,
)
from mentoring.matching.assignment import Beginning, assign
from mentoring.matching.fairness import Face, fairest
from mentoring.matching.graph import NOBODY, Graph
from mentoring.matching.layout import lay_out, starting_prices
from mentoring.matching.pricing import solved
from mentoring.matching.solving import settled
from mentoring.matching.ties import fairest_of_all
from mentoring.people import Standing, WorkingHours

from .examples import mentee, mentor

ON = date(2027, 3, 15)
"""A Monday between the two changes to summer time, on either side of the Atlantic."""

ROW = st.fixed_dictionaries(
    {
        "topics": st.lists(st.sampled_from(["ai", "data", "coding", "search"]), unique=True, max_size=4).map(
            tuple
        ),
        "languages": st.lists(st.sampled_from(["fr", "en"]), unique=True, min_size=1).map(tuple),
        "capacity": st.integers(1, 3),
        "zone": st.sampled_from(["Europe/Paris", "America/New_York", "Asia/Singapore"]),
        "start": st.integers(7, 10),
        "grade": st.sampled_from([None, 3, 4, 9]),
        "manager": st.sampled_from(["U-B1", "U-B2", "U-GIVER1", "U-SEEKER1", None]),
        "waived": st.booleans(),
        "department": st.sampled_from(["", "Sales", "Finance"]),
        "avoid": st.sampled_from([(), (), ("U-GIVER0",), ("U-SEEKER0",)]),
        "standing": st.sampled_from([Standing.ACTIVE, Standing.ACTIVE, Standing.ACTIVE, Standing.PAUSED]),
    }
)
WEIGHTS = st.builds(
    Weights,
    **dict.fromkeys(("topics", "language", "hours", "department"), st.integers(0, 5)),
)


def person(make, number, row, prefix):
    return make(
        f"{prefix}{number}",
        zone=row["zone"],
        standing=row["standing"],
        facts={
            "manager": row["manager"],
            "grade": row["grade"],
            "department": row["department"],
            "line_waived": row["waived"],
        },
        profile={
            "topics": row["topics"],
            "languages": row["languages"],
            "capacity": row["capacity"],
            "hours": WorkingHours(start=time(row["start"]), end=time(row["start"] + 8)),
            "avoid": row["avoid"],
        },
    )


@st.composite
def cohorts(draw, most=5):
    """Two sides, and what was asked: pairs that stand, closed ones, weights, locks and forbidden pairs."""
    mentors = [person(mentor, n, row, "giver") for n, row in enumerate(draw(st.lists(ROW, max_size=most)))]
    mentees = [person(mentee, n, row, "seeker") for n, row in enumerate(draw(st.lists(ROW, max_size=most)))]
    pairs = st.tuples(
        st.integers(0, most - 1).map("giver{}".format), st.integers(0, most - 1).map("seeker{}".format)
    )
    asked = {
        "on": ON,
        "taken": draw(
            st.dictionaries(st.sampled_from(["giver0", "giver1", "giver2", "seeker4"]), st.just(1))
        ),
        "former": frozenset(draw(st.lists(pairs, max_size=2))),
        "forbidden": frozenset(draw(st.lists(pairs, max_size=2))),
        "weights": draw(WEIGHTS),
    }
    locked = draw(st.lists(pairs, max_size=1))
    try:
        solve(mentors, mentees, **asked, locked=locked)
    except LockRefused:
        locked = []
    return mentors, mentees, {**asked, "locked": locked}


def value(objective):
    return (objective.paired, -objective.seconds, objective.total, objective.worst or 0)


def every_value(mentors, mentees, asked):
    """Go through all ways of pairing people up that keep the locks, and tell what each is worth."""
    graph = {(one.id, other.id): score for one, other, score in edges(mentors, mentees, **asked)}
    capacity = {one.id: one.profile.capacity - asked["taken"].get(one.id, 0) for one in mentors}
    locked = {seeker: giver for giver, seeker in asked["locked"]}
    options = [
        [locked[seeker.id]]
        if seeker.id in locked
        else [None, *(giver.id for giver in mentors if (giver.id, seeker.id) in graph)]
        for seeker in mentees
    ]
    for choice in product(*options):
        load = Counter(giver for giver in choice if giver is not None)
        if all(count <= capacity[giver] for giver, count in load.items()):
            scores = [graph[giver, seeker.id] for giver, seeker in zip(choice, mentees, strict=True) if giver]
            seconds = sum(count if asked["taken"].get(giver) else count - 1 for giver, count in load.items())
            yield len(scores), -seconds, sum(scores), min(scores, default=0)


@settings(max_examples=200, deadline=None)
@given(cohorts())
def test_nothing_possible_is_better(case):
    """Against every possibility: most pairs, fewest second ones, the greatest total, the best worst pair."""
    mentors, mentees, asked = case

    assert value(solve(mentors, mentees, **asked).objective) == max(every_value(mentors, mentees, asked))


@settings(max_examples=500, deadline=None)
@given(cohorts(most=8))
def test_no_rule_is_ever_broken(case):
    """Whatever the cohort, each pair is one that the plain rules allow, or a lock that overrules a soft one."""
    mentors, mentees, asked = case
    proposal = solve(mentors, mentees, **asked)
    ground = cohort(mentors, mentees, former=asked["former"], on=ON)

    for one, other, _ in proposal.pairs:
        locked = (one.id, other.id) in asked["locked"]
        assert locked or (one.id, other.id) not in asked["forbidden"]
        assert all(locked and rule in SOFT for rule in why_not(one, other, ground))
        assert one.standing is Standing.ACTIVE
        assert other.standing is Standing.ACTIVE
        assert not asked["taken"].get(other.id)
    load = Counter(one.id for one, _, _ in proposal.pairs)
    assert all(
        load[one.id] + asked["taken"].get(one.id, 0) <= one.profile.capacity
        for one in mentors
        if load[one.id]
    )
    assert len({other.id for _, other, _ in proposal.pairs}) == len(proposal.pairs)


@settings(max_examples=100, deadline=None)
@given(cohorts(most=8), st.randoms(use_true_random=False))
def test_shuffled_rows_give_the_same_answer(case, chance):
    """The order in which people, locks and former pairs come leaves no trace in any part of the answer."""
    mentors, mentees, asked = case
    first = solve(mentors, mentees, **asked)
    chance.shuffle(mentors)
    chance.shuffle(mentees)

    assert solve(mentors, mentees, **asked) == first


@settings(max_examples=100, deadline=None)
@given(cohorts(most=8), st.data())
def test_starting_from_other_prices_gives_the_same_pairs(case, data):
    """From the prices of a cohort that was a little different: the same pairs as from nothing, whatever changed."""
    mentors, mentees, asked = case
    before = solve(mentors, mentees, **{**asked, "locked": [], "forbidden": frozenset()})
    start = before.certificate
    if data.draw(st.booleans()):
        fewer = solve(mentors[1:], mentees[:-1], **{**asked, "locked": [], "forbidden": frozenset()})
        start = fewer.certificate
    laid = lay_out(mentors, mentees, asked)
    cold = solved(laid.board, laid.terms)
    warm = solved(laid.board, laid.terms, starting_prices(laid, start), whole=0, usual=0)

    assert (settled(laid, warm) == settled(laid, cold)).all()


SCORED = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 6), min_size=1, max_size=16
)


@settings(max_examples=150, deadline=None)
@given(SCORED)
def test_of_all_best_assignments_the_fairest_is_drawn_whichever_was_found_first(scores):
    """Where any pair may be used: from each way of pairing those who must be, one and the same, the fairest."""
    offers = [[None, *(column for row, column in scores if row == mentee)] for mentee in range(5)]
    every = [dict(enumerate(choice)) for choice in product(*offers)]
    every = [{row: column for row, column in one.items() if column is not None} for one in every]
    every = [one for one in every if len(set(one.values())) == len(one)]
    must = max(every, key=len).keys()
    best = [one for one in every if one.keys() == must]
    fair = max(min(scores[pair] for pair in one.items()) for one in best)
    rows, columns = (np.array(side, np.int32) for side in zip(*sorted(scores), strict=True))
    points = np.array([scores[pair] for pair in sorted(scores)], np.int32)
    face = Face(
        tight=Graph(rows=rows, columns=columns, scores=points),
        needed=np.isin(np.arange(5), list(must)),
        least=np.zeros(5, np.int64),
        most=np.ones(5, np.int64),
        lots=lambda pairs: 2 ** np.searchsorted(rows * 5 + columns, pairs.rows * 5 + pairs.columns),
    )
    found = {
        tuple(fairest(face, np.array([one.get(row, NOBODY) for row in range(5)])).tolist()) for one in best
    }

    (drawn,) = found
    assert min(scores[pair] for pair in enumerate(drawn) if pair[1] != NOBODY) == fair


@st.composite
def faces(draw):
    """Draw a face of five mentees and mentors with a place or two, and list all its assignments."""
    scores = draw(SCORED)
    pairs = sorted(scores)
    most = np.array(draw(st.lists(st.integers(1, 2), min_size=5, max_size=5)))
    offers = [[NOBODY, *(column for row, column in pairs if row == mentee)] for mentee in range(5)]
    every = [np.array(choice) for choice in product(*offers) if max(choice) != NOBODY]
    every = [one for one in every if (places_used(one) <= most).all()]
    one = draw(st.sampled_from(every))
    paired = np.flatnonzero(one != NOBODY).tolist()
    must = draw(st.sets(st.sampled_from(paired), min_size=1))
    rows, columns = (np.array(side, np.int32) for side in zip(*pairs, strict=True))
    face = Face(
        tight=Graph(rows=rows, columns=columns, scores=np.array([scores[pair] for pair in pairs], np.int32)),
        needed=np.isin(np.arange(5), list(must)),
        least=np.minimum(places_used(one), draw(st.lists(st.integers(0, 2), min_size=5, max_size=5))),
        most=most,
        lots=lambda some: 2 ** np.searchsorted(rows * 5 + columns, some.rows * 5 + some.columns),
    )
    return face, [one for one in every if face.holds(one)]


def places_used(partner):
    """Count the mentees of each of five mentors."""
    return np.bincount(partner[partner != NOBODY], minlength=5)


@settings(max_examples=300, deadline=None)
@given(faces(), st.integers(0, 4), st.integers(0, 6))
def test_lots_drawn_part_by_part_are_those_drawn_at_once(case, together, floor):
    """However few mentees are drawn for at a time, it is the same draw."""
    face, _ = case

    assert (face.drawn(floor, together=together) == face.drawn(floor)).all()


@settings(max_examples=300, deadline=None)
@given(faces(), st.data())
def test_only_where_there_is_a_choice_is_one_made(case, data):
    """From any best assignment: the pairs that only some have are found, and the draw is that over all of them."""
    face, best = case
    first = data.draw(st.sampled_from(best))
    having = np.array([one[face.tight.rows] == face.tight.columns for one in best])
    lots = face.lots(face.tight)

    assert (face.undecided(first) == having.any(axis=0) & ~having.all(axis=0)).all()
    drawn = max(
        best, key=lambda one: (face.worst(one), lots[one[face.tight.rows] == face.tight.columns].sum())
    )
    assert (fairest(face, first) == drawn).all()


@settings(max_examples=200, deadline=None)
@given(SCORED, st.data())
def test_asking_places_too_costs_no_more(scores, data):
    """With fees, places of any number and any cost of being alone: both ways of solving cost as little."""
    pairs = sorted(scores)
    rows, columns = (np.array(side, np.int32) for side in zip(*pairs, strict=True))
    graph = Graph(rows=rows, columns=columns, scores=np.array([scores[one] for one in pairs], np.int32))
    places = np.array(data.draw(st.lists(st.integers(0, 2), min_size=5, max_size=5)))
    alone = np.array(data.draw(st.lists(st.integers(-5, 5), min_size=5, max_size=5)))
    costs = np.array(data.draw(st.lists(st.integers(-6, 6), min_size=len(pairs), max_size=len(pairs))))
    fees = np.array([0, data.draw(st.integers(0, 3))])
    paid = set()
    for begin in (None, Beginning.with_nobody(5)):
        partner = assign(costs, np.tile(fees, (5, 1)), graph, places, alone, begin=begin)
        used = places_used(partner)
        own = partner[rows] == columns
        assert (used <= places).all()
        assert own.sum() == (partner != NOBODY).sum()
        second = np.maximum(0, used - 1).sum()
        paid.add(int(costs[own].sum() + alone[partner == NOBODY].sum() + second * fees[1]))

    assert len(paid) == 1


class Everything:
    """Ties of five by five that can be looked up."""

    def __init__(self, pairs):
        self.pairs = pairs

    def of_mentees(self, rows, floor):
        return self.pairs.where(np.isin(self.pairs.rows, rows) & (self.pairs.scores >= floor))

    def of_mentors(self, columns, floor):
        return self.pairs.where(np.isin(self.pairs.columns, columns) & (self.pairs.scores >= floor))


@settings(max_examples=300, deadline=None)
@given(SCORED, st.data())
def test_the_fairest_is_found_among_ties_that_nobody_has_solved(scores, data):
    """Where one best assignment and some ties are known, those that matter are looked up: nothing is fairer."""
    offers = [[None, *(column for row, column in scores if row == mentee)] for mentee in range(5)]
    every = [dict(enumerate(choice)) for choice in product(*offers)]
    every = [{row: column for row, column in one.items() if column is not None} for one in every]
    every = [one for one in every if one and len(set(one.values())) == len(one)]
    first = data.draw(st.sampled_from(every))
    needed = data.draw(st.sets(st.sampled_from(sorted(first))))
    filled = data.draw(st.sets(st.sampled_from(sorted(first.values())), min_size=not needed))
    best = [one for one in every if needed <= one.keys() and filled <= {*one.values()}]
    pairs = sorted(scores)
    rows, columns = (np.array(side, np.int32) for side in zip(*pairs, strict=True))
    whole = Graph(rows=rows, columns=columns, scores=np.array([scores[one] for one in pairs], np.int32))
    known = data.draw(st.sets(st.sampled_from(pairs))) | {*first.items()}
    face = Face(
        tight=whole.where(np.array([one in known for one in pairs])),
        needed=np.isin(np.arange(5), list(needed)),
        least=np.isin(np.arange(5), list(filled)).astype(np.int64),
        most=np.ones(5, np.int64),
        lots=lambda some: np.ones(len(some), np.int64),
    )

    found = fairest_of_all(face, np.array([first.get(row, NOBODY) for row in range(5)]), Everything(whole))

    drawn = {row: int(column) for row, column in enumerate(found) if column != NOBODY}
    assert drawn in best
    assert min(scores[one] for one in drawn.items()) == max(
        min(scores[pair] for pair in one.items()) for one in best
    )


def test_ties_are_looked_up_on_a_board_too_large_to_know_them_all():
    """Given a cohort of which some ties are left out, when they are looked up, then the same pairs are as fair."""
    lifted = 0
    for seed in range(12):
        laid = lay_out(*sample(40, seed), {"taken": {}, "on": ON})
        whole = solved(laid.board, laid.terms)
        own = whole.partner[whole.tight.rows] == whole.tight.columns
        few = replace(whole, tight=whole.tight.where(own), all_ties=False)
        before, (best, found) = whole.partner, (settled(laid, one) for one in (whole, few))

        assert of_board(laid, found) == of_board(laid, best)
        assert worst_of_board(laid, found) == worst_of_board(laid, best)
        lifted += worst_of_board(laid, best) > worst_of_board(laid, before)
    assert lifted


def worst_of_board(laid, partner):
    """Tell the least score of an assignment of a board."""
    (block,) = laid.board.blocks()
    rows = np.flatnonzero(partner != NOBODY)
    return block.scores[rows, partner[rows]].min(initial=np.inf)


def of_board(laid, partner):
    """Tell what an assignment of a board is worth."""
    (block,) = laid.board.blocks()
    used = np.bincount(partner[partner != NOBODY], minlength=laid.board.width)
    rows = np.flatnonzero(partner != NOBODY)
    seconds = int((used - ((laid.terms.load == 0) & (used > 0))).sum())
    return len(rows), -seconds, int(block.scores[rows, partner[rows]].sum())


@settings(max_examples=80, deadline=None)
@given(cohorts(most=12))
def test_pricing_a_few_pairs_finds_what_all_pairs_would(case):
    """With no board small enough to be solved whole, or bid for, nor kept, count, second pairs and total are the same."""
    mentors, mentees, asked = case
    laid = lay_out(mentors, mentees, asked)
    if laid.board.height and laid.board.width:
        whole, bid = solved(laid.board, laid.terms), solved(laid.board, laid.terms, whole=0)
        large = replace(laid.board, keeps=0)
        few = solved(large, laid.terms, whole=0, usual=0)
        again = solved(large, laid.terms, whole.prices, whole=0, usual=0)

        assert of_board(laid, bid.partner) == of_board(laid, whole.partner)
        assert of_board(laid, few.partner) == of_board(laid, whole.partner)
        assert of_board(laid, again.partner) == of_board(laid, whole.partner)


def programme(mentors, mentees, asked, floor=0):
    """Solve with an integer programme that knows nothing of prices: returns paired, seconds and total."""
    graph = [edge for edge in edges(mentors, mentees, **asked) if edge[2] >= floor]
    rows, columns = {one.id: n for n, one in enumerate(mentees)}, {one.id: n for n, one in enumerate(mentors)}
    width, height, pairs = len(columns), len(rows), len(graph)
    seeker = csr_array(
        (np.ones(pairs), ([rows[other.id] for _, other, _ in graph], range(pairs))), (height, pairs)
    )
    giver = csr_array(
        (np.ones(pairs), ([columns[one.id] for one, _, _ in graph], range(pairs))), (width, pairs)
    )
    first = np.array([0 if asked["taken"].get(one.id) else 1 for one in mentors])
    places = np.array([one.profile.capacity - asked["taken"].get(one.id, 0) for one in mentors])
    # one more variable for each mentor: how many of their pairs are not the first
    limits = [
        LinearConstraint(hstack([seeker, csr_array((height, width))]).tocsr(), ub=np.ones(height)),
        LinearConstraint(hstack([giver, csr_array((width, width))]).tocsr(), ub=places),
        LinearConstraint(hstack([giver, -eye_array(width)]).tocsr(), ub=first),
    ]
    aims = [
        np.concatenate([np.ones(pairs), np.zeros(width)]),
        np.concatenate([np.zeros(pairs), -np.ones(width)]),
        np.concatenate([[score for _, _, score in graph], np.zeros(width)]),
    ]
    least = np.zeros(pairs + width)
    least[:pairs] = [(one.id, other.id) in asked["locked"] for one, other, _ in graph]
    reached = []
    for aim in aims:
        result = milp(-aim, constraints=limits, integrality=np.ones(pairs + width), bounds=Bounds(least, 3))
        if not result.success:
            return None
        reached.append(round(-result.fun))
        limits.append(LinearConstraint(aim[None, :], lb=reached[-1] - 0.5))
    return tuple(reached)


@pytest.mark.parametrize(("count", "seed", "scarce"), [(30, 1, 1), (30, 2, 2), (60, 3, 1), (60, 4, 3)])
def test_an_integer_programme_finds_nothing_better(count, seed, scarce):
    """On cohorts too large to try everything, with few or many mentors, an independent solver agrees on all goals."""
    mentors, mentees = sample(count, seed)
    mentors = mentors[::scarce]
    asked = {"on": ON, "taken": {mentors[0].id: 1}, "locked": []}
    free = solve(mentors, mentees, **asked)
    mentor_, mentee_, _ = free.pairs[0]
    chosen = {(one.id, other.id) for one, other, _ in free.pairs}
    others = [edge for edge in edges(mentors, mentees, **asked) if (edge[0].id, edge[1].id) not in chosen]
    taker, giver, _ = max(others, key=lambda edge: (edge[1] is not mentee_, edge[2], edge[0].id, edge[1].id))
    asked |= {"locked": [(taker.id, giver.id)], "forbidden": [(mentor_.id, mentee_.id)]}
    best = solve(mentors, mentees, **asked).objective

    assert programme(mentors, mentees, asked) == (best.paired, -best.seconds, best.total)
    better = programme(mentors, mentees, asked, floor=best.worst + 1)
    assert better is None or better < (best.paired, -best.seconds, best.total)
    assert programme(mentors, mentees, asked, floor=best.worst) == (best.paired, -best.seconds, best.total)


def damages(certificate, proposal):
    """Spoil a certificate in every way there is."""
    paired_mentor, paired_mentee, _ = proposal.pairs[0]
    for side, one in (("mentors", paired_mentor.id), ("mentees", paired_mentee.id)):
        prices = getattr(certificate, side)
        for change in (-1, 1, -(prices[one] + 1)):
            yield f"{side} {change}", replace(certificate, **{side: {**prices, one: prices[one] + change}})
        yield f"{side} missing", replace(certificate, **{side: {k: v for k, v in prices.items() if k != one}})
    for name, change in (("bonus", 0), ("bonus", certificate.bonus + 1), ("second", 1)):
        yield f"{name} {change}", replace(certificate, **{name: change})
    alone = [one.participant_id for one in proposal.unpaired if one.participant_id in certificate.mentees]
    for one in alone[:1]:
        yield "alone", replace(certificate, mentees={**certificate.mentees, one: 1})
    idle = [one.participant_id for one in proposal.unpaired if one.participant_id in certificate.mentors]
    for one in idle[:1]:
        yield "idle", replace(certificate, mentors={**certificate.mentors, one: 1})


def test_a_damaged_certificate_is_rejected():
    """Each price raised, lowered, below nothing or missing, and sizes that prove nothing: none passes."""
    mentors, mentees = sample(40, 7)
    asked = {"on": ON, "taken": {}}
    proposal = solve(mentors, mentees, **asked)
    check(proposal, mentors, mentees, **asked)
    spoilt = dict(damages(proposal.certificate, proposal))

    assert {"alone", "idle"} <= spoilt.keys()
    for certificate in spoilt.values():
        with pytest.raises(InvalidCertificate):
            check(replace(proposal, certificate=certificate), mentors, mentees, **asked)


def test_damaged_pairs_are_rejected():
    """A pair left out, made twice, mixed up, forbidden, or whose reasons are not the true ones: none passes."""
    mentors, mentees = sample(40, 7)
    asked = {"on": ON, "taken": {}}
    proposal = solve(mentors, mentees, **asked)
    (one, other, why), (two, another, whys), *rest = proposal.pairs
    score = replace(why, score=why.score + 1)
    for pairs in (
        proposal.pairs[1:],
        (*proposal.pairs, proposal.pairs[0]),
        ((two, other, why), (one, another, whys), *rest),
        ((one, other, score), *proposal.pairs[1:]),
    ):
        with pytest.raises(InvalidCertificate):
            check(replace(proposal, pairs=pairs), mentors, mentees, **asked)
    with pytest.raises(InvalidCertificate):
        check(proposal, mentors, mentees, **asked, forbidden=[(one.id, other.id)])
    with pytest.raises(InvalidCertificate):
        check(replace(proposal, objective=replace(proposal.objective, worst=999)), mentors, mentees, **asked)


@settings(max_examples=60, deadline=None)
@given(cohorts(most=4))
def test_what_a_pair_costs_at_least_is_never_more_than_what_it_costs(case):
    """For each two people: the bound from the prices holds, and both ways agree on who cannot be a pair."""
    mentors, mentees, asked = case
    asked = {**asked, "locked": []}
    proposal = solve(mentors, mentees, **asked)
    for one, other, _ in edges(mentors, mentees, **asked):
        least = cost_of(proposal, one.id, other.id, mentors, mentees, **asked)
        truly = cost_of(proposal, one.id, other.id, mentors, mentees, **asked, exactly=True)

        assert (least.pairs, least.seconds, least.points) <= (truly.pairs, truly.seconds, truly.points)
    for one, other, _ in proposal.pairs:
        assert cost_of(proposal, one.id, other.id, mentors, mentees, **asked) == Loss()


@settings(max_examples=1000, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 12))
def test_samples_keep_the_rules_by_the_thousand(seed, count):
    """Over a thousand realistic cohorts the proof is checked, and everybody is paired or told why not."""
    mentors, mentees = sample(count, seed)
    proposal = solve(mentors, mentees, taken={}, on=ON)
    paired = {one.id for mentor_, mentee_, _ in proposal.pairs for one in (mentor_, mentee_)}

    assert paired | {one.participant_id for one in proposal.unpaired} == {
        one.id for one in (*mentors, *mentees)
    }
