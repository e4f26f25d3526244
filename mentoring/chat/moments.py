"""Days and hours as people type them: "mardi 14h", "next Tuesday at 2", "demain matin", "vers midi"."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from mentoring.chat import dates
from mentoring.chat.dates import NUMBERS
from mentoring.chat.spelling import mended
from mentoring.people import WorkingHours
from mentoring.timeline import instant, local

NOON = 12
EVENING = 17
FULL = 24
SIXTY = 60
USUAL = WorkingHours()


class Part(StrEnum):
    """A part of a day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, kw_only=True, slots=True)
class When:
    """What somebody says of a moment: a day, or the week that begins on it; an hour, or a part of the day."""

    day: date | None = None
    whole_week: bool = False
    hour: time | None = None
    part: Part | None = None

    @property
    def exact(self) -> bool:
        """Whether it names one moment."""
        return self.day is not None and self.hour is not None and not self.whole_week

    def at(self, zone: str) -> datetime | None:
        """Give the moment (UTC) that it names on the clocks of a zone, if it names one."""
        if self.day is None or self.hour is None or self.whole_week:
            return None
        return instant(self.day, self.hour, zone)

    def allows(self, moment: datetime, zone: str) -> bool:
        """Whether a moment is one of those that it speaks of, on the clocks of a zone."""
        here = local(moment, zone)
        if self.day is not None and (here.date() - self.day).days not in range(7 if self.whole_week else 1):
            return False
        if self.hour is not None:
            return here.time() == self.hour
        return self.part is None or part_of(here.time()) in _WITHIN[self.part]


_WITHIN = {
    Part.MORNING: {Part.MORNING},
    Part.AFTERNOON: {Part.AFTERNOON, Part.EVENING},
    Part.EVENING: {Part.EVENING},
}


def part_of(at: time) -> Part:
    """Tell which part of the day an hour is in."""
    return Part.MORNING if at.hour < NOON else Part.AFTERNOON if at.hour < EVENING else Part.EVENING


_WORD_HOUR = "|".join(
    word for word in sorted(NUMBERS, key=len, reverse=True) if word not in {"a", "an", "couple"}
)
_NO_UNIT = (
    r"(?! ?(?:/|-|jours?|days?|semaines?|weeks?|mois|months?|st\b|nd\b|rd\b|th\b|sur\b|out\b|%|€|people))"
)
_HALVES = (
    r"(?:(?P<am> ?(?:a\.?m\b\.?|du matin|in the morning))"
    r"|(?P<pm> ?(?:p\.?m\b\.?|de l apres[- ]midi|in the afternoon|du soir|in the evening)))"
)
_DURATION = re.compile(
    rf"\b(?:dans|in|for|pendant|pour) (?:\d+|{_WORD_HOUR}|an) ?(?:h|hours?|heures?|minutes?|min)\b"
)
_HOURS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<h>\d{{1,2}}) ?(?:h|hrs?|heures?)(?: ?(?P<m>\d{{2}})\b|\b)(?:{_HALVES})?",
        rf"\b(?P<h>\d{{1,2}}):(?P<m>\d{{2}})(?:{_HALVES})?",
        r"\b(?P<h>\d{1,2})\.(?P<m>\d{2})(?:(?P<am> ?a\.?m\b\.?)|(?P<pm> ?p\.?m\b\.?))",
        r"\b(?P<h>\d{1,2})\.(?P<m>1[3-9]|[2-5]\d|00)\b(?!\.)",
        rf"\b(?P<h>\d{{1,2}})(?:{_HALVES})(?![a-z])",
        rf"\b(?:half past|(?P<quarter>quarter past)|(?P<to>quarter to)) (?P<w>{_WORD_HOUR}|\d{{1,2}})\b",
        (
            rf"\b(?P<w>{_WORD_HOUR}) ?(?:heures?|o ?clock)"
            r"(?:(?P<half> et demie?)|(?P<quarter> et quart)|(?P<to> moins le quart))?"
        ),
        r"(?<!apres[- ])\b(?:noon|midday|midi)\b(?P<half> et demie?)?(?P<noon>)",
        rf"\b(?:at|a|vers|around|about|@|pour|say|disons) (?P<h>\d{{1,2}})\b{_NO_UNIT}",
        rf"\b(?:at|vers|around) (?P<w>{_WORD_HOUR})\b{_NO_UNIT}",
    )
)  # fmt: skip
_PARTS: tuple[tuple[Part, str], ...] = (
    (Part.EVENING, r"\b(?:soir|soiree|evening|tonight|fin de journee|end of the day|end of day|eod)\b"),
    (Part.AFTERNOON, r"\b(?:apres[- ]?midi|apres[- ]?m|aprem|apm|afternoon|arvo)\b"),
    (Part.MORNING, r"\b(?:matin|matinee|morning)\b"),
)


