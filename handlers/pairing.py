"""Pairing, for the two people: saying yes or no, and seeing where one stands."""

from handlers import dossiers, goals, lines, routes
from handlers.payloads import Asked, Click
from handlers.replies import Replace, Reply, Whisper
from mentoring.chat.understanding import Intent
from mentoring.forming import pairing
from mentoring.permissions import Action
from storage.archive import Work
from surfaces import actions, answers


@routes.command(Intent.PAIR, needs=Action.TAKE_PART)
@routes.message(Intent.PAIR, needs=Action.TAKE_PART)
@routes.click(actions.MENU_PAIR, needs=Action.TAKE_PART)
async def my_pairs(asked: Asked, work: Work) -> Reply:
    """A participant asks where their pairs stand."""
    pairs = await lines.of_pairs(asked.participant, work)
    known = await goals.lines(pairs, work)
    return Whisper(answers.my_pairs(pairs, asked.participant.role, asked.t, goals=known))


@routes.click(actions.PAIR_ACCEPT, needs=Action.TAKE_PART)
async def accept(click: Click, work: Work) -> Reply:
    """One of the two says yes."""
    dossier = await dossiers.of_pair(click.value, work)
    decision = pairing.accept(
        dossier.pair,
        click.user,
        **dossier.two,
        programme=dossier.programme,
        now=work.now,
        new_id=work.new_id,
        taken=dossier.taken(),
    )
    await work.record(decision)
    counterpart = dossier.counterpart(click.user)
    return Replace(answers.pair_accepted(click.participant.role, counterpart, click.t))


@routes.click(actions.PAIR_DECLINE, needs=Action.TAKE_PART)
async def decline(click: Click, work: Work) -> Reply:
    """One of the two says no, and need not say why."""
    dossier = await dossiers.of_pair(click.value, work)
    decision = pairing.decline(dossier.pair, click.user, programme=dossier.programme, now=work.now)
    await work.record(decision)
    return Replace(answers.pair_declined(click.t))
