"""Lines: what somebody has before them in the programme, as the surfaces show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mentoring import timeline
from mentoring.checkins import ANSWERABLE, CheckIn
from mentoring.knowledge import SHOWN
from mentoring.pairs import Pair, PairState
from mentoring.partings import Parting
from mentoring.people import Participant, Person, Role, Standing
from mentoring.permissions import Actor
from mentoring.placing.offering import OPEN
from mentoring.sessions import Session, SessionState
from storage.archive import Work
from surfaces.home_views import ExitLine, PairLine, SessionLine

__all__ = ["SHOWN", "Agenda", "booked", "exits", "of_pairs", "proposable", "read", "to_book", "to_check_in"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Agenda:
    """All that somebody's lines are told from, each thing read once.

    `pairs`: their own and those of the mentees for whom they book (`booking_for`), in any state; `sessions`:
    those of the active ones, and of their own that have ended.
    """

    work: Work
    actor: Actor
    own: Participant | None
    booking_for: Sequence[Participant] = ()
    pairs: Sequence[Pair] = ()
    sessions: Sequence[Session] = ()
    checkins: Sequence[CheckIn] = ()
    partings: Sequence[Parting] = ()

    @property
    def of_own(self) -> tuple[Pair, ...]:
        """Give their own pairs."""
        own = self.own
        return tuple(p for p in self.pairs if own is not None and own.id in {p.mentor_id, p.mentee_id})

    def lines_of_pairs(self) -> tuple[PairLine, ...]:
        """Tell the pairs that they may know of and that are not over."""
        own = self.own
        if own is None:
            return ()
        shown = [pair for pair in self.of_own if pair.state in SHOWN[own.role]]
        return tuple(PairLine(pair=pair, counterpart=_other(pair, own)) for pair in shown)

    def booked(self) -> tuple[SessionLine, ...]:
        """Tell the sessions to come, their own and those that they book, the next first."""
        active, now = self._active(), self.work.now
        coming = [one for one in self.sessions if one.pair_id in active and _is_coming(one, now)]
        coming.sort(key=lambda one: (one.starts_at, one.id))
        return tuple(_booked_line(one, active[one.pair_id], self.actor) for one in coming)

    def to_book(self) -> tuple[SessionLine, ...]:
        """Tell the next session of each pair that wants a time, to the mentee and to whoever books."""
        mentees = {person.id for person in self.booking_for}
        if self.own is not None and self.own.role is Role.MENTEE:
            mentees.add(self.own.id)
        lines = list[SessionLine]()
        for pair in self._active().values():
            following = self._next(pair)
            if pair.mentee_id in mentees and following and following.state is SessionState.TO_BOOK:
                lines.append(self._to_book_line(following, pair))
        return tuple(sorted(lines, key=lambda line: (line.session.week, line.session.id)))

    def proposable(self) -> tuple[SessionLine, ...]:
        """Tell a mentor the next session of each pair that the other side is to place."""
        own = self.own
        if own is None or own.role is not Role.MENTOR:
            return ()
        nexts = [(pair, self._next(pair)) for pair in self._active().values() if pair.mentor_id == own.id]
        lines = [
            SessionLine(session=following, counterpart=pair.mentee)
            for pair, following in nexts
            if following is not None and following.state is SessionState.TO_BOOK
        ]
        return tuple(sorted(lines, key=lambda line: (line.session.week, line.session.id)))

    def _next(self, pair: Pair) -> Session | None:
        """Give the first session of a pair that is still before it."""
        return next((one for one in self.sessions if one.pair_id == pair.id and one.state in OPEN), None)

    def _to_book_line(self, session: Session, pair: Pair) -> SessionLine:
        mine = pair.mentee == self.actor.person.id
        today = timeline.local_day(self.work.now, self.actor.person.zone)
        return SessionLine(
            session=session,
            counterpart=pair.mentor,
            for_mentee=None if mine else pair.mentee,
            late=session.week + timeline.WEEK <= today,
        )

    def to_check_in(self) -> tuple[SessionLine, ...]:
        """Tell the sessions of which they have not yet said how they went."""
        if self.own is None:
            return ()
        now = self.work.now
        pairs = {pair.id: pair for pair in self.of_own}
        sessions = {one.id: one for one in self.sessions}
        asked = [c for c in self.checkins if not c.answered_at and now <= c.asked_at + ANSWERABLE]
        open_ = {one.session_id for one in asked} & set(sessions)
        waiting = [sessions[one] for one in open_ if sessions[one].pair_id in pairs]
        lines = [
            SessionLine(session=one, counterpart=_other(pairs[one.pair_id], self.own))
            for one in waiting
            if one.starts_at and one.starts_at <= now
        ]
        return tuple(sorted(lines, key=lambda line: (line.session.week, line.session.id)))

    def exits(self) -> tuple[ExitLine, ...]:
        """Tell the pairs that they may end alone, and of which they have asked it: for them only."""
        own = self.own
        if own is None:
            return ()
        asked = {one.pair_id: one.id for one in self.partings if one.participant_id == own.id}
        return tuple(
            ExitLine(pair_id=pair.id, counterpart=_other(pair, own), parting_id=asked.get(pair.id))
            for pair in self.of_own
            if pair.state is PairState.ACTIVE
        )

    def held(self) -> int:
        """Count the sessions that they have held."""
        own = {pair.id for pair in self.of_own}
        return sum(one.pair_id in own and one.state is SessionState.HELD for one in self.sessions)

    def _active(self) -> dict[str, Pair]:
        return {pair.id: pair for pair in self.pairs if pair.state is PairState.ACTIVE}


async def read(actor: Actor, work: Work, *, whole: bool = True) -> Agenda:
    """Read what somebody has before them; `whole` with check-ins and what they asked of their pairs."""
    booking_for = list((await work.participants.among(actor.delegate_of)).values())
    own = actor.participant
    if own is not None and own.standing is Standing.LEFT:
        own = None
    return await _gathered(actor, own, booking_for, work, whole=whole)


async def _gathered(
    actor: Actor, own: Participant | None, booking_for: Sequence[Participant], work: Work, *, whole: bool
) -> Agenda:
    people = [one.id for one in (own, *booking_for) if one is not None]
    pairs = await work.pairs.of_any(people)
    met = [pair.id for pair in pairs if pair.active_since is not None]
    return Agenda(
        work=work,
        actor=actor,
        own=own,
        booking_for=booking_for,
        pairs=pairs,
        sessions=await work.sessions.of_pairs(met),
        checkins=await work.checkins.of_participant(own.id) if own and whole and met else (),
        partings=await work.partings.of(own.id) if own and whole and met else (),
    )


async def of_pairs(participant: Participant, work: Work) -> tuple[PairLine, ...]:
    """Tell somebody's pairs."""
    pairs = await work.pairs.of(participant.id, *SHOWN[participant.role])
    return tuple(PairLine(pair=pair, counterpart=_other(pair, participant)) for pair in pairs)