def when_in(text: str, *, today: date, hours: WorkingHours = USUAL) -> When | None:
    """Find what a text says of a day and an hour, or None; "at 2" means one of the working hours."""
    return when(mended(text), today, hours)


def when(said: str, today: date, hours: WorkingHours = USUAL) -> When | None:
    """Find what a mended text says of a day and an hour."""
    at, rest = _hour(_DURATION.sub(" ", said), hours)
    part = None if at else next((part for part, pattern in _PARTS if re.search(pattern, said)), None)
    day = dates.day_in(rest, today)
    if day is None and at is None and part is None:
        return None
    return When(
        day=day, whole_week=day is not None and dates.week_in(rest, today=today) == day, hour=at, part=part
    )


def _hour(said: str, hours: WorkingHours) -> tuple[time | None, str]:
    """Read the hour, and give the text without it."""
    for pattern in _HOURS:
        for found in pattern.finditer(said):
            read = _read(found, hours)
            if read is not None:
                return read, f"{said[: found.start()]} {said[found.end() :]}"
    return None, said


def _read(found: re.Match[str], hours: WorkingHours) -> time | None:
    named = {name: value for name, value in found.groupdict().items() if value is not None}
    if "noon" in named:
        return time(NOON, 30 if "half" in named else 0)
    word = named.get("w") or named.get("h") or ""
    hour = int(word) if word.isdecimal() else NUMBERS.get(word, FULL)
    minute = int(named.get("m") or 0)
    if "w" in named:
        half = "half" in named or found[0].startswith("half")
        minute = 30 if half else 15 if "quarter" in named else 45 if "to" in named else 0
        hour -= "to" in named
    if hour > FULL - 1 or minute >= SIXTY:
        return None
    if "pm" in named:
        return time(hour % NOON + NOON, minute)
    if "am" in named:
        return time(hour % NOON, minute) if hour <= NOON else None
    return _working(time(hour, minute), hours, written=word)


def _working(at: time, hours: WorkingHours, *, written: str) -> time:
    """Put an hour of which nobody said which half of the day it is in where people work."""
    if at.hour >= NOON or written.startswith("0") or hours.start <= at < hours.end:
        return at
    later = at.replace(hour=at.hour + NOON)
    return later if hours.start <= later <= hours.end or at.hour < hours.start.hour - 2 else at


_DAYS = (
    "(?:apres[- ])?demain|tomorrow|lundi|mardi|mercredi|jeudi|vendredi"
    "|monday|tuesday|wednesday|thursday|friday"
)
_SOURCE = re.compile(
    rf"\b(?:de|du|d|celle de|celui de|of|on|from) (?P<day>{_DAYS}|\d{{1,2}} \w+|\d{{1,2}}/\d{{1,2}})"
    r"(?= |$|[,.;!?])"
    r"|\b(?P<day2>tomorrow|today|monday|tuesday|wednesday|thursday|friday)s (?=\w)"
    rf"|\b(?P<day3>{_DAYS})(?= (?:\w+ ){{0,4}}"
    r"(?:(?:arrange|va|marche|convient|possible) (?:pas|plus)|doesnt|does not|wont|isnt|no longer))"
)
"""The day of a session that is spoken of, rather than the one wished."""


def split(said: str) -> tuple[str, str]:
    """Part a mended text about moving into which session is meant, and what is wished instead."""
    found = _SOURCE.search(said)
    if found is None:
        return "", said
    source = found["day"] or found["day2"] or found["day3"]
    return source, f"{said[: found.start()]} {said[found.end() :]}"
