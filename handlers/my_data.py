"""My data: what the programme knows of somebody, to read, to take away, to erase."""

from handlers import routes
from handlers.payloads import Asked, Click, Place, Submission
from handlers.replies import OpenModal, Reply, Several, ShowHome, UpdateModal, Whisper
from mentoring.chat.understanding import Intent
from mentoring.endings import parting
from mentoring.membership import erasing, keeping
from mentoring.notices import File
from mentoring.permissions import Action
from storage import about
from storage.archive import Work
from surfaces import actions, home, my_data
from surfaces.home_views import StrangerHome
from surfaces.modals import erase as form
from surfaces.modals import my_data as sheet


@routes.command(Intent.DATA, needs=Action.OWN)
@routes.click(actions.DATA_OPEN, needs=Action.OWN)
async def look(asked: Asked, work: Work) -> Reply:
    """Somebody wants to see what the programme knows of them."""
    return OpenModal(sheet.build(await about.known_of(asked.person, work), asked.t))


@routes.message(Intent.DATA, needs=Action.OWN)
async def tell(asked: Asked, work: Work) -> Reply:
    """Somebody asks for it in a message, where no form can be opened."""
    return Whisper(my_data.said(await about.known_of(asked.person, work), asked.t))


@routes.click(actions.DATA_EXPORT, needs=Action.OWN)
async def export(click: Click, work: Work) -> Reply:
    """Somebody wants their data as a file: it comes in their own messages."""
    await work.record(keeping.file(File.DATA, click.user, now=work.now))
    return Whisper(my_data.asked(click.t))


@routes.click(actions.ERASE_OPEN, needs=Action.OWN)
async def open_erase(click: Click, work: Work) -> Reply:
    """Somebody thinks of being forgotten: first what goes and what stays."""
    known = await about.everything_of(click.user, work)
    erasing.check(click.person, known)
    view = form.build(click.t, paired=any(part.active for part in known.parts))
    return UpdateModal(view) if click.place is Place.MODAL else OpenModal(view)


@routes.submission(form.CALLBACK, needs=Action.OWN)
async def erase(sent: Submission, work: Work) -> Reply:
    """Somebody is forgotten: at once, or as soon as their pairs have come to a quiet end."""
    known = await about.everything_of(sent.user, work)
    active = [pair for part in known.parts for pair in part.active]
    decision = erasing.erase(
        sent.person,
        known,
        hours={pair.id: work.draw(parting.SHORTEST, parting.LONGEST) for pair in active},
        new_id=work.new_id,
        now=work.now,
    )
    await work.record(decision)
    answer = Whisper(my_data.erased(sent.t, later=bool(active)))
    if active:
        return answer
    return Several((ShowHome(home.build(StrangerHome(programme=sent.actor.programme), sent.t)), answer))
