"""Travelling: somebody's clock has changed; only a booked session that it hits is worth a word."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from mentoring.decisions import Decision, Letter
from mentoring.notices import SessionHit
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant
from mentoring.placing import booked_letters
from mentoring.placing.slots import slots, suits
from mentoring.sessions import Session, SessionState
from mentoring.timeline import local_day, monday_of

OFFERED = 3


def follow(
    before: Participant,
    moved: Participant,
    *,
    pairs: Sequence[Pair],
    sessions: Sequence[Session],
    people: Mapping[str, Participant],
    now: datetime,
) -> Decision:
    """Tell both, in their room, of each booked session that lay within their hours and no longer does.

    `pairs`: the traveller's; `sessions`: those of these pairs; `people`: the two of each, by id. A word that
    has not gone out is taken back when the time suits again.
    """
    known = {**people, moved.id: moved}
    taken = [one.starts_at for one in sessions if one.starts_at and not one.asynchronous]
    letters, withdrawn = list[Letter](), list[str]()
    for pair in pairs:
        if pair.state is not PairState.ACTIVE:
            continue
        mentor, mentee = known[pair.mentor_id], known[pair.mentee_id]
        former = (before, mentee) if before.id == pair.mentor_id else (mentor, before)
        for session in (one for one in sessions if one.pair_id == pair.id and _is_ahead(one, now)):
            assert session.starts_at is not None
            if suits(mentor, mentee, session.starts_at, session.minutes):
                withdrawn.append(f"{_subject(session)}*")
            elif suits(*former, session.starts_at, session.minutes):
                two = (mentor, mentee)
                letters.append(_hit(session, pair, two, moved, taken=taken, now=now))
    return Decision(letters=tuple(letters), withdrawn=tuple(withdrawn))


def _is_ahead(session: Session, now: datetime) -> bool:
    booked = session.state is SessionState.BOOKED and not session.asynchronous
    return booked and session.starts_at is not None and session.starts_at > now


def _hit(
    session: Session,
    pair: Pair,
    two: tuple[Participant, Participant],
    moved: Participant,
    *,
    taken: Sequence[datetime],
    now: datetime,
) -> Letter:
    assert session.starts_at is not None
    starts_at = session.starts_at
    week = monday_of(local_day(starts_at, two[1].zone))
    times = slots(*two, week=week, minutes=session.minutes, now=now, taken=taken, count=OFFERED)
    notice = SessionHit(
        session_id=session.id,
        number=session.number,
        starts_at=starts_at,
        minutes=session.minutes,
        traveller=moved.user,
        slots=times,
    )
    return Letter(
        key=f"session-hit:{session.id}:{session.revision}:{moved.id}:{moved.zone}",
        to=booked_letters.room(pair),
        notice=notice,
        due=now,
        lapses=starts_at,
        subject=_subject(session),
    )


def _subject(session: Session) -> str:
    return f"session:{session.id}:hit"
