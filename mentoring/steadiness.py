"""Steadiness: where an active pair stands, and one table of who or what carries it on.

What happens to a pair is an `Event`. What the table does not name changes nothing, and a click that it does
not name comes too late. No course but the last is left without somebody or some clock in `ACTORS`.

How a cause is known: who gives a time back by a button is known; of a session that did not take place only
those are who say so of themselves. What nobody explains belongs to the pair, and whoever keeps the calendar
is asked how to go on. Nobody is shown any of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from mentoring.people import Role

KEPT = 12
"""So many of the latest meetings are remembered."""
TWICE = 2


class Course(StrEnum):
    """Where a pair stands with its meetings."""

    STEADY = "steady"
    REBOOKING = "rebooking"
    UNCLEAR = "unclear"
    MENTEE_ASKED = "mentee_asked"
    MENTOR_ASKED = "mentor_asked"
    BOTH_ASKED = "both_asked"
    COORDINATORS_ASKED = "coordinators_asked"
    RESTING = "resting"
    ENDED = "ended"


class Event(StrEnum):
    """What carries a pair from one course to another."""

    HELD = "a session is held"
    BOOKED = "a time is booked"
    OPENED = "a week in writing opens"
    SLIPPED = "a session is missed or cancelled"
    TWICE_MENTEE = "twice running, not by the mentor"
    TWICE_MENTOR = "twice running, by the mentor"
    TWICE_WRITTEN = "twice running, in writing"
    AGAIN = "twice running, although asked before"
    CONTESTED = "one says held, the other not"
    STALLED = "no session for the cadence and ten days"
    STALLED_AGAIN = "no session still, although asked before"
    RECOMMITTED = "let us go on"
    DELEGATED = "let my assistant book"
    RELEASED = "let us end here"
    SILENCE = "five working days"
    PAUSED = "a pause"
    BACK = "the pause is over"
    REMATCHED = "rematch"
    CLOSED = "close"
    OVER = "the programme is over"


LOOSE = (Course.STEADY, Course.REBOOKING)
QUESTIONED = (Course.MENTEE_ASKED, Course.MENTOR_ASKED, Course.BOTH_ASKED)
WAITING = (*QUESTIONED, Course.COORDINATORS_ASKED)
"""Somebody is being asked how to go on: meanwhile no times are offered."""
ALIVE = tuple(course for course in Course if course is not Course.ENDED)

_ROWS: tuple[tuple[tuple[Course, ...], Event, Course], ...] = (
    ((Course.REBOOKING, Course.UNCLEAR, *WAITING), Event.HELD, Course.STEADY),
    ((Course.REBOOKING, *WAITING), Event.BOOKED, Course.STEADY),
    ((Course.REBOOKING,), Event.OPENED, Course.STEADY),
    ((*LOOSE, Course.UNCLEAR), Event.SLIPPED, Course.REBOOKING),
    ((*LOOSE, Course.UNCLEAR), Event.TWICE_MENTEE, Course.MENTEE_ASKED),
    ((*LOOSE, Course.UNCLEAR), Event.TWICE_MENTOR, Course.MENTOR_ASKED),
    ((*LOOSE, Course.UNCLEAR), Event.TWICE_WRITTEN, Course.BOTH_ASKED),
    ((*LOOSE, Course.UNCLEAR), Event.AGAIN, Course.COORDINATORS_ASKED),
    (LOOSE, Event.CONTESTED, Course.UNCLEAR),
    (LOOSE, Event.STALLED, Course.BOTH_ASKED),
    (LOOSE, Event.STALLED_AGAIN, Course.COORDINATORS_ASKED),
    (QUESTIONED, Event.RECOMMITTED, Course.REBOOKING),
    ((Course.MENTEE_ASKED,), Event.DELEGATED, Course.REBOOKING),
    ((Course.MENTEE_ASKED, Course.MENTOR_ASKED), Event.RELEASED, Course.ENDED),
    ((Course.UNCLEAR,), Event.SILENCE, Course.STEADY),
    (QUESTIONED, Event.SILENCE, Course.COORDINATORS_ASKED),
    (ALIVE, Event.PAUSED, Course.RESTING),
    ((Course.RESTING,), Event.BACK, Course.STEADY),
    ((Course.COORDINATORS_ASKED,), Event.REMATCHED, Course.ENDED),
    (ALIVE, Event.CLOSED, Course.ENDED),
    (ALIVE, Event.OVER, Course.ENDED),
)
TABLE: Mapping[tuple[Course, Event], Course] = MappingProxyType(
    {(before, event): after for befores, event, after in _ROWS for before in befores}
)

ACTORS: Mapping[Course, tuple[str, ...]] = MappingProxyType(
    {
        Course.STEADY: ("clock",),
        Course.REBOOKING: ("mentee or delegate", "clock"),
        Course.UNCLEAR: ("mentor", "mentee", "clock"),
        Course.MENTEE_ASKED: ("mentee", "clock"),
        Course.MENTOR_ASKED: ("mentor", "clock"),
        Course.BOTH_ASKED: ("mentor", "mentee", "clock"),
        Course.COORDINATORS_ASKED: ("coordinators", "clock"),
        Course.RESTING: ("clock",),
        Course.ENDED: (),
    }
)
"""Who, or what, carries a pair on from each course."""


class What(StrEnum):
    """What became of one meeting, as far as the protocol is concerned."""

    HELD = "held"
    SLIPPED = "slipped"
    CONTESTED = "contested"


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """One meeting that was due (a session and its revision); `side` is there when the cause is known.

    `written`: it was to be held in writing, where nobody keeps a calendar.
    """

    meeting: str
    at: datetime
    what: What
    side: Role | None = None
    written: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Steadiness:
    """What a pair remembers of its meetings.

    `since`: when somebody last set it going again; `until`: when a pause ends. `asked`: a question was asked
    since the last session held, `stalled` because there was none for long. `questions` counts them all, for
    the keys of letters; `told`: how often coordinators have heard of the course that it is on.
    """

    course: Course = Course.STEADY
    since: datetime | None = None
    until: datetime | None = None
    turns: tuple[Turn, ...] = ()
    asked: bool = False
    stalled: bool = False
    questions: int = 0
    told: int = 0

    @property
    def slips(self) -> tuple[Turn, ...]:
        """Those that slipped since the last session held; what is contested counts for nothing."""
        held = max((n for n, turn in enumerate(self.turns) if turn.what is What.HELD), default=-1)
        return tuple(turn for turn in self.turns[held + 1 :] if turn.what is What.SLIPPED)

    @property
    def held_at(self) -> datetime | None:
        """When the two last met, and neither of them doubts it."""
        return max((turn.at for turn in self.turns if turn.what is What.HELD), default=None)

    @property
    def in_writing(self) -> bool:
        """Whether the two last wrote to each other, or were to."""
        return bool(self.turns) and self.turns[-1].written

    def slipped(self) -> Event:
        """Say what the latest slip amounts to."""
        latest = self.slips[-TWICE:]
        sides = [turn.side for turn in latest]
        written = bool(latest) and latest[-1].written
        differ = len({side is Role.MENTOR for side in sides}) > 1
        if len(sides) < TWICE or (differ and not written):
            return Event.SLIPPED
        if self.asked:
            return Event.AGAIN
        if written:
            return Event.TWICE_WRITTEN
        return Event.TWICE_MENTOR if sides[0] is Role.MENTOR else Event.TWICE_MENTEE


def drawn() -> str:
    """Draw the table for the documentation, as Mermaid."""
    lines = ["stateDiagram-v2", f"    [*] --> {Course.STEADY}"]
    for befores, event, after in _ROWS:
        lines += [f"    {before} --> {after}: {event}" for before in befores if before is not after]
    lines += [f"    note right of {c}: {', '.join(who)}" for c, who in ACTORS.items() if who]
    return "\n".join([*lines, f"    {Course.ENDED} --> [*]"])
