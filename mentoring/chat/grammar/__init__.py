"""The grammar of the chat: what people want, by the words that they use for it, in both languages at once.

Every rule meets a text that `spelling.mended` has tidied and `flat` has stripped to words. The first that
fits wins, so that "hello, I would like a break" asks for a pause. Nothing in here does anything: an intent
that ends something only opens a form, or asks.
"""

import re
from collections.abc import Iterator

from mentoring.chat.grammar import changes, courtesies, delicate, errands, outcomes
from mentoring.chat.intents import Intent

RULES = (
    *delicate.RULES,
    *changes.REQUESTS,
    *outcomes.RULES,
    *changes.RULES,
    *errands.RULES,
    *courtesies.RULES,
)
"""Looked for in this order."""

_NO_WORD = re.compile(r"[^a-z0-9]+")


def flat(mended: str) -> str:
    """Strip a mended text to words with one space between them."""
    return _NO_WORD.sub(" ", mended).strip()


def intents(words: str) -> Iterator[Intent]:
    """Give what these words may want, the surest first."""
    return (intent for intent, pattern in RULES if pattern.search(words))
