"""Digest weeks: when a week's digest is shown and sent, and which weeks are told together."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mentoring.digests import DigestState, WeeklyDigest
from mentoring.placing import offering
from mentoring.programme import Programme, ProgrammeSettings
from mentoring.quietness import quiet
from mentoring.timeline import WEEK, instant, local_day, monday_of

READING = timedelta(hours=1)
"""What coordinators have at least to read a digest, and to hold it, before it goes out."""

LAST_CALL = timedelta(weeks=8)
"""How late the last digest of a programme may still go out: no other one tells what it would have."""

SETTLED = frozenset({DigestState.SENT, DigestState.HELD, DigestState.SKIPPED})
"""Sent, or held back on purpose: no later digest tells of the week again."""


def due(settings: ProgrammeSettings, week: date) -> datetime:
    """Give the hour at which a week's digest goes out: in the week after it, never on a holiday."""
    day = week + WEEK + timedelta(days=settings.digest_weekday)
    return instant(
        quiet.working_days_later(calendar_of(settings), day, 0), time(settings.digest_hour), settings.zone
    )


def preview_due(settings: ProgrammeSettings, week: date) -> datetime:
    """Give the hour at which the coordinator reads a week's digest: the working day before it goes out."""
    day = local_day(due(settings, week), settings.zone)
    return instant(
        quiet.previous_working_day(calendar_of(settings), day), time(settings.digest_hour), settings.zone
    )


def goes_out(settings: ProgrammeSettings, week: date, now: datetime) -> datetime:
    """Give the hour of a digest that is prepared now: late if need be, so that coordinators read it first."""
    calendar = calendar_of(settings)
    read = quiet.next_open(calendar, now) + READING
    return max(due(settings, week), quiet.next_open(calendar, read))


def too_late(programme: Programme, week: date) -> datetime:
    """Give the moment from which a week is left to the next digest; the last week has no next one."""
    settings = programme.settings
    goes = due(settings, week)
    if week >= offering.last_week(programme):
        return goes + LAST_CALL
    return max(preview_due(settings, week + WEEK), goes + READING)


def calendar_of(settings: ProgrammeSettings) -> quiet.Calendar:
    """Give the calendar by which a programme writes to leadership."""
    return quiet.Calendar(zone=settings.zone, country=settings.country)


@dataclass(frozen=True, kw_only=True, slots=True)
class Untold:
    """The weeks that a digest tells of besides its own: from `since` (a Monday) on, when there are any.

    `missed`: the Mondays without a digest at all; `prepared`: digests that were shown and never went out;
    `unread`: those that were let go and Slack never took.
    """

    since: date | None = None
    missed: tuple[date, ...] = ()
    prepared: tuple[WeeklyDigest, ...] = ()
    unread: tuple[WeeklyDigest, ...] = ()


def untold(
    programme: Programme, week: date, digests: Sequence[WeeklyDigest], lost: Collection[date] = ()
) -> Untold:
    """Find the weeks right before this one of which leadership has read nothing.

    A week that a coordinator held back is not told after all. `lost`: weeks whose letter Slack never took.
    """
    begun = local_day(programme.created_at, programme.settings.zone)
    first = max(monday_of(programme.settings.first_day), monday_of(begun))
    known = {one.week: one for one in digests}
    weeks = list[date]()
    while (before := week - (len(weeks) + 1) * WEEK) >= first and not _settled(known.get(before), lost):
        weeks.insert(0, before)
    prepared = [known[one] for one in weeks if one in known]
    return Untold(
        since=weeks[0] if weeks else None,
        missed=tuple(one for one in weeks if one not in known),
        prepared=tuple(one for one in prepared if one.state is DigestState.PREVIEWED),
        unread=tuple(one for one in prepared if one.state is DigestState.SENT),
    )


def _settled(digest: WeeklyDigest | None, lost: Collection[date]) -> bool:
    return digest is not None and digest.state in SETTLED and digest.week not in lost
