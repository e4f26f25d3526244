"""Said: a person reads again what they once said of their sessions, shares a sentence, or deletes it all."""

from handlers import dossiers, routes
from handlers.dossiers import Dossier
from handlers.payloads import Click
from handlers.replies import OpenModal, Reply, UpdateModal
from mentoring.checkins import ANSWERABLE, CheckIn, Sentence
from mentoring.decisions import Decision
from mentoring.errors import Gone
from mentoring.looking_back import sharing, taking_back
from mentoring.permissions import Action
from mentoring.sessions import Session
from storage.archive import Work
from surfaces import actions
from surfaces.modals import said as view
from surfaces.modals.said import SaidLine


@routes.click(actions.SAID_LIST, needs=Action.TAKE_PART)
async def all_said(click: Click, work: Work) -> Reply:
    """A participant wants to see what they have said so far."""
    checkins = [one for one in await work.checkins.of_participant(click.participant.id) if one.answered_at]
    sessions = {one.id: one for one in await work.sessions.of_ids({c.session_id for c in checkins})}
    pairs = {pair.id: pair for pair in await work.pairs.of_ids({s.pair_id for s in sessions.values()})}
    lines = []
    for checkin in checkins:
        session = sessions[checkin.session_id]
        pair = pairs[session.pair_id]
        other = pair.mentor if click.user == pair.mentee else pair.mentee
        lines.append(SaidLine(checkin=checkin, session=session, counterpart=other))
    return OpenModal(view.build_list(lines, click.t))


@routes.click(actions.SAID_OPEN, needs=Action.TAKE_PART)
async def one_said(click: Click, work: Work) -> Reply:
    """A participant opens one of their check-ins."""
    checkin, session, dossier = await _mine(click.value, click, work)
    return OpenModal(_shown(checkin, session, dossier, click, work))


@routes.click(actions.SAID_SHARE, needs=Action.TAKE_PART)
async def share(click: Click, work: Work) -> Reply:
    """A participant shares one sentence after all."""
    return await _decide(click, work, shared=True)


@routes.click(actions.SAID_KEEP, needs=Action.TAKE_PART)
async def keep(click: Click, work: Work) -> Reply:
    """A participant keeps to themselves, from now on, a sentence that they had shared."""
    return await _decide(click, work, shared=False)


@routes.click(actions.SAID_DELETE, needs=Action.TAKE_PART)
async def delete(click: Click, work: Work) -> Reply:
    """A participant deletes what they said of a session."""
    checkin, session, dossier = await _mine(click.value, click, work)
    decision = taking_back.take_back(checkin, pair=dossier.pair, now=work.now)
    return await _done(decision, session, dossier, click, work)


async def _decide(click: Click, work: Work, *, shared: bool) -> Reply:
    session_id, word = actions.read_said(click.value)
    if word not in set(Sentence):
        raise Gone
    checkin, session, dossier = await _mine(session_id, click, work)
    decision = sharing.decide(
        checkin,
        Sentence(word),
        shared=shared,
        session=session,
        pair=dossier.pair,
        programme=dossier.programme,
        now=work.now,
    )
    return await _done(decision, session, dossier, click, work)


async def _done(decision: Decision, session: Session, dossier: Dossier, click: Click, work: Work) -> Reply:
    await work.record(decision)
    after = next(one for one in decision.changed if isinstance(one, CheckIn))
    return UpdateModal(_shown(after, session, dossier, click, work))


async def _mine(session_id: str, click: Click, work: Work) -> tuple[CheckIn, Session, Dossier]:
    """Find what this participant said of a session; of what others said there is no way here."""
    checkin = await work.checkins.of(session_id, click.participant.id)
    if checkin is None or checkin.answered_at is None:
        raise Gone
    session, dossier = await dossiers.of_session(session_id, click.actor, work)
    return checkin, session, dossier


def _shown(
    checkin: CheckIn, session: Session, dossier: Dossier, click: Click, work: Work
) -> dict[str, object]:
    line = SaidLine(
        checkin=checkin,
        session=session,
        counterpart=dossier.counterpart(click.user),
        answerable=work.now <= checkin.asked_at + ANSWERABLE,
        readers=tuple(sharing.audience(click.user, dossier.pair, dossier.programme).items()),
    )
    return view.build(line, click.t, threshold=dossier.programme.settings.threshold)
