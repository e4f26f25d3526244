"""Check-ins: what one of the two says after a session, and who may see each part of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from mentoring.goals import Progress
from mentoring.people import Participant
from mentoring.sessions import Session

ANSWERABLE = timedelta(days=14)
"""How long a check-in may be answered."""


class Lane(StrEnum):
    """Who sees an answer."""

    AUTHOR = "author"
    PAIR = "pair"
    COORDINATOR = "coordinator"
    TOTAL = "total"


class Outcome(StrEnum):
    """Whether the session took place, says the author; `UNABLE` is only ever said of oneself."""

    HELD = "held"
    MOVED = "moved"
    MISSED = "missed"
    UNABLE = "unable"


WRITTEN_OUTCOMES = (Outcome.HELD, Outcome.MISSED, Outcome.UNABLE)
"""What may have become of a session in writing: it cannot be moved."""


class Sentence(StrEnum):
    """What the author writes for themselves, and may share: with the counterpart, with the coordinators."""

    TAKEAWAY = "takeaway"
    WOULD_HELP = "would_help"


LANES: dict[str, Lane] = {
    "outcome": Lane.COORDINATOR,
    "usefulness": Lane.TOTAL,
    "topics": Lane.TOTAL,
    "takeaway": Lane.AUTHOR,
    "would_help": Lane.AUTHOR,
    "next_week": Lane.PAIR,
}
"""Who sees each field, unless its author shares it on purpose."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """What the form or the two buttons bring; None is a question left open.

    `usefulness` goes from 1 to 5. `share_takeaway` and `share_would_help` show that one sentence to the
    counterpart and to the coordinator respectively.
    """

    outcome: Outcome | None = None
    usefulness: int | None = None
    topics: tuple[str, ...] = ()
    takeaway: str = ""
    share_takeaway: bool = False
    would_help: str = ""
    share_would_help: bool = False
    next_in_weeks: int | None = None

    def shared(self, sentence: Sentence) -> str:
        """Give a sentence as far as its author shares it; empty when they do not."""
        match sentence:
            case Sentence.TAKEAWAY:
                return self.takeaway.strip() if self.share_takeaway else ""
            case Sentence.WOULD_HELP:
                return self.would_help.strip() if self.share_would_help else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What stands in a form that was not sent: its author's alone, and gone once it is.

    `form` counts the forms sent before this one, so that a keystroke that comes late finds it closed;
    `typed_at` is Slack's own moment of the latest change. `next_at`: the time picked for the next session.
    """

    form: int = 0
    typed_at: float = 0
    answers: Answers | None = None
    next_at: datetime | None = None
    progress: tuple[Progress | None, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckIn:
    """One participant's word on one session.

    `unsettled_at`: when what it adds to the figures was last changed after it had been given, so that no
    figure can be compared with an earlier one. `taken_back_at`: when its author deleted what they had said.
    """

    id: str
    programme_id: str
    session_id: str
    participant_id: str
    user: str
    asked_at: datetime
    answers: Answers = Answers()
    answered_at: datetime | None = None
    draft: Draft | None = None
    unsettled_at: datetime | None = None
    taken_back_at: datetime | None = None
    version: int = 0

    @property
    def figures(self) -> tuple[int | None, tuple[str, ...]]:
        """What it adds to the totals that leadership reads."""
        return self.answers.usefulness, self.answers.topics

    @property
    def form(self) -> int:
        """The number of the form that is open, or would be."""
        return self.draft.form if self.draft else 0


def asked(
    session: Session,
    people: Sequence[Participant],
    known: Sequence[CheckIn],
    *,
    at: datetime,
    new_id: Callable[[], str],
) -> tuple[CheckIn, ...]:
    """Ask people for a word on a session; what they said of an earlier date makes room for it."""
    earlier = {checkin.participant_id: checkin for checkin in known}
    return tuple(
        replace(
            earlier[person.id],
            asked_at=at,
            answers=Answers(),
            answered_at=None,
            draft=None,
            taken_back_at=None,
        )
        if person.id in earlier
        else CheckIn(
            id=new_id(),
            programme_id=session.programme_id,
            session_id=session.id,
            participant_id=person.id,
            user=person.user,
            asked_at=at,
        )
        for person in people
    )
