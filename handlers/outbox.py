"""The outbox: a coordinator settles what delivery could not settle by itself."""

from handlers import routes
from handlers.payloads import Click
from handlers.replies import Replace, Reply
from mentoring import undelivered
from mentoring.errors import AlreadyDone, Gone, NotAllowed
from mentoring.permissions import Action
from mentoring.undelivered import Undelivered
from storage.archive import Work
from surfaces import actions
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
    return Replace(settled("again", click.t))


@routes.click(actions.LETTER_DROP, needs=Action.COORDINATE)
async def drop(click: Click, work: Work) -> Reply:
    """A coordinator lets a letter be; a private word is not theirs to silence."""
    letter = await _letter(click, work)
    if letter.confided:
        raise NotAllowed
    if not await work.undelivered.drop(letter.id):
        raise AlreadyDone
    await work.record(undelivered.settled(letter.id))
    return Replace(settled("dropped", click.t))


async def _looked(click: Click, work: Work, *, posted: bool) -> Reply:
    letter = await _letter(click, work)
    if not await work.undelivered.settle(letter.id, posted=posted):
        raise AlreadyDone
    await work.record(undelivered.settled(letter.id))
    return Replace(settled("there" if posted else "again", click.t))


async def _letter(click: Click, work: Work) -> Undelivered:
    letter = await work.undelivered.get(actions.read_letter(click.value))
    if letter is None:
        raise Gone
    return letter
