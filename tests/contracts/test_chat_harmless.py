"""Nothing that somebody writes, in whatever words, ends or gives back anything: the bot always asks first."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers import actors, dispatch, routes
from handlers.payloads import Kind, Said
from mentoring.checkins import CheckIn
from mentoring.conversation import Topic
from mentoring.decisions import Decision
from mentoring.errors import Refusal
from mentoring.pairs import Pair, PairState, Reasons
from mentoring.people import Language, Participant, Person, Profile, Role, Standing
from mentoring.programme import Programme, ProgrammeSettings
from mentoring.rounds import Round
from mentoring.sessions import Session, SessionState
from mentoring.vocabulary import COMMON, KNOWN, WEIGHTY
from storage import engine as engines
from storage import schema
from storage.archive import Archive, Work
from tests.rules.utterances import LANGUAGES, utterances

NOW = datetime(2027, 1, 13, 9, tzinfo=UTC)
TEAM = "T1"
SMALL = [
    "je",
    "ne",
    "pas",
    "plus",
    "le",
    "la",
    "les",
    "mon",
    "ma",
    "de",
    "du",
    "à",
    "un",
    "une",
    "I",
    "my",
    "the",
    "to",
    "not",
    "don't",
    "please",
    "stp",
    "svp",
    "yes",
    "no",
    "oui",
    "non",
    "4",
    "14h",
]
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


def participant(name: str, role: Role) -> Participant:
    return Participant(
        id=name,
        programme_id="prog",
        user=f"U{name.upper()}",
        name=name,
        role=role,
        standing=Standing.ACTIVE,
        zone="Europe/Paris",
        profile=Profile(topics=("ai",), languages=("fr", "en")),
    )


ROUND = Round(id="round", programme_id="prog", requested_by="UCO", requested_at=NOW)
MARIE, PHILIPPE = participant("marie", Role.MENTOR), participant("philippe", Role.MENTEE)
PAIR = Pair(
    id="pair",
    programme_id="prog",
    mentor_id="marie",
    mentee_id="philippe",
    mentor="UMARIE",
    mentee="UPHILIPPE",
    state=PairState.ACTIVE,
    proposed_at=NOW,
    round_id="round",
    reasons=Reasons(topics=("ai",), languages=("fr",), overlap_minutes=540, other_department=True, score=1),
)


def session(number: int, state: SessionState, starts_at: datetime | None) -> Session:
    return Session(
        id=f"s{number}",
        programme_id="prog",
        pair_id="pair",
        number=number,
        week=date(2027, 1, 11) + timedelta(weeks=number),
        minutes=60,
        state=state,
        starts_at=starts_at,
    )


SESSIONS = (
    session(1, SessionState.BOOKED, NOW - timedelta(days=2)),
    session(2, SessionState.BOOKED, NOW + timedelta(days=5, hours=1)),
    session(3, SessionState.TO_BOOK, None),
)
ASKED = tuple(
    CheckIn(
        id=f"c-{one.id}",
        programme_id="prog",
        session_id="s1",
        participant_id=one.id,
        user=one.user,
        asked_at=NOW - timedelta(days=1),
    )
    for one in (MARIE, PHILIPPE)
)


class Undone(Exception):  # noqa: N818  it says what becomes of it
    """Takes back whatever a message has caused, so that the next one meets the same world."""


@dataclass
class World:
    """Two people with a session behind them, one booked and one to book; whoever writes is one of the two."""

    archive: Archive
    runner: asyncio.Runner

    def hears(self, text: str, somebody: Participant, language: Language) -> None:
        self.runner.run(self._hears(text, somebody, language))

    async def _hears(self, text: str, somebody: Participant, language: Language) -> None:
        route = routes.find(Kind.MESSAGE, "")
        assert route
        with suppress(Undone):
            async with self.archive.open(TEAM) as work:
                actor = await actors.of(somebody.user, work, frozenset())
                said = Said(actor=replace(actor, person=replace(actor.person, language=language)), text=text)
                with suppress(Refusal):
                    await route.answer(said, work)
                await self._nothing_is_lost(text, work)
                raise Undone

    async def _nothing_is_lost(self, text: str, work: Work) -> None:
        people = await work.participants.all("prog")
        pair = await work.pairs.get("pair")
        sessions = {one.id: one for one in await work.sessions.of_pair("pair")}

        assert {one.standing for one in people} <= {Standing.ACTIVE, Standing.PAUSED}, text
        assert pair is not None, text
        assert pair.state is PairState.ACTIVE, text
        assert not await work.partings.of_pairs(["pair"]), text
        assert not [one for one in sessions.values() if one.state is SessionState.CANCELLED], text
        assert (sessions["s2"].state, sessions["s2"].starts_at) == (
            SessionState.BOOKED,
            SESSIONS[1].starts_at,
        ), text
        assert sessions["s3"].starts_at is None, text
        talk = await work.conversations.get("UMARIE") or await work.conversations.get("UPHILIPPE")
        assert talk is None or talk.topic in Topic, text


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    assert dispatch.HANDLERS
    path: Path = tmp_path_factory.mktemp("world") / "rebours.db"
    with asyncio.Runner() as runner:
        runner.run(schema.upgrade(f"sqlite:///{path}"))
        engine = engines.create(f"sqlite:///{path}")
        archive = Archive(engine, lambda: NOW)
        runner.run(_populate(archive))
        yield World(archive, runner)
        runner.run(engine.dispose())


async def _populate(archive: Archive) -> None:
    async with archive.open(TEAM) as work:
        people = [Person(id=one.user, name=one.name, zone="Europe/Paris") for one in (MARIE, PHILIPPE)]
        await work.record(
            Decision(changed=(*people, PROGRAMME, ROUND, MARIE, PHILIPPE, PAIR, *SESSIONS, *ASKED))
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_utterance_of_the_corpus_ends_anything(world: World, language: Language) -> None:
    """Given all that people write, when it comes out of the blue, then nothing is cancelled, left, ended or booked."""
    for place, one in enumerate(utterances(language)):
        world.hears(one.text, (MARIE, PHILIPPE)[place % 2], language)


WORDS = st.sampled_from(SMALL) | st.sampled_from(sorted(WEIGHTY)) | st.sampled_from(sorted(KNOWN | COMMON))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), st.sampled_from([MARIE, PHILIPPE]))
def test_no_sentence_at_all_ends_anything(world: World, text: str, somebody: Participant) -> None:
    """Given any sentence of the grammar's own words, when it comes out of the blue, then nothing is lost by it."""
    world.hears(text, somebody, "fr")
