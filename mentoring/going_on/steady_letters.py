"""Steady letters: what the no-show protocol writes, to whom and until when; nobody reads who missed what."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mentoring.decisions import Letter, ToPerson
from mentoring.notices import (
    HeldQuestion,
    MenteeQuestion,
    MentorQuestion,
    Notice,
    OnIt,
    PairNeedsYou,
    PairRests,
    RhythmQuestion,
)
from mentoring.pairs import Manner, Pair
from mentoring.people import Participant, Role
from mentoring.programme import Programme
from mentoring.quietness import quiet
from mentoring.sessions import Session
from mentoring.steadiness import Course
from mentoring.timeline import local_day, start_of

ANSWER_DAYS = 5
"""Working days, of the person's own calendar, in which somebody may think."""
NEWS_LAPSE = timedelta(days=7)


def pending(pair: Pair) -> str:
    """Name everything that the protocol has written about a pair and that has not gone out."""
    return f"{subject(pair)}*"


def subject(pair: Pair) -> str:
    """Name what all these letters are about."""
    return f"pair:{pair.id}:steady"


def answered_by(person: Participant, now: datetime) -> datetime:
    """Give the end of the five working days after a question; a pause or a holiday is no working day."""
    calendar = quiet.calendar_of(person)
    read_on = local_day(quiet.next_open(calendar, now), person.zone)
    last = quiet.working_days_later(replace(calendar, paused_until=None), read_on, ANSWER_DAYS)
    return start_of(quiet.working_days_later(calendar, last, 1), person.zone)


def questions(pair: Pair, now: datetime) -> tuple[Letter, ...]:
    """Ask whoever a pair's course asks."""
    match pair.steadiness.course:
        case Course.MENTEE_ASKED:
            asking: tuple[tuple[str, Notice], ...] = (
                (pair.mentee, MenteeQuestion(pair_id=pair.id, counterpart=pair.mentor)),
            )
        case Course.MENTOR_ASKED:
            asking = ((pair.mentor, MentorQuestion(pair_id=pair.id, counterpart=pair.mentee)),)
        case _:
            writing = pair.steadiness.in_writing or pair.meets.manner is Manner.ASYNCHRONOUS
            asking = tuple(
                (user, RhythmQuestion(pair_id=pair.id, counterpart=other, role=role, asynchronous=writing))
                for user, other, role in (
                    (pair.mentor, pair.mentee, Role.MENTOR),
                    (pair.mentee, pair.mentor, Role.MENTEE),
                )
            )
    return tuple(
        _letter(pair, f"steady-question:{pair.id}:{pair.steadiness.questions}:{user}", user, notice, now)
        for user, notice in asking
    )


def held_questions(
    session: Session, pair: Pair, mentor: Participant, mentee: Participant, now: datetime
) -> tuple[Letter, ...]:
    """Ask both the same of one session, in words that fit whatever either has said."""
    return tuple(
        replace(
            _letter(
                pair,
                f"held-question:{session.id}:{session.revision}:{person.id}",
                person.user,
                HeldQuestion(
                    session_id=session.id,
                    number=session.number,
                    starts_at=session.starts_at,
                    counterpart=other,
                    asynchronous=session.asynchronous,
                ),
                now,
            ),
            lapses=answered_by(person, now),
        )
        for person, other in ((mentor, pair.mentee), (mentee, pair.mentor))
    )


def on_it(
    session: Session, pair: Pair, mentor: Participant, side: Role | None, now: datetime
) -> tuple[Letter, ...]:
    """Tell the mentor that the session is taken care of; nothing is asked of them."""
    own = side is Role.MENTOR
    notice = OnIt(number=session.number, counterpart=pair.mentee, own=own)
    key = f"on-it:{session.id}:{session.revision}"
    return (replace(_letter(pair, key, mentor.user, notice, now), lapses=now + NEWS_LAPSE),)


def to_coordinators(pair: Pair, programme: Programme, now: datetime) -> tuple[Letter, ...]:
    """Ask the coordinators to decide, without a word on who did what."""
    again = pair.steadiness.told > 0
    notice = PairNeedsYou(
        pair_id=pair.id,
        mentor=pair.mentor,
        mentee=pair.mentee,
        stalled=pair.steadiness.stalled,
        again=again,
    )
    return tuple(
        _letter(pair, f"pair-needs-you:{pair.id}:{pair.steadiness.questions}:{user}", user, notice, now)
        for user in programme.coordinators
    )


def decided_by(programme: Programme, now: datetime) -> datetime:
    """Give the end of the five working days, of the programme's calendar, that coordinators have."""
    calendar = quiet.Calendar(zone=programme.settings.zone, country=programme.settings.country)
    read_on = local_day(quiet.next_open(calendar, now), calendar.zone)
    return quiet.opening(calendar, quiet.working_days_later(calendar, read_on, ANSWER_DAYS))


def rests(pair: Pair, people: Sequence[Participant], until: datetime, now: datetime) -> tuple[Letter, ...]:
    """Tell both that their pair takes a break."""
    return tuple(
        replace(
            _letter(
                pair,
                f"pair-rests:{pair.id}:{pair.steadiness.questions}:{person.id}",
                person.user,
                PairRests(
                    counterpart=pair.mentee if person.user == pair.mentor else pair.mentor,
                    until=local_day(until, person.zone),
                ),
                now,
            ),
            lapses=until,
        )
        for person in people
    )


def _letter(pair: Pair, key: str, user: str, notice: Notice, now: datetime) -> Letter:
    return Letter(key=key, to=ToPerson(user=user), notice=notice, due=now, subject=subject(pair))
