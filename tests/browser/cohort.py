"""A cohort for the guides' pictures: a company of sixteen whose coordinator has a round to form."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.demo.stage import Stage, stage
from mentoring.decisions import Decision
from mentoring.people import HrFacts, Participant, Profile, Role, Standing
from mentoring.programme import Programme, ProgrammeSettings
from sandbox import Person

COORDINATOR = "U0000"
MONDAY = datetime(2027, 1, 11, 9, tzinfo=UTC)
MENTORS = (
    ("Inès Benali", ("ai", "data", "remote-work")),
    ("Tom Whitaker", ("social-media", "content")),
    ("Hugo Martin", ("ai", "coding")),
    ("Mei Tan", ("remote-work", "wellbeing")),
    ("Léa Moreau", ("sustainability", "green-it")),
    ("Omar Haddad", ("management", "young-talent")),
    ("Chloé Petit", ("social-media", "ai")),
)
MENTEES = (
    ("Philippe Garnier", ("ai", "remote-work")),
    ("Margaret Ellis", ("social-media", "content")),
    ("Antoine Mercier", ("ai", "coding")),
    ("Agnès Roche", ("remote-work", "wellbeing")),
    ("Jean-Paul Girard", ("sustainability",)),
    ("Claire Simon", ("management", "young-talent")),
    ("Laurent Vidal", ("ai", "data")),
    ("Helen Brooks", ("ai",)),
)
SERVICES = ("Marketing", "Finance", "Operations", "Legal")
NAMES = {"fr": "Regards croisés", "en": "The other way round"}
LOCALES = {"fr": "fr-FR", "en": "en-GB"}


def _colleague(number: int, name: str, locale: str) -> Person:
    first = name.split(maxsplit=1)[0].lower()
    return Person(id=f"U{number:04}", name=first, real_name=name, locale=locale, tz="Europe/Paris")


def _participant(number: int, name: str, role: Role, topics: tuple[str, ...]) -> Participant:
    mentor = role is Role.MENTOR
    return Participant(
        id=f"p{number:04}",
        programme_id="prog",
        user=f"U{number:04}",
        name=name,
        role=role,
        standing=Standing.ACTIVE,
        zone="Europe/Paris",
        facts=HrFacts(
            manager=f"UBOSS{number}",
            grade=3 if mentor else 10,
            department=SERVICES[(number + mentor) % len(SERVICES)],
        ),
        profile=Profile(topics=topics, languages=("fr", "en") if number % 3 else ("en", "fr")),
    )


async def _gather(raised: Stage, lang: str) -> None:
    """Let everybody have joined; Sofia coordinates."""
    settings = ProgrammeSettings(
        name=NAMES[lang],
        objectives="…",
        sponsor="U0001",
        neutral_contact="U0001",
        leadership_channel=raised.sandbox.workspace.conversations.all()[0].id,
        first_day=MONDAY.date(),
        zone="Europe/Paris",
    )
    programme = Programme(id="prog", settings=settings, coordinators=(COORDINATOR,), created_at=MONDAY)
    mentors = [_participant(10 + n, *one[:1], Role.MENTOR, one[1]) for n, one in enumerate(MENTORS)]
    mentees = [_participant(30 + n, *one[:1], Role.MENTEE, one[1]) for n, one in enumerate(MENTEES)]
    async with raised.rebours.archive.open(raised.sandbox.workspace.team.id) as work:
        await work.record(Decision(changed=(programme, *mentors, *mentees)))


@asynccontextmanager
async def cohort(lang: str, folder: Path) -> AsyncIterator[Stage]:
    """Raise a stage on which everybody has joined and nobody is paired; Sofia coordinates."""
    locale = LOCALES[lang]
    everybody = [
        _colleague(0, "Sofia Renard", locale),
        _colleague(1, "Nadia Roux", locale),
        *(_colleague(10 + n, name, locale) for n, (name, _) in enumerate(MENTORS)),
        *(_colleague(30 + n, name, locale) for n, (name, _) in enumerate(MENTEES)),
    ]
    channels = [("general", [one.id for one in everybody])]
    async with stage(everybody, channels=channels, start=MONDAY, folder=folder) as raised:
        await _gather(raised, lang)
        yield raised
