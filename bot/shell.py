"""The shell: where a command of `rebours` writes, and how it ends."""

from enum import IntEnum
from typing import NoReturn

import typer
from rich.console import Console

from bot import settings
from bot.settings import UnusableSettings

out = Console()
err = Console(stderr=True)


class Exit(IntEnum):
    """What the shell is told."""

    UNWELL = 1
    UNUSABLE = 2


def stop(*sentences: str, code: Exit = Exit.UNUSABLE) -> NoReturn:
    """End the command with clear sentences and no traceback."""
    for sentence in sentences:
        err.print(sentence, style="red", markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(code)


def database_url() -> str:
    """Give the database that is set, or end the command."""
    try:
        return settings.database_url()
    except UnusableSettings as wrong:
        stop(*wrong.problems)
