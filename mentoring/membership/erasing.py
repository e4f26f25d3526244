"""Erasing: somebody is forgotten; a pair that goes on ends as quietly as any, and only then all is gone.

What stays are counts that name nobody: that a session took place, how useful somebody found it, the topics.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mentoring.checkins import Answers, CheckIn
from mentoring.confidences import Confidence
from mentoring.decisions import Decision, ToPerson
from mentoring.endings import leaving
from mentoring.endings.leaving import Exit
from mentoring.errors import AlreadyDone, StillNeeded
from mentoring.keepsakes import Keepsake
from mentoring.membership import departures
from mentoring.pairs import Pair, PairState
from mentoring.partings import Parting
from mentoring.people import HrFacts, Participant, Person, Profile, Standing
from mentoring.programme import Programme
from mentoring.rounds import Round
from mentoring.sessions import Session
from mentoring.traces import Trace

AFTER = timedelta(minutes=1)
"""So long after the pair has ended the rest is erased."""
AGAIN = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One programme that somebody was in, with their pairs, the sessions of these and who else is in them."""

    participant: Participant
    programme: Programme
    pairs: Sequence[Pair] = ()
    sessions: Sequence[Session] = ()
    counterparts: Mapping[str, Participant]
    checkins: Sequence[CheckIn] = ()
    partings: Sequence[Parting] = ()

    @property
    def active(self) -> tuple[Pair, ...]:
        """Give the pairs that go on."""
        return tuple(pair for pair in self.pairs if pair.state is PairState.ACTIVE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Everything:
    """All that somebody is tied to; `programme` is the current one.

    `rounds`: those that name them; `listened`: private exchanges of others with them; `mentees`: those for
    whom they book.
    """

    user: str
    programme: Programme | None = None
    parts: Sequence[Part] = ()
    rounds: Sequence[Round] = ()
    listened: Sequence[Confidence] = ()
    mentees: Sequence[Participant] = ()


def check(person: Person, known: Everything) -> None:
    """Let nobody vanish whom others were promised: who listens, who sponsors, the last who coordinates.

    It is asked for once: while a pair still keeps somebody who has asked, there is nothing to add.
    """
    if any(part.participant.keepsake.erasing and part.active for part in known.parts):
        raise AlreadyDone
    programme = known.programme
    if programme is None:
        return
    settings = programme.settings
    promised = {*settings.neutral_contacts, settings.sponsor}
    if person.id in promised or programme.coordinators == (person.id,):
        raise StillNeeded


def erase(
    person: Person,
    known: Everything,
    *,
    hours: Mapping[str, int],
    new_id: Callable[[], str],
    now: datetime,
) -> Decision:
    """Somebody wants to be forgotten: at once, or as soon as their pairs have come to a quiet end.

    `hours`: the number drawn for each pair that goes on, by id.
    """
    check(person, known)
    released = departures.forgotten_delegate(known.mentees, now)
    if known.programme is not None:
        released = released.and_then(departures.without_coordinator(known.programme, person.id, now=now))
    left = Decision().and_then(*(_left(part, hours, new_id, now) for part in known.parts))
    gone = _after(known, left)
    if not any(part.active for part in gone.parts):
        theirs = ToPerson(user=person.id)
        left = replace(left, letters=tuple(one for one in left.letters if one.to != theirs))
        return released.and_then(left, last(gone, stand_in=f"gone-{new_id()}", now=now))
    return released.and_then(left, _until_then(gone))


def _left(part: Part, hours: Mapping[str, int], new_id: Callable[[], str], now: datetime) -> Decision:
    if part.participant.standing is Standing.LEFT:
        return Decision()
    return leaving.leave(
        part.participant,
        programme=part.programme,
        pairs=part.pairs,
        sessions=part.sessions,
        counterparts=part.counterparts,
        quietly=Exit(hours=hours, new_id=new_id, partings=part.partings),
        now=now,
    )


def _after(known: Everything, decision: Decision) -> Everything:
    """Give everything as it is once a decision has been recorded."""
    changed = {(type(one), getattr(one, "id", "")): one for one in decision.changed}
    parts = list[Part]()
    for part in known.parts:
        asked = [one for one in decision.changed if isinstance(one, Parting)]
        pairs = [changed.get((Pair, pair.id), pair) for pair in part.pairs]
        participant = changed.get((Participant, part.participant.id), part.participant)
        assert isinstance(participant, Participant)
        parts.append(
            replace(
                part,
                participant=participant,
                pairs=[pair for pair in pairs if isinstance(pair, Pair)],
                partings=[*part.partings, *asked],
            )
        )
    return replace(known, parts=parts)


def _until_then(known: Everything) -> Decision:
    """Erase at once what no pair needs; the hours and the zone stay as long as times are offered."""
    changed = list[Participant | CheckIn]()
    for part in known.parts:
        mine = {pair.id for pair in part.active}
        ends = [one.wake_at for one in part.partings if one.wake_at is not None and one.pair_id in mine]
        person = part.participant
        waiting = replace(
            person,
            profile=replace(person.profile, other_topic="", curious_about="", avoid=(), manager=None),
            facts=HrFacts(country=person.facts.country),
            keepsake=Keepsake(erasing=True),
            wake_at=max(ends, default=None),
        )
        changed += [
            replace(waiting, wake_at=waiting.wake_at + AFTER) if waiting.wake_at else waiting,
            *(_counted(one, one.user) for one in part.checkins),
        ]
    return Decision(changed=tuple(changed), withdrawn=_shared(known), erased=(_trace(known, ()),))


def wake(participant: Participant, known: Everything, *, stand_in: str, now: datetime) -> Decision:
    """The pairs have ended, and nothing keeps somebody who wanted to be forgotten any more."""
    if not participant.keepsake.erasing:
        return Decision(changed=(replace(participant, wake_at=None),))
    if any(part.active for part in known.parts):
        return Decision(changed=(replace(participant, wake_at=now + AGAIN),))
    return last(known, stand_in=stand_in, now=now)


def last(known: Everything, *, stand_in: str, now: datetime) -> Decision:
    """Forget somebody for good: `stand_in` stands where their Slack id stood, and leads nowhere."""
    changed = list[Participant | Pair | CheckIn | Round | Confidence]()
    for part in known.parts:
        changed.append(_nobody(part.participant, stand_in))
        changed += [_unnamed(pair, part.participant.id, stand_in) for pair in part.pairs]
        changed += [_counted(one, stand_in) for one in part.checkins]
    mine = {part.participant.id for part in known.parts}
    changed += [_without(round_, mine) for round_ in known.rounds]
    changed += [_unheard(one, known.user, stand_in, now) for one in known.listened]
    pairs = tuple(pair.id for part in known.parts for pair in part.pairs)
    trace = replace(_trace(known, pairs), last=True, stand_in=stand_in)
    return Decision(changed=tuple(changed), withdrawn=_shared(known), erased=(trace,))


def _trace(known: Everything, pairs: tuple[str, ...]) -> Trace:
    participants = tuple(part.participant.id for part in known.parts)
    return Trace(user=known.user, participants=participants, pairs=pairs)


def _nobody(participant: Participant, stand_in: str) -> Participant:
    """Keep that there was somebody in this role, and that they left."""
    return replace(
        participant,
        user=stand_in,
        name="",
        standing=Standing.LEFT,
        zone="UTC",
        facts=HrFacts(),
        profile=Profile(),
        charter=None,
        cards_read=(),
        joined_at=None,
        paused_until=None,
        keepsake=Keepsake(),
        thanked_at=None,
        wake_at=None,
    )


def _unnamed(pair: Pair, participant_id: str, stand_in: str) -> Pair:
    """Keep what the other of the two did: when, and on which topics."""
    bare = replace(pair.reasons, languages=(), overlap_minutes=0, other_department=False, score=0)
    if pair.mentor_id == participant_id:
        return replace(pair, mentor=stand_in, reasons=bare)
    return replace(pair, mentee=stand_in, reasons=bare)


def _counted(checkin: CheckIn, user: str) -> CheckIn:
    """Keep of an answer what goes into totals: taking it out would tell what it was."""
    said = checkin.answers
    counted = Answers(outcome=said.outcome, usefulness=said.usefulness, topics=said.topics)
    return replace(checkin, user=user, answers=counted, draft=None)


def _shared(known: Everything) -> tuple[str, ...]:
    """Take back the sentences that nobody has read yet."""
    pairs = {session.id: session.pair_id for part in known.parts for session in part.sessions}
    checkins = [one for part in known.parts for one in part.checkins]
    return tuple(
        subject
        for one in checkins
        for subject in (f"check-in:{one.id}*", f"pair:{pairs.get(one.session_id)}:check-in:{one.id}*")
    )


def _without(round_: Round, participants: Collection[str]) -> Round:
    unpaired = tuple(one for one in round_.unpaired if one.participant_id not in participants)
    return replace(round_, unpaired=unpaired)


def _unheard(confidence: Confidence, user: str, stand_in: str, now: datetime) -> Confidence:
    """End an exchange of which the other has gone; what that one said goes with them."""
    said = tuple(one for one in confidence.said if one.author != user)
    return replace(confidence, contact=stand_in, said=said, closed_at=confidence.closed_at or now)
