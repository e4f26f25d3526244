"""A file of people as a cohort to be paired, without anybody having joined; and a cohort as such a file."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from mentoring.errors import FaultyLine, UnreadableRoster
from mentoring.membership.roster import Roster
from mentoring.membership.roster_fields import RosterLine
from mentoring.people import HrFacts, Participant, Profile, Role, Standing, WorkingHours

WRITTEN = (
    "slack_id", "name", "role", "department", "grade", "manager", "timezone", "languages", "topics",
    "capacity", "avoid", "hours",
)  # fmt: skip
NEEDED = ("topics", "languages")
"""What a file has to say of everybody before anybody can be paired."""


def cohort_of(roster: Roster, zone: str) -> tuple[list[Participant], list[Participant]]:
    """Give the mentors and the mentees of a file, each under their Slack id or address.

    `zone`: where people work of whom the file does not say. Raises UnreadableRoster when somebody cannot be
    paired because of what the file leaves out.
    """
    faults = [
        FaultyLine(number=line.number, column=column, reason="pairing needs at least one")
        for line in roster.lines
        for column in NEEDED
        if not getattr(line, column)
    ]
    if faults:
        raise UnreadableRoster(faults)
    known = {line.email: line.who for line in roster.lines if line.email}
    people = [_participant(line, zone, lambda who: known.get(who, who)) for line in roster.lines]
    return (
        [one for one in people if one.role is Role.MENTOR],
        [one for one in people if one.role is Role.MENTEE],
    )


def _participant(line: RosterLine, zone: str, resolve: Callable[[str], str]) -> Participant:
    managers = [resolve(who) for who in line.managers]
    return Participant(
        id=line.who,
        programme_id="",
        user=line.who,
        name=line.name or line.who,
        role=line.role,
        standing=Standing.ACTIVE,
        zone=line.zone or zone,
        facts=HrFacts(
            department=line.department,
            grade=line.grade,
            manager=managers[0] if managers else None,
            line=tuple(managers[1:]),
            line_waived=line.line_waived,
            avoid=tuple(resolve(who) for who in line.avoid),
        ),
        profile=Profile(
            topics=line.topics,
            languages=line.languages,
            capacity=(line.capacity or 1) if line.role is Role.MENTOR else 1,
            hours=line.hours or WorkingHours(),
        ),
    )


def write(people: Iterable[Participant]) -> str:
    """Write people as the file that `read` takes."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(WRITTEN)
    lines.writerows(_row(person) for person in people)
    return out.getvalue()


def _row(person: Participant) -> Sequence[object]:
    facts, profile = person.facts, person.profile
    managers = [manager for manager in (facts.manager, *facts.line) if manager]
    avoided = dict.fromkeys(chain(profile.avoid, facts.avoid))
    return (
        person.user,
        person.name,
        person.role.value,
        facts.department,
        "" if facts.grade is None else facts.grade,
        "|".join(managers) or ("none" if facts.line_waived else ""),
        person.zone,
        "|".join(profile.languages),
        "|".join(profile.topics),
        profile.capacity if person.role is Role.MENTOR else "",
        "|".join(one for one in avoided if one != person.user),
        f"{profile.hours.start:%H:%M}-{profile.hours.end:%H:%M}",
    )
