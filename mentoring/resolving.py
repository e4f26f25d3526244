"""Resolving: how a pair goes on, by somebody's choice or by its clock."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from mentoring import endings, offering, pairing, steady_letters
from mentoring.decisions import Decision
from mentoring.errors import Gone, InvalidFields, NotAllowed
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant
from mentoring.programme import Programme
from mentoring.rounds import Round, RoundState
from mentoring.sessions import Session, SessionState, Step
from mentoring.steadiness import Course, Event, Turn
from mentoring.steadying import asked, follow, move
from mentoring.timeline import WEEK, local_day, start_of

GRACE = timedelta(days=10)
"""After its cadence and this without a session held, a pair is stalled."""
FRESH = timedelta(days=14)
"""How long a pair that was set going again has to find a time."""
AHEAD = timedelta(days=14)
"""A session that is booked holds the clock up by no more than this."""
TOLD = timedelta(days=8)
"""By then the two have said, or not, how a session went."""
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
    return _go_on(pair, Event.RECOMMITTED, context, now)


def delegate(pair: Pair, user: str, assistant: str, context: PairContext, *, now: datetime) -> Decision:
    """The mentee lets somebody else book: the times go to them."""
    _check_asked(pair, user)
    if assistant == user:
        raise InvalidFields({"delegate": "error-delegate-self"})
    if assistant == pair.mentor:
        raise InvalidFields({"delegate": "error-delegate-mentor"})
    mentee = replace(context.mentee, profile=replace(context.mentee.profile, delegate=assistant))
    going = _go_on(pair, Event.DELEGATED, replace(context, mentee=mentee), now)
    return Decision(changed=(mentee,)).and_then(going)


def release(pair: Pair, user: str, context: PairContext, *, now: datetime) -> Decision:
    """Somebody who was asked would rather end here: nobody reads who."""
    _check_asked(pair, user)
    return _end(follow(pair, Event.RELEASED, now), context, now)


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


def wake(pair: Pair, context: PairContext, *, now: datetime) -> Decision:
    """Do what a pair's clock says; what is still to come wakes it again."""
    if pair.state is not PairState.ACTIVE:
        return Decision(changed=(replace(pair, wake_at=None),))
    away = _away_until(context)
    course = pair.steadiness.course
    if away > now and course is not Course.RESTING:
        return rest(pair, away, now=now)
    match course:
        case Course.STEADY | Course.REBOOKING:
            return _look(pair, context, now)
        case Course.RESTING:
            return _back(pair, context, max(away, pair.steadiness.until or now), now)
        case Course.COORDINATORS_ASKED:
            return _tell_coordinators(pair, context, now)
        case _:
            return _silent(pair, context, now)


def _silent(pair: Pair, context: PairContext, now: datetime) -> Decision:
    """Five working days have passed: a doubt is left as it is, a question goes to the coordinators.

    A question that had to wait, since its reader gets only a few letters a week, has its days from then on.
    """
    if context.unread:
        until = max(steady_letters.answered_by(person, now) for person in context.two)
        return Decision(changed=(replace(pair, wake_at=until),))
    after = move(pair, Event.SILENCE, now)
    settled = Decision(changed=(after,), withdrawn=(steady_letters.pending(pair),))
    if pair.steadiness.course is Course.UNCLEAR:
        return settled
    return settled.and_then(_tell_coordinators(after, context, now))


def stalled_at(pair: Pair, context: PairContext) -> datetime:
    """Give the moment at which a pair that has not met is asked how it goes.

    A time booked holds it up until the two could have told of it, but by a fortnight at most: a session that
    is moved again and again does not.
    """
    met = max(filter(None, (pair.active_since, pair.steadiness.held_at)), default=pair.proposed_at)
    due = met + context.programme.settings.cadence_weeks * WEEK + GRACE
    if pair.steadiness.since is not None:
        due = max(due, pair.steadiness.since + FRESH)
    latest = due + AHEAD
    ahead = [one.starts_at for one in context.sessions if one.state is SessionState.BOOKED and one.starts_at]
    return max([due, *(at + TOLD for at in ahead if met < at <= latest)])


