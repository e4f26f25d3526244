"""Who plays in the demo: people of four cities and two languages, and those who run their programme."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import cycle, islice, product, zip_longest

from mentoring.catalogue import TOPICS
from mentoring.people import Language, Role

FIRST_DAY = date(2027, 1, 11)
"""A Monday; the week after holds a public holiday in the United States and none in France."""


@dataclass(frozen=True, kw_only=True, slots=True)
class City:
    """Where somebody works: the zone, the country of the public holidays, the language they write in."""

    zone: str
    country: str
    locale: str


PARIS = City(zone="Europe/Paris", country="FR", locale="fr-FR")
LONDON = City(zone="Europe/London", country="GB", locale="en-GB")
MONTREAL = City(zone="America/Toronto", country="CA", locale="fr-CA")
CHICAGO = City(zone="America/Chicago", country="US", locale="en-US")
PARIS_IN_ENGLISH = City(zone="Europe/Paris", country="FR", locale="en-GB")
CITIES: dict[Language, tuple[City, ...]] = {
    "fr": (PARIS, LONDON, PARIS, CHICAGO, PARIS, MONTREAL),
    "en": (PARIS, LONDON, PARIS_IN_ENGLISH, CHICAGO, PARIS_IN_ENGLISH, MONTREAL),
}
"""Where people work; most of them read what the coordinator reads, so that a story can be followed."""

MENTORS = (
    "Inès Benali",
    "Tom Whitaker",
    "Léa Marchetti",
    "Maya Johnson",
    "Hugo Lefèvre",
    "Chloé Tremblay",
    "Nour Haddad",
    "Priya Shah",
    "Lucas Moreau",
    "Ethan Brooks",
    "Zoé Guérin",
    "Émile Gagnon",
)
MENTEES = (
    "Philippe Garnier",
    "Margaret Ellis",
    "Catherine Vasseur",
    "Robert Hayes",
    "Bernard Delcourt",
    "Louise Bouchard",
    "Isabelle Fontaine",
    "James Thornton",
    "François Aubert",
    "Susan Mitchell",
    "Véronique Lacombe",
    "Michel Lavoie",
)
MORE_FIRST_NAMES = (
    "Anna",
    "Karim",
    "Julie",
    "Daniel",
    "Sara",
    "Victor",
    "Élodie",
    "Marc",
    "Nina",
    "Paul",
    "Rosa",
)
MORE_LAST_NAMES = ("Aubry", "Clarke", "Dumas", "Evans", "Faure", "Grant", "Huet", "Irving", "Joly", "Knight")
DEPARTMENTS = ("Marketing", "Finance", "Operations", "Research", "Sales", "Legal")


@dataclass(frozen=True, kw_only=True, slots=True)
class Player:
    """Somebody of the cast; `role` is None for those who do not take part themselves."""

    id: str
    name: str
    title: str
    city: City
    role: Role | None = None
    department: str = ""
    grade: int = 0
    manager: str = "none"
    topics: tuple[str, ...] = ()

    @property
    def language(self) -> Language:
        """The language that this person writes and reads."""
        return "fr" if self.city.locale.startswith("fr") else "en"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that this person can hold a session in; everybody here manages English."""
        return ("fr", "en") if self.language == "fr" else ("en",)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cast:
    """Everybody of the demo's workspace."""

    coordinator: Player
    sponsor: Player
    neutral: Player
    assistant: Player
    outsider: Player
    participants: tuple[Player, ...]

    @property
    def everybody(self) -> tuple[Player, ...]:
        """Those who run the programme first, then those who take part."""
        return (
            self.coordinator,
            self.sponsor,
            self.neutral,
            self.assistant,
            self.outsider,
            *self.participants,
        )


def of(people: int, lang: Language) -> Cast:
    """Gather a cast with this many participants, half of them mentors; `lang` is the coordinator's."""
    home = PARIS if lang == "fr" else LONDON
    titles = {
        "fr": (
            "Responsable du programme",
            "Directeur général",
            "Médiatrice",
            "Assistante de direction",
            "Développeuse",
            "Mentor",
            "Membre de la direction",
        ),
        "en": (
            "Programme coordinator",
            "Chief executive",
            "Ombudsperson",
            "Executive assistant",
            "Developer",
            "Mentor",
            "Executive",
        ),
    }[lang]
    return Cast(
        coordinator=Player(id="U0COORD", name="Sofia Renard", title=titles[0], city=home),
        sponsor=Player(id="U0SPONS", name="Antoine Mercier", title=titles[1], city=home),
        neutral=Player(id="U0NEUTR", name="Agnès Roche", title=titles[2], city=home),
        assistant=Player(id="U0ASSIS", name="Claire Simon", title=titles[3], city=home),
        outsider=Player(id="U0OUTSI", name="Olivia Stone", title=titles[4], city=home),
        participants=_alternating(
            _mentors(people - people // 2, titles[5], CITIES[lang]),
            _mentees(people // 2, titles[6], CITIES[lang]),
        ),
    )


def _alternating(mentors: list[Player], mentees: list[Player]) -> tuple[Player, ...]:
    """List mentors and mentees in turn."""
    both = zip_longest(mentors, mentees)
    return tuple(player for pair in both for player in pair if player)


def roster(cast: Cast) -> str:
    """Write the file of people that HR would bring, for `rebours import`."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(
        (
            "slack_id",
            "name",
            "role",
            "department",
            "grade",
            "manager",
            "country",
            "timezone",
            "languages",
            "capacity",
        )
    )
    for player in cast.participants:
        writer.writerow(
            (
                player.id,
                player.name,
                player.role,
                player.department,
                player.grade,
                player.manager,
                player.city.country,
                player.city.zone,
                "|".join(player.languages),
                1,
            )
        )
    return sheet.getvalue()


def _names(known: tuple[str, ...], count: int) -> Iterable[str]:
    more = (f"{first} {last}" for last, first in product(MORE_LAST_NAMES, MORE_FIRST_NAMES))
    return islice((*known, *more), count)


def _mentors(count: int, title: str, cities: tuple[City, ...]) -> list[Player]:
    places = list(islice(cycle(cities), count))
    return [
        Player(
            id=f"U1M{number:03}",
            name=name,
            title=title,
            city=place,
            role=Role.MENTOR,
            department=DEPARTMENTS[number % len(DEPARTMENTS)],
            grade=3 + number % 3,
            manager=f"U2E{(number + 1) % max(count, 2):03}",
            topics=_topics(number, 4),
        )
        for number, (name, place) in enumerate(zip(_names(MENTORS, count), places, strict=True))
    ]


def _mentees(count: int, title: str, cities: tuple[City, ...]) -> list[Player]:
    places = list(islice(cycle(cities), count))
    return [
        Player(
            id=f"U2E{number:03}",
            name=name,
            title=title,
            city=place,
            role=Role.MENTEE,
            department=DEPARTMENTS[(number + 2) % len(DEPARTMENTS)],
            grade=11 + number % 3,
            manager="U0SPONS",
            topics=_topics(number, 3),
        )
        for number, (name, place) in enumerate(zip(_names(MENTEES, count), places, strict=True))
    ]


def _topics(number: int, count: int) -> tuple[str, ...]:
    """Pick topics that neighbours in the list share in part, so that pairs have something to talk about."""
    keys = list(TOPICS)
    return tuple(keys[(number * 5 + step * 3) % len(keys)] for step in range(count))
