"""Dates as people type them in both languages: "15 janvier", "15/01", "next Monday", "in two weeks"."""

import re
from datetime import date, timedelta
from typing import Literal

from mentoring.chat.spelling import mended
from mentoring.timeline import DAY, WEEK, monday_of, months_later

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv jan january", "fevrier fevr fev february feb", "mars march mar",
            "avril avr april apr", "mai may", "juin june jun", "juillet juil july jul", "aout august aug",
            "septembre sept sep september", "octobre oct october", "novembre nov november",
            "decembre dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        ("lundi monday", "mardi tuesday tues tue", "mercredi wednesday weds wed",
         "jeudi thursday thurs thur thu", "vendredi friday fri", "samedi saturday", "dimanche sunday")
    )
    for name in names.split()
}  # fmt: skip
SHORT_WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(("lun mon", "mar", "mer", "jeu", "ven", "sam sat", "dim sun"))
    for name in names.split()
}
"""Only a day before a figure: alone they are words of their own."""

NUMBERS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        ("un une a an one", "deux two couple", "trois three", "quatre four", "cinq five", "six", "sept seven",
         "huit eight", "neuf nine", "dix ten", "onze eleven", "douze twelve", "treize thirteen",
         "quatorze fourteen", "quinze fifteen", "seize sixteen", "dix-sept seventeen"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

SO_CLOSE = 2 * DAY
"""Nobody calls tomorrow "next Tuesday": a day as close as this is the one of the week after."""

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_SHORT = "|".join(SHORT_WEEKDAYS)
_COUNT = r"\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
_ORDINAL = r"(?:er|st|nd|rd|th)"
_NEXT_WEEK = r"(?:(?:la )?semaine prochaine|(?:la )?semaine (?:d apres|suivante)|next week|the week after)"
_UNITS = r"(jours?|days?|semaines?|weeks?|wks?|mois|months?|quinzaines?|fortnights?)"
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?\b")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:{_ORDINAL})?(?: of| de)? ({_MONTH})\b\.?(?:,? (\d{{4}}))?\b")
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.? (?:the )?(\d{{1,2}})(?:{_ORDINAL})?\b(?!:)(?:,? (\d{{4}}))?\b")
_AGO = re.compile(rf"\b(?:il y a|depuis|since) (?:{_COUNT}) {_UNITS}|\b(?:{_COUNT}) {_UNITS} ago\b")
_LATER = re.compile(rf"\b({_COUNT})(?: of)? {_UNITS}(?= |$|[.,!?;:])")
_WEEK_OF = re.compile(rf"\b(?:semaine du|week of(?: the)?) (\d{{1,2}})(?:{_ORDINAL})?(?: ({_MONTH})\b)?")
_MONTH_END = re.compile(rf"\b(?:fin|end of|late)(?: (?:du|de|of|the))*(?: ({_MONTH}|mois|month)\b)")
_MONTH_START = re.compile(
    rf"\b(?:debut|start of|beginning of|early)(?: (?:du|de|of|the))*"
    rf"(?: ({_MONTH}|mois prochain|next month)\b)"
)
_BEGINS = re.compile(
    rf"\b(?:du|from|starting|as of|between|entre|des|a partir d[eu]) (?:le |the |on )?"
    rf"(?:\d|(?:{_MONTH}|{_WEEKDAY}|demain|tomorrow)\b|next |{_NEXT_WEEK})"
)
_NUMBERED = re.compile(
    rf"\b(?:{_WEEKDAY}|{_SHORT})\.?,? (?:le |the )?(\d{{1,2}})(?:{_ORDINAL})?\b(?![:/])|"
    rf"\b(?:le|au|du|the|on|by|avant le|before the) (\d{{1,2}})(?:{_ORDINAL})?\b(?![:/])|"
    rf"\b(\d{{1,2}}){_ORDINAL}\b"
)
_NAMED = re.compile(rf"\b({_WEEKDAY})s?\b|\b({_SHORT})\.? (?=\d|a \d|at \d)")
_NEXT = re.compile(rf"\bnext (?:{_WEEKDAY})\b|\b(?:{_WEEKDAY}) prochain\b")
_THAT_WEEK = re.compile(
    rf"\b({_WEEKDAY}) (?:de |of |in )?{_NEXT_WEEK}|{_NEXT_WEEK},? (?:le |on )?({_WEEKDAY})\b"
)
_WEEK_LATER = re.compile(rf"\b({_WEEKDAY}) (?:en (?:huit|8)|week|in a week)\b")
_WORDS_FOR_DAYS: tuple[tuple[str, int], ...] = (
    (r"\b(?:apres[- ]demain|(?:the )?day after tomorrow)\b", 2),
    (r"\b(?:demain|tomorrows?|tmrw|tmw|2moro)\b", 1),
    (r"\b(?:aujourdhui|todays?|tonight|ce (?:matin|soir|midi)|cet? apres[- ]?(?:midi|m))\b", 0),
    (r"\bthis (?:morning|afternoon|evening)\b", 0),
)  # fmt: skip


def date_in(text: str, *, today: date) -> date | None:
    """Find the coming day that a text names, or None. Days come before months, as in Europe."""
    return day_in(mended(text), today)


def day_in(said: str, today: date) -> date | None:
    """Find the coming day in a mended text without hours."""
    said = _AGO.sub(" ", said)
    for reads in (_written_out, _spans, _relative):
        found = reads(said, today)
        if found is not False:
            return found
    return None


