"""The outbox: a coordinator settles what delivery could not settle by itself."""

from handlers import home, routes
from handlers.payloads import Click, Place
from handlers.replies import Replace, Reply, Several, UpdateModal, Whisper
from mentoring import undelivered
from mentoring.errors import AlreadyDone, Gone, NotAllowed
from mentoring.permissions import Action
from mentoring.undelivered import Undelivered
from storage.archive import Work
from surfaces import actions
from surfaces.modals import panel_list
from surfaces.undelivered import settled


@routes.click(actions.LETTER_THERE, needs=Action.COORDINATE)
async def is_there(click: Click, work: Work) -> Reply:
    """A coordinator has looked: the letter in doubt was posted."""
    return await _looked(click, work, posted=True)


@routes.click(actions.LETTER_MISSING, needs=Action.COORDINATE)
async def is_missing(click: Click, work: Work) -> Reply:
    """A coordinator has looked: the letter in doubt has to be sent."""
    return await _looked(click, work, posted=False)


@routes.click(actions.LETTER_RETRY, needs=Action.COORDINATE)
async def retry(click: Click, work: Work) -> Reply:
    """A coordinator has mended what was in the way of a letter."""
    letter = await _letter(click, work)
    if not await work.undelivered.retry(letter.id):
        raise AlreadyDone
    await work.record(undelivered.settled(letter.id))
    return await _told("again", click, work)


@routes.click(actions.LETTER_DROP, needs=Action.COORDINATE)
async def drop(click: Click, work: Work) -> Reply:
    """A coordinator lets a letter be; a private word is not theirs to silence."""
    letter = await _letter(click, work)
    if letter.confided:
        raise NotAllowed
    if not await work.undelivered.drop(letter.id):
        raise AlreadyDone
    await work.record(undelivered.settled(letter.id))
    return await _told("dropped", click, work)


async def _looked(click: Click, work: Work, *, posted: bool) -> Reply:
    letter = await _letter(click, work)
    if not await work.undelivered.settle(letter.id, posted=posted):
        raise AlreadyDone
    await work.record(undelivered.settled(letter.id))
    return await _told("there" if posted else "again", click, work)


async def _told(answer: str, click: Click, work: Work) -> Reply:
    """Say what comes of it; a list that was clicked in shows what is left."""
    said = settled(answer, click.t)
    if click.place is not Place.MODAL:
        return Replace(said)
    return Several((UpdateModal(panel_list.build(await home.letters(work), click.t)), Whisper(said)))


async def _letter(click: Click, work: Work) -> Undelivered:
    letter = await work.undelivered.get(actions.read_letter(click.value))
    if letter is None:
        raise Gone
    return letter
