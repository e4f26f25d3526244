from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.people import Standing, WorkingHours
from mentoring.placing.slots import slots, suits
from mentoring.quietness import public_holidays
from mentoring.timeline import local, local_day

from .examples import TUESDAY, mentee, mentor
from .test_calendars import COUNTRIES, HOURS, INSTANTS, ZONES

WEEK = date(2027, 1, 11)
PARIS_HOURS = {"hours": WorkingHours(start=time(9), end=time(18))}

PEOPLE = st.fixed_dictionaries(
    {
        "zone": st.sampled_from(["Europe/Paris", "America/New_York", "Asia/Kolkata", *ZONES]),
        "facts": st.fixed_dictionaries({"country": st.sampled_from(["FR", "US", *COUNTRIES])}),
        "profile": st.fixed_dictionaries({"hours": HOURS}),
    }
)


@settings(max_examples=150, deadline=None)
@given(
    PEOPLE,
    PEOPLE,
    INSTANTS,
    st.dates(date(2026, 1, 1), date(2028, 12, 1)),
    st.tuples(st.sampled_from([30, 45, 60, 90]), st.integers(1, 18)),
)
def test_slots_always_lie_within_both_working_days(one, other, now, week, wanted):
    """In each one's own zone: same day, inside the hours, no weekend, no holiday, on the half hour, later."""
    two = mentor(**one), mentee(**other)
    minutes, count = wanted
    found = slots(*two, week=week, minutes=minutes, now=now, count=count)

    assert len(found) <= count
    assert list(found) == sorted(set(found))
    for start in found:
        assert start > now
        assert local_day(start, two[1].zone) >= week or local_day(start, two[0].zone) >= week
        assert local(start, two[1].zone).minute in {0, 30}
        for someone in two:
            first = local(start, someone.zone)
            last = local(start + timedelta(minutes=minutes), someone.zone)
            assert first.date() == last.date()
            assert first.weekday() < 5
            assert first.date() not in public_holidays.of(someone.facts.country, first.year)
            assert someone.profile.hours.start <= first.time()
            assert last.time() <= someone.profile.hours.end


def test_six_slots_are_spread_over_the_target_week():
    """Five working days get six times, mornings and afternoons, none at lunch and none as the day begins."""
    found = slots(mentor(), mentee(), week=WEEK, minutes=60, now=TUESDAY)
    days = {start.date() for start in found}
    hours = [local(start, "Europe/Paris").time() for start in found]

    assert len(found) == 6
    assert days == {WEEK + timedelta(days=n) for n in range(5)}
    assert any(hour < time(12) for hour in hours)
    assert any(hour >= time(14) for hour in hours)
    assert not any(time(11) < hour < time(14) or hour == time(9) for hour in hours)


def test_slots_begin_one_working_day_from_now():
    """On a Friday nothing is offered before Monday, even when the target week is long past."""
    friday = datetime(2027, 1, 15, 9, tzinfo=UTC)
    found = slots(mentor(), mentee(), week=date(2027, 1, 4), minutes=60, now=friday)

    assert min(found).date() == date(2027, 1, 18)


def test_a_holiday_of_either_country_is_left_out():
    """Martin Luther King Day is free in New York, Bastille Day in Paris: neither is offered to the two."""
    american = mentee(zone="America/New_York", facts={"country": "US"})
    january = slots(mentor(), american, week=date(2027, 1, 18), minutes=30, now=TUESDAY, count=18)
    july = slots(mentor(), american, week=date(2027, 7, 12), minutes=30, now=TUESDAY, count=18)

    assert january
    assert date(2027, 1, 18) not in {start.date() for start in january}
    assert july
    assert date(2027, 7, 14) not in {start.date() for start in july}


def test_slots_follow_the_weeks_in_which_clocks_disagree():
    """In late March Paris and New York are five hours apart, six the week after; both days stay inside."""
    american = mentee(zone="America/New_York")
    found = [
        min(
            local(s, "America/New_York").time()
            for s in slots(mentor(), american, week=week, minutes=60, now=TUESDAY)
        )
        for week in (date(2027, 3, 22), date(2027, 4, 5))
    ]

    assert all(start >= time(9) for start in found)
    assert suits(mentor(), american, datetime(2027, 3, 23, 16, tzinfo=UTC), 60)
    assert not suits(mentor(), american, datetime(2027, 4, 6, 16, tzinfo=UTC), 60)


def test_nothing_is_offered_during_a_pause():
    """Whoever is away until the twentieth is offered the twentieth at the earliest."""
    away = mentor(standing=Standing.PAUSED, paused_until=date(2027, 1, 20))
    found = slots(away, mentee(), week=WEEK, minutes=60, now=TUESDAY)

    assert min(found).date() == date(2027, 1, 20)


def test_times_already_taken_are_left_out():
    """Another session of either of the two blocks everything that would overlap it."""
    every = slots(mentor(), mentee(), week=WEEK, minutes=60, now=TUESDAY, count=18)
    left = slots(mentor(), mentee(), week=WEEK, minutes=60, now=TUESDAY, count=18, taken=every[:3])

    assert all(abs(start - other) >= timedelta(hours=1) for start in left for other in every[:3])
    assert len(left) == 18


def test_people_whose_days_never_meet_are_offered_nothing():
    """Paris and Honolulu sleep in turns."""
    assert slots(mentor(), mentee(zone="Pacific/Honolulu"), week=WEEK, minutes=60, now=TUESDAY) == ()


def test_the_same_question_gets_the_same_slots():
    """Offers are no lottery."""
    first, second = (slots(mentor(), mentee(), week=WEEK, minutes=60, now=TUESDAY) for _ in range(2))

    assert first == second
