"""Steadying: what becomes of a pair whose meetings slip; the mentor never chases, accuses or is exposed.

When one of the two says that a session was held and the other that it was not, each gets the same neutral
question once. The rule if they still differ: the session stays held in the books, so that nothing tells one
what the other said; but it counts neither as held nor as missed here, so that nobody stops the clock alone.
"""

from dataclasses import replace
from datetime import datetime

from mentoring.decisions import Decision
from mentoring.errors import AlreadyDone
from mentoring.going_on import steady_letters
from mentoring.pairs import Pair
from mentoring.people import Participant, Role
from mentoring.placing import offering
from mentoring.sessions import Session, SessionState, Step
from mentoring.steadiness import KEPT, LOOSE, TABLE, Course, Event, Turn, What


def slipped(
    session: Session,
    pair: Pair,
    side: Role | None,
    *,
    mentor: Participant,
    mentee: Participant,
    now: datetime,
    taken: tuple[datetime, ...] = (),
    told: bool = True,
    unsure: bool = False,
) -> Decision:
    """A session was cancelled or missed; `session` still has its time, `side` is None when nobody explains.

    At first other times go to whoever books for the mentee. Twice running, one is asked how to go on instead.
    `told`: whether the mentor hears that somebody takes care of it; of a cancellation their room tells.
    """
    noted = _noted(pair, session, What.SLIPPED, now, side)
    after = move(noted, noted.steadiness.slipped(), now)
    reopened = unbooked(session)
    done = Decision(withdrawn=(f"session:{session.id}*",))
    if after.steadiness.course is Course.REBOOKING:
        given_back = () if session.starts_at is None else (session.starts_at,)
        manner, busy = pair.meets.manner, (*taken, *given_back)
        offered = offering.offer(reopened, mentor, mentee, now=now, taken=busy, unsure=unsure, manner=manner)
        done = done.and_then(offered)
    else:
        done = done.and_then(Decision(changed=(replace(reopened, next_step=Step.REST, wake_at=None),)))
    letters = steady_letters.on_it(session, pair, mentor, side, now) if told else ()
    return done.and_then(Decision(letters=letters), asked(pair, after, mentor=mentor, mentee=mentee, now=now))


def held(session: Session, pair: Pair, *, now: datetime) -> Decision:
    """A session was held, and nobody says otherwise: the counts begin anew."""
    noted = _noted(pair, session, What.HELD, now)
    fresh = replace(noted, steadiness=replace(noted.steadiness, asked=False, stalled=False))
    return _done(pair, move(fresh, Event.HELD, now))


def contested(
    session: Session, pair: Pair, *, mentor: Participant, mentee: Participant, now: datetime
) -> Decision:
    """One says that a session was held, the other that it was not: each is asked once more."""
    noted = _noted(pair, session, What.CONTESTED, now)
    after = move(noted, Event.CONTESTED, now)
    if after.steadiness.course is not Course.UNCLEAR or pair.steadiness.course is Course.UNCLEAR:
        return _done(pair, after)
    letters = steady_letters.held_questions(session, pair, mentor, mentee, now)
    until = max(steady_letters.answered_by(person, now) for person in (mentor, mentee))
    return Decision(changed=(replace(after, wake_at=until),), letters=letters)


def forgotten(session: Session, pair: Pair) -> Decision:
    """Somebody takes back what they had said of a session."""
    turns = tuple(turn for turn in pair.steadiness.turns if turn.meeting != _meeting(session))
    if turns == pair.steadiness.turns:
        return Decision()
    return Decision(changed=(replace(pair, steadiness=replace(pair.steadiness, turns=turns)),))


def booked(pair: Pair, *, now: datetime) -> Decision:
    """A time is booked: whatever was asked needs no answer any more."""
    return _done(pair, move(pair, Event.BOOKED, now))


def opened(pair: Pair, *, now: datetime) -> Decision:
    """A week in writing opens: what had slipped has its place again."""
    return _done(pair, move(pair, Event.OPENED, now))


def asked(before: Pair, after: Pair, *, mentor: Participant, mentee: Participant, now: datetime) -> Decision:
    """Write the questions that a new course asks of the two, and remember until when they may think."""
    people = {
        Course.MENTEE_ASKED: (mentee,),
        Course.MENTOR_ASKED: (mentor,),
        Course.BOTH_ASKED: (mentor, mentee),
    }
    course = after.steadiness.course
    if course not in people or course is before.steadiness.course:
        return _done(before, after)
    number = after.steadiness.questions + 1
    steadiness = replace(after.steadiness, asked=True, questions=number)
    until = max(steady_letters.answered_by(person, now) for person in people[course])
    asking = replace(after, steadiness=steadiness, wake_at=until)
    return Decision(changed=(asking,), letters=steady_letters.questions(asking, now))


def move(pair: Pair, event: Event, now: datetime) -> Pair:
    """Follow the table as far as it goes: a new course looks at its own clock at once."""
    course = TABLE.get((pair.steadiness.course, event))
    if course is None or course is pair.steadiness.course:
        return pair
    return replace(pair, steadiness=replace(pair.steadiness, course=course, told=0), wake_at=now)


def follow(pair: Pair, event: Event, now: datetime) -> Pair:
    """Follow somebody's click; one that the table does not know comes too late."""
    if (pair.steadiness.course, event) not in TABLE:
        raise AlreadyDone
    return move(pair, event, now)


def unbooked(session: Session) -> Session:
    """Make a session one to book again."""
    return replace(
        session,
        state=SessionState.TO_BOOK,
        starts_at=None,
        asynchronous=False,
        proposal=None,
        revision=session.revision + 1,
    )


def _done(before: Pair, after: Pair) -> Decision:
    """Change a pair; questions that nobody has to answer any more are taken back."""
    if after == before:
        return Decision()
    settled = after.steadiness.course in LOOSE and before.steadiness.course not in LOOSE
    return Decision(changed=(after,), withdrawn=(steady_letters.pending(after),) if settled else ())


def _noted(pair: Pair, session: Session, what: What, now: datetime, side: Role | None = None) -> Pair:
    meeting = _meeting(session)
    others = tuple(turn for turn in pair.steadiness.turns if turn.meeting != meeting)
    known = next((turn.at for turn in pair.steadiness.turns if turn.meeting == meeting), now)
    at = known if session.asynchronous else session.starts_at or known
    turn = Turn(meeting=meeting, at=at, what=what, side=side, written=session.asynchronous)
    turns = tuple(sorted((*others, turn), key=lambda one: one.at))[-KEPT:]
    return replace(pair, steadiness=replace(pair.steadiness, turns=turns))


def _meeting(session: Session) -> str:
    """Name a meeting: a session that has lost its time is still about the last one."""
    return f"{session.id}:{session.revision if session.starts_at else session.revision - 1}"