def _look(pair: Pair, context: PairContext, now: datetime) -> Decision:
    """Ask both whether they want to go on, once; the second time it is for the coordinators.

    After the last week of a programme nobody is asked any more: its end takes care of every pair.
    """
    zone = context.programme.settings.zone
    over = start_of(offering.last_week(context.programme) + WEEK, zone)
    due = stalled_at(pair, context)
    if now < due or now >= over:
        return Decision(changed=(replace(pair, wake_at=min(due, over) if now < over else None),))
    known = replace(pair, steadiness=replace(pair.steadiness, stalled=True))
    if pair.steadiness.asked:
        return _tell_coordinators(move(known, Event.STALLED_AGAIN, now), context, now)
    after = move(known, Event.STALLED, now)
    return asked(pair, after, mentor=context.mentor, mentee=context.mentee, now=now)


def _tell_coordinators(pair: Pair, context: PairContext, now: datetime) -> Decision:
    number = pair.steadiness.questions + 1
    asking = replace(pair, steadiness=replace(pair.steadiness, questions=number), wake_at=None)
    return Decision(changed=(asking,), letters=steady_letters.to_coordinators(asking, context.programme, now))


def _go_on(pair: Pair, event: Event, context: PairContext, now: datetime) -> Decision:
    going = follow(pair, event, now)
    fresh = replace(going, steadiness=replace(going.steadiness, since=now))
    settled = Decision(changed=(fresh,), withdrawn=(steady_letters.pending(pair),))
    return settled.and_then(_offer_next(context, now))


def _offer_next(context: PairContext, now: datetime) -> Decision:
    """Offer times for the next session at once, unless one is booked already."""
    coming = sorted(context.sessions, key=lambda one: one.number)
    ahead = [one for one in coming if one.starts_at and one.starts_at > now]
    bare = [one for one in coming if one.state is SessionState.TO_BOOK]
    if any(one.state is SessionState.BOOKED for one in ahead) or not bare:
        return Decision()
    again = replace(bare[0], revision=bare[0].revision + 1)
    return Decision(withdrawn=(f"session:{again.id}*",)).and_then(
        offering.offer(again, *context.two, now=now, taken=context.taken)
    )


def _back(pair: Pair, context: PairContext, until: datetime, now: datetime) -> Decision:
    """Begin anew after a pause, with nothing counted."""
    if now < until:
        return Decision(changed=(replace(pair, wake_at=until),))
    back = move(pair, Event.BACK, now)
    fresh = replace(back.steadiness, since=now, until=None, turns=_met(pair), asked=False, stalled=False)
    idle = any(one.state is SessionState.TO_BOOK and one.wake_at is None for one in context.sessions)
    offered = _offer_next(context, now) if idle else Decision()
    return Decision(changed=(replace(back, steadiness=fresh),)).and_then(offered)


def _met(pair: Pair) -> tuple[Turn, ...]:
    """Keep only the last session held."""
    return tuple(turn for turn in pair.steadiness.turns if turn.at == pair.steadiness.held_at)


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
    return endings.end_neutrally(
        pair, mentor=context.mentor, mentee=context.mentee, sessions=context.sessions, now=now
    )


def _away_until(context: PairContext) -> datetime:
    day = offering.away_until(*context.two)
    zones = [person.zone for person in context.two]
    return max(start_of(day, zone) for zone in zones) if day else context.programme.created_at


def _check_asked(pair: Pair, user: str) -> None:
    """Let only those answer who were asked."""
    _check_active(pair)
    allowed = {
        Course.MENTEE_ASKED: {pair.mentee},
        Course.MENTOR_ASKED: {pair.mentor},
        Course.BOTH_ASKED: {pair.mentee, pair.mentor},
    }
    if user not in {pair.mentee, pair.mentor}:
        raise NotAllowed
    if user not in allowed.get(pair.steadiness.course, {user}):
        raise NotAllowed


def _check_active(pair: Pair) -> None:
    if pair.state is not PairState.ACTIVE:
        raise Gone
