"""Sessions: picking a time, another one, or none after all."""

from datetime import datetime

from handlers import dossiers, lines, routes
from handlers.dossiers import Dossier
from handlers.hushing import hushed
from handlers.payloads import Asked, Click, Submission
from handlers.replies import OpenModal, Replace, Reply, Whisper
from mentoring.chat.understanding import Intent
from mentoring.errors import AlreadyBooked, Gone, InWriting
from mentoring.meeting import booking
from mentoring.membership import absences
from mentoring.permissions import Action
from mentoring.placing.offering import OPEN
from mentoring.sessions import Session, SessionState
from mentoring.timeline import local_day
from storage.archive import Work
from surfaces import actions, answers
from surfaces.absences import home_line
from surfaces.blocks import Message
from surfaces.modals import slots as form

OTHER_TIMES = 40


@routes.command(Intent.SESSION, needs=Action.BOOK)
@routes.message(Intent.SESSION, needs=Action.BOOK)
@routes.click(actions.MENU_SESSION, needs=Action.BOOK)
async def my_sessions(asked: Asked, work: Work) -> Reply:
    """Somebody asks which sessions come, and which want a time."""
    booked = await lines.booked(asked.actor, work)
    away = None
    if asked.actor.may(Action.TAKE_PART):
        participant = asked.participant
        today = local_day(work.now, participant.zone)
        away = home_line(absences.coming(participant, today), asked.t)
    said = answers.my_sessions(
        booked,
        await lines.to_book(asked.actor, work),
        asked.t,
        proposable=await lines.proposable(asked.actor, work),
        away=away,
    )
    return Whisper(said)


@routes.click(actions.SLOT_PICK, needs=Action.BOOK)
async def pick(click: Click, work: Work) -> Reply:
    """Somebody picks one of the times offered; a time that is booked is only moved on purpose."""
    session_id, starts_at = actions.read_slot(click.value)
    session, dossier = await dossiers.of_session(session_id, click.actor, work)
    if session.state is SessionState.BOOKED:
        raise AlreadyBooked
    await book(session, dossier, starts_at, work)
    return shown(click, answers.slot_booked(starts_at, click.t, others=dossier.others(click.user)))


@routes.click(actions.SLOTS_OTHER, needs=Action.BOOK)
@routes.click(actions.SESSION_MOVE, needs=Action.BOOK)
async def see_times(click: Click, work: Work) -> Reply:
    """Somebody wants to see more times, for a session to book or to move."""
    session, dossier = await dossiers.of_session(click.value, click.actor, work)
    check_bookable(session, work)
    times = booking.slots(
        **dossier.two,
        week=session.week,
        minutes=session.minutes,
        now=work.now,
        taken=dossier.taken(),
        count=OTHER_TIMES,
    )
    counterpart = dossier.counterpart(click.user)
    delegated = click.user not in {dossier.pair.mentor, dossier.pair.mentee}
    return OpenModal(form.build(session.id, times, click.t, counterpart=counterpart, delegated=delegated))


@routes.submission(form.CALLBACK, needs=Action.BOOK)
async def pick_other(sent: Submission, work: Work) -> Reply:
    """Somebody picks a time on the form: the session is booked, or moved."""
    picked = form.read(sent.state, sent.metadata)
    session, dossier = await dossiers.of_session(picked.session_id, sent.actor, work)
    await book(session, dossier, picked.starts_at, work)
    return Whisper(answers.slot_booked(picked.starts_at, sent.t, others=dossier.others(sent.user)))


@routes.click(actions.SLOT_MOVE, needs=Action.BOOK)
async def move_here(click: Click, work: Work) -> Reply:
    """Somebody moves a session, of which a journey has made the time awkward, to one of those offered."""
    session_id, starts_at = actions.read_slot(click.value)
    session, dossier = await dossiers.of_session(session_id, click.actor, work)
    await book(session, dossier, starts_at, work)
    return shown(click, answers.slot_booked(starts_at, click.t, others=dossier.others(click.user)))


@routes.click(actions.SESSION_CANCEL, needs=Action.BOOK)
async def cancel(click: Click, work: Work) -> Reply:
    """Somebody gives a booked time back; other times go to whoever books for the mentee."""
    session, dossier = await dossiers.of_session(click.value, click.actor, work)
    decision = booking.cancel(
        session,
        click.user,
        pair=dossier.pair,
        **dossier.two,
        now=work.now,
        taken=dossier.taken(session),
    )
    await work.record(await hushed(decision, dossier.pair.id, work))
    return shown(click, answers.session_cancelled(click.t))


def check_bookable(session: Session, work: Work) -> None:
    """Refuse what has no hour to choose any more: a session begun, over, or held in writing."""
    if session.state not in OPEN or (session.starts_at and session.starts_at <= work.now):
        raise Gone
    if session.asynchronous:
        raise InWriting


async def book(session: Session, dossier: Dossier, starts_at: datetime, work: Work) -> None:
    """Record that a session is booked, or moved, to that time."""
    decision = booking.book(
        session,
        dossier.pair,
        dossier.programme,
        starts_at,
        **dossier.two,
        now=work.now,
        taken=dossier.taken(session),
    )
    await work.record(await hushed(decision, dossier.pair.id, work))


def shown(click: Click, message: Message) -> Reply:
    """Replace the message in a conversation with the bot; what two people read stays as it is."""
    return Replace(message) if click.private else Whisper(message)
