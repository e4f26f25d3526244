"""Home views: what the App Home is told, before any word is put on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mentoring.digests import WeeklyDigest
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Role, Standing
from mentoring.preferring import Wishes
from mentoring.programme import Programme
from mentoring.rounds import Round, Unpaired
from mentoring.sessions import Session
from mentoring.undelivered import Undelivered


@dataclass(frozen=True, kw_only=True, slots=True)
class PairLine:
    """One of somebody's pairs, and the counterpart's Slack id."""

    pair: Pair
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ExitLine:
    """A pair that somebody may end alone; `parting_id` when they have asked for it already."""

    pair_id: str
    counterpart: str
    parting_id: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionLine:
    """One session seen by one person; `for_mentee` (a Slack id) when that person books for somebody.

    `late`: it wants a time, and the week that it was meant for is over.
    """

    session: Session
    counterpart: str
    for_mentee: str | None = None
    late: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class StrangerHome:
    """Somebody who does not take part: perhaps invited, perhaps booking for a mentee.

    `wishes`: how much they want to hear, when they are written to at all.
    """

    programme: Programme | None = None
    invited_as: Role | None = None
    may_join: bool = True
    booked: tuple[SessionLine, ...] = ()
    to_book: tuple[SessionLine, ...] = ()
    wishes: Wishes | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class WizardHome:
    """Somebody who may create the programme that does not exist yet."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ParticipantHome:
    """A participant: pairs not closed, the sessions to come, the check-ins left open.

    `exits`: the pairs of which this person has asked the end.
    `to_book` are those that this person may book: a mentee's own, and those of the mentees who delegate.
    """

    programme: Programme
    participant: Participant
    pairs: tuple[PairLine, ...] = ()
    booked: tuple[SessionLine, ...] = ()
    to_book: tuple[SessionLine, ...] = ()
    to_check_in: tuple[SessionLine, ...] = ()
    exits: tuple[ExitLine, ...] = ()
    wishes: Wishes | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RoundLine:
    """A round, and how many of its pairs wait for the coordinator's word."""

    round: Round
    proposed: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class CoordinatorHome:
    """The control panel. `week` counts from 1, and is 0 before the first day; a count left out is 0.

    `earlier_rounds`: those before the latest of which pairs wait for a word.
    `waiting`: active participants without a partner; `newcomers` (Slack ids): those since the latest round.
    `all_wait`: nothing can be posted until somebody mends the app.
    `in_doubt`: letters that Slack may have posted; `parked`: those that were given up.
    `needing`: pairs of which a coordinator has to decide how they go on.
    `own`: there when the coordinator takes part too.
    """

    programme: Programme
    week: int = 0
    people: Mapping[Role, Mapping[Standing, int]] = field(default_factory=dict)
    pairs: Mapping[PairState, int] = field(default_factory=dict)
    sessions_planned: int = 0
    sessions_held: int = 0
    round: RoundLine | None = None
    earlier_rounds: tuple[RoundLine, ...] = ()
    waiting: tuple[Unpaired, ...] = ()
    newcomers: tuple[str, ...] = ()
    digest: WeeklyDigest | None = None
    all_wait: bool = False
    in_doubt: tuple[Undelivered, ...] = ()
    parked: tuple[Undelivered, ...] = ()
    needing: tuple[Pair, ...] = ()
    own: ParticipantHome | None = None
    wishes: Wishes | None = None


HomeView = StrangerHome | WizardHome | ParticipantHome | CoordinatorHome
