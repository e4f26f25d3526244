from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.chat.dates import date_in, shift_in, week_in
from mentoring.chat.figures import LAST, figure_in
from mentoring.chat.moments import Part, When, when_in
from mentoring.chat.spelling import mended
from mentoring.people import WorkingHours
from surfaces.texts import Reader, Texts

TODAY = date(2027, 1, 13)  # a Wednesday
SAID = [
    ("mardi 14h", (date(2027, 1, 19), time(14))),
    ("mardi à 14 h 30", (date(2027, 1, 19), time(14, 30))),
    ("next Tuesday at 2", (date(2027, 1, 19), time(14))),
    ("Friday at 9", (date(2027, 1, 15), time(9))),
    ("jeudi à midi", (date(2027, 1, 14), time(12))),
    ("jeudi midi et demi", (date(2027, 1, 14), time(12, 30))),
    ("tomorrow 2:30 pm", (date(2027, 1, 14), time(14, 30))),
    ("le 3 à 10h", (date(2027, 2, 3), time(10))),
    ("20/01 14h00", (date(2027, 1, 20), time(14))),
    ("half past two on Monday", (date(2027, 1, 18), time(14, 30))),
    ("lundi à deux heures et demie", (date(2027, 1, 18), time(14, 30))),
    ("quinze heures mardi", (date(2027, 1, 19), time(15))),
    ("tuesday three o'clock", (date(2027, 1, 19), time(15))),
    ("22 Jan 9.30am", (date(2027, 1, 22), time(9, 30))),
    ("mardi en huit 11h", (date(2027, 1, 26), time(11))),
    ("mardi de la semaine prochaine à 9h", (date(2027, 1, 19), time(9))),
    ("next week on Friday at 4pm", (date(2027, 1, 22), time(16))),
    ("aujourd'hui 16h", (TODAY, time(16))),
    ("à 15h", (None, time(15))),
    ("jeudi", (date(2027, 1, 14), None)),
    ("in a couple of weeks", (date(2027, 1, 27), None)),
]


@pytest.mark.parametrize(("text", "means"), SAID)
def test_a_day_and_an_hour_are_read_as_people_type_them(text, means):
    """In both languages, whatever the order; an hour without its half of the day is a working one."""
    when = when_in(text, today=TODAY)

    assert (when.day, when.hour) == means


@pytest.mark.parametrize(
    ("text", "part"),
    [("demain matin", Part.MORNING), ("friday late afternoon", Part.AFTERNOON), ("lundi soir", Part.EVENING)],
)
def test_a_part_of_the_day_is_no_hour(text, part):
    when = when_in(text, today=TODAY)

    assert (when.part, when.hour) == (part, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "après Pâques",
        "bientôt",
        "whenever",
        "dans 2 heures",
        "il y a deux semaines",
        "three days ago",
        "mon mentor",
    ],
)
def test_what_is_no_moment_is_none(text):
    """Nothing is guessed, not even from a length of time or from the past."""
    assert when_in(text, today=TODAY) is None


def test_ambiguous_hours_follow_the_working_day():
    """Given somebody who works from six to two, then "at 7" is in the morning; for everybody else it is as written."""
    early = WorkingHours(start=time(6), end=time(14))

    assert when_in("tuesday at 7", today=TODAY, hours=early).hour == time(7)
    assert when_in("tuesday at 7pm", today=TODAY, hours=early).hour == time(19)
    assert when_in("mardi à 5", today=TODAY).hour == time(17)


def test_a_week_is_read_whole():
    """The week of a day, and next week, begin on their Monday."""
    assert week_in("la semaine du 25", today=TODAY) == date(2027, 1, 25)
    assert week_in("the week of the 27th", today=TODAY) == date(2027, 1, 25)
    assert week_in("la semaine prochaine", today=TODAY) == date(2027, 1, 18)
    assert week_in("mardi de la semaine prochaine", today=TODAY) is None
    assert when_in("next week", today=TODAY).whole_week


def test_how_much_later():
    """By a week, by two days; a plain date is no shift."""
    assert shift_in("repousser d'une semaine") == timedelta(weeks=1)
    assert shift_in("push it back two days") == timedelta(days=2)
    assert shift_in("move it to Thursday") is None