def week_in(text: str, *, today: date) -> date | None:
    """Find the Monday of the week that a text names as a whole, or None."""
    return _week(mended(text), today)


def is_a_month_end(text: str) -> bool:
    """Whether a text names the end of a month, and no day of it."""
    said = mended(text)
    return bool(_MONTH_END.search(said)) and _written_out(said, date.min) is False


def begins_later(text: str) -> bool:
    """Whether a text names the day on which something begins: "du 1er au 5 février", "from Monday"."""
    return bool(_BEGINS.search(mended(text)))


def is_written_out(text: str) -> bool:
    """Whether a text names its day by figures or by its month, so that nothing is left to guess."""
    return _written_out(mended(text), date.min) is not False


def _week(said: str, today: date) -> date | None:
    if found := _WEEK_OF.search(said):
        month = MONTHS[found[2]] if found[2] else None
        day = (
            _coming_number(int(found[1]), today)
            if month is None
            else _coming(int(found[1]), month, None, today)
        )
        return monday_of(day) if day else None
    if re.search(rf"\b{_NEXT_WEEK}\b", said) and not _THAT_WEEK.search(said):
        return monday_of(today) + WEEK
    if re.search(r"\b(?:cette semaine|this week)\b", said):
        return monday_of(today)
    return None


Found = date | Literal[False] | None
"""A day; None when the text tries to name one and fails, False when it does not try."""


def _written_out(said: str, today: date) -> Found:
    """Read a day with figures."""
    if found := _ISO.search(said):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _SLASHED.search(said):
        return _coming(int(found[1]), int(found[2]), found[3], today)
    if found := _DAY_MONTH.search(said):
        return _coming(int(found[1]), MONTHS[found[2]], found[3], today)
    if found := _MONTH_DAY.search(said):
        return _coming(int(found[2]), MONTHS[found[1]], found[3], today)
    return False


def _spans(said: str, today: date) -> Found:
    """Read what is counted from today, or named by its week or month."""
    if (monday := _week(said, today)) is not None:
        return monday
    if found := _MONTH_END.search(said):
        return _month_end(MONTHS.get(found[1]), today)
    if found := _MONTH_START.search(said):
        month = MONTHS.get(found[1])
        return _coming(1, month, None, today) if month else months_later(today.replace(day=1), 1)
    if found := _LATER.search(said):
        return _later(found[1], found[2], today)
    return False


def _relative(said: str, today: date) -> Found:
    """Read a day by its name."""
    if found := _NUMBERED.search(said):
        return _coming_number(int(found[1] or found[2] or found[3]), today)
    for pattern, ahead in _WORDS_FOR_DAYS:
        if re.search(pattern, said):
            return today + ahead * DAY
    if re.search(r"\b(mois prochain|next month)\b", said):
        return months_later(today.replace(day=1), 1)
    return _weekday(said, today)


def _weekday(said: str, today: date) -> Found:
    if found := _THAT_WEEK.search(said):
        return monday_of(today) + WEEK + DAY * WEEKDAYS[found[1] or found[2]]
    if found := _WEEK_LATER.search(said):
        return _coming_weekday(WEEKDAYS[found[1]], today) + WEEK
    if found := _NAMED.search(said):
        number = WEEKDAYS[found[1]] if found[1] else SHORT_WEEKDAYS[found[2]]
        coming = _coming_weekday(number, today)
        return coming + WEEK if _NEXT.search(said) and coming - today <= SO_CLOSE else coming
    return False


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming(day: int, month: int, year: str | None, today: date) -> date | None:
    """Give the day in the year said; without one, the next time that it comes."""
    if year is not None:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)  # noqa: PLR2004  "27" is 2027
    years = (_day(today.year + ahead, month, day) for ahead in range(9))
    return next((found for found in years if found is not None and found >= today), None)


def _coming_number(day: int, today: date) -> date | None:
    """Give the next day of this number: "the 25th"."""
    first = today.replace(day=1)
    months = (months_later(first, ahead) for ahead in range(3))
    days = (_day(month.year, month.month, day) for month in months)
    return next((found for found in days if found is not None and found >= today), None)


def _coming_weekday(number: int, today: date) -> date:
    return today + DAY * ((number - today.weekday() - 1) % 7 + 1)


def _month_end(month: int | None, today: date) -> date:
    """Give the last weekday of a month: of this one, when it has no name."""
    first = today.replace(day=1)
    if month is not None:
        year = today.year + (month < today.month)
        first = date(year, month, 1)
    last = months_later(first, 1) - DAY
    return last - DAY * max(0, last.weekday() - 4)


def _later(count: str, unit: str, today: date) -> date:
    number = NUMBERS.get(count) or int(count)
    if unit.startswith("mo"):
        return months_later(today, number)
    if unit.startswith(("quinz", "fort")):
        return today + 2 * number * WEEK
    return today + number * DAY * (7 if unit.startswith(("s", "w")) else 1)


def shift_in(text: str) -> timedelta | None:
    """Find by how much something is to be later: "d'une semaine", "by two days", "back a week"."""
    found = re.search(
        rf"\b(?:de|d|by|back|forward|of) ({_COUNT})(?: of)? (jours?|days?|semaines?|weeks?)\b", mended(text)
    )
    if found is None:
        return None
    number = NUMBERS.get(found[1]) or int(found[1])
    return number * (WEEK if found[2].startswith(("s", "w")) else DAY)
