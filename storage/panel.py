"""The panel: what a coordinator's Home counts, in one statement, and the lists behind the counts."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BindParameter,
    ColumnElement,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.notices import Doubt
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Standing
from mentoring.programme import Programme
from mentoring.sessions import SessionState
from mentoring.steadiness import Course
from storage import tables
from storage.columns import UtcDateTime
from storage.lanes import PACE
from storage.letter_states import LetterState
from storage.letters import are
from storage.pairs import Pairs
from storage.participants import Participants
from storage.shelf import of_workspace

_people, _pairs, _sessions = tables.participants, tables.pairs, tables.sessions
_letters, _lanes = tables.letters, tables.lanes

Where = ColumnElement[bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """What is counted of a programme; `round_id` names the newest round with proposals, if there is one."""

    planned: int
    held: int
    proposed: int
    round_id: str | None
    deciding: int
    waiting: int
    unknown: int
    letters: int
    gone: int
    cohort: int
    all_wait: int


@dataclass(frozen=True)
class Panel:
    """Reads one workspace for its coordinators."""

    connection: AsyncConnection
    workspace: str
    now: datetime

    async def counts(self, programme: Programme, monday: date, end: datetime) -> Counts:
        """Count everything at once; sessions up to the week of `monday`, which ends at `end`."""
        given = {
            "of_workspace": self.workspace,
            "of_programme": programme.id,
            "monday": monday,
            "end": end,
            "now": self.now,
            "contacts": [*programme.settings.neutral_contacts, programme.settings.sponsor],
        }
        row = (await self.connection.execute(_COUNTS, given)).one()
        return Counts(**row._mapping)  # noqa: SLF001  SQLAlchemy's public name for it

    async def deciding(self, programme_id: str, limit: int, offset: int = 0) -> list[Pair]:
        """List pairs of which a coordinator has to say how they go on."""
        return await self._some_pairs(_DECIDING, programme_id, limit, offset)

    async def pairs(self, programme_id: str, state: PairState, limit: int, offset: int = 0) -> list[Pair]:
        """List pairs in a state, the oldest first."""
        return await self._some_pairs(and_(_of(_pairs), _pairs.c.state == state), programme_id, limit, offset)

    async def waiting(self, programme_id: str, limit: int, offset: int = 0) -> list[Participant]:
        """List people who take part and have no pair, not even a proposed one."""
        return await self._some_people(_WAITING, programme_id, limit, offset)

    async def unknown(self, programme_id: str, limit: int, offset: int = 0) -> list[Participant]:
        """List people of whom no manager is known, and nobody vouches that none matters."""
        return await self._some_people(_UNKNOWN, programme_id, limit, offset)

    async def cohort(self, programme_id: str, limit: int, offset: int = 0) -> list[Participant]:
        """List people who would like to be in the next cohort."""
        return await self._some_people(_COHORT, programme_id, limit, offset)

    async def _some_pairs(self, where: Where, programme_id: str, limit: int, offset: int) -> list[Pair]:
        shelf, order = Pairs(self.connection, self.workspace), (_pairs.c.proposed_at, _pairs.c.id)
        given = {"of_programme": programme_id}
        return await shelf.some(where, given=given, order=order, limit=limit, offset=offset)

    async def _some_people(
        self, where: Where, programme_id: str, limit: int, offset: int
    ) -> list[Participant]:
        shelf, order = Participants(self.connection, self.workspace), (_people.c.name, _people.c.id)
        given = {"of_programme": programme_id}
        return await shelf.some(where, given=given, order=order, limit=limit, offset=offset)


def _of(table: Any) -> Where:
    return and_(table.c.workspace == of_workspace, table.c.programme_id == bindparam("of_programme"))


def _open_pair(side: ColumnElement[str]) -> Any:
    open_ = and_(_pairs.c.workspace == of_workspace, _pairs.c.state != PairState.CLOSED)
    return select(_pairs.c.id).where(open_, side == _people.c.id).correlate(_people)


def _count(table: Any, where: Where) -> Any:
    return select(func.count()).select_from(table).where(where).scalar_subquery()


_now: BindParameter[datetime] = bindparam("now", type_=UtcDateTime())
_end: BindParameter[datetime] = bindparam("end", type_=UtcDateTime())
_course = type_coerce(_pairs.c.steadiness, JSON)["course"].as_string()
_facts, _profile = type_coerce(_people.c.facts, JSON), type_coerce(_people.c.profile, JSON)
_wanted = type_coerce(_people.c.keepsake, JSON)["next_cohort"].as_boolean()
_active = and_(_of(_people), _people.c.standing == Standing.ACTIVE)

_DECIDING = and_(_of(_pairs), _pairs.c.state == PairState.ACTIVE, _course == Course.COORDINATORS_ASKED.value)
_WAITING = and_(_active, *(~exists(_open_pair(side)) for side in (_pairs.c.mentor_id, _pairs.c.mentee_id)))
"""Two looks into two indexes: with an OR, SQLite would read every pair of the workspace."""
_UNKNOWN = and_(
    _active,
    _facts["manager"].as_string().is_(None),
    _profile["manager"].as_string().is_(None),
    ~func.coalesce(_facts["line_waived"].as_boolean(), False),
)
"""Those who take part; what a person says themselves is known too."""
_COHORT = and_(_of(_people), func.coalesce(_wanted, False))

_begun = or_(
    and_(_sessions.c.starts_at.is_not(None), _sessions.c.starts_at < _end),
    and_(_sessions.c.starts_at.is_(None), _sessions.c.week <= bindparam("monday")),
)
_planned = and_(_of(_sessions), _sessions.c.state != SessionState.CANCELLED, _begun)
_proposed = and_(_of(_pairs), _pairs.c.state == PairState.PROPOSED)
_newest = (
    select(_pairs.c.round_id).where(_proposed).order_by(_pairs.c.proposed_at.desc(), _pairs.c.id).limit(1)
)
_timely = or_(_letters.c.lapses.is_(None), _letters.c.lapses > _now, _letters.c.doubt == Doubt.ASK)
_stuck = or_(are(LetterState.UNCERTAIN), and_(are(LetterState.DEAD), _timely))
_gone = and_(
    tables.people.c.workspace == of_workspace,
    tables.people.c.id.in_(bindparam("contacts", expanding=True)),
    tables.people.c.deactivated,
)
_held = and_(_lanes.c.workspace == of_workspace, _lanes.c.held_until > _now, _lanes.c.error != PACE)
_COUNTS = select(
    _count(_sessions, _planned).label("planned"),
    _count(_sessions, and_(_planned, _sessions.c.state == SessionState.HELD)).label("held"),
    _count(_pairs, _proposed).label("proposed"),
    _newest.scalar_subquery().label("round_id"),
    _count(_pairs, _DECIDING).label("deciding"),
    _count(_people, _WAITING).label("waiting"),
    _count(_people, _UNKNOWN).label("unknown"),
    _count(_letters, and_(_letters.c.workspace == of_workspace, _stuck)).label("letters"),
    _count(tables.people, _gone).label("gone"),
    _count(_people, _COHORT).label("cohort"),
    _count(_lanes, _held).label("all_wait"),
)
