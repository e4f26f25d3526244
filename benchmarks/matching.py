"""How long a round of pairing takes, people in and pairs out, beside SciPy's solver alone."""

import random
import time
from datetime import date

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from mentoring import matching
from mentoring.catalogue import TOPICS
from mentoring.people import HrFacts, Participant, Profile, Role, Standing

ON = date(2027, 1, 11)
ZONES = ("Europe/Paris", "Europe/London", "America/New_York", "Asia/Singapore")


def measure(sizes: tuple[int, ...]) -> None:
    """Print the time of a round at each size, and how many times the bare solver it takes."""
    print("\nA round of pairing, as many mentors as mentees (milliseconds)")
    print(f"  {'a side':>8}{'pairs':>8}{'Rebours':>12}{'SciPy alone':>14}{'ratio':>8}")
    for size in sizes:
        mentors, mentees = _cohort(size)
        started = time.perf_counter()
        proposal = matching.solve(mentors, mentees, taken={}, former=set(), on=ON)
        whole = (time.perf_counter() - started) * 1000
        bare = _bare(size) * 1000
        print(f"  {size:8}{len(proposal.pairs):8}{whole:12.1f}{bare:14.1f}{whole / bare:7.1f}×")


def _bare(size: int) -> float:
    """Time the solver on a random graph as dense as ours: one edge in eight, and a place for nobody."""
    draw = np.random.default_rng(size)
    chosen = np.where(draw.random((size, size)) < 1 / 8, draw.integers(1, 400, (size, size)), 0)
    costs = np.hstack([np.where(chosen > 0, 1000 - chosen, 0), np.diag(np.full(size, 10**7))])
    graph = csr_array(costs)
    started = time.perf_counter()
    min_weight_full_bipartite_matching(graph)
    return time.perf_counter() - started


def _cohort(size: int) -> tuple[list[Participant], list[Participant]]:
    draw = random.Random(size)
    return (
        [_participant(draw, number, Role.MENTOR) for number in range(size)],
        [_participant(draw, number, Role.MENTEE) for number in range(size)],
    )


def _participant(draw: random.Random, number: int, role: Role) -> Participant:
    topics = tuple(sorted(draw.sample(sorted(TOPICS), 3)))
    return Participant(
        id=f"{role}-{number:06}",
        programme_id="p",
        user=f"U{role}{number}",
        name=f"{role} {number}",
        role=role,
        standing=Standing.ACTIVE,
        zone=draw.choice(ZONES),
        facts=HrFacts(
            department=draw.choice("abcdef"),
            grade=draw.randint(1, 5) if role is Role.MENTOR else draw.randint(8, 14),
            manager=f"UBOSS{draw.randint(0, size_of_company(number))}",
        ),
        profile=Profile(topics=topics, languages=tuple(draw.sample(("fr", "en", "es"), 2))),
    )


def size_of_company(number: int) -> int:
    """Give how many managers there are to choose from."""
    return number // 8 + 3
