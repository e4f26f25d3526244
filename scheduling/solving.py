"""Solving: what the worker process does. SciPy is imported here, and nowhere in the bot.

A question comes in on standard input; progress, then one answer or one fault, go out on standard output, each
as its length and itself.
"""

import os
import pickle
import struct
import sys
import threading
import traceback
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, BinaryIO

from mentoring import audit, matching
from mentoring.audit import Facts
from mentoring.matching import Certificate, LockRefused, Loss, Proposal, Stage, Weights
from mentoring.pairs import Reasons
from mentoring.people import Participant

HEADER = struct.Struct(">Q")
POLITE = 5
"""How much less urgent than the bot the process is: people who click go first."""

EXACTLY = 300
"""Up to so many people a side a lock's cost is found by solving without it; above, prices give the least."""
MOST_COSTS = 20

Key = tuple[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """A cohort to be paired; see mentoring/matching for what each part means.

    `start`: the prices of the proposal before, from which a slightly changed cohort is solved sooner.
    """

    mentors: tuple[Participant, ...]
    mentees: tuple[Participant, ...]
    others: tuple[Participant, ...] = ()
    taken: Mapping[str, int] = field(default_factory=dict)
    former: Collection[Key] = frozenset()
    on: tuple[date, ...]
    minutes: int
    weights: Weights = field(default_factory=Weights)
    locked: Collection[Key] = frozenset()
    forbidden: Collection[Key] = frozenset()
    start: Certificate | None = None

    def terms(self, held: Collection[Key] = frozenset()) -> dict[str, Any]:
        """Give what all questions to the solver share; `held` are locks that it must leave alone."""
        taken = dict(self.taken)
        for one in (one for pair in held for one in pair):
            taken[one] = taken.get(one, 0) + 1
        return {
            "taken": taken,
            "former": self.former,
            "on": self.on,
            "minutes": self.minutes,
            "others": self.others,
            "weights": self.weights,
            "locked": set(self.locked) - set(held),
            "forbidden": self.forbidden,
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """How far it is."""

    stage: Stage
    share: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """It cannot be solved: the name of the error and where it arose, and nobody's data."""

    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What was found: pairs of ids with their reasons, and a proposal from which the people are left out.

    `costs`: what each lock costs. `facts`: what each was found on. `mark`: a fingerprint of what went in.
    """

    pairs: tuple[tuple[str, str, Reasons], ...]
    proposal: Proposal
    costs: Mapping[Key, Loss]
    facts: Mapping[Key, Facts]
    mark: str


def answer(question: Question, tell: matching.Progress) -> Answer:
    """Pair a cohort; the solver itself checks its proof before it gives anything back.

    A lock that cannot hold any more, because somebody has left for instance, is left for the coordinator.
    """
    held = set[Key]()
    while True:
        terms = question.terms(held)
        try:
            found = matching.solve(
                question.mentors, question.mentees, start=question.start, progress=tell, **terms
            )
        except LockRefused as refused:
            held.add((refused.mentor_id, refused.mentee_id))
            continue
        break
    return Answer(
        pairs=tuple((mentor.id, mentee.id, reasons) for mentor, mentee, reasons in found.pairs),
        proposal=replace(found, pairs=()),
        costs=_costs(question, found, terms),
        facts={(one.id, other.id): audit.facts_of(one, other, why) for one, other, why in found.pairs},
        mark=audit.fingerprint(*question.mentors, *question.mentees, *question.others),
    )


def _costs(question: Question, found: Proposal, terms: Mapping[str, Any]) -> dict[Key, Loss]:
    """Tell what each lock costs the others."""
    exactly = max(len(question.mentors), len(question.mentees)) <= EXACTLY
    costs = {
        (mentor, mentee): matching.cost_of(
            found, mentor, mentee, question.mentors, question.mentees, exactly=exactly, **terms
        )
        for mentor, mentee in sorted(terms["locked"])[:MOST_COSTS]
    }
    return {pair: loss for pair, loss in costs.items() if loss is not None}


def main() -> None:
    """Answer one question."""
    os.nice(POLITE)
    asked, told = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    (length,) = HEADER.unpack(asked.read(HEADER.size))
    question = pickle.loads(asked.read(length))  # noqa: S301  the bot wrote it
    threading.Thread(target=_leave_with_the_bot, args=(asked,), daemon=True).start()
    try:
        _say(told, answer(question, lambda stage, share: _say(told, Progress(stage=stage, share=share))))
    except Exception as error:  # noqa: BLE001  whatever it is, the bot has to hear of it
        where = traceback.extract_tb(error.__traceback__)[-1]
        _say(told, Fault(reason=f"{type(error).__name__} at {where.name}:{where.lineno}"))


def _say(told: BinaryIO, value: object) -> None:
    content = pickle.dumps(value)
    told.write(HEADER.pack(len(content)) + content)
    told.flush()


def _leave_with_the_bot(asked: BinaryIO) -> None:
    """End when the other end of the pipe does: nobody is left to hear the answer."""
    asked.read()
    os._exit(1)
