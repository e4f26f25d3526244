"""French is written by the rules of French printing; English by those of English."""

import re

import pytest

from mentoring.catalogue import AREAS, TOPICS
from tests.surfaces.reading import messages, readings

SPACE, NARROW = "\u00a0", "\u202f"
CODE = re.compile(r"`[^`]*`")


def _sentences(language):
    said = [(key, CODE.sub("`x`", text)) for key, m in messages(language).items() for text in readings(m)]
    titles = [(f"topic {topic.key}", getattr(topic, language)) for topic in TOPICS.values()]
    areas = [(f"area {area.key}", getattr(area, language)) for area in AREAS.values()]
    return [*said, *titles, *areas]


def _faulty(language, pattern):
    return [(key, text) for key, text in _sentences(language) if re.search(pattern, text)]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_apostrophes_and_quotation_marks_are_typographic(language):
    assert not _faulty(language, r"['\"]")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_three_dots_are_one_and_no_space_is_doubled(language):
    assert not _faulty(language, r"\.\.\.|  |(?m:[ ]$)")


def test_a_french_double_mark_has_a_space_that_cannot_break():
    assert not _faulty("fr", rf"[^{NARROW}{SPACE}\s?!…»][;?!]")
    assert not _faulty("fr", rf"[^{SPACE}\d]:(?!//)")
    assert not _faulty("fr", r"[ \n][;:?!»]")


def test_french_quotation_marks_hold_their_spaces():
    assert not _faulty("fr", rf"«[^{SPACE}]|[^{SPACE}]»|[“”]")


def test_french_is_polite():
    assert not _faulty("fr", r"(?i)\b(tu|te|toi|ton|tes|t’)\b")


def test_french_borrows_no_word_that_it_has():
    borrowed = (
        r"(?i)\b(check-?in|feedback|digest|slots?|meetings?|pair(s)?|matching|deadline|mails?|planning)\b"
    )

    assert not _faulty("fr", borrowed)


def test_english_puts_no_space_before_a_mark():
    assert not _faulty("en", rf"[ {SPACE}{NARROW}][;:?!]")
    assert not _faulty("en", r"[«»]")


def test_english_is_spelt_in_one_way():
    assert not _faulty("en", r"(?i)\b(program|organiz\w+|recogniz\w+|canceled|color|behavior)\b")


def test_the_command_has_the_name_of_the_language():
    french, english = (
        " ".join(text for message in messages(language).values() for text in readings(message))
        for language in ("fr", "en")
    )

    assert "/mentoring" not in french
    assert "/mentorat" not in english
