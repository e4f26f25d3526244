"""Steadiness: how a pair goes on when its sessions slip, for those who were asked and for coordinators."""

from handlers import dossiers, partings, routes
from handlers.manners import context
from handlers.payloads import Click, Submission
from handlers.replies import OpenModal, Replace, Reply, Whisper
from mentoring.errors import AlreadyDone, Gone, InvalidFields, NotAllowed
from mentoring.going_on import resolving
from mentoring.going_on.resolving import Choice
from mentoring.notices import PairNeedsYou
from mentoring.permissions import Action
from mentoring.sessions import Session, SessionState
from mentoring.steadiness import Course
from storage.archive import Work
from surfaces import actions, answers, in_private
from surfaces.letters.steadiness import needs_you
from surfaces.modals import delegate as form


@routes.click(actions.STEADY_GO_ON, needs=Action.TAKE_PART)
async def go_on(click: Click, work: Work) -> Reply:
    """One of the two wants to go on: the times go to whoever books."""
    dossier = await dossiers.of_pair(click.value, work)
    decision = resolving.recommit(dossier.pair, click.user, context(dossier), now=work.now)
    await work.record(decision)
    sessions = [one for one in (*decision.changed, *dossier.sessions) if isinstance(one, Session)]
    in_writing = any(one.asynchronous and one.state is SessionState.BOOKED for one in sessions)
    return Replace(answers.going_on(click.t, in_writing=in_writing))


@routes.click(actions.STEADY_DELEGATE_OPEN, needs=Action.TAKE_PART)
async def open_delegate(click: Click, work: Work) -> Reply:
    """A mentee wants somebody else to book: the form asks who."""
    dossier = await dossiers.of_pair(click.value, work)
    if click.user != dossier.pair.mentee:
        raise NotAllowed
    if dossier.pair.steadiness.course is not Course.MENTEE_ASKED:
        raise AlreadyDone
    return OpenModal(form.build(dossier.pair.id, dossier.mentee.profile.delegate, click.t))


@routes.submission(form.CALLBACK, needs=Action.TAKE_PART)
async def delegate(sent: Submission, work: Work) -> Reply:
    """A mentee says who books."""
    named = form.read(sent.state, sent.metadata)
    if named.delegate is None:
        raise InvalidFields({"delegate": "error-delegate-none"})
    dossier = await dossiers.of_pair(named.pair_id, work)
    decision = resolving.delegate(dossier.pair, sent.user, named.delegate, context(dossier), now=work.now)
    await work.record(decision)
    return Whisper(answers.delegated(named.delegate, sent.t))


@routes.click(actions.STEADY_RELEASE, needs=Action.TAKE_PART)
async def release(click: Click, work: Work) -> Reply:
    """One who was asked lets the pair end: quietly, at an hour that is drawn."""
    dossier = await dossiers.of_pair(click.value, work)
    answered = resolving.release(dossier.pair, click.user, now=work.now)
    return Replace(in_private.exit_asked(await partings.request(click, dossier, work, answered), click.t))


@routes.click(actions.STEADY_DECIDE_OPEN, needs=Action.COORDINATE)
async def open_decision(click: Click, work: Work) -> Reply:
    """A coordinator looks at what a pair needs."""
    pair = (await dossiers.of_pair(click.value, work)).pair
    if pair.steadiness.course is not Course.COORDINATORS_ASKED:
        raise AlreadyDone
    notice = PairNeedsYou(
        pair_id=pair.id, mentor=pair.mentor, mentee=pair.mentee, stalled=pair.steadiness.stalled
    )
    return Whisper(needs_you(notice, click.t))


@routes.click(actions.STEADY_DECIDE, needs=Action.COORDINATE)
async def decide(click: Click, work: Work) -> Reply:
    """A coordinator decides how a pair goes on; the second one finds it done."""
    pair_id, word = actions.read_choice(click.value)
    if word not in set(Choice):
        raise Gone
    dossier = await dossiers.of_pair(pair_id, work)
    decision = resolving.decide(
        dossier.pair,
        Choice(word),
        context(dossier),
        by=click.user,
        latest=await work.rounds.latest(dossier.programme.id),
        round_id=work.new_id(),
        now=work.now,
    )
    await work.record(decision)
    return Replace(answers.decided(Choice(word), click.t))
