"""Pauses: being left in peace for a while, and coming back."""

from datetime import date, datetime

from handlers import lines, routes
from handlers.payloads import Asked, Submission
from handlers.replies import OpenModal, Reply, Whisper
from mentoring.chat.understanding import Intent
from mentoring.going_on import resolving
from mentoring.membership import signup
from mentoring.pairs import PairState
from mentoring.permissions import Action
from mentoring.timeline import start_of
from storage.archive import Work
from surfaces import actions, answers
from surfaces.home_views import SessionLine
from surfaces.modals import pause as form


@routes.command(Intent.PAUSE, needs=Action.TAKE_PART)
@routes.click(actions.PAUSE_OPEN, needs=Action.TAKE_PART)
async def open_pause(asked: Asked, _: Work) -> Reply:
    """A participant wants a pause: the form asks until when."""
    return OpenModal(form.build(asked.participant.paused_until, asked.t))


@routes.submission(form.CALLBACK, needs=Action.TAKE_PART)
async def pause(sent: Submission, work: Work) -> Reply:
    """A participant says until when."""
    until = form.read(sent.state, sent.metadata)
    return Whisper(answers.paused(until, sent.t, await begin(sent, until, work)))


async def begin(asked: Asked, until: date, work: Work) -> list[SessionLine]:
    """Record that somebody is away until that day, and tell their booked sessions that fall before it."""
    pairs = await work.pairs.of(asked.participant.id, PairState.ACTIVE)
    back_at = start_of(until, asked.participant.zone)
    resting = (resolving.rest(pair, back_at, now=work.now) for pair in pairs)
    await work.record(signup.pause(asked.participant, until, now=work.now).and_then(*resting))
    return [line for line in await lines.booked(asked.actor, work) if _falls_before(back_at, line)]


def _falls_before(back_at: datetime, line: SessionLine) -> bool:
    """Whether one of somebody's own sessions with an hour comes before they are back."""
    starts_at, own = line.session.starts_at, line.for_mentee is None
    return own and not line.session.asynchronous and starts_at is not None and starts_at < back_at


@routes.command(Intent.RESUME, needs=Action.TAKE_PART)
@routes.message(Intent.RESUME, needs=Action.TAKE_PART)
@routes.click(actions.RESUME, needs=Action.TAKE_PART)
async def resume(asked: Asked, work: Work) -> Reply:
    """A participant is back."""
    pairs = await work.pairs.of(asked.participant.id, PairState.ACTIVE)
    until = asked.participant.paused_until
    back_at = start_of(until, asked.participant.zone) if until else None
    awake = (resolving.look_again(pair, back_at, now=work.now) for pair in pairs)
    await work.record(signup.resume(asked.participant, now=work.now).and_then(*awake))
    return Whisper(answers.resumed(asked.t))
