"""The weather: what Slack and its ways do wrong, ordered by chance, and how often each thing was really met."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from sandbox import Sandbox
from sandbox.faults import RESPONSE_URL, Fault, Kind
from sandbox.traffic import Entry
from tests.chaos.attempts import POSTING
from tests.chaos.zygote import PATIENCE

BAD_DAYS: tuple[tuple[str, Kind, dict[str, Any]], ...] = (
    ("429", "ratelimited", {"retry_after": 0}),
    ("503", "server_error", {"status": 503}),
    ("500", "server_error", {"status": 500}),
    ("taken, and the line cut", "accepted_then_dropped", {}),
    ("line cut", "refused", {}),
    ("slow", "slow", {"delay": 0.3}),
    ("later than anybody waits", "slow", {"delay": PATIENCE + 0.3}),
    ("fatal_error", "error", {"error": "fatal_error"}),
    ("internal_error", "error", {"error": "internal_error"}),
)
"""How Slack answers a call."""

WAYS: tuple[tuple[str, Kind, int], ...] = (
    ("twice", "duplicate", 1),
    ("twice at once", "twins", 2),
    ("late", "late", 1),
)
"""How Slack brings what somebody does; what is late is overtaken by what others do meanwhile."""

DOORS: dict[str, str] = {"events": "events", "interactive": "clicks and forms", "commands": "commands"}
BROUGHT = {f"{what} {way}" for what in DOORS.values() for way, _, _ in WAYS}
ANSWERS = {"views.open": "on a form", RESPONSE_URL: "on an answer"}
IN_ANSWERS = {"refused", "server_error"}


@dataclass(kw_only=True)
class Weather:
    """Everything that is ordered over a workspace; only what struck is counted.

    `again`: how often Slack brought an event anew, since nobody had acknowledged it or as it was told to.
    """

    sandbox: Sandbox
    chance: Random
    again: int = 0
    _ordered: list[tuple[str, Fault]] = field(default_factory=list)
    _seen: int = 0

    def at_its_worst(self) -> None:
        """Let everything go wrong once."""
        for name, kind, how in BAD_DAYS:
            self.order(name, Fault(method=POSTING, kind=kind, **how))
        for door, what in DOORS.items():
            for way, kind, times in WAYS:
                self.order(f"{what} {way}", Fault(method=door, kind=kind, times=times, delay=0.2))

    @property
    def is_over(self) -> bool:
        """Whether all that was ordered has gone wrong."""
        return not any(fault.times for _, fault in self._ordered)

    def turns_bad(self) -> None:
        """Let Slack answer badly a few times: mostly what posts, sometimes what answers a click."""
        name, kind, how = self.chance.choice(BAD_DAYS)
        (method,) = self.chance.choices((POSTING, *ANSWERS), (8, 1, 1))
        if method == RESPONSE_URL and kind not in IN_ANSWERS:
            method = POSTING
        where = f" {ANSWERS[method]}" if method in ANSWERS else ""
        times = self.chance.randrange(1, 7)
        self.order(f"{name}{where}", Fault(method=method, kind=kind, times=times, **how))

    def loses_its_way(self) -> None:
        """Let Slack bring the next thing that somebody does twice, twice at the same moment, or late."""
        (way, kind, times), door = self.chance.choice(WAYS), self.chance.choice([*DOORS])
        delay = self.chance.uniform(0.05, 0.4)
        self.order(f"{DOORS[door]} {way}", Fault(method=door, kind=kind, times=times, delay=delay))

    def order(self, name: str, fault: Fault) -> None:
        """Let this go wrong, and count it by this name when it does."""
        self.sandbox.conditions.faults.order(fault)
        self._ordered.append((name, fault))

    def note(self, entries: Iterable[Entry]) -> None:
        """Read on in Slack's log: an event that nobody acknowledged is brought again."""
        for entry in entries:
            if entry.n > self._seen:
                self._seen = entry.n
                self.again += entry.kind == "delivery" and entry.attempt > 0

    @property
    def answers(self) -> Counter[str]:
        """How Slack answered calls, when it did not do it well."""
        return Counter({name: times for name, times in self._struck.items() if name not in BROUGHT})

    @property
    def brought(self) -> Counter[str]:
        """How Slack brought what people did, when it did not do it well."""
        return self._struck - self.answers + Counter({"events again": self.again})

    @property
    def _struck(self) -> Counter[str]:
        counted = Counter[str]()
        for name, fault in self._ordered:
            counted[name] += fault.struck
        return +counted
