"""A week: what a digest counts of it, from the rows of one programme."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Row

from mentoring.pairs import PairState
from mentoring.programme import Programme
from mentoring.sessions import SessionState
from mentoring.steering.digesting import WeekFacts
from mentoring.timeline import WEEK, instant, local_day, monday_of

TOPIC_WEEKS = 4
"""A digest tells the topics of the month."""

GRACE = timedelta(days=10)
"""A pair needs help when its cadence and this have passed without a session held."""

Line = Row[*tuple[Any, ...]]

_ASKED = {PairState.MENTEE_ASKED, PairState.MENTOR_ASKED}


@dataclass(frozen=True, kw_only=True, slots=True)
class Lines:
    """The rows that a programme's weeks are counted from; `active` are the ids of those who take part."""

    sessions: Sequence[Line]
    pairs: Sequence[Line]
    answers: Sequence[Line]
    active: frozenset[str]


def end_of(week: date, zone: str) -> datetime:
    """Give the moment at which a week is over."""
    return instant(week + WEEK, time(0), zone)


def count(programme: Programme, week: date, lines: Lines, now: datetime) -> WeekFacts:
    """Count what the digest of a week (its Monday) tells, nothing held back yet."""
    zone = programme.settings.zone
    meetings = [_Meeting.of(row, zone) for row in lines.sessions]
    answers = _in_order(lines.answers, end_of(week, zone))
    month = end_of(week - TOPIC_WEEKS * WEEK, zone)
    states = Counter(pair.state for pair in lines.pairs)
    return WeekFacts(
        planned_week=sum(m.week == week for m in meetings),
        held_week=sum(m.week == week and m.held for m in meetings),
        planned_to_date=sum(m.week <= week for m in meetings),
        held_to_date=sum(m.week <= week and m.held for m in meetings),
        waiting=_waiting(lines.active, lines.pairs),
        asked=sum(states[state] for state in _ASKED),
        active_pairs=states[PairState.ACTIVE],
        closed_pairs=sum(
            pair.state is PairState.CLOSED and pair.active_since is not None for pair in lines.pairs
        ),
        needing_help=_needing_help(lines.pairs, meetings, programme.settings.cadence_weeks, now),
        booked_next_week=sum(m.week == week + WEEK and m.booked for m in meetings),
        ratings=tuple(
            row and (row.participant_id, row.answers.usefulness)
            for _, row in answers
            if row is None or row.answers.usefulness is not None
        ),
        topics=tuple(
            row and (row.participant_id, topic)
            for at, row in answers
            if at >= month
            for topic in (row.answers.topics if row else ("",))
        ),
        history=_history(meetings, monday_of(programme.settings.first_day), week),
    )


def _in_order(lines: Sequence[Line], end: datetime) -> list[tuple[datetime, Line | None]]:
    """Lay answers out as they came, and None where one that had been counted was changed or taken back.

    A change after the end of the week counts as well: what was there before it is not there to be read.
    """
    given = [(row.answered_at, row) for row in lines if row.answered_at < end]
    changes = [(row.unsettled_at, None) for row in lines if row.unsettled_at is not None]
    return sorted([*given, *changes], key=lambda one: one[0])


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


def _waiting(active_ids: frozenset[str], pairs: Sequence[Line]) -> int:
    """Count the people who have joined and have no pair, not even a proposed one."""
    open_pairs = [pair for pair in pairs if pair.state is not PairState.CLOSED]
    return len(active_ids - {pair.mentor_id for pair in open_pairs} - {pair.mentee_id for pair in open_pairs})


def _needing_help(pairs: Sequence[Line], meetings: list[_Meeting], cadence_weeks: int, now: datetime) -> int:
    """Count the active pairs that have not met for their cadence and ten days."""
    latest = now - cadence_weeks * WEEK - GRACE
    met = {m.pair_id for m in meetings if m.held and m.starts_at is not None and m.starts_at > latest}
    active = [pair for pair in pairs if pair.state is PairState.ACTIVE and pair.active_since is not None]
    return sum(pair.id not in met and pair.active_since <= latest for pair in active)
