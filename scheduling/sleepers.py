"""Sleepers: what each does when it wakes, many of one kind at a time."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from mentoring.decisions import Decision
from mentoring.digests import WeeklyDigest
from mentoring.endings import parting
from mentoring.going_on import pair_clock
from mentoring.meeting import reminders
from mentoring.membership import erasing, signup
from mentoring.pairs import Pair
from mentoring.partings import Parting
from mentoring.people import Participant
from mentoring.placing import writing_week
from mentoring.programme import Programme
from mentoring.rounds import Round
from mentoring.sessions import Session
from mentoring.steering import digesting, programmes
from scheduling import contexts
from storage import about
from storage.archive import Work
from storage.shelf import Shelf
from storage.waking import Kind

Sleeper = Programme | Participant | Round | Pair | Session | WeeklyDigest | Parting
"""Whatever has a `wake_at`."""

S = TypeVar("S", Programme, Participant, Pair, Session, WeeklyDigest, Parting)


async def decide(kind: Kind, ids: Collection[str], work: Work) -> list[Decision]:
    """Apply their rule to those that are due, in a number of statements that does not grow with them."""
    match kind:
        case "programme":
            return await _programmes(_due(await work.programmes.of_ids(ids), work.now), work)
        case "participant":
            woken = _due(await work.participants.of_ids(ids), work.now)
            return [await _participant(participant, work) for participant in woken]
        case "pair":
            return await _pairs(_due(await work.pairs.of_ids(ids), work.now), work)
        case "session":
            return await _sessions(_due(await work.sessions.of_ids(ids), work.now), work)
        case "digest":
            return await _digests(_due(await work.digests.of_ids(ids), work.now), work)
        case "parting":
            return await _partings(_due(await work.partings.of_ids(ids), work.now), work)
        case "round":
            raise ValueError("a round is solved outside the unit of work")


async def put_off(kind: Kind, id_: str, work: Work, by: timedelta) -> None:
    """Let one sleep on, so that it holds nothing else up."""
    sleeper = await _find(kind, id_, work)
    if sleeper is not None:
        await work.record(Decision(changed=(replace(sleeper, wake_at=work.now + by),)))


async def _programmes(due: list[Programme], work: Work) -> list[Decision]:
    known = await contexts.of_programmes(work, due)
    return [programmes.wake(one, known[one.id], now=work.now, new_id=work.new_id) for one in due]


async def _participant(participant: Participant, work: Work) -> Decision:
    """A pause is over; or the pairs of somebody who is to be forgotten are."""
    if not participant.keepsake.erasing:
        return signup.wake(participant, now=work.now)
    known = await about.everything_of(participant.user, work)
    return erasing.wake(participant, known, stand_in=f"gone-{work.new_id()}", now=work.now)


async def _sessions(due: list[Session], work: Work) -> list[Decision]:
    """Wake sessions one after the other: what one does to its pair, the next of the same pair finds done."""
    known = await contexts.of_sessions(work, due)
    partings = await work.partings.of_pairs({one.pair_id for one in due})
    pairs, weeks, decisions = dict[str, Pair](), dict[str, datetime](), list[Decision]()
    for one in due:
        about = replace(
            known[one.id],
            pair=pairs.get(one.pair_id, known[one.id].pair),
            open_until=weeks.get(one.pair_id, known[one.id].open_until),
        )
        woken = reminders.wake(one, about, now=work.now, new_id=work.new_id)
        pairs |= {pair.id: pair for pair in woken.changed if isinstance(pair, Pair)}
        opened = [each for each in woken.changed if isinstance(each, Session)]
        weeks |= {s.pair_id: ends for s in opened if (ends := writing_week.open_until(s, work.now))}
        decisions.append(parting.hush(woken, one.pair_id, partings))
    return decisions


async def _pairs(due: list[Pair], work: Work) -> list[Decision]:
    known = await contexts.of_pairs(work, due)
    partings = await work.partings.of_pairs({one.id for one in due})
    return [parting.hush(pair_clock.wake(one, known[one.id], now=work.now), one.id, partings) for one in due]


async def _partings(due: list[Parting], work: Work) -> list[Decision]:
    """End each pair once, however many have asked."""
    known = await contexts.of_partings(work, due)
    first = {one.pair_id: one for one in reversed(due)}
    return [parting.wake(one, known[one.id], now=work.now) for one in first.values()]


async def _digests(due: list[WeeklyDigest], work: Work) -> list[Decision]:
    known = await contexts.of_digests(work, due)
    return [digesting.wake(one, *known[one.id], now=work.now) for one in due]


def _due(values: Iterable[S], now: datetime) -> list[S]:
    """Keep those whose moment has come, the longest waiting first: others may have been faster."""
    return sorted(
        (one for one in values if one.wake_at is not None and one.wake_at <= now),
        key=lambda one: (one.wake_at or now, one.id),
    )


async def _find(kind: Kind, id_: str, work: Work) -> Sleeper | None:
    shelves: dict[Kind, Shelf[Any]] = {
        "programme": work.programmes,
        "participant": work.participants,
        "round": work.rounds,
        "pair": work.pairs,
        "session": work.sessions,
        "digest": work.digests,
        "parting": work.partings,
    }
    found: Sleeper | None = await shelves[kind].get(id_)
    return found
