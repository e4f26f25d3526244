"""`rebours outbox`: an operator looks at the letters that were not delivered, and settles them.

Nothing here tells what a letter says. All of it works while the bot runs.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from itertools import groupby
from typing import Annotated, TypeVar, assert_never

import typer
from rich.table import Table

from bot.clock import system_clock
from bot.shell import Exit, database_url, out, stop
from mentoring import undelivered
from mentoring.decisions import Address, ToChannel, ToPair, ToPerson, ToThread
from mentoring.undelivered import Reason, Undelivered
from storage import engine, schema
from storage.archive import Archive, StorageError
from storage.letter_states import LetterState

app = typer.Typer(help="Look after letters that Slack did not take, or may have taken.", no_args_is_help=True)

T = TypeVar("T")

STANDS = {
    LetterState.PENDING: "waits",
    LetterState.SENDING: "is being posted",
    LetterState.SENT: "posted",
    LetterState.UNCERTAIN: "in doubt",
    LetterState.LAPSED: "not sent",
    LetterState.DEAD: "parked",
}
AT_ONCE = 100
"""Letters retried in one transaction, so that the bot beside is not kept waiting."""

Number = Annotated[int, typer.Argument(metavar="N", help="The letter's number, as `list` shows it.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]


@app.command(name="list")
def list_(
    *,
    everything: Annotated[bool, typer.Option("--all", help="Also what waits to be sent.")] = False,
    most: Annotated[int, typer.Option(min=1, help="How many lines at most.")] = 100,
) -> None:
    """List the letters in doubt and parked, the oldest first."""
    states = [LetterState.UNCERTAIN, LetterState.DEAD, *([LetterState.PENDING] if everything else [])]
    letters = _with_archive(lambda archive: archive.outbox.undelivered(*states))
    for hold in _with_archive(lambda archive: archive.outbox.held(system_clock())):
        out.print(
            f"{hold.workspace}: every letter waits, {hold.error}. Tried again at {_moment(hold.until)}.",
            soft_wrap=True,
        )
    if not letters:
        out.print("Every letter is where it should be.")
        return
    table = Table(
        "No.", "Workspace", "Letter", "Stands", "Why", "Since", "Attempts", box=None, pad_edge=False
    )
    for one in letters[:most]:
        table.add_row(
            str(one.id), one.workspace, one.kind, _stands(one), _why(one), _since(one), str(one.attempts)
        )
    out.print(table)
    if len(letters) > most:
        out.print(f"{len(letters) - most} more: raise --most to see them.")


@app.command()
def show(number: Number) -> None:
    """Show all that may be told of one letter: never what it says."""
    letter = _with_archive(lambda archive: _found(archive, number))
    table = Table(box=None, pad_edge=False, show_header=False)
    lines = {
        "number": str(letter.id),
        "workspace": letter.workspace,
        "letter": letter.kind,
        "to": _to(letter.to),
        "stands": _stands(letter),
        "why": _why(letter),
        "due": _moment(letter.due),
        "of no use from": _moment(letter.lapses) if letter.lapses else "–",
        "settled": _moment(letter.settled_at) if letter.settled_at else "–",
        "attempts": str(letter.attempts),
    }
    for name, said in lines.items():
        table.add_row(name, said)
    out.print(table)


@app.command()
def retry(
    number: Annotated[int | None, typer.Argument(metavar="[N]", help="The letter's number.")] = None,
    *,
    reason: Annotated[
        Reason | None, typer.Option(help="Retry everything that was parked for this reason.")
    ] = None,
    all_parked: Annotated[bool, typer.Option("--all-parked", help="Retry everything parked.")] = False,
    yes: Yes = False,
) -> None:
    """Send a parked letter again, or one in doubt that is not in Slack."""
    if (number is not None) + (reason is not None) + all_parked != 1:
        stop("Say which: a number, --reason, or --all-parked.")
    if number is None:
        done = _with_archive(lambda archive: _retry_all(archive, reason))
        out.print(f"{done} sent again. Letters in doubt, or too late to be of use, were left alone.")
        return
    letter = _with_archive(lambda archive: _found(archive, number))
    if letter.state == LetterState.UNCERTAIN:
        _sure(yes, f"Slack may have posted letter {number}. Have you looked, and it is not there?")
    elif letter.state == LetterState.DEAD and letter.is_late(system_clock()):
        stop(f"Letter {number} is too late to be of use; drop it.", code=Exit.UNWELL)
    _change(letter, _send_again)
    out.print(f"Letter {number} goes out again, at the next hour that suits its reader.")


@app.command()
def drop(number: Number, *, yes: Yes = False) -> None:
    """Let a parked letter be, or one in doubt that is in Slack already."""
    letter = _with_archive(lambda archive: _found(archive, number))
    if letter.state == LetterState.UNCERTAIN:
        _sure(yes, f"Letter {number} will count as posted; nothing follows in its thread. Is it there?")
    elif letter.confided:
        _sure(yes, f"Letter {number} is a private word: nobody will ever read it. Drop it all the same?")
    else:
        _sure(yes, f"Letter {number} will never be sent. Drop it?")
    _change(letter, _let_be)
    out.print(f"Letter {number} is settled: it is not sent.")


def _sure(yes: bool, question: str) -> None:
    if not yes and not typer.confirm(question):
        stop("Nothing was changed.", code=Exit.UNWELL)


def _change(letter: Undelivered, change: Callable[[Archive, Undelivered], Awaitable[bool]]) -> None:
    if not _with_archive(lambda archive: change(archive, letter)):
        stop(
            f"Letter {letter.id} is neither in doubt nor parked: it {STANDS[LetterState(letter.state)]}.",
            code=Exit.UNWELL,
        )


async def _send_again(archive: Archive, letter: Undelivered) -> bool:
    async with archive.open(letter.workspace) as work:
        done = await work.undelivered.settle(letter.id, posted=False) or await work.undelivered.retry(
            letter.id
        )
        await work.record(undelivered.settled(letter.id))
    return done


async def _let_be(archive: Archive, letter: Undelivered) -> bool:
    async with archive.open(letter.workspace) as work:
        done = await work.undelivered.settle(letter.id, posted=True) or await work.undelivered.drop(letter.id)
        await work.record(undelivered.settled(letter.id))
    return done


async def _retry_all(archive: Archive, reason: Reason | None) -> int:
    """Retry what is parked, a few at a time; gives how many."""
    done = 0
    parked = await archive.outbox.undelivered(LetterState.DEAD)
    chosen = sorted((one for one in parked if reason in {None, one.reason}), key=lambda one: one.workspace)
    for workspace, theirs in groupby(chosen, key=lambda one: one.workspace):
        letters = list(theirs)
        for first in range(0, len(letters), AT_ONCE):
            async with archive.open(workspace) as work:
                for letter in letters[first : first + AT_ONCE]:
                    done += await work.undelivered.retry(letter.id)
                    await work.record(undelivered.settled(letter.id))
    return done


async def _found(archive: Archive, number: int) -> Undelivered:
    letter = await archive.outbox.look_up(number)
    if letter is None:
        stop(f"There is no letter {number}. Try: rebours outbox list", code=Exit.UNWELL)
    return letter


def _with_archive(ask: Callable[[Archive], Awaitable[T]]) -> T:
    """Open the database, ask it one thing, and close it; what is wrong with it ends the command."""

    async def asked() -> T:
        if not (state := await schema.check(url)).ready:
            stop(state.detail, code=Exit.UNWELL)
        database = engine.create(url)
        try:
            return await ask(Archive(database, system_clock))
        finally:
            await database.dispose()

    url = database_url()
    try:
        return asyncio.run(asked())
    except StorageError as error:
        stop(f"The database is busy ({error}); nothing was changed. Try again.", code=Exit.UNWELL)


def _stands(letter: Undelivered) -> str:
    return STANDS[LetterState(letter.state)]


def _why(letter: Undelivered) -> str:
    return letter.error or "–"


def _since(letter: Undelivered) -> str:
    return _moment(letter.settled_at or letter.due)


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"


def _to(to: Address | None) -> str:
    match to:
        case None:
            return "not shown: it would tell too much"
        case ToPerson(user=user):
            return user
        case ToPair(mentor=mentor, mentee=mentee):
            return f"{mentor} and {mentee}"
        case ToChannel(channel=channel):
            return channel
        case ToThread():
            return "the thread of another letter"
    assert_never(to)
