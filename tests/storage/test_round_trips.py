"""Whatever is written is read back as it was, on both databases."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
import stored_values as values
from hypothesis import HealthCheck, given, settings
from sqlalchemy.exc import StatementError

from mentoring.decisions import Decision
from mentoring.notices import Notice
from mentoring.partings import Parting
from storage.columns import UtcDateTime
from storage.errors import Stale
from storage.ledger import TABLES
from storage.letters import KINDS

SHELVES = {
    "people": values.persons,
    "programmes": values.programmes,
    "participants": values.participants,
    "rounds": values.rounds,
    "pairs": values.pairs,
    "sessions": values.sessions,
    "checkins": values.checkins,
    "agendas": values.agendas,
    "things": values.things,
    "goals": values.goals,
    "digests": values.digests,
    "conversations": values.conversations,
    "confidences": values.confidences,
    "partings": values.partings,
}
some = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def named(value):
    return value.user if hasattr(value, "expires_at") else value.id


@pytest.fixture
async def cohort(archive):
    async with archive.open("T1") as work:
        await work.record(Decision(changed=values.COHORT))


@pytest.mark.parametrize("shelf", SHELVES)
async def test_a_new_value_comes_back(archive, cohort, shelf):
    """Given a cohort, when any value is recorded, then reading it gives the same, at version 1."""

    @some
    @given(value=SHELVES[shelf])
    def every(value):
        drawn.append(value)

    drawn = []
    every()
    if shelf == "digests":
        drawn = list({value.week: value for value in drawn}.values())
    if shelf == "partings":
        drawn = list({value.participant_id: value for value in drawn}.values())
    if shelf in {"agendas", "things", "goals"}:
        drawn = list({value.id: value for value in drawn}.values())
    async with archive.open("T1") as work:
        await work.record(Decision(changed=tuple(drawn)))
    async with archive.read("T1") as work:
        found = {named(value): await getattr(work, shelf).get(named(value)) for value in drawn}

    assert found == {named(value): _at_version_one(value) for value in drawn}


async def test_nothing_is_left_of_who_asked(archive, cohort):
    """Given a request that a pair end, when it is forgotten, then no row bears it; twice is no harm."""
    asked = Parting(
        id="w1",
        programme_id="p1",
        pair_id="pair1",
        participant_id="mentor",
        user="Umentor",
        asked_at=values.NOW,
    )
    async with archive.open("T1") as work:
        await work.record(Decision(changed=(asked,)))
    async with archive.open("T1") as work:
        (kept,) = await work.partings.of_pairs(["pair1"])
        await work.record(Decision(changed=(replace(kept, wake_at=None),), forgotten=("w1",)))
        await work.record(Decision(forgotten=("w1",)))

    async with archive.read("T1") as work:
        assert await work.partings.of("mentor") == []


async def test_what_was_taken_back_meanwhile_is_noticed(archive, cohort):
    """Given a request read by planning, when its author takes it back first, then planning is stale."""
    asked = Parting(
        id="w1",
        programme_id="p1",
        pair_id="pair1",
        participant_id="mentor",
        user="Umentor",
        asked_at=values.NOW,
    )
    async with archive.open("T1") as work:
        await work.record(Decision(changed=(asked,)))
    async with archive.read("T1") as work:
        (kept,) = await work.partings.of_pairs(["pair1"])
    async with archive.open("T1") as work:
        await work.record(Decision(forgotten=("w1",)))

    with pytest.raises(Stale):
        async with archive.open("T1") as work:
            await work.record(Decision(changed=(replace(kept, wake_at=None),), forgotten=("w1",)))


def _at_version_one(value):
    return replace(value, version=1) if hasattr(value, "version") else value


async def test_every_letter_comes_back(archive):
    """Given notices of every kind and addresses of every kind, when recorded, then they read the same."""
    drawn = {}

    @some
    @given(letter=values.letters)
    def every(letter):
        drawn.setdefault(letter.key, letter)

    every()
    async with archive.open("T1") as work:
        await work.record(Decision(letters=tuple(drawn.values())))
    async with archive.read("T1") as work:
        found = {key: (await work.outbox.find(key)).letter for key in drawn}

    assert found == drawn


def test_every_notice_has_a_name():
    """Given the union of notices, then storage knows each by its own name."""
    assert set(KINDS.values()) == set(Notice.__args__)


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_every_field_has_a_column(kind):
    """Given an aggregate, then its table has a column for each field, and an index on nothing unknown."""
    assert {field.name for field in fields(kind)} <= set(TABLES[kind].c.keys())


async def test_moments_come_back_in_utc(archive, cohort):
    """Given a moment in Auckland, when stored, then the same instant comes back in UTC."""
    auckland = datetime(2026, 9, 8, 1, 30, tzinfo=timezone(timedelta(hours=12)))
    async with archive.open("T1") as work:
        await work.record(Decision(changed=(values.session("s2", number=2, wake_at=auckland),)))
    async with archive.read("T1") as work:
        session = await work.sessions.get("s2")

    assert session.wake_at == auckland
    assert session.wake_at.tzinfo is UTC


async def test_naive_moments_are_refused(archive):
    """Given a moment without a zone, when recorded, then it is refused rather than guessed."""
    naive = datetime(2026, 9, 8, 1, 30)  # noqa: DTZ001  that is the point
    with pytest.raises(StatementError, match="without a time zone"):
        async with archive.open("T1") as work:
            await work.record(Decision(changed=(values.programme(created_at=naive),)))


def test_absent_moments_stay_absent():
    """Given no moment, then none is stored and none comes back."""
    column = UtcDateTime()

    assert column.process_bind_param(None, None) is None
    assert column.process_result_value(None, None) is None
