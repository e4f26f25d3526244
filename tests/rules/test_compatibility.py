from datetime import date, time

import pytest

from mentoring.matching import Cohort, cohort, compatibility, why_not
from mentoring.pairs import Reasons
from mentoring.people import WorkingHours
from mentoring.rounds import Obstacle

from .examples import mentee, mentor

ON = date(2027, 1, 4)


def judged(one, other, *others, **changes):
    return compatibility(one, other, cohort([one], [other], on=ON, others=others, **changes))


def test_two_people_who_suit_each_other_are_told_why():
    """A shared topic, a shared language, a day in common, other departments."""
    one = mentor(facts={"department": "Sales"}, profile={"topics": ("data", "ai")})
    other = mentee(facts={"department": "Finance"}, profile={"topics": ("ai", "coding")})
    reasons = judged(one, other)

    assert isinstance(reasons, Reasons)
    assert reasons.topics == ("ai",)
    assert reasons.languages == ("fr",)
    assert reasons.overlap_minutes == 9 * 60
    assert reasons.other_department


@pytest.mark.parametrize(
    ("one", "other", "obstacle"),
    [
        ({"profile": {"topics": ("data",)}}, {}, Obstacle.TOPIC),
        ({"profile": {"languages": ("en",)}}, {}, Obstacle.LANGUAGE),
        ({"zone": "Pacific/Honolulu"}, {}, Obstacle.HOURS),
        ({"facts": {"manager": "U-MAX"}}, {}, Obstacle.REPORTING_LINE),
        ({}, {"facts": {"manager": "U-MIA"}}, Obstacle.REPORTING_LINE),
        ({"facts": {"manager": "U-B"}}, {"facts": {"manager": "U-B"}}, Obstacle.REPORTING_LINE),
        ({"facts": {"line": ("U-X", "U-MAX")}}, {}, Obstacle.REPORTING_LINE),
        ({"profile": {"manager": "U-MAX"}}, {}, Obstacle.REPORTING_LINE),
        ({"facts": {"manager": None}}, {}, Obstacle.MANAGER_UNKNOWN),
        ({}, {"facts": {"manager": None}}, Obstacle.MANAGER_UNKNOWN),
        ({"facts": {"grade": 5}}, {"facts": {"grade": 5}}, Obstacle.SENIORITY),
        ({"facts": {"grade": 6}}, {"facts": {"grade": 5}}, Obstacle.SENIORITY),
        ({"profile": {"avoid": ("U-MAX",)}}, {}, Obstacle.VETO),
        ({}, {"profile": {"avoid": ("U-MIA",)}}, Obstacle.VETO),
        ({"facts": {"avoid": ("U-MAX",)}}, {}, Obstacle.VETO),
        ({}, {"facts": {"avoid": ("U-MIA",)}, "profile": {"avoid": ("U-ZOE",)}}, Obstacle.VETO),
    ],
)
def test_each_hard_rule_keeps_two_people_apart(one, other, obstacle):
    """Topic, language, hours, reporting line, unknown manager, seniority, veto: any of them is enough."""
    assert judged(mentor(**one), mentee(**other)) is obstacle


def test_a_former_pair_is_not_made_again():
    """What was closed stays closed."""
    one, other = mentor(), mentee()
    ground = cohort([one], [other], on=ON, former={("mia", "max")})

    assert why_not(one, other, ground) == (Obstacle.FORMER_PAIR,)
    assert why_not(one, other, cohort([one], [other], on=ON)) == ()


def test_a_reporting_line_is_followed_through_other_people():
    """The manager of the manager of a mentor is no mentee of theirs, wherever that was learnt."""
    between = mentor("between", user="U-BOSS-mia", facts={"manager": "U-TOP"})
    top = mentor("top", user="U-TOP", facts={"manager": "U-MAX"})

    assert judged(mentor(), mentee(), between, top) is Obstacle.REPORTING_LINE
    assert isinstance(judged(mentor(), mentee(), between), Reasons)


