"""Leaving: somebody goes by their own word, quietly for their pairs; or their account is closed, at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mentoring.decisions import Decision
from mentoring.endings import parting
from mentoring.errors import AlreadyDone
from mentoring.forming import pairing
from mentoring.pairs import Closing, Pair, PairState
from mentoring.partings import Parting
from mentoring.people import Participant, Standing
from mentoring.programme import Programme
from mentoring.sessions import Session


@dataclass(frozen=True, kw_only=True, slots=True)
class Exit:
    """What a departure that tells nothing needs: the hours drawn for each pair (by id), and new ids.

    `partings`: the requests that somebody has made already for any of these pairs.
    """

    hours: Mapping[str, int]
    new_id: Callable[[], str]
    partings: Sequence[Parting] = ()


def leave(
    participant: Participant,
    *,
    programme: Programme,
    pairs: Sequence[Pair],
    sessions: Sequence[Session],
    counterparts: Mapping[str, Participant],
    quietly: Exit,
    now: datetime,
) -> Decision:
    """A participant goes, without a reason: at once for themselves, and some working hours later for a pair.

    `pairs`: theirs; `sessions`: those of these pairs; `counterparts`: the other people of these pairs, by id.
    """
    if participant.standing is Standing.LEFT:
        raise AlreadyDone
    gone = _gone(participant)
    people = {**counterparts, gone.id: gone}
    asked = {one.pair_id for one in quietly.partings if one.participant_id == gone.id}
    partings = [
        parting.ask(
            gone,
            pair,
            programme,
            mentor=people[pair.mentor_id],
            mentee=people[pair.mentee_id],
            partings=[one for one in quietly.partings if one.pair_id == pair.id],
            sessions=sessions,
            hours=quietly.hours[pair.id],
            parting_id=quietly.new_id(),
            leaving=True,
            now=now,
        )
        for pair in pairs
        if pair.state is PairState.ACTIVE and pair.id not in asked
    ]
    begun = [pair for pair in pairs if pair.state is not PairState.ACTIVE]
    return _withdrawal(gone).and_then(*partings, _endings(begun, sessions, people, now))


def depart(
    participant: Participant,
    *,
    pairs: Sequence[Pair],
    sessions: Sequence[Session],
    counterparts: Mapping[str, Participant],
    now: datetime,
) -> Decision:
    """Somebody is gone from Slack, as everybody there can see: their pairs end neutrally, and at once."""
    gone = _gone(participant)
    return _withdrawal(gone).and_then(_endings(pairs, sessions, {**counterparts, gone.id: gone}, now))


def _gone(participant: Participant) -> Participant:
    return replace(participant, standing=Standing.LEFT, paused_until=None, wake_at=None)


def _withdrawal(gone: Participant) -> Decision:
    return Decision(changed=(gone,), withdrawn=(f"participant:{gone.id}*", f"waiting:{gone.id}*"))


def _endings(
    pairs: Sequence[Pair], sessions: Sequence[Session], people: Mapping[str, Participant], now: datetime
) -> Decision:
    """End every pair that is not closed yet."""
    return Decision().and_then(
        *(
            pairing.close(
                pair,
                Closing.LEFT,
                mentor=people[pair.mentor_id],
                mentee=people[pair.mentee_id],
                sessions=sessions,
                now=now,
            )
            for pair in pairs
            if pair.state is not PairState.CLOSED
        )
    )
