from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.matching import solve
from mentoring.people import Standing
from mentoring.rounds import Obstacle

from .examples import mentee, mentor

ON = date(2027, 1, 4)

COHORTS = st.lists(
    st.tuples(
        st.sets(st.sampled_from(["ai", "data", "coding"]), min_size=1),
        st.sets(st.sampled_from(["fr", "en"]), min_size=1),
        st.integers(1, 2),
        st.sampled_from(["U-B1", "U-B2", None]),
    ),
    min_size=1,
    max_size=6,
)


def people(make, rows):
    return [
        make(
            f"{make.__name__}{number}",
            facts={"manager": manager},
            profile={"topics": tuple(sorted(topics)), "languages": tuple(sorted(spoken)), "capacity": places},
        )
        for number, (topics, spoken, places, manager) in enumerate(rows)
    ]


@settings(max_examples=40, deadline=None)
@given(COHORTS, COHORTS, st.randoms(use_true_random=False))
def test_the_order_of_rows_never_matters(givers, seekers, chance):
    """The same cohort, shuffled, gets the same pairs and the same reasons."""
    mentors, mentees = people(mentor, givers), people(mentee, seekers)
    first = solve(mentors, mentees, taken={}, on=ON)
    chance.shuffle(mentors)
    chance.shuffle(mentees)

    assert solve(mentors, mentees, taken={}, on=ON) == first


@settings(max_examples=40, deadline=None)
@given(COHORTS, COHORTS)
def test_everybody_is_paired_or_told_why_not(givers, seekers):
    """Each mentee is in one pair at most; each person without one is in the list of those who wait."""
    mentors, mentees = people(mentor, givers), people(mentee, seekers)
    proposal = solve(mentors, mentees, taken={}, on=ON)
    paired = [person.id for one, other, _ in proposal.pairs for person in (one, other)]
    waiting = [person.participant_id for person in proposal.unpaired]

    assert set(paired) | set(waiting) == {person.id for person in (*mentors, *mentees)}
    assert not set(paired) & set(waiting)
    assert len(set(waiting)) == len(waiting)
    assert all(
        one.facts.manager and one.facts.manager != other.facts.manager for one, other, _ in proposal.pairs
    )


def test_more_pairs_win_over_a_better_score():
    """The best pair of all is not made when it would leave a mentee alone."""
    flexible = mentor("flexible", profile={"topics": ("ai", "data", "coding")})
    narrow = mentor("narrow", profile={"topics": ("ai",)})
    eager = mentee("eager", profile={"topics": ("ai", "data", "coding")})
    only_data = mentee("only", profile={"topics": ("data",)})
    proposal = solve([flexible, narrow], [eager, only_data], taken={}, on=ON)

    assert {(one.id, other.id) for one, other, _ in proposal.pairs} == {
        ("flexible", "only"),
        ("narrow", "eager"),
    }


def test_a_second_mentee_needs_capacity():
    """A mentor of capacity two takes both mentees, one of capacity one takes one of them."""
    seekers = [mentee("max"), mentee("moe")]

    assert len(solve([mentor(profile={"capacity": 2})], seekers, taken={}, on=ON).pairs) == 2
    assert len(solve([mentor()], seekers, taken={}, on=ON).pairs) == 1


def test_standing_pairs_are_not_disturbed():
    """Whoever has a partner, proposed or real, takes no second one and is not said to wait."""
    proposal = solve([mentor(), mentor("ada")], [mentee(), mentee("moe")], taken={"mia": 1, "max": 1}, on=ON)

    assert [(one.id, other.id) for one, other, _ in proposal.pairs] == [("ada", "moe")]
    assert proposal.unpaired == ()


def test_only_those_who_take_part_now_are_paired():
    """Nobody is paired who is invited, in a pause or gone."""
    for standing in set(Standing) - {Standing.ACTIVE}:
        proposal = solve([mentor(standing=standing)], [mentee()], taken={}, on=ON)

        assert proposal.pairs == ()
        assert [(waiting.participant_id, waiting.obstacle) for waiting in proposal.unpaired] == [
            ("max", Obstacle.NO_COUNTERPART)
        ]


def test_the_rule_that_binds_is_the_one_of_the_nearest_counterpart():
    """Of two mentors one teaches nothing wanted and the other speaks no common language: language binds."""
    mentors = [mentor("ada", profile={"topics": ("data",)}), mentor(profile={"languages": ("en",)})]
    proposal = solve(mentors, [mentee()], taken={}, on=ON)

    assert {waiting.participant_id: waiting.obstacle for waiting in proposal.unpaired} == {
        "max": Obstacle.LANGUAGE,
        "ada": Obstacle.TOPIC,
        "mia": Obstacle.LANGUAGE,
    }


def test_somebody_whose_only_mentors_are_taken_is_told_so():
    """A mentor with no place left is a mentor all the same."""
    proposal = solve([mentor()], [mentee("moe")], taken={"mia": 1}, on=ON)

    assert [waiting.obstacle for waiting in proposal.unpaired] == [Obstacle.EVERYONE_TAKEN]


def test_a_veto_never_shows():
    """Who was vetoed by everybody reads the same as who came when everybody was taken."""
    proposal = solve([mentor(profile={"avoid": ("U-MAX",)})], [mentee()], taken={}, on=ON)

    assert proposal.pairs == ()
    assert {waiting.obstacle for waiting in proposal.unpaired} == {Obstacle.EVERYONE_TAKEN}


def test_former_pairs_stay_apart():
    """A closed pair is not proposed again."""
    proposal = solve([mentor()], [mentee()], taken={}, former={("mia", "max")}, on=ON)

    assert proposal.pairs == ()
    assert {waiting.obstacle for waiting in proposal.unpaired} == {Obstacle.FORMER_PAIR}


def test_an_empty_cohort_has_an_empty_proposal():
    """Nobody on one side, or on both, is no error."""
    assert solve([], [], taken={}, on=ON).pairs == ()
    assert solve([mentor()], [], taken={}, on=ON).unpaired[0].obstacle is Obstacle.NO_COUNTERPART
