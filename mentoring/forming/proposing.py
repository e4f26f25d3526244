"""Proposing: what a round finds is written down, and may be asked for again; what was decided stays."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from mentoring import audit, timeline
from mentoring.audit import Act, Entry, Facts
from mentoring.decisions import Decision, Letter, ToPerson, ToThread
from mentoring.errors import AlreadyDone
from mentoring.forming import pairing
from mentoring.hand import Hand
from mentoring.matching import Proposal
from mentoring.notices import AuditFile, AuditReady, ProposalReady, RoundFailed
from mentoring.pairs import Closing, Pair, PairState, Reasons
from mentoring.people import Participant
from mentoring.programme import MatchingMode, Programme
from mentoring.rounds import (
    Changes,
    Help,
    LockCost,
    Obstacle,
    Round,
    RoundState,
    Solution,
    UnderWay,
    Unpaired,
)

SESSIONS_AHEAD = 3
"""How many of the first sessions have to fit into both people's days."""

Key = tuple[str, str]
Found = tuple[Participant, Participant, Reasons]


def days(programme: Programme, now: datetime) -> tuple[date, ...]:
    """Give the days whose daylight saving counts: one in the week of each of the first sessions."""
    return days_from(timeline.local_day(now, programme.settings.zone), programme.settings.cadence_weeks)


def days_from(first: date, cadence_weeks: int) -> tuple[date, ...]:
    """Give one day in the week of each of the first sessions, from a day on."""
    return tuple(first + number * timedelta(weeks=cadence_weeks) for number in range(SESSIONS_AHEAD))


def ask_again(round_: Round, *, by: str, now: datetime) -> Decision:
    """A coordinator wants the pairs that are neither locked nor decided to be sought anew."""
    if round_.state is RoundState.WANTED:
        raise AlreadyDone
    wanted = replace(round_, state=RoundState.WANTED, requested_by=by, progress=None, wake_at=now)
    return Decision(changed=(wanted,), noted=(audit.of_round(round_, Act.ASKED, now, by=by),))


def claim(round_: Round, *, lease: timedelta, now: datetime) -> Decision | None:
    """Take a round that is due in hand; None when somebody else has it, or it is solved."""
    if round_.wake_at is None or round_.wake_at > now:
        return None
    if round_.state is not RoundState.WANTED:
        return Decision(changed=(replace(round_, wake_at=None),))
    return Decision(changed=(replace(round_, wake_at=now + lease),))


def goes_on(round_: Round, progress: UnderWay | None, *, lease: timedelta, now: datetime) -> Decision:
    """Whoever solves a round keeps it in hand, and says how far it is."""
    if round_.state is not RoundState.WANTED:
        return Decision()
    return Decision(changed=(replace(round_, progress=progress, wake_at=now + lease),))


def give_back(round_: Round, *, now: datetime) -> Decision:
    """Whoever solves a round has to stop: somebody else may begin at once."""
    if round_.state is not RoundState.WANTED:
        return Decision()
    return Decision(changed=(replace(round_, progress=None, wake_at=now),))


def fail(round_: Round, programme: Programme, *, reference: str, now: datetime) -> Decision:
    """A round could not be solved: what was proposed before stays, and the coordinators can ask anew."""
    if round_.state is not RoundState.WANTED:
        return Decision()
    before = round_.solved_at is not None
    state = RoundState.SOLVED if before else RoundState.FAILED
    ended = replace(round_, state=state, progress=None, wake_at=None)
    notice = RoundFailed(round_id=round_.id, reference=reference, before=before)
    letters = tuple(
        Letter(
            key=f"round-failed:{round_.id}:{reference}:{user}",
            to=ToPerson(user=user),
            notice=notice,
            due=now,
            subject=f"round:{round_.id}",
        )
        for user in _askers(round_, programme)
    )
    entry = audit.of_round(round_, Act.FAILED, now, facts={"reference": reference})
    return Decision(changed=(ended,), letters=letters, noted=(entry,))


