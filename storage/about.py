"""About: gathers what the programme knows of one person, for them alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import select

from mentoring.knowledge import Enrolment, Known, KnownPair, LetterSeen, may_know, own_words
from mentoring.membership.erasing import Everything, Part
from mentoring.pairs import Pair
from mentoring.people import Participant, Person
from mentoring.programme import Programme
from storage import tables
from storage.letter_states import LetterState
from storage.letters import are
from storage.work import Work

V = TypeVar("V")


async def known_of(person: Person, work: Work) -> Known:
    """Read all that is kept of somebody, in a number of statements that does not grow with it."""
    own = await work.participants.ever(person.id)
    programmes = {one.id: one for one in await work.programmes.of_ids({one.programme_id for one in own})}
    current = await work.programmes.current()
    books_for = await work.participants.delegating_to(person.id)
    return Known(
        person=person,
        at=work.now,
        enrolments=await _enrolments(own, programmes, work),
        preferences=await work.preferences.get(person.id),
        conversation=await work.conversations.get(person.id),
        books_for=tuple(one.name for one in books_for),
        coordinates=current is not None and person.id in current.coordinators,
        listens=current is not None and person.id in current.settings.neutral_contacts,
        sponsors=current is not None and person.id == current.settings.sponsor,
        letters=await _letters(person.id, work),
    )


async def everything_of(user: str, work: Work) -> Everything:
    """Read all that somebody is tied to, before it is erased."""
    own = await work.participants.ever(user)
    ids = {one.id for one in own}
    programmes = {one.id: one for one in await work.programmes.of_ids({one.programme_id for one in own})}
    pairs = await work.pairs.of_any(ids)
    others = await work.participants.among({_other(pair, ids) for pair in pairs})
    sessions = await work.sessions.of_pairs({pair.id for pair in pairs})
    checkins = await work.checkins.of_participants(ids)
    partings = await work.partings.of_pairs({pair.id for pair in pairs})
    parts = list[Part]()
    for one in own:
        theirs = [pair for pair in pairs if one.id in {pair.mentor_id, pair.mentee_id}]
        mine = {pair.id for pair in theirs}
        parts.append(
            Part(
                participant=one,
                programme=programmes[one.programme_id],
                pairs=theirs,
                sessions=[session for session in sessions if session.pair_id in mine],
                counterparts={other: others[other] for pair in theirs if (other := _other(pair, ids))},
                checkins=[checkin for checkin in checkins if checkin.participant_id == one.id],
                partings=[parting for parting in partings if parting.pair_id in mine],
            )
        )
    rounds = await work.rounds.of_programmes(programmes)
    return Everything(
        user=user,
        programme=await work.programmes.current(),
        parts=parts,
        rounds=[one for one in rounds if any(left.participant_id in ids for left in one.unpaired)],
        listened=await work.confidences.heard_by(user),
        mentees=await work.participants.delegating_to(user),
    )


async def _enrolments(
    own: Sequence[Participant], programmes: Mapping[str, Programme], work: Work
) -> tuple[Enrolment, ...]:
    if not own:
        return ()
    ids = {one.id for one in own}
    pairs = await work.pairs.of_any(ids)
    others = await work.participants.among({_other(pair, ids) for pair in pairs})
    sessions = _grouped(await work.sessions.of_pairs({pair.id for pair in pairs}), "pair_id")
    checkins = _grouped(await work.checkins.of_participants(ids), "participant_id")
    confidences = _grouped(await work.confidences.of_participants(ids), "participant_id")
    partings = _grouped(await work.partings.of_participants(ids), "participant_id")
    agendas = _grouped(await work.agendas.of_users({one.user for one in own}), "programme_id")
    things = {one.id: one for one in await work.things.of_ids(ids)}
    goals = {one.id: one for one in await work.goals.of_ids({pair.id for pair in pairs})}
    enrolments = list[Enrolment]()
    for one in own:
        theirs = [p for p in pairs if one.id in {p.mentor_id, p.mentee_id} and may_know(p, one)]
        enrolments.append(
            Enrolment(
                programme=programmes[one.programme_id],
                participant=one,
                pairs=tuple(_pair(pair, one, others) for pair in theirs),
                sessions=tuple(session for pair in theirs for session in sessions[pair.id]),
                checkins=tuple(checkins[one.id]),
                confidences=tuple(own_words(confidence) for confidence in confidences[one.id]),
                partings=tuple(partings[one.id]),
                agendas=tuple(agendas[one.programme_id]),
                things=things.get(one.id),
                goals=tuple(goals[pair.id] for pair in theirs if pair.id in goals),
            )
        )
    return tuple(sorted(enrolments, key=lambda one: one.programme.created_at, reverse=True))


def _pair(pair: Pair, participant: Participant, others: Mapping[str, Participant]) -> KnownPair:
    """Name the other of the two; whether they may be named on a record is theirs to say."""
    other = others[_other(pair, {participant.id})]
    allows = other if participant.id == pair.mentor_id else participant
    return KnownPair(pair=pair, counterpart=other.name, named=pair.id in allows.keepsake.allows)


def _other(pair: Pair, ids: set[str]) -> str:
    return pair.mentee_id if pair.mentor_id in ids else pair.mentor_id


def _grouped(values: Iterable[V], field: str) -> defaultdict[str, list[V]]:
    groups = defaultdict[str, list[V]](list)
    for value in values:
        groups[getattr(value, field)].append(value)
    return groups


async def _letters(user: str, work: Work) -> tuple[LetterSeen, ...]:
    """List what reached somebody's own messages: what still waits tells of days that have not come."""
    letters = tables.letters
    mine = (letters.c.workspace == work.workspace) & (letters.c.recipient == user)
    reached = select(letters.c.kind, letters.c.settled_at).where(mine, are(LetterState.SENT))
    rows = await work.connection.execute(reached.order_by(letters.c.settled_at, letters.c.id))
    return tuple(LetterSeen(kind=row.kind, at=row.settled_at) for row in rows if row.settled_at)
