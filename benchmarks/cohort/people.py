"""The people of the cohort: what each is like, and what each does about a button that they see.

Every draw is of its own: the same seed gives the same story, in whatever order letters happen to arrive.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from random import Random

from mentoring.catalogue import TOPICS
from mentoring.people import HrFacts, Participant, Profile, Role, Standing
from mentoring.quietness.quiet import Calendar

FIRST_DAY = date(2027, 1, 11)
HOMES = (
    ("Europe/Paris", "FR", "fr"),
    ("Europe/Paris", "FR", "fr"),
    ("Europe/London", "GB", "en"),
    ("America/New_York", "US", "en"),
)
ABROAD = {
    "Europe/Paris": "America/New_York",
    "Europe/London": "Asia/Dubai",
    "America/New_York": "Europe/London",
}


class Temper(StrEnum):
    """What somebody is like."""

    PUNCTUAL = "punctual"
    POSTPONES = "postpones"
    VANISHES = "vanishes"
    TRAVELS = "travels"
    PAUSES = "pauses"
    QUARRELS = "quarrels"
    LEAVES = "leaves"


SHARES = {
    Temper.PUNCTUAL: 44,
    Temper.POSTPONES: 20,
    Temper.VANISHES: 10,
    Temper.TRAVELS: 8,
    Temper.PAUSES: 8,
    Temper.QUARRELS: 5,
    Temper.LEAVES: 5,
}


DECIDING = (((1, 8), 0.4), ((7 * 24, 20 * 24), 0.4), (None, 0.2))
"""Between how many hours a coordinator decides, and how often that is so: at once, after weeks, never."""


@dataclass(kw_only=True)
class Somebody:
    """One person: where they are by now, what they are like, when they are out of reach."""

    user: str
    temper: Temper
    role: Role | None = None
    zone: str = "Europe/Paris"
    country: str = ""
    language: str = "fr"
    seed: str = "0"
    delegate: str | None = None
    paused_until: date | None = None
    away: tuple[tuple[datetime, datetime], ...] = ()
    number: int = 0
    home: str = field(init=False)

    def __post_init__(self) -> None:
        self.home = self.zone

    @property
    def calendar(self) -> Calendar:
        """When this person may be written to, as things stand."""
        return Calendar(zone=self.zone, country=self.country, paused_until=self.paused_until)

    def chance(self, *about: object) -> Random:
        """Give what decides about one thing, always the same."""
        return Random(":".join(map(str, (self.seed, self.user, *about))))

    def is_away(self, at: datetime) -> datetime | None:
        """Give when this person is back, if they see nothing at that moment."""
        return next((end for begin, end in self.away if begin <= at < end), None)

    def books(self, at: datetime) -> bool:
        """Whether this person takes one of the times before them."""
        return self.chance("books", at).random() < (0.55 if self.temper is Temper.POSTPONES else 0.93)

    def cancels(self, session: str) -> bool:
        """Whether this person gives a booked time back."""
        return self.chance("cancels", session).random() < (0.4 if self.temper is Temper.POSTPONES else 0.04)

    def misses(self, session: str, at: datetime) -> bool:
        """Whether this person does not come."""
        absent = self.is_away(at) is not None
        return absent or self.chance("misses", session).random() < (
            0.2 if self.temper is Temper.POSTPONES else 0.03
        )

    def tells(self, at: datetime) -> bool:
        """Whether this person says how a session went, when asked."""
        return self.chance("tells", at).random() < (0.5 if self.temper is Temper.POSTPONES else 0.8)

    def decides(self, at: datetime) -> tuple[int, int] | None:
        """Give how many hours a coordinator may take to decide, if they ever do."""
        patience, shares = zip(*DECIDING, strict=True)
        return self.chance("decides", at).choices(patience, shares)[0]

    def hours(self, *about: object) -> float:
        """Give how long this person takes to do something."""
        most = 60 if self.temper is Temper.POSTPONES else 20
        return self.chance("hours", *about).uniform(0.3, most)


def participant_of(one: Somebody, programme_id: str) -> Participant:
    """Write down somebody who has joined."""
    chance = one.chance("profile")
    first = chance.randrange(len(TOPICS))
    topics = tuple(sorted(TOPICS))
    mentor = one.role is Role.MENTOR
    return Participant(
        id=one.user.lower(),
        programme_id=programme_id,
        user=one.user,
        name=one.user,
        role=one.role or Role.MENTOR,
        standing=Standing.ACTIVE,
        zone=one.zone,
        facts=HrFacts(
            department=chance.choice(("Sales", "Finance", "Legal", "Research")),
            grade=3 if mentor else 12,
            manager=f"UBOSS{one.user}",
            country=one.country,
        ),
        profile=Profile(
            topics=tuple(topics[(first + step * 3) % len(topics)] for step in range(8)),
            languages=("fr", "en") if one.language == "fr" else ("en",),
            delegate=one.delegate,
        ),
    )


def gather(pairs: int, seed: int, start: datetime) -> dict[str, Somebody]:
    """Bring so many mentors and mentees together, some assistants, and a coordinator."""
    chance = Random(seed)
    both = [one for number in range(pairs) for one in _two(number, chance, str(seed), start)]
    assistants = [
        Somebody(
            user=one.delegate, temper=Temper.PUNCTUAL, seed=one.seed, zone=one.zone, language=one.language
        )
        for one in both
        if one.delegate
    ]
    coordinator = Somebody(user="UCOORD", temper=Temper.PUNCTUAL, seed=str(seed))
    return {one.user: one for one in (*both, *assistants, coordinator)}


def _two(number: int, chance: Random, seed: str, start: datetime) -> Iterator[Somebody]:
    for role in Role:
        zone, country, language = chance.choice(HOMES)
        temper = chance.choices([*SHARES], [*SHARES.values()])[0]
        if role is Role.MENTOR and temper is Temper.POSTPONES and chance.random() < 0.6:
            temper = Temper.PUNCTUAL
        assisted = role is Role.MENTEE and chance.random() < 0.15
        yield Somebody(
            user=f"U{role.upper()}{number:03}",
            temper=temper,
            role=role,
            zone=zone,
            country=country,
            language=language,
            seed=seed,
            delegate=f"UASSIST{number:03}" if assisted else None,
            away=tuple(_absences(temper, chance, start)),
            number=number,
        )


def _absences(temper: Temper, chance: Random, start: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Say when somebody sees nothing at all, without telling anybody."""
    if temper is Temper.VANISHES:
        for _ in range(2):
            begin = start + timedelta(days=chance.randrange(7, 150))
            yield begin, begin + timedelta(days=chance.randrange(21, 63))
    if temper is Temper.VANISHES and chance.random() < 0.3:
        yield start + timedelta(days=chance.randrange(60, 120)), start + timedelta(days=400)
