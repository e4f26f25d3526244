"""Ending: after the last week everybody is thanked, and two weeks later the pairs that go on are closed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mentoring.checkins import ANSWERABLE
from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.forming import pairing
from mentoring.notices import PairEnded, Thanks
from mentoring.pairs import Closing, Pair, PairState
from mentoring.people import Participant
from mentoring.placing import offering
from mentoring.programme import Programme
from mentoring.sessions import Session, SessionState
from mentoring.timeline import WEEK, local_day, start_of

THANKS_LAPSE = timedelta(days=45)
"""Somebody in a pause reads their thanks when they are back."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ending:
    """Some of those who are still to be thanked, with what they did; and some pairs that sleep on.

    `pairs`: those of the people to thank; `sessions`: those of these pairs. `asleep`: pairs that no clock
    of their own would close.
    """

    people: Sequence[Participant] = ()
    pairs: Sequence[Pair] = ()
    sessions: Sequence[Session] = ()
    asleep: Sequence[Pair] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.people or self.asleep)


def over_at(programme: Programme) -> datetime:
    """Give the moment at which the last week is over."""
    return start_of(offering.last_week(programme) + WEEK, programme.settings.zone)


def closes_at(programme: Programme) -> datetime:
    """Give the moment at which the pairs that go on are closed: a last check-in has had its two weeks."""
    return over_at(programme) + ANSWERABLE


def thank(ending: Ending, programme: Programme, *, now: datetime) -> Decision:
    """Thank some people, once each for an end, and let their own clocks close the pairs that sleep."""
    held = Counter(one.pair_id for one in ending.sessions if one.state is SessionState.HELD)
    woken = tuple(_woken(pair, now) for pair in ending.asleep)
    unasked = tuple(f"pair:{pair.id}*" for pair in woken if pair.state is PairState.CLOSED)
    letters = tuple(_thanks(person, ending, held, programme, now) for person in ending.people)
    thanked = tuple(replace(person, thanked_at=now) for person in ending.people)
    return Decision(changed=(*thanked, *woken), letters=letters, withdrawn=unasked)


def _woken(pair: Pair, now: datetime) -> Pair:
    """Let the clock of an active pair close it; one that never began is over."""
    if pair.state is PairState.ACTIVE:
        return replace(pair, wake_at=now)
    return replace(pair, state=PairState.CLOSED, closing=Closing.FINISHED, closed_at=now, wake_at=None)


def _thanks(
    person: Participant, ending: Ending, held: Mapping[str, int], programme: Programme, now: datetime
) -> Letter:
    own = [pair for pair in ending.pairs if person.id in {pair.mentor_id, pair.mentee_id}]
    active = any(pair.state is PairState.ACTIVE for pair in own)
    closes = closes_at(programme)
    zone = programme.settings.zone
    notice = Thanks(
        programme=programme.settings.name,
        role=person.role,
        sessions=sum(held[pair.id] for pair in own),
        ends_on=local_day(closes, zone) if active and closes > now else None,
    )
    return Letter(
        key=f"thanks:{person.id}:{local_day(over_at(programme), zone)}",
        to=ToPerson(user=person.user),
        notice=notice,
        due=now,
        lapses=now + THANKS_LAPSE,
        subject=f"participant:{person.id}",
    )


def close(
    pair: Pair, *, mentor: Participant, mentee: Participant, sessions: Sequence[Session], now: datetime
) -> Decision:
    """Close a pair with its programme: both know the day from their thanks, and need no further letter."""
    closed = pairing.close(pair, Closing.FINISHED, mentor=mentor, mentee=mentee, sessions=sessions, now=now)
    letters = tuple(letter for letter in closed.letters if not isinstance(letter.notice, PairEnded))
    return replace(closed, letters=letters)
