"""A cohort is written as a file of people, and read back as the same cohort."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring import matching
from mentoring.errors import UnreadableRoster
from mentoring.membership import roster, roster_cohort
from mentoring.people import WorkingHours

ON = date(2027, 1, 11)


@settings(max_examples=10, deadline=None)
@given(st.integers(2, 12), st.integers(0, 50))
def test_a_sample_is_paired_alike_from_memory_and_from_its_file(count, seed):
    """Whatever is drawn, the file loses nothing by which people are paired."""
    drawn = matching.sample(count, seed)
    read = roster_cohort.cohort_of(roster.read(roster_cohort.write([*drawn[0], *drawn[1]])), "UTC")

    found = [
        [
            (mentor.user, mentee.user, why)
            for mentor, mentee, why in matching.solve(*sides, taken={}, on=ON).pairs
        ]
        for sides in (drawn, read)
    ]

    assert sorted(found[0], key=str) == sorted(found[1], key=str)


def test_a_manager_named_by_address_is_the_person_with_a_slack_id():
    """One and the same manager on two lines is one person, so that the reporting line is seen."""
    text = (
        "slack_id,email,role,manager,languages,topics\n"
        "UBOSS,boss@example.org,mentee,none,fr,ai\n"
        "UJUNIOR,,mentor,boss@example.org,fr,ai\n"
    )
    mentors, mentees = roster_cohort.cohort_of(roster.read(text), "Europe/Paris")

    assert matching.solve(mentors, mentees, taken={}, on=ON).pairs == ()


@pytest.mark.parametrize("said", ["9:00 – 17:30", "09:00-17:30"])
def test_hours_are_read(said):
    text = f"slack_id,role,languages,topics,hours\nU123,mentor,fr,ai,{said}\n"

    assert roster.read(text).lines[0].hours == WorkingHours(start=time(9), end=time(17, 30))


@pytest.mark.parametrize("said", ["9-17", "17:00-09:00", "09:00-10:00", "25:00-26:00"])
def test_hours_that_are_none_are_a_faulty_line(said):
    with pytest.raises(UnreadableRoster) as told:
        roster.read(f"slack_id,role,hours\nU123,mentor,{said}\n")

    assert [(line.number, line.column) for line in told.value.lines] == [(2, "hours")]
