"""How a pair comes about: a round, an approval, two consents, an introduction; and how it ends."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mentoring import audit
from mentoring.audit import Act
from mentoring.decisions import Decision, Letter, ToChannel, ToPair, ToPerson
from mentoring.errors import AlreadyDone, Gone, NotAllowed, NotYet
from mentoring.notices import (
    Announcement,
    Introduction,
    PairEnded,
    PairFellThrough,
    PairNotMade,
    PairQuestion,
    StillWaiting,
)
from mentoring.pairs import Closing, Pair, PairState
from mentoring.people import Participant, Role, Standing
from mentoring.placing import offering
from mentoring.placing.slots import slots
from mentoring.programme import Programme
from mentoring.quietness import quiet
from mentoring.rounds import Round, RoundState
from mentoring.sessions import Session
from mentoring.steadiness import Steadiness
from mentoring.timeline import WEEK

PRESENT = frozenset({Standing.ACTIVE, Standing.PAUSED})
WAITING_LAPSES = timedelta(days=14)
FIRST_LOOK = timedelta(days=10)
"""When a new pair's clock first looks how it goes."""


def want_round(
    programme: Programme, *, by: str | None, round_id: str, now: datetime, latest: Round | None = None
) -> Decision:
    """Ask for a round; the heartbeat solves it. One that is already wanted is enough."""
    if latest is not None and latest.state is RoundState.WANTED:
        raise AlreadyDone
    wanted = Round(id=round_id, programme_id=programme.id, requested_by=by, requested_at=now, wake_at=now)
    return Decision(changed=(wanted,))


def approve(pair: Pair, *, by: str, mentor: Participant, mentee: Participant, now: datetime) -> Decision:
    """The coordinator approves a pair: the mentee is asked first. It is noted on what data."""
    _check_proposed(pair)
    _check_present(mentor, mentee)
    known = audit.facts_of(mentor, mentee, pair.reasons)
    approved = Decision(noted=(audit.of_pair(pair, Act.APPROVED, now, by=by, facts=known),))
    return approved.and_then(ask_mentee(pair, by=by, now=now))


def reject(pair: Pair, *, by: str, now: datetime) -> Decision:
    """The coordinator turns a proposed pair down; nobody else hears of it."""
    _check_proposed(pair)
    closed = replace(pair, state=PairState.CLOSED, closing=Closing.REJECTED, closed_at=now, approved_by=None)
    return Decision(changed=(closed,), noted=(audit.of_pair(pair, Act.REJECTED, now, by=by),))


def _check_proposed(pair: Pair) -> None:
    if pair.state is not PairState.PROPOSED:
        raise AlreadyDone


def _check_present(mentor: Participant, mentee: Participant) -> None:
    if mentor.standing not in PRESENT or mentee.standing not in PRESENT:
        raise Gone


def ask_mentee(pair: Pair, *, by: str | None, now: datetime) -> Decision:
    """Put the question to the mentee, at a coordinator's word or by the programme itself."""
    asked = replace(pair, state=PairState.MENTEE_ASKED, approved_by=by, wake_at=now + WEEK)
    return Decision(changed=(asked,), letters=(question(pair, Role.MENTEE, now),))


def question(pair: Pair, role: Role, now: datetime, *, again: bool = False) -> Letter:
    """Ask one of the two whether they want this pair; `again` when they have not answered."""
    asked, counterpart = (pair.mentor, pair.mentee) if role is Role.MENTOR else (pair.mentee, pair.mentor)
    notice = PairQuestion(
        pair_id=pair.id,
        role=role,
        counterpart=counterpart,
        topics=pair.reasons.topics,
        languages=pair.reasons.languages,
        overlap_minutes=pair.reasons.overlap_minutes,
        other_department=pair.reasons.other_department,
        again=again,
    )
    return Letter(
        key=f"pair-question:{pair.id}:{role}" + (":again" if again else ""),
        to=ToPerson(user=asked),
        notice=notice,
        due=now,
        subject=f"pair:{pair.id}",
    )


