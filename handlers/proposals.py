"""Proposals: a time of somebody's own, for the two and for whoever books for the mentee."""

from handlers import dossiers, routes
from handlers.dossiers import Dossier
from handlers.hushing import hushed
from handlers.payloads import Click, Submission
from handlers.replies import OpenModal, Reply, Whisper
from handlers.sessions import check_bookable, shown
from mentoring import timeline
from mentoring.meeting import times_proposed
from mentoring.permissions import Action
from mentoring.placing.slots import slots
from mentoring.sessions import Session
from storage.archive import Work
from surfaces import actions, answers
from surfaces.modals import propose as form


@routes.click(actions.TIME_PROPOSE_OPEN, needs=Action.BOOK)
async def open_proposal(click: Click, work: Work) -> Reply:
    """Somebody has a time in mind: the form asks which, beginning from one that would suit both."""
    session, dossier = await dossiers.of_session(click.value, click.actor, work)
    check_bookable(session, work)
    times = slots(
        **dossier.two, week=session.week, minutes=session.minutes, now=work.now, taken=dossier.taken(session)
    )
    return OpenModal(
        form.build(
            session.id,
            click.t,
            counterpart=dossier.counterpart(click.user),
            for_mentee=_booked_for(dossier, click.user),
            shown=times[0] if times else None,
        )
    )


@routes.submission(form.CALLBACK, needs=Action.BOOK)
async def propose(sent: Submission, work: Work) -> Reply:
    """Somebody proposes a time: it is booked, or the other side is asked."""
    wanted = form.read(sent.state, sent.metadata)
    session, dossier = await dossiers.of_session(wanted.session_id, sent.actor, work)
    starts_at = timeline.instant(wanted.day, wanted.at, sent.person.zone)
    decision = times_proposed.propose(
        session,
        dossier.pair,
        dossier.programme,
        starts_at,
        by=sent.user,
        **dossier.two,
        now=work.now,
        taken=dossier.taken(session),
    )
    await work.record(await hushed(decision, dossier.pair.id, work))
    asked = any(isinstance(one, Session) and one.proposal is not None for one in decision.changed)
    if asked:
        return Whisper(answers.time_asked(starts_at, sent.t))
    return Whisper(answers.slot_booked(starts_at, sent.t, others=dossier.others(sent.user)))


@routes.click(actions.TIME_ACCEPT, needs=Action.BOOK)
async def accept(click: Click, work: Work) -> Reply:
    """The other side likes the time proposed."""
    session_id, starts_at = actions.read_slot(click.value)
    session, dossier = await dossiers.of_session(session_id, click.actor, work)
    decision = times_proposed.accept(
        session,
        dossier.pair,
        dossier.programme,
        starts_at,
        by=click.user,
        **dossier.two,
        now=work.now,
        taken=dossier.taken(session),
    )
    await work.record(await hushed(decision, dossier.pair.id, work))
    return shown(click, answers.slot_booked(starts_at, click.t, others=dossier.others(click.user)))


@routes.click(actions.TIME_DECLINE, needs=Action.BOOK)
async def decline(click: Click, work: Work) -> Reply:
    """The other side would prefer another time, and sees some at once."""
    session_id, starts_at = actions.read_slot(click.value)
    session, dossier = await dossiers.of_session(session_id, click.actor, work)
    decision = times_proposed.decline(
        session, dossier.pair, starts_at, by=click.user, mentee=dossier.mentee, now=work.now
    )
    await work.record(await hushed(decision, dossier.pair.id, work))
    times = slots(
        **dossier.two, week=session.week, minutes=session.minutes, now=work.now, taken=dossier.taken(session)
    )
    delegated = _booked_for(dossier, click.user) is not None
    return shown(click, answers.time_no_taken(session.id, times, click.t, delegated=delegated))


def _booked_for(dossier: Dossier, user: str) -> str | None:
    """Name the mentee for whom somebody else books."""
    return None if user in {dossier.pair.mentor, dossier.pair.mentee} else dossier.pair.mentee
