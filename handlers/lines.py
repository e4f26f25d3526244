"""Lines: what somebody has before them in the programme, as the surfaces show it."""

from collections.abc import Iterable
from datetime import datetime

from mentoring import timeline
from mentoring.offering import OPEN
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Role, Standing
from mentoring.permissions import Actor
from mentoring.reminders import ANSWERABLE
from mentoring.sessions import Session, SessionState
from storage.archive import Work
from surfaces.home_views import ExitLine, PairLine, SessionLine

SHOWN = {
    Role.MENTEE: (PairState.MENTEE_ASKED, PairState.MENTOR_ASKED, PairState.ACTIVE),
    Role.MENTOR: (PairState.MENTOR_ASKED, PairState.ACTIVE),
}
"""The pairs that each side may know of: nobody hears of one before they are asked."""


async def of_pairs(participant: Participant, work: Work) -> tuple[PairLine, ...]:
    """Tell somebody's pairs."""
    pairs = await work.pairs.of(participant.id, *SHOWN[participant.role])
    return tuple(PairLine(pair=pair, counterpart=_other(pair, participant)) for pair in pairs)


async def booked(actor: Actor, work: Work) -> tuple[SessionLine, ...]:
    """Tell somebody's sessions to come, and those of the mentees that they book for, the next first."""
    people = list((await work.participants.among(actor.delegate_of)).values())
    own = actor.participant
    if own is not None and own.standing is not Standing.LEFT:
        people.append(own)
    pairs, sessions = await _sessions(people, work)
    coming = [one for one in sessions if _is_coming(one, work.now)]
    return tuple(
        _booked_line(session, pairs[session.pair_id], actor)
        for session in sorted(coming, key=lambda session: (session.starts_at, session.id))
    )


def _is_coming(session: Session, now: datetime) -> bool:
    """Whether a booked session is ahead; one in writing is, as long as it is open."""
    until = session.ends_at if session.asynchronous else session.starts_at
    return session.state is SessionState.BOOKED and until is not None and until > now


def _booked_line(session: Session, pair: Pair, actor: Actor) -> SessionLine:
    if actor.person.id in {pair.mentor, pair.mentee}:
        other = pair.mentee if actor.person.id == pair.mentor else pair.mentor
        return SessionLine(session=session, counterpart=other)
    return SessionLine(session=session, counterpart=pair.mentor, for_mentee=pair.mentee)


async def to_book(actor: Actor, work: Work) -> tuple[SessionLine, ...]:
    """Tell the next session of each pair that wants a time, to the mentee and to whoever books for one."""
    mentees = list((await work.participants.among(actor.delegate_of)).values())
    own = actor.participant
    if own is not None and own.role is Role.MENTEE and own.standing is not Standing.LEFT:
        mentees.append(own)
    pairs, sessions = await _sessions(mentees, work)
    lines = []
    for pair in pairs.values():
        theirs = [s for s in sessions if s.pair_id == pair.id and s.state in OPEN]
        if theirs and theirs[0].state is SessionState.TO_BOOK:
            mine = pair.mentee == actor.person.id
            lines.append(
                SessionLine(
                    session=theirs[0],
                    counterpart=pair.mentor,
                    for_mentee=None if mine else pair.mentee,
                    late=theirs[0].week + timeline.WEEK <= timeline.local_day(work.now, actor.person.zone),
                )
            )
    return tuple(sorted(lines, key=lambda line: (line.session.week, line.session.id)))


async def proposable(actor: Actor, work: Work) -> tuple[SessionLine, ...]:
    """Tell a mentor the next session of each pair that the other side is to place."""
    own = actor.participant
    if own is None or own.role is not Role.MENTOR or own.standing is Standing.LEFT:
        return ()
    pairs, sessions = await _sessions([own], work)
    nexts = {s.pair_id: s for s in reversed(sessions) if s.state in OPEN}
    return tuple(
        SessionLine(session=one, counterpart=pairs[one.pair_id].mentee)
        for one in sorted(nexts.values(), key=lambda one: (one.week, one.id))
        if one.state is SessionState.TO_BOOK
    )


async def to_check_in(participant: Participant | None, work: Work) -> tuple[SessionLine, ...]:
    """Tell the sessions of which somebody has not yet said how they went."""
    if participant is None:
        return ()
    checkins = await work.checkins.of_participant(participant.id)
    waiting = {c.session_id for c in checkins if not c.answered_at and work.now <= c.asked_at + ANSWERABLE}
    lines = []
    for session_id in sorted(waiting):
        session = await work.sessions.get(session_id)
        pair = await work.pairs.get(session.pair_id) if session else None
        if session and pair and session.starts_at and session.starts_at <= work.now:
            lines.append(SessionLine(session=session, counterpart=_other(pair, participant)))
    return tuple(sorted(lines, key=lambda line: (line.session.week, line.session.id)))


async def exits(participant: Participant, work: Work) -> tuple[ExitLine, ...]:
    """Tell the pairs that somebody may end alone, and of which of them they have asked it: for them only."""
    asked = {one.pair_id: one.id for one in await work.partings.of(participant.id)}
    pairs = await work.pairs.of(participant.id, PairState.ACTIVE)
    return tuple(
        ExitLine(pair_id=pair.id, counterpart=_other(pair, participant), parting_id=asked.get(pair.id))
        for pair in pairs
    )


async def _sessions(participants: Iterable[Participant], work: Work) -> tuple[dict[str, Pair], list[Session]]:
    pairs = {
        pair.id: pair
        for participant in participants
        for pair in await work.pairs.of(participant.id, PairState.ACTIVE)
    }
    return pairs, await work.sessions.of_pairs(pairs) if pairs else []


def _other(pair: Pair, participant: Participant) -> str:
    return pair.mentee if participant.id == pair.mentor_id else pair.mentor
