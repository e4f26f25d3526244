"""Planning on both databases: few statements, each through an index, and never twice for the same thing."""

import asyncio
import re
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
import stored_values as values
from sqlalchemy import select
from stored_values import DAY, NOW

from mentoring.decisions import Decision
from mentoring.pairs import PairState
from mentoring.people import Standing
from mentoring.sessions import SessionState, Step
from mentoring.steadiness import Course
from scheduling import contexts
from scheduling.planning import BATCH, Planning
from storage import engine as engines
from storage import tables
from storage.archive import Archive
from storage.transactions import reading

SOON = NOW + 3 * DAY
STEPS = [Step.PREPARE, Step.REMIND, Step.OFFER]


def due(number):
    """One pair with a session whose step is due."""
    step = STEPS[number % len(STEPS)]
    booked = {"state": SessionState.BOOKED, "starts_at": SOON} if step is not Step.OFFER else {}
    two = {"mentor_id": f"m{number}", "mentee_id": f"e{number}"}
    users = {"mentor": f"Um{number}", "mentee": f"Ue{number}"}
    about = {"number": 1, "next_step": step, "wake_at": NOW}
    return (
        values.mentor(f"m{number}", standing=Standing.ACTIVE),
        values.mentee(f"e{number}", standing=Standing.ACTIVE),
        values.pair(f"p{number}", state=PairState.ACTIVE, active_since=NOW - DAY, **two, **users),
        values.session(f"s{number}", pair_id=f"p{number}", **about, **booked),
    )


def on_pause(number):
    return values.mentor(
        f"away{number}", standing=Standing.PAUSED, paused_until=NOW.date(), wake_at=NOW - DAY / 2
    )


@pytest.fixture
def write(archive):
    async def write(*changed):
        async with archive.open("T1") as work:
            await work.record(Decision(changed=changed))

    return write


@pytest.fixture
async def crowd(write):
    """Record a programme with so many sessions and pauses due."""

    async def crowd(sessions, pauses=0):
        ours = [one for number in range(sessions) for one in due(number)]
        away = [on_pause(number) for number in range(pauses)]
        await write(values.programme(wake_at=NOW + DAY), values.a_round(), *ours, *away)

    return crowd


async def letters(archive):
    async with reading(archive.outbox.engine) as connection:
        return sorted((await connection.execute(select(tables.letters.c.key))).scalars())


async def plan(archive, moment=NOW):
    planning, woken = Planning(archive, lambda: moment), 0
    while some := await planning.plan():
        woken += some
    return woken


async def test_a_batch_costs_as_many_statements_as_one(archive, crowd, executed):
    """Given one session due, or a whole batch of the same steps, then planning sends as many statements."""
    counts = []
    for many in (3, BATCH):
        await crowd(many)
        executed.clear()
        assert await Planning(archive, lambda: NOW).plan() == many
        counts.append(len([one for one, _ in executed if not one.startswith("BEGIN")]))
        async with archive.outbox.engine.begin() as connection:
            for table in reversed(tables.metadata.sorted_tables):
                await connection.execute(table.delete())

    assert counts[0] == counts[1]


async def test_two_replicas_plan_one_tick(url, archive, crowd, clock):
    """Given sixty sessions and pauses due, when two processes plan them at once, then each is woken once."""
    await crowd(60, pauses=10)
    other = engines.create(url, patience_ms=2000)
    await asyncio.gather(plan(archive), plan(Archive(other, clock)))
    await other.dispose()
    async with archive.read("T1") as work:
        sessions = await work.sessions.of_programme("p1")
        people = await work.participants.all("p1", Standing.PAUSED)

    assert {session.version for session in sessions} == {2}
    assert people == []
    assert len(await letters(archive)) == 20 + 2 * 20 + 20


async def test_a_tick_again_changes_nothing(archive, crowd):
    """Given a tick was planned, when it is planned again, or an hour or three days earlier, then nothing is said twice."""
    await crowd(9, pauses=2)
    woken = await plan(archive)
    said = await letters(archive)
    again = [await plan(archive, NOW - back) for back in (timedelta(0), timedelta(hours=1), 3 * DAY)]

    assert (woken, again) == (11, [0, 0, 0])
    assert await letters(archive) == said


