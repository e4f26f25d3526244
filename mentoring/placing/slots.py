"""Times at which two people could meet."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from mentoring.people import Participant
from mentoring.quietness import quiet
from mentoring.quietness.quiet import Calendar
from mentoring.timeline import DAY, instant, local, local_day, start_of

WEEKS_AHEAD = 3
LEAST_DAYS = 5
MIDWEEK = 2
HALF_HOUR = 30
LUNCH = range(12 * 60, 14 * 60)
PREFERRED = (10 * 60, 15 * 60)
"""Minutes of the day around which times are proposed first: mornings and afternoons in turn."""


def slots(
    mentor: Participant,
    mentee: Participant,
    *,
    week: date,
    minutes: int,
    now: datetime,
    taken: Sequence[datetime] = (),
    count: int = 6,
) -> tuple[datetime, ...]:
    """Propose times (UTC, soonest first) within both people's working hours, from the target week on.

    Not before each one's next working day, on the half hours of the mentee's clock, within three weeks, clear
    of sessions already `taken`, over several days: lunch and the very start of a day come last.
    """
    calendars = (quiet.calendar_of(mentor), quiet.calendar_of(mentee))
    length = timedelta(minutes=minutes)
    by_day = _possible(calendars, _first_day(calendars, week, now), length, taken)
    days = sorted(by_day)[: max(LEAST_DAYS, -(-count // 2))]
    queues = [_ranked(by_day[day], place, calendars, length) for place, day in enumerate(days)]
    chosen = list[datetime]()
    while len(chosen) < count and any(queues):
        chosen += [queue.pop(0) for queue in queues if queue][: count - len(chosen)]
    return tuple(sorted(chosen))


def suits(mentor: Participant, mentee: Participant, starts_at: datetime, minutes: int) -> bool:
    """Whether both could meet at that time."""
    ends_at = starts_at + timedelta(minutes=minutes)
    return all(quiet.fits(quiet.calendar_of(person), starts_at, ends_at) for person in (mentor, mentee))


def too_few(mentor: Participant, mentee: Participant, *, week: date, minutes: int) -> bool:
    """Whether a session has no room within the hours that both work on ordinary days, from a Monday on.

    Holidays, pauses and days away are left out: they pass.
    """
    calendars = [Calendar(zone=person.zone, hours=person.profile.hours) for person in (mentor, mentee)]
    length = timedelta(minutes=minutes)
    wednesdays = (week + DAY * (MIDWEEK + 7 * number) for number in range(WEEKS_AHEAD))
    starts = (start for day in wednesdays for start in _half_hours(calendars[-1], day))
    return not any(all(quiet.fits(one, start, start + length) for one in calendars) for start in starts)


def clashes(starts_at: datetime, taken: Sequence[datetime], length: timedelta) -> bool:
    """Whether a meeting would overlap one that is already taken."""
    return any(abs(starts_at - other) < length for other in taken)


def _first_day(calendars: Sequence[Calendar], week: date, now: datetime) -> date:
    """Give everybody a working day to see it coming."""
    soonest = (quiet.working_days_later(calendar, local_day(now, calendar.zone), 1) for calendar in calendars)
    return max(week, *soonest)


def _possible(
    calendars: Sequence[Calendar], first: date, length: timedelta, taken: Sequence[datetime]
) -> dict[date, list[datetime]]:
    mentee = calendars[-1]
    earliest = max(start_of(first, calendar.zone) for calendar in calendars)
    found = defaultdict[date, list[datetime]](list)
    for offset in range(WEEKS_AHEAD * 7):
        day = first + DAY * offset
        for start in _half_hours(mentee, day):
            fitting = all(quiet.fits(calendar, start, start + length) for calendar in calendars)
            if fitting and start >= earliest and not clashes(start, taken, length):
                found[day].append(start)
    return found


def _half_hours(calendar: Calendar, day: date) -> Iterator[datetime]:
    """Go through a working day on the half hours of its own clock."""
    if not quiet.is_working_day(calendar, day):
        return
    first = -(-_minute(calendar.hours.start) // HALF_HOUR) * HALF_HOUR
    for minute in range(first, _minute(calendar.hours.end), HALF_HOUR):
        yield instant(day, time(minute // 60, minute % 60), calendar.zone)


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _ranked(
    starts: Sequence[datetime], place: int, calendars: Sequence[Calendar], length: timedelta
) -> list[datetime]:
    """Put a day's times in order of preference: the morning first on one day, the afternoon on the next."""

    def preference(start: datetime) -> tuple[int, int, datetime]:
        minute = _minute(local(start, calendars[-1].zone).time())
        awkward = sum(_is_awkward(calendar, start, length) for calendar in calendars)
        return awkward, abs(minute - PREFERRED[place % 2]), start

    return sorted(starts, key=preference)


def _is_awkward(calendar: Calendar, start: datetime, length: timedelta) -> bool:
    """Whether a time falls on somebody's lunch, or begins with their day."""
    begins, ends = (_minute(local(at, calendar.zone).time()) for at in (start, start + length))
    lunching = begins < LUNCH.stop and LUNCH.start < ends
    return lunching or begins - _minute(calendar.hours.start) < HALF_HOUR
