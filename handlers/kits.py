"""Kits: what the two of a pair may open to prepare a session, and nobody else."""

from handlers import dossiers, routes
from handlers.dossiers import Dossier
from handlers.payloads import Click
from handlers.replies import OpenModal, Reply, UpdateModal
from mentoring.errors import Gone, NotAllowed
from mentoring.permissions import Action
from storage.archive import Work
from surfaces import actions
from surfaces.modals import kit


@routes.click(actions.KIT_OPEN, needs=Action.TAKE_PART)
async def open_kit(click: Click, work: Work) -> Reply:
    """One of the two wants ideas for a session."""
    dossier = await _own(click.value, click, work)
    return OpenModal(kit.build(click.value, dossier.pair.reasons.topics, click.t))


@routes.click(actions.KIT_TOPIC, needs=Action.TAKE_PART)
async def choose_topic(click: Click, work: Work) -> Reply:
    """One of the two chooses another of their topics."""
    session_id, topic = actions.read_kit(click.value)
    shared = (await _own(session_id, click, work)).pair.reasons.topics
    if topic not in kit.on_offer(shared):
        raise Gone
    return UpdateModal(kit.build(session_id, shared, click.t, topic=topic))


async def _own(session_id: str, click: Click, work: Work) -> Dossier:
    """Read the dossier of a session for one of the two; whoever books for the mentee has no need of it."""
    _, dossier = await dossiers.of_session(session_id, click.actor, work)
    if click.user not in {dossier.pair.mentor, dossier.pair.mentee}:
        raise NotAllowed
    return dossier
