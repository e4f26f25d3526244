"""Notices: what the programme has to tell somebody, as facts without words; one file for each subject.

Stored notices only ever gain fields, with defaults.
"""

from types import MappingProxyType
from typing import get_args

from mentoring.notices.coordinating import Appointed, Relieved
from mentoring.notices.digests import Digest, DigestChart, DigestPreview, Figures
from mentoring.notices.kind import Doubt
from mentoring.notices.manners import (
    MannerChanged,
    SessionHit,
    TimeDeclined,
    TimeProposed,
    WritingHalfway,
    WritingOpened,
    WritingProposed,
)
from mentoring.notices.own import File, NamingQuestion, OwnFile, OwnFileReady, Thanks
from mentoring.notices.pairs import (
    Announcement,
    Introduction,
    PairEnded,
    PairFellThrough,
    PairNotMade,
    PairQuestion,
    ProposalReady,
)
from mentoring.notices.people import (
    AccountClosed,
    DelegateGone,
    Invitation,
    NobodyCoordinates,
    Part,
    StillWaiting,
    Welcome,
)
from mentoring.notices.private import ConfidenceEnded, PrivateAnswer, PrivateWord
from mentoring.notices.rounds import AuditFile, AuditReady, RoundFailed
from mentoring.notices.sessions import (
    CalendarFile,
    CheckInQuestion,
    CheckInReminder,
    Preparation,
    SessionBooked,
    SessionCancelled,
    SessionReminder,
    SharedWords,
    SlotsOffered,
)
from mentoring.notices.steadiness import (
    HeldQuestion,
    MenteeQuestion,
    MentorQuestion,
    OnIt,
    PairNeedsYou,
    PairRests,
    RhythmQuestion,
)
from mentoring.notices.together import AgendaShared, GoalsWritten
from mentoring.notices.undelivered import Interruption, LetterInDoubt, LetterParked

__all__ = [
    "KINDS",
    "AccountClosed",
    "AgendaShared",
    "Announcement",
    "Appointed",
    "AuditFile",
    "AuditReady",
    "CalendarFile",
    "CheckInQuestion",
    "CheckInReminder",
    "ConfidenceEnded",
    "DelegateGone",
    "Digest",
    "DigestChart",
    "DigestPreview",
    "Doubt",
    "Figures",
    "File",
    "GoalsWritten",
    "HeldQuestion",
    "Interruption",
    "Introduction",
    "Invitation",
    "LetterInDoubt",
    "LetterParked",
    "MannerChanged",
    "MenteeQuestion",
    "MentorQuestion",
    "NamingQuestion",
    "NobodyCoordinates",
    "Notice",
    "OnIt",
    "OwnFile",
    "OwnFileReady",
    "PairEnded",
    "PairFellThrough",
    "PairNeedsYou",
    "PairNotMade",
    "PairQuestion",
    "PairRests",
    "Part",
    "Preparation",
    "PrivateAnswer",
    "PrivateWord",
    "ProposalReady",
    "Relieved",
    "RhythmQuestion",
    "RoundFailed",
    "SessionBooked",
    "SessionCancelled",
    "SessionHit",
    "SessionReminder",
    "SharedWords",
    "SlotsOffered",
    "StillWaiting",
    "Thanks",
    "TimeDeclined",
    "TimeProposed",
    "Welcome",
    "WritingHalfway",
    "WritingOpened",
    "WritingProposed",
]

Notice = (
    Invitation
    | Welcome
    | PairQuestion
    | PairNotMade
    | Introduction
    | Announcement
    | StillWaiting
    | PairEnded
    | SlotsOffered
    | SessionBooked
    | CalendarFile
    | SessionCancelled
    | SessionHit
    | TimeProposed
    | TimeDeclined
    | WritingProposed
    | MannerChanged
    | WritingOpened
    | WritingHalfway
    | Preparation
    | SessionReminder
    | CheckInQuestion
    | CheckInReminder
    | SharedWords
    | AgendaShared
    | GoalsWritten
    | OnIt
    | MenteeQuestion
    | MentorQuestion
    | RhythmQuestion
    | HeldQuestion
    | PairNeedsYou
    | PairRests
    | ProposalReady
    | RoundFailed
    | AuditReady
    | AuditFile
    | PairFellThrough
    | PrivateWord
    | PrivateAnswer
    | ConfidenceEnded
    | DigestPreview
    | Digest
    | DigestChart
    | LetterInDoubt
    | LetterParked
    | AccountClosed
    | DelegateGone
    | NobodyCoordinates
    | Appointed
    | Relieved
    | Interruption
    | OwnFileReady
    | OwnFile
    | NamingQuestion
    | Thanks
)

KINDS = MappingProxyType({kind.__name__: kind for kind in get_args(Notice)})
"""The notices by their names."""
