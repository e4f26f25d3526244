"""What the people of a permission test have: a pair in every moment of its life, and whatever belongs to it."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.clock import HandClock
from mentoring.checkins import Answers, CheckIn, Outcome
from mentoring.confidences import Confidence, Said, Wish
from mentoring.decisions import Aggregate, Decision, Letter, ToPerson
from mentoring.digests import WeeklyDigest
from mentoring.notices import Welcome
from mentoring.pairs import Meets, Pair, PairState, Reasons
from mentoring.partings import Parting
from mentoring.people import HrFacts, Participant, Person, Profile, Role, Standing
from mentoring.programme import Programme, ProgrammeSettings
from mentoring.rounds import Round, RoundState
from mentoring.sessions import Proposal, Session, SessionState, Step
from mentoring.steadiness import Course, Steadiness
from storage import engine, schema
from storage.archive import Archive

NOW = datetime(2027, 1, 20, 10, tzinfo=UTC)
LATER, EARLIER = datetime(2027, 1, 26, 10, tzinfo=UTC), datetime(2027, 1, 19, 10, tzinfo=UTC)
HERE, ELSEWHERE = "T1", "T2"

PEOPLE = {
    "stranger": "UNOBODY",
    "guest": "UGUEST",
    "other": "UOTTO",
    "mentor": "UMIA",
    "mentee": "UMAX",
    "delegate": "UDEE",
    "neutral": "UNEUTRAL",
    "coordinator": "UCO",
    "elsewhere": "UMIA",
}
"""Who tries: `other` takes part in another pair; `elsewhere` runs another workspace, and bears the mentor's id."""

REASONS = Reasons(topics=("ai",), languages=("en",), overlap_minutes=480, other_department=True, score=70)


def _participant(name: str, role: Role, programme: str, **profile) -> Participant:
    return Participant(
        id=f"{programme}-{name}",
        programme_id=programme,
        user=f"U{name.upper()}",
        name=name,
        role=role,
        standing=Standing.ACTIVE,
        facts=HrFacts(manager=f"UBOSS{name}"),
        profile=Profile(topics=("ai",), languages=("en",), **profile),
    )


def _programme(name: str, coordinator: str) -> Programme:
    settings = ProgrammeSettings(
        name="Rebours", objectives="Learn", sponsor="UBOSS", neutral_contact="UNEUTRAL",
        leadership_channel="CLEAD", first_day=date(2027, 1, 11),
    )  # fmt: skip
    return Programme(id=name, settings=settings, coordinators=(coordinator,), created_at=EARLIER)


MIA, MAX = _participant("mia", Role.MENTOR, "here"), _participant("max", Role.MENTEE, "here", delegate="UDEE")
OLA, OTTO = _participant("ola", Role.MENTOR, "here"), _participant("otto", Role.MENTEE, "here")


def _pair(name: str, state: PairState = PairState.ACTIVE, mentor=MIA, mentee=MAX, **changes) -> Pair:
    return Pair(
        id=name, programme_id="here", round_id="round", mentor_id=mentor.id, mentee_id=mentee.id,
        mentor=mentor.user, mentee=mentee.user, reasons=REASONS, state=state, proposed_at=EARLIER,
        active_since=EARLIER if state is PairState.ACTIVE else None, **changes,
    )  # fmt: skip


def _session(name: str, state: SessionState, starts_at: datetime | None = None, **changes) -> Session:
    return Session(
        id=name, programme_id="here", pair_id="pair", number=len(name), week=date(2027, 1, 18), minutes=60,
        state=state, starts_at=starts_at, **changes,
    )  # fmt: skip


def _checkin(session: str, who: Participant, **changes) -> CheckIn:
    return CheckIn(
        id=f"{session}-{who.id}", programme_id="here", session_id=session, participant_id=who.id,
        user=who.user, asked_at=EARLIER, **changes,
    )  # fmt: skip


