"""Preparing: the mentor's agenda and the mentee's three things, each shown only on purpose."""

from handlers import dossiers, routes
from handlers.dossiers import Dossier
from handlers.payloads import Asked, Click, Submission
from handlers.replies import OpenModal, Reply, Whisper
from mentoring.errors import Gone, NotAllowed
from mentoring.meeting import preparing
from mentoring.notices import AgendaShared
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Role
from mentoring.permissions import Action
from mentoring.sessions import Session
from storage.archive import Work
from surfaces import actions, answers
from surfaces.modals import agenda as agenda_form
from surfaces.modals import three_things as things_form


@routes.click(actions.PREPARE_OPEN, needs=Action.TAKE_PART)
async def prepare(click: Click, work: Work) -> Reply:
    """One of the two prepares a session: the mentor an agenda, the mentee three things."""
    session, dossier = await dossiers.of_session(click.value, click.actor, work)
    if dossier.pair.state is not PairState.ACTIVE:
        raise Gone
    if click.user == dossier.pair.mentor:
        return await _agenda(session, dossier, click, work)
    if click.user != dossier.pair.mentee:
        raise NotAllowed
    return OpenModal(
        things_form.build(
            await work.things.get(click.participant.id),
            click.t,
            pair_id=dossier.pair.id,
            agenda=await work.agendas.get(session.id),
            number=session.number,
        )
    )


async def _agenda(session: Session, dossier: Dossier, click: Click, work: Work) -> Reply:
    things = await work.things.get(dossier.pair.mentee_id)
    return OpenModal(
        agenda_form.build(
            session,
            await work.agendas.get(session.id),
            click.t,
            counterpart=dossier.pair.mentee,
            topics=dossier.pair.reasons.topics,
            things=things.shown_to(dossier.pair.id) if things else (),
        )
    )


@routes.submission(agenda_form.CALLBACK, needs=Action.TAKE_PART)
async def write_agenda(sent: Submission, work: Work) -> Reply:
    """The mentor keeps their agenda, and sends it to the pair's conversation if they like."""
    written = agenda_form.read(sent.state, sent.metadata)
    session, dossier = await dossiers.of_session(written.session_id, sent.actor, work)
    decision = preparing.write_agenda(
        await work.agendas.get(session.id),
        written.text,
        sent.user,
        share=written.share,
        session=session,
        pair=dossier.pair,
        now=work.now,
    )
    await work.record(decision)
    told = any(isinstance(letter.notice, AgendaShared) for letter in decision.letters)
    return Whisper(answers.agenda_saved(sent.t, shared=written.share, sent=told))


@routes.click(actions.THINGS_OPEN, needs=Action.TAKE_PART)
async def open_things(click: Click, work: Work) -> Reply:
    """A mentee wants to say what they do not know and would like to."""
    if click.participant.role is not Role.MENTEE:
        raise NotAllowed
    pair = await _pair(click.participant, work)
    known = await work.things.get(click.participant.id)
    return OpenModal(things_form.build(known, click.t, pair_id=pair.id if pair else ""))


@routes.submission(things_form.CALLBACK, needs=Action.TAKE_PART)
async def write_things(sent: Submission, work: Work) -> Reply:
    """A mentee keeps their three things, and shows them to their mentor if they like."""
    written = things_form.read(sent.state, sent.metadata)
    pair = await _shown_in(written.pair_id, sent, work)
    decision = preparing.write_things(
        await work.things.get(sent.participant.id),
        written.things,
        mentee=sent.participant,
        pair=pair,
        show=written.show,
        now=work.now,
    )
    await work.record(decision)
    shown = pair is not None and written.show and bool(written.things)
    return Whisper(answers.things_saved(pair.mentor if pair and shown else None, sent.t))


async def _pair(mentee: Participant, work: Work) -> Pair | None:
    """Find the pair that a mentee is in now."""
    return next(iter(await work.pairs.of(mentee.id, PairState.ACTIVE)), None)


async def _shown_in(pair_id: str, asked: Asked, work: Work) -> Pair | None:
    """Find the pair on the form; one that has ended meanwhile is no place to show anything."""
    pair = await work.pairs.get(pair_id) if pair_id else None
    if pair_id and (pair is None or pair.mentee_id != asked.participant.id):
        raise NotAllowed
    return pair if pair is not None and pair.state is PairState.ACTIVE else None
