"""An absence is noted once for all processes, stays noted until it is told, and is told once."""

import asyncio
from datetime import timedelta

import pytest
import stored_values as values
from sqlalchemy import select
from stored_values import DAY, MINUTE, NOW

from mentoring.decisions import Decision
from mentoring.notices import Interruption, PairNotMade
from mentoring.people import Standing
from mentoring.sessions import SessionState, Step
from scheduling.interruptions import Interruptions
from scheduling.planning import Planning
from storage import tables
from storage.transactions import reading

HOUR = timedelta(hours=1)


@pytest.fixture
def write(archive):
    async def write(*changed, letters=()):
        async with archive.open("T1") as work:
            await work.record(Decision(changed=changed, letters=letters))

    return write


@pytest.fixture
async def told(archive):
    """List what the coordinators were told of absences: how many letters are late, how many of no use."""

    async def told():
        kind = tables.letters.c.kind == Interruption.__name__
        async with reading(archive.outbox.engine) as connection:
            keys = (await connection.execute(select(tables.letters.c.key).where(kind))).scalars().all()
        async with archive.read("T1") as work:
            notices = [(await work.outbox.find(key)).letter.notice for key in sorted(keys)]
        return [(notice.since, notice.until, notice.late, notice.lapsed) for notice in notices]

    return told


async def beat(archive, clock, *, dies=False):
    """Beat as a process does, or die after planning."""
    interruptions = Interruptions(archive, clock)
    await interruptions.begin()
    while await Planning(archive, clock).plan():
        pass
    if not dies:
        await interruptions.end()


@pytest.fixture
async def begun(archive, clock, write):
    """A programme whose heart beats, with a letter due tomorrow and a reminder due in two days."""
    two = {"mentor_id": "mentor", "mentee_id": "mentee"}
    session = values.session(
        state=SessionState.BOOKED, starts_at=NOW + 3 * DAY, next_step=Step.REMIND, wake_at=NOW + 2 * DAY
    )
    await write(
        values.programme(),
        values.a_round(),
        values.mentor(standing=Standing.ACTIVE),
        values.mentee(standing=Standing.ACTIVE),
        values.pair(state="active", active_since=NOW, **two),
        session,
        letters=(values.letter(notice=PairNotMade(), due=NOW + DAY),),
    )
    await beat(archive, clock)


async def test_what_was_due_meanwhile_is_told(archive, clock, begun, told):
    """Given four days away, then a letter and two questions are late, and two reminders of no use."""
    clock.turn(by=4 * DAY)
    await beat(archive, clock)
    clock.turn(by=HOUR / 2)
    await beat(archive, clock)

    assert await told() == [(NOW, NOW + 4 * DAY, 3, 2)]


async def test_a_process_that_dies_before_telling(archive, clock, begun, told):
    """Given the process dies after planning, when the next one beats, then the line says the same."""
    clock.turn(by=4 * DAY)
    await beat(archive, clock, dies=True)
    clock.turn(by=MINUTE)
    await beat(archive, clock)

    assert await told() == [(NOW, NOW + 4 * DAY, 3, 2)]


async def test_dying_and_being_away_again_is_one_absence(archive, clock, begun, told):
    """Given the process dies before telling and stays away another day, then one line tells the whole of it."""
    clock.turn(by=2 * DAY + HOUR)
    await beat(archive, clock, dies=True)
    clock.turn(by=DAY)
    await beat(archive, clock)

    assert await told() == [(NOW, NOW + 3 * DAY + HOUR, 3, 2)]


async def test_two_processes_come_back_together(archive, clock, begun, told):
    """Given two processes start at the same moment, then the line is told once."""
    clock.turn(by=4 * DAY)
    await asyncio.gather(beat(archive, clock), beat(archive, clock))

    assert await told() == [(NOW, NOW + 4 * DAY, 3, 2)]


@pytest.mark.parametrize("away", [timedelta(minutes=44), 12 * HOUR])
async def test_an_absence_in_which_nothing_was_due(archive, clock, begun, told, away):
    """Given a restart, or a night, then there is nothing to tell."""
    clock.turn(by=away)
    await beat(archive, clock)

    assert await told() == []


async def test_a_clock_set_back_and_forth(archive, clock, begun, told):
    """Given the clock is set back by three days and put right again, then nobody was away."""
    for moment in (NOW - 3 * DAY, NOW + HOUR):
        await beat(archive, lambda moment=moment: moment)

    assert await told() == []
    assert await archive.beats.begin(NOW + HOUR + MINUTE, 45 * MINUTE) is None
