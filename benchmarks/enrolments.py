"""Enrolments by the thousand, in a real database of either kind, with the same few hundred things due."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Connection, Table, text, update

from mentoring.decisions import Decision
from mentoring.pairs import Pair, PairState, Reasons
from mentoring.people import HrFacts, Participant, Profile, Role, Standing
from mentoring.programme import Programme, ProgrammeSettings
from mentoring.rounds import Round, RoundState
from mentoring.sessions import Session, SessionState, Step
from storage import engine, schema, tables
from storage.archive import Archive

WORKSPACE = "T1"
NOW = datetime(2027, 1, 12, 9, tzinfo=UTC)
FAR = NOW + timedelta(days=60)
SESSIONS_DUE, PAUSES_DUE, SETS = 470, 30, 5
DUE = SESSIONS_DUE + PAUSES_DUE
"""How much is due in each of `SETS` hours, whatever the size of the programme."""

STEPS = (
    (Step.OFFER, SessionState.TO_BOOK, None),
    (Step.PREPARE, SessionState.BOOKED, NOW + timedelta(days=20)),
    (Step.REMIND, SessionState.BOOKED, NOW + timedelta(days=20)),
    (Step.ASK, SessionState.BOOKED, NOW - timedelta(days=1)),
)


def hour(number: int) -> datetime:
    """Give the moment at which a set is due."""
    return NOW + timedelta(hours=number)


async def load(url: str, enrolments: int) -> None:
    """Fill a database: one programme, everybody in a pair, five sessions each, most of them asleep."""
    await schema.upgrade(url)
    opened = engine.create(url)
    async with Archive(opened, lambda: NOW).open(WORKSPACE) as work:
        await work.record(Decision(changed=_originals()))
    await opened.dispose()
    blocking = engine.create_blocking(url)
    with blocking.begin() as connection:
        _multiply(connection, enrolments // 2)
        _let_be_due(connection, enrolments // 2)
    with blocking.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
    blocking.dispose()


def _originals() -> tuple[Programme | Round | Participant | Pair | Session, ...]:
    """Give one of each, of which the others are copies."""
    settings = ProgrammeSettings(
        name="Rebours",
        objectives="Learn upwards",
        sponsor="USPONSOR",
        neutral_contact="UNEUTRAL",
        leadership_channel="CLEAD",
        first_day=date(2027, 1, 4),
        zone="Europe/Paris",
        country="FR",
    )
    mentor, mentee = (
        Participant(
            id=f"{letter}-",
            programme_id="p",
            user=f"U{letter}-",
            name="Somebody",
            role=role,
            standing=Standing.ACTIVE,
            zone="Europe/Paris",
            facts=HrFacts(manager="UBOSS", grade=3, country="FR"),
            profile=Profile(topics=("ai", "data"), languages=("fr", "en")),
        )
        for letter, role in (("m", Role.MENTOR), ("e", Role.MENTEE))
    )
    reasons = Reasons(topics=("ai",), languages=("fr",), overlap_minutes=480, other_department=True, score=70)
    return (
        Programme(id="p", settings=settings, coordinators=("UCO",), created_at=NOW, wake_at=FAR),
        Round(id="r", programme_id="p", requested_by="UCO", requested_at=NOW, state=RoundState.SOLVED),
        mentor,
        mentee,
        Pair(
            id="p-",
            programme_id="p",
            round_id="r",
            mentor_id="m-",
            mentee_id="e-",
            mentor="Um-",
            mentee="Ue-",
            reasons=reasons,
            state=PairState.ACTIVE,
            proposed_at=NOW,
            active_since=NOW,
        ),
        Session(
            id="s-",
            programme_id="p",
            pair_id="p-",
            number=1,
            week=date(2027, 2, 1),
            minutes=60,
            next_step=Step.OFFER,
            wake_at=FAR,
        ),
    )


def _multiply(connection: Connection, pairs: int) -> None:
    for letter in ("m", "e"):
        named = {"id": f"'{letter}' || n", '"user"': f"'U{letter}' || n"}
        _copy(connection, tables.participants, f"{letter}-", pairs, **named)
    people = {"mentor_id": "'m' || n", "mentee_id": "'e' || n", "mentor": "'Um' || n", "mentee": "'Ue' || n"}
    _copy(connection, tables.pairs, "p-", pairs, id="'p' || n", **people)
    for number in range(SETS):
        of_pair = {"id": f"'s' || n || '-{number}'", "pair_id": "'p' || n", "number": str(number + 1)}
        _copy(connection, tables.sessions, "s-", pairs, **of_pair)


def _copy(connection: Connection, table: Table, original: str, times: int, **changed: str) -> None:
    """Copy one row so many times, in the database itself; `n` counts the copies from 0."""
    names = [f'"{column.name}"' for column in table.columns]
    values = [changed.get(name, changed.get(name.strip('"'), name)) for name in names]
    connection.execute(
        text(
            "WITH RECURSIVE numbers(n) AS"
            f" (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < {times})"
            f" INSERT INTO {table.name} ({', '.join(names)})"
            f" SELECT {', '.join(values)} FROM {table.name}, numbers WHERE id = '{original}'"
        )
    )


def _let_be_due(connection: Connection, pairs: int) -> None:
    """Let the same number of sessions be due in each set, spread over the whole programme."""
    for at in range(SETS):
        for number in range(SESSIONS_DUE):
            step, state, starts_at = STEPS[number % len(STEPS)]
            connection.execute(
                update(tables.sessions)
                .where(tables.sessions.c.workspace == WORKSPACE)
                .where(tables.sessions.c.id == f"s{number * (pairs // DUE)}-{at}")
                .values(next_step=step, state=state, starts_at=starts_at, wake_at=hour(at))
            )


def pause(url: str, enrolments: int, at: int) -> None:
    """Let some people without a session due be in a pause that ends with a set."""
    stride = enrolments // 2 // DUE
    pairs = range(SESSIONS_DUE, SESSIONS_DUE + PAUSES_DUE // 2)
    people = [f"{letter}{number * stride}" for number in pairs for letter in "me"]
    blocking = engine.create_blocking(url)
    with blocking.begin() as connection:
        connection.execute(
            update(tables.participants)
            .where(tables.participants.c.workspace == WORKSPACE, tables.participants.c.id.in_(people))
            .values(standing=Standing.PAUSED, paused_until=NOW.date(), wake_at=hour(at))
        )
    blocking.dispose()
