"""One figure of pairing, taken in a process of its own: `python -m benchmarks.matching_alone KIND SIZE`."""

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import islice, pairwise
from typing import Any

import numpy as np

from mentoring import matching
from mentoring.matching.assignment import Beginning, assign
from mentoring.matching.fairness import Face, fairest
from mentoring.matching.graph import NOBODY, Ints
from mentoring.matching.layout import Layout, lay_out
from mentoring.matching.pricing import solved
from mentoring.matching.survey import everything
from mentoring.matching.values import Stage
from mentoring.people import Participant

ON = date(2027, 1, 11)
SEED = 1
ASKED = {"taken": {}, "on": ON}
SMALL, LARGE = 1_000, 10_000

ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}

People = tuple[list[Participant], list[Participant]]
Figures = dict[str, Any]


def alone(kind: str, size: int) -> Figures:
    """Take a figure in a process of its own, which is new and has one BLAS thread."""
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.matching_alone", kind, str(size)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **ONE_THREAD},
    )
    found: Figures = json.loads(ran.stdout)
    return found


def bare(size: int) -> Figures:
    """Measure a round and, in turn with it, SciPy alone; then what the fairest costs.

    `proven` is the round without what SciPy is not asked for: the fairest of the best, and reasons.
    """
    people = matching.sample(size, SEED)
    matching.solve(*matching.sample(20, SEED), **ASKED)  # whatever is imported or looked up once
    times = 15 if size < SMALL else 5 if size == SMALL else 3
    wholes, proven, floors, solvers = list[float](), list[float](), list[float](), list[float]()
    for _ in range(times):
        seconds, _, (laid, edges, solver) = timed(lambda: _scipy(people))
        floors.append(seconds)
        solvers.append(solver)
        seconds, more, proposal = _round(people)
        wholes.append(seconds)
        proven.append(seconds - more)
    return {
        "edges": edges,
        "pairs": len(proposal.pairs),
        "whole": statistics.median(wholes),
        "proven": statistics.median(proven),
        "floor": statistics.median(floors),
        "solver": statistics.median(solvers),
        **_fairness(laid),
    }


def _round(people: People) -> tuple[float, float, matching.Proposal]:
    """Give seconds of a round, those for the fairest and the reasons among them, and what came of it."""
    marks = list[tuple[Stage, float]]()
    seconds, _, proposal = timed(
        lambda: matching.solve(
            *people, progress=lambda stage, _: marks.append((stage, time.process_time())), **ASKED
        )
    )
    more = {Stage.BALANCING, Stage.EXPLAINING}
    spent = sum(ends - begins for (stage, begins), (_, ends) in pairwise(marks) if stage in more)
    return seconds, spent, proposal


def _scipy(people: People) -> tuple[Layout, int, float]:
    """Read the people, list all compatible pairs by blocks, give them to SciPy: no proof and no reasons."""
    laid = lay_out(*people, ASKED)
    graph, terms = everything(laid.board), laid.terms
    fees = np.stack([terms.price_of(place) for place in range(int(terms.free.max()))], axis=1)
    costs = -(terms.bonus + graph.scores.astype(np.int64))
    alone, nobody = np.zeros(laid.board.height, np.int64), Beginning.with_nobody(laid.board.height)
    solver, _, _ = timed(lambda: assign(costs, fees, graph, terms.free, alone, begin=nobody))
    return laid, len(graph), solver


def _fairness(laid: Layout) -> Figures:
    """Draw among all best assignments with and without the third goal."""
    found = solved(laid.board, laid.terms)
    mentees, mentors = ([one.id for one in side] for side in (laid.mentees, laid.mentors))
    face = Face.of(found.tight, found.prices, laid.terms, mentees, mentors)
    plain, _, any_best = timed(lambda: face.drawn(0))
    fair, _, best = timed(lambda: fairest(face, found.partner))
    return {"fairness": max(0, fair - plain), "unfair": _worst(face, any_best), "worst": _worst(face, best)}


