"""What happens around a session by itself: times offered, preparation, reminder, question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mentoring import checkins as asking
from mentoring.checkins import ANSWERABLE, CheckIn, Outcome
from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.going_on import steadying
from mentoring.meeting import asynchronous
from mentoring.notices import CheckInQuestion, CheckInReminder, Notice, Preparation, SessionReminder
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant
from mentoring.placing import offering
from mentoring.programme import Programme
from mentoring.quietness import quiet
from mentoring.sessions import Session, SessionState, Step
from mentoring.steadiness import WAITING
from mentoring.timeline import WEEK, instant, local_day, start_of

LIVE = offering.OPEN | {SessionState.HELD}
"""Of a session that one says was held, the other may still be asked."""
NOTICE = timedelta(minutes=30)
HOUR = timedelta(hours=1)
DAYS_BEFORE_REMINDER = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionContext:
    """What a session needs to know when it wakes; `taken`: starts of the two people's other sessions.

    `ahead`: the pair has another session booked. `things`: what the mentee shows this mentor that they would
    like to know. `adapted`: the mentor has an agenda of their own. `open_until`: when another week in writing
    of theirs ends.
    """

    pair: Pair
    mentor: Participant
    mentee: Participant
    programme: Programme
    checkins: tuple[CheckIn, ...] = ()
    taken: tuple[datetime, ...] = ()
    ahead: bool = False
    things: tuple[str, ...] = ()
    adapted: bool = False
    open_until: datetime | None = None

    @property
    def two(self) -> tuple[tuple[Participant, Participant], ...]:
        """Each of the two, with the counterpart."""
        return (self.mentor, self.mentee), (self.mentee, self.mentor)


def wake(session: Session, context: SessionContext, *, now: datetime, new_id: Callable[[], str]) -> Decision:
    """Do the session's next step; what is still to come wakes it again."""
    over = session.state not in LIVE or context.pair.state is not PairState.ACTIVE
    if over or session.next_step is Step.REST:
        return Decision(changed=(_at_rest(session),))
    if session.state is SessionState.TO_BOOK:
        return _offer(session, context, now)
    if session.next_step is Step.SETTLE:
        return _settle(session, context, now)
    around = _in_writing if session.asynchronous else _around
    return around(session, context, now, new_id)


def _in_writing(
    session: Session, context: SessionContext, now: datetime, new_id: Callable[[], str]
) -> Decision:
    """Do what comes in a week in writing; what follows it is as after any session."""
    assert session.starts_at is not None
    match session.next_step:
        case Step.OPEN:
            people = (context.mentor, context.mentee)
            return asynchronous.opened(
                session,
                context.pair,
                people,
                checkins=context.checkins,
                now=now,
                new_id=new_id,
                open_until=context.open_until,
            )
        case Step.HALFWAY:
            return asynchronous.halfway(session, context.pair, context.checkins, now=now)
        case Step.ASK:
            return _ask_after_writing(session, session.starts_at, context, now)
        case _:
            return _around(session, context, now, new_id)


def _around(session: Session, context: SessionContext, now: datetime, new_id: Callable[[], str]) -> Decision:
    """Do what comes shortly before and after a session that has a time."""
    assert session.starts_at is not None
    match session.next_step:
        case Step.PREPARE:
            return _prepare(session, session.starts_at, context, now)
        case Step.REMIND | Step.OFFER:
            return _remind(session, session.starts_at, context, now)
        case Step.ASK:
            return _ask(session, session.starts_at, context, now, new_id)
        case Step.ASK_AGAIN:
            return _ask_again(session, session.starts_at, context, now)
        case _:
            return Decision(changed=(_at_rest(session),))


def _at_rest(session: Session) -> Session:
    return replace(session, next_step=Step.REST, wake_at=None)


