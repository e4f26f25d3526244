"""The pair's own clock: who is asked when nobody has acted, and what begins anew after a pause."""

from dataclasses import replace
from datetime import datetime, timedelta

from mentoring import consenting, offering, steady_letters
from mentoring.decisions import Decision
from mentoring.pairs import Pair, PairState
from mentoring.resolving import PairContext, offer_next, rest
from mentoring.sessions import SessionState
from mentoring.steadiness import Course, Event, Turn
from mentoring.steadying import asked, move
from mentoring.timeline import WEEK, start_of

GRACE = timedelta(days=10)
"""After its cadence and this without a session held, a pair is stalled."""
FRESH = timedelta(days=14)
"""How long a pair that was set going again has to find a time."""
AHEAD = timedelta(days=14)
"""A session that is booked holds the clock up by no more than this."""
TOLD = timedelta(days=8)
"""By then the two have said, or not, how a session went."""


def wake(pair: Pair, context: PairContext, *, now: datetime) -> Decision:
    """Do what a pair's clock says; what is still to come wakes it again."""
    if pair.state in consenting.ASKED:
        return consenting.wake(pair, context, now=now)
    if pair.state is not PairState.ACTIVE:
        return Decision(changed=(replace(pair, wake_at=None),))
    return _carry_on(pair, context, now)


def _carry_on(pair: Pair, context: PairContext, now: datetime) -> Decision:
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


def _back(pair: Pair, context: PairContext, until: datetime, now: datetime) -> Decision:
    """Begin anew after a pause, with nothing counted."""
    if now < until:
        return Decision(changed=(replace(pair, wake_at=until),))
    back = move(pair, Event.BACK, now)
    fresh = replace(back.steadiness, since=now, until=None, turns=_met(pair), asked=False, stalled=False)
    idle = any(one.state is SessionState.TO_BOOK and one.wake_at is None for one in context.sessions)
    offered = offer_next(context, now) if idle else Decision()
    return Decision(changed=(replace(back, steadiness=fresh),)).and_then(offered)


def _met(pair: Pair) -> tuple[Turn, ...]:
    """Keep only the last session held."""
    return tuple(turn for turn in pair.steadiness.turns if turn.at == pair.steadiness.held_at)


def _away_until(context: PairContext) -> datetime:
    day = offering.away_until(*context.two)
    zones = [person.zone for person in context.two]
    return max(start_of(day, zone) for zone in zones) if day else context.programme.created_at
