from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mentoring import timeline

DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2060, 1, 1))


def test_the_same_wall_clock_is_another_instant_in_winter_and_in_summer():
    """Nine in Paris is eight in London's winter and seven in UTC's summer."""
    winter = timeline.instant(date(2027, 1, 4), time(9), "Europe/Paris")
    summer = timeline.instant(date(2027, 7, 5), time(9), "Europe/Paris")

    assert winter == datetime(2027, 1, 4, 8, tzinfo=UTC)
    assert summer == datetime(2027, 7, 5, 7, tzinfo=UTC)


def test_a_time_that_daylight_saving_skips_comes_later():
    """Half past two does not exist in Paris on the last Sunday of March: it becomes half past three."""
    skipped = timeline.instant(date(2027, 3, 28), time(2, 30), "Europe/Paris")

    assert timeline.local(skipped, "Europe/Paris").time() == time(3, 30)


def test_an_unknown_zone_is_utc():
    """A zone that nobody has heard of does not stop anything."""
    assert timeline.instant(date(2027, 1, 4), time(9), "Mars/Olympus") == datetime(2027, 1, 4, 9, tzinfo=UTC)
    assert not timeline.zone_exists("Mars/Olympus")
    assert not timeline.zone_exists("../etc/passwd")
    assert timeline.zone_exists("Asia/Kathmandu")


@given(DAYS)
def test_the_monday_of_a_day_is_at_most_six_days_before(day):
    """Weeks begin on Monday."""
    monday = timeline.monday_of(day)

    assert monday.weekday() == 0
    assert timedelta(0) <= day - monday <= timedelta(days=6)


@given(DAYS, st.integers(min_value=0, max_value=200))
def test_weeks_are_counted_from_the_one_of_the_first_day(first, weeks):
    """The week of the first day is number 1, whatever day that is."""
    assert timeline.week_number(first, first) == 1
    assert timeline.week_number(first, timeline.monday_of(first) + timedelta(weeks=weeks)) == weeks + 1
    assert timeline.week_number(first, timeline.monday_of(first) - timedelta(days=1)) == 0


@given(DAYS, st.integers(min_value=0, max_value=30))
def test_months_later_is_the_same_day_or_the_last_of_the_month(day, months):
    """A month after 31 January is the last day of February."""
    later = timeline.months_later(day, months)

    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timeline.DAY).day == 1)
