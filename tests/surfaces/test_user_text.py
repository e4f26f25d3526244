"""What somebody wrote is shown, and never obeyed."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.checkins import Sentence
from mentoring.digests import WeeklyDigest
from mentoring.notices import Digest, DigestPreview, Invitation, PrivateWord, SharedWords
from mentoring.people import Role
from sandbox.blockkit import problems_of_blocks
from surfaces import home
from surfaces.blocks import escape
from surfaces.calendar_links import GOOGLE, OUTLOOK
from surfaces.gallery import extremes, specimens
from surfaces.gallery import values as gallery_values
from surfaces.gallery.entries import READERS, entries
from surfaces.home_views import StrangerHome
from surfaces.messages import render
from surfaces.modals import digest_sentence
from surfaces.texts import Texts

HOSTILE = "<!channel> *bold* & <http://evil|link> @here"
T = Texts.of(READERS[0])

CALENDARS = re.compile(rf"<(?:{re.escape(GOOGLE)}|{re.escape(OUTLOOK)})\?")
"""The only addresses of the web that our own sentences hold."""


def _markup(value):
    """Every text that Slack would parse."""
    if isinstance(value, list):
        for inner in value:
            yield from _markup(inner)
    elif isinstance(value, dict):
        if value.get("type") == "mrkdwn":
            yield value
        for inner in value.values():
            yield from _markup(inner)


def _plain(value):
    """Every text that Slack would show as it is."""
    if isinstance(value, list):
        for inner in value:
            yield from _plain(inner)
    elif isinstance(value, dict):
        if value.get("type") in {"plain_text", "text"}:
            yield value["text"]
        for inner in value.values():
            yield from _plain(inner)


def _notices(words):
    yield Invitation(programme=words, objectives=words, sponsor="U1", coordinator="U2", role=Role.MENTOR)
    yield PrivateWord(person="U1", wish=words, words=words)
    for sentence in Sentence:
        yield SharedWords(author="U1", sentence=sentence, words=words, number=2)
    digest = Digest(
        programme=words, week=specimens.MONDAY, number=1, weeks=2, figures=specimens.FIGURES, sentence=words
    )
    yield digest
    yield replace(digest, figures=specimens.QUIET)
    yield DigestPreview(
        digest_id="D1",
        programme=words,
        week=specimens.MONDAY,
        goes_out_at=specimens.MOMENT,
        figures=specimens.FIGURES,
    )


@pytest.mark.parametrize("notice", [*_notices(HOSTILE)], ids=lambda notice: type(notice).__name__)
def test_a_letter_shows_the_words_and_obeys_none(notice):
    rendered = render(notice, T)

    assert any(HOSTILE in text for text in _plain(rendered.blocks))
    assert not any("bold" in text["text"] for text in _markup(rendered.blocks))
    assert "<!channel>" not in rendered.text
    assert "<http" not in rendered.text


def test_a_home_and_a_form_show_the_words_and_obey_none():
    settings = replace(gallery_values.SETTINGS, name=HOSTILE, objectives=HOSTILE)
    programme = replace(gallery_values.PROGRAMME, settings=settings)
    digest = WeeklyDigest(
        id="D1", programme_id="G1", week=specimens.MONDAY, due_at=specimens.MOMENT, sentence=HOSTILE
    )

    shown = home.build(StrangerHome(programme=programme), T)
    asked = digest_sentence.build(digest, T)

    assert any(HOSTILE in text for text in _plain(shown))
    assert asked["blocks"][1]["element"]["initial_value"] == HOSTILE
    for view in (shown, asked):
        assert not any("bold" in text["text"] for text in _markup(view))


def test_slack_guesses_nothing_in_any_text_of_ours():
    for entry in entries():
        for text in _markup(entry["payload"]):
            assert text["verbatim"] is True
            assert "<!channel>" not in text["text"]
            assert "<http" not in CALENDARS.sub("", text["text"])


def test_the_extremes_are_hostile():
    assert all(mark in extremes.HOSTILE for mark in ("<!channel>", "*bold*", "<http", "@here", "&"))


@settings(deadline=None)
@given(st.text())
def test_an_escaped_text_can_be_read_back_and_holds_no_command(text):
    escaped = escape(text)

    assert "<" not in escaped
    assert ">" not in escaped
    assert escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text


@settings(deadline=None)
@given(st.text())
def test_any_words_make_a_letter_that_slack_takes(words):
    for notice in _notices(words):
        assert not problems_of_blocks(render(notice, T).blocks, surface="message")
