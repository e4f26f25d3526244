"""Reports: read-only views for the digest and the control panel, in a constant number of statements."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Row, Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.digesting import WeekFacts
from mentoring.pairs import PairState
from mentoring.people import Role, Standing
from mentoring.programme import Programme
from mentoring.sessions import SessionState
from mentoring.timeline import WEEK, instant, local_day, monday_of
from storage import tables

TOPIC_WEEKS = 4
"""A digest tells the topics of the month."""

GRACE = timedelta(days=10)
"""A pair needs help when its cadence and this have passed without a session held."""

Line = Row[*tuple[Any, ...]]

_ASKED = {PairState.MENTEE_ASKED, PairState.MENTOR_ASKED}


@dataclass(frozen=True)
class Reports:
    """Counts over one workspace."""

    connection: AsyncConnection
    workspace: str

    async def week(self, programme: Programme, week: date, now: datetime) -> WeekFacts:
        """Count what the digest of a week (its Monday) tells, as known now, nothing held back yet."""
        zone = programme.settings.zone
        meetings = [_Meeting.of(row, zone) for row in await self._sessions(programme.id)]
        pairs = await self._pairs(programme.id)
        answers = await self._answers(programme.id, before=instant(week + WEEK, time(0), zone))
        month = instant(week + WEEK - TOPIC_WEEKS * WEEK, time(0), zone)
        history = _history(meetings, monday_of(programme.settings.first_day), week)
        states = Counter(pair.state for pair in pairs)
        return WeekFacts(
            planned_week=sum(m.week == week for m in meetings),
            held_week=sum(m.week == week and m.held for m in meetings),
            planned_to_date=sum(m.week <= week for m in meetings),
            held_to_date=sum(m.week <= week and m.held for m in meetings),
            waiting=_waiting(await self._active_ids(programme.id), pairs),
            asked=sum(states[state] for state in _ASKED),
            active_pairs=states[PairState.ACTIVE],
            closed_pairs=sum(
                pair.state is PairState.CLOSED and pair.active_since is not None for pair in pairs
            ),
            needing_help=_needing_help(pairs, meetings, programme.settings.cadence_weeks, now),
            booked_next_week=sum(m.week == week + WEEK and m.booked for m in meetings),
            ratings=tuple(
                (row.participant_id, row.answers.usefulness)
                for row in answers
                if row.answers.usefulness is not None
            ),
            topics=tuple(
                (row.participant_id, topic)
                for row in answers
                if row.answered_at >= month
                for topic in row.answers.topics
            ),
            history=history,
        )

    async def pairs_by_state(self, programme_id: str) -> dict[PairState, int]:
        """Count a programme's pairs in each state; a state without pairs is absent."""
        state = tables.pairs.c.state
        counts = await self.connection.execute(
            select(state, func.count()).where(*self._in(tables.pairs, programme_id)).group_by(state)
        )
        return {row[0]: row[1] for row in counts}

    async def participants_by_standing(self, programme_id: str) -> dict[tuple[Role, Standing], int]:
        """Count a programme's people by role and standing."""
        role, standing = tables.participants.c.role, tables.participants.c.standing
        counts = await self.connection.execute(
            select(role, standing, func.count())
            .where(*self._in(tables.participants, programme_id))
            .group_by(role, standing)
        )
        return {(row[0], row[1]): row[2] for row in counts}

    async def _sessions(self, programme_id: str) -> Sequence[Line]:
        table = tables.sessions
        columns = (table.c.pair_id, table.c.state, table.c.week, table.c.starts_at)
        planned = table.c.state != SessionState.CANCELLED
        rows = await self.connection.execute(
            select(*columns).where(*self._in(table, programme_id), planned).order_by(table.c.week)
        )
        return rows.all()

    async def _pairs(self, programme_id: str) -> Sequence[Line]:
        table = tables.pairs
        columns = (table.c.id, table.c.mentor_id, table.c.mentee_id, table.c.state, table.c.active_since)
        rows = await self.connection.execute(select(*columns).where(*self._in(table, programme_id)))
        return rows.all()

    async def _active_ids(self, programme_id: str) -> set[str]:
        table = tables.participants
        active = table.c.standing == Standing.ACTIVE
        rows = await self.connection.execute(select(table.c.id).where(*self._in(table, programme_id), active))
        return set(rows.scalars())

    async def _answers(self, programme_id: str, *, before: datetime) -> Sequence[Line]:
        table = tables.checkins
        rows = await self.connection.execute(
            select(table.c.participant_id, table.c.answers, table.c.answered_at)
            .where(*self._in(table, programme_id), table.c.answered_at < before)
            .order_by(table.c.answered_at, table.c.id)
        )
        return rows.all()

    def _in(self, table: Table, programme_id: str) -> tuple[Any, ...]:
        return table.c.workspace == self.workspace, table.c.programme_id == programme_id


@dataclass(frozen=True, kw_only=True, slots=True)
class _Meeting:
    """A session as a digest counts it: in the week where it lies, its target week while it has no time."""

    pair_id: str
    week: date
    starts_at: datetime | None
    held: bool
    booked: bool

    @classmethod
    def of(cls, row: Line, zone: str) -> "_Meeting":
        lies = monday_of(row.week if row.starts_at is None else local_day(row.starts_at, zone))
        return cls(
            pair_id=row.pair_id,
            week=lies,
            starts_at=row.starts_at,
            held=row.state is SessionState.HELD,
            booked=row.state is SessionState.BOOKED,
        )


def _history(meetings: list[_Meeting], first: date, last: date) -> tuple[tuple[date, int, int], ...]:
    planned = Counter(meeting.week for meeting in meetings)
    held = Counter(meeting.week for meeting in meetings if meeting.held)
    weeks = (first + index * WEEK for index in range((last - first).days // 7 + 1))
    return tuple((week, planned[week], held[week]) for week in weeks)


def _waiting(active_ids: set[str], pairs: Sequence[Line]) -> int:
    """Count the people who have joined and have no pair, not even a proposed one."""
    open_pairs = [pair for pair in pairs if pair.state is not PairState.CLOSED]
    return len(active_ids - {pair.mentor_id for pair in open_pairs} - {pair.mentee_id for pair in open_pairs})


def _needing_help(pairs: Sequence[Line], meetings: list[_Meeting], cadence_weeks: int, now: datetime) -> int:
    """Count the active pairs that have not met for their cadence and ten days."""
    latest = now - cadence_weeks * WEEK - GRACE
    met = {m.pair_id for m in meetings if m.held and m.starts_at is not None and m.starts_at > latest}
    active = [pair for pair in pairs if pair.state is PairState.ACTIVE and pair.active_since is not None]
    return sum(pair.id not in met and pair.active_since <= latest for pair in active)
