"""People, programmes and pairs of which a test changes only what it is about."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

from mentoring.decisions import Decision, Letter
from mentoring.notices import Notice
from mentoring.pairs import Pair, PairState, Reasons
from mentoring.people import HrFacts, Participant, Person, Profile, Role, Standing
from mentoring.programme import Programme, ProgrammeSettings
from mentoring.sessions import Session, SessionState

TUESDAY = datetime(2027, 1, 5, 10, tzinfo=UTC)
"""A Tuesday morning, nobody's holiday in Paris or New York."""


def ids(prefix: str = "new") -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"{prefix}-{next(numbers)}"


def settings(**changes) -> ProgrammeSettings:
    usual = ProgrammeSettings(
        name="À rebours",
        objectives="Learn from each other",
        sponsor="U-SPONSOR",
        neutral_contact="U-NEUTRAL",
        leadership_channel="C-LEADERS",
        first_day=date(2027, 1, 4),
        zone="Europe/Paris",
        country="FR",
    )
    return replace(usual, **changes)


def programme(**changes) -> Programme:
    return Programme(
        id="prog", settings=settings(**changes), coordinators=("U-HR", "U-HR2"), created_at=TUESDAY
    )


def person(user: str = "U-ANA", **changes) -> Person:
    return replace(Person(id=user, name="Ana", language="fr", zone="Europe/Paris"), **changes)


def participant(name: str, role: Role, *, facts: dict | None = None, profile: dict | None = None, **changes):
    usual_facts = HrFacts(manager=f"U-BOSS-{name}", country="FR")
    usual_profile = Profile(topics=("ai",), languages=("fr",))
    usual = Participant(
        id=name,
        programme_id="prog",
        user=f"U-{name.upper()}",
        name=name,
        role=role,
        standing=Standing.ACTIVE,
        zone="Europe/Paris",
        facts=replace(usual_facts, **(facts or {})),
        profile=replace(usual_profile, **(profile or {})),
    )
    return replace(usual, **changes)


def mentor(name: str = "mia", **changes) -> Participant:
    return participant(name, Role.MENTOR, **changes)


def mentee(name: str = "max", **changes) -> Participant:
    return participant(name, Role.MENTEE, **changes)


def pair(state: PairState = PairState.ACTIVE, **changes) -> Pair:
    usual = Pair(
        id="pair",
        programme_id="prog",
        round_id="round",
        mentor_id="mia",
        mentee_id="max",
        mentor="U-MIA",
        mentee="U-MAX",
        reasons=Reasons(
            topics=("ai",), languages=("fr",), overlap_minutes=540, other_department=False, score=100
        ),
        state=state,
        proposed_at=TUESDAY,
    )
    return replace(usual, **changes)


def session(state: SessionState = SessionState.TO_BOOK, **changes) -> Session:
    usual = Session(
        id="session",
        programme_id="prog",
        pair_id="pair",
        number=1,
        week=date(2027, 1, 11),
        minutes=60,
        state=state,
    )
    return replace(usual, **changes)


def changed(decision: Decision, kind: type):
    """Give what a decision changes of one kind."""
    return [aggregate for aggregate in decision.changed if isinstance(aggregate, kind)]


def letters(decision: Decision, kind: type[Notice]) -> list[Letter]:
    """Give the letters of one kind that a decision causes."""
    return [letter for letter in decision.letters if isinstance(letter.notice, kind)]
