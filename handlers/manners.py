"""Manners: meeting in writing when both want to, at an hour again when either does."""

from handlers import dossiers, routes
from handlers.dossiers import Dossier
from handlers.hushing import hushed
from handlers.payloads import Click
from handlers.replies import Reply, Whisper
from handlers.sessions import shown
from mentoring.going_on.resolving import PairContext
from mentoring.meeting import manners
from mentoring.permissions import Action
from storage.archive import Work
from surfaces import actions, answers


@routes.click(actions.WRITING_PROPOSE, needs=Action.TAKE_PART)
async def propose(click: Click, work: Work) -> Reply:
    """One of the two would rather write; when the other has said so already, they do."""
    _, dossier = await dossiers.of_session(click.value, click.actor, work)
    wanted = dossier.pair.meets.wanted_by is not None
    decision = manners.propose(dossier.pair, click.user, context(dossier), now=work.now)
    await work.record(await hushed(decision, dossier.pair.id, work))
    if wanted:
        return Whisper(answers.writing_agreed(click.t))
    return Whisper(answers.writing_asked(dossier.counterpart(click.user), click.t))


@routes.click(actions.WRITING_AGREE, needs=Action.TAKE_PART)
async def agree(click: Click, work: Work) -> Reply:
    """The other of the two wants to write, too."""
    dossier = await dossiers.of_pair(click.value, work)
    decision = manners.agree(dossier.pair, click.user, context(dossier), now=work.now)
    await work.record(await hushed(decision, dossier.pair.id, work))
    return shown(click, answers.writing_agreed(click.t))


@routes.click(actions.WRITING_DECLINE, needs=Action.TAKE_PART)
async def decline(click: Click, work: Work) -> Reply:
    """The other of the two would rather meet."""
    dossier = await dossiers.of_pair(click.value, work)
    await work.record(manners.decline(dossier.pair, click.user))
    return shown(click, answers.writing_declined(click.t))


@routes.click(actions.MEET_AGAIN, needs=Action.TAKE_PART)
async def meet_again(click: Click, work: Work) -> Reply:
    """Either of the two would rather meet at an hour again."""
    dossier = await dossiers.of_pair(click.value, work)
    decision = manners.go_back(dossier.pair, click.user, context(dossier), now=work.now)
    await work.record(await hushed(decision, dossier.pair.id, work))
    return shown(click, answers.meeting_again(click.t))


def context(dossier: Dossier) -> PairContext:
    """Give what a pair needs to know to go on."""
    return PairContext(
        **dossier.two, programme=dossier.programme, sessions=dossier.sessions, taken=dossier.taken()
    )
