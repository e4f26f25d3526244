"""Knowledge: what the programme knows of somebody, as they alone may read it.

What others have said of them, or written to them, is those others' own, and not in here.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from mentoring.agendas import Agenda, ThreeThings
from mentoring.checkins import CheckIn, Sentence
from mentoring.confidences import Confidence
from mentoring.conversation import Conversation
from mentoring.goals import Goals
from mentoring.pairs import Pair, PairState
from mentoring.partings import Parting
from mentoring.people import Participant, Person, Role, Standing
from mentoring.preferences import Preferences
from mentoring.programme import Programme
from mentoring.sessions import Session, SessionState

SHOWN = {
    Role.MENTEE: (PairState.MENTEE_ASKED, PairState.MENTOR_ASKED, PairState.ACTIVE),
    Role.MENTOR: (PairState.MENTOR_ASKED, PairState.ACTIVE),
}
"""The pairs that each side may know of: nobody hears of one before they are asked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownPair:
    """A pair that somebody knows of. `counterpart`: a name, empty when nobody knows it any more.

    `named`: the executive of this pair allows the mentor to name them on their record.
    """

    pair: Pair
    counterpart: str = ""
    named: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Enrolment:
    """One programme that somebody takes or took part in, and all that they have to do with in it."""

    programme: Programme
    participant: Participant
    pairs: tuple[KnownPair, ...] = ()
    sessions: tuple[Session, ...] = ()
    checkins: tuple[CheckIn, ...] = ()
    confidences: tuple[Confidence, ...] = ()
    partings: tuple[Parting, ...] = ()
    agendas: tuple[Agenda, ...] = ()
    things: ThreeThings | None = None
    goals: tuple[Goals, ...] = ()

    @property
    def held(self) -> tuple[Session, ...]:
        """Give the sessions that took place, the first one first."""
        held = [one for one in self.sessions if one.state is SessionState.HELD]
        return tuple(sorted(held, key=lambda one: (one.starts_at is None, one.starts_at, one.id)))


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterSeen:
    """A letter that somebody got: of what kind, and when."""

    kind: str
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """All that the programme knows of one person; `enrolments`, the newest first.

    `books_for`: names of the mentees for whom they book.
    """

    person: Person
    at: datetime
    enrolments: tuple[Enrolment, ...] = ()
    preferences: Preferences | None = None
    conversation: Conversation | None = None
    books_for: tuple[str, ...] = ()
    coordinates: bool = False
    listens: bool = False
    sponsors: bool = False
    letters: tuple[LetterSeen, ...] = ()

    @property
    def current(self) -> Enrolment | None:
        """Give the newest enrolment."""
        return self.enrolments[0] if self.enrolments else None


def may_know(pair: Pair, participant: Participant) -> bool:
    """Whether somebody has heard of a pair: nobody has of one that ended before they were asked."""
    if pair.state is PairState.CLOSED:
        return pair.active_since is not None
    return pair.state in SHOWN[participant.role]


def own_words(confidence: Confidence) -> Confidence:
    """Keep of a private exchange what its owner said: the answers belong to whoever gave them."""
    own = tuple(said for said in confidence.said if said.author == confidence.user)
    return replace(confidence, said=own)


def shared(checkin: CheckIn, sentence: Sentence) -> bool:
    """Whether the author chose to show this sentence to somebody."""
    return bool(checkin.answers.shared(sentence))


def takes_part(participant: Participant) -> bool:
    """Whether somebody is in the programme now."""
    return participant.standing in {Standing.ACTIVE, Standing.PAUSED}