def tell_audit(round_: Round, entries: int, *, to: str, key: str, now: datetime) -> Decision:
    """Send a coordinator the file of who decided what in a round."""
    letter = Letter(
        key=f"audit:{round_.id}:{key}",
        to=ToPerson(user=to),
        notice=AuditReady(round_id=round_.id, entries=entries),
        due=now,
        subject=f"round:{round_.id}",
    )
    if not entries:
        return Decision(letters=(letter,))
    file = Letter(
        key=f"audit-file:{round_.id}:{key}",
        to=ToThread(letter=letter.key),
        notice=AuditFile(round_id=round_.id),
        due=now,
        subject=f"round:{round_.id}",
    )
    return Decision(letters=(letter, file))


def propose(
    round_: Round,
    programme: Programme,
    proposal: Proposal,
    *,
    standing: Sequence[Pair] = (),
    refused: Collection[Key] = frozenset(),
    locks: Sequence[LockCost] = (),
    facts: Mapping[Key, Facts] | None = None,
    mark: str = "",
    new_id: Callable[[], str],
    now: datetime,
) -> Decision:
    """Write down what a round has found: for the coordinator to approve, or straight to the people.

    `standing`: the pairs of the programme that are not closed; those that this round proposed before give way
    unless they are locked, and whatever was decided while it was solved holds. `refused`: (mentor id,
    mentee id) turned down meanwhile. `locks`: what each lock costs. `facts`: what each pair was found on;
    `mark`: a fingerprint of all that went in.
    """
    if round_.state is not RoundState.WANTED:
        raise AlreadyDone
    own = {_key(p): p for p in standing if p.round_id == round_.id and p.state is PairState.PROPOSED}
    possible, crowded = _possible(proposal.pairs, standing, own, refused)
    chosen = {_ids(found) for found in possible}
    held = tuple(pair for key, pair in own.items() if pair.locked_by and key not in chosen)
    gone = tuple(_replaced(p, now) for key, p in own.items() if not p.locked_by and key not in chosen)
    kept = tuple(_kept(own[_ids(found)], found[2]) for found in possible if _ids(found) in own)
    new = tuple(_new(found, round_, new_id(), now) for found in possible if _ids(found) not in own)
    pairs = (*held, *kept, *new)
    again = round_.solved_at is not None
    solution = Solution(
        paired=len(pairs),
        total=sum(pair.reasons.score for pair in pairs),
        worst=min((pair.reasons.score for pair in pairs), default=None),
        helps=tuple(Help(topic=one.topic, mentors=one.mentors, pairs=one.pairs) for one in proposal.helps),
        locks=tuple(locks),
        changes=_changes(new, gone, (*held, *kept)) if again else None,
    )
    solved = replace(
        round_,
        state=RoundState.SOLVED,
        solved_at=now,
        unpaired=(*proposal.unpaired, *crowded),
        solution=solution,
        progress=None,
        wake_at=None,
    )
    entries = _entries(solved, _summary(solved, programme.hand, mark), new, gone, facts or {})
    written = Decision(changed=(solved, *kept, *gone), noted=entries)
    if programme.settings.mode is MatchingMode.AUTOMATIC:
        return written.and_then(*(pairing.ask_mentee(pair, by=None, now=now) for pair in new))
    letters = _letters(solved, programme, len(pairs), again=again, now=now)
    return written.and_then(Decision(changed=new, letters=letters))


def _possible(
    found: Sequence[Found], standing: Sequence[Pair], own: Mapping[Key, Pair], refused: Collection[Key]
) -> tuple[list[Found], list[Unpaired]]:
    """Keep what was found if it still holds; whoever was taken or turned down meanwhile waits."""
    holding = [pair for pair in standing if _key(pair) not in own or pair.locked_by]
    places = Counter(pair.mentor_id for pair in holding)
    busy = {pair.mentee_id for pair in holding}
    possible, crowded = list[Found](), list[Unpaired]()
    for mentor, mentee, reasons in found:
        before = own.get((mentor.id, mentee.id))
        if before is None or not before.locked_by:
            free = mentee.id not in busy and places[mentor.id] < mentor.profile.capacity
            if not free or (mentor.id, mentee.id) in refused:
                crowded += [] if mentee.id in busy else [_crowded(mentee)]
                continue
            places[mentor.id] += 1
            busy.add(mentee.id)
        possible.append((mentor, mentee, reasons))
    return possible, crowded


