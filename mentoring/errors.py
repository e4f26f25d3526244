"""Everything that the rules may refuse, as one tree.

Refusal
├── NotAllowed              the person may not do this
├── NoProgramme             there is no programme to do it in
├── NotParticipating        the person has not joined
├── AlreadyDone             the click came twice, or too late
│   └── AlreadyBooked       the session has another time already
├── Gone                    what was clicked no longer exists or has moved on
│   ├── InWriting           the session has no hour: the two write to each other
│   └── ExitSettled         there is no end of a pair to take back any more
├── StillNeeded             somebody else has to take over first
├── NotYet                  it is too early for this
├── TooFewHours             the two have no room in common to meet at an hour
├── SlotTaken               the time chosen has passed or no longer suits
├── CannotPair              a rule that holds for everybody keeps two people apart
├── NoPlace                 one of two people is taken by what was decided
├── InvalidFields           a form holds something that cannot be accepted
└── UnreadableRoster        a file of people holds faulty lines

A refusal is an answer to a person, not a bug: `key` names its sentence in surfaces/locales,
and dispatch alone turns it into words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar


class Refusal(Exception):  # noqa: N818  it is a refusal, in the words of the product
    """The rules say no, for a reason that the person can be told."""

    key: ClassVar[str] = "refusal-general"


class NotAllowed(Refusal):
    """The person may not do this."""

    key = "refusal-not-allowed"


class NoProgramme(Refusal):
    """There is no programme in this workspace yet."""

    key = "refusal-no-programme"


class NotParticipating(Refusal):
    """The person has not joined the programme."""

    key = "refusal-not-participating"


class AlreadyDone(Refusal):
    """This was settled by an earlier click, the person's own or somebody else's."""

    key = "refusal-already-done"


class AlreadyBooked(AlreadyDone):
    """The session has a time already, which is only changed on purpose."""

    key = "refusal-already-booked"


class Gone(Refusal):
    """What the click was about has moved on."""

    key = "refusal-gone"


class InWriting(Gone):
    """The session is held in writing, and has no hour to choose."""

    key = "refusal-in-writing"


class ExitSettled(Gone):
    """The pair has ended, or goes on already: the message that offered to take its end back has served."""

    key = "refusal-exit-settled"


class TooFewHours(Refusal):
    """The two have too few working hours in common to meet at an hour."""

    key = "refusal-too-few-hours"


class StillNeeded(Refusal):
    """Others were promised this person: somebody has to take over first."""

    key = "refusal-still-needed"


class NotYet(Refusal):
    """It is too early for this."""

    key = "refusal-not-yet"


class SlotTaken(Refusal):
    """The time chosen has passed, or no longer suits both."""

    key = "refusal-slot-taken"


class CannotPair(Refusal):
    """These two cannot be paired, by anybody's hand."""

    key = "refusal-cannot-pair"


class NoPlace(Refusal):
    """One of the two is taken by a pair that was decided or locked."""

    key = "refusal-no-place"


class InvalidFields(Refusal):
    """A form holds something that cannot be accepted; `fields` names each one's sentence."""

    key = "refusal-invalid-fields"

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__(", ".join(sorted(fields)))
        self.fields = dict(fields)


@dataclass(frozen=True, kw_only=True, slots=True)
class FaultyLine:
    """One line of a file of people that cannot be read: its number (the header is 1), its column, why."""

    number: int
    column: str | None
    reason: str
    value: str = ""


class UnreadableRoster(Refusal):
    """A file of people holds faulty lines: nothing of it was taken."""

    key = "refusal-unreadable-roster"

    def __init__(self, lines: Sequence[FaultyLine]) -> None:
        super().__init__(f"{len(lines)} faulty lines")
        self.lines = tuple(lines)
