"""`make bench`: every measure in turn, or those that are named; `--quick` takes fewer samples."""

import argparse
import asyncio
import os
import platform
from collections.abc import Callable

from benchmarks import answers, cohort, delivery, idle, matching, planning, replicas
from bot import loop

MEASURES: dict[str, Callable[[bool], None]] = {
    "planning": lambda quick: asyncio.run(
        planning.measure((1_000, 10_000) if quick else (1_000, 10_000, 100_000))
    ),
    "delivery": lambda quick: delivery.measure(minutes=0.2 if quick else 2),
    "replicas": lambda quick: asyncio.run(replicas.measure(each=20 if quick else 200)),
    "answers": lambda quick: loop.run(
        answers.measure(samples=80, letters=500, clients=(1, 16))
        if quick
        else answers.measure(samples=960, letters=20_000, clients=(1, 16, 64))
    ),
    "idle": lambda _quick: idle.measure(),
    "matching": lambda quick: matching.measure(quick=quick),
    "cohort": lambda quick: cohort.measure(pairs=20 if quick else 200),
}


def main() -> None:
    """Print each measure, its floor and the ratio."""
    options = argparse.ArgumentParser(prog="make bench", description=__doc__)
    options.add_argument(
        "--quick", action="store_true", help="fewer samples: to see that it runs, not to quote"
    )
    options.add_argument(
        "names", nargs="*", metavar="measure", help=f"any of {', '.join(MEASURES)}; else all"
    )
    chosen = options.parse_args()
    if unknown := {*chosen.names} - {*MEASURES}:
        options.error(f"no measure is called {' or '.join(sorted(unknown))}")
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    for name, measure in MEASURES.items():
        if name in chosen.names or not chosen.names:
            measure(chosen.quick)


if __name__ == "__main__":  # a process of the cohort imports this file, too
    main()
