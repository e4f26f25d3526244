"""Texts: what is said, in the language and the time zone of whoever reads it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from mentoring.catalogue import AREAS, TOPICS
from mentoring.people import Language
from surfaces.blocks import escape

LOCALES = Path(__file__).parent / "locales"
Day = date
LONGEST_VALUE = 2000
"""Fluent refuses to put more than 2,500 characters into one place of a sentence."""
SENTENCES = 5000
"""How many are remembered at most: all of them in both languages, and a few for each figure."""
BABEL: dict[Language, str] = {"fr": "fr", "en": "en_GB"}


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who reads: a language of Rebours, and an IANA time zone."""

    language: Language
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Texts:
    """Every sentence of Rebours for one reader; a missing key or argument is a bug, and raises."""

    reader: Reader

    @classmethod
    def of(cls, reader: Reader) -> "Texts":
        """Open the texts for this reader."""
        return cls(reader)

    def __call__(self, key: str, **values: str | float) -> str:
        """Say `key`; what somebody wrote must have been escaped if the sentence goes into mrkdwn."""
        personal = any(isinstance(value, str) for value in values.values())
        say = _say if personal else said_before
        return say(self.reader.language, key, **values)

    def date(self, day: Day) -> str:
        """Write a date with its year, such as 24 November 2026."""
        return self._ordinal(day, format_date(day, "d MMMM y", locale=self.locale))

    def numeric_day(self, day: Day) -> str:
        """Write a day in the least room, such as 24/11."""
        return format_date(day, "dd/MM", locale=self.locale)

    def day(self, day: Day) -> str:
        """Write a day of the current season, such as Tuesday 24 November."""
        return self._ordinal(day, format_date(day, "EEEE d MMMM", locale=self.locale))

    def short_day(self, day: Day) -> str:
        """Write a day in little room, such as Tue 24 Nov."""
        return self._ordinal(day, format_date(day, "EEE d MMM", locale=self.locale))

    def weekday(self, number: int) -> str:
        """Name a day of the week; 0 is Monday."""
        return str(get_day_names("wide", locale=self.locale)[number])

    def time(self, moment: datetime) -> str:
        """Write the time of day in the reader's zone."""
        return format_time(self.local(moment), "short", tzinfo=self._zone, locale=self.locale)

    def moment(self, moment: datetime) -> str:
        """Write a day and a time in the reader's zone, where Slack cannot translate them itself."""
        return self("moment", day=self.day(self.local(moment).date()), time=self.time(moment))

    def slack_moment(self, moment: datetime) -> str:
        """Write a moment that Slack shows in the zone and the language of each reader's own device."""
        utc = moment.astimezone(UTC)
        shown = self("moment", day="{date_long_pretty}", time="{time}")
        fallback = self("moment", day=self.day(utc.date()), time=f"{utc:%H:%M} UTC")
        return f"<!date^{int(utc.timestamp())}^{shown}|{fallback}>"

    def local(self, moment: datetime) -> datetime:
        """Bring a moment into the reader's zone."""
        return moment.astimezone(self._zone)

    def topic(self, key: str) -> str:
        """Name a topic of the catalogue; one that has left the catalogue keeps its key."""
        topic = TOPICS.get(key)
        return key if topic is None else getattr(topic, self.reader.language)

    def area(self, key: str) -> str:
        """Name an area of the catalogue."""
        return str(getattr(AREAS[key], self.reader.language))

    def topics(self, keys: Iterable[str]) -> str:
        """Name topics one after the other; their titles hold commas and conjunctions of their own."""
        return "\u00a0· ".join(escape(self.topic(key)) for key in keys)

    def tongue(self, code: str) -> str:
        """Name a language."""
        return str(self._babel.languages.get(code, code))

    def languages(self, codes: Iterable[str]) -> str:
        """Name languages in a sentence: French and English."""
        return self.listed(escape(self.tongue(code)) for code in codes)

    def country(self, code: str) -> str:
        """Name a country from its ISO 3166 code."""
        return str(self._babel.territories.get(code, code))

    def listed(self, things: Iterable[str]) -> str:
        """Join things in a sentence."""
        return format_list(list(things), locale=self.locale)

    def number(self, value: float) -> str:
        """Write a number, with one decimal at most."""
        return format_decimal(round(value, 1), locale=self.locale)

    @property
    def locale(self) -> str:
        """Babel's name for the reader's language."""
        return BABEL[self.reader.language]

    @property
    def _babel(self) -> Locale:
        return Locale.parse(self.locale)

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.reader.zone)

    def _ordinal(self, day: Day, written: str) -> str:
        if self.reader.language == "fr" and day.day == 1:
            return written.replace("1", "1er", 1)
        return written


def _say(language: Language, key: str, /, **values: str | float) -> str:
    bundle = _bundle(language)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LookupError(key)
    said, errors = bundle.format_pattern(pattern, {name: _within(value) for name, value in values.items()})
    if errors:
        raise errors[0]
    return str(said)


said_before = lru_cache(SENTENCES, typed=True)(_say)
"""Say once what has no argument, as most sentences, or only figures; nobody's words are kept here."""


def _within(value: str | float) -> str | float:
    if isinstance(value, str) and len(value) > LONGEST_VALUE:
        return value[: LONGEST_VALUE - 1] + "…"
    return value


@lru_cache(maxsize=2)
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([BABEL[language].replace("_", "-")], use_isolating=False)
    for file in sorted((LOCALES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle
