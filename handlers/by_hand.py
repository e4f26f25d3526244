"""By hand: what a coordinator does to a proposal beside approving it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from handlers import dossiers, reviews, routes
from handlers.payloads import Asked, Click, Submission
from handlers.replies import Reply, UpdateModal, Whisper
from mentoring import compatibility
from mentoring.decisions import Decision
from mentoring.errors import Gone, InvalidFields
from mentoring.forming import by_hand, proposing
from mentoring.forming.judging import Judged, judge
from mentoring.forming.reviewing import Look, Showing
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Role, Standing
from mentoring.permissions import Action
from mentoring.programme import Programme
from mentoring.rounds import Round
from storage.archive import Work
from surfaces import actions, answers
from surfaces.modals import review, two_people, weights


@routes.click(actions.PAIR_LOCK, needs=Action.COORDINATE)
async def lock(click: Click, work: Work) -> Reply:
    """A coordinator keeps a proposed pair."""
    pair = (await dossiers.of_pair(click.value, work)).pair
    await work.record(by_hand.lock(pair, by=click.user, now=work.now))
    return await reviews.show_again(pair.round_id, click, work)


@routes.click(actions.PAIR_UNLOCK, needs=Action.COORDINATE)
async def unlock(click: Click, work: Work) -> Reply:
    """A coordinator lets go of a pair that was locked."""
    pair = (await dossiers.of_pair(click.value, work)).pair
    await work.record(by_hand.unlock(pair, by=click.user, now=work.now))
    return await reviews.show_again(pair.round_id, click, work)


@routes.click(actions.WEIGHTS_OPEN, needs=Action.COORDINATE)
async def open_weights(click: Click, work: Work) -> Reply:
    """A coordinator wants to say what counts."""
    round_ = await reviews.round_of(click.value, work)
    return UpdateModal(weights.build(Look(round_id=round_.id), click.programme.hand.weights, click.t))


@routes.submission(weights.CALLBACK, needs=Action.COORDINATE)
async def weigh(sent: Submission, work: Work) -> Reply:
    """A coordinator says what counts how much from now on."""
    look = review.read(sent.metadata)
    given = weights.read(sent.state, sent.metadata)
    round_ = await reviews.round_of(look.round_id, work)
    await work.record(by_hand.weigh(sent.programme, round_, given, by=sent.user, now=work.now))
    return UpdateModal(await reviews.view_of(look, sent, work))


@routes.click(actions.TWO_OPEN, needs=Action.COORDINATE)
async def open_two(click: Click, work: Work) -> Reply:
    """A coordinator wonders about two people."""
    round_ = await reviews.round_of(click.value, work)
    return UpdateModal(two_people.build(Look(round_id=round_.id), click.t))


@routes.submission(two_people.CALLBACK, needs=Action.COORDINATE)
async def look_at_two(sent: Submission, work: Work) -> Reply:
    """A coordinator has chosen two people, in any order."""
    chosen = two_people.read(sent.state, sent.metadata)
    first, second = await _participants(chosen, work)
    mentor, mentee = (first, second) if first.role is Role.MENTOR else (second, first)
    case = await _case(mentor, mentee, review.read(chosen.metadata), sent, work)
    return UpdateModal(_verdict(case, sent))


@routes.click(actions.TWO_PAIR, needs=Action.COORDINATE)
async def pair_up(click: Click, work: Work) -> Reply:
    """A coordinator pairs two people by hand."""
    case = await _case_of(click, work)
    paired = by_hand.pair_up(
        case.judged,
        click.programme,
        case.round,
        standing=case.others,
        by=click.user,
        new_id=work.new_id,
        now=work.now,
    )
    await work.record(paired)
    theirs = Look(round_id=case.round.id, showing=Showing.ALL, person=case.judged.mentee.user)
    return await reviews.show(theirs, click, work)


@routes.click(actions.TWO_APART, needs=Action.COORDINATE)
async def keep_apart(click: Click, work: Work) -> Reply:
    """A coordinator keeps two people apart."""
    return await _decide(
        click,
        work,
        lambda case: by_hand.keep_apart(
            click.programme, case.round, case.judged, by=click.user, now=work.now
        ),
    )


@routes.click(actions.TWO_ALLOW, needs=Action.COORDINATE)
async def allow(click: Click, work: Work) -> Reply:
    """A coordinator takes back that two people are kept apart."""
    return await _decide(
        click,
        work,
        lambda case: by_hand.allow(
            click.programme, case.round, case.judged, case.between, by=click.user, now=work.now
        ),
    )


@routes.click(actions.AUDIT_ASK, needs=Action.COORDINATE)
async def ask_for_audit(click: Click, work: Work) -> Reply:
    """A coordinator wants to read who decided what."""
    round_ = await reviews.round_of(click.value, work)
    count = len(await work.audit.of_round(round_.id))
    await work.record(proposing.tell_audit(round_, count, to=click.user, key=work.new_id(), now=work.now))
    return Whisper(answers.audit_asked(click.t))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Case:
    """Two people as they are judged, from a look at a round; their pairs with each other, and with others."""

    judged: Judged
    round: Round
    look: Look
    between: tuple[Pair, ...]
    others: tuple[Pair, ...]


async def _decide(click: Click, work: Work, rule: Callable[[_Case], Decision]) -> Reply:
    """Decide something of two people, and say anew how they stand."""
    case = await _case_of(click, work)
    await work.record(rule(case))
    programme = await work.programmes.current()
    told = replace(click, actor=replace(click.actor, programme=programme))
    return UpdateModal(_verdict(await _case_of(told, work), told))


async def _participants(chosen: two_people.Chosen, work: Work) -> tuple[Participant, Participant]:
    """Find the two, or say under each field what is wrong with it."""
    first = await work.participants.of_user(chosen.first)
    second = await work.participants.of_user(chosen.second)
    faults = {
        field: "error-two-absent" if one is None or one.standing is Standing.LEFT else "error-two-away"
        for field, one in (("first", first), ("second", second))
        if one is None or one.standing is not Standing.ACTIVE
    }
    if chosen.first == chosen.second:
        faults = {"second": "error-two-same"}
    if faults or first is None or second is None:
        raise InvalidFields(faults)
    if first.role is second.role:
        raise InvalidFields({"second": "error-two-role"})
    return first, second


async def _case_of(click: Click, work: Work) -> _Case:
    mentor_id, mentee_id = actions.read_two(click.value)
    people = await work.participants.among([mentor_id, mentee_id])
    mentor, mentee = people.get(mentor_id), people.get(mentee_id)
    if mentor is None or mentee is None or (mentor.role, mentee.role) != (Role.MENTOR, Role.MENTEE):
        raise Gone
    return await _case(mentor, mentee, review.read(click.metadata), click, work)


async def _case(mentor: Participant, mentee: Participant, look: Look, asked: Asked, work: Work) -> _Case:
    programme = asked.programme
    if {mentor.programme_id, mentee.programme_id} != {programme.id}:
        raise Gone
    ground = await _ground(programme, work)
    between = tuple(await work.pairs.between(mentor.id, mentee.id))
    theirs = await work.pairs.of_any([mentor.id, mentee.id])
    same = {pair.id for pair in between}
    return _Case(
        judged=judge(mentor, mentee, ground, between=between, forbidden=programme.hand.forbidden),
        round=await reviews.round_of(look.round_id, work),
        look=look,
        between=between,
        others=tuple(p for p in theirs if p.state is not PairState.CLOSED and p.id not in same),
    )


async def _ground(programme: Programme, work: Work) -> compatibility.Cohort:
    """Gather what two people are judged by: everybody, for the reporting lines and the rarity of topics."""
    everybody = await work.participants.all(programme.id)
    active = [one for one in everybody if one.standing is Standing.ACTIVE]
    return compatibility.cohort(
        [one for one in active if one.role is Role.MENTOR],
        [one for one in active if one.role is Role.MENTEE],
        on=proposing.days(programme, work.now),
        minutes=programme.settings.session_minutes,
        others=[one for one in everybody if one.standing is not Standing.ACTIVE],
        weights=programme.hand.weights,
    )


def _verdict(case: _Case, asked: Asked) -> dict[str, object]:
    place = by_hand.has_place(case.judged, case.others, case.round)
    return two_people.verdict(case.judged, case.others, case.look, asked.t, place=place)