def _crowded(mentee: Participant) -> Unpaired:
    return Unpaired(participant_id=mentee.id, user=mentee.user, obstacle=Obstacle.EVERYONE_TAKEN)


def _ids(found: Found) -> Key:
    return found[0].id, found[1].id


def _key(pair: Pair) -> Key:
    return pair.mentor_id, pair.mentee_id


def _new(found: Found, round_: Round, pair_id: str, now: datetime) -> Pair:
    mentor, mentee, reasons = found
    return Pair(
        id=pair_id,
        programme_id=round_.programme_id,
        round_id=round_.id,
        mentor_id=mentor.id,
        mentee_id=mentee.id,
        mentor=mentor.user,
        mentee=mentee.user,
        reasons=reasons,
        proposed_at=now,
    )


def _kept(before: Pair, reasons: Reasons) -> Pair:
    return replace(before, reasons=replace(reasons, despite=before.reasons.despite))


def _replaced(pair: Pair, now: datetime) -> Pair:
    return replace(pair, state=PairState.CLOSED, closing=Closing.REPLACED, closed_at=now)


def _changes(new: Sequence[Pair], gone: Sequence[Pair], kept: Sequence[Pair]) -> Changes:
    return Changes(
        new=tuple((pair.mentor, pair.mentee) for pair in new),
        gone=tuple((pair.mentor, pair.mentee) for pair in gone),
        kept=len(kept),
    )


def _letters(
    round_: Round, programme: Programme, pairs: int, *, again: bool, now: datetime
) -> tuple[Letter, ...]:
    """Tell the coordinators, or whoever asked again; the weekly round does not write that it found nobody."""
    if not pairs and round_.requested_by is None:
        return ()
    notice = ProposalReady(round_id=round_.id, pairs=pairs, unpaired=len(round_.unpaired))
    key = f"proposal-ready:{round_.id}:{round_.version}" if again else f"proposal-ready:{round_.id}"
    return tuple(
        Letter(
            key=f"{key}:{user}",
            to=ToPerson(user=user),
            notice=notice,
            due=now,
            subject=f"round:{round_.id}",
        )
        for user in (_askers(round_, programme) if again else programme.coordinators)
    )


def _askers(round_: Round, programme: Programme) -> tuple[str, ...]:
    return (round_.requested_by,) if round_.requested_by in programme.coordinators else programme.coordinators


def _entries(
    round_: Round, summary: Facts, new: Sequence[Pair], gone: Sequence[Pair], facts: Mapping[Key, Facts]
) -> tuple[Entry, ...]:
    now = round_.solved_at
    assert now
    return (
        audit.of_round(round_, Act.SOLVED, now, facts=summary),
        *(audit.of_pair(pair, Act.REPLACED, now) for pair in gone),
        *(audit.of_pair(pair, Act.PROPOSED, now, facts=facts.get(_key(pair), {})) for pair in new),
    )


def _summary(round_: Round, hand: Hand, mark: str) -> Facts:
    """Sum up what a round found, and by what."""
    assert round_.solution
    found = round_.solution
    return {
        "paired": found.paired,
        "total": found.total,
        "worst": "" if found.worst is None else found.worst,
        "unpaired": len(round_.unpaired),
        "certificate": "checked",
        "weights": weights_said(hand),
        "locked": len(found.locks),
        "kept_apart": len(hand.forbidden),
        "facts": mark,
    }


def weights_said(hand: Hand) -> str:
    """Write the weights in one cell."""
    weights = hand.weights
    parts = ("topics", "language", "hours", "department")
    return " ".join(f"{part}={getattr(weights, part)}" for part in parts)
