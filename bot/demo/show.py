"""`rebours demo`: raises the stage, plays, tells what happened, and leaves the workspace open."""

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from rich.console import Console
from rich.markdown import Markdown
from rich.panel import Panel
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from bot import chance, logs
from bot.demo import cast as casting
from bot.demo import signposts, stories
from bot.demo.account import TITLES
from bot.demo.cast import Cast
from bot.demo.play import LEADERSHIP, NEWS, SEED, Play, opening
from bot.demo.stage import Stage, stage
from bot.stopping import Stop
from mentoring.people import Language
from sandbox import Person, PortTakenError

TEAM = "Belvoir"
RAISING = {"fr": "L’espace de travail s’ouvre…", "en": "Opening the workspace…"}
PLAYING = {"fr": "Semaine {week} sur {weeks}", "en": "Week {week} of {weeks}"}
LAST_DIGEST = {
    "fr": "Le dernier point hebdomadaire, tel que la direction le lit",
    "en": "The latest digest, as leadership reads it",
}
DONE = {
    "fr": "{weeks} semaines jouées en {seconds:.0f} s : {letters} messages du bot, {acts} gestes.",
    "en": "{weeks} weeks played in {seconds:.0f} s: {letters} messages from the bot, {acts} acts.",
}
OPEN = {
    "fr": "La suite est à vous : [bold]{url}[/bold]\n"
    "Choisissez qui vous êtes ; l’horloge est en haut. Ctrl+C pour fermer.",
    "en": "It is yours now: [bold]{url}[/bold]\n"
    "Choose who you are; the clock is at the top. Ctrl+C closes it.",
}


class CannotShow(Exception):  # noqa: N818  it is a sentence for the person at the terminal
    """The demo cannot run as asked; the message says why and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wishes:
    """What the visitor asked for on the command line."""

    lang: Language
    people: int
    weeks: int
    port: int
    serve: bool
    out: Path | None


async def show(wishes: Wishes, console: Console) -> None:
    """Play the programme, and stay until the visitor has seen enough."""
    _writable(wishes.out)
    logs.configure("WARNING")
    cast = casting.of(wishes.people, wishes.lang)
    console.print(RAISING[wishes.lang])
    with tempfile.TemporaryDirectory(prefix="rebours-") as folder:
        try:
            async with stage(
                _people(cast),
                channels=[("general", _ids(cast)), (NEWS[wishes.lang], _ids(cast))],
                private=[(LEADERSHIP[wishes.lang], [cast.coordinator.id, cast.sponsor.id])],
                start=opening(),
                folder=Path(folder),
                port=wishes.port,
                team=TEAM,
                appointed=frozenset({cast.coordinator.id}),
                draw=Random(SEED).randint,  # noqa: S311  a play, not a secret
                new_id=chance.counted(),
            ) as raised:
                await _perform(raised, cast, wishes, console)
        except PortTakenError as error:
            raise CannotShow(
                f"Port {wishes.port} is taken: choose another with --port, or --port 0."
            ) from error


async def _perform(raised: Stage, cast: Cast, wishes: Wishes, console: Console) -> None:
    started = time.perf_counter()
    with Progress(
        SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), console=console
    ) as progress:
        bar = progress.add_task(PLAYING[wishes.lang].format(week=1, weeks=wishes.weeks), total=wishes.weeks)

        def say(week: int, line: str) -> None:
            progress.console.print(f"  [dim]{week}.[/dim] {line}", highlight=False)
            shown = min(week + 1, wishes.weeks)
            progress.update(
                bar, advance=1, description=PLAYING[wishes.lang].format(week=shown, weeks=wishes.weeks)
            )

        play = Play(raised, cast, weeks=wishes.weeks, say=say)
        await play.perform()
    _conclude(play, raised, wishes, console, seconds=time.perf_counter() - started)
    if wishes.serve:
        raised.rebours.heartbeat.start()
        stop = Stop()
        stop.listen()  # before anybody reads how to end it
        _point(play, raised, wishes, console)
        console.print(Panel(OPEN[wishes.lang].format(url=raised.sandbox.url), border_style="green"))
        await stop.asked()


def _conclude(play: Play, raised: Stage, wishes: Wishes, console: Console, *, seconds: float) -> None:
    if digest := _last_digest(raised, wishes.lang):
        console.print(Panel(Markdown(digest), title=LAST_DIGEST[wishes.lang], border_style="dim"))
    letters = sum(event.letter for event in play.account.events)
    acts = len(play.account.events) - letters
    console.print(DONE[wishes.lang].format(weeks=wishes.weeks, seconds=seconds, letters=letters, acts=acts))
    if wishes.out:
        _write(wishes.out, play, raised, wishes.lang)
        console.print(f"{wishes.out / 'transcript.md'}")


def _point(play: Play, raised: Stage, wishes: Wishes, console: Console) -> None:
    """Tell where each story can be read on the page, person by person."""
    console.print(f"\n[bold]{stories.HEADING[wishes.lang]}[/bold]")
    for post in signposts.of(play.account, raised.sandbox):
        console.print(f"  {post.title}", highlight=False)
        for name, link in post.links:
            console.print(f"    {name}: {link}", highlight=False, soft_wrap=True)


def _last_digest(raised: Stage, lang: Language) -> str:
    channel = raised.sandbox.workspace.conversations.named(LEADERSHIP[lang])
    posted = (
        [message for message in channel.messages if message.blocks and not message.in_thread]
        if channel
        else []
    )
    if not posted:
        return ""
    texts = [
        block["text"]["text"] for block in posted[-1].blocks if block.get("type") in {"header", "section"}
    ]
    return "\n\n".join(text.replace("\n", "  \n").replace("*", "**") for text in texts)


def _writable(folder: Path | None) -> None:
    """Find out before playing whether the account can be kept."""
    if folder is None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "transcript.md").write_text("", encoding="utf-8")
    except OSError as error:
        raise CannotShow(
            f"{folder} cannot be written ({error.strerror}): choose another folder with --out."
        ) from error


def _write(folder: Path, play: Play, raised: Stage, lang: Language) -> None:
    (folder / "transcript.md").write_text(play.account.page(f"{TEAM}: {TITLES[lang]}"), encoding="utf-8")
    for conversation in raised.sandbox.workspace.conversations.all():
        for file in (file for message in conversation.messages for file in message.files):
            if file.content and file.mimetype == "image/png":
                (folder / file.name).write_bytes(file.content)


def _people(cast: Cast) -> list[Person]:
    return [
        Person(
            id=player.id,
            name=player.name.split()[0].lower(),
            real_name=player.name,
            title=player.title,
            tz=player.city.zone,
            locale=player.city.locale,
        )
        for player in cast.everybody
    ]


def _ids(cast: Cast) -> list[str]:
    return [player.id for player in cast.everybody]
