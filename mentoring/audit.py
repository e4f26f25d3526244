"""The audit: who decided what of pairs, on what data, and who coordinates; nothing private is in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from json import dumps

from mentoring.lines import managers_of
from mentoring.pairs import Pair, Reasons
from mentoring.people import Participant
from mentoring.programme import Programme
from mentoring.rounds import Round

Facts = dict[str, str | int]
"""What a decision was taken on, flat: a column of the coordinators' file for each."""

DIGITS = 16
"""Enough of a fingerprint to tell that something has changed, and from what nobody learns anything."""


class Act(StrEnum):
    """What is noted."""

    ASKED = "asked"
    SOLVED = "solved"
    FAILED = "failed"
    PROPOSED = "proposed"
    REPLACED = "replaced"
    PAIRED_BY_HAND = "paired_by_hand"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    APPROVED = "approved"
    REJECTED = "rejected"
    KEPT_APART = "kept_apart"
    ALLOWED = "allowed"
    WEIGHED = "weighed"
    APPOINTED = "appointed"
    RELIEVED = "relieved"


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One line of the audit. `by` (a Slack id) is None for what the programme did by itself.

    `round_id` is None for what is no round's: who coordinates. `person` (a Slack id): whom that is about.
    """

    programme_id: str
    round_id: str | None
    at: datetime
    by: str | None
    act: Act
    pair_id: str | None = None
    mentor: str | None = None
    mentee: str | None = None
    facts: Facts = field(default_factory=dict)
    person: str | None = None


def of_coordinator(programme: Programme, person: str, act: Act, now: datetime, *, by: str | None) -> Entry:
    """Note that somebody coordinates from now on, or no longer does; who takes over does it themselves."""
    return Entry(programme_id=programme.id, round_id=None, at=now, by=by, act=act, person=person)


def of_round(
    round_: Round, act: Act, now: datetime, *, by: str | None = None, facts: Facts | None = None
) -> Entry:
    """Note what happened to a round as a whole."""
    return Entry(
        programme_id=round_.programme_id, round_id=round_.id, at=now, by=by, act=act, facts=facts or {}
    )


def of_pair(
    pair: Pair, act: Act, now: datetime, *, by: str | None = None, facts: Facts | None = None
) -> Entry:
    """Note what was decided of a pair."""
    return Entry(
        programme_id=pair.programme_id,
        round_id=pair.round_id,
        pair_id=pair.id,
        mentor=pair.mentor,
        mentee=pair.mentee,
        at=now,
        by=by,
        act=act,
        facts=facts or {},
    )


def facts_of(mentor: Participant, mentee: Participant, reasons: Reasons) -> Facts:
    """Sum up what two people are paired on: what they share, what HR says, a mark of each one's facts."""
    facts: Facts = {
        "score": reasons.score,
        "topics": "|".join(reasons.topics),
        "languages": "|".join(reasons.languages),
        "overlap_minutes": reasons.overlap_minutes,
        "despite": "|".join(reasons.despite),
    }
    for name, person in (("mentor", mentor), ("mentee", mentee)):
        facts |= {
            f"{name}_grade": "" if person.facts.grade is None else person.facts.grade,
            f"{name}_department": person.facts.department,
            f"{name}_manager": _manager(person),
            f"{name}_facts": fingerprint(person),
        }
    return facts


def _manager(person: Participant) -> str:
    if managers_of(person):
        return "known"
    return "waived" if person.facts.line_waived else "unknown"


def fingerprint(*people: Participant) -> str:
    """Give a short mark that changes with the facts by which people are paired, not with what they avoid."""
    known = [_facts(person) for person in sorted(people, key=lambda person: person.id)]
    return sha256(dumps(known, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:DIGITS]


def _facts(person: Participant) -> Mapping[str, object]:
    return {
        "id": person.id,
        "role": person.role,
        "standing": person.standing,
        "topics": person.profile.topics,
        "languages": person.profile.languages,
        "capacity": person.profile.capacity,
        "hours": (person.profile.hours.start.isoformat(), person.profile.hours.end.isoformat(), person.zone),
        "grade": person.facts.grade,
        "department": person.facts.department,
        "managers": sorted(managers_of(person)),
        "line": person.facts.line,
        "waived": person.facts.line_waived,
    }
