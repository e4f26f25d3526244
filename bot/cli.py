"""The `rebours` command."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.table import Table
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import SQLAlchemyError

from bot import logs, match_command, outbox_commands, settings
from bot.clock import system_clock
from bot.settings import CANNOT_WRITE, Intake, UnusableSettings
from bot.shell import Exit, database_url, faulty, out, read_text, stop
from mentoring.errors import NoProgramme, UnreadableRoster
from storage import engine, schema
from storage.archive import Archive, StorageError
from storage.schema import Condition

if TYPE_CHECKING:
    from bot import people_file
    from bot.watchdog import Patience

app = typer.Typer(
    name="rebours",
    help="Reverse mentoring inside Slack: young professionals teach executives, and nobody has to chase.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
db = typer.Typer(help="Look after the database.", no_args_is_help=True)
app.add_typer(db, name="db")
app.add_typer(outbox_commands.app, name="outbox")
app.command(name="match")(match_command.match)


def _usable(intake: Intake | None) -> settings.Settings:
    try:
        return settings.load(intake)
    except UnusableSettings as wrong:
        stop(*wrong.problems)


@app.command()
def run(
    *,
    http: Annotated[
        bool, typer.Option("--http", help="Listen for signed HTTP requests, not Socket Mode.")
    ] = False,
) -> None:
    """Start the bot and keep it running."""
    keep_running(Intake.HTTP if http else Intake.SOCKET)


def keep_running(intake: Intake, patience: "Patience | None" = None) -> None:
    """Run until asked to stop; say in a sentence why the bot could not start, or could not go on."""
    from bot import loop, running

    chosen = _usable(intake)
    logs.configure(chosen.log_level)
    try:
        loop.run(running.run(chosen, intake, patience=patience))
    except (running.CannotStart, running.CannotGoOn) as reason:
        stop(str(reason), code=Exit.UNWELL)


@app.command()
def demo(
    *,
    lang: Annotated[
        Literal["fr", "en"], typer.Option(help="Language of the programme and of this account.")
    ] = "en",
    people: Annotated[int, typer.Option(min=6, max=200, help="How many people take part.")] = 24,
    weeks: Annotated[int, typer.Option(min=1, max=26, help="How many weeks are played.")] = 6,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of the local workspace; 0 takes a free one.")
    ] = 4321,
    serve: Annotated[bool, typer.Option(help="Leave the workspace open at the end.")] = True,
    out_dir: Annotated[
        Path | None, typer.Option("--out", help="Write the transcript and pictures there.")
    ] = None,
) -> None:
    """Play a whole programme in a Slack workspace that runs on this computer."""
    from bot.demo import show

    try:
        asyncio.run(
            show.show(
                show.Wishes(lang=lang, people=people, weeks=weeks, port=port, serve=serve, out=out_dir), out
            )
        )
    except show.CannotShow as reason:
        stop(str(reason), code=Exit.UNWELL)
    except KeyboardInterrupt:
        out.print("\nThe workspace is closed; nothing of it is kept.")


@app.command()
def gallery(
    *,
    out_dir: Annotated[
        Path, typer.Option("--out", help="Where gallery.json and index.html are written.")
    ] = Path("out/gallery"),
) -> None:
    """Render every message, form and Home in both languages, to look at them side by side."""
    from bot.demo import gallery as pictures

    try:
        count = pictures.write(out_dir)
    except OSError as error:
        stop(f"{out_dir} cannot be written: {error.strerror}.", code=Exit.UNWELL)
    out.print(
        f"{count} entries in {out_dir / 'gallery.json'}; open {out_dir / 'index.html'} to look at them.",
        soft_wrap=True,
    )


@app.command()
def doctor(
    *,
    http: Annotated[bool, typer.Option("--http", help="Examine what HTTP needs, not Socket Mode.")] = False,
) -> None:
    """Tell what is missing, in words, and what to do about it."""
    from bot import doctor as practice

    findings = asyncio.run(practice.examine(Intake.HTTP if http else Intake.SOCKET))
    table = Table("", "What", "Seen", "What to do", box=None, pad_edge=False)
    for finding in findings:
        mark = "[green]✓[/]" if finding.well else "[red]✗[/]"
        table.add_row(mark, finding.subject, finding.seen, finding.remedy)
    out.print(table)
    if not all(finding.well for finding in findings):
        raise typer.Exit(Exit.UNWELL)


@app.command(name="import")
def import_(
    file: Annotated[
        Path, typer.Argument(metavar="PEOPLE.csv", help="One line a person; see the coordinator's guide.")
    ],
) -> None:
    """Bring people in from a file: everybody on it, or nobody."""
    from bot.refusals import OUT_OF_REACH, reason

    chosen = _usable(None)
    text = read_text(file)
    if not (state := asyncio.run(schema.check(chosen.database_url))).ready:
        stop(state.detail, code=Exit.UNWELL)
    try:
        done = asyncio.run(_import(chosen, text))
    except UnreadableRoster as unreadable:
        stop(*faulty(unreadable), "Nothing was imported: correct these lines and try again.")
    except NoProgramme:
        stop("There is no programme yet: create it in Slack first, with /mentorat admin.", code=Exit.UNWELL)
    except SlackApiError as error:
        stop(f"Slack refuses: {reason(error)}. Try: rebours doctor", code=Exit.UNWELL)
    except StorageError as error:
        stop(f"The database is busy ({error}); nothing was imported. Try again.", code=Exit.UNWELL)
    except OUT_OF_REACH:
        stop(f"Slack cannot be reached at {chosen.api_url}.", code=Exit.UNWELL)
    out.print(f"{done.invited} invited, {done.changed} changed, {done.unchanged} already as they should be.")


async def _import(chosen: settings.Settings, text: str) -> "people_file.Imported":
    from bot import people_file

    database = engine.create(chosen.database_url)
    client = AsyncWebClient(token=chosen.bot_token.get_secret_value(), base_url=chosen.api_url)
    try:
        return await people_file.import_people(Archive(database, system_clock), client, text)
    finally:
        await database.dispose()


@db.command()
def upgrade() -> None:
    """Bring the database to the schema of this version; harmless when it already is."""
    url = database_url()
    if (state := asyncio.run(schema.check(url))).condition in {Condition.NEWER, Condition.UNREACHABLE}:
        stop(state.detail, code=Exit.UNWELL)
    try:
        asyncio.run(schema.upgrade(url))
    except SQLAlchemyError:
        stop(CANNOT_WRITE, code=Exit.UNWELL)
    out.print(asyncio.run(schema.check(url)).detail, soft_wrap=True)


@db.command()
def check() -> None:
    """Tell whether the database fits this version."""
    state = asyncio.run(schema.check(database_url()))
    out.print(state.detail, soft_wrap=True)
    if not state.ready:
        raise typer.Exit(Exit.UNWELL)


if __name__ == "__main__":
    app()
