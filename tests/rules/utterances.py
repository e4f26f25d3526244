"""The corpus: what people write to the bot, and what they want, parted by seed into what tunes and what judges."""

import random
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mentoring.chat.moments import When
from mentoring.chat.understanding import hear

SEED = 20270113
HELD_OUT = 0.4
TODAY = date(2027, 1, 13)
FOLDER = Path(__file__).parent / "corpus"
LANGUAGES = ("fr", "en")


@dataclass(frozen=True)
class Utterance:
    language: str
    intent: str
    text: str
    means: str = ""
    held_out: bool = False


def utterances(language: str) -> list[Utterance]:
    """Read one language's corpus; chance, seeded, has held a part of the first file out of development."""
    chance = random.Random(f"{SEED}:{language}")
    return [*_read(language, f"{language}.txt", chance), *_read(language, f"{language}-later.txt", None)]


def _read(language: str, name: str, chance: random.Random | None) -> list[Utterance]:
    found, intent = [], ""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            intent = line.strip("[]")
            continue
        text, _, means = line.partition(" => ")
        held_out = chance is not None and chance.random() < HELD_OUT
        found.append(Utterance(language, intent, text, means, held_out))
    return found


def right(utterance: Utterance) -> bool:
    """Tell whether the grammar hears what is meant, the day and the number too."""
    heard = hear(utterance.text, today=TODAY)
    meant = "" if heard.intent is None else heard.intent.value
    if meant != ("" if utterance.intent == "unknown" else utterance.intent):
        return False
    if not utterance.means:
        return True
    if utterance.means.isdecimal():
        return heard.figure == int(utterance.means)
    return written(heard.when) == utterance.means


def written(when: When | None) -> str:
    """Write a moment as the corpus does."""
    if when is None:
        return ""
    parts = (
        when.day and when.day.isoformat(),
        when.hour and when.hour.isoformat("minutes"),
        when.part and when.part.value,
    )
    return " ".join(part for part in parts if part)


def accuracy(some: list[Utterance]) -> float:
    return sum(map(right, some)) / len(some)


def missed(some: list[Utterance]) -> list[str]:
    lines = []
    for one in some:
        if not right(one):
            heard = hear(one.text, today=TODAY)
            lines.append(
                f"{one.language} [{one.intent}] {one.text!r} ({one.means}) heard as {heard.intent} {written(heard.when)} {heard.figure}"
            )
    return lines
