"""Asynchronous sessions: a week in writing, in the pair's own conversation, with a rhythm of its own.

The bot reads nothing of what the two write: that a session took place is theirs to say, in one tap.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from mentoring import checkins as asking
from mentoring.catalogue import TOPICS
from mentoring.checkins import CheckIn, Outcome
from mentoring.decisions import Decision, Letter, ToPair
from mentoring.going_on import steadying
from mentoring.notices import Notice, WritingHalfway, WritingOpened
from mentoring.pairs import Manner, Pair
from mentoring.people import Participant
from mentoring.placing import writing_week
from mentoring.sessions import WRITING, Session, Step
from mentoring.steadiness import WAITING, Course
from mentoring.timeline import local_day

HELD_UP = (*WAITING, Course.RESTING)
"""Meanwhile no week opens."""


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
    begins = writing_week.opening(mentor, mentee, min(local_day(now, person.zone) for person in people))
    if open_until is not None or pair.steadiness.course in HELD_UP:
        return Decision(changed=(writing_week.planned(session, mentor, mentee, now=open_until or now),))
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
