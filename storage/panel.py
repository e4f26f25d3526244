"""The panel: what a coordinator's Home counts, in one statement, and the lists behind the counts."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ColumnElement, and_, exists, func, or_, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.notices import Doubt
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Standing
from mentoring.programme import Programme
from mentoring.sessions import SessionState
from mentoring.steadiness import Course
from storage import tables
from storage.lanes import PACE
from storage.letter_states import LetterState
from storage.letters import are
from storage.pairs import Pairs
from storage.participants import Participants

_people, _pairs, _sessions, _letters = tables.participants, tables.pairs, tables.sessions, tables.letters

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
        ids = programme.id
        begun = or_(
            and_(_sessions.c.starts_at.is_not(None), _sessions.c.starts_at < end),
            and_(_sessions.c.starts_at.is_(None), _sessions.c.week <= monday),
        )
        planned = and_(self._of(_sessions, ids), _sessions.c.state != SessionState.CANCELLED, begun)
        proposed = and_(self._of(_pairs, ids), _pairs.c.state == PairState.PROPOSED)
        newest = (
            select(_pairs.c.round_id)
            .where(proposed)
            .order_by(_pairs.c.proposed_at.desc(), _pairs.c.id)
            .limit(1)
        )
        timely = or_(_letters.c.lapses.is_(None), _letters.c.lapses > self.now, _letters.c.doubt == Doubt.ASK)
        stuck = or_(are(LetterState.UNCERTAIN), and_(are(LetterState.DEAD), timely))
        contacts = {*programme.settings.neutral_contacts, programme.settings.sponsor}
        gone = and_(
            tables.people.c.workspace == self.workspace,
            tables.people.c.id.in_(contacts),
            tables.people.c.deactivated,
        )
        lanes = tables.lanes
        waiting = and_(
            lanes.c.workspace == self.workspace, lanes.c.held_until > self.now, lanes.c.error != PACE
        )
        counts = {
            "planned": _count(_sessions, planned),
            "held": _count(_sessions, and_(planned, _sessions.c.state == SessionState.HELD)),
            "proposed": _count(_pairs, proposed),
            "round_id": newest.scalar_subquery(),
            "deciding": _count(_pairs, self._deciding(ids)),
            "waiting": _count(_people, self._waiting(ids)),
            "unknown": _count(_people, self._unknown(ids)),
            "letters": _count(_letters, and_(_letters.c.workspace == self.workspace, stuck)),
            "gone": _count(tables.people, gone),
            "cohort": _count(_people, self._cohort(ids)),
            "all_wait": _count(lanes, waiting),
        }
        row = (await self.connection.execute(select(*(c.label(name) for name, c in counts.items())))).one()
        return Counts(**row._mapping)  # noqa: SLF001  SQLAlchemy's public name for it

    async def deciding(self, programme_id: str, limit: int, offset: int = 0) -> list[Pair]:
        """List pairs of which a coordinator has to say how they go on."""
        return await self._some_pairs(self._deciding(programme_id), limit, offset)

    async def pairs(self, programme_id: str, state: PairState, limit: int, offset: int = 0) -> list[Pair]:
        """List pairs in a state, the oldest first."""
        return await self._some_pairs(
            and_(self._of(_pairs, programme_id), _pairs.c.state == state), limit, offset
        )

    async def waiting(self, programme_id: str, limit: int, offset: int = 0) -> list[Participant]:
        """List people who take part and have no pair, not even a proposed one."""
        return await self._some_people(self._waiting(programme_id), limit, offset)

    async def unknown(self, programme_id: str, limit: int, offset: int = 0) -> list[Participant]:
        """List people of whom no manager is known, and nobody vouches that none matters."""
        return await self._some_people(self._unknown(programme_id), limit, offset)

    async def cohort(self, programme_id: str, limit: int, offset: int = 0) -> list[Participant]:
        """List people who would like to be in the next cohort."""
        return await self._some_people(self._cohort(programme_id), limit, offset)

    async def _some_pairs(self, where: Where, limit: int, offset: int) -> list[Pair]:
        shelf = Pairs(self.connection, self.workspace)
        return await shelf.some(where, order=(_pairs.c.proposed_at, _pairs.c.id), limit=limit, offset=offset)

    async def _some_people(self, where: Where, limit: int, offset: int) -> list[Participant]:
        shelf = Participants(self.connection, self.workspace)
        return await shelf.some(where, order=(_people.c.name, _people.c.id), limit=limit, offset=offset)

    def _of(self, table: Any, programme_id: str) -> Where:
        return and_(table.c.workspace == self.workspace, table.c.programme_id == programme_id)

    def _deciding(self, programme_id: str) -> Where:
        course = type_coerce(_pairs.c.steadiness, JSON)["course"].as_string()
        active = and_(self._of(_pairs, programme_id), _pairs.c.state == PairState.ACTIVE)
        return and_(active, course == Course.COORDINATORS_ASKED.value)

    def _waiting(self, programme_id: str) -> Where:
        """Two looks into two indexes: with an OR, SQLite would read every pair of the workspace."""
        here = and_(self._of(_people, programme_id), _people.c.standing == Standing.ACTIVE)
        return and_(
            here, *(~exists(self._open_pair(side)) for side in (_pairs.c.mentor_id, _pairs.c.mentee_id))
        )

    def _open_pair(self, side: ColumnElement[str]) -> Any:
        open_ = and_(_pairs.c.workspace == self.workspace, _pairs.c.state != PairState.CLOSED)
        return select(_pairs.c.id).where(open_, side == _people.c.id).correlate(_people)

    def _unknown(self, programme_id: str) -> Where:
        """Mind those who take part; what a person says themselves is known too."""
        facts, profile = type_coerce(_people.c.facts, JSON), type_coerce(_people.c.profile, JSON)
        return and_(
            self._of(_people, programme_id),
            _people.c.standing == Standing.ACTIVE,
            facts["manager"].as_string().is_(None),
            profile["manager"].as_string().is_(None),
            ~func.coalesce(facts["line_waived"].as_boolean(), False),
        )

    def _cohort(self, programme_id: str) -> Where:
        wanted = type_coerce(_people.c.keepsake, JSON)["next_cohort"].as_boolean()
        return and_(self._of(_people, programme_id), func.coalesce(wanted, False))


def _count(table: Any, where: Where) -> Any:
    return select(func.count()).select_from(table).where(where).scalar_subquery()
