"""Days, weeks and instants: all arithmetic between a person's own calendar and UTC."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


@cache
def zone_named(name: str) -> ZoneInfo:
    """Give the IANA zone of this name; UTC when nobody has heard of it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def zone_exists(name: str) -> bool:
    """Whether an IANA zone bears this name."""
    return zone_named(name).key == name


def local(at: datetime, zone: str) -> datetime:
    """Read an instant on the clocks of a zone."""
    return at.astimezone(zone_named(zone))


def local_day(at: datetime, zone: str) -> date:
    """Give the day that it is somewhere at an instant."""
    return local(at, zone).date()


def instant(day: date, at: time, zone: str) -> datetime:
    """Give the UTC instant of a wall-clock time; one that daylight saving skips is as much later."""
    return datetime.combine(day, at, zone_named(zone)).astimezone(UTC)


def start_of(day: date, zone: str) -> datetime:
    """Give the instant at which a day begins somewhere."""
    return instant(day, time(0), zone)


def monday_of(day: date) -> date:
    """Give the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def week_number(first_day: date, day: date) -> int:
    """Count weeks from the one that holds the first day, which is number 1."""
    return (monday_of(day) - monday_of(first_day)).days // 7 + 1


def months_later(day: date, months: int) -> date:
    """Give the same day some months later, or the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)  # noqa: PLR2004  December, counted from 0
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), following - DAY)