async def booked(actor: Actor, work: Work) -> tuple[SessionLine, ...]:
    """Tell somebody's sessions to come, and those of the mentees that they book for, the next first."""
    return (await read(actor, work, whole=False)).booked()


async def to_book(actor: Actor, work: Work) -> tuple[SessionLine, ...]:
    """Tell the next session of each pair that wants a time, to the mentee and to whoever books for one."""
    return (await read(actor, work, whole=False)).to_book()


async def proposable(actor: Actor, work: Work) -> tuple[SessionLine, ...]:
    """Tell a mentor the next session of each pair that the other side is to place."""
    return (await read(actor, work, whole=False)).proposable()


async def to_check_in(participant: Participant | None, work: Work) -> tuple[SessionLine, ...]:
    """Tell the sessions of which somebody has not yet said how they went."""
    if participant is None:
        return ()
    actor = Actor(person=Person(id=participant.user, name=participant.name), participant=participant)
    return (await _gathered(actor, participant, (), work, whole=True)).to_check_in()


async def exits(participant: Participant, work: Work) -> tuple[ExitLine, ...]:
    """Tell the pairs that somebody may end alone, and of which of them they have asked it: for them only."""
    asked = {one.pair_id: one.id for one in await work.partings.of(participant.id)}
    pairs = await work.pairs.of(participant.id, PairState.ACTIVE)
    return tuple(
        ExitLine(pair_id=pair.id, counterpart=_other(pair, participant), parting_id=asked.get(pair.id))
        for pair in pairs
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


def _other(pair: Pair, participant: Participant) -> str:
    return pair.mentee if participant.id == pair.mentor_id else pair.mentor
