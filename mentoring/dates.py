"""Dates as people type them in both languages: "15 janvier", "15/01", "next Monday", "in two weeks"."""

import re
from datetime import date

from mentoring.catalogue import plain
from mentoring.timeline import DAY, monday_of, months_later

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
        ("lundi monday", "mardi tuesday", "mercredi wednesday", "jeudi thursday", "vendredi friday",
         "samedi saturday", "dimanche sunday")
    )
    for name in names.split()
}  # fmt: skip
NUMBERS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        ("un une a an one", "deux two", "trois three", "quatre four", "cinq five", "six", "sept seven",
         "huit eight", "neuf nine", "dix ten"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(WEEKDAYS)
_COUNT = r"\d{1,3}|" + "|".join(NUMBERS)
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?\b")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:er|st|nd|rd|th)?(?: of)? ({_MONTH})\.?(?: (\d{{4}}))?\b")
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?\b")
_LATER = re.compile(
    rf"\b(?:dans|in|for|pour|pendant) ({_COUNT}) (jours?|days?|semaines?|weeks?|mois|months?)\b"
)
_NAMED = re.compile(rf"\b({_WEEKDAY})\b")


def date_in(text: str, *, today: date) -> date | None:
    """Find the coming day that a text names, or None. Days come before months, as in Europe."""
    said = plain(text)
    if found := _ISO.search(said):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _SLASHED.search(said):
        return _coming(int(found[1]), int(found[2]), found[3], today)
    if found := _DAY_MONTH.search(said):
        return _coming(int(found[1]), MONTHS[found[2]], found[3], today)
    if found := _MONTH_DAY.search(said):
        return _coming(int(found[2]), MONTHS[found[1]], found[3], today)
    if found := _LATER.search(said):
        return _later(found[1], found[2], today)
    return _relative(said, today)


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


def _later(count: str, unit: str, today: date) -> date:
    number = NUMBERS.get(count) or int(count)
    if unit.startswith("mo"):
        return months_later(today, number)
    return today + number * DAY * (7 if unit.startswith(("s", "w")) else 1)


def _relative(said: str, today: date) -> date | None:
    if re.search(r"\b(apres[- ]demain|day after tomorrow)\b", said):
        return today + 2 * DAY
    if re.search(r"\b(demain|tomorrow)\b", said):
        return today + DAY
    if re.search(r"\b(semaine prochaine|next week)\b", said):
        return monday_of(today) + 7 * DAY
    if re.search(r"\b(mois prochain|next month)\b", said):
        return months_later(today.replace(day=1), 1)
    if found := _NAMED.search(said):
        return today + DAY * ((WEEKDAYS[found[1]] - today.weekday() - 1) % 7 + 1)
    return None
