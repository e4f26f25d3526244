"""Matchmaking: a process of its own solves a round; whatever becomes of it, nobody loses what was there."""

import asyncio
import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field, replace

from mentoring.matching import Stage
from mentoring.pairs import PairState
from mentoring.people import HrFacts, Role
from mentoring.rounds import Round, RoundState
from scheduling import matchmaking
from scheduling.solving import Answer, Progress, Question
from scheduling.worker import Worker
from tests.scheduling.office import MONDAY, Office, participant, until

WANTED = Round(id="round", programme_id="prog", requested_by="UCO", requested_at=MONDAY, wake_at=MONDAY)


@dataclass
class Patient(Worker):
    """A worker that says how far it is, and waits for a word before it goes on."""

    word: asyncio.Event = field(default_factory=asyncio.Event)

    async def solve(self, question: Question, told) -> Answer:
        told(Progress(stage=Stage.SOLVING, share=0.4))
        await self.word.wait()
        return await super().solve(question, told)


async def the_round(office: Office) -> Round:
    async with office.archive.read(office.team) as work:
        found = await work.rounds.get("round")
    assert found is not None
    return found


async def the_pairs(office: Office):
    async with office.archive.read(office.team) as work:
        return await work.pairs.all("prog")


async def test_a_process_that_dies_leaves_the_previous_proposal(office: Office) -> None:
    """Given a proposal, when the process that seeks another is killed, then it stays, and Sofia reads a reference."""
    await office.remembers(WANTED)
    await office.beats()
    (before,) = await the_pairs(office)
    solved = await the_round(office)
    await office.remembers(replace(solved, state=RoundState.WANTED, wake_at=MONDAY))

    worker = office.heartbeat.matchmaking.worker
    beating = asyncio.create_task(office.heartbeat.beat())
    await until(lambda: _true(worker.pid))
    os.kill(worker.pid, signal.SIGKILL)
    await beating

    after = await the_round(office)
    assert await the_pairs(office) == [before]
    assert (after.state, after.wake_at, after.solution) == (RoundState.SOLVED, None, solved.solution)
    told = (await office.inbox("UCO"))[-1]
    assert "n’a pas pu être calculée" in told


async def _true(value: object) -> bool:
    return bool(value)


async def test_a_first_round_that_fails_can_be_asked_for_again(office: Office) -> None:
    """Given a first round, when its process dies, then it is over, nobody waits for it, and everybody keeps their place."""
    await office.remembers(WANTED)
    beating = asyncio.create_task(office.heartbeat.beat())
    await until(lambda: _true(office.heartbeat.matchmaking.worker.pid))
    os.kill(office.heartbeat.matchmaking.worker.pid, signal.SIGKILL)
    await beating

    assert (await the_round(office)).state is RoundState.FAILED
    assert await the_pairs(office) == []


async def test_a_large_round_goes_on_beside_and_is_nobody_elses(office: Office, monkeypatch) -> None:
    """Given a large round, when it is solved, then beats go on, its progress is kept, and no other heart begins it."""
    monkeypatch.setattr(matchmaking, "TELLING", 0.01)
    patient = Patient()
    office.heartbeat.matchmaking.worker = patient
    office.heartbeat.matchmaking.beside = 0
    await office.remembers(WANTED)
    await office.beats()

    async def shown() -> bool:
        return (await the_round(office)).progress is not None

    await until(shown)
    under_way = await the_round(office)
    assert (under_way.progress.stage, under_way.progress.percent) == ("solving", 40)
    assert under_way.wake_at == MONDAY + matchmaking.LEASE
    await office.another_heart().beat()
    assert (await the_round(office)).state is RoundState.WANTED

    patient.word.set()
    await office.heartbeat.matchmaking.rest()
    assert (await the_round(office)).state is RoundState.SOLVED
    assert len(await the_pairs(office)) == 1


async def test_a_process_that_stops_gives_its_round_back(office: Office) -> None:
    """Given a round under way, when the bot is told to stop, then another one solves it at once, and nothing is said."""
    office.heartbeat.matchmaking.beside = 0
    await office.remembers(WANTED)
    await office.beats()
    await until(lambda: _true(office.heartbeat.matchmaking.worker.pid))
    await office.heartbeat.stop()
    assert (await the_round(office)).wake_at == MONDAY

    await office.another_heart().beat()

    assert (await the_round(office)).state is RoundState.SOLVED
    assert len(await office.inbox("UCO")) == 1


