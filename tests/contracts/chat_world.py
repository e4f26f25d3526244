"""A small world for the chat, without Slack: two pairs of one mentor, sessions behind them, booked and to book."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import update

from handlers import actors, dispatch, routes
from handlers.payloads import Kind, Said
from handlers.replies import Replace, Reply, Several, Whisper
from mentoring.checkins import CheckIn
from mentoring.decisions import Decision, Letter
from mentoring.errors import Refusal
from mentoring.pairs import Pair, PairState, Reasons
from mentoring.people import Language, Participant, Person, Profile, Role, Standing
from mentoring.programme import Programme, ProgrammeSettings
from mentoring.rounds import Round
from mentoring.sessions import Session, SessionState
from storage import engine as engines
from storage import schema, tables
from storage.archive import Archive, Work
from storage.letter_states import LetterState

NOW = datetime(2027, 1, 13, 9, tzinfo=UTC)  # a Wednesday, ten in Paris
TEAM = "T1"
DAY = timedelta(days=1)
PROGRAMME = Programme(
    id="prog",
    settings=ProgrammeSettings(
        name="À rebours",
        objectives="Apprendre",
        sponsor="UCO",
        neutral_contact="UNEUTRAL",
        leadership_channel="CLEADERS",
        first_day=date(2027, 1, 11),
    ),
    coordinators=("UCO",),
    created_at=NOW,
)
ROUND = Round(id="round", programme_id="prog", requested_by="UCO", requested_at=NOW)


def participant(name: str, role: Role, **profile: object) -> Participant:
    return Participant(
        id=name,
        programme_id="prog",
        user=f"U{name.upper()}",
        name=name,
        role=role,
        standing=Standing.ACTIVE,
        zone="Europe/Paris",
        profile=Profile(**{"topics": ("ai",), "languages": ("fr", "en"), **profile}),
    )


MARIE = participant("marie", Role.MENTOR, capacity=2)
PHILIPPE, MARGARET = (participant(name, Role.MENTEE, delegate="UCLAIRE") for name in ("philippe", "margaret"))
CLAIRE = "UCLAIRE"


def pair(mentee: Participant, state: PairState = PairState.ACTIVE) -> Pair:
    return Pair(
        id=f"pair-{mentee.id}",
        programme_id="prog",
        round_id="round",
        mentor_id="marie",
        mentee_id=mentee.id,
        mentor="UMARIE",
        mentee=mentee.user,
        state=state,
        proposed_at=NOW,
        active_since=NOW if state is PairState.ACTIVE else None,
        reasons=Reasons(
            topics=("ai",), languages=("fr",), overlap_minutes=540, other_department=True, score=1
        ),
    )


def session(mentee: Participant, number: int, starts_at: datetime | None) -> Session:
    return Session(
        id=f"{mentee.id}-{number}",
        programme_id="prog",
        pair_id=f"pair-{mentee.id}",
        number=number,
        week=date(2027, 1, 11) + timedelta(weeks=number - 1),
        minutes=60,
        state=SessionState.BOOKED if starts_at else SessionState.TO_BOOK,
        starts_at=starts_at,
    )


def checkin(one: Participant, about: Session) -> CheckIn:
    return CheckIn(
        id=f"{one.id}-{about.id}",
        programme_id="prog",
        session_id=about.id,
        participant_id=one.id,
        user=one.user,
        asked_at=NOW - DAY,
    )


class Undone(Exception):  # noqa: N818  it says what becomes of it
    """Takes back whatever a message has caused, so that the next one meets the same world."""


@dataclass
class World:
    """A database of its own, and a clock; whoever writes is read as the dispatch would read them."""

    archive: Archive
    runner: asyncio.Runner
    clock: list[datetime] = field(default_factory=lambda: [NOW])

    def holds(self, *values: object) -> None:
        self.runner.run(self._record(values))

    async def _record(self, values: tuple[object, ...]) -> None:
        people = [
            Person(id=one, name=one, zone="Europe/Paris")
            for one in ("UMARIE", "UPHILIPPE", "UMARGARET", CLAIRE)
        ]
        async with self.archive.open(TEAM) as work:
            await work.record(Decision(changed=(*people, PROGRAMME, ROUND, *values)))

    def delivered(self, letter: Letter) -> None:
        """Let a letter have been written and sent."""
        self.runner.run(self._deliver(letter))

    async def _deliver(self, letter: Letter) -> None:
        async with self.archive.open(TEAM) as work:
            await work.record(Decision(letters=(letter,)))
            sent = update(tables.letters).values(state=LetterState.SENT)
            await work.connection.execute(sent)

    def says(self, user: str, text: str, language: Language = "fr") -> str:
        """Write to the bot, and read its answer; a refusal by its name."""
        return self.runner.run(self._says(user, text, language))

    async def _says(self, user: str, text: str, language: Language) -> str:
        try:
            async with self.archive.open(TEAM) as work:
                return words(await answer(work, user, text, language))
        except Refusal as refusal:
            return type(refusal).__name__

    def session(self, session_id: str) -> Session:
        found = self.runner.run(self._session(session_id))
        assert found
        return found

    async def _session(self, session_id: str) -> Session | None:
        async with self.archive.read(TEAM) as work:
            return await work.sessions.get(session_id)

    def checkin(self, session_id: str, one: Participant) -> CheckIn:
        found = self.runner.run(self._checkin(session_id, one))
        assert found
        return found

    async def _checkin(self, session_id: str, one: Participant) -> CheckIn | None:
        async with self.archive.read(TEAM) as work:
            return await work.checkins.of(session_id, one.id)


async def answer(work: Work, user: str, text: str, language: Language) -> Reply:
    actor = await actors.of(user, work, frozenset())
    spoken = replace(actor, person=replace(actor.person, language=language))
    route = routes.find(Kind.MESSAGE, "")
    assert route
    return await route.answer(Said(actor=spoken, text=text), work)


async def undone(work: Work, user: str, text: str, language: Language) -> None:
    """Write to the bot; a refusal is an answer, too."""
    with suppress(Refusal):
        await answer(work, user, text, language)


def words(reply: Reply) -> str:
    match reply:
        case Whisper() | Replace():
            return reply.message.text.replace("\u00a0", " ").replace("\u202f", " ")
        case Several():
            return "\n".join(map(words, reply.replies))
        case _:
            return type(reply).__name__


@contextmanager
def raised(folder: Path) -> Iterator[World]:
    """Raise a world on an SQLite file of its own."""
    assert dispatch.HANDLERS
    clock = [NOW]
    with asyncio.Runner() as runner:
        runner.run(schema.upgrade(f"sqlite:///{folder / 'rebours.db'}"))
        engine = engines.create(f"sqlite:///{folder / 'rebours.db'}")
        try:
            yield World(Archive(engine, lambda: clock[0]), runner, clock)
        finally:
            runner.run(engine.dispose())
