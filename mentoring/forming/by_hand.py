"""By hand: what a coordinator does to a proposal, pair by pair, before anybody else hears of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from mentoring import audit
from mentoring.audit import Act, Entry
from mentoring.compatibility import MOST_WEIGHT, Weights
from mentoring.decisions import Decision
from mentoring.errors import AlreadyDone, CannotPair, Gone, InvalidFields, NoPlace
from mentoring.forming.judging import Judged
from mentoring.forming.proposing import weights_said
from mentoring.pairs import Closing, Pair, PairState
from mentoring.people import Participant, Standing
from mentoring.programme import Programme
from mentoring.rounds import Round, RoundState


def lock(pair: Pair, *, by: str, now: datetime) -> Decision:
    """Keep a proposed pair as it is when the others are sought anew."""
    _check_proposed(pair)
    if pair.locked_by:
        raise AlreadyDone
    locked = replace(pair, locked_by=by)
    return Decision(changed=(locked,), noted=(audit.of_pair(pair, Act.LOCKED, now, by=by),))


def unlock(pair: Pair, *, by: str, now: datetime) -> Decision:
    """Let a proposed pair be sought anew with the others."""
    _check_proposed(pair)
    if not pair.locked_by:
        raise AlreadyDone
    free = replace(pair, locked_by=None)
    return Decision(changed=(free,), noted=(audit.of_pair(pair, Act.UNLOCKED, now, by=by),))


def weigh(programme: Programme, round_: Round, weights: Weights, *, by: str, now: datetime) -> Decision:
    """Say what counts how much from the next proposal on."""
    hand = replace(programme.hand, weights=weights)
    if hand == programme.hand:
        return Decision()
    entry = audit.of_round(round_, Act.WEIGHED, now, by=by, facts={"weights": weights_said(hand)})
    return Decision(changed=(replace(programme, hand=hand),), noted=(entry,))


def weights_of(topics: int, language: int, hours: int, department: int) -> Weights:
    """Make weights of what somebody typed, or name the fields that are out of bounds."""
    given = {"topics": topics, "language": language, "hours": hours, "department": department}
    faults = {name: "error-weight" for name, weight in given.items() if not 0 <= weight <= MOST_WEIGHT}
    if faults:
        raise InvalidFields(faults)
    return Weights(**given)


def pair_up(
    judged: Judged,
    programme: Programme,
    round_: Round,
    *,
    standing: Sequence[Pair],
    by: str,
    new_id: Callable[[], str],
    now: datetime,
) -> Decision:
    """Propose two people whom a coordinator has chosen; what was merely proposed for either gives way.

    `standing`: the pairs of the two that are not closed. Soft rules give way: the coordinator was warned.
    Raises CannotPair where a rule holds for everybody, NoPlace when either is taken by what was decided.
    """
    if round_.state is RoundState.WANTED:
        raise AlreadyDone
    _check_active(judged.mentor, judged.mentee)
    if judged.open is not None:
        raise AlreadyDone
    if not judged.possible:
        raise CannotPair
    gone = _making_room(judged, standing, round_)
    pair = Pair(
        id=new_id(),
        programme_id=programme.id,
        round_id=round_.id,
        mentor_id=judged.mentor.id,
        mentee_id=judged.mentee.id,
        mentor=judged.mentor.user,
        mentee=judged.mentee.user,
        reasons=replace(judged.reasons, despite=tuple(one.value for one in judged.soft)),
        proposed_at=now,
        locked_by=by,
    )
    replaced = tuple(
        replace(one, state=PairState.CLOSED, closing=Closing.REPLACED, closed_at=now) for one in gone
    )
    known = audit.facts_of(judged.mentor, judged.mentee, pair.reasons)
    entries = (
        *(audit.of_pair(one, Act.REPLACED, now, by=by) for one in gone),
        audit.of_pair(pair, Act.PAIRED_BY_HAND, now, by=by, facts=known),
    )
    here = {judged.mentor.id, judged.mentee.id}
    waiting = replace(
        round_, unpaired=tuple(one for one in round_.unpaired if one.participant_id not in here)
    )
    return Decision(changed=(waiting, *replaced, pair), noted=entries)


def keep_apart(programme: Programme, round_: Round, judged: Judged, *, by: str, now: datetime) -> Decision:
    """Keep two people apart from now on; a pair that was merely proposed is turned down."""
    if judged.open is not None and judged.open.state is not PairState.PROPOSED:
        raise Gone
    ids = (judged.mentor.id, judged.mentee.id)
    if ids in programme.hand.forbidden:
        raise AlreadyDone
    hand = replace(programme.hand, forbidden=(*programme.hand.forbidden, ids))
    rejected = Decision()
    if judged.open is not None:
        closed = replace(
            judged.open, state=PairState.CLOSED, closing=Closing.REJECTED, closed_at=now, locked_by=None
        )
        rejected = Decision(changed=(closed,))
    entry = _of_two(round_, judged, Act.KEPT_APART, by, now)
    return rejected.and_then(Decision(changed=(replace(programme, hand=hand),), noted=(entry,)))


def allow(
    programme: Programme, round_: Round, judged: Judged, between: Sequence[Pair], *, by: str, now: datetime
) -> Decision:
    """Take back that two people are kept apart, or that their pair was turned down by a coordinator."""
    if not judged.apart:
        raise AlreadyDone
    ids = (judged.mentor.id, judged.mentee.id)
    hand = replace(programme.hand, forbidden=tuple(one for one in programme.hand.forbidden if one != ids))
    changed = (replace(programme, hand=hand),) if hand != programme.hand else ()
    forgotten = tuple(
        replace(pair, closing=Closing.REPLACED) for pair in between if pair.closing is Closing.REJECTED
    )
    return Decision(changed=(*changed, *forgotten), noted=(_of_two(round_, judged, Act.ALLOWED, by, now),))


def _of_two(round_: Round, judged: Judged, act: Act, by: str, now: datetime) -> Entry:
    entry = audit.of_round(round_, act, now, by=by)
    return replace(entry, mentor=judged.mentor.user, mentee=judged.mentee.user)


def _check_proposed(pair: Pair) -> None:
    if pair.state is not PairState.PROPOSED:
        raise AlreadyDone


def _check_active(*people: Participant) -> None:
    if any(one.standing is not Standing.ACTIVE for one in people):
        raise Gone


def has_place(judged: Judged, standing: Sequence[Pair], round_: Round) -> bool:
    """Tell whether two people could be paired by hand without touching what is locked or was decided."""
    try:
        _making_room(judged, standing, round_)
    except NoPlace:
        return False
    return True


def _making_room(judged: Judged, standing: Sequence[Pair], round_: Round) -> list[Pair]:
    """Choose which proposals give way: the mentee's own, and the mentor's weakest where there is no place."""
    theirs = [pair for pair in standing if pair.mentee_id == judged.mentee.id]
    if not all(_may_give_way(pair, round_) for pair in theirs):
        raise NoPlace
    given = [pair for pair in standing if pair.mentor_id == judged.mentor.id]
    yielding = sorted(
        (pair for pair in given if _may_give_way(pair, round_)),
        key=lambda pair: (pair.reasons.score, pair.id),
    )
    crowd = len(given) + 1 - judged.mentor.profile.capacity
    if crowd > len(yielding):
        raise NoPlace
    return [*theirs, *yielding[: max(crowd, 0)]]


def _may_give_way(pair: Pair, round_: Round) -> bool:
    proposed = pair.state is PairState.PROPOSED and not pair.locked_by
    return proposed and pair.round_id == round_.id
