"""Check-ins: two clicks, or the whole form."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers import dossiers, lines, routes
from handlers.dossiers import Dossier
from handlers.hushing import hushed
from handlers.payloads import Asked, Click, Submission
from handlers.replies import Done, OpenModal, Replace, Reply, Whisper
from mentoring.chat.understanding import Intent
from mentoring.checkins import ANSWERABLE, Answers, CheckIn, Draft, Outcome
from mentoring.decisions import Decision
from mentoring.errors import Gone
from mentoring.goals import Goal, Progress
from mentoring.looking_back import checking_in, drafting, sharing
from mentoring.meeting import booking, goal_setting, next_session
from mentoring.pairs import PairState
from mentoring.people import Participant
from mentoring.permissions import Action
from mentoring.sessions import Session, SessionState
from storage.archive import Work
from surfaces import actions, answers
from surfaces.modals import checkin as form

TIMES = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Besides:
    """What the whole form brings besides answers: a time for the next session, and how far the goals are."""

    next_at: datetime | None = None
    progress: Sequence[Progress | None] = ()


@routes.command(Intent.CHECKIN, needs=Action.TAKE_PART)
@routes.message(Intent.CHECKIN, needs=Action.TAKE_PART)
@routes.click(actions.MENU_CHECKIN, needs=Action.TAKE_PART)
async def my_checkins(asked: Asked, work: Work) -> Reply:
    """A participant asks which sessions wait for a word."""
    return Whisper(answers.checkin_open(await lines.to_check_in(asked.participant, work), asked.t))


@routes.click(actions.CHECKIN_OUTCOME, needs=Action.TAKE_PART)
async def say_outcome(click: Click, work: Work) -> Reply:
    """The first click: whether it took place. If it did, one more question."""
    session_id, word = actions.read_checkin(click.value)
    outcome = _outcome(word)
    await _answer(session_id, Answers(outcome=outcome), click, work)
    threshold = click.programme.settings.threshold
    if outcome is Outcome.HELD:
        return Replace(answers.rate_question(session_id, threshold, click.t))
    return Replace(answers.checkin_thanks(session_id, outcome, click.t, threshold=threshold))


@routes.click(actions.WRITTEN, needs=Action.TAKE_PART)
async def say_written(click: Click, work: Work) -> Reply:
    """One of the two says that they have talked in writing; the message is the room's, and stays as it is."""
    await _answer(click.value, Answers(outcome=Outcome.HELD), click, work)
    return Whisper(answers.rate_question(click.value, click.programme.settings.threshold, click.t))


@routes.click(actions.CHECKIN_RATE, needs=Action.TAKE_PART)
async def rate(click: Click, work: Work) -> Reply:
    """The second click: how useful it was."""
    session_id, mark = actions.read_checkin(click.value)
    if not mark.isdecimal():
        raise Gone
    given = Answers(outcome=Outcome.HELD, usefulness=int(mark))
    dossier = await _answer(session_id, given, click, work)
    return Replace(
        answers.checkin_thanks(
            session_id,
            Outcome.HELD,
            click.t,
            threshold=click.programme.settings.threshold,
            pair_id=_active(dossier),
        )
    )


@routes.click(actions.CHECKIN_OPEN, needs=Action.TAKE_PART)
async def open_checkin(click: Click, work: Work) -> Reply:
    """A participant wants the whole form."""
    checkin = await _mine(click.value, click.participant, work)
    if work.now > checkin.asked_at + ANSWERABLE:
        raise Gone
    session, dossier = await dossiers.of_session(checkin.session_id, click.actor, work)
    return OpenModal(
        form.build(
            session.id,
            checkin.answers,
            click.t,
            counterpart=dossier.counterpart(click.user),
            topics=dossier.pair.reasons.topics,
            threshold=dossier.programme.settings.threshold,
            ahead=_ahead(session, dossier, work.now),
            goals=await _goals(dossier, work),
            draft=checkin.draft,
            asynchronous=session.asynchronous,
        )
    )


