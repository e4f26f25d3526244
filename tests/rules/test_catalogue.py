from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.catalogue import AREAS, TOPICS, Area, closest


def test_the_catalogue_holds_digcomp_and_the_changing_work():
    """Twenty-one competences in five areas, and seven topics of our own."""
    sizes = Counter(topic.area for topic in TOPICS.values())

    assert sizes == {
        Area.INFORMATION: 3,
        Area.COMMUNICATION: 6,
        Area.CREATION: 4,
        Area.SAFETY: 4,
        Area.PROBLEMS: 4,
        Area.WORK: 7,
    }
    assert set(AREAS) == set(Area)


def test_every_topic_has_its_own_title_in_both_languages():
    """Short enough for a menu of Slack, and nobody's twin."""
    for language in ("fr", "en"):
        titles = [getattr(topic, language) for topic in TOPICS.values()]

        assert len(set(titles)) == len(titles)
        assert all(0 < len(title) <= 75 for title in titles)
    assert all(key == topic.key for key, topic in TOPICS.items())


@pytest.mark.parametrize("key", list(TOPICS))
def test_every_topic_is_found_by_any_of_its_names(key):
    """Key, both titles and the other words, whatever the case."""
    topic = TOPICS[key]
    for name in (key, topic.fr, topic.en, *topic.also):
        assert closest(name) == key
        assert closest(f" {name.upper()} ") == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("inteligence artificielle", "ai"),
        ("IA", "ai"),
        ("Teletravail", "remote-work"),
        ("linked in", "social-media"),
        ("cyber-sécurité", "devices"),
        ("Génération Z", "young-talent"),
    ],
)
def test_a_topic_nearly_named_is_found(text, key):
    """Spelling and accents are forgiven."""
    assert closest(text) == key


@pytest.mark.parametrize("text", ["", "  ", "x", "ikebana", "la cuisine moléculaire", "!!"])
def test_what_comes_close_to_nothing_stays_free_text(text):
    """No topic is forced on anybody."""
    assert closest(text) is None


@given(st.text(max_size=40))
def test_no_text_upsets_it(text):
    """Anything typed is a topic or nothing."""
    assert closest(text) is None or closest(text) in TOPICS
