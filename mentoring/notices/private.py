"""In private: the words exchanged with a neutral contact."""

from dataclasses import dataclass

from mentoring.notices.kind import Doubt, Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class PrivateWord(Kind):
    """To the neutral contact: what somebody chose to say, in private."""

    doubt = Doubt.RESEND
    requested = True
    counted = False
    weight = 9
    discreet = True
    confided = True
    person: str
    wish: str
    words: str
    confidence: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PrivateAnswer(Kind):
    """What the other of a private exchange answers: for its reader, and for nobody else."""

    doubt = Doubt.RESEND
    requested = True
    counted = False
    weight = 9
    discreet = True
    confided = True
    confidence: str
    author: str
    words: str
    to_contact: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ConfidenceEnded(Kind):
    """The other has ended a private exchange."""

    requested = True
    counted = False
    discreet = True
    other: str
    to_contact: bool
