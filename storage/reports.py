"""Reports: read-only views for the digest and the control panel, in a constant number of statements."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ColumnElement, Select, Table, and_, bindparam, func, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.pairs import PairState
from mentoring.people import Role, Standing
from mentoring.programme import Programme
from mentoring.sessions import SessionState
from mentoring.steering.digesting import WeekFacts
from storage import tables, weeks
from storage.shelf import of_workspace
from storage.weeks import Line, Lines


@dataclass(frozen=True, kw_only=True, slots=True)
class Alone:
    """How many active mentees have no partner, and how many active mentors have a place to fill."""

    mentees: int
    mentors: int


NOBODY = Alone(mentees=0, mentors=0)


@dataclass(frozen=True)
class Reports:
    """Counts over one workspace."""

    connection: AsyncConnection
    workspace: str

    async def week(self, programme: Programme, week: date, now: datetime) -> WeekFacts:
        """Count what the digest of a week (its Monday) tells, as known now, nothing held back yet."""
        (facts,) = await self.weeks([(programme, week)], now)
        return facts

    async def weeks(self, wanted: Sequence[tuple[Programme, date]], now: datetime) -> list[WeekFacts]:
        """Count one week of each of several programmes."""
        if not wanted:
            return []
        ids = {programme.id for programme, _ in wanted}
        sessions = await self._gathered(self._sessions(ids))
        pairs = await self._gathered(self._pairs(ids))
        active = await self._gathered(self._active(ids))
        latest = max(weeks.end_of(week, programme.settings.zone) for programme, week in wanted)
        answers = await self._gathered(self._answers(ids, before=latest))
        return [
            weeks.count(
                programme,
                week,
                Lines(
                    sessions=sessions[programme.id],
                    pairs=pairs[programme.id],
                    answers=answers[programme.id],
                    active=frozenset(row.id for row in active[programme.id]),
                ),
                now,
            )
            for programme, week in wanted
        ]

    async def alone(self, programme_ids: Collection[str]) -> dict[str, Alone]:
        """Count those whom a round could pair, programme by programme; one without anybody is absent."""
        if not programme_ids:
            return {}
        people, pairs = tables.participants, tables.pairs
        theirs = and_(pairs.c.workspace == self.workspace, pairs.c.state != PairState.CLOSED)
        partners = select(func.count()).select_from(pairs).where(theirs)
        partnerless = partners.where(pairs.c.mentee_id == people.c.id).scalar_subquery() == 0
        capacity = func.coalesce(type_coerce(people.c.profile, JSON)["capacity"].as_integer(), 1)
        has_room = partners.where(pairs.c.mentor_id == people.c.id).scalar_subquery() < capacity
        counted = select(
            people.c.programme_id,
            func.count().filter(people.c.role == Role.MENTEE, partnerless).label("mentees"),
            func.count().filter(people.c.role == Role.MENTOR, has_room).label("mentors"),
        )
        active = people.c.standing == Standing.ACTIVE
        rows = await self.connection.execute(
            counted.where(self._in(people, programme_ids), active).group_by(people.c.programme_id)
        )
        return {row.programme_id: Alone(mentees=row.mentees, mentors=row.mentors) for row in rows}

    async def pairs_by_state(self, programme_id: str) -> dict[PairState, int]:
        """Count a programme's pairs in each state; a state without pairs is absent."""
        of = {"of_workspace": self.workspace, "of_programme": programme_id}
        counts = await self.connection.execute(_PAIRS_BY_STATE, of)
        return {row[0]: row[1] for row in counts}

    async def participants_by_standing(self, programme_id: str) -> dict[tuple[Role, Standing], int]:
        """Count a programme's people by role and standing."""
        of = {"of_workspace": self.workspace, "of_programme": programme_id}
        counts = await self.connection.execute(_PEOPLE_BY_STANDING, of)
        return {(row[0], row[1]): row[2] for row in counts}

    async def _gathered(self, statement: Select[Any]) -> defaultdict[str, list[Line]]:
        """Read rows, programme by programme."""
        groups = defaultdict[str, list[Line]](list)
        for row in await self.connection.execute(statement):
            groups[row.programme_id].append(row)
        return groups

    def _sessions(self, ids: Collection[str]) -> Select[Any]:
        table = tables.sessions
        columns = (table.c.programme_id, table.c.pair_id, table.c.state, table.c.week, table.c.starts_at)
        planned = table.c.state != SessionState.CANCELLED
        return select(*columns).where(self._in(table, ids), planned).order_by(table.c.week)

    def _pairs(self, ids: Collection[str]) -> Select[Any]:
        table = tables.pairs
        columns = (table.c.programme_id, table.c.id, table.c.mentor_id, table.c.mentee_id)
        return select(*columns, table.c.state, table.c.active_since).where(self._in(table, ids))

    def _active(self, ids: Collection[str]) -> Select[Any]:
        table = tables.participants
        active = table.c.standing == Standing.ACTIVE
        return select(table.c.programme_id, table.c.id).where(self._in(table, ids), active)

    def _answers(self, ids: Collection[str], *, before: datetime) -> Select[Any]:
        table = tables.checkins
        columns = (table.c.programme_id, table.c.participant_id, table.c.answers, table.c.answered_at)
        return (
            select(*columns, table.c.unsettled_at)
            .where(self._in(table, ids), table.c.answered_at < before)
            .order_by(table.c.answered_at, table.c.id)
        )

    def _in(self, table: Table, programme_ids: Collection[str]) -> ColumnElement[bool]:
        return and_(table.c.workspace == self.workspace, table.c.programme_id.in_(programme_ids))


def _counted(table: Table, *by: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    mine = and_(table.c.workspace == of_workspace, table.c.programme_id == bindparam("of_programme"))
    return select(*by, func.count()).where(mine).group_by(*by)


_people = tables.participants
_PAIRS_BY_STATE = _counted(tables.pairs, tables.pairs.c.state)
_PEOPLE_BY_STANDING = _counted(_people, _people.c.role, _people.c.standing)
