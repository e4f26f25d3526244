"""Allowance: a person's few letters a week; the most important first, the rest wait or lapse."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mentoring.decisions import Letter, ToPerson
from mentoring.notices import SlotsOffered
from mentoring.preferences import Preferences
from mentoring.programme import ProgrammeSettings
from mentoring.quietness import quiet
from mentoring.quietness.quiet import Calendar, Lapse, Send, Verdict, Wait
from mentoring.timeline import local_day

WEEKLY = 2
"""How many counted letters a person gets in seven days, unless the programme or the person wants fewer."""

WINDOW = timedelta(days=7, minutes=2)
"""Seven days, and as long as posting may take: what is seen of two letters is never closer than they are."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Readership:
    """Who will read a letter, as far as sending it is concerned; of a channel there is no calendar.

    `spent`: when this person got counted letters lately; `closed`: one of them has no account any more.
    """

    calendars: tuple[Calendar, ...] = ()
    weekly: int = WEEKLY
    preferences: Preferences | None = None
    spent: tuple[datetime, ...] = ()
    closed: bool = False


def weekly(settings: ProgrammeSettings | None, preferences: Preferences | None) -> int:
    """Give how many counted letters a week somebody gets: as the programme allows, or fewer by choice."""
    allowed = WEEKLY if settings is None else settings.weekly_messages
    chosen = preferences.weekly if preferences is not None else None
    return allowed if chosen is None else min(allowed, chosen)


def is_counted(letter: Letter) -> bool:
    """Whether a letter takes one of its reader's few: it is to one person, who does not expect it."""
    expected = isinstance(letter.notice, SlotsOffered) and letter.notice.again
    return letter.notice.counted and not expected and isinstance(letter.to, ToPerson)


def verdicts(letters: Mapping[int, Letter], readers: Readership, now: datetime) -> dict[int, Verdict]:
    """Judge letters that are due, by their number, which go to the same readers.

    Of the counted ones that could go now, the heaviest do, as far as there is room this week.
    """
    judged = {number: _alone(letter, readers, now) for number, letter in letters.items()}
    competing = [n for n, verdict in judged.items() if verdict == Send() and is_counted(letters[n])]
    competing.sort(key=lambda number: (-letters[number].notice.weight, letters[number].due, number))
    recent = [at for at in readers.spent if at > now - WINDOW]
    room = max(readers.weekly - len(recent), 0)
    later = _room_again([*recent, *[now] * min(room, len(competing))], readers, now)
    for number in competing[room:]:
        lapses = letters[number].lapses
        judged[number] = Wait(until=later if lapses is None else min(later, lapses))
    return judged


def _alone(letter: Letter, readers: Readership, now: datetime) -> Verdict:
    """Judge a letter by its dates, its readers' calendars and their wishes.

    To a closed account only somebody's words in private are tried: they are parked, and never disappear.
    """
    if readers.closed and not letter.notice.confided:
        return Lapse(reason="account closed")
    chosen = readers.preferences
    if chosen is not None and letter.notice.snoozable and readers.calendars:
        today = local_day(now, readers.calendars[0].zone)
        if chosen.has_snoozed(type(letter.notice).__name__, today):
            return Lapse(reason="snoozed")
    return quiet.verdict(letter, readers.calendars, now)


def _room_again(spent: Sequence[datetime], readers: Readership, now: datetime) -> datetime:
    """Give the first working moment at which one of the week's letters is a week old."""
    over = len(spent) - readers.weekly
    free = sorted(spent)[over] + WINDOW if 0 <= over < len(spent) else now + WINDOW
    return quiet.next_common_open(readers.calendars, max(free, now))