async def test_one_that_fails_leaves_its_batch_in_peace(archive, crowd, write):
    """Given a session whose pair works in an impossible zone, then it alone is put off."""
    await crowd(6)
    async with archive.read("T1") as work:
        broken = await work.sessions.get("s0")
    await write(replace(broken, starts_at=None))
    await plan(archive)
    async with archive.read("T1") as work:
        sessions = {one.id: one for one in await work.sessions.of_programme("p1")}

    assert sessions["s0"].wake_at == NOW + timedelta(minutes=10)
    assert sessions["s0"].next_step is Step.PREPARE
    assert all(one.wake_at > NOW + timedelta(hours=1) for one in sessions.values() if one.id != "s0")


class Interrupted(Archive):
    """An archive in which somebody clicks right before the first thing is written."""

    click: Decision | None = None

    @asynccontextmanager
    async def open(self, workspace):
        if self.click is not None:
            click, self.click = self.click, None
            async with super().open(workspace) as work:
                await work.record(click)
        async with super().open(workspace) as work:
            yield work


async def test_somebody_clicks_between_reading_and_writing(engine, archive, crowd, clock):
    """Given a session is cancelled while its batch is being decided, then it stays so, and the others go on."""
    await crowd(3)
    async with archive.read("T1") as work:
        before = await work.sessions.get("s1")
    interrupted = Interrupted(engine, clock)
    cancelled = replace(before, state=SessionState.CANCELLED, next_step=Step.REST, wake_at=None)
    interrupted.click = Decision(changed=(cancelled,))
    await plan(interrupted)
    async with archive.read("T1") as work:
        after = {one.id: one for one in await work.sessions.of_programme("p1")}

    assert after["s1"] == replace(cancelled, version=2)
    assert [one.version for one in after.values()] == [2, 2, 2]
    assert not [key for key in await letters(archive) if ":s1:" in key]


async def test_every_read_of_planning_has_an_index(engine, archive, crowd, write, executed):
    """Given everything is due, then neither database reads a whole table to plan it."""
    await crowd(9, pauses=2)
    await write(values.digest(due_at=NOW, wake_at=NOW), values.programme("p2", created_at=NOW, wake_at=NOW))
    executed.clear()
    await plan(archive)
    reads = [one for one in executed if one[0].lstrip().startswith("SELECT")]
    scans = set()
    async with engine.connect() as connection:
        postgres = engine.dialect.name == "postgresql"
        if postgres:
            await connection.exec_driver_sql("SET enable_seqscan = off")
        for statement, parameters in reads:
            explain = "EXPLAIN " if postgres else "EXPLAIN QUERY PLAN "
            rows = (await connection.exec_driver_sql(explain + statement, parameters)).all()
            steps = [row[0] if postgres else row[3] for row in rows]
            scans |= {
                step
                for step in steps
                if re.search(r"Seq Scan|SCAN (?!anon|CONSTANT|\()|\(workspace=\?\)", step)
            }

    assert len(reads) > 12
    assert scans == set()


async def test_stalled_pairs_are_asked_together(archive, write, crowd, executed):
    """Given pairs that have not met for long, when their clocks wake, then both of each are asked, in few statements."""
    counts = []
    for many in (3, BATCH):
        await crowd(many)
        async with archive.read("T1") as work:
            pairs = await work.pairs.all("p1")
            sessions = await work.sessions.of_programme("p1")
        await write(
            *(replace(one, active_since=NOW - 60 * DAY, wake_at=NOW) for one in pairs),
            *(replace(one, state=SessionState.MISSED, wake_at=None) for one in sessions),
        )
        executed.clear()
        assert await plan(archive) == many
        counts.append(len([one for one, _ in executed if not one.startswith("BEGIN")]))
        async with archive.read("T1") as work:
            asked = await work.pairs.all("p1")
            context = await contexts.of_pairs(work, asked)

        assert {one.steadiness.course for one in asked} == {Course.BOTH_ASKED}
        assert len([key for key in await letters(archive) if key.startswith("steady-question:")]) == 2 * many
        assert all(one.unread for one in context.values())
        async with archive.outbox.engine.begin() as connection:
            for table in reversed(tables.metadata.sorted_tables):
                await connection.execute(table.delete())

    assert counts[0] == counts[1]
