"""Intents: what somebody may want of the bot when they write to it, and the words of the menu."""

from enum import StrEnum


class Intent(StrEnum):
    """What somebody wants of the bot."""

    MENU = "menu"
    JOIN = "join"
    PAIR = "pair"
    SESSION = "session"
    CHECKIN = "checkin"
    IDEA = "idea"
    PAUSE = "pause"
    RESUME = "resume"
    HELP = "help"
    PRIVATE = "private"
    DATA = "data"
    LEAVE = "leave"
    ADMIN = "admin"
    # Only ever said in a sentence.
    BOOK = "book"
    MOVE = "move"
    CANCEL = "cancel"
    HELD = "held"
    MISSED = "missed"
    POSTPONED = "postponed"
    UNABLE = "unable"
    ANOTHER_PAIR = "another-pair"
    FEWER = "fewer"
    SETTINGS = "settings"
    LANGUAGE = "language"
    # What people say to each other.
    GREETING = "greeting"
    THANKS = "thanks"
    SMALLTALK = "smalltalk"
    UPSET = "upset"
    DISTRESS = "distress"
    # Answers.
    DONE = "done"
    NO = "no"
    NEVER_MIND = "never-mind"
    MOMENT = "moment"
    NUMBER = "number"


COMMANDS: dict[Intent, tuple[str, ...]] = {
    Intent.JOIN: ("rejoindre", "join", "inscription", "s'inscrire", "signup", "sign-up"),
    Intent.PAIR: ("binome", "binomes", "pair", "pairs", "duo"),
    Intent.SESSION: ("seance", "seances", "session", "sessions"),
    Intent.CHECKIN: ("bilan", "bilans", "checkin", "check-in", "checkins"),
    Intent.IDEA: ("idee", "idees", "idea", "ideas"),
    Intent.PAUSE: ("pause", "break"),
    Intent.RESUME: ("reprendre", "resume", "reprise"),
    Intent.HELP: ("aide", "help", "aidez-moi", "?"),
    Intent.PRIVATE: ("confiance", "private", "prive", "confidentiel", "confidential"),
    Intent.DATA: ("donnees", "data"),
    Intent.LEAVE: ("quitter", "leave"),
    Intent.ADMIN: ("admin", "administration"),
    Intent.MENU: ("menu",),
}
"""The words after the command, as `plain` writes them; product words first."""

DOORS: dict[Intent, Intent] = {
    Intent.BOOK: Intent.SESSION,
    Intent.MOVE: Intent.SESSION,
    Intent.CANCEL: Intent.SESSION,
    Intent.HELD: Intent.CHECKIN,
    Intent.MISSED: Intent.CHECKIN,
    Intent.POSTPONED: Intent.CHECKIN,
    Intent.UNABLE: Intent.CHECKIN,
    Intent.ANOTHER_PAIR: Intent.PRIVATE,
    Intent.DISTRESS: Intent.PRIVATE,
    Intent.SETTINGS: Intent.MENU,
    Intent.FEWER: Intent.MENU,
}
"""The word of the menu behind which something is found that has no word of its own."""

WEIGHTY = frozenset({Intent.CANCEL, Intent.LEAVE, Intent.ANOTHER_PAIR, Intent.DATA})
"""What is hard to take back: a sentence alone never does it."""
