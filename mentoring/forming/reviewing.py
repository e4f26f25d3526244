"""Reviewing: what a coordinator looks at of a round, a page at a time."""

from dataclasses import dataclass
from enum import StrEnum


class Showing(StrEnum):
    """Which pairs or people of a round are shown."""

    ALL = "all"
    UNDECIDED = "undecided"
    LOCKED = "locked"
    WEAK = "weak"
    UNPAIRED = "unpaired"


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """A look at a round: which page (from 0) of which pairs, or everything about one person (a Slack id)."""

    round_id: str
    showing: Showing = Showing.ALL
    person: str = ""
    page: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """How many pairs a round has, how many of them wait for a word, and how many of those are locked."""

    pairs: int = 0
    undecided: int = 0
    locked: int = 0
