"""`make chaos`: storms over SQLite and over PostgreSQL with three replicas, and what became of every letter."""

import argparse
import asyncio
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.chaos.books import Books
from tests.chaos.postgresql import a_server
from tests.chaos.storm import Storm


def main() -> int:
    """Rage, print what came of it, and tell the shell whether every promise was kept."""
    options = argparse.ArgumentParser(prog="make chaos", description=__doc__)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--letters", type=int, default=1200, help="for each database")
    options.add_argument("--kills", type=int, default=110, help="for each database")
    options.add_argument("--hours", type=float, default=0.0, help="storm after storm, each with another seed")
    chosen = options.parse_args()
    until, seed, broken = time.monotonic() + chosen.hours * 3600, chosen.seed, False
    while True:
        broken |= _once(seed, chosen.letters, chosen.kills)
        seed += 1
        if broken or time.monotonic() >= until:
            return int(broken)


def _once(seed: int, letters: int, kills: int) -> bool:
    broken = False
    with tempfile.TemporaryDirectory(prefix="chaos-") as home, a_server() as postgresql:
        for name, url, replicas, restarts in (
            ("SQLite, one process", f"sqlite:///{Path(home) / 'chaos.db'}", 1, None),
            ("PostgreSQL, three processes", postgresql.url, 3, postgresql.restarts),
        ):
            folder = Path(home) / name.partition(",")[0]
            folder.mkdir()
            storm = Storm(
                url=url,
                folder=folder,
                letters=letters,
                kills=kills,
                seed=seed,
                replicas=replicas,
                restarts=restarts,
            )
            began = time.monotonic()
            books = asyncio.run(storm.rage())
            _tell(name, storm, books, time.monotonic() - began)
            broken |= bool(books.wrong)
    return broken


def _tell(name: str, storm: Storm, books: Books, seconds: float) -> None:
    """Print the books for somebody who was not there."""
    lines = [
        f"{name}: seed {storm.seed}, {books.letters} letters, {seconds:.0f} s",
        f"  kill -9: {storm.deaths.total()}: {_counted(storm.deaths)}",
        f"  what Slack answered: {_counted(storm.answers)}",
        f"  how Slack brought what people did: {_counted(storm.brought)}",
        f"  besides: {_counted(storm.met)}",
        f"  became: {_counted(books.states)}",
        f"  lost: {books.broken('lost') + books.broken('not settled')}",
        f"  sent twice, of those that must not be: {books.broken('twice')}",
        f"  sent twice after an attempt in doubt, of those that must not be lost: {books.copies['resend']}",
        f"    what the doubt was: {_counted(books.doubts) or '-'}",
        f"  outside quiet hours: {books.broken('out of hours')}",
        f"  over somebody's allowance: {books.broken('too many')}",
        f"  asked for by people: {storm.asked} things",
        f"  told that it is done: {books.acknowledged}, and lost: {books.broken('acknowledged and lost')}",
        f"  done twice: {books.broken('done twice')}",
        *(f"  ✗ {line}" for line in books.wrong[:20]),
        f"  ✗ {len(books.wrong)} promises broken" if books.wrong else "  ✓ every promise kept",
    ]
    sys.stdout.write("\n".join(["", *lines, ""]))
    sys.stdout.flush()


def _counted(things: Counter[str]) -> str:
    return ", ".join(f"{count} × {kind}" for kind, count in sorted(things.items()))


if __name__ == "__main__":
    sys.exit(main())
