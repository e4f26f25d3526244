"""Decisions: one indivisible change to the programme, and the letters that it causes."""

from dataclasses import dataclass
from datetime import datetime

from mentoring.agendas import Agenda, ThreeThings
from mentoring.audit import Entry
from mentoring.checkins import CheckIn
from mentoring.confidences import Confidence
from mentoring.conversation import Conversation
from mentoring.digests import WeeklyDigest
from mentoring.goals import Goals
from mentoring.notices import Notice
from mentoring.pairs import Pair
from mentoring.partings import Parting
from mentoring.people import Participant, Person
from mentoring.preferences import Preferences
from mentoring.programme import Programme
from mentoring.rounds import Round
from mentoring.sessions import Session
from mentoring.traces import Trace

Aggregate = (
    Person
    | Programme
    | Participant
    | Preferences
    | Round
    | Pair
    | Session
    | CheckIn
    | Agenda
    | ThreeThings
    | Goals
    | WeeklyDigest
    | Conversation
    | Confidence
    | Parting
)


@dataclass(frozen=True, kw_only=True, slots=True)
class ToPerson:
    """Somebody's direct messages with the bot (`user` is a Slack id)."""

    user: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ToPair:
    """The group conversation of the two people of a pair, opened when first needed."""

    pair_id: str
    mentor: str
    mentee: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ToChannel:
    """A channel that the bot was invited to."""

    channel: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ToThread:
    """The thread of a letter already delivered, named by its key; waits for that letter."""

    letter: str


Address = ToPerson | ToPair | ToChannel | ToThread


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """A notice, addressed and dated; `key` makes sending it twice impossible.

    `key` is `kind:subject:local period`, unique in a workspace. From `lapses` on it is not worth sending.
    `subject` names what the letter is about (`pair:…`, `session:…`), so that it can be withdrawn with it.
    """

    key: str
    to: Address
    notice: Notice
    due: datetime
    lapses: datetime | None = None
    subject: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """One indivisible change: what is new or changed, what must be said, what need not be said any more.

    `withdrawn` holds letter keys, or `subject`s followed by `*` (`"session:42*"`), not yet sent; a Slack id
    after the `*` (`"session:42*U7"`) means what is addressed to that person only.
    `dropped` are conversations that are over, by Slack id. `reconsidered` (Slack ids): people whose calendar
    or wishes have changed, so that it is judged anew when their letters may go. `unreachable` (Slack ids):
    people to whom nothing can be sent any more; a private word alone is kept for them. `relieved` (Slack
    ids): people who no longer coordinate; what was on its way to them as coordinators is taken back.
    `forgotten`: the ids of partings of which no trace is to be left. `erased`: people of whom no trace is to
    be left. `noted`: who decided what, to be answered for.
    """

    changed: tuple[Aggregate, ...] = ()
    letters: tuple[Letter, ...] = ()
    withdrawn: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    reconsidered: tuple[str, ...] = ()
    unreachable: tuple[str, ...] = ()
    relieved: tuple[str, ...] = ()
    forgotten: tuple[str, ...] = ()
    noted: tuple[Entry, ...] = ()
    erased: tuple[Trace, ...] = ()

    def and_then(self, *others: "Decision") -> "Decision":
        """Join decisions taken one after the other into one; of one thing only its last state is kept."""
        every = [one for one in (self, *others) if one != NOTHING]
        if not every:
            return NOTHING
        return Decision(
            changed=tuple({_identity(a): a for d in every for a in d.changed}.values()),
            letters=tuple(letter for d in every for letter in d.letters),
            withdrawn=tuple(w for d in every for w in d.withdrawn),
            dropped=tuple(w for d in every for w in d.dropped),
            reconsidered=tuple(dict.fromkeys(user for d in every for user in d.reconsidered)),
            unreachable=tuple(dict.fromkeys(user for d in every for user in d.unreachable)),
            relieved=tuple(dict.fromkeys(user for d in every for user in d.relieved)),
            forgotten=tuple(dict.fromkeys(one for d in every for one in d.forgotten)),
            noted=tuple(entry for d in every for entry in d.noted),
            erased=tuple(one for d in every for one in d.erased),
        )


NOTHING = Decision()


def _identity(aggregate: Aggregate) -> tuple[type[Aggregate], str]:
    if isinstance(aggregate, Conversation | Preferences):
        return type(aggregate), aggregate.user
    return type(aggregate), aggregate.id
