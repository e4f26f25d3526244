"""Resolving: how a pair goes on by somebody's choice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from mentoring.decisions import Decision
from mentoring.errors import Gone, InvalidFields, NotAllowed
from mentoring.forming import pairing
from mentoring.going_on import steady_letters
from mentoring.going_on.steadying import follow, move
from mentoring.pairs import Closing, Manner, Pair, PairState
from mentoring.people import Participant, about_delegate
from mentoring.placing import offering
from mentoring.programme import Programme
from mentoring.rounds import Round, RoundState
from mentoring.sessions import Session, SessionState, Step
from mentoring.steadiness import Course, Event
from mentoring.timeline import local_day, start_of

BREAK = timedelta(weeks=4)


class Choice(StrEnum):
    """What coordinators may decide."""

    REMATCH = "rematch"
    REST = "rest"
    CLOSE = "close"


@dataclass(frozen=True, kw_only=True, slots=True)
class PairContext:
    """What a pair needs to know to go on: its people, its sessions, and when either of the two is taken.

    `unread`: what it was asked has not gone out yet.
    """

    mentor: Participant
    mentee: Participant
    programme: Programme
    sessions: Sequence[Session] = ()
    taken: tuple[datetime, ...] = ()
    unread: bool = False

    @property
    def two(self) -> tuple[Participant, Participant]:
        """The mentor and the mentee."""
        return self.mentor, self.mentee


def recommit(pair: Pair, user: str, context: PairContext, *, now: datetime) -> Decision:
    """Somebody who was asked wants to go on: other times go to whoever books for the mentee."""
    _check_asked(pair, user)
    return go_on(pair, Event.RECOMMITTED, context, now)


def delegate(pair: Pair, user: str, assistant: str, context: PairContext, *, now: datetime) -> Decision:
    """The mentee lets somebody else book: the times go to them."""
    _check_asked(pair, user)
    if assistant == user:
        raise InvalidFields({"delegate": "error-delegate-self"})
    if assistant == pair.mentor:
        raise InvalidFields({"delegate": "error-delegate-mentor"})
    mentee = replace(context.mentee, profile=replace(context.mentee.profile, delegate=assistant))
    going = go_on(pair, Event.DELEGATED, replace(context, mentee=mentee), now)
    return Decision(changed=(mentee,), withdrawn=(f"{about_delegate(mentee)}*",)).and_then(going)


def release(pair: Pair, user: str, *, now: datetime) -> Decision:
    """Somebody who was asked would rather end here: until it quietly ends, the pair looks ordinary."""
    _check_asked(pair, user)
    follow(pair, Event.RELEASED, now)  # a click that comes too late is refused
    return Decision(withdrawn=(steady_letters.pending(pair),))


def decide(
    pair: Pair,
    choice: Choice,
    context: PairContext,
    *,
    by: str,
    latest: Round | None,
    round_id: str,
    now: datetime,
) -> Decision:
    """A coordinator decides; whoever comes second finds it done."""
    _check_active(pair)
    match choice:
        case Choice.REST:
            follow(pair, Event.REMATCHED, now)  # only what coordinators were asked is theirs to decide
            return _break(pair, context, now)
        case Choice.CLOSE:
            follow(pair, Event.REMATCHED, now)
            return _end(move(pair, Event.CLOSED, now), context, now)
        case Choice.REMATCH:
            ended = _end(follow(pair, Event.REMATCHED, now), context, now)
            if latest is not None and latest.state is RoundState.WANTED:
                return ended
            wanted = pairing.want_round(context.programme, by=by, round_id=round_id, now=now)
            return ended.and_then(wanted)


def rest(pair: Pair, until: datetime, *, now: datetime) -> Decision:
    """One of the two takes a pause: nothing is asked about the pair until then."""
    resting = move(pair, Event.PAUSED, now)
    last = max(until, pair.steadiness.until or until)
    steadiness = replace(resting.steadiness, until=last)
    return Decision(
        changed=(replace(resting, steadiness=steadiness, wake_at=last),),
        withdrawn=(steady_letters.pending(pair),),
    )


def look_again(pair: Pair, until: datetime | None, *, now: datetime) -> Decision:
    """Somebody is back before their pause ends; a longer rest, of the other or by coordinators, goes on."""
    if pair.steadiness.course is not Course.RESTING or pair.steadiness.until != until:
        return Decision()
    steadiness = replace(pair.steadiness, until=None)
    return Decision(changed=(replace(pair, steadiness=steadiness, wake_at=now),))


def go_on(pair: Pair, event: Event, context: PairContext, now: datetime) -> Decision:
    """Set a pair going again as somebody chose, with times, or a week in writing, for the next session."""
    going = follow(pair, event, now)
    fresh = replace(going, steadiness=replace(going.steadiness, since=now))
    settled = Decision(changed=(fresh,), withdrawn=(steady_letters.pending(pair),))
    return settled.and_then(offer_next(context, now, pair.meets.manner))


def offer_next(context: PairContext, now: datetime, manner: Manner) -> Decision:
    """Offer times for the next session at once, unless one is booked already."""
    coming = sorted(context.sessions, key=lambda one: one.number)
    ahead = [one for one in coming if one.ends_at and one.ends_at > now]
    bare = [one for one in coming if one.state is SessionState.TO_BOOK]
    if any(one.state is SessionState.BOOKED for one in ahead) or not bare:
        return Decision()
    again = replace(bare[0], revision=bare[0].revision + 1)
    return Decision(withdrawn=(f"session:{again.id}*",)).and_then(
        offering.offer(again, *context.two, now=now, taken=context.taken, manner=manner)
    )


def _break(pair: Pair, context: PairContext, now: datetime) -> Decision:
    """Give the two four weeks of peace; what is to book is offered after them."""
    day = local_day(now + BREAK, context.programme.settings.zone)
    until = start_of(day, context.programme.settings.zone)
    bare = [one for one in context.sessions if one.state is SessionState.TO_BOOK]
    waiting = tuple(replace(one, next_step=Step.OFFER, wake_at=until) for one in bare)
    quiet = Decision(changed=waiting, withdrawn=tuple(f"session:{one.id}*" for one in bare))
    letters = steady_letters.rests(pair, context.two, until, now)
    return rest(pair, until, now=now).and_then(quiet, Decision(letters=letters))


def _end(pair: Pair, context: PairContext, now: datetime) -> Decision:
    return pairing.close(
        pair,
        Closing.ENDED,
        mentor=context.mentor,
        mentee=context.mentee,
        sessions=context.sessions,
        now=now,
    )


def _check_asked(pair: Pair, user: str) -> None:
    """Let only those answer who were asked."""
    _check_active(pair)
    if user not in {pair.mentee, pair.mentor}:
        raise NotAllowed
    if user not in (asked_of(pair) or {user}):
        raise NotAllowed


def asked_of(pair: Pair) -> set[str]:
    """Name whoever is being asked how to go on."""
    asked = {
        Course.MENTEE_ASKED: {pair.mentee},
        Course.MENTOR_ASKED: {pair.mentor},
        Course.BOTH_ASKED: {pair.mentee, pair.mentor},
    }
    return asked.get(pair.steadiness.course, set())


def _check_active(pair: Pair) -> None:
    if pair.state is not PairState.ACTIVE:
        raise Gone
