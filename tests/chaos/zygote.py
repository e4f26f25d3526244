"""A process that has imported everything and gives birth to replicas: real processes, started in an instant."""

import asyncio
import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

from bot import logs, servers, settings
from bot.compose import Leases, compose
from bot.settings import Intake
from scheduling.pacing import Pacing, Rate
from tests.bot.process import ClockFile

LEASES = Leases(lane=timedelta(seconds=0.6), letter=timedelta(seconds=4))
PAUSE = 0.06
PATIENCE = 0.8
"""Seconds that a call to Slack may take."""


async def live(clock: ClockFile) -> None:
    """Be one replica, with a quick heart and short leases."""
    chosen = settings.load(Intake.SOCKET, env_file=None)
    pacing = Pacing(rates={}, channel=Rate(calls=1000, seconds=1))
    composed = compose(chosen, clock, pacing, LEASES, slack_answers=PATIENCE)
    async with composed as rebours, servers.socket_mode(rebours, chosen):
        rebours.heartbeat.start()
        while True:
            rebours.heartbeat.poke()
            await asyncio.sleep(PAUSE)


def main(clock: Path, log: Path) -> None:
    """Bear a replica for each line that is read, and say its process id."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            for stream in (1, 2):
                os.dup2(out, stream)
            logs.configure("WARNING")
            asyncio.run(live(ClockFile(clock)))
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
