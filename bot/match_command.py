"""`rebours match`: pairs the people of a file, without Slack and without a database."""

import csv
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from rich.progress import Progress as Bar

from bot import match_report
from bot.clock import system_clock
from bot.shell import Exit, err, faulty, out, read_text, stop
from mentoring import compatibility, matching
from mentoring.errors import UnreadableRoster
from mentoring.forming import proposing
from mentoring.matching import InvalidCertificate, LockRefused, Proposal, Stage, Weights
from mentoring.membership import roster, roster_cohort
from mentoring.people import Participant, Role
from mentoring.rounds import Obstacle
from mentoring.timeline import zone_exists
from surfaces.texts import Reader, Texts

LONG_WORK = 400
"""From so many people a side on, a bar shows how far it is."""
CADENCE_WEEKS = 4
WEIGHTS = ("topics", "language", "hours", "department")

Two = tuple[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Cohort:
    """The people of the file, and what they are paired by."""

    mentors: list[Participant]
    mentees: list[Participant]
    terms: dict[str, Any]

    @property
    def people(self) -> list[Participant]:
        return [*self.mentors, *self.mentees]


def match(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[PEOPLE.csv]", help="One line a person, as for `rebours import`."),
    ] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Write everything, the proof included.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Write a line for each pair.")] = False,
    edges: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Also write every compatible pair and its score.")
    ] = None,
    weights: Annotated[
        str,
        typer.Option(metavar="NAME=N,…", help="What counts: topics, language, hours, department, 0 to 5."),
    ] = "",
    lock: Annotated[
        list[str] | None, typer.Option(metavar="A,B", help="These two are a pair. May be repeated.")
    ] = None,
    forbid: Annotated[
        list[str] | None, typer.Option(metavar="A,B", help="These two are not. May be repeated.")
    ] = None,
    on: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day of the first sessions, for daylight saving."),
    ] = None,
    minutes: Annotated[int, typer.Option(min=15, max=240, help="How long a session is.")] = 60,
    zone: Annotated[str, typer.Option(help="Where people work of whom the file does not say.")] = "UTC",
    lang: Annotated[Literal["fr", "en"], typer.Option(help="Language of the reasons.")] = "en",
    sample: Annotated[
        int | None,
        typer.Option(min=1, max=100_000, metavar="N", help="Write N mentors and N mentees to try instead."),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="With --sample: another seed, other people.")] = 1,
) -> None:
    """Pair the people of a file as well as can be, and prove it; nothing is sent to anybody."""
    if sample is not None:
        _write_sample(sample, seed, file)
        return
    if file is None:
        stop("Say which file of people, or --sample N to have one written.")
    if as_json and as_csv:
        stop("Say --json or --csv, not both.")
    if not zone_exists(zone):
        stop(f"{zone} is not a time zone (such as Europe/Paris).")
    mentors, mentees = _read(file, zone)
    terms = {
        "taken": {},
        "on": proposing.days_from(on.date() if on else _today(), CADENCE_WEEKS),
        "minutes": minutes,
        "weights": _weights(weights),
        "locked": _twos("--lock", lock or [], [*mentors, *mentees]),
        "forbidden": _twos("--forbid", forbid or [], [*mentors, *mentees]),
    }
    cohort = _Cohort(mentors=mentors, mentees=mentees, terms=terms)
    proposal = _solve(cohort)
    if edges is not None:
        _write_edges(cohort, edges)
    t = Texts.of(Reader(lang))
    if as_json:
        print(match_report.as_json(proposal, t, cohort.people))  # noqa: T201  for another program
    elif as_csv:
        match_report.write_csv(proposal, t, sys.stdout)
    else:
        match_report.show(proposal, t, cohort.people, out)


def _today() -> date:
    return system_clock().date()


def _read(file: Path, zone: str) -> tuple[list[Participant], list[Participant]]:
    try:
        return roster_cohort.cohort_of(roster.read(read_text(file)), zone)
    except UnreadableRoster as unreadable:
        stop(*faulty(unreadable), "Nothing was paired: correct these lines and try again.")


def _weights(said: str) -> Weights:
    given = dict[str, int]()
    for part in filter(None, (part.strip() for part in said.split(","))):
        name, _, number = part.partition("=")
        known = name in WEIGHTS and name not in given and number.isdecimal()
        if not known or int(number) > compatibility.MOST_WEIGHT:
            stop(f"--weights: “{part}” is not one of {', '.join(WEIGHTS)} with a number from 0 to 5.")
        given[name] = int(number)
    return Weights(**given)


def _twos(option: str, said: list[str], people: list[Participant]) -> set[Two]:
    """Read pairs of people, the mentor and the mentee in any order."""
    roles = {person.id: person.role for person in people}
    found = set[Two]()
    for text in said:
        two = [who.strip() for who in text.split(",")]
        two = [who.lower() if "@" in who else who for who in two]
        strangers = [who for who in two if who not in roles]
        if len(two) != len(Role) or strangers or {roles[who] for who in two} != set(Role):
            stop(f"{option} {text}: one mentor and one mentee of the file are needed, as A,B.")
        mentor, mentee = sorted(two, key=lambda who: roles[who] is Role.MENTEE)
        found.add((mentor, mentee))
    return found


def _solve(cohort: _Cohort) -> Proposal:
    try:
        with _shown(max(len(cohort.mentors), len(cohort.mentees))) as tell:
            return matching.solve(cohort.mentors, cohort.mentees, progress=tell, **cohort.terms)
    except LockRefused as refused:
        private = refused.obstacle is Obstacle.VETO
        because = "" if private else f": {refused.obstacle.value}"
        stop(f"--lock {refused.mentor_id},{refused.mentee_id}: these two cannot be a pair{because}.")
    except InvalidCertificate as wrong:
        stop(
            f"The proof of the pairs does not hold ({wrong}): this is a bug, please report it.",
            code=Exit.UNWELL,
        )


@contextmanager
def _shown(people: int) -> Iterator[matching.Progress | None]:
    """Show how far long work is, if somebody looks."""
    if people < LONG_WORK or not err.is_terminal:
        yield None
        return
    with Bar(console=err, transient=True) as bar:
        task = bar.add_task("…", total=len(Stage))
        stages = list(Stage)

        def tell(stage: Stage, share: float) -> None:
            bar.update(task, description=stage.value, completed=stages.index(stage) + share)

        yield tell


def _write_edges(cohort: _Cohort, file: Path) -> None:
    try:
        with file.open("w", encoding="utf-8", newline="") as opened:
            lines = csv.writer(opened, lineterminator="\n")
            lines.writerow(["mentor", "mentee", "score"])
            found = matching.edges(cohort.mentors, cohort.mentees, **cohort.terms)
            lines.writerows((mentor.id, mentee.id, score) for mentor, mentee, score in found)
    except OSError as error:
        stop(f"{file} cannot be written: {error.strerror}.", code=Exit.UNWELL)


def _write_sample(count: int, seed: int, file: Path | None) -> None:
    mentors, mentees = matching.sample(count, seed)
    text = roster_cohort.write([*mentors, *mentees])
    if file is None:
        sys.stdout.write(text)
        return
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        stop(f"{file} cannot be written: {error.strerror}.", code=Exit.UNWELL)
    out.print(f"{count} mentors and {count} mentees in {file}; try: rebours match {file}", soft_wrap=True)
