"""What large boards do to look at fewer pairs, against looking at all of them."""

from dataclasses import replace
from datetime import date
from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.matching import sample
from mentoring.matching.assignment import Beginning, assign
from mentoring.matching.graph import NOBODY, Graph
from mentoring.matching.layout import lay_out
from mentoring.matching.prices import Prices, slack
from mentoring.matching.scale import Scale, squeezed
from mentoring.matching.survey import dearest, everything, hoped, priced, priced_again

ON = date(2027, 3, 15)
COHORTS = st.builds(
    lambda seed, count: lay_out(*sample(count, seed), {"taken": {}, "on": ON}),
    st.integers(0, 10**6),
    st.integers(2, 40),
)


def prices_of(laid, data, near):
    """Draw prices that lie as far apart as a bonus, with small differences besides."""
    levels = st.sampled_from([0, laid.terms.second, laid.terms.bonus])
    draw = np.random.default_rng(data.draw(st.integers(0, 10**6)))
    far = data.draw(levels)
    return Prices(
        mentees=far + draw.integers(0, near, laid.board.height),
        mentors=laid.terms.bonus - far + draw.integers(0, near, laid.board.width),
    )


def cheap(found, prices, terms):
    """Name the pairs that cost too little."""
    part = found.where(slack(found, prices, terms) < 0)
    return set(zip(part.rows.tolist(), part.columns.tolist(), part.scores.tolist(), strict=True))


@settings(max_examples=60, deadline=None)
@given(COHORTS)
def test_topic_by_topic_each_pair_comes_once(laid):
    """Given a board that is too large to be kept, then the same pairs with the same scores come as row by row."""
    by_rows, large = everything(laid.board), replace(laid.board, keeps=0)
    by_topics = everything(large)

    assert (by_topics.keys(laid.board.width) == by_rows.keys(laid.board.width)).all()
    assert (by_topics.scores == by_rows.scores).all()
    assert sum(np.count_nonzero(block.scores >= 0) for block in large.blocks()) == len(by_rows)


@settings(max_examples=60, deadline=None)
@given(COHORTS, st.data())
def test_only_who_became_cheaper_than_the_others_is_priced_again(laid, data):
    """Whatever prices went up and down, and all of them together: no pair that is too cheap now is overlooked."""
    before = prices_of(laid, data, 300)
    risen, draw = data.draw(st.integers(-500, 500)), np.random.default_rng(data.draw(st.integers(0, 10**6)))
    now = Prices(
        mentees=before.mentees + risen - 40 * (draw.random(laid.board.height) < 0.1),
        mentors=before.mentors - risen - 40 * (draw.random(laid.board.width) < 0.1),
    )

    again = priced_again(laid.board, laid.terms, now, priced(laid.board, laid.terms, before))
    anew = priced(laid.board, laid.terms, now)

    assert cheap(again.found, now, laid.terms) >= cheap(anew.found, now, laid.terms)
    assert (again.flooded >= anew.flooded).all()


@settings(max_examples=60, deadline=None)
@given(COHORTS, st.data())
def test_each_side_is_priced_at_the_best_buy_of_the_other(laid, data):
    """However far apart prices lie, what is left to a mentee, or is worth to one, is exact to the point."""
    prices, graph = prices_of(laid, data, 10**5), everything(laid.board)
    left, worth = np.zeros_like(prices.mentees), np.zeros_like(prices.mentors)
    np.maximum.at(left, graph.rows, laid.terms.bonus + graph.scores - prices.mentors[graph.columns])
    np.maximum.at(worth, graph.columns, laid.terms.bonus + graph.scores - prices.mentees[graph.rows])

    assert (hoped(laid.board, laid.terms, prices.mentors) == left).all()
    assert (dearest(laid.board, laid.terms, prices.mentees) == worth).all()


@given(st.lists(st.integers(-(2**50), 2**50), min_size=1, max_size=30), st.integers(1, 500), st.data())
def test_a_scale_keeps_near_values_and_forgets_none(values, reach, data):
    """Small numbers stand for large ones: with any score added, the sum can be told again."""
    scale, score = Scale.of(reach, np.array(values)), data.draw(st.integers(0, reach))
    places = scale.places_of(np.array(values))

    assert (scale.sums(places + np.float32(score)) == np.array(values) + score).all()
    for (one, place), (other, where) in product(zip(values, places.tolist(), strict=True), repeat=2):
        assert (place - where == one - other) if abs(one - other) <= reach else abs(place - where) > reach


@given(st.sampled_from([9, 2**22, 2**24, 2**50]), st.integers(1, 500), st.data())
def test_what_is_squeezed_lies_as_near_or_as_far_as_before(size, reach, data):
    """Whether or not the values fit as they are: a score decides between two as it did."""
    values = st.lists(st.integers(-size, size), max_size=15)
    ones, others = np.array(data.draw(values), np.int64), np.array(data.draw(values), np.int64)
    far, close = squeezed(reach, ones, others)

    for one, where in zip(ones.tolist(), far, strict=True):
        for other, place in zip(others.tolist(), close, strict=True):
            score = data.draw(st.sampled_from((0, reach, max(0, min(reach, one - other)))))
            assert np.sign(place + np.float32(score) - where) == np.sign(other + score - one)


COSTS = st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 2)), st.integers(-9, 9), min_size=1)


@settings(max_examples=300, deadline=None)
@given(COSTS, st.lists(st.integers(0, 2), min_size=3, max_size=3), st.data())
def test_wherever_the_solver_begins_it_ends_at_the_least_cost(costs, places, data):
    """From nothing, from any assignment, and when places are asked, too: the least cost of all there is.

    Given some who are paired and may not be alone, then the least of those in which they are.
    """
    offers = [[NOBODY, *(column for row, column in costs if row == mentee)] for mentee in range(4)]
    every = [one for one in product(*offers) if all(one.count(n) <= places[n] for n in range(3))]
    alone, fees = (
        np.array(data.draw(st.lists(st.integers(-5, 9), min_size=4, max_size=4))),
        data.draw(
            st.lists(st.lists(st.integers(0, 5), min_size=2, max_size=2).map(sorted), min_size=3, max_size=3)
        ),
    )
    begin, pairs = data.draw(st.sampled_from(every)), sorted(costs)
    rows, columns = (np.array(side, np.int32) for side in zip(*pairs, strict=True))
    graph = Graph(rows=rows, columns=columns, scores=np.zeros(len(pairs), np.int32))
    free = np.array([data.draw(st.booleans()) or column == NOBODY for column in begin])

    def value(one):
        own = sum(alone[row] if column == NOBODY else costs[row, column] for row, column in enumerate(one))
        return own + sum(sum(fees[column][: one.count(column)]) for column in range(3))

    def ends_at(start):
        found = assign(
            np.array([costs[pair] for pair in pairs]),
            np.array(fees),
            graph,
            np.array(places),
            alone,
            begin=start,
        )
        return value(tuple(found.tolist()))

    least = min(map(value, every))
    held = min(value(one) for one in every if all(free[row] or one[row] != NOBODY for row in range(4)))
    assert ends_at(None) == least
    assert ends_at(Beginning.with_nobody(4)) == least
    assert ends_at(Beginning(partner=np.array(begin), may_be_alone=free)) == held
