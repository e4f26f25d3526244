"""Private words: what somebody wants the neutral contact to know, and nobody else."""

from handlers import routes
from handlers.payloads import Asked, Submission
from handlers.replies import OpenModal, Reply, Whisper
from mentoring import confiding
from mentoring.permissions import Action
from mentoring.understanding import Intent
from storage.archive import Work
from surfaces import actions, answers
from surfaces.modals import confide as form


@routes.command(Intent.PRIVATE, needs=Action.CONFIDE)
@routes.click(actions.CONFIDE_OPEN, needs=Action.CONFIDE)
async def open_confidence(asked: Asked, _: Work) -> Reply:
    """Somebody wants to talk in private."""
    return OpenModal(form.build(asked.t, neutral_contact=asked.programme.settings.neutral_contact))


@routes.submission(form.CALLBACK, needs=Action.CONFIDE)
async def confide(sent: Submission, work: Work) -> Reply:
    """Somebody sends their words."""
    said = form.read(sent.state, sent.metadata)
    wish = confiding.Wish(said.wish)
    await work.record(
        confiding.confide(
            sent.participant, sent.programme, wish, said.words, word_id=work.new_id(), now=work.now
        )
    )
    return Whisper(answers.confided(sent.t))
