"""The two files that Rebours writes: a calendar event, and a chart."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import icalendar
import pytest

from mentoring.notices import DigestChart, SessionBooked
from surfaces.calendar_links import calendar_links
from surfaces.gallery import extremes, specimens
from surfaces.gallery.entries import READERS
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
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after.decoded("DTSTART") == later


@every_reader
def test_booked_moved_and_cancelled_are_one_event(reader):
    """Given a session booked, moved, cancelled and booked again, when its files are read, then one event changes."""
    later = specimens.MOMENT + timedelta(days=7)
    moved = specimens.calendar_file(revision=1, starts_at=later)
    told = (
        specimens.calendar_file(),
        moved,
        replace(moved, cancelled=True),
        specimens.calendar_file(revision=2),
    )

    read = [icalendar.Calendar.from_ical(render(one, Texts.of(reader)).content) for one in told]
    events = [calendar.walk("VEVENT")[0] for calendar in read]

    assert {str(one["UID"]) for one in events} == {"S1@rebours"}
    assert len({str(one["ORGANIZER"]) for one in events}) == 1
    assert [one["SEQUENCE"] for one in events] == sorted({one["SEQUENCE"] for one in events})
    assert [calendar["METHOD"] for calendar in read] == ["PUBLISH", "PUBLISH", "CANCEL", "PUBLISH"]
    assert [one["STATUS"] for one in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED"]
    assert [one.decoded("DTSTART") for one in events] == [specimens.MOMENT, later, later, specimens.MOMENT]
    assert not [one for one in events if "ATTENDEE" in one]
    assert not read[2].walk("VALARM")


@every_reader
def test_the_links_hold_the_same_moments_in_utc(reader):
    """Given a session booked on a Paris clock, when the links are read, then both calendars get UTC and a title."""
    t = Texts.of(reader)
    paris = datetime(2027, 7, 1, 10, 0, tzinfo=ZoneInfo("Europe/Paris"))
    links = calendar_links(SessionBooked(session_id="S1", number=2, starts_at=paris, minutes=45), t)

    google, outlook = (parse_qs(urlsplit(unescape(one)).query) for one in (links.google, links.outlook))

    assert google["dates"] == ["20270701T080000Z/20270701T084500Z"]
    assert (outlook["startdt"], outlook["enddt"]) == (["2027-07-01T08:00:00Z"], ["2027-07-01T08:45:00Z"])
    assert google["text"] == outlook["subject"] == [t("calendar-title-bare", number=2)]
    assert not set("|<> ") & set(links.google + links.outlook)


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
