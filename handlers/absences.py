"""Absences: the days on which somebody is away."""

from handlers import lines, routes
from handlers.payloads import Asked, Click, Place, Submission
from handlers.replies import OpenModal, Replace, Reply, UpdateModal, Whisper
from mentoring.membership import absences
from mentoring.pairs import PairState
from mentoring.people import Absence
from mentoring.permissions import Action
from mentoring.timeline import local_day
from storage.archive import Work
from surfaces import absences as said
from surfaces import actions
from surfaces.modals import absences as form


@routes.click(actions.ABSENCES_OPEN, needs=Action.TAKE_PART)
async def open_absences(click: Click, work: Work) -> Reply:
    """A participant wants to see, add or take back days away."""
    return OpenModal(form.build(of(click, work), click.t))


@routes.submission(form.CALLBACK, needs=Action.TAKE_PART)
async def tell(sent: Submission, work: Work) -> Reply:
    """A participant says when they are away, and reads which of their sessions fall on those days."""
    absence = form.read(sent.state, sent.metadata)
    await work.record(absences.tell(sent.participant, absence, now=work.now))
    pairs = await work.pairs.of(sent.participant.id, PairState.ACTIVE)
    sessions = await work.sessions.of_pairs({pair.id for pair in pairs})
    hit = {one.id for one in absences.hit(sent.participant, absence, sessions)}
    booked = await lines.booked(sent.actor, work)
    return Whisper(said.told([line for line in booked if line.session.id in hit], sent.t))


@routes.click(actions.ABSENCE_REMOVE, needs=Action.TAKE_PART)
async def take_back(click: Click, work: Work) -> Reply:
    """A participant is there after all."""
    first, last = actions.read_absence(click.value)
    decision = absences.take_back(click.participant, Absence(first=first, last=last), now=work.now)
    await work.record(decision)
    if click.place is not Place.MODAL:
        return Replace(said.removed(click.t))
    left = [one for one in of(click, work) if one != Absence(first=first, last=last)]
    return UpdateModal(form.build(left, click.t))


def of(asked: Asked, work: Work) -> tuple[Absence, ...]:
    """Give somebody's days away to come."""
    return absences.coming(asked.participant, local_day(work.now, asked.participant.zone))
