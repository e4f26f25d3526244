"""Fragments: the words that many rules of the grammar share."""

import re

from mentoring.chat.intents import Intent

MEET = (
    r"(?:seances?|sessions?|rendez vous|rdvs?|rencontres?|meetings?|reunions?|appointments?|catch ?ups?"
    r"|entretiens?|creneaux?|slots?|echanges?|bookings?)"
)
PART = r"(?:programmes?|programs?|mentorat|mentoring|aventure|dispositif|parcours|scheme)"
OTHER = r"(?:mentors?|mentore?es?|mentees?|binomes?|pairs?|duo|partners?|partenaires?|match|counterpart)"
DATA = r"(?:donnees|data|infos?|informations?|traces|compte|account|details)"
LETTERS = r"(?:messages?|notifs?|notifications?|rappels?|reminders?|relances?|mails?|emails?|pings?|nudges?)"
DAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres demain|aujourdhui|ce (?:matin|soir)"
    r"|mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:nesday)?s?|thu(?:rs|rsday)?s?|fri(?:day)?s?|saturdays?|sundays?"
    r"|tomorrows?|todays?|tonight|(?:this|next) (?:week|\w+day|morning|afternoon|month)|la semaine prochaine)"
)
NOT_FR = r"(?:pas|plus|jamais)"
CANT_FR = rf"(?:peux|peut|pourrai|pourrais|pourrons|pouvons) {NOT_FR}|jpeux {NOT_FR}"
CANT_EN = r"(?:cant|cannot|can not|wont be able to|not able to|unable to|wont|will not|couldnt ever)"


def wish(intent: Intent, *patterns: str) -> tuple[Intent, re.Pattern[str]]:
    """Say by which words, in either language, somebody wants this."""
    return intent, re.compile("|".join(patterns))
