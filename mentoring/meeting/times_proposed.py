"""Proposing: a time of one's own; inside the other's hours it is booked, outside them the other is asked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.errors import AlreadyDone, Gone, InvalidFields, InWriting, NotAllowed
from mentoring.meeting import booking
from mentoring.notices import Notice, TimeDeclined, TimeProposed
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant
from mentoring.placing import offering
from mentoring.placing.slots import clashes
from mentoring.programme import Programme
from mentoring.quietness import quiet
from mentoring.sessions import Proposal, Session

FARTHEST = timedelta(days=183)


def propose(
    session: Session,
    pair: Pair,
    programme: Programme,
    starts_at: datetime,
    *,
    by: str,
    mentor: Participant,
    mentee: Participant,
    now: datetime,
    taken: Sequence[datetime] = (),
) -> Decision:
    """One of the two, or the delegate (`by`), would like this time, instead of any proposed before."""
    _check(session, pair, by, mentee, now)
    standing = session.proposal
    if starts_at == session.starts_at or standing == Proposal(starts_at=starts_at, by=by):
        raise AlreadyDone
    if starts_at <= now:
        raise InvalidFields({"day": "error-time-past"})
    if starts_at > now + FARTHEST:
        raise InvalidFields({"day": "error-time-far"})
    length = timedelta(minutes=session.minutes)
    if clashes(starts_at, taken, length):
        raise InvalidFields({"at": "error-time-taken"})
    other = mentee if by == pair.mentor else mentor
    wanted_by_other = standing is not None and standing.starts_at == starts_at
    if wanted_by_other or quiet.fits(quiet.calendar_of(other), starts_at, starts_at + length):
        return booking.book(
            session, pair, programme, starts_at,
            mentor=mentor, mentee=mentee, now=now, taken=taken, agreed=True,
        )  # fmt: skip
    proposal = Proposal(starts_at=starts_at, by=by)
    asking = replace(session, proposal=proposal)
    return Decision(
        changed=(asking,),
        letters=(_question(asking, pair, mentee, proposal, now=now),),
        withdrawn=(_pending(session),),
    )


def _question(
    session: Session, pair: Pair, mentee: Participant, proposal: Proposal, *, now: datetime
) -> Letter:
    """Ask the mentor, or whoever books for the mentee."""
    delegate = mentee.profile.delegate
    by, starts_at = proposal.by, proposal.starts_at
    to, for_mentee = pair.mentor, None
    if by == pair.mentor:
        to, for_mentee = delegate or mentee.user, mentee.user if delegate else None
    notice = TimeProposed(
        session_id=session.id,
        number=session.number,
        starts_at=starts_at,
        minutes=session.minutes,
        counterpart=pair.mentor if by == pair.mentor else pair.mentee,
        for_mentee=for_mentee,
        booked_at=session.starts_at,
    )
    return _letter("time-proposed", session, to, notice, now=now, lapses=starts_at)


def accept(
    session: Session,
    pair: Pair,
    programme: Programme,
    starts_at: datetime,
    *,
    by: str,
    mentor: Participant,
    mentee: Participant,
    now: datetime,
    taken: Sequence[datetime] = (),
) -> Decision:
    """The other side likes the time: it is booked, whatever their working hours."""
    _check_asked(session, pair, starts_at, by=by, mentee=mentee, now=now)
    return booking.book(
        session, pair, programme, starts_at,
        mentor=mentor, mentee=mentee, now=now, taken=taken, agreed=True,
    )  # fmt: skip


def decline(
    session: Session, pair: Pair, starts_at: datetime, *, by: str, mentee: Participant, now: datetime
) -> Decision:
    """The other side would prefer another time: whoever proposed reads that, and what stands meanwhile."""
    proposer = _check_asked(session, pair, starts_at, by=by, mentee=mentee, now=now)
    delegate = proposer if proposer not in {pair.mentor, pair.mentee} else None
    notice = TimeDeclined(
        session_id=session.id,
        number=session.number,
        starts_at=starts_at,
        counterpart=pair.mentee if proposer == pair.mentor else pair.mentor,
        for_mentee=pair.mentee if delegate else None,
        booked_at=session.starts_at,
    )
    letter = _letter("time-declined", session, proposer, notice, now=now, lapses=starts_at)
    return Decision(
        changed=(replace(session, proposal=None),), letters=(letter,), withdrawn=(_pending(session),)
    )


def _letter(
    kind: str, session: Session, user: str, notice: Notice, *, now: datetime, lapses: datetime
) -> Letter:
    return Letter(
        key=f"{kind}:{session.id}:{session.version}",
        to=ToPerson(user=user),
        notice=notice,
        due=now,
        lapses=lapses,
        subject=f"session:{session.id}:time",
    )


def _pending(session: Session) -> str:
    return f"session:{session.id}:time*"


def _check(session: Session, pair: Pair, user: str, mentee: Participant, now: datetime) -> None:
    """Let the two, and who books for the mentee, talk about a time of a session that can still have one."""
    if user not in {pair.mentor, pair.mentee, mentee.profile.delegate}:
        raise NotAllowed
    if session.asynchronous:
        raise InWriting
    begun = session.starts_at is not None and session.starts_at <= now
    if pair.state is not PairState.ACTIVE or session.state not in offering.OPEN or begun:
        raise Gone


def _check_asked(
    session: Session, pair: Pair, starts_at: datetime, *, by: str, mentee: Participant, now: datetime
) -> str:
    """Let only the other side answer, and only what is still asked; gives whoever asks."""
    _check(session, pair, by, mentee, now)
    if session.starts_at == starts_at:
        raise AlreadyDone
    if session.proposal is None or session.proposal.starts_at != starts_at:
        raise Gone
    proposer = session.proposal.by
    if (proposer == pair.mentor) is (by == pair.mentor):
        raise NotAllowed
    return proposer
