"""Understanding what people type: the words of the menu in both languages, in small sentences too."""

import re
from enum import StrEnum

from mentoring.catalogue import plain


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
    GREETING = "greeting"
    THANKS = "thanks"
    DONE = "done"
    NEVER_MIND = "never-mind"


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

PHRASES: tuple[tuple[Intent, str], ...] = (
    (Intent.PRIVATE, r"parler (a quelqu'un|en prive)|talk to (somebody|someone)|in private|en confiance"),
    (Intent.NEVER_MIND, r"^(annuler?|laisse(z)? tomber|tant pis|cancel|never ?mind|forget it|stop|non|no)$"),
    (Intent.NEVER_MIND, r"^(non merci|no,? (thanks|thank you))$"),
    (Intent.RESUME, r"\b(reprendre|reprends|resume|je suis de retour|i'?m back|i am back)\b"),
    (Intent.LEAVE, r"\b(quitter?|partir|desinscri\w+|me retirer|leave|quit|unsubscribe|(drop|opt) out)\b"),
    (Intent.PAUSE, r"\b(pause|break|vacances|conges?|absent\w*|holidays?|away|vacation)\b"),
    (Intent.JOIN, r"\b(rejoindre|rejoins|inscri\w+|participer|join|sign ?up|take part|enrol\w*)\b"),
    (Intent.CHECKIN, r"\b(bilans?|check-?ins?)\b"),
    (Intent.SESSION, r"\b(seances?|sessions?|rendez-vous|rdv|meetings?|reserver|book|creneaux?|slots?)\b"),
    (Intent.SESSION, r"\b(horaires?|reschedule|(change|move) the time)\b"),
    (Intent.PAIR, r"\b(binomes?|pairs?|duo|mon mentor\w*|my (mentor|mentee)|partner|partenaire)\b"),
    (Intent.IDEA, r"\b(idees?|ideas?)\b"),
    (Intent.DATA, r"\b(mes donnees|donnees|my data|data|rgpd|gdpr|exporter|export)\b"),
    (Intent.ADMIN, r"\b(admin|administration|coordination)\b"),
    (Intent.HELP, r"\b(aide\w*|help|comment (faire|ca marche)|how do(es)? (i|it|this)|what can you do)\b"),
    (Intent.MENU, r"\bmenu\b"),
    (Intent.THANKS, r"\b(merci|thanks|thank you|thx)\b"),
    (Intent.DONE, r"^(c'est )?(fait|fini|termine|ok|oui|d'accord|done|finished|yes|yep)( fait)?$"),
    (Intent.GREETING, r"^(bonjour|bonsoir|salut|coucou|hello|hi|hey|good (morning|afternoon|evening))\b"),
)  # fmt: skip
"""Looked for in this order, so that "hello, I would like a break" asks for a pause."""


def command_word(text: str) -> Intent | None:
    """Read what follows the slash command: nothing is the menu, an unknown word is None."""
    word = plain(text).lstrip("/") if text.strip() != "?" else "?"
    if not word:
        return Intent.MENU
    return next((intent for intent, words in COMMANDS.items() if word in words), None)


def understand(text: str) -> Intent | None:
    """Read a plain message to the bot: a word of the menu or a small sentence; None when nothing is known."""
    said = plain(text)
    if not said and "?" not in text:
        return None
    exact = command_word(text)
    if exact is not None:
        return exact
    return next((intent for intent, pattern in PHRASES if re.search(pattern, said)), None)
