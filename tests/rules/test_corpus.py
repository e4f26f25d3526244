"""What people write is understood: a corpus in each language, of which a part was never looked at while tuning."""

import time

import pytest

from mentoring.chat import spelling
from mentoring.chat.understanding import Intent, hear
from tests.rules.utterances import LANGUAGES, TODAY, accuracy, missed, utterances

ENOUGH = 300
GOAL = 0.95
MOST_MICROSECONDS = 5000
"""Far above what it takes, so that a busy machine does not fail it."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_corpus_is_large_and_says_nothing_twice(language):
    """At least 300 utterances, a fair part of them held out, and every intent that a sentence may have."""
    corpus = utterances(language)
    texts = [one.text.casefold() for one in corpus]

    assert len(corpus) >= ENOUGH
    assert len(set(texts)) == len(texts)
    assert sum(one.held_out for one in corpus) >= ENOUGH / 3
    assert {one.intent for one in corpus} == {*Intent, "unknown"}


@pytest.mark.parametrize("part", ["held out", "whole"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nineteen_of_twenty_are_understood(language, part):
    """On the part that tuned nothing, and on all of it, the day, the hour and the number included."""
    corpus = [one for one in utterances(language) if part == "whole" or one.held_out]
    share = accuracy(corpus)
    print(f"\n{language}, {part}: {share:.1%} of {len(corpus)}", *missed(corpus), sep="\n")  # noqa: T201  shown when it fails

    assert share >= GOAL


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_weighty_is_heard_where_nobody_said_it(language):
    """What is misunderstood is never taken for a wish to cancel, leave, part or be forgotten."""
    weighty = {Intent.CANCEL, Intent.LEAVE, Intent.ANOTHER_PAIR, Intent.DATA}
    heard = [
        (one.text, intent)
        for one in utterances(language)
        if (intent := hear(one.text, today=TODAY).intent) in weighty and intent.value != one.intent
    ]

    assert heard == []


def test_a_slip_of_the_finger_is_no_weighty_word():
    """A common word that looks like a weighty one stays what it is."""
    for word in [
        "cancer",
        "canal",
        "channel",
        "lever",
        "lease",
        "least",
        "leaves",
        "quiet",
        "quite",
        "quit",
        "effet",
        "arrive",
        "annuel",
        "annee",
    ]:
        assert spelling.mended(word) == word
    assert spelling.mended("anuler la sceance") == "annuler la seance"
    assert spelling.mended("reshedule the meting") == "reschedule the meeting"


def test_it_takes_microseconds():
    """Quick enough to be read within one click's transaction."""
    corpus = [one.text for language in LANGUAGES for one in utterances(language)]
    spelling._mend.cache_clear()
    begun = time.perf_counter()
    for text in corpus:
        hear(text, today=TODAY)
    each = (time.perf_counter() - begun) / len(corpus) * 1e6
    print(f"\n{each:.0f} µs a message, {len(corpus)} messages")  # noqa: T201  shown when it fails

    assert each < MOST_MICROSECONDS
