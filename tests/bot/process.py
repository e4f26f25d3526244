"""The bot as a process of its own, to be killed; its clock is a file that the test turns."""

import asyncio
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import logs, loop, servers, settings
from bot.compose import compose
from bot.settings import Intake

PAUSE = 0.05
"""Seconds between two beats."""


class ClockFile:
    """A clock that several processes read, and one turns."""

    turnable = False

    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self) -> datetime:
        """Tell the time that the file shows."""
        return datetime.fromisoformat(self.path.read_text()).astimezone(UTC)

    now = __call__

    def turn(self, *, to: datetime | None = None, **by: float) -> None:
        """Turn the clock; whoever reads it meanwhile sees the old time or the new one."""
        fresh = self.path.with_suffix(".new")
        fresh.write_text(((to or self()) + timedelta(**by)).isoformat())
        fresh.replace(self.path)


async def beat_for_ever(clock: ClockFile) -> None:
    """Compose the bot as `rebours run` does, with another clock and a quicker heart."""
    chosen = settings.load(Intake.SOCKET, env_file=None)
    async with compose(chosen, clock) as rebours, servers.socket_mode(rebours, chosen):
        while True:
            await rebours.heartbeat.beat()
            await asyncio.sleep(PAUSE)


if __name__ == "__main__":
    logs.configure("INFO")
    loop.run(beat_for_ever(ClockFile(Path(sys.argv[1]))))
