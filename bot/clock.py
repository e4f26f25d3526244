"""The only place that asks what time it is."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
"""Gives the present moment, aware and in UTC."""


def system_clock() -> datetime:
    """Tell the machine's own time."""
    return datetime.now(UTC)  # noqa: TID251  this is the clock


class HandClock:
    """A clock that only moves when somebody turns it, for the demo and the tests."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)

    def __call__(self) -> datetime:
        """Tell the time that the hands show."""
        return self._now

    def turn(self, *, to: datetime | None = None, by: timedelta = timedelta(0)) -> None:
        """Turn the hands forward; never back."""
        self._now = max(self._now, (to or self._now).astimezone(UTC) + by)