@pytest.mark.parametrize(
    ("text", "figure"),
    [("4", 4), ("4/5", 4), ("3 sur 5", 3), ("four", 4), ("le deuxième", 2), ("the 2nd one", 2), ("le dernier", LAST),
     ("je dirais 5", 5), ("15/5", None), ("4/5/2027", None), ("42", None), ("quatre personnes sont venues", None)],
)  # fmt: skip
def test_a_figure_is_one_only_alone(text, figure):
    assert figure_in(mended(text)) == figure


# Round trips: what Rebours itself writes, and what people commonly write, is read back.

days = st.dates(date(2026, 1, 1), date(2040, 12, 31))
ahead = st.integers(1, 360)
hours = st.builds(time, st.integers(8, 19), st.sampled_from([0, 15, 30, 45]))
READERS = [Texts.of(Reader(language)) for language in ("fr", "en")]


@settings(deadline=None)
@given(days, ahead)
def test_every_date_that_we_write_is_read_back(today, days_ahead):
    """In both languages: as a sentence, as a day of the season, and in figures."""
    day = today + timedelta(days=days_ahead)

    for t in READERS:
        assert date_in(t.date(day), today=today) == day
        assert date_in(t.day(day), today=today) == day
        assert date_in(t.numeric_day(day), today=today) == day
        assert date_in(t.short_day(day), today=today) == day
    assert date_in(day.isoformat(), today=today) == day
    assert date_in(f"{day:%d/%m/%Y}", today=today) == day


@settings(deadline=None)
@given(days, ahead, hours)
def test_every_moment_is_read_back(today, days_ahead, hour):
    """However the hour is commonly written in either language, beside any way to write the day."""
    day = today + timedelta(days=days_ahead)
    twelve = f"{hour.hour % 12 or 12}:{hour.minute:02} {'am' if hour.hour < 12 else 'pm'}"
    spaced = f"{hour.hour} h {hour.minute:02}" if hour.minute else f"{hour.hour} h"
    french, english = READERS

    for written in (
        f"{french.day(day)} à {hour.hour}h{hour.minute:02}",
        f"{french.date(day)} à {spaced}",
        f"le {day.day}/{day.month:02}/{day.year} vers {hour:%H:%M}",
        f"{english.day(day)} at {twelve}",
        f"{english.date(day)} at {hour:%H:%M}",
        f"{twelve} on {english.date(day)}",
    ):
        when = when_in(written, today=today)
        assert (when.day, when.hour) == (day, hour), written


@settings(deadline=None)
@given(days, st.integers(0, 6), hours)
def test_a_weekday_is_the_next_one(today, weekday, hour):
    """In both languages, a weekday is one of the seven days to come, and its hour is kept."""
    for t in READERS:
        when = when_in(f"{t.weekday(weekday)} {hour.hour}h{hour.minute:02}", today=today)

        assert when.day.weekday() == weekday
        assert 1 <= (when.day - today).days <= 7
        assert when.hour == hour


@settings(deadline=None)
@given(days, hours, st.sampled_from(["Europe/Paris", "America/New_York", "Australia/Sydney", "UTC"]))
def test_a_moment_is_on_the_writers_clock(day, hour, zone):
    """Over daylight saving too: what was named is what their clock will show, in the hours in which people work."""
    moment = When(day=day, hour=hour).at(zone)

    assert When(day=day, hour=hour).allows(moment, zone)
    assert moment.tzinfo is UTC


def test_over_the_change_of_clocks():
    """Given clocks that change on Sunday 28 March 2027, then the same hour is another moment on each side of it."""
    before, after = (When(day=date(2027, 3, day), hour=time(10)).at("Europe/Paris") for day in (26, 29))

    assert (before, after) == (datetime(2027, 3, 26, 9, tzinfo=UTC), datetime(2027, 3, 29, 8, tzinfo=UTC))


@settings(deadline=None)
@given(days, st.text(max_size=80))
def test_no_text_upsets_it(today, text):
    """Anything typed is a moment or nothing."""
    when = when_in(text, today=today)
    assert when is None or isinstance(when, When)
    shift_in(text)
    figure_in(mended(text))
