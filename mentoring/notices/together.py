"""Together: what one of the two writes for both, in their own room."""

from dataclasses import dataclass

from mentoring.notices.kind import Doubt, Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class GoalsWritten(Kind):
    """To both: one of you has written the goals of your pair, or changed them."""

    doubt = Doubt.RESEND
    requested = True
    counted = False
    weight = 5
    discreet = True
    pair_id: str
    author: str
    goals: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class AgendaShared(Kind):
    """To both: the mentor's agenda of a session, which they chose to share."""

    doubt = Doubt.RESEND
    requested = True
    counted = False
    weight = 6
    discreet = True
    session_id: str
    number: int
    author: str
    words: str
