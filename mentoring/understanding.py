"""Understanding what people type: a wish or an answer, with its day, hour or number, in either language."""

from dataclasses import dataclass
from datetime import date

from mentoring import dates, figures, grammar, moments
from mentoring.catalogue import plain
from mentoring.intents import COMMANDS, DOORS, Intent
from mentoring.moments import When
from mentoring.people import WorkingHours
from mentoring.spelling import mended

__all__ = ["COMMANDS", "DOORS", "Heard", "Intent", "command_word", "hear", "understand"]

USUAL = WorkingHours()
ANY_DAY = date(2027, 1, 1)
LONGEST = 1000
"""What is longer is no message to a bot; its beginning says what it is about."""

FEW_WORDS = 9
"""A day or an hour among more words than these is no answer, but told in passing."""

GESTURES: dict[str, Intent] = {
    gesture: intent
    for intent, gestures in {
        Intent.DONE: "👍 :+1: :thumbsup: ✅ :white_check_mark: 👌 :ok_hand:",
        Intent.NO: "👎 :-1: :thumbsdown: ❌ :x:",
        Intent.THANKS: "🙏 :pray: ❤️ :heart:",
        Intent.SMALLTALK: "😂 :joy: 🤣 :rofl: 😄 :smile: 🙂 :slightly_smiling_face: 😊 :blush: 😅 :sweat_smile:",
        Intent.GREETING: "👋 :wave:",
    }.items()
    for gesture in gestures.split()
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """What a message says.

    `when`: the moment that it wishes or answers; `about`: the day of the session that it speaks of;
    `figure`: the number that it consists of.
    """

    intent: Intent | None
    when: When | None = None
    about: date | None = None
    figure: int | None = None


def command_word(text: str) -> Intent | None:
    """Read what follows the slash command: nothing is the menu, an unknown word is None."""
    word = plain(text).lstrip("/") if text.strip() != "?" else "?"
    if not word:
        return Intent.MENU
    return next((intent for intent, words in COMMANDS.items() if word in words), None)


def understand(text: str) -> Intent | None:
    """Read a plain message to the bot: a word of the menu or a small sentence; None when nothing is known."""
    return hear(text, today=ANY_DAY).intent


def hear(text: str, *, today: date, hours: WorkingHours = USUAL) -> Heard:
    """Read a plain message, on this day of its writer's, who works these hours."""
    text = text[:LONGEST]
    if (gesture := GESTURES.get(text.strip())) is not None:
        return Heard(intent=gesture)
    if not plain(text) and "?" not in text:
        return Heard(intent=None)
    if (exact := command_word(text)) is not None:
        return Heard(intent=exact)
    said = mended(text)
    words = grammar.flat(said)
    figure = figures.figure_in(said)
    if figure is not None:
        return Heard(intent=Intent.NUMBER, figure=figure, when=moments.when(said, today, hours))
    intent = next(grammar.intents(words), None)
    source, wish = moments.split(said) if intent in {Intent.MOVE, Intent.CANCEL} else ("", said)
    when = moments.when(wish, today, hours)
    if _is_a_moment(intent, when, words):
        intent = Intent.MOMENT
    about = dates.day_in(source, today) if source else None
    if intent is Intent.CANCEL and about is None and when is not None:
        about = when.day
    return Heard(intent=intent, when=when, about=about, figure=figure)


def _is_a_moment(intent: Intent | None, when: When | None, words: str) -> bool:
    """Whether a message is a day or an hour with little around it; "good morning" is none."""
    if when is None or len(words.split()) > FEW_WORDS:
        return False
    named = when.day is not None or when.hour is not None
    return intent is None or (intent in {Intent.GREETING, Intent.SMALLTALK} and named)