def accept(
    pair: Pair,
    user: str,
    *,
    mentor: Participant,
    mentee: Participant,
    programme: Programme,
    now: datetime,
    new_id: Callable[[], str],
    taken: Sequence[datetime] = (),
) -> Decision:
    """One of the two says yes: after the mentee the mentor is asked, and then the two are introduced."""
    _check_turn(pair, user)
    _check_present(mentor, mentee)
    if pair.state is PairState.MENTEE_ASKED:
        asked = replace(pair, state=PairState.MENTOR_ASKED, steadiness=Steadiness(), wake_at=now + WEEK)
        return Decision(
            changed=(asked,),
            letters=(question(pair, Role.MENTOR, now),),
            withdrawn=(question(pair, Role.MENTEE, now, again=True).key,),
        )
    active = replace(
        pair,
        state=PairState.ACTIVE,
        active_since=now,
        steadiness=Steadiness(),
        wake_at=now + FIRST_LOOK,
    )
    sessions = offering.plan(active, programme, (), now=now, new_id=new_id)
    first = sessions[0]
    times = slots(mentor, mentee, week=first.week, minutes=first.minutes, now=now, taken=taken)
    offered = Decision()
    in_writing = offering.in_writing(first, mentor, mentee, active.meets.manner, now)
    if in_writing or mentee.profile.delegate is not None:
        offered = offering.offer(first, mentor, mentee, now=now, taken=taken)
    opens = next((s.starts_at for s in offered.changed if isinstance(s, Session)), None)
    introduction = _introduction(active, first, times, programme, now, opens=opens)
    announcements = _announcements(active, mentor, mentee, programme, now)
    return Decision(
        changed=(active, *(offered.changed or (first,)), *sessions[1:]),
        letters=(introduction, *offered.letters, *announcements),
        withdrawn=(
            f"waiting:{mentor.id}*",
            f"waiting:{mentee.id}*",
            question(pair, Role.MENTOR, now, again=True).key,
        ),
    )


def _check_turn(pair: Pair, user: str) -> None:
    """Refuse a click of somebody else, too early, or too late."""
    if user not in {pair.mentor, pair.mentee}:
        raise NotAllowed
    match pair.state:
        case PairState.CLOSED:
            raise Gone
        case PairState.ACTIVE:
            raise AlreadyDone
        case PairState.PROPOSED:
            raise NotYet
        case PairState.MENTEE_ASKED if user != pair.mentee:
            raise NotYet
        case PairState.MENTOR_ASKED if user != pair.mentor:
            raise AlreadyDone


def _introduction(
    pair: Pair,
    session: Session,
    times: tuple[datetime, ...],
    programme: Programme,
    now: datetime,
    *,
    opens: datetime | None,
) -> Letter:
    notice = Introduction(
        pair_id=pair.id,
        mentor=pair.mentor,
        mentee=pair.mentee,
        topics=pair.reasons.topics,
        session_id=session.id,
        slots=times,
        minutes=session.minutes,
        languages=pair.reasons.languages,
        overlap_minutes=pair.reasons.overlap_minutes,
        other_department=pair.reasons.other_department,
        objectives=programme.settings.objectives,
        sponsor=programme.settings.sponsor,
        opens=opens,
    )
    return Letter(
        key=f"introduction:{pair.id}",
        to=ToPair(pair_id=pair.id, mentor=pair.mentor, mentee=pair.mentee),
        notice=notice,
        due=now,
        subject=f"pair:{pair.id}",
    )


def _announcements(
    pair: Pair, mentor: Participant, mentee: Participant, programme: Programme, now: datetime
) -> tuple[Letter, ...]:
    """Announce the pair where the programme wants it, when both agreed."""
    channel = programme.settings.announcement_channel
    if channel is None or not (mentor.profile.announce and mentee.profile.announce):
        return ()
    calendar = quiet.Calendar(zone=programme.settings.zone, country=programme.settings.country)
    notice = Announcement(mentor=pair.mentor, mentee=pair.mentee, topics=pair.reasons.topics)
    return (
        Letter(
            key=f"announcement:{pair.id}",
            to=ToChannel(channel=channel),
            notice=notice,
            due=quiet.next_open(calendar, now),
            lapses=now + WAITING_LAPSES,
            subject=f"pair:{pair.id}",
        ),
    )


