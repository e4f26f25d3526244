"""A cohort to try: drawn with a seed, and as uneven as a real one."""

from datetime import time
from typing import TYPE_CHECKING

from mentoring.catalogue import TOPICS
from mentoring.people import HrFacts, Participant, Profile, Role, Standing, WorkingHours

if TYPE_CHECKING:
    from numpy.random import Generator

ZONES = (
    ("Europe/Paris", "fr", 0.42),
    ("Europe/London", "en", 0.14),
    ("America/New_York", "en", 0.12),
    ("Europe/Madrid", "es", 0.1),
    ("America/Montreal", "fr", 0.07),
    ("Africa/Casablanca", "fr", 0.06),
    ("America/Mexico_City", "es", 0.05),
    ("Asia/Singapore", "en", 0.04),
)
"""Eight zones, the first language there, and how many of a hundred work there."""
LANGUAGES = ("fr", "en", "es")
HOURS = tuple(
    WorkingHours(start=time(start), end=time(end)) for start, end in ((9, 18), (8, 17), (10, 19), (9, 14))
)
DEPARTMENTS = ("Sales", "Operations", "Finance", "Technology", "People", "Legal", "Marketing", "Research")
GIVEN = ("Inès", "Hugo", "Léa", "Omar", "Chloé", "Noah", "Aïcha", "Lucas", "Sofía", "Ethan", "Mei", "Théo")
FAMILY = ("Martin", "Garcia", "Nguyen", "Smith", "Benali", "Dubois", "Tan", "Moreau", "López", "Brown", "Roy")
REPORTS = 6
"""How many people report to each manager."""
MENTEE_GRADE, MENTOR_GRADE = 12, 5


def sample(count: int, seed: int) -> tuple[list[Participant], list[Participant]]:
    """Draw so many mentors and as many mentees of one company, the same for the same seed.

    Topics are Zipf-distributed, wanted in another order than taught; everybody hangs in one tree of managers,
    the mentees in its upper levels; some managers, grades and departments are missing, and there are vetoes.
    """
    import numpy as np

    draw = np.random.default_rng([seed, count])
    below = count + 1 + draw.permutation(2 * count)[:count]
    mentees = _people(draw, [int(place) for place in range(1, count + 1)], Role.MENTEE)
    mentors = _people(draw, [int(place) for place in np.sort(below)], Role.MENTOR)
    return mentors, mentees


def _user(place: int) -> str:
    return f"U{place:07}"


def _people(draw: "Generator", places: list[int], role: Role) -> list[Participant]:
    """Draw people at places of the tree, where the boss of place n is at (n - 1) // REPORTS."""
    count = len(places)
    zones = draw.choice(len(ZONES), count, p=[share for _, _, share in ZONES])
    topics = _topics(draw, count, role)
    chances = draw.random((count, 8))
    hours = draw.choice(len(HOURS), count, p=(0.55, 0.2, 0.17, 0.08))
    avoided = draw.integers(1, 4 * count, count)
    departments = draw.permutation(len(DEPARTMENTS))
    return [
        _person(
            place,
            role,
            zone=int(zones[n]),
            topics=topics[n],
            chances=chances[n].tolist(),
            hours=HOURS[hours[n]],
            avoided=_user(int(avoided[n])),
            department=DEPARTMENTS[departments[_branch(place) % len(DEPARTMENTS)]],
        )
        for n, place in enumerate(places)
    ]


def _person(
    place: int,
    role: Role,
    *,
    zone: int,
    topics: tuple[str, ...],
    chances: list[float],
    hours: WorkingHours,
    avoided: str,
    department: str,
) -> Participant:
    name, first, _ = ZONES[zone]
    other = LANGUAGES[(LANGUAGES.index(first) + 1 + (chances[0] < 0.3)) % len(LANGUAGES)]  # noqa: PLR2004  a share
    grade = (MENTEE_GRADE if role is Role.MENTEE else MENTOR_GRADE) - int(3 * chances[1])
    manager = None if chances[2] < 0.02 else _user((place - 1) // REPORTS)  # noqa: PLR2004
    capacity = 1 + (chances[3] < 0.4) + (chances[3] < 0.1)  # noqa: PLR2004
    return Participant(
        id=f"{role}-{place:07}",
        programme_id="sample",
        user=_user(place),
        name=f"{GIVEN[place % len(GIVEN)]} {FAMILY[place // len(GIVEN) % len(FAMILY)]} {place}",
        role=role,
        standing=Standing.ACTIVE,
        zone=name,
        facts=HrFacts(
            department="" if chances[4] < 0.05 else department,  # noqa: PLR2004
            grade=None if chances[5] < 0.03 else grade,  # noqa: PLR2004
            manager=manager,
            line_waived=manager is None and chances[6] < 0.3,  # noqa: PLR2004
        ),
        profile=Profile(
            topics=topics,
            languages=(first, other) if chances[0] < 0.7 else (first,),  # noqa: PLR2004
            capacity=capacity if role is Role.MENTOR else 1,
            hours=hours,
            avoid=(avoided,) if chances[7] < 0.02 else (),  # noqa: PLR2004
        ),
    )


def _topics(draw: "Generator", count: int, role: Role) -> list[tuple[str, ...]]:
    """Draw a few topics for each; the Gumbel trick draws without replacement from Zipf's law."""
    import numpy as np

    keys = np.array(sorted(TOPICS))
    ranks = np.random.default_rng(1 if role is Role.MENTOR else 2).permutation(len(keys)) + 1
    wishes = draw.gumbel(size=(count, len(keys))) - np.log(ranks)
    most = 5 if role is Role.MENTOR else 4
    chosen = np.argsort(-wishes, axis=1)[:, :most]
    counts = draw.integers(2 if role is Role.MENTOR else 1, most + 1, count)
    return [tuple(keys[row[:many]].tolist()) for row, many in zip(chosen, counts.tolist(), strict=True)]


def _branch(place: int) -> int:
    """Tell below which direct report of the chief somebody hangs, who gives the department."""
    while place > REPORTS:
        place = (place - 1) // REPORTS
    return place
