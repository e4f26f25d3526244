"""The columns of a file of people, and how each field of a line is read."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from mentoring import catalogue, timeline
from mentoring.catalogue import plain
from mentoring.errors import FaultyLine
from mentoring.people import Role, WorkingHours
from mentoring.quietness import public_holidays

COLUMNS = (
    "slack_id", "email", "name", "role", "department", "grade", "manager", "country", "timezone",
    "languages", "topics", "capacity", "avoid", "start_date", "hours",
)  # fmt: skip
ALIASES: dict[str, str] = {
    "slack id": "slack_id", "slack": "slack_id", "e-mail": "email", "mail": "email", "nom": "name",
    "departement": "department", "niveau": "grade", "responsable": "manager", "pays": "country",
    "time zone": "timezone", "zone": "timezone", "fuseau": "timezone",
    "language": "languages", "langue": "languages", "langues": "languages",
    "sujets": "topics", "themes": "topics", "capacite": "capacity", "eviter": "avoid",
    "horaires": "hours", "working hours": "hours",
    "start date": "start_date", "date d'arrivee": "start_date",
}  # fmt: skip
ROLES: dict[str, Role] = {
    "mentor": Role.MENTOR,
    "mentore": Role.MENTEE,
    "mentoree": Role.MENTEE,
    "mentee": Role.MENTEE,
}
NOBODY = frozenset({"none", "aucun", "aucune"})
CAPACITIES = range(1, 4)

_SLACK_ID = re.compile(r"[UW][A-Z0-9]{2,}")
_EMAIL = re.compile(r"[^@\s|,;]+@[^@\s|,;]+\.[^@\s|,;]+")
_HOURS = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")
LEAST_DAY = timedelta(hours=2)
_LANGUAGE = re.compile(r"[a-z]{2,3}")

Value = TypeVar("Value")


@dataclass(frozen=True, kw_only=True, slots=True)
class RosterLine:
    """One person of the file. People are Slack ids, or e-mail addresses in lower case.

    `managers`: the direct one first, then those above as far as the file says.
    `line_waived`: the file says that there is none.
    """

    number: int
    slack_id: str = ""
    email: str = ""
    name: str = ""
    role: Role = Role.MENTOR
    department: str = ""
    grade: int | None = None
    managers: tuple[str, ...] = ()
    line_waived: bool = False
    country: str = ""
    zone: str = ""
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    capacity: int | None = None
    avoid: tuple[str, ...] = ()
    started_on: date | None = None
    hours: WorkingHours | None = None

    @property
    def who(self) -> str:
        """Give the person: by Slack id, or else by address."""
        return self.slack_id or self.email

    @property
    def mentioned(self) -> tuple[str, ...]:
        """Give everybody on the line: the person, the managers, whom they would rather avoid."""
        return (self.who, *self.managers, *self.avoid)


@dataclass
class RosterReader:
    """Reads one line, field by field, and gathers its faults."""

    number: int
    cells: dict[str, str]
    faults: list[FaultyLine] = field(default_factory=list)

    def line(self) -> RosterLine:
        """Read the whole line."""
        alone = plain(self.cells.get("manager", "")) in NOBODY
        found = RosterLine(
            number=self.number,
            slack_id=self._one("slack_id", _slack_id, ""),
            email=self._one("email", _email, ""),
            name=self.cells.get("name", ""),
            role=self._role(),
            department=self.cells.get("department", ""),
            grade=self._one("grade", int, None, "is not a whole number"),
            managers=() if alone else self._several("manager", _person),
            line_waived=alone,
            country=self._one("country", _country, "", "is not a country whose public holidays are known"),
            zone=self._one("timezone", _zone, "", "is not a time zone (such as Europe/Paris)"),
            languages=self._several("languages", _language, "is not a language code (such as fr or en)"),
            topics=self._several("topics", _topic, "is not close to any topic of the catalogue"),
            capacity=self._one("capacity", _capacity, None, "is not a number from 1 to 3"),
            avoid=self._several("avoid", _person),
            started_on=self._one("start_date", date.fromisoformat, None, "is not a date (2027-01-31)"),
            hours=self._one("hours", _hours, None, "is not a working day of two hours or more (09:00-18:00)"),
        )
        self._check_person(found)
        return found

    def _one(
        self, column: str, read: Callable[[str], Value], blank: Value, reason: str = "cannot be read"
    ) -> Value:
        text = self.cells.get(column, "")
        if not text:
            return blank
        try:
            return read(text)
        except ValueError:
            self._fault(column, f"“{text}” {reason}", text)
            return blank

    def _several(
        self, column: str, read: Callable[[str], str], reason: str = "is neither a Slack id nor an e-mail"
    ) -> tuple[str, ...]:
        parts = [part.strip() for part in self.cells.get(column, "").split("|")]
        found = list[str]()
        for part in filter(None, parts):
            try:
                found.append(read(part))
            except ValueError:
                self._fault(column, f"“{part}” {reason}", part)
        return tuple(dict.fromkeys(found))

    def _role(self) -> Role:
        text = self.cells.get("role", "")
        role = ROLES.get(plain(text))
        if role is None:
            self._fault("role", f"“{text}” is neither mentor nor mentee", text)
        return role or Role.MENTOR

    def _check_person(self, line: RosterLine) -> None:
        given = self.cells.get("slack_id") or self.cells.get("email")
        if not given:
            self._fault(None, "a Slack id or an e-mail address is needed")
        themselves = {line.slack_id, line.email} - {""}
        if themselves & set(line.managers):
            self._fault("manager", "nobody is their own manager")
        if themselves & set(line.avoid):
            self._fault("avoid", "nobody has to avoid themselves")

    def _fault(self, column: str | None, reason: str, value: str = "") -> None:
        self.faults.append(FaultyLine(number=self.number, column=column, reason=reason, value=value))


def _matching(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise ValueError(text)
    return text


def _slack_id(text: str) -> str:
    return _matching(_SLACK_ID, text)


def _email(text: str) -> str:
    return _matching(_EMAIL, text.lower())


def _person(text: str) -> str:
    return _email(text) if "@" in text else _slack_id(text)


def _language(text: str) -> str:
    return _matching(_LANGUAGE, text.lower())


def _country(text: str) -> str:
    code = text.upper()
    if not public_holidays.is_known(code):
        raise ValueError(text)
    return code


def _zone(text: str) -> str:
    if not timeline.zone_exists(text):
        raise ValueError(text)
    return text


def _topic(text: str) -> str:
    key = catalogue.closest(text)
    if key is None:
        raise ValueError(text)
    return key


def _capacity(text: str) -> int:
    if int(text) not in CAPACITIES:
        raise ValueError(text)
    return int(text)


def _hours(text: str) -> WorkingHours:
    found = _HOURS.fullmatch(text)
    if found is None:
        raise ValueError(text)
    start, end = time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4]))
    if datetime.combine(date.min, start) + LEAST_DAY > datetime.combine(date.min, end):
        raise ValueError(text)
    return WorkingHours(start=start, end=end)
