"""Undelivered letters: what a coordinator may know of a letter in doubt or given up, and be told of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mentoring import timeline
from mentoring.decisions import Address, Decision, Letter, ToChannel, ToPerson
from mentoring.notices import KINDS, LetterInDoubt, LetterParked
from mentoring.programme import Programme


class Reason(StrEnum):
    """Why a letter was given up, as far as somebody could do something about it."""

    ABSENT = "absent"  # the bot is not in the channel, or there is no such channel
    ARCHIVED = "archived"
    CLOSED = "closed"  # a preference of the workspace
    PERSON = "person"  # the app cannot write to this person
    GONE = "gone"  # their account is closed
    APP = "app"  # removed, or without its token or scopes
    MESSAGE = "message"  # Slack does not accept it
    THREAD = "thread"  # what it answers is gone
    OUTAGE = "outage"  # Slack stayed away for hours
    FAULT = "fault"  # ours
    OTHER = "other"


def is_confided(kind: str) -> bool:
    """Whether letters of this kind hold somebody's words in private."""
    return kind in KINDS and KINDS[kind].confided


SHUT = (Reason.ABSENT, Reason.ARCHIVED, Reason.CLOSED)
"""What keeps letters out of a channel until somebody opens it."""


def explained(reason: Reason, error: str) -> str:
    """Write an error down with its reason, for `reason_of` to read."""
    return f"{reason}: {error}"


def reason_of(error: str) -> Reason:
    """Read the reason that `explained` wrote."""
    beginning = error.partition(":")[0]
    return Reason(beginning) if beginning in set(Reason) else Reason.OTHER


@dataclass(frozen=True, kw_only=True, slots=True)
class Undelivered:
    """A letter as whoever settles it may see it: never what it says.

    `to` is None when the addressee alone would tell too much. From `lapses` on it is not worth
    sending; one that somebody is asked about always is.
    """

    id: int
    workspace: str
    kind: str
    state: str
    attempts: int
    error: str
    due: datetime
    settled_at: datetime | None = None
    to: Address | None = None
    week: date | None = None
    lapses: datetime | None = None

    @property
    def reason(self) -> Reason:
        """Why it was given up; to a person, a channel that does not exist is a person who does not."""
        reason = reason_of(self.error)
        personal = not isinstance(self.to, ToChannel) and reason is Reason.ABSENT
        return Reason.PERSON if personal else reason

    def is_late(self, now: datetime) -> bool:
        """Whether there is no use in sending it any more."""
        return self.lapses is not None and self.lapses <= now

    @property
    def confided(self) -> bool:
        """Whether somebody's private word is in it: nobody but its reader makes it disappear."""
        return is_confided(self.kind)


def ask(letter: Undelivered, programme: Programme, *, now: datetime) -> Decision:
    """Ask every coordinator to look whether a letter in doubt was posted."""
    notice = LetterInDoubt(
        letter=letter.id,
        kind=letter.kind,
        channel=letter.to.channel if isinstance(letter.to, ToChannel) else "",
        week=letter.week,
    )
    since = "" if letter.settled_at is None else letter.settled_at.isoformat(timespec="seconds")
    return _to_each(programme, f"letter-in-doubt:{letter.id}:{since}", letter, notice, now)


def tell(letter: Undelivered, programme: Programme, *, now: datetime) -> Decision:
    """Tell every coordinator that a channel takes no letters, and what to do; once a channel and day."""
    if not isinstance(letter.to, ToChannel) or letter.reason not in SHUT:
        return Decision()
    notice = LetterParked(
        letter=letter.id,
        kind=letter.kind,
        channel=letter.to.channel,
        reason=letter.reason.value,
        week=letter.week,
    )
    day = timeline.local_day(now, programme.settings.zone)
    return _to_each(programme, f"letter-parked:{letter.to.channel}:{day}", letter, notice, now)


def _to_each(
    programme: Programme, key: str, letter: Undelivered, notice: LetterInDoubt | LetterParked, now: datetime
) -> Decision:
    return Decision(
        letters=tuple(
            Letter(
                key=f"{key}:{user}",
                to=ToPerson(user=user),
                notice=notice,
                due=now,
                subject=_subject(letter.id),
            )
            for user in programme.coordinators
        )
    )


def settled(letter_id: int) -> Decision:
    """Ask nobody any more about a letter that somebody has settled."""
    return Decision(withdrawn=(f"{_subject(letter_id)}*",))


def _subject(letter_id: int) -> str:
    """Name the letter; the colon keeps 1 from being the beginning of 12."""
    return f"letter:{letter_id}:"