def test_a_line_that_bites_its_tail_ends():
    """Two people who are said to manage each other do not stop the round."""
    one = mentor("one", user="U-BOSS-mia", facts={"manager": "U-MIA"})

    assert isinstance(judged(mentor(), mentee(), one), Reasons)


def test_the_coordinator_may_vouch_for_an_unknown_manager():
    """Waived for that person the missing manager is no obstacle, but a known line still is."""
    waived = {"manager": None, "line_waived": True}

    assert isinstance(judged(mentor(facts=waived), mentee()), Reasons)
    assert judged(mentor(facts=waived), mentee(facts={"manager": None})) is Obstacle.MANAGER_UNKNOWN
    assert judged(mentor(facts=waived), mentee(facts={"manager": "U-MIA"})) is Obstacle.REPORTING_LINE


def test_the_managers_that_people_name_themselves_count_too():
    """Neither HR's word nor the person's own opens a line that the other closes."""
    torn = mentor(facts={"manager": "U-A"}, profile={"manager": "U-B"})

    assert judged(torn, mentee(facts={"manager": "U-B"})) is Obstacle.REPORTING_LINE
    assert judged(torn, mentee(facts={"manager": "U-A"})) is Obstacle.REPORTING_LINE


def test_an_unknown_grade_leaves_seniority_to_the_roles():
    """Only two known grades can contradict who mentors whom."""
    assert isinstance(judged(mentor(facts={"grade": 9}), mentee()), Reasons)


def test_a_pair_needs_room_for_a_session():
    """An hour in common is enough for an hour's session, and not for one of ninety minutes."""
    early = mentor(profile={"hours": WorkingHours(start=time(7), end=time(10))})

    assert isinstance(judged(early, mentee()), Reasons)
    assert judged(early, mentee(), minutes=90) is Obstacle.HOURS


def test_hours_meet_across_the_date_line():
    """Monday afternoon in San Francisco is Tuesday morning in Auckland."""
    reasons = judged(mentor(zone="Pacific/Auckland"), mentee(zone="America/Los_Angeles"))

    assert isinstance(reasons, Reasons)
    assert reasons.overlap_minutes == 6 * 60


def scored(one, other, ground: Cohort | None = None) -> int:
    reasons = compatibility(one, other, ground or cohort([one], [other], on=ON))
    assert isinstance(reasons, Reasons)
    return reasons.score


def test_a_rare_topic_is_worth_more_than_a_common_one():
    """What one mentor in ten teaches weighs more than what all of them teach."""
    mentors = [mentor(f"m{n}", profile={"topics": ("ai",)}) for n in range(9)]
    rare = mentor("rare", profile={"topics": ("ai", "coding")})
    ground = cohort([*mentors, rare], [], on=ON)
    wants_rare, wants_common = (mentee(profile={"topics": (topic,)}) for topic in ("coding", "ai"))

    assert scored(rare, wants_rare, ground) > scored(rare, wants_common, ground)
    both = compatibility(rare, mentee(profile={"topics": ("ai", "coding")}), ground)
    assert isinstance(both, Reasons)
    assert both.topics == ("coding", "ai")


def test_the_first_language_of_both_is_preferred():
    """Speaking each other's first language counts more than a second one in common."""
    french = mentor(profile={"languages": ("fr", "en")})
    english = mentor(profile={"languages": ("en", "fr")})
    other = mentee(profile={"languages": ("fr", "en")})

    assert scored(french, other) > scored(english, other)


def test_more_hours_in_common_and_another_department_count():
    """Each adds to the score."""
    other = mentee(facts={"department": "Finance"})

    assert scored(mentor(), other) > scored(mentor(zone="America/New_York"), other)
    assert scored(mentor(facts={"department": "Sales"}), other) > scored(
        mentor(facts={"department": "finance"}), other
    )
