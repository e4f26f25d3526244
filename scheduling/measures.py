"""Measures: what operators watch, counted as it happens, in the form that Prometheus reads.

A label is a kind, a state, a method or a known error: never a workspace, a person or a text.
"""

import time

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

from mentoring.undelivered import is_confided
from scheduling.slack_errors import ERRORS
from storage.census import Census
from storage.letter_states import LetterState

TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""How the page of measures is announced."""

OTHER = "other"
PRIVATE = frozenset({"ConfidenceEnded", "parting"})
UNANSWERED = "unanswered"
"""The error of a call that was lost on the way, there or back."""

ACKS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 5)
"""Seconds; after three of them the person reads that the app did not answer."""

BEATS = (0.005, 0.02, 0.1, 0.5, 1, 5, 15, 30, 60, 300, 900)
WAITS = (1, 5, 15, 60, 300, 900, 3600, 14400, 43200, 86400, 259200)
"""Seconds after its due moment: a letter rightly waits for the morning, for Monday, or for its turn."""


class Measures:
    """What one process has done, and what lies in the outbox that all of them share."""

    def __init__(self) -> None:
        registry = self._registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._letters = Gauge(
            "rebours_letters", "Letters not settled yet", ["state", "kind"], registry=registry
        )
        self._oldest = Gauge(
            "rebours_oldest_due_letter_seconds", "How long the first letter has been due", registry=registry
        )
        self._counted = Gauge(
            "rebours_database_answers", "Whether the database could be asked (0 or 1)", registry=registry
        )
        self._ready = Gauge(
            "rebours_ready", "Whether this replica takes requests (0 or 1)", registry=registry
        )
        self._beats = Histogram(
            "rebours_beat_seconds", "How long a beat took", buckets=BEATS, registry=registry
        )
        self._failed = Counter("rebours_beats_failed", "Beats that ended in an error", registry=registry)
        self._planned = Counter(
            "rebours_planned", "What was woken because it was due", ["kind"], registry=registry
        )
        self._put_off = Counter(
            "rebours_planning_failed",
            "What could not be planned, and was put off",
            ["kind"],
            registry=registry,
        )
        self._waits = Histogram(
            "rebours_delivery_seconds",
            "From the moment a letter was due until Slack had it",
            ["kind"],
            buckets=WAITS,
            registry=registry,
        )
        self._settled = Counter(
            "rebours_letters_settled", "Letters settled", ["kind", "state"], registry=registry
        )
        self._refused = Counter(
            "rebours_slack_errors", "Calls that Slack did not take", ["method", "error"], registry=registry
        )
        self._limited = Counter(
            "rebours_slack_rate_limited", "Calls that came too fast for Slack", ["method"], registry=registry
        )
        self._acks = Histogram(
            "rebours_ack_seconds",
            "From hearing Slack to letting the acknowledgement go",
            ["kind"],
            buckets=ACKS,
            registry=registry,
        )
        self._life = time.monotonic()

    def beat_lasted(self, seconds: float, *, failed: bool = False) -> None:
        """A beat is over."""
        self._beats.observe(seconds)
        if failed:
            self._failed.inc()
        self.alive()

    def planned(self, kind: str, count: int = 1) -> None:
        """Something was due, and its rule was applied."""
        self._planned.labels(_label(kind)).inc(count)
        self.alive()

    def put_off(self, kind: str) -> None:
        """Something was due, and its rule failed."""
        self._put_off.labels(_label(kind)).inc()
        self.alive()

    def delivered(self, kind: str, seconds_since_due: float) -> None:
        """Slack has a letter, so long after the moment for which it was meant."""
        self._waits.labels(_label(kind)).observe(max(seconds_since_due, 0.0))
        self.settled(kind, LetterState.SENT)

    def settled(self, kind: str, state: LetterState | str) -> None:
        """A letter is in a state where delivery leaves it."""
        self._settled.labels(_label(kind), str(state)).inc()
        self.alive()

    def refused(self, method: str, error: str) -> None:
        """Slack did not take a call: its own word for why, or ours when it did not say."""
        self._refused.labels(method, error if error in ERRORS or error == UNANSWERED else OTHER).inc()

    def rate_limited(self, method: str) -> None:
        """Slack asked for silence."""
        self._limited.labels(method).inc()

    def answered(self, kind: str, seconds: float) -> None:
        """Somebody's command, click, form or message was acknowledged."""
        self._acks.labels(kind).observe(seconds)

    def alive(self) -> None:
        """The heart is at work, perhaps in the middle of a long beat."""
        self._life = time.monotonic()

    @property
    def silence(self) -> float:
        """How many seconds ago the heart gave its last sign of life, or this process began."""
        return time.monotonic() - self._life

    def page(self, census: Census | None, *, ready: bool) -> bytes:
        """Write everything down, with what lies in the outbox; None when the database did not answer."""
        self._ready.set(ready)
        self._counted.set(census is not None)
        self._letters.clear()
        for (state, kind), count in (census.letters if census else {}).items():
            self._letters.labels(str(state), _label(kind)).inc(count)
        self._oldest.set(census.oldest_due_seconds if census else float("nan"))
        return generate_latest(self._registry)


def _label(kind: str) -> str:
    """Name a kind; that somebody confided, or asked that a pair end, is nobody's figure."""
    return OTHER if is_confided(kind) or kind in PRIVATE else kind
