"""Few statements, however many values: a round trip costs more than a row."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
import stored_values as values
from sqlalchemy import event
from stored_values import DAY, MONDAY, NOW

from handlers import actors, home
from mentoring.decisions import Decision, ToPerson
from mentoring.notices import PairNotMade
from mentoring.pairs import PairState
from mentoring.people import Person, Profile, Standing
from mentoring.steadiness import Course, Steadiness


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


PEOPLE = {
    "participant": "Umentor",
    "delegate": "Uhelp",
    "coordinator": "UCO",
    "neutral": "UNEUTRAL",
    "stranger": "Ux",
}
LOOKS = {"participant": 8, "delegate": 6, "coordinator": 7, "neutral": 3, "stranger": 2}


@pytest.mark.parametrize("many", [1, 30])
@pytest.mark.parametrize("who", PEOPLE)
async def test_a_look_at_home(archive, executed, who, many):
    """Given a programme of any size, when somebody looks at Home, then each thing is read once, and no more than that."""
    people = [Person(id=user, name=user) for user in PEOPLE.values()]
    crowd = [values.mentor(f"m{n}", standing=Standing.ACTIVE) for n in range(many)]
    mentee = values.mentee(standing=Standing.ACTIVE, profile=Profile(delegate="Uhelp"))
    pair = values.pair(state=PairState.ACTIVE, active_since=NOW)
    sessions = [values.session(f"s{n}", number=n) for n in range(many)]
    checkins = [values.checkin(f"c{n}", session_id=f"s{n}") for n in range(many)]
    cohort = (values.programme(), values.mentor(standing=Standing.ACTIVE), mentee, values.a_round(), pair)
    async with archive.open("T1") as work:
        await work.record(Decision(changed=(*people, *cohort, *crowd, *sessions, *checkins)))
    async with archive.read("T1") as work:
        executed.clear()
        actor = await actors.of(PEOPLE[who], work, frozenset())
        view = await home.view_of(actor, work)

    assert view["blocks"]
    assert len(sent(executed)) == LOOKS[who]


@pytest.mark.parametrize("who", PEOPLE)
async def test_a_home_looked_at_again_builds_no_statement(archive, engine, who):
    """Given somebody who has looked at Home, when they look again, then the same statements are asked again.

    To build one takes longer than to execute it.
    """
    people = [Person(id=user, name=user) for user in PEOPLE.values()]
    mentee = values.mentee(standing=Standing.ACTIVE, profile=Profile(delegate="Uhelp"))
    pair = values.pair(state=PairState.ACTIVE, active_since=NOW)
    cohort = (values.programme(), values.mentor(standing=Standing.ACTIVE), mentee, values.a_round(), pair)
    async with archive.open("T1") as work:
        await work.record(Decision(changed=(*people, *cohort, values.session(), values.checkin())))
    looks = []
    for _ in range(2):
        with built(engine) as statements:
            async with archive.read("T1") as work:
                await home.view_of(await actors.of(PEOPLE[who], work, frozenset()), work)
        looks.append(statements)

    first, again = looks
    assert len(again) == LOOKS[who]
    assert all(one is other for one, other in zip(first, again, strict=True))


async def test_claims_build_no_statement(archive, engine):
    """Given one claim after another, then the same statements are asked again."""
    claims = []
    for number in range(2):
        letter = values.letter(f"k{number}", notice=values.COUNTED)
        async with archive.open("T1") as work:
            await work.record(Decision(letters=(letter,)))
        with built(engine) as statements:
            batch = await archive.outbox.claim("T1", NOW, timedelta(minutes=1), limit=50)
        assert len(batch.letters) == 1
        claims.append(statements)

    first, second = claims
    assert all(one is other for one, other in zip(first, second, strict=True))


@contextmanager
def built(engine):
    """Give the statements that are executed inside, as SQLAlchemy has them before it compiles them."""
    statements = []

    def note(_connection, statement, *_rest):
        statements.append(statement)

    event.listen(engine.sync_engine, "before_execute", note)
    try:
        yield statements
    finally:
        event.remove(engine.sync_engine, "before_execute", note)


async def test_a_coordinators_home_at_three_thousand(archive, executed):
    """Given 3,000 people and 1,500 pairs of which many need a word, when Home opens, then it stays within Slack's blocks."""
    people = []
    for n in range(1500):
        people += [
            values.mentor(f"a{n}", standing=Standing.ACTIVE),
            values.mentee(f"b{n}", standing=Standing.ACTIVE),
        ]
    stuck = Steadiness(course=Course.COORDINATORS_ASKED)
    pairs = [
        values.pair(
            f"pair{n}",
            mentor_id=f"a{n}",
            mentee_id=f"b{n}",
            state=PairState.ACTIVE,
            active_since=NOW,
            steadiness=stuck if n % 3 == 0 else Steadiness(),
        )
        for n in range(1400)
    ]
    coordinator = Person(id="UCO", name="co")
    async with archive.open("T1") as work:
        await work.record(
            Decision(changed=(coordinator, values.programme(), values.a_round(), *people, *pairs))
        )
    async with archive.read("T1") as work:
        executed.clear()
        actor = await actors.of("UCO", work, frozenset())
        view = await home.view_of(actor, work)
        told = len(sent(executed))
        second = await work.panel.deciding("p1", 21, 20)

    assert (told, len(second)) == (8, 21)
    assert len(view["blocks"]) < 30
    assert "464" in str(view["blocks"])
