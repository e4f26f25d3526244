"""Dates, numbers and lists, as each reader writes them."""

from datetime import UTC, date, datetime

import pytest

from surfaces import texts
from surfaces.texts import Reader, Texts

FRENCH = Texts.of(Reader("fr", "Europe/Paris"))
ENGLISH = Texts.of(Reader("en", "America/New_York"))
MOMENT = datetime(2027, 3, 1, 22, 30, tzinfo=UTC)


def test_a_moment_is_on_the_readers_own_clock():
    assert FRENCH.moment(MOMENT) == "lundi 1er mars à 23:30"
    assert ENGLISH.moment(MOMENT) == "Monday 1 March at 17:30"


def test_slack_is_given_the_instant_and_a_fallback_in_utc():
    assert FRENCH.slack_moment(MOMENT) == (
        "<!date^1803940200^{date_long_pretty} à {time}|lundi 1er mars à 22:30 UTC>"
    )


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        (date(2027, 1, 1), "1er janvier 2027", "1 January 2027"),
        (date(2027, 1, 11), "11 janvier 2027", "11 January 2027"),
        (date(2027, 12, 21), "21 décembre 2027", "21 December 2027"),
    ],
)
def test_a_date_is_written_out(day, french, english):
    assert FRENCH.date(day) == french
    assert ENGLISH.date(day) == english


def test_topics_make_a_list():
    assert FRENCH.topics(["ai", "remote-work"]) == "Intelligence artificielle\u00a0· Télétravail et nomadisme"
    assert FRENCH.topics(["gone <!here>"]) == "gone &lt;!here&gt;"
    assert FRENCH.topics([]) == ""


def test_languages_and_countries_have_names():
    assert FRENCH.languages(["fr", "en"]) == "français et anglais"
    assert ENGLISH.languages(["zz9"]) == "zz9"
    assert ENGLISH.country("DE") == "Germany"
    assert FRENCH.country("DE") == "Allemagne"


def test_numbers_follow_the_language():
    assert FRENCH.number(4.333) == "4,3"
    assert ENGLISH.number(4.0) == "4"


def test_plurals_follow_the_language():
    """One of something is written out, and agrees."""
    assert FRENCH("in-weeks", count=1) == "Dans une semaine"
    assert ENGLISH("in-weeks", count=3) == "In 3 weeks"


def test_a_very_long_value_is_shortened_rather_than_refused():
    assert ENGLISH("review-pair", mentor="a" * 10_000, mentee="b").count("a") < 2500


def test_figures_are_remembered_and_nobodys_words_are_not():
    """A sentence with a figure is said once for each figure; one with somebody's name is not kept."""
    assert [ENGLISH("in-weeks", count=count) for count in (2, 3, 2)] == [
        "In 2 weeks",
        "In 3 weeks",
        "In 2 weeks",
    ]
    kept = texts.said_before.cache_info().currsize

    said = ENGLISH("goals-saved", counterpart="<@U-INES>")

    assert "<@U-INES>" in said
    assert texts.said_before.cache_info().currsize == kept
