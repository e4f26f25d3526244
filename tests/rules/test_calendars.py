from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import available_timezones

import holidays
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.people import Standing, WorkingHours
from mentoring.quietness import public_holidays, quiet
from mentoring.quietness.quiet import Calendar
from mentoring.timeline import local

from .examples import mentor

ZONES = sorted(available_timezones())
COUNTRIES = ["", "XX", *sorted(holidays.list_supported_countries(include_aliases=False))]
START = datetime(2026, 1, 1, tzinfo=UTC)
PARIS = Calendar(zone="Europe/Paris", country="FR")

INSTANTS = st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
HOURS = st.tuples(st.integers(0, 21), st.integers(2, 12)).map(
    lambda h: WorkingHours(start=time(h[0], 30), end=time(min(23, h[0] + h[1]), 30))
)
CALENDARS = st.builds(
    Calendar,
    zone=st.sampled_from(ZONES),
    country=st.sampled_from(COUNTRIES),
    hours=HOURS,
    paused_until=st.none() | st.dates(min_value=date(2026, 1, 1), max_value=date(2029, 1, 1)),
)


def test_every_zone_has_an_open_hour_soon_that_is_within_its_working_hours():
    """Whatever the zone, a Friday night waits for Monday morning on its own clock."""
    friday_night = datetime(2027, 1, 8, 23, tzinfo=UTC)
    for zone in ZONES:
        calendar = Calendar(zone=zone)
        opens = local(quiet.next_open(calendar, friday_night), zone)

        assert opens.weekday() < 5
        assert time(9) <= opens.time() < time(18)
        assert opens - friday_night < timedelta(days=4)


def test_no_public_holiday_of_any_country_is_a_working_day():
    """Each country's holidays are its own, and nobody works on them."""
    for country in COUNTRIES:
        for day in public_holidays.of(country, 2027):
            assert not quiet.is_working_day(Calendar(country=country), day)
            assert not quiet.is_open(Calendar(country=country), datetime.combine(day, time(12), tzinfo=UTC))


def test_an_empty_or_unknown_country_has_no_holidays():
    """Without a country the first of January is a day like others."""
    for country in ("", "XX", "Atlantis"):
        assert quiet.is_working_day(Calendar(country=country), date(2027, 1, 1))


def test_bastille_day_is_a_holiday_in_france_only():
    """The fourteenth of July is worked in New York."""
    assert not quiet.is_working_day(PARIS, date(2027, 7, 14))
    assert quiet.is_working_day(Calendar(country="US"), date(2027, 7, 14))


@settings(max_examples=150, deadline=None)
@given(CALENDARS, INSTANTS)
def test_the_next_open_hour_is_open_and_never_before(calendar, at):
    """Working hours, weekend, holidays and pause all hold at the hour that is given."""
    opens = quiet.next_open(calendar, at)
    here = local(opens, calendar.zone)

    assert opens >= at
    assert calendar.hours.start <= here.time() < calendar.hours.end
    assert here.weekday() < 5
    assert here.date() not in public_holidays.of(calendar.country, here.year)
    assert calendar.paused_until is None or here.date() >= calendar.paused_until
    assert quiet.next_open(calendar, opens) == opens


@settings(max_examples=100, deadline=None)
@given(CALENDARS, INSTANTS, st.integers(1, 5000))
def test_no_open_hour_is_passed_over(calendar, at, minutes):
    """Anything between an instant and the next open hour is closed."""
    opens = quiet.next_open(calendar, at)
    between = at + timedelta(minutes=minutes)

    assert between >= opens or not quiet.is_open(calendar, between)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(COUNTRIES), st.dates(date(2026, 1, 1), date(2028, 1, 1)), st.integers(1, 6))
def test_working_days_are_counted_without_weekends_and_holidays(country, day, count):
    """Between a day and the n-th working day after it lie n - 1 others."""
    calendar = Calendar(country=country)
    later = quiet.working_days_later(calendar, day, count)
    passed = [day + timedelta(days=n) for n in range(1, (later - day).days + 1)]

    assert sum(quiet.is_working_day(calendar, other) for other in passed) == count
    assert quiet.is_working_day(calendar, later)
    assert quiet.working_days_later(calendar, quiet.previous_working_day(calendar, later), 1) == later


def test_a_working_day_before_easter_monday_is_the_friday_before():
    """Easter Monday 2027 is a holiday in France: Tuesday's eve is Friday."""
    assert quiet.previous_working_day(PARIS, date(2027, 3, 30)) == date(2027, 3, 26)
    assert quiet.working_days_later(PARIS, date(2027, 3, 29), 0) == date(2027, 3, 30)


def test_working_hours_follow_daylight_saving():
    """The office in Paris opens an hour earlier, seen from UTC, after the last Sunday of March."""
    friday = quiet.next_open(PARIS, datetime(2027, 3, 26, 1, tzinfo=UTC))
    tuesday = quiet.next_open(PARIS, datetime(2027, 3, 30, 1, tzinfo=UTC))

    assert friday.hour == 8
    assert tuesday.hour == 7


def test_a_pause_counts_only_for_somebody_in_a_pause():
    """A date left over from a pause that ended closes nothing."""
    paused = mentor(standing=Standing.PAUSED, paused_until=date(2027, 3, 1))

    assert quiet.calendar_of(paused).paused_until == date(2027, 3, 1)
    assert quiet.calendar_of(mentor(paused_until=date(2027, 3, 1))).paused_until is None


@settings(max_examples=60, deadline=None)
@given(CALENDARS, CALENDARS, INSTANTS)
def test_people_whose_hours_meet_are_written_to_together(one, other, at):
    """The common hour is open for both, or at least for one when they never meet."""
    moment = quiet.next_common_open([one, other], at)

    assert moment >= at
    assert quiet.is_open(one, moment) or quiet.is_open(other, moment)
