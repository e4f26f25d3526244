"""Digests: the coordinator's last word on what leadership will read."""

from handlers import routes
from handlers.payloads import Click, Submission
from handlers.replies import OpenModal, Reply, Whisper
from mentoring.digests import WeeklyDigest
from mentoring.errors import Gone
from mentoring.permissions import Action
from mentoring.steering import digesting
from storage.archive import Work
from surfaces import actions, answers
from surfaces.modals import digest_sentence as form


@routes.click(actions.DIGEST_SENTENCE_OPEN, needs=Action.COORDINATE)
async def open_sentence(click: Click, work: Work) -> Reply:
    """A coordinator wants to add a sentence."""
    digest = await _digest(click.value, work)
    digesting.check_open(digest, now=work.now)
    return OpenModal(form.build(digest, click.t))


@routes.submission(form.CALLBACK, needs=Action.COORDINATE)
async def add_sentence(sent: Submission, work: Work) -> Reply:
    """A coordinator sends a sentence, or takes the former one away."""
    added = form.read(sent.state, sent.metadata)
    digest = await _digest(added.digest_id, work)
    await work.record(digesting.add_sentence(digest, added.sentence, now=work.now))
    return Whisper(answers.digest_sentence_saved(sent.t))


@routes.click(actions.DIGEST_HOLD, needs=Action.COORDINATE)
async def hold(click: Click, work: Work) -> Reply:
    """A coordinator keeps a digest back."""
    digest = await _digest(click.value, work)
    await work.record(digesting.hold(digest, now=work.now))
    return Whisper(answers.digest_held(digest.id, click.t))


@routes.click(actions.DIGEST_RELEASE, needs=Action.COORDINATE)
async def release(click: Click, work: Work) -> Reply:
    """A coordinator lets a digest go after all."""
    digest = await _digest(click.value, work)
    await work.record(digesting.release(digest, now=work.now))
    return Whisper(answers.digest_released(digest.due_at, click.t))


async def _digest(digest_id: str, work: Work) -> WeeklyDigest:
    digest = await work.digests.get(digest_id)
    if digest is None:
        raise Gone
    return digest