def _offer(session: Session, context: SessionContext, now: datetime) -> Decision:
    """Offer times once both are back from any pause, and nobody is being asked how to go on."""
    if context.pair.steadiness.course in WAITING:
        return Decision(changed=(replace(session, next_step=Step.OFFER, wake_at=now + WEEK),))
    back = offering.away_until(context.mentor, context.mentee)
    if back is not None:
        returning = max(start_of(back, person.zone) for person, _ in context.two)
        if returning > now:
            return Decision(changed=(replace(session, next_step=Step.OFFER, wake_at=returning),))
    manner = context.pair.meets.manner
    return offering.offer(
        session, context.mentor, context.mentee, now=now, taken=context.taken, manner=manner
    )


def _prepare(session: Session, starts_at: datetime, context: SessionContext, now: datetime) -> Decision:
    notice = Preparation(
        session_id=session.id,
        number=session.number,
        starts_at=starts_at,
        minutes=session.minutes,
        counterpart=context.mentee.user,
        topics=context.pair.reasons.topics,
        things=context.things,
        adapted=context.adapted,
    )
    letter = _letter("preparation", session, context.mentor, notice, due=now, lapses=starts_at)
    reminding = replace(session, next_step=Step.REMIND, wake_at=remind_due(session, context))
    return Decision(changed=(reminding,), letters=(letter,))


def prepare_due(starts_at: datetime, mentor: Participant) -> datetime:
    """Give the hour of the mentor's preparation note: when the working day before the session begins."""
    calendar = quiet.calendar_of(mentor)
    before = quiet.previous_working_day(calendar, local_day(starts_at, mentor.zone))
    return quiet.opening(calendar, before)


def remind_due(session: Session, context: SessionContext) -> datetime:
    """Give the first moment at which one of the two is reminded."""
    assert session.starts_at is not None
    return min(_reminded_at(session.starts_at, person) for person, _ in context.two)


def _reminded_at(starts_at: datetime, person: Participant) -> datetime:
    """Remind somebody as their day begins; of a session that begins with it, late the working day before."""
    calendar = quiet.calendar_of(person)
    day = local_day(starts_at, person.zone)
    opening = quiet.opening(calendar, day)
    if starts_at - opening >= NOTICE:
        return opening
    before = quiet.previous_working_day(calendar, day)
    return instant(before, calendar.hours.end, person.zone) - HOUR


def _remind(session: Session, starts_at: datetime, context: SessionContext, now: datetime) -> Decision:
    letters = tuple(
        _letter(
            "session-reminder",
            session,
            person,
            SessionReminder(
                session_id=session.id,
                starts_at=starts_at,
                minutes=session.minutes,
                counterpart=counterpart.user,
            ),
            due=max(now, _reminded_at(starts_at, person)),
            lapses=starts_at,
        )
        for person, counterpart in context.two
    )
    asking = replace(session, next_step=Step.ASK, wake_at=ends_at(session))
    return Decision(changed=(asking,), letters=letters)


def ends_at(session: Session) -> datetime:
    """Give the end of a booked session."""
    assert session.ends_at is not None
    return session.ends_at


def _ask(
    session: Session,
    starts_at: datetime,
    context: SessionContext,
    now: datetime,
    new_id: Callable[[], str],
) -> Decision:
    """Ask each how it went; an answer about an earlier date of the same session makes room for a new one."""
    people = [person for person, _ in context.two]
    checkins = asking.asked(session, people, context.checkins, at=now, new_id=new_id)
    later = replace(session, next_step=Step.ASK_AGAIN, wake_at=_asked_again_at(session, context, now))
    return Decision(changed=(later, *checkins), letters=_questions(session, starts_at, context.two, now))


def _ask_after_writing(
    session: Session, starts_at: datetime, context: SessionContext, now: datetime
) -> Decision:
    """Ask those who have not told of their week yet; what they may have said of it since stays."""
    unanswered = {one.participant_id: one for one in context.checkins if one.answered_at is None}
    silent = [two for two in context.two if two[0].id in unanswered]
    later = replace(session, next_step=Step.ASK_AGAIN, wake_at=_asked_again_at(session, context, now))
    letters = _questions(session, starts_at, silent, now)
    return Decision(changed=(later, *unanswered.values()), letters=letters)


