"""The two files that Rebours writes: a calendar event, and a chart."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from mentoring.notices import DigestChart
from surfaces import extremes, specimens
from surfaces.gallery_entries import READERS
from surfaces.messages import render
from surfaces.texts import Texts

T = Texts.of(READERS[0])
every_reader = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)


def event(notice):
    calendar = icalendar.Calendar.from_ical(render(notice, T).content)
    return calendar, calendar.walk("VEVENT")[0]


def test_a_calendar_takes_the_event():
    calendar, booked = event(specimens.calendar_file())

    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["VERSION"] == "2.0"
    assert booked["UID"] == "S1@rebours"
    assert booked["SEQUENCE"] == 0
    assert booked.decoded("DTSTART") == specimens.MOMENT
    assert booked.decoded("DTEND") == specimens.MOMENT + timedelta(minutes=60)
    assert booked.decoded("DTSTAMP") == specimens.MOMENT - timedelta(days=3)
    assert "Inès Moreau" in booked["SUMMARY"]


def test_a_new_time_replaces_the_former_event():
    later = specimens.MOMENT + timedelta(days=7)
    _, before = event(specimens.calendar_file())
    _, after = event(specimens.calendar_file(revision=1, starts_at=later))

    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] == 1
    assert after.decoded("DTSTART") == later


def test_the_event_is_in_utc_whatever_the_clock():
    paris = datetime(2027, 7, 1, 10, 0, tzinfo=ZoneInfo("Europe/Paris"))
    content = render(specimens.calendar_file(starts_at=paris), T).content

    assert b"DTSTART:20270701T080000Z\r\n" in content
    assert event(specimens.calendar_file(starts_at=paris))[1].decoded("DTSTART") == paris.astimezone(UTC)


def test_lines_are_folded_and_names_escaped():
    content = render(dict(extremes.extreme())["calendar-file"], T).content

    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert event(replace(specimens.calendar_file(), mentor="A; B, C\nD"))[1]["SUMMARY"].count("A; B, C") == 1


@every_reader
def test_a_chart_is_a_picture_with_words(reader):
    t = Texts.of(reader)
    drawn = render(DigestChart(programme="P", week=specimens.MONDAY, figures=specimens.FIGURES), t)

    assert drawn.content.startswith(b"\x89PNG\r\n")
    assert drawn.filename.endswith("-2027-01-11.png")
    assert drawn.title == t("chart-title")
    for day, planned, held in specimens.FIGURES.history:
        assert t("chart-alt-week", monday=t.short_day(day), planned=planned, held=held) in drawn.alt_text


@every_reader
def test_a_long_programme_shows_its_last_weeks(reader):
    t = Texts.of(reader)
    drawn = render(DigestChart(programme="P", week=specimens.MONDAY, figures=extremes.HUGE), t)

    assert len(drawn.alt_text) <= 2000
    assert t.short_day(extremes.HUGE.history[-1][0]) in drawn.alt_text
    assert t.short_day(extremes.HUGE.history[0][0]) not in drawn.alt_text


def test_a_chart_without_a_session_says_so():
    drawn = render(DigestChart(programme="P", week=specimens.MONDAY, figures=specimens.EMPTY), T)

    assert drawn.content.startswith(b"\x89PNG\r\n")
    assert drawn.alt_text == T("chart-empty")


def test_the_same_figures_give_the_same_picture():
    notice = DigestChart(programme="P", week=specimens.MONDAY, figures=specimens.FIGURES)

    assert render(notice, T).content == render(notice, T).content


@pytest.mark.parametrize(("mentor", "named"), [("U0MENTOR1", False), ("Ursula Weiß", True), ("UGO", True)])
def test_an_event_names_people_and_never_ids(mentor, named):
    summary = event(replace(specimens.calendar_file(), mentor=mentor))[1]["SUMMARY"]

    assert (mentor in summary) is named
    assert T("calendar-title-bare", number=2).split(",")[0] in summary
