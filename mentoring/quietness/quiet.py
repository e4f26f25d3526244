"""Quiet by contract: nobody is written to outside working hours, on a public holiday or in a pause."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mentoring.decisions import Letter, ToChannel, ToThread
from mentoring.people import Absence, Participant, Standing, WorkingHours
from mentoring.quietness import public_holidays
from mentoring.timeline import DAY, instant, local, local_day

SATURDAY = 5
USUAL_HOURS = WorkingHours()
HORIZON = 800
"""How many days ahead an open hour is looked for; a pause lasts six months at most."""

LAST_CALL = timedelta(minutes=1)
"""Nothing sets out so late that it could arrive after hours."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Calendar:
    """When somebody works; `paused_until` is the first day back, `country` may be empty."""

    zone: str = "UTC"
    country: str = ""
    hours: WorkingHours = USUAL_HOURS
    paused_until: date | None = None
    away: tuple[Absence, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Send:
    """The letter may go now."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wait:
    """The letter has to wait until then."""

    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Lapse:
    """The letter is not worth sending any more, will not be by the time it may go, or is not wanted."""

    reason: str = "too late"


Verdict = Send | Wait | Lapse


def calendar_of(participant: Participant) -> Calendar:
    """Give a participant's calendar."""
    return Calendar(
        zone=participant.zone,
        country=participant.facts.country,
        hours=participant.profile.hours,
        paused_until=participant.paused_until if participant.standing is Standing.PAUSED else None,
        away=participant.absences,
    )


def is_working_day(calendar: Calendar, day: date) -> bool:
    """Whether somebody works on that day, pauses aside: no weekend, public holiday or day away."""
    ordinary = day.weekday() < SATURDAY and not public_holidays.falls_on(calendar.country, day)
    return ordinary and not any(absence.holds(day) for absence in calendar.away)


def is_free(calendar: Calendar, day: date) -> bool:
    """Whether somebody is at work on that day, and not in a pause."""
    paused = calendar.paused_until is not None and day < calendar.paused_until
    return not paused and is_working_day(calendar, day)


def fits(calendar: Calendar, start: datetime, end: datetime) -> bool:
    """Whether all of a meeting lies within one working day of somebody who is not in a pause."""
    first, last = local(start, calendar.zone), local(end, calendar.zone)
    return (
        first.date() == last.date()
        and calendar.hours.start <= first.time()
        and last.time() <= calendar.hours.end
        and first.time() < last.time()
        and is_free(calendar, first.date())
    )


def is_open(calendar: Calendar, at: datetime) -> bool:
    """Whether somebody may be written to at that instant."""
    here = local(at, calendar.zone)
    return calendar.hours.start <= here.time() < calendar.hours.end and is_free(calendar, here.date())


def opening(calendar: Calendar, day: date) -> datetime:
    """Give the instant at which a day of work begins."""
    return instant(day, calendar.hours.start, calendar.zone)


def next_open(calendar: Calendar, after: datetime) -> datetime:
    """Give the first instant from then on at which somebody may be written to: itself when it is open."""
    if is_open(calendar, after):
        return after
    day = local_day(after, calendar.zone)
    if calendar.paused_until is not None:
        day = max(day, calendar.paused_until)
    for _ in range(HORIZON):
        begins = opening(calendar, day)
        if begins >= after and is_open(calendar, begins):
            return begins
        day += DAY
    return after


def next_common_open(calendars: Sequence[Calendar], after: datetime) -> datetime:
    """Give the first instant at which all may be written to together.

    Two people whose working hours never meet are written to when the first of them may be.
    """
    moment = after
    for _ in range(HORIZON):
        latest = max((next_open(calendar, moment) for calendar in calendars), default=moment)
        if latest == moment:
            return moment
        moment = latest
    return min(next_open(calendar, after) for calendar in calendars)


def working_days_later(calendar: Calendar, day: date, count: int) -> date:
    """Give the count-th working day after a day; with 0 the day itself or the next working day."""
    if count == 0:
        return _nearest(day, calendar, lambda other: other + DAY)
    for _ in range(count):
        day = _nearest(day + DAY, calendar, lambda other: other + DAY)
    return day


def previous_working_day(calendar: Calendar, day: date) -> date:
    """Give the last working day before a day."""
    return _nearest(day - DAY, calendar, lambda other: other - DAY)


def _nearest(day: date, calendar: Calendar, step: Callable[[date], date]) -> date:
    while not is_working_day(calendar, day):
        day = step(day)
    return day


def verdict(letter: Letter, calendars: Sequence[Calendar], now: datetime) -> Verdict:
    """Say whether a letter may go now to the people of these calendars, has to wait, or is pointless.

    What somebody's own click caused waits for nothing, and a channel has the programme's own hour.
    """
    if letter.lapses is not None and now >= letter.lapses:
        return Lapse()
    if now < letter.due:
        return Wait(until=letter.due)
    if letter.notice.requested or isinstance(letter.to, ToChannel | ToThread):
        return Send()
    moment = next_common_open(calendars, now)
    if moment <= now:
        moment = next_common_open(calendars, now + LAST_CALL)
        if moment <= now + LAST_CALL:
            return Send()
    if letter.lapses is not None and moment >= letter.lapses:
        return Lapse()
    return Wait(until=moment)
