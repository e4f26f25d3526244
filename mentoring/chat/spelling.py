"""Spelling: what people type in a hurry becomes the words that the grammar knows, or stays as it is."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from mentoring.catalogue import plain
from mentoring.chat.vocabulary import COMMON, KNOWN, WEIGHTY

SHORTEST = 4
"""Below, a slip of the finger makes another word as often as a misspelt one."""

TWO_SLIPS = 8
"""From this length on, two slips still leave no doubt."""

SHORT = 6
"""Below this length the first letter has to be right."""

ENDINGS = frozenset({"s", "e", "es", "d", "r", "ed", "nt", "x", "z", "ng"})

_MARKUP = re.compile(r"<[^>]*>|:[a-z0-9_+-]*[a-z_+-]:")
_WORD = re.compile(r"[a-z]+")
_ELIDED = re.compile(r"\b(l|d|j|m|s|n|t|c|qu|jusqu|quelqu|lorsqu|puisqu)'(?=[a-z])")
_DRAWN_OUT = re.compile(r"(?<=[a-z])([a-z])\1{2,}")
_ANY = tuple(sorted(KNOWN))
_SAFE = tuple(word for word in _ANY if word not in WEIGHTY)


def mended(text: str) -> str:
    """Give a text without case, accents, mentions, emoji and slips of the finger."""
    bare = plain(_MARKUP.sub(" ", text.replace("`", "'").casefold()))
    drawn = _DRAWN_OUT.sub(r"\1", bare.replace("aujourd'hui", "aujourdhui"))
    return _WORD.sub(lambda found: _mend(found[0]), _ELIDED.sub(r"\1 ", drawn).replace("'", ""))


@lru_cache(maxsize=4096)
def _mend(word: str) -> str:
    """Find the one word that was meant; a weighty one is only recognised by its very first letter."""
    if len(word) < SHORTEST or word in KNOWN or word in COMMON:
        return word
    slips = 1 + (len(word) >= TWO_SLIPS)
    near = _nearest(word, _ANY, slips)
    if near in WEIGHTY and (near[0] != word[0] or OSA.distance(word, near) > 1):
        near = _nearest(word, _SAFE, slips)
    if near is None or _inflected(word, near) or (len(word) < SHORT and near[0] != word[0]):
        return word
    return near


def _nearest(word: str, among: Sequence[str], slips: int) -> str | None:
    found = process.extractOne(word, among, scorer=OSA.distance, score_cutoff=slips)
    return None if found is None else str(found[0])


def _inflected(word: str, near: str) -> bool:
    """Whether two words are forms of one, so that there is nothing to mend."""
    longer, shorter = (word, near) if len(word) > len(near) else (near, word)
    endings = ENDINGS if longer is word else {"s", "r", "z", "x"}
    return longer.startswith(shorter) and longer[len(shorter) :] in endings
