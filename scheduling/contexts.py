"""Contexts: what sleepers have to know when they wake, read for many in as many statements as for one."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol, TypeVar

from mentoring.digests import DigestState, WeeklyDigest
from mentoring.endings import ending
from mentoring.endings.ending import Ending
from mentoring.endings.parting import PartingContext
from mentoring.going_on import consenting, steady_letters
from mentoring.going_on.resolving import PairContext
from mentoring.meeting.reminders import SessionContext
from mentoring.pairs import Pair, PairState
from mentoring.partings import Parting
from mentoring.placing import writing_week
from mentoring.programme import Programme
from mentoring.sessions import Session, SessionState, Step
from mentoring.steadiness import QUESTIONED
from mentoring.steering import programmes
from mentoring.steering.digesting import WeekFacts
from mentoring.steering.programmes import ProgrammeContext
from storage.archive import Work
from storage.reports import NOBODY

Key = TypeVar("Key")
V = TypeVar("V")


THANKED_TOGETHER = 25
WOKEN_TOGETHER = 100
"""So many are written in one transaction as a programme ends; the rest follow at once."""


class Named(Protocol):
    """Whatever has an id of its own."""

    @property
    def id(self) -> str:
        """The id."""


N = TypeVar("N", bound=Named)


async def of_programmes(work: Work, those: Sequence[Programme]) -> dict[str, ProgrammeContext]:
    """Read what the weekly calendars of programmes depend on; what is dear only when its moment has come."""
    ids = [one.id for one in those]
    digests = grouped((one.programme_id, one) for one in await work.digests.of_programmes(ids))
    rounds = await work.rounds.latest_of(ids)
    pairing = [one.id for one in those if programmes.is_round_due(one, rounds.get(one.id), work.now)]
    alone = await work.reports.alone(pairing)
    untold = [(one, week) for one in those if (week := _untold(one, digests, work.now))]
    facts = await _facts(work, untold)
    lost = await _lost(work, [digest for one, _ in untold for digest in digests[one.id]])
    return {
        one.id: ProgrammeContext(
            waiting_mentees=alone.get(one.id, NOBODY).mentees,
            free_mentors=alone.get(one.id, NOBODY).mentors,
            last_round=rounds.get(one.id),
            digests=tuple(digests[one.id]),
            lost=frozenset(digest.week for digest in digests[one.id] if digest.key in lost),
            facts=facts.get(one.id),
            ending=await _ending(one, work),
        )
        for one in those
    }


async def _ending(programme: Programme, work: Work) -> Ending:
    """Find a few who are still to be thanked for a programme that is over, and pairs that would sleep on."""
    over = ending.over_at(programme)
    if work.now < over:
        return Ending()
    people = await work.participants.to_thank(programme.id, over, THANKED_TOGETHER)
    pairs = await work.pairs.of_any([one.id for one in people])
    closing = work.now >= ending.closes_at(programme)
    return Ending(
        people=people,
        pairs=pairs,
        sessions=await work.sessions.of_pairs({pair.id for pair in pairs}),
        asleep=await work.pairs.asleep(programme.id, work.now, WOKEN_TOGETHER) if closing else (),
    )


def _untold(
    programme: Programme, digests: Mapping[str, Sequence[WeeklyDigest]], now: datetime
) -> date | None:
    """Give the week whose digest is still to be made ready."""
    week = programmes.digest_week(programme, now)
    return None if any(one.week == week for one in digests[programme.id]) else week


async def _facts(work: Work, weeks: Sequence[tuple[Programme, date]]) -> dict[str, WeekFacts]:
    counted = await work.reports.weeks(weeks, work.now)
    return {programme.id: facts for (programme, _), facts in zip(weeks, counted, strict=True)}


async def _lost(work: Work, digests: Sequence[WeeklyDigest]) -> set[str]:
    """Find the digests that were let go and never arrived."""
    sent = [digest.key for digest in digests if digest.state is DigestState.SENT]
    return await work.outbox.lost(sent, work.now)


async def of_digests(work: Work, those: Sequence[WeeklyDigest]) -> dict[str, tuple[WeekFacts, Programme]]:
    """Read the figures of the weeks that digests tell of, and their programmes."""
    owners = by_id(await work.programmes.of_ids({one.programme_id for one in those}))
    weeks = [(owners[one.programme_id], one.week) for one in those]
    counted = await work.reports.weeks(weeks, work.now)
    return {one.id: (facts, owners[one.programme_id]) for one, facts in zip(those, counted, strict=True)}


async def of_sessions(work: Work, those: Sequence[Session]) -> dict[str, SessionContext]:
    """Read what the next steps of sessions depend on."""
    pairs = by_id(await work.pairs.of_ids({one.pair_id for one in those}))
    owners = by_id(await work.programmes.of_ids({one.programme_id for one in those}))
    people = await work.participants.among(
        {one for pair in pairs.values() for one in (pair.mentor_id, pair.mentee_id)}
    )
    checkins = grouped(
        (one.session_id, one) for one in await work.checkins.of_sessions([one.id for one in those])
    )
    agenda = await _agenda(work, people)
    preparing = [one for one in those if one.next_step is Step.PREPARE]
    adapted = {written.id for written in await work.agendas.of_ids({one.id for one in preparing})}
    mentees = {pairs[one.pair_id].mentee_id for one in preparing}
    things = by_id(await work.things.of_ids(mentees))
    contexts = dict[str, SessionContext]()
    for one in those:
        pair = pairs[one.pair_id]
        shown = things.get(pair.mentee_id)
        contexts[one.id] = SessionContext(
            pair=pair,
            mentor=people[pair.mentor_id],
            mentee=people[pair.mentee_id],
            programme=owners[one.programme_id],
            checkins=tuple(checkins[one.id]),
            taken=_taken((*agenda[pair.mentor_id], *agenda[pair.mentee_id]), but=one),
            ahead=any(_is_ahead(s, work.now) for s in agenda[pair.mentee_id] if s.pair_id == pair.id),
            things=shown.shown_to(pair.id) if shown else (),
            adapted=one.id in adapted,
            open_until=_open_until(agenda[pair.mentee_id], one, work.now),
        )
    return contexts


async def of_partings(work: Work, those: Sequence[Parting]) -> dict[str, PartingContext]:
    """Read the pairs that are to end, with their people, sessions and every request for them."""
    pairs = by_id(await work.pairs.of_ids({one.pair_id for one in those}))
    people = await work.participants.among(
        {one for pair in pairs.values() for one in (pair.mentor_id, pair.mentee_id)}
    )
    sessions = grouped((one.pair_id, one) for one in await work.sessions.of_pairs(pairs))
    partings = grouped((one.pair_id, one) for one in await work.partings.of_pairs(pairs))
    return {
        one.id: PartingContext(
            pair=pairs[one.pair_id],
            mentor=people[pairs[one.pair_id].mentor_id],
            mentee=people[pairs[one.pair_id].mentee_id],
            sessions=tuple(sessions[one.pair_id]),
            partings=tuple(partings[one.pair_id]),
        )
        for one in those
    }


def _open_until(agenda: Iterable[Session], but: Session, now: datetime) -> datetime | None:
    others = [one for one in agenda if one.pair_id == but.pair_id and one.id != but.id]
    return max(filter(None, (writing_week.open_until(one, now) for one in others)), default=None)


def _is_ahead(session: Session, now: datetime) -> bool:
    return session.state is SessionState.BOOKED and session.starts_at is not None and session.starts_at > now


async def of_pairs(work: Work, those: Sequence[Pair]) -> dict[str, PairContext]:
    """Read what the clocks of pairs depend on."""
    owners = by_id(await work.programmes.of_ids({one.programme_id for one in those}))
    people = await work.participants.among(
        {one for pair in those for one in (pair.mentor_id, pair.mentee_id)}
    )
    agenda = await _agenda(work, people)
    asked = {pair.id: subject for pair in those if (subject := _asked_in(pair))}
    unread = await work.outbox.waiting_about(asked.values())
    return {
        pair.id: PairContext(
            mentor=people[pair.mentor_id],
            mentee=people[pair.mentee_id],
            programme=owners[pair.programme_id],
            sessions=[one for one in agenda[pair.mentee_id] if one.pair_id == pair.id],
            taken=_taken((*agenda[pair.mentor_id], *agenda[pair.mentee_id])),
            unread=asked.get(pair.id) in unread,
        )
        for pair in those
    }


def _asked_in(pair: Pair) -> str | None:
    """Name the subject of the letter in which somebody of this pair is asked something."""
    if pair.state in consenting.ASKED:
        return f"pair:{pair.id}"
    return steady_letters.subject(pair) if pair.steadiness.course in QUESTIONED else None


async def _agenda(work: Work, participant_ids: Collection[str]) -> dict[str, list[Session]]:
    """List the sessions of each participant, with any partner."""
    pairs = await work.pairs.of_any(participant_ids, PairState.ACTIVE)
    sessions = grouped(
        (one.pair_id, one) for one in await work.sessions.of_pairs({pair.id for pair in pairs})
    )
    return grouped(
        (participant_id, one)
        for pair in pairs
        for participant_id in (pair.mentor_id, pair.mentee_id)
        for one in sessions[pair.id]
    )


def _taken(agenda: Iterable[Session], *, but: Session | None = None) -> tuple[datetime, ...]:
    """List when these sessions begin, if they have a time."""
    booked = [one for one in agenda if not one.asynchronous]
    starts = {one.id: one.starts_at for one in booked if but is None or one.id != but.id}
    return tuple(at for at in starts.values() if at is not None)


def grouped(values: Iterable[tuple[Key, V]]) -> defaultdict[Key, list[V]]:
    """Gather values by key, in their order."""
    groups = defaultdict[Key, list[V]](list)
    for key, value in values:
        groups[key].append(value)
    return groups


def by_id(values: Iterable[N]) -> dict[str, N]:
    """Find values by their id."""
    return {value.id: value for value in values}
