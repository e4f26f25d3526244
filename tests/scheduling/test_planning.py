"""Planning: whatever wakes gets its rule, once, and one failure holds nothing else up."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mentoring.pairs import PairState
from mentoring.people import HrFacts, Role, Standing
from mentoring.programme import MatchingMode, Programme
from mentoring.rounds import Round, RoundState
from tests.scheduling.office import MONDAY, SETTINGS, Office, participant

WANTED = Round(id="round", programme_id="prog", requested_by="UCO", requested_at=MONDAY, wake_at=MONDAY)


async def test_a_pause_ends_by_itself(office: Office) -> None:
    """Given Hugo pauses until the 25th, when that day begins in Paris and not before, then he is back."""
    midnight = datetime(2027, 1, 24, 23, tzinfo=UTC)
    hugo = participant(
        "new",
        Role.MENTOR,
        standing=Standing.PAUSED,
        paused_until=date(2027, 1, 25),
        wake_at=midnight,
    )
    await office.remembers(hugo)
    office.hands.turn(to=midnight - timedelta(seconds=1))
    await office.beats()
    assert (await standing(office)) is Standing.PAUSED
    await office.passes(seconds=1)

    assert (await standing(office)) is Standing.ACTIVE


async def standing(office: Office) -> Standing:
    async with office.archive.read(office.team) as work:
        hugo = await work.participants.get("new")
    assert hugo is not None
    return hugo.standing


async def test_a_round_is_solved_and_announced_to_the_coordinator(office: Office) -> None:
    """Given a round is wanted, when the heart beats, then Marie and John are proposed and Sofia is told."""
    await office.remembers(WANTED)
    await office.beats()
    async with office.archive.read(office.team) as work:
        (pair,) = await work.pairs.all("prog")
        solved = await work.rounds.get("round")

    assert (pair.mentor, pair.mentee, pair.state) == ("UMARIE", "UJOHN", PairState.PROPOSED)
    assert solved is not None
    assert solved.state is RoundState.SOLVED
    assert len(await office.inbox("UCO")) == 1


async def test_a_round_is_solved_once_by_two_replicas(office: Office) -> None:
    """Given a round is wanted, when two hearts beat at the same moment, then one pair is proposed."""
    await office.remembers(WANTED)
    await asyncio.gather(office.beats(), office.another_heart().beat())
    async with office.archive.read(office.team) as work:
        assert len(await work.pairs.all("prog")) == 1

    assert len(await office.inbox("UCO")) == 1


async def test_in_automatic_mode_nobody_waits_for_a_hand(office: Office) -> None:
    """Given an automatic programme, when a round is solved, then the mentee is asked and those who wait are told."""
    async with office.archive.read(office.team) as work:
        programme = await work.programmes.get("prog")
    assert programme is not None
    settings = replace(SETTINGS, mode=MatchingMode.AUTOMATIC)
    waiting = participant("new", Role.MENTEE, facts=HrFacts(manager="UBOSS3", grade=9, country="FR"))
    await office.remembers(replace(programme, settings=settings), waiting, WANTED)
    await office.beats()
    read = [len(await office.inbox(user)) for user in ("UJOHN", "UNEW")]

    assert read == [1, 1]


async def test_one_that_fails_holds_nothing_up(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    """Given a programme with an impossible hour, when it wakes, then it is logged, put off, and Hugo still comes back."""
    settings = replace(SETTINGS, digest_hour=99)
    broken = Programme(
        id="old", settings=settings, coordinators=("UCO",), created_at=MONDAY - timedelta(days=99)
    )
    hugo = participant(
        "new", Role.MENTOR, standing=Standing.PAUSED, paused_until=date(2027, 1, 11), wake_at=MONDAY
    )
    await office.remembers(replace(broken, wake_at=MONDAY - timedelta(hours=1)), hugo)
    await office.beats()

    assert await standing(office) is Standing.ACTIVE
    assert "planning failed" in caplog.text
    assert await office.archive.next_moment() == MONDAY + timedelta(minutes=10)


async def test_the_weekly_round_asks_for_itself(office: Office) -> None:
    """Given Marie and John wait, when the programme's Tuesday comes, then a round is asked for and solved."""
    async with office.archive.read(office.team) as work:
        programme = await work.programmes.get("prog")
    assert programme is not None
    tuesday = datetime(2027, 1, 12, 8, tzinfo=UTC)
    await office.remembers(replace(programme, wake_at=tuesday))
    office.hands.turn(to=tuesday)
    await office.beats()
    async with office.archive.read(office.team) as work:
        assert [pair.state for pair in await work.pairs.all("prog")] == [PairState.PROPOSED]
        latest = await work.rounds.latest("prog")

    assert latest is not None
    assert latest.requested_by is None
