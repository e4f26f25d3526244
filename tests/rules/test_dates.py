from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.chat.dates import date_in

TODAY = date(2027, 1, 5)

SAID = [
    ("2027-01-15", date(2027, 1, 15)),
    ("15/01", date(2027, 1, 15)),
    ("15/01/2027", date(2027, 1, 15)),
    ("15.1.27", date(2027, 1, 15)),
    ("05/01", TODAY),
    ("04/01", date(2028, 1, 4)),
    ("15 janvier", date(2027, 1, 15)),
    ("jusqu’au 1er février", date(2027, 2, 1)),
    ("until 15 January 2028 please", date(2028, 1, 15)),
    ("January 15th", date(2027, 1, 15)),
    ("le 4 janvier", date(2028, 1, 4)),
    ("29 février", date(2028, 2, 29)),
    ("15 août", date(2027, 8, 15)),
    ("demain", date(2027, 1, 6)),
    ("après-demain", date(2027, 1, 7)),
    ("tomorrow", date(2027, 1, 6)),
    ("next Monday", date(2027, 1, 11)),
    ("lundi prochain", date(2027, 1, 11)),
    ("mardi", date(2027, 1, 12)),
    ("la semaine prochaine", date(2027, 1, 11)),
    ("next month", date(2027, 2, 1)),
    ("dans deux semaines", date(2027, 1, 19)),
    ("in 10 days", date(2027, 1, 15)),
    ("pendant un mois", date(2027, 2, 5)),
    ("for 3 months", date(2027, 4, 5)),
]


@pytest.mark.parametrize(("text", "day"), SAID)
def test_dates_are_understood_as_people_type_them(text, day):
    """In both languages; without a year, the next time that the day comes."""
    assert date_in(text, today=TODAY) == day
    assert date_in(text.upper(), today=TODAY) == day


@pytest.mark.parametrize(
    "text", ["", "bientôt", "soon", "31/02/2027", "2027-13-01", "45 janvier", "le 99/99"]
)
def test_what_is_no_date_is_none(text):
    """Nothing is guessed."""
    assert date_in(text, today=TODAY) is None


@given(st.dates(date(2026, 1, 1), date(2040, 1, 1)), st.text(max_size=60))
def test_no_text_upsets_it(today, text):
    """Anything typed is a date or nothing."""
    assert date_in(text, today=today) is None or isinstance(date_in(text, today=today), date)


@given(st.dates(date(2026, 1, 1), date(2040, 1, 1)), st.integers(0, 365))
def test_a_day_and_a_month_are_always_to_come(today, ahead):
    """Whatever the day of the year, it is today or later, within eight years."""
    day = today + timedelta(days=ahead)
    found = date_in(f"{day.day}/{day.month}", today=today)

    assert found is not None
    assert today <= found
    assert (found.day, found.month) == (day.day, day.month)
