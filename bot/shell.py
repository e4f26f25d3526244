"""The shell: where a command of `rebours` writes, and how it ends."""

from enum import IntEnum
from pathlib import Path
from typing import NoReturn

import typer
from rich.console import Console

from bot import settings
from bot.settings import UnusableSettings
from mentoring.errors import UnreadableRoster

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


def read_text(file: Path) -> str:
    """Read a file that somebody named, or end the command."""
    no_text = f"{file} is not UTF-8 text: save it as CSV UTF-8."
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        stop(f"{file} cannot be read: {error.strerror}.")
    except UnicodeDecodeError:
        stop(no_text)
    if "\0" in text:  # UTF-16 without its mark passes for UTF-8
        stop(no_text)
    return text


def faulty(roster: UnreadableRoster) -> list[str]:
    """Say what is wrong with each line of a file: its number, its column, why."""
    return [
        f"line {line.number}{f', {line.column}' if line.column else ''}: {line.reason}"
        for line in roster.lines
    ]


def database_url() -> str:
    """Give the database that is set, or end the command."""
    try:
        return settings.database_url()
    except UnusableSettings as wrong:
        stop(*wrong.problems)
