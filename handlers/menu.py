"""The menu: the one door, and help for whoever is lost."""

from handlers import home, routes
from handlers.payloads import Asked, Click, Command
from handlers.replies import OpenModal, Reply, Whisper
from mentoring.chat.understanding import Intent
from mentoring.permissions import Action
from mentoring.steering import coordinating
from storage.archive import Work
from surfaces import actions, answers, menus
from surfaces.blocks import escape, message
from surfaces.home import build
from surfaces.modals import charter
from surfaces.modals import programme as form

MOST_BLOCKS = 50


@routes.command(Intent.MENU, needs=Action.LOOK)
@routes.message(Intent.MENU, needs=Action.LOOK)
@routes.click(actions.MENU_OPEN, needs=Action.LOOK)
async def menu(asked: Asked, _: Work) -> Reply:
    """Somebody wants to see what they can do."""
    return Whisper(menus.menu(asked.actor, asked.t))


@routes.command(Intent.IDEA, needs=Action.LOOK)
@routes.message(Intent.IDEA, needs=Action.LOOK)
async def not_yet(asked: Asked, _: Work) -> Reply:
    """Somebody wants what is not there yet."""
    return Whisper(answers.coming_soon(asked.t))


@routes.command(Intent.HELP, needs=Action.LOOK)
@routes.message(Intent.HELP, needs=Action.LOOK)
@routes.click(actions.MENU_HELP, needs=Action.LOOK)
async def explain(asked: Asked, _: Work) -> Reply:
    """Somebody wonders what this is."""
    return Whisper(menus.help_message(asked.actor, asked.t))


@routes.click(actions.CHARTER_OPEN, needs=Action.LOOK)
async def read_charter(click: Click, _: Work) -> Reply:
    """Somebody wants to read the charter, and what the programme is after."""
    part = click.actor.participant
    return OpenModal(charter.build(click.programme, part.charter if part else None, click.t))


@routes.command(Intent.ADMIN, needs=Action.CREATE)
async def administer(asked: Command, work: Work) -> Reply:
    """Whoever runs the programme wants its panel; the first time, there is a programme to create."""
    if asked.actor.programme is None:
        return OpenModal(form.build(None, asked.t))
    if not asked.actor.may(Action.COORDINATE):
        gone = await work.people.closed_among(asked.programme.coordinators)
        named = asked.actor.appointed
        await work.record(
            coordinating.take_over(asked.programme, asked.user, appointed=named, gone=gone, now=work.now)
        )
    return await _panel(asked, work)


@routes.message(Intent.ADMIN, needs=Action.COORDINATE)
@routes.click(actions.MENU_ADMIN, needs=Action.COORDINATE)
async def panel(asked: Click, work: Work) -> Reply:
    """A coordinator wants the control panel, here and now."""
    return await _panel(asked, work)


async def _panel(asked: Asked, work: Work) -> Reply:
    programme = await work.programmes.get(asked.programme.id) or asked.programme
    view = build(await home.coordinator(asked.actor, programme, work), asked.t)
    return Whisper(message(escape(programme.settings.name), *view["blocks"][:MOST_BLOCKS]))
