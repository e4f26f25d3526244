"""Reviews: the page of a round that a coordinator looks at, read in a few statements whatever its size."""

from dataclasses import replace

from handlers.payloads import Asked, Click, Place
from handlers.replies import OpenModal, Reply, UpdateModal, View
from mentoring.errors import Gone
from mentoring.forming.reviewing import Look, Showing
from mentoring.rounds import Round
from storage.archive import Work
from surfaces.modals import review
from surfaces.modals.review import PER_PAGE, Review


async def view_of(look: Look, asked: Asked, work: Work) -> View:
    """Build one page of a round; one that is not there any more becomes the last there is."""
    round_ = await round_of(look.round_id, work)
    pairs, count = await work.pairs.page(look, PER_PAGE)
    size = PER_PAGE
    if look.showing is Showing.UNPAIRED and not look.person:
        count, size = len(round_.unpaired), review.PEOPLE_PER_PAGE
    last = review.pages(count, size) - 1
    if look.page > last:
        return await view_of(replace(look, page=last), asked, work)
    tally = await work.pairs.tally(round_.id)
    seen = Review(round=round_, look=look, tally=tally, pairs=pairs, count=count)
    return review.build(seen, asked.t)


async def show(look: Look, click: Click, work: Work) -> Reply:
    """Show a page where the coordinator clicked: in the form that is open, or in a new one."""
    view = await view_of(look, click, work)
    return UpdateModal(view) if click.place is Place.MODAL else OpenModal(view)


async def show_again(round_id: str, click: Click, work: Work) -> Reply:
    """Show the same page, as things stand now."""
    look = review.read(click.metadata) if click.place is Place.MODAL else Look(round_id=round_id)
    return await show(look, click, work)


async def round_of(round_id: str, work: Work) -> Round:
    """Read a round; one that is no more is gone."""
    round_ = await work.rounds.get(round_id)
    if round_ is None:
        raise Gone
    return round_
