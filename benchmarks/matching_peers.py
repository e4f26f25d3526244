"""The same cohorts given to two peers, each in a virtual environment of its own under the cache folder.

`mentor-match` and another library install the same package name, so neither comes into ours.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import Any

from benchmarks.matching_alone import ASKED, alone, one_place_each
from mentoring import matching
from mentoring.people import Participant

HEAD = """
import csv, json, sys, time
with open(sys.argv[1]) as file:
    edges = {(one["mentor"], one["mentee"]): int(one["score"]) for one in csv.DictReader(file)}
ids = json.load(open(sys.argv[2]))
bonus = 1_000 * len(ids["mentees"])
started = time.process_time()
"""
FOOT = """
seconds = time.process_time() - started
print(json.dumps([seconds, len(pairs), sum(edges[pair] for pair in pairs)]))
"""
PEERS = {
    "mentor-match": (
        ("mentor-match", "munkres"),
        """
from matching.mentee import Mentee
from matching.mentor import Mentor
from matching.process import process_data
from matching.rules.rule import Disqualify

class Score:
    def apply(self, match):
        return bonus + edges.get((match.mentor.email, match.mentee.email), 0)

apart = Disqualify(lambda match: (match.mentor.email, match.mentee.email) not in edges)
mentors = [Mentor(email=one, grade=1) for one in ids["mentors"]]
mentees = [Mentee(email=one, grade=2) for one in ids["mentees"]]
process_data(mentors, mentees, [[Score(), apart]])
pairs = [(mentor.email, mentee.email) for mentor in mentors for mentee in mentor.mentees]
""",
    ),
    "networkx": (
        ("networkx",),
        """
import networkx
graph = networkx.Graph()
graph.add_weighted_edges_from((one, other, bonus + score) for (one, other), score in edges.items())
found = networkx.max_weight_matching(graph)
pairs = [pair if pair in edges else pair[::-1] for pair in found]
""",
    ),
}
PATIENCE = 1_800


def measure(sizes: tuple[int, ...]) -> None:
    """Print time, people paired and total score of each, on cohorts where every mentor has one place.

    Both are given the compatible graph with its scores, and a bonus for each pair, without which they would
    pair fewer; reading the people and building the graph is left out of their time, and is in ours.
    """
    print("\n  Beside its peers, one place a mentor (ours from the people; theirs from the finished graph)")
    print(f"  {'a side':>8}  {'':20}{'seconds':>10}{'pairs':>8}{'total':>10}{'times ours':>12}")
    pythons = {name: _python(name, packages) for name, (packages, _) in PEERS.items()}
    for size in sizes:
        ours, people = alone("apart", size), one_place_each(size)
        found = f"{ours['pairs']:8,}{ours['total']:10,}"
        print(f"  {size:8,}  {'Rebours, with proof':20}{ours['seconds']:10.3f}{found}")
        for name, python in pythons.items():
            if python is not None:
                seconds, pairs, total = _given(python, PEERS[name][1], *people)
                times = seconds / ours["seconds"]
                print(f"  {'':8}  {name:20}{seconds:10.2f}{pairs:8,}{total:10,}{times:11,.0f}×")
                if (pairs, total) > (ours["pairs"], ours["total"]):
                    raise AssertionError(f"{name} found better pairs")


def _given(python: Path, program: str, mentors: list[Participant], mentees: list[Participant]) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        edges, ids = Path(folder) / "edges.csv", Path(folder) / "ids.json"
        with edges.open("w", newline="") as file:
            lines = csv.writer(file)
            lines.writerow(["mentor", "mentee", "score"])
            lines.writerows(
                (one.id, two.id, score) for one, two, score in matching.edges(mentors, mentees, **ASKED)
            )
        ids.write_text(
            json.dumps({"mentors": [one.id for one in mentors], "mentees": [one.id for one in mentees]})
        )
        ran = subprocess.run(
            [python, "-c", HEAD + program + FOOT, str(edges), str(ids)],
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
    return json.loads(ran.stdout)


def _python(name: str, packages: tuple[str, ...]) -> Path | None:
    """Give the interpreter of a peer's environment, made when it is not there; None when it cannot be."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rebours-bench"
    home = cache / f"{name}-{sys.version_info[0]}.{sys.version_info[1]}"
    python, done = home / "bin" / "python", home / "installed"
    if not done.exists():
        try:
            venv.create(home, with_pip=True, clear=True)
            subprocess.run([python, "-m", "pip", "install", "-q", *packages], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            print(f"  {name} could not be installed: left out")
            return None
        done.touch()
    return python
