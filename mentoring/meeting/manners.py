"""Manners: how a pair meets; writing is for both to want, meeting at an hour again for either."""

from dataclasses import replace
from datetime import datetime

from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.errors import AlreadyDone, Gone, NotAllowed, TooFewHours
from mentoring.going_on import resolving, steadying
from mentoring.going_on.resolving import PairContext
from mentoring.notices import MannerChanged, WritingProposed
from mentoring.pairs import Manner, Meets, Pair, PairState
from mentoring.people import Role
from mentoring.placing import booked_letters, slots
from mentoring.sessions import Session, SessionState
from mentoring.steadiness import QUESTIONED, Event
from mentoring.timeline import local_day, monday_of


def propose(pair: Pair, user: str, context: PairContext, *, now: datetime) -> Decision:
    """One of the two would rather write: the other is asked, and nothing changes before they agree.

    When the other has proposed the same, both want it.
    """
    side = _side(pair, user)
    if pair.meets.manner is Manner.ASYNCHRONOUS or pair.meets.wanted_by is side:
        raise AlreadyDone
    if pair.meets.wanted_by is side.other:
        return agree(pair, user, context, now=now)
    wanting = replace(pair, meets=replace(pair.meets, wanted_by=side))
    asked = pair.mentee if side is Role.MENTOR else pair.mentor
    letter = Letter(
        key=f"writing-proposed:{pair.id}:{pair.version}",
        to=ToPerson(user=asked),
        notice=WritingProposed(pair_id=pair.id, counterpart=user),
        due=now,
        subject=f"pair:{pair.id}:meets",
    )
    return Decision(changed=(wanting,), letters=(letter,))


def agree(pair: Pair, user: str, context: PairContext, *, now: datetime) -> Decision:
    """Both want to write: the next session that has no time yet gets a week, and both read from when on."""
    _check_asked(pair, user)
    writing = replace(pair, meets=Meets(manner=Manner.ASYNCHRONOUS))
    following = _set_going(writing, user, context, now)
    opens = next((one.starts_at for one in following.changed if isinstance(one, Session)), None)
    return following.and_then(Decision(letters=(_told(writing, opens, now),)))


def decline(pair: Pair, user: str) -> Decision:
    """The other would rather meet: nothing changes, and nobody has to say why."""
    _check_asked(pair, user)
    return Decision(changed=(replace(pair, meets=Meets()),), withdrawn=(_pending(pair),))


def go_back(pair: Pair, user: str, context: PairContext, *, now: datetime) -> Decision:
    """Either would rather meet at an hour again: a week that is open goes on, and what follows gets times."""
    _side(pair, user)
    week = monday_of(local_day(now, context.mentee.zone))
    minutes = context.programme.settings.session_minutes
    if slots.too_few(*context.two, week=week, minutes=minutes):
        raise TooFewHours
    planned = [one for one in context.sessions if _is_planned(one, now)]
    if pair.meets.manner is Manner.LIVE and not planned:
        raise AlreadyDone
    meeting = replace(pair, meets=Meets())
    reopened = {one.id: steadying.unbooked(one) for one in planned}
    sessions = tuple(reopened.get(one.id, one) for one in context.sessions)
    following = _set_going(meeting, user, replace(context, sessions=sessions), now)
    freed = Decision(changed=tuple(reopened.values()))
    return freed.and_then(following, Decision(letters=(_told(meeting, None, now),)))


def _set_going(pair: Pair, user: str, context: PairContext, now: datetime) -> Decision:
    """Place the next session in the pair's new manner; whoever was asked how to go on has answered by it."""
    asked = Decision(changed=(pair,), withdrawn=(_pending(pair),))
    if pair.steadiness.course in QUESTIONED and user in resolving.asked_of(pair):
        return asked.and_then(resolving.go_on(pair, Event.RECOMMITTED, context, now))
    return asked.and_then(resolving.offer_next(context, now, pair.meets.manner))


def _is_planned(session: Session, now: datetime) -> bool:
    booked = session.state is SessionState.BOOKED and session.asynchronous
    return booked and session.starts_at is not None and session.starts_at > now


def _told(pair: Pair, opens: datetime | None, now: datetime) -> Letter:
    in_writing = pair.meets.manner is Manner.ASYNCHRONOUS
    return Letter(
        key=f"manner-changed:{pair.id}:{pair.version}",
        to=booked_letters.room(pair),
        notice=MannerChanged(pair_id=pair.id, in_writing=in_writing, opens=opens),
        due=now,
        subject=f"pair:{pair.id}:manner",
    )


def _pending(pair: Pair) -> str:
    return f"pair:{pair.id}:meets*"


def _side(pair: Pair, user: str) -> Role:
    if user not in {pair.mentor, pair.mentee}:
        raise NotAllowed
    if pair.state is not PairState.ACTIVE:
        raise Gone
    return Role.MENTOR if user == pair.mentor else Role.MENTEE


def _check_asked(pair: Pair, user: str) -> None:
    """Let the other of the two answer, as long as the question stands."""
    side = _side(pair, user)
    if pair.meets.manner is Manner.ASYNCHRONOUS:
        raise AlreadyDone
    if pair.meets.wanted_by is None:
        raise Gone
    if pair.meets.wanted_by is side:
        raise NotAllowed
