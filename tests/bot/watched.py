"""`rebours run` as a process of its own whose watchdog looks and asks often."""

from datetime import timedelta

import typer

from bot.cli import keep_running
from bot.settings import Intake
from bot.watchdog import Patience

OFTEN = timedelta(milliseconds=200)


def run(dead: float) -> None:
    """Let the socket be dead for so many seconds."""
    keep_running(Intake.SOCKET, Patience(look=OFTEN, dead=timedelta(seconds=dead), ask=OFTEN))


if __name__ == "__main__":
    typer.run(run)
