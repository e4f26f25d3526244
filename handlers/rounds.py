"""Rounds of pairing, for the coordinator: asked for, reviewed, approved pair by pair or all at once."""

from dataclasses import replace

from handlers import dossiers, reviews, routes
from handlers.payloads import Click
from handlers.replies import Reply, Several, Whisper
from mentoring.decisions import Decision
from mentoring.errors import Gone
from mentoring.forming import pairing, proposing
from mentoring.forming.reviewing import Showing
from mentoring.pairs import PairState
from mentoring.permissions import Action
from storage.archive import Work
from surfaces import actions, answers
from surfaces.modals import review

OPEN = (PairState.MENTEE_ASKED, PairState.MENTOR_ASKED, PairState.ACTIVE, PairState.PROPOSED)


@routes.click(actions.ROUND_ASK, needs=Action.COORDINATE)
async def ask(click: Click, work: Work) -> Reply:
    """A coordinator asks for a round; the heartbeat solves it."""
    latest = await work.rounds.latest(click.programme.id)
    wanted = pairing.want_round(
        click.programme, by=click.user, round_id=work.new_id(), now=work.now, latest=latest
    )
    await work.record(wanted)
    return Whisper(answers.round_asked(click.t))


@routes.click(actions.ROUND_AGAIN, needs=Action.COORDINATE)
async def ask_again(click: Click, work: Work) -> Reply:
    """A coordinator wants another proposal: what is locked or decided stays."""
    round_ = await reviews.round_of(click.value, work)
    await work.record(proposing.ask_again(round_, by=click.user, now=work.now))
    return await reviews.show_again(round_.id, click, work)


@routes.click(actions.ROUND_REVIEW_OPEN, needs=Action.COORDINATE)
async def open_review(click: Click, work: Work) -> Reply:
    """A coordinator looks at what a round proposes."""
    return await reviews.show(review.read(click.value), click, work)


@routes.click(actions.ROUND_PAGE, needs=Action.COORDINATE)
@routes.click(actions.ROUND_SHOW, needs=Action.COORDINATE)
async def look_elsewhere(click: Click, work: Work) -> Reply:
    """A coordinator looks at further pairs, or at others."""
    return await reviews.show(review.read(click.value), click, work)


@routes.click(actions.ROUND_PERSON, needs=Action.COORDINATE)
async def look_for_somebody(click: Click, work: Work) -> Reply:
    """A coordinator looks for one person in a round."""
    look = replace(review.read(click.metadata), person=click.value, showing=Showing.ALL, page=0)
    return await reviews.show(look, click, work)


@routes.click(actions.PAIR_APPROVE, needs=Action.COORDINATE)
async def approve(click: Click, work: Work) -> Reply:
    """A coordinator approves a pair: the mentee is asked."""
    dossier = await dossiers.of_pair(click.value, work)
    await work.record(pairing.approve(dossier.pair, by=click.user, **dossier.two, now=work.now))
    return await reviews.show_again(dossier.pair.round_id, click, work)


@routes.click(actions.PAIR_REJECT, needs=Action.COORDINATE)
async def reject(click: Click, work: Work) -> Reply:
    """A coordinator turns a pair down."""
    dossier = await dossiers.of_pair(click.value, work)
    await work.record(pairing.reject(dossier.pair, by=click.user, now=work.now))
    return await reviews.show_again(dossier.pair.round_id, click, work)


@routes.click(actions.PAIRS_APPROVE_ALL, needs=Action.COORDINATE)
async def approve_all(click: Click, work: Work) -> Reply:
    """A coordinator approves all pairs left; one whose people have gone meanwhile holds up no other."""
    pairs = await work.pairs.of_round(click.value, PairState.PROPOSED)
    people = await work.participants.among({one for p in pairs for one in (p.mentor_id, p.mentee_id)})
    decisions = list[Decision]()
    for pair in pairs:
        mentor, mentee = people[pair.mentor_id], people[pair.mentee_id]
        try:
            decision = pairing.approve(pair, by=click.user, mentor=mentor, mentee=mentee, now=work.now)
        except Gone:
            decision = pairing.reject(pair, by=click.user, now=work.now)
        decisions.append(decision)
    await work.record(Decision().and_then(*decisions))
    return await reviews.show_again(click.value, click, work)


@routes.click(actions.ROUND_PUBLISH, needs=Action.COORDINATE)
async def publish(click: Click, work: Work) -> Reply:
    """A coordinator lets those who wait know; whoever found a partner since is not written to."""
    round_ = await reviews.round_of(click.value, work)
    open_pairs = await work.pairs.all(round_.programme_id, *OPEN)
    paired = {one for pair in open_pairs for one in (pair.mentor_id, pair.mentee_id)}
    waiting = {one.participant_id for one in round_.unpaired} - paired
    await work.record(pairing.publish(round_, await work.participants.among(waiting), now=work.now))
    published = Whisper(answers.round_published(click.t))
    return Several((await reviews.show_again(round_.id, click, work), published))
