"""Check-ins: two clicks, or the whole form."""

from handlers import dossiers, lines, routes
from handlers.dossiers import Dossier
from handlers.hushing import hushed
from handlers.payloads import Asked, Click, Submission
from handlers.replies import OpenModal, Replace, Reply, Whisper
from mentoring import checking_in, sharing
from mentoring.checkins import Answers, CheckIn, Outcome
from mentoring.errors import Gone
from mentoring.people import Participant
from mentoring.permissions import Action
from mentoring.understanding import Intent
from storage.archive import Work
from surfaces import actions, answers
from surfaces.modals import checkin as form


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
    if outcome is Outcome.HELD:
        return Replace(answers.rate_question(session_id, click.programme.settings.threshold, click.t))
    return Replace(answers.checkin_thanks(session_id, outcome, click.t))


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
    await _answer(session_id, Answers(outcome=Outcome.HELD, usefulness=int(mark)), click, work)
    return Replace(answers.checkin_thanks(session_id, Outcome.HELD, click.t))


@routes.click(actions.CHECKIN_OPEN, needs=Action.TAKE_PART)
async def open_checkin(click: Click, work: Work) -> Reply:
    """A participant wants the whole form."""
    checkin = await _mine(click.value, click.participant, work)
    session, dossier = await dossiers.of_session(checkin.session_id, click.actor, work)
    return OpenModal(
        form.build(
            session.id,
            checkin.answers,
            click.t,
            counterpart=dossier.counterpart(click.user),
            topics=dossier.pair.reasons.topics,
            threshold=dossier.programme.settings.threshold,
            asynchronous=session.asynchronous,
        )
    )


@routes.submission(form.CALLBACK, needs=Action.TAKE_PART)
async def check_in(sent: Submission, work: Work) -> Reply:
    """A participant sends the whole form."""
    written = form.read(sent.state, sent.metadata)
    dossier = await _answer(written.session_id, written.answers, sent, work, whole=True)
    readers = sharing.readers(written.answers, sent.user, dossier.pair, dossier.programme)
    return Whisper(answers.checkin_saved(written.answers, readers, sent.t))


async def _answer(
    session_id: str, given: Answers, asked: Asked, work: Work, *, whole: bool = False
) -> Dossier:
    checkin = await _mine(session_id, asked.participant, work)
    session, dossier = await dossiers.of_session(session_id, asked.actor, work)
    decision = checking_in.answer(
        checkin,
        given,
        session=session,
        pair=dossier.pair,
        **dossier.two,
        programme=dossier.programme,
        checkins=await work.checkins.of_session(session_id),
        sessions=dossier.sessions,
        now=work.now,
        new_id=work.new_id,
        taken=dossier.taken(session),
        whole=whole,
    )
    await work.record(await hushed(decision, dossier.pair.id, work))
    return dossier


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
