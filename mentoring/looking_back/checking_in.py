"""Checking in: two clicks or a form after a session, and what they make of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mentoring.checkins import ANSWERABLE, Answers, CheckIn, Outcome
from mentoring.decisions import Decision
from mentoring.errors import Gone, InvalidFields
from mentoring.going_on import steadying
from mentoring.looking_back import sharing
from mentoring.looking_back.drafting import closed
from mentoring.meeting import booking
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Role
from mentoring.placing import offering
from mentoring.programme import Programme
from mentoring.sessions import Session, SessionState, Step
from mentoring.timeline import WEEK, local_day, monday_of

USEFULNESS = range(1, 6)
NEXT_WEEKS = range(1, 27)
BOTH = 2
SETTLED = frozenset({SessionState.HELD, SessionState.MISSED})
STILL_ANSWERING = timedelta(hours=1)
"""Two clicks and the form are one answer, however often it is corrected meanwhile."""


def answer(
    checkin: CheckIn,
    answers: Answers,
    *,
    session: Session,
    pair: Pair,
    mentor: Participant,
    mentee: Participant,
    programme: Programme,
    checkins: Sequence[CheckIn],
    sessions: Sequence[Session],
    now: datetime,
    new_id: Callable[[], str],
    taken: Sequence[datetime] = (),
    whole: bool = False,
) -> Decision:
    """Take one person's answers, all at once or one by one, and draw the conclusion for the session.

    `whole`: the answers are the whole form, where a sentence left empty is a sentence taken back.
    `checkins`: those of this session; `sessions`: all of the pair. Held when either says so. Otherwise one to
    book again: when either says that it was moved, when one could not come, when both say that it was missed.
    Once held, the next ones are planned.
    """
    ahead_of_us = session.state is SessionState.BOOKED and session.starts_at and session.starts_at > now
    if ahead_of_us or now > checkin.asked_at + ANSWERABLE:
        raise Gone
    merged = _merge(checkin.answers, answers, whole=whole)
    answered = _answered(checkin, merged, now, whole=whole)
    said = Decision(changed=(answered,), withdrawn=_nudges(session, answered)).and_then(
        sharing.share(checkin.answers, answered, session=session, pair=pair, programme=programme, now=now)
    )
    both = [answered, *(other for other in checkins if other.id != answered.id)]
    conclusion = _conclusion(session, both)
    if pair.state is PairState.ACTIVE and not _stands(session, both):
        said = said.and_then(_told(session, conclusion, both, pair, mentor=mentor, mentee=mentee, now=now))
    match conclusion:
        case session.state:
            following = Decision()
        case SessionState.TO_BOOK if pair.state is PairState.ACTIVE:
            manner = pair.meets.manner
            return said.and_then(
                booking.reopen(session, mentor=mentor, mentee=mentee, now=now, taken=taken, manner=manner)
            )
        case SessionState.MISSED if pair.state is PairState.ACTIVE:
            side = _cause(both, pair)
            return said.and_then(
                steadying.slipped(
                    session, pair, side, mentor=mentor, mentee=mentee, now=now, taken=tuple(taken)
                )
            )
        case SessionState.TO_BOOK:
            following = Decision()
        case state:
            session = replace(session, state=state)
            following = _settled(session, both)
    if pair.state is not PairState.ACTIVE:
        return said.and_then(following)
    others = [other for other in sessions if other.id != session.id]
    wanted = answers.next_in_weeks if merged.outcome is Outcome.HELD else None
    shifted = _shifted(session, others, wanted, programme, now)
    planned: tuple[Session, ...] = ()
    if session.state in SETTLED:
        current = [shifted.get(other.id, other) for other in others]
        planned = offering.plan(pair, programme, [*current, session], now=now, new_id=new_id)
    outdated = tuple(f"session:{moved}*" for moved in shifted)
    return said.and_then(following, Decision(changed=(*shifted.values(), *planned), withdrawn=outdated))


def _answered(checkin: CheckIn, merged: Answers, now: datetime, *, whole: bool) -> CheckIn:
    """Note the answers; a figure changed long after it was given is remembered as such."""
    first = checkin.answered_at or now
    after = replace(checkin, answers=merged, answered_at=first, taken_back_at=None)
    late = now > first + STILL_ANSWERING or checkin.taken_back_at is not None
    return replace(
        after,
        draft=closed(checkin) if whole else checkin.draft,
        unsettled_at=now if late and after.figures != checkin.figures else checkin.unsettled_at,
    )


def _nudges(session: Session, checkin: CheckIn) -> tuple[str, ...]:
    """Name the question and the reminder that this answer makes needless."""
    whose = f"{session.id}:{checkin.participant_id}:{session.revision}"
    return f"check-in:{whose}", f"check-in-reminder:{whose}"


def _merge(before: Answers, given: Answers, *, whole: bool) -> Answers:
    """Lay new answers over earlier ones: what is left open stays as it was."""
    learnt = given if whole or given.takeaway else before
    helpful = given if whole or given.would_help else before
    merged = Answers(
        outcome=given.outcome or before.outcome,
        usefulness=before.usefulness if given.usefulness is None else given.usefulness,
        topics=given.topics or before.topics,
        takeaway=learnt.takeaway,
        share_takeaway=learnt.share_takeaway,
        would_help=helpful.would_help,
        share_would_help=helpful.share_would_help,
        next_in_weeks=before.next_in_weeks if given.next_in_weeks is None else given.next_in_weeks,
    )
    faults = dict[str, str]()
    if merged.outcome is None:
        faults["outcome"] = "error-outcome"
    if merged.usefulness is not None and merged.usefulness not in USEFULNESS:
        faults["usefulness"] = "error-usefulness"
    if merged.next_in_weeks is not None and merged.next_in_weeks not in NEXT_WEEKS:
        faults["next_in_weeks"] = "error-next"
    if faults:
        raise InvalidFields(faults)
    return merged if merged.outcome is Outcome.HELD else replace(merged, usefulness=None)


def _conclusion(session: Session, both: Sequence[CheckIn]) -> SessionState:
    """Say what the answers so far make of a session."""
    outcomes = [checkin.answers.outcome for checkin in both if checkin.answers.outcome is not None]
    if Outcome.HELD in outcomes or _stands(session, both):
        return SessionState.HELD
    if session.starts_at is None and session.state is SessionState.HELD:
        return SessionState.TO_BOOK
    if session.starts_at is None or session.state is SessionState.CANCELLED:
        return session.state
    if Outcome.MOVED in outcomes:
        return SessionState.TO_BOOK
    known = Outcome.UNABLE in outcomes or len(outcomes) == BOTH
    return SessionState.MISSED if known else SessionState.BOOKED


def _stands(session: Session, both: Sequence[CheckIn]) -> bool:
    """Whether a session stays held as the books have it: who had said so has taken it back."""
    silent = all(checkin.answers.outcome is not Outcome.HELD for checkin in both)
    return session.state is SessionState.HELD and silent and any(one.taken_back_at for one in both)


def _told(
    session: Session,
    conclusion: SessionState,
    both: Sequence[CheckIn],
    pair: Pair,
    *,
    mentor: Participant,
    mentee: Participant,
    now: datetime,
) -> Decision:
    """Tell the pair's books what a session has come to: held, contested, or open again."""
    match conclusion:
        case SessionState.HELD:
            outcomes = {checkin.answers.outcome for checkin in both} - {None}
            if outcomes == {Outcome.HELD}:
                return steadying.held(session, pair, now=now)
            return steadying.contested(session, pair, mentor=mentor, mentee=mentee, now=now)
        case SessionState.BOOKED | SessionState.TO_BOOK if conclusion is not session.state:
            return steadying.forgotten(session, pair)
        case _:
            return Decision()