SPOKEN = Answers(outcome=Outcome.HELD, usefulness=4, takeaway="Ask more.", would_help="A room.")

BELONGINGS = (
    _pair("pair"),
    _pair("asked", PairState.MENTEE_ASKED),
    _pair("proposed", PairState.PROPOSED),
    _pair("slipping", steadiness=Steadiness(course=Course.MENTEE_ASKED, asked=True)),
    _pair("needing", steadiness=Steadiness(course=Course.COORDINATORS_ASKED, asked=True)),
    _pair("parting"),
    _pair("wondering", meets=Meets(wanted_by=Role.MENTEE)),
    _pair("theirs", mentor=OLA, mentee=OTTO),
    _session("open", SessionState.TO_BOOK),
    _session("booked", SessionState.BOOKED, LATER, next_step=Step.PREPARE),
    _session("past", SessionState.HELD, EARLIER),
    _session("wanted", SessionState.TO_BOOK, proposal=Proposal(starts_at=LATER, by="UMIA")),
    _session("writing", SessionState.BOOKED, EARLIER, asynchronous=True, next_step=Step.HALFWAY),
    _checkin("writing", MIA),
    _checkin("writing", MAX),
    _checkin("past", MIA, answers=SPOKEN, answered_at=EARLIER),
    _checkin("past", MAX, answers=SPOKEN, answered_at=EARLIER),
    Parting(
        id="quiet", programme_id="here", pair_id="parting", participant_id=MIA.id, user=MIA.user,
        asked_at=EARLIER, wake_at=LATER,
    ),
    Confidence(
        id="words", programme_id="here", participant_id=MIA.id, user=MIA.user, contact="UNEUTRAL",
        wish=Wish.ADVICE, said=(Said(author=MIA.user, words="A word.", at=EARLIER),), opened_at=EARLIER,
    ),
    WeeklyDigest(id="digest", programme_id="here", week=date(2027, 1, 18), due_at=LATER),
)  # fmt: skip


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Archive]:
    """Open the database in which all of it is kept."""
    database = engine.create(url)
    yield Archive(database, HandClock(NOW), draw=lambda least, _most: least)
    await database.dispose()


async def keep(url: str, *more: Aggregate, made: Callable[[Aggregate], Aggregate] = lambda one: one) -> None:
    """Write all of it down, and `more`, beside another workspace that has nothing of it; `made` changes each value first."""
    await schema.upgrade(url)
    async with opened(url) as archive:
        await _keep(archive, more, made)


async def _keep(archive: Archive, more: Sequence[Aggregate], made: Callable[[Aggregate], Aggregate]) -> None:
    known = tuple(Person(id=user, name=user, guest=user == "UGUEST") for user in {*PEOPLE.values(), "UOLA"})
    round_ = Round(
        id="round", programme_id="here", requested_by="UCO", requested_at=EARLIER, state=RoundState.SOLVED
    )
    guest = _participant("guest", Role.MENTOR, "here")
    async with archive.open(HERE) as work:
        people = (*known, MIA, MAX, OLA, OTTO, guest)
        values = (_programme("here", "UCO"), *people, round_, *BELONGINGS, *more)
        await work.record(Decision(changed=tuple(map(made, values))))
        await work.record(Decision(letters=(_letter(),)))
    async with archive.open(ELSEWHERE) as work:
        theirs = replace(_participant("mia", Role.MENTOR, "there"), standing=Standing.ACTIVE)
        await work.record(Decision(changed=(_programme("there", "UMIA"), *known, theirs)))
    (letter,) = (await archive.outbox.claim(HERE, NOW, timedelta(minutes=5), limit=10)).letters
    await archive.outbox.park(letter, "channel_not_found", NOW)


def _letter() -> Letter:
    """Give a letter that Slack will not take."""
    return Letter(key="welcome", to=ToPerson(user="UOTTO"), notice=Welcome(role=Role.MENTEE), due=EARLIER)
