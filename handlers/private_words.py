"""Private words: what somebody wants the neutral contact to know, and nobody else; and what is answered."""

from handlers import lines, routes
from handlers.payloads import Asked, Click, Submission
from handlers.replies import OpenModal, Reply, Whisper
from mentoring.chat.understanding import Intent
from mentoring.going_on import confiding
from mentoring.going_on.confiding import Listeners
from mentoring.permissions import Action
from storage.archive import Work
from surfaces import actions, in_private
from surfaces.modals import confide as form
from surfaces.modals import private_answer as answer_form


@routes.command(Intent.PRIVATE, needs=Action.CONFIDE)
@routes.click(actions.CONFIDE_OPEN, needs=Action.CONFIDE)
async def open_confidence(asked: Asked, work: Work) -> Reply:
    """Somebody wants to talk in private: the form says who will read it."""
    among = await _listeners(asked, work)
    people = await work.people.among(among.users)
    names = {user: person.name for user, person in people.items()}
    exits = await lines.exits(asked.participant, work)
    return OpenModal(form.build(asked.t, among, names, exits=exits))


@routes.submission(form.CALLBACK, needs=Action.CONFIDE)
async def confide(sent: Submission, work: Work) -> Reply:
    """Somebody sends their words; whoever hopes for another pair may end theirs alone, too."""
    said = form.read(sent.state, sent.metadata)
    decision = confiding.confide(
        sent.participant,
        sent.programme,
        said.wish,
        said.words,
        listener=said.listener,
        among=await _listeners(sent, work),
        confidence_id=work.new_id(),
        now=work.now,
    )
    await work.record(decision)
    exits = await lines.exits(sent.participant, work)
    return Whisper(in_private.confided(said.listener, said.wish, exits, sent.t))


@routes.click(actions.ANSWER_OPEN, needs=Action.ANSWER)
async def open_answer(click: Click, work: Work) -> Reply:
    """One of the two of an exchange wants to answer."""
    confidence = confiding.check(await work.confidences.get(click.value), click.user)
    theirs = [said for said in confidence.said if said.author != click.user]
    return OpenModal(answer_form.build(confidence.id, theirs[-1] if theirs else None, click.t))


@routes.submission(answer_form.CALLBACK, needs=Action.ANSWER)
async def answer(sent: Submission, work: Work) -> Reply:
    """One of the two answers the other."""
    said = answer_form.read(sent.state, sent.metadata)
    confidence = await work.confidences.get(said.confidence_id)
    both = (confidence.user, confidence.contact) if confidence else ()
    decision = confiding.answer(
        confidence,
        sent.user,
        said.words,
        letter_id=work.new_id(),
        gone=await work.people.closed_among(both),
        now=work.now,
    )
    await work.record(decision)
    return Whisper(in_private.answer_sent(sent.t))


@routes.click(actions.CONFIDENCE_END, needs=Action.ANSWER)
async def end(click: Click, work: Work) -> Reply:
    """One of the two ends the exchange."""
    confidence = await work.confidences.get(click.value)
    await work.record(confiding.end(confidence, click.user, now=work.now))
    to_contact = confidence is not None and click.user == confidence.contact
    return Whisper(in_private.confidence_over(click.t, to_contact=to_contact))


async def _listeners(asked: Asked, work: Work) -> Listeners:
    """Find who may hear this person, as far as they can know of their pairs."""
    participant, programme = asked.participant, asked.programme
    known = await work.pairs.of(participant.id, *lines.SHOWN[participant.role])
    others = {one for pair in known for one in (pair.mentor_id, pair.mentee_id)} - {participant.id}
    candidates = {*programme.settings.neutral_contacts, *programme.coordinators}
    return confiding.listeners(
        participant,
        programme,
        tuple((await work.participants.among(others)).values()),
        gone=await work.people.closed_among(candidates),
    )
