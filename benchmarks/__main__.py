"""`make bench`: every measure in turn; `--quick` takes fewer samples."""

import argparse
import asyncio
import os
import platform

from benchmarks import answers, cohort, delivery, idle, matching, planning, replicas


def main() -> None:
    """Print each measure, its floor and the ratio."""
    options = argparse.ArgumentParser(prog="make bench", description=__doc__)
    options.add_argument(
        "--quick", action="store_true", help="fewer samples: to see that it runs, not to quote"
    )
    quick = options.parse_args().quick
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    asyncio.run(planning.measure((1_000, 10_000) if quick else (1_000, 10_000, 100_000)))
    delivery.measure(minutes=0.2 if quick else 2)
    asyncio.run(replicas.measure(each=20 if quick else 200))
    asyncio.run(
        answers.measure(samples=80, letters=500, clients=(1, 16))
        if quick
        else answers.measure(samples=960, letters=20_000, clients=(1, 16, 64))
    )
    idle.measure()
    matching.measure(quick=quick)
    cohort.measure(pairs=20 if quick else 200)


if __name__ == "__main__":  # a process of the cohort imports this file, too
    main()
