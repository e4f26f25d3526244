"""Sessions ahead: their target weeks, and the times offered to whoever books for the mentee."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.notices import SlotsOffered
from mentoring.pairs import Manner, Pair
from mentoring.people import Participant, Standing
from mentoring.placing import booked_letters, writing_week
from mentoring.placing.slots import slots, too_few
from mentoring.programme import Programme
from mentoring.quietness import quiet
from mentoring.sessions import SESSIONS_PLANNED_AHEAD, Session, SessionState, Step
from mentoring.timeline import WEEK, instant, local_day, monday_of

OFFER_AHEAD = timedelta(days=10)
OFFER_HOUR = time(9)
OFFER_PERIOD = timedelta(days=14)
OPEN = frozenset({SessionState.TO_BOOK, SessionState.BOOKED})


def plan(
    pair: Pair,
    programme: Programme,
    sessions: Sequence[Session],
    *,
    now: datetime,
    new_id: Callable[[], str],
) -> tuple[Session, ...]:
    """Give the sessions that a pair lacks to have three ahead, a cadence apart, until the programme ends.

    `sessions`: all of the pair so far. The first of all is for the week after pairing, however late it is;
    its times come with the introduction.
    """
    settings = programme.settings
    last = last_week(programme)
    coming = monday_of(local_day(now, settings.zone)) + WEEK
    week = max(coming, monday_of(settings.first_day))
    if sessions:
        cadence = timedelta(weeks=settings.cadence_weeks)
        week = max(coming, max(session.week for session in sessions) + cadence)
    number = max((session.number for session in sessions), default=0)
    lacking = SESSIONS_PLANNED_AHEAD - sum(session.state in OPEN for session in sessions)
    planned = list[Session]()
    for _ in range(lacking):
        if week > last and (sessions or planned):
            break
        number += 1
        wake_at = offer_due(programme, week) if sessions or planned else now + OFFER_PERIOD
        planned.append(
            Session(
                id=new_id(),
                programme_id=programme.id,
                pair_id=pair.id,
                number=number,
                week=week,
                minutes=settings.session_minutes,
                next_step=Step.OFFER,
                wake_at=wake_at,
            )
        )
        week += timedelta(weeks=settings.cadence_weeks)
    return tuple(planned)


def last_week(programme: Programme) -> date:
    """Give the Monday of the programme's last week."""
    return monday_of(programme.settings.first_day) + timedelta(weeks=programme.settings.weeks - 1)


def offer_due(programme: Programme, week: date) -> datetime:
    """Give the moment at which the times of a session are offered: ten days before its target week."""
    return instant(week - OFFER_AHEAD, OFFER_HOUR, programme.settings.zone)


def offer(
    session: Session,
    mentor: Participant,
    mentee: Participant,
    *,
    now: datetime,
    taken: Sequence[datetime] = (),
    unsure: bool = False,
    manner: Manner = Manner.LIVE,
) -> Decision:
    """Offer times for a session to the mentee, or to the delegate who books for them; never to the mentor.

    Where the two have too few hours in common, or have chosen so, it gets a week in writing instead.
    What nobody picks is offered again two weeks later, while its target week is not far gone.
    """
    if in_writing(session, mentor, mentee, manner, now):
        return Decision(changed=(writing_week.planned(session, mentor, mentee, now=now),))
    read_at = quiet.next_open(quiet.calendar_of(mentee), now)
    again = read_at + OFFER_PERIOD
    late = again > instant(session.week, OFFER_HOUR, mentee.zone) + 2 * OFFER_PERIOD
    letter = _offer_letter(session, mentor, mentee, read_at, taken, unsure=unsure)
    waiting = replace(session, next_step=Step.REST if late else Step.OFFER, wake_at=None if late else again)
    return Decision(changed=(waiting,), letters=(letter,))


def in_writing(
    session: Session, mentor: Participant, mentee: Participant, manner: Manner, now: datetime
) -> bool:
    """Whether a session that is to be placed is one without an hour."""
    week = max(session.week, monday_of(local_day(now, mentee.zone)))
    return manner is Manner.ASYNCHRONOUS or too_few(mentor, mentee, week=week, minutes=session.minutes)


def _offer_letter(
    session: Session,
    mentor: Participant,
    mentee: Participant,
    due: datetime,
    taken: Sequence[datetime],
    *,
    unsure: bool,
) -> Letter:
    delegate = mentee.profile.delegate
    times = slots(mentor, mentee, week=session.week, minutes=session.minutes, now=due, taken=taken)
    notice = SlotsOffered(
        session_id=session.id,
        number=session.number,
        slots=times,
        minutes=session.minutes,
        counterpart=mentor.user,
        for_mentee=mentee.user if delegate else None,
        again=session.revision > 0,
        unsure=unsure,
    )
    return Letter(
        key=f"slots-offered:{session.id}:{session.revision}:{local_day(due, mentee.zone)}",
        to=ToPerson(user=delegate or mentee.user),
        notice=notice,
        due=due,
        lapses=due + OFFER_PERIOD,
        subject=f"session:{session.id}",
    )


def abandon(
    sessions: Sequence[Session],
    *,
    now: datetime,
    mentor: Participant | None = None,
    mentee: Participant | None = None,
    told_at: datetime | None = None,
) -> Decision:
    """Cancel quietly what a pair that ends had still before it; what took place may still be told.

    With the two people, what was booked leaves their calendars at `told_at`, when they read that it ends.
    """
    coming = [session for session in sessions if session.starts_at is None or session.starts_at > now]
    over = [session for session in coming if session.state in OPEN]
    files: tuple[Letter, ...] = ()
    if mentor is not None and mentee is not None:
        names = (mentor.name, mentee.name)
        files = tuple(
            booked_letters.calendar_cancelled(session, session.starts_at, names=names, now=told_at or now)
            for session in over
            if session.starts_at is not None and not session.asynchronous
        )
    return Decision(
        letters=files,
        changed=tuple(
            replace(session, state=SessionState.CANCELLED, next_step=Step.REST, wake_at=None)
            for session in over
        ),
        withdrawn=tuple(f"session:{session.id}*" for session in over),
    )


def away_until(mentor: Participant, mentee: Participant) -> date | None:
    """Give the day on which the later of the two is back, when one is in a pause."""
    pauses = [
        person.paused_until
        for person in (mentor, mentee)
        if person.standing is Standing.PAUSED and person.paused_until is not None
    ]
    return max(pauses, default=None)