def _questions(
    session: Session, starts_at: datetime, two: Sequence[tuple[Participant, Participant]], now: datetime
) -> tuple[Letter, ...]:
    return tuple(
        _asking(
            "check-in", CheckInQuestion, session, starts_at, person=person, counterpart=counterpart, now=now
        )
        for person, counterpart in two
    )


def _asking(
    key: str,
    kind: type[CheckInQuestion | CheckInReminder],
    session: Session,
    starts_at: datetime,
    *,
    person: Participant,
    counterpart: Participant,
    now: datetime,
) -> Letter:
    """Ask one of the two how it went, or once more."""
    notice = kind(
        session_id=session.id,
        number=session.number,
        starts_at=starts_at,
        counterpart=counterpart.user,
        asynchronous=session.asynchronous,
    )
    return _letter(key, session, person, notice, due=now, lapses=ends_at(session) + ANSWERABLE)


def _asked_again_at(session: Session, context: SessionContext, now: datetime) -> datetime:
    """Leave each of the two two working days to answer."""
    asked = max(now, ends_at(session))
    return max(_working_days_after(asked, person) for person, _ in context.two)


def _working_days_after(asked: datetime, person: Participant) -> datetime:
    calendar = replace(quiet.calendar_of(person), paused_until=None)
    today = local_day(quiet.next_open(calendar, asked), person.zone)
    return quiet.opening(calendar, quiet.working_days_later(calendar, today, DAYS_BEFORE_REMINDER))


def _ask_again(session: Session, starts_at: datetime, context: SessionContext, now: datetime) -> Decision:
    """Remind, once, those who have not answered.

    What they have not answered is written again as it is, so that an answer that comes meanwhile is noticed.
    """
    answered = {checkin.participant_id for checkin in context.checkins if checkin.answered_at is not None}
    unanswered = tuple(checkin for checkin in context.checkins if checkin.answered_at is None)
    letters = tuple(
        _asking(
            "check-in-reminder",
            CheckInReminder,
            session,
            starts_at,
            person=person,
            counterpart=counterpart,
            now=now,
        )
        for person, counterpart in context.two
        if person.id not in answered
    )
    later = _at_rest(session)
    if session.state is SessionState.BOOKED:
        later = replace(session, next_step=Step.SETTLE, wake_at=_asked_again_at(session, context, now))
    return Decision(changed=(later, *unanswered), letters=letters)


def _settle(session: Session, context: SessionContext, now: datetime) -> Decision:
    """Offer other times for a session of which nobody says that it was held, unless the two go on already.

    That looks the same whether one of the two said that it was missed, or neither said a word.
    """
    if session.state is not SessionState.BOOKED:
        return Decision(changed=(_at_rest(session),))
    said = any(checkin.answers.outcome is Outcome.MISSED for checkin in context.checkins)
    waiting = context.pair.steadiness.course in WAITING
    if not said and (context.ahead or waiting):
        return Decision(changed=(_at_rest(session),))
    mentor, mentee, taken = context.mentor, context.mentee, context.taken
    if said:
        return steadying.slipped(
            session, context.pair, None, mentor=mentor, mentee=mentee, now=now, taken=taken, unsure=True
        )
    manner, again = context.pair.meets.manner, steadying.unbooked(session)
    return Decision(withdrawn=(f"session:{session.id}*",)).and_then(
        offering.offer(again, mentor, mentee, now=now, taken=taken, unsure=True, manner=manner)
    )


def _letter(
    kind: str, session: Session, person: Participant, notice: Notice, *, due: datetime, lapses: datetime
) -> Letter:
    return Letter(
        key=f"{kind}:{session.id}:{person.id}:{session.revision}",
        to=ToPerson(user=person.user),
        notice=notice,
        due=due,
        lapses=lapses,
        subject=f"session:{session.id}",
    )
