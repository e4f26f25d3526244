"""The attempts: every post of a letter that Slack heard of, from whom, and whether its answer may be lost."""

import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf

import psutil

from sandbox.blockkit import texts
from sandbox.traffic import Entry
from storage.claiming import LOST
from storage.letter_states import LetterState
from tests.chaos.journal import Note

POSTING = "chat.postMessage"
SAID = re.compile(r"\bUQ(\d+)\b|[Ss]ession (\d[\d,]*)")
DROPPED = "accepted_then_dropped"
TIMED_OUT = TimeoutError.__name__
"""What stands on a letter that waited in vain for an answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Attempt:
    """A post that Slack took: of which letter, from which port, when, after how long, and how it answered."""

    number: int
    peer: int
    at: float
    lasted: float
    answered: bool

    @property
    def began(self) -> float:
        """When Slack began with it: one that it is slow with may be over after the one that follows it."""
        return self.at - self.lasted


@dataclass(kw_only=True)
class Attempts:
    """What Slack's own log says of the posts, and what the processes that died had in hand then.

    `patience` is how many seconds a process waits for an answer. `journal`: what the database noted of each letter.
    """

    patience: float
    journal: Mapping[int, Sequence[Note]] = field(default_factory=dict)
    taken: dict[int, list[Attempt]] = field(default_factory=lambda: defaultdict(list))
    _deaths: dict[int, list[tuple[float, frozenset[int]]]] = field(default_factory=lambda: defaultdict(list))
    _seen: int = 0

    def note(self, entries: Iterable[Entry]) -> None:
        """Read on in Slack's log."""
        for entry in entries:
            if entry.n <= self._seen:
                continue
            self._seen = entry.n
            number = letter_in(entry.request) if entry.method == POSTING else None
            if number is not None and (entry.ok or entry.error == DROPPED):
                attempt = Attempt(
                    number=number,
                    peer=entry.peer,
                    at=entry.noted,
                    lasted=entry.ms / 1000,
                    answered=entry.ok,
                )
                self.taken[number].append(attempt)

    def died(self, ports: Iterable[int], left: Iterable[int]) -> None:
        """Whoever called from these ports is dead, and these letters (by number) were not settled then."""
        at, numbers = time.monotonic(), frozenset(left)
        for port in ports:  # another process may have had the same one before
            self._deaths[port].append((at, numbers))

    def doubts(self, number: int) -> Counter[str]:
        """Say why each post of a letter but the last was made again; `nothing` is a broken promise."""
        taken = sorted(self.taken[number], key=lambda attempt: attempt.began)
        return Counter(map(self._why, taken, taken[1:]))

    def _why(self, attempt: Attempt, following: Attempt) -> str:
        if not attempt.answered:
            return "line cut"
        deaths = self._deaths.get(attempt.peer, ())
        if any(attempt.number in left and at < following.began for at, left in deaths):
            return "death"
        notes = self.journal.get(attempt.number, ())
        for handed, back in pairwise(notes):
            if (
                handed.state == LetterState.SENDING
                and handed.at < attempt.began
                and back.at < following.began
            ):
                if back.error == TIMED_OUT and back.at - handed.at >= self.patience:
                    return "no answer in time"  # Slack may have read it only after that
                if back.error == LOST and attempt.began < back.at >= (handed.lease_ends or inf):
                    return "too slow to write it down"
        return "nothing"


def letter_in(request: Mapping[str, object]) -> int | None:
    """Find the number of the letter in the words of what is posted: in a name that Slack makes up may stand any."""
    blocks, channel = request.get("blocks"), str(request.get("channel"))
    if not channel.startswith(("UP", "C")):
        return None
    said = SAID.search(" ".join(texts(json.loads(blocks) if isinstance(blocks, str) else blocks)))
    return int(said[1] or said[2].replace(",", "")) if said else None


def ports_of(pid: int) -> set[int]:
    """List the ports from which a process calls."""
    try:
        return {one.laddr.port for one in psutil.Process(pid).net_connections("tcp")}
    except psutil.NoSuchProcess:
        return set()