def _worst(face: Face, partner: Ints) -> int:
    chosen = (partner[face.tight.rows] == face.tight.columns) & (partner[face.tight.rows] != NOBODY)
    return int(face.tight.scores[chosen].min())


def again(size: int) -> Figures:
    """Measure a round after one lock, one veto or one late joiner, from prices of before and from nothing."""
    mentors, mentees = matching.sample(size, SEED)
    before = matching.solve(mentors, mentees, **ASKED)
    pairs = {(mentor.id, mentee.id) for mentor, mentee, _ in before.pairs}
    some = (
        (one.id, other.id) for one, other, _ in islice(matching.edges(mentors, mentees, **ASKED), 500, None)
    )
    lock = next(pair for pair in some if pair not in pairs)
    mentor, mentee, _ = before.pairs[size // 2]
    vetoing = [
        replace(one, profile=replace(one.profile, avoid=(*one.profile.avoid, mentor.user)))
        if one is mentee
        else one
        for one in mentees
    ]
    late = replace(matching.sample(size + 1, SEED)[1][size // 3], id="late", user="ULATE")
    cases: dict[str, tuple[list[Participant], Figures]] = {
        "one lock": (mentees, {"locked": [lock]}),
        "one veto": (vetoing, {}),
        "one late joiner": ([*mentees, late], {}),
    }
    found = Figures()
    for what, (people, more) in cases.items():
        warm, cold = list[float](), list[float]()
        for _ in range(5):
            seconds, _, quick = timed(
                lambda people=people, more=more: matching.solve(
                    mentors, people, start=before.certificate, **ASKED, **more
                )
            )
            warm.append(seconds)
            seconds, _, anew = timed(
                lambda people=people, more=more: matching.solve(mentors, people, **ASKED, **more)
            )
            cold.append(seconds)
            if quick.objective != anew.objective or quick.pairs != anew.pairs:
                raise AssertionError(f"{what}: another answer from the prices of before")
        found[what] = statistics.median(warm), statistics.median(cold)
    return found


def whole(size: int) -> Figures:
    """Measure one round, its peak of resident memory (Linux), and one bare pass over all pairs beside it."""
    people = matching.sample(size, SEED)
    if size < LARGE:
        matching.solve(*people, **ASKED)
    with_people = _peak()
    seconds, wall, proposal = timed(lambda: matching.solve(*people, **ASKED))
    peak = _peak()
    matching.check(proposal, *people, **ASKED)
    laid = lay_out(*people, ASKED)
    one_pass, _, _ = timed(lambda: _pass(laid))
    return {
        "pairs": len(proposal.pairs),
        "whole": seconds,
        "wall": wall,
        "one_pass": one_pass,
        "peak": peak,
        "people": with_people,
    }


def one_place_each(size: int) -> People:
    """Draw a cohort in which every mentor has one place."""
    mentors, mentees = matching.sample(size, SEED)
    return [replace(one, profile=replace(one.profile, capacity=1)) for one in mentors], mentees


def apart(size: int) -> Figures:
    """Measure rounds in which every mentor has one place."""
    people = one_place_each(size)
    matching.solve(*people, **ASKED)
    rounds = [timed(lambda: matching.solve(*people, **ASKED)) for _ in range(5)]
    found = rounds[0][2].objective
    return {
        "seconds": statistics.median(seconds for seconds, _, _ in rounds),
        "pairs": found.paired,
        "total": found.total,
    }


def _pass(laid: Layout) -> int:
    return sum(int(np.count_nonzero(block.scores >= 0)) for block in laid.board.blocks())


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(what: Callable[[], Any]) -> tuple[float, float, Any]:
    """Give seconds of processor time, seconds on the wall, and what came of it."""
    wall, processor = time.perf_counter(), time.process_time()
    came = what()
    return time.process_time() - processor, time.perf_counter() - wall, came


KINDS = {"bare": bare, "again": again, "size": whole, "apart": apart}

if __name__ == "__main__":
    print(json.dumps(KINDS[sys.argv[1]](int(sys.argv[2]))))
