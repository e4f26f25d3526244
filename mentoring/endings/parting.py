"""The no-fault exit: a pair ends some working hours later, for both alike, and nothing tells who asked.

How many hours is drawn outside, so that when a pair ends says nothing of when somebody asked. Until then the
pair looks ordinary to everybody else, and nothing more is asked of whoever wants to go.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.errors import AlreadyDone, ExitSettled, Gone, NotAllowed
from mentoring.forming import pairing
from mentoring.notices import OnIt, PairEnded, PairRests, SessionReminder, SharedWords
from mentoring.pairs import Closing, Pair, PairState
from mentoring.partings import Parting
from mentoring.people import Participant
from mentoring.programme import Programme
from mentoring.quietness import quiet
from mentoring.sessions import Session

SHORTEST, LONGEST = 9, 27
"""Between so many working hours lies the number drawn: from one working day to three."""

HOUR = timedelta(hours=1)


TELLING = (OnIt, PairEnded, PairRests, SessionReminder, SharedWords)
"""Letters about a pair that ask nothing, and go on as long as it lasts."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PartingContext:
    """What a request needs to know when it wakes: the pair, its people and sessions, every request for it."""

    pair: Pair
    mentor: Participant
    mentee: Participant
    sessions: tuple[Session, ...] = ()
    partings: tuple[Parting, ...] = ()


def ask(
    participant: Participant,
    pair: Pair,
    programme: Programme,
    *,
    mentor: Participant,
    mentee: Participant,
    partings: Sequence[Parting],
    sessions: Sequence[Session],
    hours: int,
    parting_id: str,
    now: datetime,
    leaving: bool = False,
) -> Decision:
    """One of the two asks alone, and for no reason, that the pair end; `hours` is the number drawn.

    `partings`: the requests for this pair. That the other has asked too shows nowhere: the first ends it, but
    no sooner than this one could.
    """
    check(participant, pair)
    if any(one.participant_id == participant.id for one in partings):
        raise AlreadyDone
    asked = Parting(
        id=parting_id,
        programme_id=programme.id,
        pair_id=pair.id,
        participant_id=participant.id,
        user=participant.user,
        asked_at=now,
        leaving=leaving,
        wake_at=ends_at(programme, mentor, mentee, hours=hours, now=now),
    )
    subjects = [f"pair:{pair.id}", *(f"session:{one.id}" for one in sessions if one.pair_id == pair.id)]
    unasked = tuple(f"{subject}*{participant.user}" for subject in subjects)
    soonest = ends_at(programme, mentor, mentee, hours=SHORTEST, now=now)
    put_off = tuple(
        replace(one, wake_at=soonest) for one in partings if one.wake_at is not None and one.wake_at < soonest
    )
    return Decision(changed=(asked, *put_off), withdrawn=unasked)


def check(participant: Participant, pair: Pair) -> None:
    """Let nobody but the two of a pair end it, and only while it lasts."""
    if participant.id not in {pair.mentor_id, pair.mentee_id}:
        raise NotAllowed
    if pair.state is not PairState.ACTIVE:
        raise Gone


def ends_at(
    programme: Programme, mentor: Participant, mentee: Participant, *, hours: int, now: datetime
) -> datetime:
    """Give the hour at which a pair ends: so many hours of the programme later, when both may be written to.

    It is a full hour, or the beginning of somebody's day: its minutes tell nothing. No pause holds it up.
    """
    usual = quiet.Calendar(zone=programme.settings.zone, country=programme.settings.country)
    full = now.replace(minute=0, second=0, microsecond=0)
    moment = quiet.next_open(usual, full + HOUR)
    for _ in range(hours):
        moment = quiet.next_open(usual, moment + HOUR)
    return quiet.next_common_open(_calendars(mentor, mentee), moment)


def _calendars(mentor: Participant, mentee: Participant) -> list[quiet.Calendar]:
    return [replace(quiet.calendar_of(person), paused_until=None) for person in (mentor, mentee)]


def take_back(parting: Parting | None, participant: Participant) -> Decision:
    """Whoever asked would rather stay: the request is forgotten, and nobody ever heard of it."""
    if parting is None or parting.participant_id != participant.id:
        raise ExitSettled
    return _forgotten(parting)


def wake(parting: Parting, context: PartingContext, *, now: datetime) -> Decision:
    """The hour has come: the pair ends as any pair does, and who asked is forgotten."""
    over = _forgotten(parting, *context.partings)
    if context.pair.state is not PairState.ACTIVE:
        return over
    closed = pairing.close(
        context.pair,
        Closing.ENDED,
        mentor=context.mentor,
        mentee=context.mentee,
        sessions=context.sessions,
        now=now,
    )
    return closed.and_then(over)


def _forgotten(*partings: Parting) -> Decision:
    """Forget requests; each is written once more, so that one taken back meanwhile is noticed."""
    those = {one.id: replace(one, wake_at=None) for one in partings}
    return Decision(changed=tuple(those.values()), forgotten=tuple(those))


def hush(decision: Decision, pair_id: str, partings: Sequence[Parting]) -> Decision:
    """Ask nothing more of whoever wants to go; what everybody else is told stays the same.

    `partings`: any requests; those for this pair count. What asks nothing still comes, but not to
    somebody who has left.
    """
    mine = [one for one in partings if one.pair_id == pair_id]
    if not mine:
        return decision
    return replace(
        decision,
        letters=tuple(
            letter for letter in decision.letters if not any(_is_hushed(letter, one) for one in mine)
        ),
    )


def _is_hushed(letter: Letter, parting: Parting) -> bool:
    if letter.to != ToPerson(user=parting.user) or letter.notice.requested:
        return False
    return parting.leaving or not isinstance(letter.notice, TELLING)
