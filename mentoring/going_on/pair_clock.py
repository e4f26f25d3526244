"""The pair's own clock: who is asked when nobody has acted, and what begins anew after a pause."""

from dataclasses import replace
from datetime import datetime, timedelta

from mentoring.decisions import Aggregate, Decision
from mentoring.endings import ending
from mentoring.going_on import consenting, steady_letters
from mentoring.going_on.resolving import PairContext, offer_next, rest
from mentoring.going_on.steadying import asked, move
from mentoring.pairs import Pair, PairState
from mentoring.placing import offering
from mentoring.sessions import WRITING, Session, SessionState
from mentoring.steadiness import Course, Event, Turn
from mentoring.timeline import WEEK, start_of

GRACE = timedelta(days=10)
"""After its cadence and this without a session held, a pair is stalled."""
FRESH = timedelta(days=14)
"""How long a pair that was set going again has to find a time."""
AHEAD = timedelta(days=14)
"""A session that is booked holds the clock up by no more than this."""
TOLD = timedelta(days=8)
"""By then the two have said, or not, how a session went."""
NO_TIME = timedelta(0)


def wake(pair: Pair, context: PairContext, *, now: datetime) -> Decision:
    """Do what a pair's clock says; what is still to come wakes it again.

    After the last week of a programme nobody is asked any more: its end takes care of every pair.
    """
    if pair.state in consenting.ASKED:
        return consenting.wake(pair, context, now=now)
    if pair.state is not PairState.ACTIVE:
        return Decision(changed=(replace(pair, wake_at=None),))
    if now >= ending.over_at(context.programme):
        return _over(pair, context, now)
    decided = _go_on(pair, context, now)
    return replace(decided, changed=tuple(_within(one, context) for one in decided.changed))


def _over(pair: Pair, context: PairContext, now: datetime) -> Decision:
    """Wait for the programme's own end, and end with it."""
    closes = ending.closes_at(context.programme)
    if now < closes:
        return Decision(changed=(replace(pair, wake_at=closes),))
    mentor, mentee = context.two
    over = move(pair, Event.OVER, now)
    return ending.close(over, mentor=mentor, mentee=mentee, sessions=context.sessions, now=now)


def _within(changed: Aggregate, context: PairContext) -> Aggregate:
    """Let no pair sleep beyond the end of its programme."""
    if not isinstance(changed, Pair) or changed.state is not PairState.ACTIVE:
        return changed
    over = ending.over_at(context.programme)
    return replace(changed, wake_at=over if changed.wake_at is None else min(changed.wake_at, over))


def _go_on(pair: Pair, context: PairContext, now: datetime) -> Decision:
    """Do what comes next on the pair's course."""
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
    ahead = [one for one in context.sessions if one.state is SessionState.BOOKED and one.starts_at]
    told = [_told_by(one, one.starts_at) for one in ahead if one.starts_at and met < one.starts_at <= latest]
    return max([due, *told])


def _told_by(session: Session, starts_at: datetime) -> datetime:
    """Give the day by which the two have said, or not, how a session went."""
    return starts_at + TOLD + (WRITING if session.asynchronous else NO_TIME)


def _look(pair: Pair, context: PairContext, now: datetime) -> Decision:
    """Ask both whether they want to go on, once; the second time it is for the coordinators."""
    due = stalled_at(pair, context)
    if now < due:
        return Decision(changed=(replace(pair, wake_at=due),))
    known = replace(pair, steadiness=replace(pair.steadiness, stalled=True))
    if pair.steadiness.asked:
        return _tell_coordinators(move(known, Event.STALLED_AGAIN, now), context, now)
    after = move(known, Event.STALLED, now)
    return asked(pair, after, mentor=context.mentor, mentee=context.mentee, now=now)


def _tell_coordinators(pair: Pair, context: PairContext, now: datetime) -> Decision:
    """Ask the coordinators, and remind them once, five working days later."""
    if pair.steadiness.told > 1:
        return Decision(changed=(replace(pair, wake_at=None),))
    number, told = pair.steadiness.questions + 1, pair.steadiness.told + 1
    asking = replace(pair, steadiness=replace(pair.steadiness, questions=number))
    letters = steady_letters.to_coordinators(asking, context.programme, now)
    again = steady_letters.decided_by(context.programme, now) if told == 1 else None
    waiting = replace(asking, steadiness=replace(asking.steadiness, told=told), wake_at=again)
    return Decision(changed=(waiting,), letters=letters)


def _back(pair: Pair, context: PairContext, until: datetime, now: datetime) -> Decision:
    """Begin anew after a pause, with nothing counted."""
    if now < until:
        return Decision(changed=(replace(pair, wake_at=until),))
    back = move(pair, Event.BACK, now)
    fresh = replace(back.steadiness, since=now, until=None, turns=_met(pair), asked=False, stalled=False)
    idle = any(one.state is SessionState.TO_BOOK and one.wake_at is None for one in context.sessions)
    offered = offer_next(context, now, pair.meets.manner) if idle else Decision()
    return Decision(changed=(replace(back, steadiness=fresh),)).and_then(offered)


def _met(pair: Pair) -> tuple[Turn, ...]:
    """Keep only the last session held."""
    return tuple(turn for turn in pair.steadiness.turns if turn.at == pair.steadiness.held_at)


def _away_until(context: PairContext) -> datetime:
    day = offering.away_until(*context.two)
    zones = [person.zone for person in context.two]
    return max(start_of(day, zone) for zone in zones) if day else context.programme.created_at
