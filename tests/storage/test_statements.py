"""Few statements, however many values: a round trip costs more than a row."""

from dataclasses import replace
from datetime import timedelta

import pytest
import stored_values as values
from stored_values import DAY, MONDAY, NOW

from mentoring.decisions import Decision, ToPerson
from mentoring.notices import PairNotMade


def sent(executed):
    return [statement for statement, _ in executed if not statement.startswith("BEGIN")]


@pytest.mark.parametrize("many", [1, 50])
async def test_recording_takes_a_statement_a_table(archive, executed, many):
    """Given a decision about many people, when recorded, then its statements do not grow with them."""
    async with archive.open("T1") as work:
        await work.record(Decision(changed=(values.programme(),)))
    people = tuple(values.mentor(f"m{number}") for number in range(many))
    letters = tuple(values.letter(f"k{number}", notice=PairNotMade()) for number in range(many))
    async with archive.open("T1") as work:
        executed.clear()
        await work.record(Decision(changed=people, letters=letters))
        new = len(sent(executed))
        executed.clear()
        changed = tuple(replace(person, name="Other") for person in people)
        await work.record(Decision(changed=changed, withdrawn=("k0", "pair:1*")))
        again = len(sent(executed))

    assert (new, again) == (2, 3)


async def test_an_idle_tick(archive, executed):
    """Given nothing to do, then looking for what wants planning takes one statement, and for letters one."""
    await archive.due(NOW)
    looking = len(sent(executed))
    executed.clear()
    await archive.outbox.busy(NOW)

    assert (looking, len(sent(executed))) == (1, 1)


@pytest.mark.parametrize("many", [1, 30])
async def test_a_claim(archive, executed, many):
    """Given one letter or thirty, then claiming takes as many statements, however many people they are for."""
    letters = [
        values.letter(f"k{number}", to=ToPerson(user=f"U{number}"), notice=values.COUNTED)
        for number in range(many)
    ]
    async with archive.open("T1") as work:
        await work.record(Decision(letters=tuple(letters)))
    executed.clear()
    batch = await archive.outbox.claim("T1", NOW, timedelta(minutes=1), limit=50)

    assert len(batch.letters) == many
    assert len(sent(executed)) == 10


@pytest.mark.parametrize("many", [1, 30])
async def test_a_week_is_counted_in_four_statements(archive, executed, many):
    """Given a programme of any size, then its week takes as many statements."""
    sessions = tuple(values.session(f"s{n}", number=n) for n in range(many))
    checkins = tuple(values.checkin(f"c{n}", session_id=f"s{n}", answered_at=NOW + DAY) for n in range(many))
    async with archive.open("T1") as work:
        await work.record(Decision(changed=(*values.COHORT[:-1], *sessions, *checkins)))
    async with archive.read("T1") as work:
        executed.clear()
        await work.reports.week(values.programme(), MONDAY, NOW)

    assert len(sent(executed)) == 4