@routes.click(actions.CHECKIN_DRAFT, needs=Action.TAKE_PART)
async def keep_draft(click: Click, work: Work) -> Reply:
    """A participant fills a field in: the form is kept as it stands, in case they close it."""
    written = form.read(click.state, click.metadata)
    checkin = await work.checkins.of(written.session_id, click.participant.id)
    if checkin is not None:
        draft = Draft(
            form=written.form,
            typed_at=click.at,
            answers=written.answers,
            next_at=written.next_at,
            progress=written.progress,
        )
        await work.record(drafting.keep(checkin, draft, now=work.now))
    return Done()


@routes.submission(form.CALLBACK, needs=Action.TAKE_PART)
async def check_in(sent: Submission, work: Work) -> Reply:
    """A participant sends the whole form."""
    written = form.read(sent.state, sent.metadata)
    besides = Besides(next_at=written.next_at, progress=written.progress)
    dossier = await _answer(written.session_id, written.answers, sent, work, besides=besides)
    readers = sharing.readers(written.answers, sent.user, dossier.pair, dossier.programme)
    return Whisper(
        answers.checkin_saved(
            written.answers,
            readers,
            sent.t,
            threshold=dossier.programme.settings.threshold,
            pair_id=_active(dossier),
            next_at=written.next_at,
        )
    )


async def _answer(
    session_id: str, given: Answers, asked: Asked, work: Work, *, besides: Besides | None = None
) -> Dossier:
    """Take an answer; with `besides` it is the whole form."""
    asked_of = await work.checkins.of_session(session_id)
    checkin = next((one for one in asked_of if one.participant_id == asked.participant.id), None)
    if checkin is None:
        raise Gone
    session, dossier = await dossiers.of_session(session_id, asked.actor, work)
    decision = checking_in.answer(
        checkin,
        given,
        session=session,
        pair=dossier.pair,
        **dossier.two,
        programme=dossier.programme,
        checkins=asked_of,
        sessions=dossier.sessions,
        now=work.now,
        new_id=work.new_id,
        taken=dossier.taken(session),
        whole=besides is not None,
    )
    if besides is not None:
        decision = _booking(besides.next_at, decision, session, dossier, work.now)
        decision = decision.and_then(await _told(besides.progress, dossier, asked.user, work))
    await work.record(await hushed(decision, dossier.pair.id, work))
    return dossier


def _booking(
    next_at: datetime | None, said: Decision, session: Session, dossier: Dossier, now: datetime
) -> Decision:
    """Book the next session with the same answer, if a time was picked."""
    if next_at is None:
        return said
    return next_session.book(
        said,
        session,
        next_at,
        pair=dossier.pair,
        programme=dossier.programme,
        **dossier.two,
        sessions=dossier.sessions,
        now=now,
        taken=dossier.taken(session),
    )


async def _told(progress: Sequence[Progress | None], dossier: Dossier, user: str, work: Work) -> Decision:
    """Note how far the two are with their goals."""
    goals = await work.goals.get(dossier.pair.id) if _active(dossier) and any(progress) else None
    return goal_setting.tell(goals, progress, by=user, pair=dossier.pair) if goals else Decision()


def _ahead(session: Session, dossier: Dossier, now: datetime) -> form.Next:
    """Tell what can be said of the next session: its time, or those on offer."""
    coming = next_session.after(session, dossier.sessions) if _active(dossier) else None
    if coming is None:
        return form.NOTHING_AHEAD
    if coming.state is SessionState.BOOKED:
        return form.Next(booked_at=coming.starts_at)
    times = booking.slots(
        **dossier.two,
        week=coming.week,
        minutes=coming.minutes,
        now=now,
        taken=dossier.taken(session),
        count=TIMES,
    )
    return form.Next(times=times)


async def _goals(dossier: Dossier, work: Work) -> tuple[Goal, ...]:
    known = await work.goals.get(dossier.pair.id) if _active(dossier) else None
    return known.goals if known else ()


def _active(dossier: Dossier) -> str:
    """Name the pair while there is something to do together."""
    return dossier.pair.id if dossier.pair.state is PairState.ACTIVE else ""


async def _mine(session_id: str, participant: Participant, work: Work) -> CheckIn:
    """Find what this participant was asked about a session; what they were not asked they cannot answer."""
    checkin = await work.checkins.of(session_id, participant.id)
    if checkin is None:
        raise Gone
    return checkin


def _outcome(word: str) -> Outcome:
    if word not in set(Outcome):
        raise Gone
    return Outcome(word)
