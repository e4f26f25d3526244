"""Keepsakes: what somebody keeps of the programme for themselves, and what they wish for after it."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """A way of working that a mentor may name on their record, by their own word."""

    IN_PERSON = "in-person"
    REMOTE = "remote"
    TIME_ZONES = "time-zones"
    IN_WRITING = "in-writing"
    FLEXIBLE_HOURS = "flexible-hours"
    NOMADIC = "nomadic"


@dataclass(frozen=True, kw_only=True, slots=True)
class Keepsake:
    """What nobody but its owner reads: what they learned, and a mentor's words and ways on their record.

    `signed`: the name that a mentor wants on it. `allows` (pair ids): the mentors of these pairs may name
    this executive on theirs. `next_cohort`: coordinators may think of them for the next one. `erasing`: all
    of them is to be erased once no pair needs them any more.
    """

    learned: str = ""
    own_words: str = ""
    signed: str = ""
    ways: tuple[Way, ...] = ()
    allows: tuple[str, ...] = ()
    next_cohort: bool = False
    erasing: bool = False
