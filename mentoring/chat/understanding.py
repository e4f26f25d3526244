"""Understanding what people type: a wish or an answer, with its day, hour or number, in either language."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from mentoring.catalogue import plain
from mentoring.chat import dates, figures, grammar, moments
from mentoring.chat.intents import COMMANDS, DOORS, Intent
from mentoring.chat.moments import When
from mentoring.chat.spelling import mended
from mentoring.people import WorkingHours

__all__ = ["COMMANDS", "NOTHING", "Heard", "Intent", "command_word", "door", "hear", "understand"]

USUAL = WorkingHours()
ANY_DAY = date(2027, 1, 1)
LONGEST = 1000
"""What is longer is no message to a bot; its beginning says what it is about."""

FEW_WORDS = 9
"""A day or an hour among more words than these is no answer, but told in passing."""

YES = re.compile(r"^(?:oui|ouais|yes|yep|yeah|yup|ok|okay|d accord|sure|volontiers)\b")
NO = re.compile(r"^(?:non|no|nope|nan|nah)\b")
BOUNDED = re.compile(
    r"\b(?:jusqu|until|till?|pour|pendant|for|avant|before|through|au \d|to the)\b"
    r"|\b(?:\d+|un|une|deux|trois|quatre|two|three|four|one|a) "
    r"(?:jours?|days?|semaines?|weeks?|mois|months?)\b"
)
MERE = frozenset(
    [
        "ok",
        "okay",
        "oki",
        "d accord",
        "dac",
        "parfait",
        "perfect",
        "super",
        "top",
        "great",
        "entendu",
        "noted",
    ]
)
"""What people say to a message that asked nothing."""

GESTURES: dict[str, Intent] = {
    gesture: intent
    for intent, gestures in {
        Intent.DONE: "👍 :+1: :thumbsup: ✅ :white_check_mark: 👌 :ok_hand:",
        Intent.NO: "👎 :-1: :thumbsdown: ❌ :x:",
        Intent.THANKS: "🙏 :pray: ❤️ :heart:",
        Intent.SMALLTALK: "😂 :joy: 🤣 :rofl: 😄 :smile: 🙂 :slightly_smiling_face: 😊 :blush: 😅",
        Intent.GREETING: "👋 :wave:",
    }.items()
    for gesture in gestures.split()
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """What a message says.

    `when`: the moment that it wishes or answers; `about`: the day of the session that it speaks of; `later`:
    by how much that is to move. `figure`: the number that it consists of, `ordinal` when it counts ("the
    second"). `leaning`: whether it begins with a yes or a no. `bounded`: whether it says until when, or for
    how long. `mere`: whether it only acknowledges ("ok"), and may answer nothing.
    """

    intent: Intent | None
    when: When | None = None
    about: date | None = None
    later: timedelta | None = None
    figure: int | None = None
    ordinal: bool = False
    leaning: bool | None = None
    bounded: bool = False
    mere: bool = False


NOTHING = Heard(intent=None)


def command_word(text: str) -> Intent | None:
    """Read what follows the slash command: nothing is the menu, an unknown word is None."""
    word = plain(text).lstrip("/") if text.strip() != "?" else "?"
    if not word:
        return Intent.MENU
    return next((intent for intent, words in COMMANDS.items() if word in words), None)


def understand(text: str) -> Intent | None:
    """Read a plain message to the bot: a word of the menu or a small sentence; None when nothing is known."""
    return hear(text, today=ANY_DAY).intent


def door(words: str) -> Intent:
    """Read a sentence after the slash command: the word of the menu behind which its wish is found."""
    intent = understand(words)
    if intent is None or intent in COMMANDS:
        return intent or Intent.HELP
    return DOORS.get(intent, Intent.HELP)


def hear(text: str, *, today: date, hours: WorkingHours = USUAL) -> Heard:
    """Read a plain message, on this day of its writer's, who works these hours."""
    text = text[:LONGEST]
    if (gesture := GESTURES.get(text.strip())) is not None:
        return Heard(intent=gesture, mere=gesture is Intent.DONE)
    if not plain(text) and "?" not in text:
        return NOTHING
    if (exact := command_word(text)) is not None:
        return Heard(intent=exact)
    said = mended(text)
    return _figure(said, today, hours) or _sentence(said, today, hours)


def _figure(said: str, today: date, hours: WorkingHours) -> Heard | None:
    """Read a message that consists of a number; what may be a day as well is kept, too."""
    figure = figures.figure_in(said)
    if figure is None:
        return None
    when = moments.when(said, today, hours)
    return Heard(intent=Intent.NUMBER, figure=figure, when=when, ordinal=figures.counts(said))


def _sentence(said: str, today: date, hours: WorkingHours) -> Heard:
    words = grammar.flat(said)
    intent = next(grammar.intents(words), None)
    source, wish = moments.split(said) if intent in {Intent.MOVE, Intent.CANCEL} else ("", said)
    when = moments.when(wish, today, hours)
    if _is_a_moment(intent, when, words):
        intent = Intent.MOMENT
    about = dates.day_in(source, today) if source else None
    if intent is Intent.CANCEL and about is None and when is not None:
        about = when.day
    return Heard(
        intent=intent,
        when=when,
        about=about,
        later=dates.shift_in(said) if intent is Intent.MOVE else None,
        leaning=True if YES.search(words) else False if NO.search(words) else None,
        bounded=bool(BOUNDED.search(words)),
        mere=words in MERE,
    )


def _is_a_moment(intent: Intent | None, when: When | None, words: str) -> bool:
    """Whether a message is a day or an hour with little around it; "good morning" is none."""
    if when is None or len(words.split()) > FEW_WORDS:
        return False
    if when.day is None and len(words.split()) > FEW_WORDS // 2:
        return False
    named = when.day is not None or when.hour is not None
    return intent is None or (intent is Intent.GREETING and named)
