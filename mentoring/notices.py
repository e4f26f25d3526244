"""Notices: what the programme has to tell somebody, as facts without words.

Each notice says how a doubtful delivery is settled (`doubt`), whether somebody's own click caused it
(`requested`: such a letter waits for nothing), whether it takes one of the person's few letters a week
(`counted`), whether they may have no more of its kind (`snoozable`), and how much it matters beside others
(`weight`, 1 to 9). A `public` one is posted where many read it, and is nobody's own.
To whom a `discreet` one goes says by itself what was told in private: no coordinator is shown it.
A `confided` one holds somebody's words in private: nobody but its reader makes it disappear, and no measure
names its kind.
Stored notices only ever gain fields, with defaults.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, get_args

from mentoring.checkins import Sentence
from mentoring.people import Role
from mentoring.rounds import Obstacle


class Part(StrEnum):
    """What somebody is to the programme, as far as it is missed when they go."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    DELEGATE = "delegate"
    COORDINATOR = "coordinator"
    SPONSOR = "sponsor"
    NEUTRAL = "neutral"


class Doubt(StrEnum):
    """What becomes of a letter that Slack may or may not have posted."""

    LAPSE = "lapse"
    RESEND = "resend"
    ASK = "ask"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Notice:
    doubt: ClassVar[Doubt] = Doubt.LAPSE
    requested: ClassVar[bool] = False
    counted: ClassVar[bool] = True
    snoozable: ClassVar[bool] = False
    weight: ClassVar[int] = 5
    discreet: ClassVar[bool] = False
    confided: ClassVar[bool] = False
    public: ClassVar[bool] = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Invitation(_Notice):
    """You are invited: objectives, sponsor, your role."""

    counted = False
    doubt = Doubt.RESEND
    weight = 8
    programme: str
    objectives: str
    sponsor: str
    coordinator: str
    role: Role


@dataclass(frozen=True, kw_only=True, slots=True)
class Welcome(_Notice):
    """You have joined: what happens next, and the three cards."""

    doubt = Doubt.RESEND
    requested = True
    counted = False
    role: Role


@dataclass(frozen=True, kw_only=True, slots=True)
class PairQuestion(_Notice):
    """We thought of somebody for you: why, and yes or no."""

    doubt = Doubt.RESEND
    weight = 9
    pair_id: str
    role: Role
    counterpart: str
    topics: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PairNotMade(_Notice):
    """The pair that you had accepted will not be made; you keep your place."""

    counted = False
    weight = 7
    discreet = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Introduction(_Notice):
    """Meet each other: why you were paired, the charter, an agenda, times to pick."""

    doubt = Doubt.RESEND
    requested = True
    counted = False
    weight = 9
    pair_id: str
    mentor: str
    mentee: str
    topics: tuple[str, ...]
    session_id: str
    slots: tuple[datetime, ...]
    minutes: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Announcement(_Notice):
    """A new pair, in a channel, with the consent of both."""

    counted = False
    public = True
    mentor: str
    mentee: str
    topics: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class StillWaiting(_Notice):
    """No partner for you in this round; you keep your place."""

    snoozable = True
    weight = 6
    role: Role
    obstacle: Obstacle


@dataclass(frozen=True, kw_only=True, slots=True)
class PairEnded(_Notice):
    """Your pair has come to an end: the same neutral sentence for both, whoever asked."""

    counted = False
    doubt = Doubt.RESEND
    weight = 8
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SlotsOffered(_Notice):
    """Times for the next session, to whoever books for the mentee (`for_mentee` when that is a delegate).

    `again` when it was booked before: they expect other times, and these are not one of their few letters.
    `unsure`: nobody has told whether it took place at the time that it had.
    """

    snoozable = True
    doubt = Doubt.RESEND
    weight = 7
    session_id: str
    number: int
    slots: tuple[datetime, ...]
    minutes: int
    counterpart: str
    for_mentee: str | None = None
    again: bool = False
    unsure: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionBooked(_Notice):
    """The session is booked, in the pair's room; `moved` when it had another time before."""

    doubt = Doubt.RESEND
    requested = True
    counted = False
    session_id: str
    number: int
    starts_at: datetime
    minutes: int
    moved: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CalendarFile(_Notice):
    """The calendar file of a booked session, in the thread of its message; `cancelled` takes it back."""

    requested = True
    counted = False
    session_id: str
    number: int
    programme: str
    mentor: str
    mentee: str
    starts_at: datetime
    minutes: int
    revision: int
    written_at: datetime
    cancelled: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionCancelled(_Notice):
    """The session will not take place at the time booked; what happens next."""

    doubt = Doubt.RESEND
    requested = True
    counted = False
    session_id: str
    number: int
    starts_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Preparation(_Notice):
    """To the mentor, the working day before: a suggested agenda."""

    snoozable = True
    session_id: str
    number: int
    starts_at: datetime
    minutes: int
    counterpart: str
    topics: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionReminder(_Notice):
    """To each, as the day of the session begins, or late on the working day before."""

    counted = False
    snoozable = True
    weight = 7
    session_id: str
    starts_at: datetime
    minutes: int
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckInQuestion(_Notice):
    """After the session: did it take place, and how useful was it."""

    snoozable = True
    weight = 6
    session_id: str
    number: int
    starts_at: datetime
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckInReminder(_Notice):
    """Two working days later, once; then silence."""

    snoozable = True
    weight = 3
    discreet = True
    session_id: str
    number: int
    starts_at: datetime
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SharedWords(_Notice):
    """A sentence of a check-in that its author chose to show to this reader."""

    counted = False
    snoozable = True
    doubt = Doubt.RESEND
    weight = 4
    discreet = True
    author: str
    sentence: Sentence
    words: str
    number: int


