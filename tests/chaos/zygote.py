"""A process that has imported everything and gives birth to replicas: real processes, started in an instant."""

import asyncio
import os
import signal
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from sqlalchemy import make_url

from bot import logs, loop, servers, settings
from bot.compose import Leases, compose
from bot.settings import Intake
from scheduling.pacing import Pacing, Rate
from tests.bot.process import ClockFile

LEASES = Leases(lane=timedelta(seconds=0.6), letter=timedelta(seconds=6))
DATABASE = "REBOURS_DATABASE_URL"
PAUSE = 0.06
PATIENCE = 0.8
"""Seconds that a call to Slack may take."""


def name_of(pid: int) -> str:
    """Say by what name a replica calls itself before PostgreSQL."""
    return f"chaos-{pid}"


def introduce() -> None:
    """Let PostgreSQL tell this process's transactions from the others'."""
    url = make_url(os.environ[DATABASE])
    if url.get_backend_name() == "postgresql":
        named = url.update_query_dict({"application_name": name_of(os.getpid())})
        os.environ[DATABASE] = named.render_as_string(hide_password=False)


async def live(clock: ClockFile, parent: int) -> None:
    """Be one replica, with a quick heart and short leases, for as long as the storm lasts."""
    chosen = settings.load(Intake.SOCKET, env_file=None)
    pacing = Pacing(rates={}, channel=Rate(calls=1000, seconds=1))
    composed = compose(chosen, clock, pacing, LEASES, slack_answers=PATIENCE)
    async with composed as rebours, servers.socket_mode(rebours, chosen):
        rebours.heartbeat.start()
        while not orphaned(parent):
            rebours.heartbeat.poke()
            await asyncio.sleep(PAUSE)


async def live_again_and_again(clock: ClockFile, parent: int) -> None:
    """Begin anew when Slack did not answer at the start, as whatever looks after a server's processes does."""
    while not orphaned(parent):
        with suppress(servers.CannotConnect):
            await live(clock, parent)


def orphaned(parent: int) -> bool:
    """Whether the storm is over, even if it could not say so."""
    return os.getppid() != parent


def main(clock: Path, log: Path) -> None:
    """Bear a replica for each line that is read, and say its process id."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    parent = os.getpid()
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            for stream in (1, 2):
                os.dup2(out, stream)
            logs.configure("WARNING")
            introduce()
            loop.run(live_again_and_again(ClockFile(clock), parent))
            return
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
