"""Figures: a mark or a choice as people type it, "4/5", "je dirais 4", "the second one"."""

import re

from mentoring.chat.dates import NUMBERS

LAST = -1
ORDINALS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        ("premier premiere first 1er 1re 1ere 1st", "deuxieme second seconde 2e 2eme 2nd",
         "troisieme third 3e 3eme 3rd", "quatrieme fourth 4e 4eme 4th",
         "cinquieme fifth 5e 5eme 5th", "sixieme sixth 6e 6eme 6th",
         "septieme seventh 7e 7eme 7th", "huitieme eighth 8e 8eme 8th"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_WORDS = "|".join(word for word in NUMBERS if word not in {"a", "an", "un", "une", "couple"})
_FIGURE = rf"\d|{_WORDS}"
_NTH = re.compile(
    rf"(?:(?:le|la|les|the|option|choix|plutot|prends|take|pick|my|pour) )*({_ORDINAL})"
    r"(?: (?:one|option|choice|proposition|choix|horaire|creneau|slot|time|date|please|svp|stp|merci|thanks"
    r"|me va|ok))*"
)
_LAST_ONE = re.compile(
    r"(?:(?:le|la|the|plutot) )*(?:dernier|derniere|last)(?: (?:one|option|proposition|creneau|slot))?"
)
_OUT_OF = re.compile(rf"\b({_FIGURE}) ?(?:/|sur|out of) ?(?:5|cinq|five)\b(?!/)")
_MARK_AND_MORE = re.compile(r"([1-9]) ?[,;!(-] ?[^0-9:]*")
_ALONE = re.compile(
    r"(?:(?:je|j|i|id|ill|its|ce|sera|serait|dirais|dis|mets|mettrais|donne|donnerais|lui|say|give|rate|it|would|un|une|a|le|la"
    r"|the|note|rating|mark|numero|number|no|n|option|choix|choice|prends|take|pick|plutot|disons|solid|bon"
    r"|de) )*"
    rf"({_FIGURE})(?: (?:etoiles?|stars?|points?|please|svp|stp|merci|thanks|pour moi|for me))*"
)


def figure_in(said: str) -> int | None:
    """Give the figure that a mended text consists of, `LAST` for the last one; None when it is no figure."""
    if found := _MARK_AND_MORE.fullmatch(said):
        return _number(found[1])
    words = re.sub(r"[^a-z0-9/ ]+", " ", said)
    words = " ".join(words.split())
    if found := _OUT_OF.search(words):
        return _number(found[1])
    if found := _NTH.fullmatch(words):
        return ORDINALS[found[1]]
    if _LAST_ONE.fullmatch(words):
        return LAST
    found = _ALONE.fullmatch(words)
    return _number(found[1]) if found else None


def counts(said: str) -> bool:
    """Whether a text counts ("the second one") rather than marks."""
    return bool(re.search(rf"\b(?:{_ORDINAL})\b", said) or _LAST_ONE.fullmatch(said))


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS[word]