@dataclass(frozen=True, kw_only=True, slots=True)
class OnIt(_Notice):
    """To the mentor: a session did not take place, and somebody takes care of it; `own` when they said so."""

    counted = False
    snoozable = True
    discreet = True
    weight = 4
    number: int
    counterpart: str
    own: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class MenteeQuestion(_Notice):
    """To the mentee, when two sessions running did not take place: how to go on, in three buttons.

    It comes instead of other times, which are expected and not counted either.
    """

    counted = False
    doubt = Doubt.RESEND
    weight = 9
    discreet = True
    pair_id: str
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MentorQuestion(_Notice):
    """To the mentor, when they could not come twice running: how to go on, in three buttons."""

    counted = False
    doubt = Doubt.RESEND
    weight = 9
    discreet = True
    pair_id: str
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RhythmQuestion(_Notice):
    """To each of two who have not met for a while: what would suit them."""

    doubt = Doubt.RESEND
    weight = 8
    discreet = True
    pair_id: str
    counterpart: str
    role: Role


@dataclass(frozen=True, kw_only=True, slots=True)
class HeldQuestion(_Notice):
    """To each, when what they say of a session differs: the same question, nothing of the answers."""

    counted = False
    weight = 6
    discreet = True
    session_id: str
    number: int
    starts_at: datetime | None
    counterpart: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PairNeedsYou(_Notice):
    """To each coordinator: a pair does not find its way alone; `stalled` when it has not met for a while."""

    counted = False
    doubt = Doubt.RESEND
    weight = 8
    pair_id: str
    mentor: str
    mentee: str
    stalled: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class PairRests(_Notice):
    """To both: the coordinators give your pair a break."""

    counted = False
    weight = 7
    counterpart: str
    until: date


@dataclass(frozen=True, kw_only=True, slots=True)
class ProposalReady(_Notice):
    """To the coordinator: a round is solved."""

    counted = False
    doubt = Doubt.RESEND
    weight = 8
    round_id: str
    pairs: int
    unpaired: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PairFellThrough(_Notice):
    """To the coordinator: a proposed pair was not accepted. It is not said by whom."""

    counted = False
    mentor: str
    mentee: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PrivateWord(_Notice):
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
class PrivateAnswer(_Notice):
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
class ConfidenceEnded(_Notice):
    """The other has ended a private exchange."""

    requested = True
    counted = False
    discreet = True
    other: str
    to_contact: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """The figures of a digest; None is a figure held back because too few people stand behind it."""

    planned_week: int
    held_week: int
    planned_to_date: int
    held_to_date: int
    waiting: int
    asked: int
    active_pairs: int
    closed_pairs: int
    needing_help: int
    booked_next_week: int
    respondents: int | None
    satisfaction: float | None
    topics: tuple[str, ...] | None
    threshold: int
    history: tuple[tuple[date, int, int], ...] = ()

    @property
    def without_news(self) -> bool:
        """Whether the week can be told in one line: nothing planned, held, asked or booked."""
        return not (
            self.planned_week or self.held_week or self.asked or self.booked_next_week or self.needing_help
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class DigestPreview(_Notice):
    """To each coordinator, the working day before: what leadership will read."""

    counted = False
    weight = 7
    digest_id: str
    programme: str
    week: date
    goes_out_at: datetime
    figures: Figures
    since: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Digest(_Notice):
    """The weekly message to the leadership channel: the week (its Monday) that it tells of.

    `since`: the Monday of the first week, when it tells of several.
    """

    counted = False
    public = True
    doubt = Doubt.ASK
    weight = 9
    programme: str
    week: date
    number: int
    weeks: int
    figures: Figures
    sentence: str = ""
    since: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DigestChart(_Notice):
    """The chart of a digest, in its thread: planned and held, week by week."""

    counted = False
    public = True
    programme: str
    week: date
    figures: Figures


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterInDoubt(_Notice):
    """To each coordinator: Slack did not say whether a letter was posted, so somebody has to look.

    `letter` is its number in the outbox, `kind` its notice; `channel` and `week` are known of a digest.
    """

    counted = False
    weight = 8
    letter: int
    kind: str
    channel: str = ""
    week: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterParked(_Notice):
    """To each coordinator: a letter could not be posted in a channel, `reason` says what is in its way.

    `letter` is its number in the outbox, `kind` its notice; `week` is known of a digest.
    """

    counted = False
    weight = 8
    letter: int
    kind: str
    channel: str
    reason: str
    week: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountClosed(_Notice):
    """To each coordinator: somebody's Slack account was closed; `parts` is what they were until then."""

    counted = False
    weight = 6
    user: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Interruption(_Notice):
    """To each coordinator: the bot was away, and what becomes of what was due meanwhile.

    `weeks`: how many the next digest tells together; 0 when it has its own week only.
    """

    counted = False
    weight = 6
    since: datetime
    until: datetime
    late: int
    lapsed: int
    weeks: int = 0


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
    | Preparation
    | SessionReminder
    | CheckInQuestion
    | CheckInReminder
    | SharedWords
    | OnIt
    | MenteeQuestion
    | MentorQuestion
    | RhythmQuestion
    | HeldQuestion
    | PairNeedsYou
    | PairRests
    | ProposalReady
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
    | Interruption
)

KINDS = MappingProxyType({kind.__name__: kind for kind in get_args(Notice)})
"""The notices by their names."""