async def test_a_replica_that_vanishes_loses_its_round_to_another(office: Office) -> None:
    """Given a round in the hands of a replica of which nothing is heard, when its lease is over, then it is solved."""
    await office.remembers(replace(WANTED, wake_at=MONDAY + matchmaking.LEASE))
    await office.beats()
    assert (await the_round(office)).state is RoundState.WANTED

    await office.passes(minutes=2)

    assert (await the_round(office)).state is RoundState.SOLVED


async def test_what_is_decided_while_a_round_is_solved_holds(office: Office) -> None:
    """Given a round under way, when John is paired by hand meanwhile, then he is not proposed to anybody else."""
    patient = Patient()
    office.heartbeat.matchmaking.worker = patient
    office.heartbeat.matchmaking.beside = 0
    hugo = participant("new", Role.MENTOR, facts=HrFacts(manager="UBOSS3", grade=2, country="FR"))
    await office.remembers(hugo, WANTED)
    await office.beats()
    async with office.archive.read(office.team) as work:
        (john,) = await work.participants.among(["john"])
    other = replace(WANTED, id="other", state=RoundState.SOLVED, wake_at=None)
    taken = {
        "id": "by-hand",
        "programme_id": "prog",
        "round_id": "other",
        "mentor_id": "new",
        "mentee_id": john,
        "mentor": "UNEW",
        "mentee": "UJOHN",
        "proposed_at": MONDAY,
        "state": PairState.MENTEE_ASKED,
    }
    await office.remembers(other)
    await office.remembers(_pair(taken))
    patient.word.set()
    await office.heartbeat.matchmaking.rest()

    assert [pair.id for pair in await the_pairs(office)] == ["by-hand"]
    assert [one.user for one in (await the_round(office)).unpaired if one.user == "UJOHN"] == []


def _pair(given):
    from tests.rules.examples import pair

    return replace(pair(), version=0, **given)


ALONE = """
import asyncio, sys
from bot.clock import HandClock
from bot import compose, cli
from handlers import dispatch
from scheduling.matchmaking import Matchmaking
from storage import engine, schema
from storage.archive import Archive
from mentoring.decisions import Decision
from mentoring.matching import Certificate
from mentoring.programme import Programme
from tests.scheduling.office import MONDAY, SETTINGS, participant
from tests.scheduling.test_matchmaking import WANTED
from mentoring.people import Role

async def main():
    url = "sqlite:///" + sys.argv[1]
    await schema.upgrade(url)
    database = engine.create(url)
    archive = Archive(database, HandClock(MONDAY))
    programme = Programme(id="prog", settings=SETTINGS, coordinators=("UCO",), created_at=MONDAY)
    two = participant("marie", Role.MENTOR), participant("john", Role.MENTEE)
    async with archive.open("T1") as work:
        await work.record(Decision(changed=(programme, *two, WANTED)))
    await Matchmaking(archive, HandClock(MONDAY)).solve("T1", "round")
    async with archive.read("T1") as work:
        print(len(await work.pairs.all("prog")))
    await database.dispose()
    print(sorted({name.partition(".")[0] for name in sys.modules} & {"scipy", "numpy", "matplotlib"}))

asyncio.run(main())
"""


def test_the_bot_never_imports_scipy(tmp_path) -> None:
    """Given a fresh process with the whole bot in it, when it solves a round, then neither SciPy nor NumPy lies in it."""
    ran = subprocess.run(
        [sys.executable, "-c", ALONE, str(tmp_path / "alone.db")],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )

    assert ran.stdout.split("\n")[:2] == ["1", "[]"], ran.stderr


def test_a_worker_inherits_no_secret(monkeypatch) -> None:
    """Given tokens in the environment, when a worker begins, then they are not in its own."""
    from scheduling.worker import _environment

    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret")
    monkeypatch.setenv("REBOURS_DATABASE_URL", "postgresql://u:p@h/d")

    assert "xoxb" not in str(_environment())
    assert "postgresql" not in str(_environment())
