"""The company of the measures: people in pairs who have just met, and a campaign of letters to them."""

from datetime import UTC, datetime, timedelta

from bot.clock import Clock, system_clock
from mentoring.catalogue import TOPICS
from mentoring.checkins import CheckIn
from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.notices import Welcome
from mentoring.pairs import Pair, PairState, Reasons
from mentoring.people import Participant, Person, Profile, Role, Standing
from mentoring.programme import Programme, ProgrammeSettings
from mentoring.rounds import Round, RoundState
from mentoring.sessions import Session, SessionState
from mentoring.timeline import DAY, WEEK, monday_of
from storage import engine
from storage.archive import Archive

ZONE = "Etc/UTC"
PIECE = 1000
TUESDAY = datetime(2027, 1, 12, 10, tzinfo=UTC)
"""When a measure begins, whenever it is run: letters keep office hours."""


def clock_since(started: datetime) -> Clock:
    """Give a clock that showed ten on a Tuesday at that moment."""
    return lambda: system_clock() - started + TUESDAY


async def settle_in(url: str, workspace: str, people: int) -> None:
    """Write a programme of people U0, U1…, in pairs that met yesterday and are asked how it was."""
    programme = _programme(workspace)
    round_ = Round(
        id=f"{workspace}-r",
        programme_id=programme.id,
        requested_by=None,
        requested_at=TUESDAY,
        state=RoundState.SOLVED,
    )
    known = tuple(Person(id=f"U{n}", name=f"Person {n}", zone=ZONE) for n in range(people))
    those = tuple(_participant(workspace, programme.id, n) for n in range(people))
    await _record(url, workspace, Decision(changed=(programme, round_, *known, *those)))
    for n in range(0, people - 1, 2):
        await _record(url, workspace, Decision(changed=_pair(those[n], those[n + 1], round_.id, n // 2)))


def session_of(workspace: str, user: str) -> str:
    """Name the session that somebody is asked about."""
    return f"{workspace}-s{int(user.removeprefix('U')) // 2}"


def _programme(workspace: str) -> Programme:
    settings = ProgrammeSettings(
        name="Rebours",
        objectives="Learn upwards",
        sponsor="UHR",
        neutral_contact="UHR",
        leadership_channel="CLEAD",
        first_day=monday_of(TUESDAY.date()) - WEEK,
        zone=ZONE,
        country="FR",
    )
    return Programme(id=f"p-{workspace}", settings=settings, coordinators=("UHR",), created_at=TUESDAY)


def _participant(workspace: str, programme: str, number: int) -> Participant:
    return Participant(
        id=f"{workspace}-{number}",
        programme_id=programme,
        user=f"U{number}",
        name=f"Person {number}",
        role=Role.MENTEE if number % 2 else Role.MENTOR,
        standing=Standing.ACTIVE,
        zone=ZONE,
        profile=Profile(topics=tuple(sorted(TOPICS))[:3], languages=("en",)),
    )


def _pair(
    mentor: Participant, mentee: Participant, round_id: str, number: int
) -> tuple[Pair | Session | CheckIn, ...]:
    workspace = mentor.id.rpartition("-")[0]
    pair = Pair(
        id=f"{workspace}-p{number}",
        programme_id=mentor.programme_id,
        round_id=round_id,
        mentor_id=mentor.id,
        mentee_id=mentee.id,
        mentor=mentor.user,
        mentee=mentee.user,
        reasons=Reasons(
            topics=mentor.profile.topics,
            languages=("en",),
            overlap_minutes=480,
            other_department=True,
            score=70,
        ),
        state=PairState.ACTIVE,
        proposed_at=TUESDAY - WEEK,
        active_since=TUESDAY - WEEK,
    )
    session = Session(
        id=f"{workspace}-s{number}",
        programme_id=mentor.programme_id,
        pair_id=pair.id,
        number=1,
        week=monday_of(TUESDAY.date()),
        minutes=60,
        state=SessionState.BOOKED,
        starts_at=TUESDAY - DAY,
    )
    asked = tuple(
        CheckIn(
            id=f"{session.id}-{one.id}",
            programme_id=one.programme_id,
            session_id=session.id,
            participant_id=one.id,
            user=one.user,
            asked_at=TUESDAY - DAY,
        )
        for one in (mentor, mentee)
    )
    return pair, session, *asked


async def campaign(url: str, workspace: str, letters: int) -> None:
    """Write letters that are due, each to somebody else."""
    now = TUESDAY - timedelta(seconds=1)
    for first in range(0, letters, PIECE):
        piece = range(first, min(first + PIECE, letters))
        written = tuple(
            Letter(key=f"w:{n}", to=ToPerson(user=f"U{n}"), notice=Welcome(role=Role.MENTOR), due=now)
            for n in piece
        )
        await _record(url, workspace, Decision(letters=written))


async def _record(url: str, workspace: str, decision: Decision) -> None:
    opened = engine.create(url)
    try:
        async with Archive(opened, lambda: TUESDAY).open(workspace) as work:
            await work.record(decision)
    finally:
        await opened.dispose()
