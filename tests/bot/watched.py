"""`rebours run` as a process of its own whose watchdog has little patience."""

from datetime import timedelta

import typer

from bot.cli import keep_running
from bot.settings import Intake
from bot.watchdog import Patience

QUICK = Patience(look=timedelta(milliseconds=50), dead=timedelta(seconds=1), ask=timedelta(milliseconds=200))


def run() -> None:
    keep_running(Intake.SOCKET, QUICK)


if __name__ == "__main__":
    typer.run(run)