def decline(pair: Pair, user: str, *, programme: Programme, now: datetime) -> Decision:
    """One of the two says no, without a reason: the coordinator is told, but not by whom."""
    _check_turn(pair, user)
    closed = replace(pair, state=PairState.CLOSED, closing=Closing.DECLINED, closed_at=now, wake_at=None)
    fell_through = tuple(
        Letter(
            key=f"pair-fell-through:{pair.id}:{coordinator}",
            to=ToPerson(user=coordinator),
            notice=PairFellThrough(mentor=pair.mentor, mentee=pair.mentee),
            due=now,
            subject=f"round:{pair.round_id}",
        )
        for coordinator in programme.coordinators
    )
    not_made = () if user == pair.mentee else (_not_made(pair, now),)
    return Decision(changed=(closed,), letters=(*not_made, *fell_through), withdrawn=(f"pair:{pair.id}*",))


def _not_made(pair: Pair, now: datetime) -> Letter:
    return Letter(
        key=f"pair-not-made:{pair.id}",
        to=ToPerson(user=pair.mentee),
        notice=PairNotMade(),
        due=now,
        subject=f"participant:{pair.mentee_id}",
    )


def publish(round_: Round, participants: Mapping[str, Participant], *, now: datetime) -> Decision:
    """Tell those whom a round left without a partner, kindly, that they keep their place.

    `participants`: by id, those of `round_.unpaired`, without the ones who found a partner since. A round
    that nobody asked for comes every week, and tells the same person once a month.
    """
    if round_.state is not RoundState.SOLVED:
        raise NotYet
    if round_.published_at is not None:
        raise AlreadyDone
    told_for = round_.id if round_.requested_by else f"{now:%Y-%m}"
    letters = tuple(
        Letter(
            key=f"still-waiting:{waiting.participant_id}:{told_for}",
            to=ToPerson(user=waiting.user),
            notice=StillWaiting(role=participants[waiting.participant_id].role, obstacle=waiting.obstacle),
            due=now,
            lapses=now + WAITING_LAPSES,
            subject=f"waiting:{waiting.participant_id}",
        )
        for waiting in round_.unpaired
        if waiting.participant_id in participants
        and participants[waiting.participant_id].standing is Standing.ACTIVE
    )
    return Decision(changed=(replace(round_, published_at=now),), letters=letters)


def close(
    pair: Pair,
    closing: Closing,
    *,
    mentor: Participant,
    mentee: Participant,
    sessions: Sequence[Session] = (),
    now: datetime,
) -> Decision:
    """End a pair whatever its state: both of an active one get the same neutral sentence, at the same hour.

    `sessions`: those of the pair; the open ones are cancelled quietly.
    """
    if pair.state is PairState.CLOSED:
        raise AlreadyDone
    closed = replace(pair, state=PairState.CLOSED, closing=closing, closed_at=now, wake_at=None)
    told = _ending(pair, mentor, mentee, now)
    cancelled = offering.abandon(
        [session for session in sessions if session.pair_id == pair.id],
        now=now,
        mentor=mentor,
        mentee=mentee,
        told_at=max((letter.due for letter in told), default=now),
    )
    ending = Decision(changed=(closed,), letters=told, withdrawn=(f"pair:{pair.id}*",))
    return ending.and_then(cancelled)


def _ending(pair: Pair, mentor: Participant, mentee: Participant, now: datetime) -> tuple[Letter, ...]:
    if pair.state is PairState.MENTOR_ASKED and mentee.standing in PRESENT:
        return (_not_made(pair, now),)
    if pair.state is not PairState.ACTIVE:
        return ()
    calendars = [replace(quiet.calendar_of(person), paused_until=None) for person in (mentor, mentee)]
    together = quiet.next_common_open(calendars, now)
    return tuple(
        Letter(
            key=f"pair-ended:{pair.id}:{reader}",
            to=ToPerson(user=reader),
            notice=PairEnded(counterpart=counterpart),
            due=together,
            subject=f"ending:{pair.id}",
        )
        for reader, counterpart in ((pair.mentor, pair.mentee), (pair.mentee, pair.mentor))
    )
