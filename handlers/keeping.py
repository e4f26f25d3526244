"""Keeping: what somebody learned, a mentor's record, who may be named on it, and the next cohort."""

from handlers import routes
from handlers.payloads import Click, Submission
from handlers.replies import OpenModal, Reply, Whisper
from mentoring.errors import Gone, NotAllowed, NotYet
from mentoring.knowledge import Enrolment
from mentoring.membership import contributions, keeping
from mentoring.notices import File
from mentoring.pairs import Pair
from mentoring.people import Role
from mentoring.permissions import Action
from storage import about
from storage.archive import Work
from surfaces import actions
from surfaces.letters import keepsakes as letters
from surfaces.modals import learned as learned_form
from surfaces.modals import record as record_form


@routes.click(actions.LEARNED_OPEN, needs=Action.OWN)
async def open_learned(click: Click, _: Work) -> Reply:
    """Somebody looks back on what they learned."""
    return OpenModal(learned_form.build(click.participant.keepsake.learned, click.t))


@routes.submission(learned_form.CALLBACK, needs=Action.OWN)
async def learn(sent: Submission, work: Work) -> Reply:
    """Somebody writes it down, for themselves."""
    words = learned_form.read(sent.state, sent.metadata)
    await work.record(keeping.learn(sent.participant, words))
    return Whisper(letters.kept(sent.t))


@routes.click(actions.RECORD_OPEN, needs=Action.OWN)
async def open_record(click: Click, work: Work) -> Reply:
    """A mentor would like their record: the form asks for a few words of their own."""
    one = await _enrolment(click, work)
    met = {session.pair_id for session in one.held}
    pairs = [pair for pair in one.pairs if pair.pair.id in met and pair.counterpart]
    return OpenModal(record_form.build(one.participant.keepsake, one.participant.name, pairs, click.t))


@routes.submission(record_form.CALLBACK, needs=Action.OWN)
async def draw_record(sent: Submission, work: Work) -> Reply:
    """A mentor sends the form: the document comes in their own messages."""
    said = record_form.read(sent.state, sent.metadata)
    one = await _enrolment(sent, work)
    described = keeping.describe(
        one.participant, said.words, said.ways, signed=said.signed, sessions=len(one.held)
    )
    await work.record(described.and_then(keeping.file(File.RECORD, sent.user, now=work.now)))
    return Whisper(letters.record_asked(sent.t))


@routes.click(actions.NAMING_ASK, needs=Action.OWN)
async def ask_to_name(click: Click, work: Work) -> Reply:
    """A mentor would like to name an executive: that one is asked."""
    pair = await _pair(click.value, work)
    if click.user != pair.mentor:
        raise NotAllowed
    people = await work.participants.among([pair.mentor_id, pair.mentee_id])
    mentor, mentee = people[pair.mentor_id], people[pair.mentee_id]
    await work.record(keeping.ask_to_name(pair, mentor, mentee, now=work.now))
    return Whisper(letters.naming_asked(pair.mentee, click.t))


@routes.click(actions.NAMING_ALLOW, needs=Action.OWN)
async def allow(click: Click, work: Work) -> Reply:
    """An executive agrees to be named."""
    return await _answer(click, work, allowed=True)


@routes.click(actions.NAMING_DECLINE, needs=Action.OWN)
async def decline(click: Click, work: Work) -> Reply:
    """An executive would rather not be named; nobody is told."""
    return await _answer(click, work, allowed=False)


@routes.click(actions.COHORT, needs=Action.OWN)
async def keep_in_mind(click: Click, work: Work) -> Reply:
    """Somebody would like to hear of the next cohort, or not after all."""
    wanted = click.value == "yes"
    await work.record(keeping.keep_in_mind(click.participant, wanted=wanted))
    return Whisper(letters.cohort(click.t, wanted=wanted))


async def _answer(click: Click, work: Work, *, allowed: bool) -> Reply:
    pair = await _pair(click.value, work)
    if click.user != pair.mentee:
        raise NotAllowed
    mentee = (await work.participants.among([pair.mentee_id]))[pair.mentee_id]
    await work.record(keeping.let_name(pair, mentee, allowed=allowed))
    return Whisper(letters.named(click.t, allowed=allowed))


async def _pair(pair_id: str, work: Work) -> Pair:
    pair = await work.pairs.get(pair_id)
    if pair is None:
        raise Gone
    return pair


async def _enrolment(asked: Click | Submission, work: Work) -> Enrolment:
    """Find the programme that the record tells of: the newest with a session held as a mentor."""
    known = await about.known_of(asked.person, work)
    one = contributions.enrolment_of(known)
    if one is not None:
        return one
    if any(other.participant.role is Role.MENTOR for other in known.enrolments):
        raise NotYet
    raise NotAllowed
