"""Who may do what: one table, enforced by dispatch on the server, and followed by what the surfaces show."""

from dataclasses import dataclass
from enum import StrEnum

from mentoring.people import Participant, Person, Standing
from mentoring.programme import Programme


class Action(StrEnum):
    """Everything that a route may need permission for."""

    LOOK = "look"  # menu, help, Home
    CREATE = "create"  # a programme
    COORDINATE = "coordinate"  # settings, rounds, approvals, digests
    JOIN = "join"
    TAKE_PART = "take_part"  # profile, cards, check-ins, pause, resume, leave
    BOOK = "book"  # sessions of a pair: the two people, and the mentee's delegate
    CONFIDE = "confide"  # the safety valve
    ANSWER = "answer"  # in a private exchange: its two people, of whom confiding.check knows
    CHOOSE = "choose"  # how much to hear from the programme
    OWN = "own"  # what the programme knows of oneself: to read, to take away, to erase


class Hat(StrEnum):
    """What somebody is to the programme; a person may wear several."""

    STRANGER = "stranger"
    ADMIN = "admin"
    COORDINATOR = "coordinator"
    INVITED = "invited"
    PARTICIPANT = "participant"
    DELEGATE = "delegate"
    NEUTRAL = "neutral"


ALLOWED: dict[Action, frozenset[Hat]] = {
    Action.LOOK: frozenset(Hat),
    Action.CREATE: frozenset({Hat.ADMIN, Hat.COORDINATOR}),
    Action.COORDINATE: frozenset({Hat.COORDINATOR}),
    Action.JOIN: frozenset(
        {Hat.STRANGER, Hat.ADMIN, Hat.COORDINATOR, Hat.INVITED, Hat.PARTICIPANT, Hat.DELEGATE}
    ),
    Action.TAKE_PART: frozenset({Hat.PARTICIPANT}),
    Action.BOOK: frozenset({Hat.PARTICIPANT, Hat.DELEGATE}),
    Action.CONFIDE: frozenset({Hat.PARTICIPANT}),
    Action.ANSWER: frozenset(Hat),  # a neutral contact of before still ends what somebody has begun
    Action.CHOOSE: frozenset(Hat),  # whoever has left still has our letters before their eyes
    Action.OWN: frozenset(Hat),
}


FOR_GUESTS = frozenset({Action.LOOK, Action.OWN})


@dataclass(frozen=True, kw_only=True, slots=True)
class Actor:
    """Who is acting, as far as the programme is concerned."""

    person: Person
    programme: Programme | None = None
    participant: Participant | None = None
    delegate_of: tuple[str, ...] = ()
    appointed: bool = False

    @property
    def hats(self) -> frozenset[Hat]:
        """Everything that this person is to the programme."""
        hats = set[Hat]()
        if self.appointed or self.person.admin:
            hats.add(Hat.ADMIN)
        if self.programme and self.person.id in self.programme.coordinators:
            hats.add(Hat.COORDINATOR)
        if self.programme and self.person.id in self.programme.settings.neutral_contacts:
            hats.add(Hat.NEUTRAL)
        if self.delegate_of:
            hats.add(Hat.DELEGATE)
        match self.participant:
            case Participant(standing=Standing.INVITED):
                hats.add(Hat.INVITED)
            case Participant(standing=Standing.ACTIVE | Standing.PAUSED):
                hats.add(Hat.PARTICIPANT)
        return frozenset(hats or {Hat.STRANGER})

    def may(self, action: Action) -> bool:
        """Whether the table allows it; a guest may look, at what is known of them too, and no more."""
        if self.person.guest and action not in FOR_GUESTS:
            return False
        return bool(self.hats & ALLOWED[action])
