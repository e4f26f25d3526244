"""Partings: the quiet end of a pair, asked by one of the two alone, and taken back."""

from handlers import dossiers, routes
from handlers.dossiers import Dossier
from handlers.payloads import Asked, Click, Place, Submission
from handlers.replies import OpenModal, Replace, Reply, UpdateModal, Whisper
from mentoring.decisions import Decision
from mentoring.endings import parting
from mentoring.permissions import Action
from storage.archive import Work
from surfaces import actions, in_private
from surfaces.home_views import ExitLine
from surfaces.modals import exit as form

_NOTHING = Decision()


@routes.click(actions.EXIT_OPEN, needs=Action.TAKE_PART)
async def open_exit(click: Click, work: Work) -> Reply:
    """A participant wants a pair to end: first what that means."""
    dossier = await dossiers.of_pair(click.value, work)
    parting.check(click.participant, dossier.pair)
    view = form.build(dossier.pair.id, dossier.counterpart(click.user), click.t)
    return UpdateModal(view) if click.place is Place.MODAL else OpenModal(view)


@routes.submission(form.CALLBACK, needs=Action.TAKE_PART)
async def ask(sent: Submission, work: Work) -> Reply:
    """A participant asks that a pair end, alone and for no reason."""
    dossier = await dossiers.of_pair(form.read(sent.state, sent.metadata), work)
    return Whisper(in_private.exit_asked(await request(sent, dossier, work), sent.t))


async def request(asked: Asked, dossier: Dossier, work: Work, besides: Decision = _NOTHING) -> ExitLine:
    """Record that somebody wants their pair to end, and what else they said with it."""
    parting_id = work.new_id()
    decision = parting.ask(
        asked.participant,
        dossier.pair,
        dossier.programme,
        **dossier.two,
        partings=await work.partings.of_pairs([dossier.pair.id]),
        sessions=dossier.sessions,
        hours=work.draw(parting.SHORTEST, parting.LONGEST),
        parting_id=parting_id,
        now=work.now,
    )
    await work.record(besides.and_then(decision))
    return ExitLine(
        pair_id=dossier.pair.id, counterpart=dossier.counterpart(asked.user), parting_id=parting_id
    )


@routes.click(actions.EXIT_BACK, needs=Action.TAKE_PART)
async def take_back(click: Click, work: Work) -> Reply:
    """Whoever asked would rather stay."""
    asked = await work.partings.get(click.value)
    await work.record(parting.take_back(asked, click.participant))
    pair = await work.pairs.get(asked.pair_id) if asked else None
    counterpart = "" if pair is None else pair.mentee if click.user == pair.mentor else pair.mentor
    return Replace(in_private.exit_taken_back(counterpart, click.t))