def _cause(both: Sequence[CheckIn], pair: Pair) -> Role | None:
    """Tell who could not come, when exactly one says so of themselves; nobody is asked about the other."""
    sides = {
        Role.MENTOR if checkin.participant_id == pair.mentor_id else Role.MENTEE
        for checkin in both
        if checkin.answers.outcome is Outcome.UNABLE
    }
    return sides.pop() if len(sides) == 1 else None


def _settled(session: Session, both: Sequence[CheckIn]) -> Decision:
    """Leave a settled session in peace, unless the other one is still to be reminded of answering."""
    everybody = sum(checkin.answered_at is not None for checkin in both) == BOTH
    asked_later = session.asynchronous and session.next_step in {Step.HALFWAY, Step.ASK}
    if (session.next_step is Step.ASK_AGAIN or asked_later) and not everybody:
        return Decision(changed=(session,))
    at_rest = replace(session, next_step=Step.REST, wake_at=None)
    needless = everybody or session.next_step is Step.OFFER
    return Decision(changed=(at_rest,), withdrawn=(f"session:{session.id}*",) if needless else ())


def _shifted(
    session: Session, others: Sequence[Session], weeks: int | None, programme: Programme, now: datetime
) -> dict[str, Session]:
    """Move the target weeks of what is still to book as the answer asks, keeping their spacing.

    Whose next time is booked already have agreed on it: nothing moves.
    """
    later = [other for other in others if other.number > session.number]
    agreed = any(other.starts_at and other.starts_at > now for other in later)
    coming = sorted(
        (other for other in later if other.state is SessionState.TO_BOOK), key=lambda other: other.number
    )
    if weeks is None or agreed or not coming:
        return {}
    wanted = monday_of(local_day(now, programme.settings.zone)) + weeks * WEEK
    by = wanted - coming[0].week
    if not by or wanted > offering.last_week(programme):
        return {}
    return {
        other.id: replace(
            other,
            week=other.week + by,
            revision=other.revision + 1,
            next_step=Step.OFFER,
            wake_at=offering.offer_due(programme, other.week + by),
        )
        for other in coming
    }
