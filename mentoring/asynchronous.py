"""Asynchronous sessions: a week in writing, in the pair's own conversation, with a rhythm of its own.

The bot reads nothing of what the two write: that a session took place is theirs to say, in one tap.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from mentoring import checkins as asking
from mentoring import quiet, steadying
from mentoring.catalogue import TOPICS
from mentoring.checkins import CheckIn, Outcome
from mentoring.decisions import Decision, Letter, ToPair
from mentoring.notices import Notice, WritingHalfway, WritingOpened
from mentoring.pairs import Manner, Pair
from mentoring.people import Participant
from mentoring.sessions import WRITING, Session, SessionState, Step
from mentoring.steadiness import WAITING, Course
from mentoring.timeline import DAY, WEEK, local_day, monday_of

HELD_UP = (*WAITING, Course.RESTING)
"""Meanwhile no week opens."""


def planned(session: Session, mentor: Participant, mentee: Participant, *, now: datetime) -> Session:
    """Give a session its week: its target week, or the next one to begin when that is late."""
    week = max(session.week, monday_of(local_day(now, mentee.zone)) + WEEK)
    opens = _opening(mentor, mentee, week)
    return replace(
        session,
        state=SessionState.BOOKED,
        asynchronous=True,
        starts_at=opens,
        proposal=None,
        next_step=Step.OPEN,
        wake_at=opens,
    )


def open_until(session: Session, now: datetime) -> datetime | None:
    """Give the end of a week that is open, and of nothing else."""
    begun = session.state is SessionState.BOOKED and session.next_step is not Step.OPEN
    is_open = session.asynchronous and begun and session.ends_at is not None and session.ends_at > now
    return session.ends_at if is_open else None


def _opening(mentor: Participant, mentee: Participant, week: date) -> datetime:
    """Give the first moment of a week, or after it, at which the day of both has begun."""
    calendars = [quiet.calendar_of(person) for person in (mentor, mentee)]
    days = (week + DAY * offset for offset in range(quiet.HORIZON))
    day = next((day for day in days if all(quiet.is_free(one, day) for one in calendars)), week)
    return max(quiet.opening(calendar, day) for calendar in calendars)


def opened(
    session: Session,
    pair: Pair,
    people: Sequence[Participant],
    *,
    checkins: Sequence[CheckIn],
    now: datetime,
    new_id: Callable[[], str],
    open_until: datetime | None = None,
) -> Decision:
    """Open the week with something to write about; from then on either may say that the two have talked.

    `open_until`: when another week of the pair ends; there is one at a time.
    """
    mentor, mentee = people
    begins = _opening(mentor, mentee, min(local_day(now, person.zone) for person in people))
    if open_until is not None or pair.steadiness.course in HELD_UP:
        return Decision(changed=(planned(session, mentor, mentee, now=open_until or now),))
    if begins > now:
        return Decision(changed=(replace(session, starts_at=begins, wake_at=begins),))
    open_now = replace(session, starts_at=now, next_step=Step.HALFWAY, wake_at=now + WRITING / 2)
    until = now + WRITING
    asked = asking.asked(session, people, checkins, at=until, new_id=new_id)
    notice = WritingOpened(
        pair_id=pair.id,
        session_id=session.id,
        number=session.number,
        mentor=pair.mentor,
        mentee=pair.mentee,
        topic=_topic(pair, session),
        until=until,
        chosen=pair.meets.manner is Manner.ASYNCHRONOUS,
        again=bool(checkins) or pair.steadiness.course is Course.REBOOKING,
    )
    told = Decision(
        changed=(open_now, *asked), letters=(_letter("writing-opened", session, pair, notice, now),)
    )
    return told.and_then(steadying.opened(pair, now=now))


def _topic(pair: Pair, session: Session) -> str:
    """Take the pair's topics in turn; one that has left the catalogue has no kit."""
    topics = [topic for topic in pair.reasons.topics if topic in TOPICS]
    return topics[(session.number - 1) % len(topics)] if topics else ""


def halfway(session: Session, pair: Pair, checkins: Sequence[CheckIn], *, now: datetime) -> Decision:
    """Remind the two, once and kindly, unless one of them has said that they have talked."""
    asking_later = replace(session, next_step=Step.ASK, wake_at=session.ends_at)
    told = any(one.answers.outcome is Outcome.HELD for one in checkins)
    if told or session.ends_at is None or session.ends_at <= now:
        return Decision(changed=(asking_later,))
    notice = WritingHalfway(session_id=session.id, number=session.number, until=session.ends_at)
    letter = _letter("writing-halfway", session, pair, notice, now)
    return Decision(changed=(asking_later,), letters=(letter,))


def _letter(kind: str, session: Session, pair: Pair, notice: Notice, now: datetime) -> Letter:
    return Letter(
        key=f"{kind}:{session.id}:{session.revision}",
        to=ToPair(pair_id=pair.id, mentor=pair.mentor, mentee=pair.mentee),
        notice=notice,
        due=now,
        lapses=now + WRITING / 2,
        subject=f"session:{session.id}",
    )
