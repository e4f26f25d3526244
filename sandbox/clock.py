"""The workspace's clock: the real one, unless the host brings one that can be turned."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What tells the workspace the date, so that a host can play six months in a minute."""

    @property
    def turnable(self) -> bool:
        """Whether `advance` and `to_next` move time."""
        ...

    def now(self) -> datetime:
        """The current instant, aware."""
        ...

    async def advance(self, delta: timedelta) -> None:
        """Let that much time pass."""
        ...

    async def to_next(self) -> None:
        """Jump to the next moment at which the host has something to do."""
        ...


class ClockIsRealError(Exception):
    """Nobody can turn the real clock."""


class RealClock:
    """The machine's own clock."""

    turnable = False

    def now(self) -> datetime:
        """The current instant in UTC."""
        return datetime.now(tz=UTC)  # noqa: TID251  this is the sandbox's one reading of real time

    async def advance(self, delta: timedelta) -> None:
        """Refuse: real time passes by itself."""
        raise ClockIsRealError(delta)

    async def to_next(self) -> None:
        """Refuse: real time passes by itself."""
        raise ClockIsRealError


class Stamps:
    """Slack's message timestamps: the clock's microseconds, unique and increasing."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def next(self) -> str:
        """A `ts` nobody has had before."""
        self._last = max(round(self._clock.now().timestamp() * 1_000_000), self._last + 1)
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"
