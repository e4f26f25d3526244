"""Home views: what the App Home is told, before any word is put on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mentoring.digests import WeeklyDigest
from mentoring.membership.preferring import Wishes
from mentoring.pairs import Pair, PairState
from mentoring.people import Absence, Participant, Role, Standing
from mentoring.programme import Programme
from mentoring.rounds import Round
from mentoring.sessions import Session
from surfaces.goals import GoalsLine


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
    """Somebody who does not take part: perhaps invited, perhaps booking for a mentee, perhaps gone.

    `wishes`: how much they want to hear, when they are written to at all. `books`, `listens`: they book for
    somebody, or are the neutral contact. `left`: who they were; `over`: the programme has had its last week.
    `to_ask`: the people (by Slack id) to name for a question, when they are not simply the coordinators.
    """

    programme: Programme | None = None
    invited_as: Role | None = None
    may_join: bool = True
    guest: bool = False
    books: bool = False
    listens: bool = False
    left: Participant | None = None
    over: bool = False
    booked: tuple[SessionLine, ...] = ()
    to_book: tuple[SessionLine, ...] = ()
    wishes: Wishes | None = None
    to_ask: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class WizardHome:
    """Somebody who may create the programme that does not exist yet."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ParticipantHome:
    """A participant: pairs not closed, the sessions to come, the check-ins left open.

    `exits`: the pairs of which this person has asked the end. `held`: how many sessions they have held;
    `week`: of the programme, 0 before its first day. `closes_on`: the day on which pairs end, once the last
    week is over. `absences`: their days away to come.
    `to_book` are those that this person may book: a mentee's own, and those of the mentees who delegate;
    `to_propose`: those that the mentee places, of which a mentor may have a word to say. `to_ask`: as above.
    """

    programme: Programme
    participant: Participant
    pairs: tuple[PairLine, ...] = ()
    booked: tuple[SessionLine, ...] = ()
    to_book: tuple[SessionLine, ...] = ()
    to_propose: tuple[SessionLine, ...] = ()
    to_check_in: tuple[SessionLine, ...] = ()
    exits: tuple[ExitLine, ...] = ()
    held: int = 0
    week: int = 0
    closes_on: date | None = None
    goals: tuple[GoalsLine, ...] = ()
    absences: tuple[Absence, ...] = ()
    wishes: Wishes | None = None
    to_ask: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Needs:
    """Who needs a coordinator, and how many of each; `round_id`: the newest round with pairs to look at.

    `waiting`: people without a partner; `unknown`: those of whom no manager is known, so that no pair can be
    made. `letters`: in doubt or given up. `gone`: neutral contacts or the sponsor whose account is closed.
    `cohort`: people who would like to be in the next one. `all_wait`: nothing can be posted for now.
    """

    proposed: int = 0
    round_id: str = ""
    deciding: int = 0
    waiting: int = 0
    unknown: int = 0
    letters: int = 0
    gone: int = 0
    cohort: int = 0
    all_wait: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CoordinatorHome:
    """The control panel. `week` counts from 1, and is 0 before the first day; a count left out is 0.

    `deciding`: some of the pairs of which a coordinator has to say how they go on. `round`: the newest one,
    to tell how far it is, or that it came to nothing. `over`: the last week has passed. `own`: there when
    the coordinator takes part too.
    """

    programme: Programme
    week: int = 0
    over: bool = False
    people: Mapping[Role, Mapping[Standing, int]] = field(default_factory=dict)
    pairs: Mapping[PairState, int] = field(default_factory=dict)
    sessions_planned: int = 0
    sessions_held: int = 0
    needs: Needs = field(default_factory=Needs)
    deciding: tuple[Pair, ...] = ()
    round: Round | None = None
    digest: WeeklyDigest | None = None
    own: ParticipantHome | None = None
    wishes: Wishes | None = None


HomeView = StrangerHome | WizardHome | ParticipantHome | CoordinatorHome
