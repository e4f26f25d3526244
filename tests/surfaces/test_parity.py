"""Both languages say the same things, and the code says nothing else."""

from collections import Counter

import pytest
from fluent.runtime.errors import FluentReferenceError
from fluent.syntax import ast as ftl

from mentoring.people import Role
from mentoring.rounds import Obstacle
from surfaces.texts import Reader, Texts
from tests.surfaces.reading import arguments, calls, entries, families, literals, messages


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_file_is_well_formed_and_says_nothing_twice(language):
    everything = entries(language)

    keys = Counter(entry.id.name for entry in everything if isinstance(entry, ftl.Message))

    assert not [entry.content for entry in everything if isinstance(entry, ftl.Junk)]
    assert not [key for key, count in keys.items() if count > 1]


def test_both_languages_hold_the_same_keys_with_the_same_arguments():
    french, english = messages("fr"), messages("en")

    assert set(french) == set(english)
    assert {key: arguments(french[key]) for key in french} == {
        key: arguments(english[key]) for key in english
    }


def test_both_languages_offer_the_same_cases():
    """A plural may differ; a role, a state or a wish may not."""
    roles = {role.value for role in Role}

    def cases(message):
        found = set()
        for element in message.value.elements:
            if isinstance(element, ftl.Placeable) and isinstance(element.expression, ftl.SelectExpression):
                found |= {
                    v.key.name for v in element.expression.variants if isinstance(v.key, ftl.Identifier)
                }
        return found - {"one", "other"}

    french, english = messages("fr"), messages("en")

    assert {key: cases(french[key]) for key in french} == {key: cases(english[key]) for key in english}
    assert roles <= cases(french["question-sentence"])


def test_every_sentence_is_said_somewhere():
    whole = literals("surfaces", "mentoring", "handlers", "bot", "scheduling")
    begun = tuple(families("surfaces", "handlers"))

    unsaid = [key for key in messages("fr") if key not in whole and not key.startswith(begun)]

    assert not unsaid


def test_the_code_names_only_sentences_that_exist_with_the_arguments_that_they_take():
    known = messages("fr")

    wrong = [
        (key, named)
        for key, named, more in calls()
        if key not in known or (not more and named != arguments(known[key]))
    ]

    assert not wrong


def test_the_rules_name_only_sentences_that_exist():
    prefixes = ("error-", "effect-", "refusal-")
    named = {text for text in literals("mentoring") if text.startswith(prefixes) and " " not in text}

    assert len(named) > 30
    assert named <= set(messages("fr"))


def test_a_missing_sentence_or_argument_is_a_bug_that_shows():
    t = Texts.of(Reader("fr"))

    with pytest.raises(LookupError):
        t("there-is-no-such-sentence")
    with pytest.raises(FluentReferenceError, match="time"):
        t("moment", day="lundi")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("family", ["waiting-because", "obstacle"])
def test_a_veto_cannot_be_told_from_everybody_being_taken(language, family):
    t = Texts.of(Reader(language))

    assert t(f"{family}-{Obstacle.VETO}") == t(f"{family}-{Obstacle.EVERYONE_TAKEN}")
