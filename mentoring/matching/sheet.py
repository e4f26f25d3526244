"""The cohort as arrays: read once from the people, so that all their pairs can be judged at a stroke."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import chain
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from mentoring.compatibility import (
    OTHER_DEPARTMENT,
    POINTS_OF_AN_HOUR,
    TOPICS_COUNTED,
    USUAL_WEIGHT,
    Cohort,
    language_points,
    weighted,
)
from mentoring.people import Participant, Standing
from mentoring.timeline import DAY, instant

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]

NEVER = np.float32(-np.inf)
"""Added for a language or hours that are missing: no score makes up for it."""
UNGRADED = 2**31
Days = tuple[str, time, time]
"""A zone, and when a working day begins and ends there."""
Names = Sequence[Collection[str]]

_read_one = attrgetter(
    "id",
    "profile.languages",
    "zone",
    "profile.hours.start",
    "profile.hours.end",
    "facts.department",
    "facts.grade",
    "profile.topics",
    "facts.manager",
    "profile.manager",
    "facts.line_waived",
    "user",
    "profile.avoid",
    "facts.avoid",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """The active people of one side, by languages, hours and id: the order of the rows leaves no trace.

    `tongues` and `days`: the different languages and hours there are, and which are whose. `topics`: a column
    for each topic that is taught, and `many`: whether more of them are marked than a pair has points for.
    `departments`: 0 when unknown. `grades`: an unknown one contradicts nobody; `highest`: of those known.
    `known`: whether a manager is, or somebody vouches. `users`, `managers`, `avoided`: the Slack ids of each,
    of their direct managers, and of those whom a veto of theirs keeps apart.
    """

    people: list[Participant]
    at: dict[str, int]
    users: list[tuple[str]]
    managers: list[tuple[str, ...]]
    avoided: list[tuple[str, ...]]
    all_tongues: list[tuple[str, ...]]
    all_days: list[Days]
    tongues: Ints
    days: Ints
    topics: Floats
    many: Bools
    departments: Ints
    grades: Ints
    highest: int
    known: Bools


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """Both sides, and what is between them.

    `points`: what each topic counts. `languages`, `hours`: the points between two of `all_tongues` or
    `all_days` (a mentee's, then a mentor's), or `NEVER`. `lines`, `vetoes`, `former`: pairs apart, numbered
    by `keys`.
    """

    ground: Cohort
    mentees: Side
    mentors: Side
    points: Floats
    languages: Floats
    hours: Floats
    other_department: int
    lines: Ints
    vetoes: Ints
    former: Ints

    def keys(self, pairs: Iterable[tuple[str, str]]) -> Ints:
        """Number pairs of (mentor id, mentee id) as mentee × mentors + mentor; absent people are left out."""
        return _named(pairs, self.mentors, self.mentees)


def read(mentors: Sequence[Participant], mentees: Sequence[Participant], ground: Cohort) -> Sheet:
    """Put a cohort into arrays."""
    taught = {topic: place for place, topic in enumerate(sorted(ground.rarity))}
    departments = {"": 0}
    givers, seekers = _side(mentors, taught, departments), _side(mentees, taught, departments)
    return Sheet(
        ground=ground,
        mentees=seekers,
        mentors=givers,
        points=np.array(
            [weighted(ground.rarity[topic], ground.weights.topics) for topic in taught], np.float32
        ),
        languages=_languages(seekers.all_tongues, givers.all_tongues, ground.weights.language),
        hours=_hours(seekers.all_days, givers.all_days, ground),
        other_department=weighted(OTHER_DEPARTMENT, ground.weights.department),
        lines=_lines(givers, seekers, ground.lines),
        vetoes=_keys([*_sharing(seekers.users, givers.avoided), *_sharing(seekers.avoided, givers.users)]),
        former=_named(ground.former, givers, seekers),
    )


def _named(pairs: Iterable[tuple[str, str]], mentors: Side, mentees: Side) -> Ints:
    """Find pairs of (mentor id, mentee id); whoever is not here is left out."""
    return _keys(
        mentees.at[mentee] * len(mentors.people) + mentors.at[mentor]
        for mentor, mentee in pairs
        if mentor in mentors.at and mentee in mentees.at
    )


def _keys(found: Iterable[int]) -> Ints:
    return np.unique(np.array(list(found), np.int64))


def _side(people: Sequence[Participant], taught: Mapping[str, int], departments: dict[str, int]) -> Side:
    read = [(*_read_one(person), person) for person in people if person.standing is Standing.ACTIVE]
    tongues = {one: place for place, one in enumerate(sorted({row[1] for row in read}))}
    days = {one: place for place, one in enumerate(sorted({row[2:5] for row in read}))}
    rows = sorted((tongues[row[1]], days[row[2:5]], *row) for row in read)
    topics = _topics([row[9] for row in rows], taught)
    grades = [row[8] for row in rows]
    return Side(
        people=[row[16] for row in rows],
        at={row[2]: place for place, row in enumerate(rows)},
        users=[row[13:14] for row in rows],
        managers=[tuple(filter(None, row[10:12])) for row in rows],
        avoided=[row[14] + row[15] for row in rows],
        all_tongues=list(tongues),
        all_days=list(days),
        tongues=np.array([row[0] for row in rows], np.int64),
        days=np.array([row[1] for row in rows], np.int64),
        topics=topics,
        many=np.count_nonzero(topics, axis=1) > TOPICS_COUNTED,
        departments=np.array(
            [departments.setdefault(row[7].casefold(), len(departments)) for row in rows], np.int64
        ),
        grades=np.array([UNGRADED if grade is None else grade for grade in grades], np.int64),
        highest=max((grade for grade in grades if grade is not None), default=-UNGRADED),
        known=np.array([bool(row[10] or row[11] or row[12]) for row in rows], np.bool_),
    )


def _topics(lists: Names, taught: Mapping[str, int]) -> Floats:
    """Mark who teaches, or wants, which of the topics that are taught."""
    marked = np.zeros((len(lists), len(taught)), np.float32)
    rows = np.repeat(np.arange(len(lists)), [len(topics) for topics in lists])
    columns = np.array([taught.get(topic, -1) for topic in chain.from_iterable(lists)], np.int64)
    marked[rows[columns >= 0], columns[columns >= 0]] = 1
    return marked


def _languages(wanted: Sequence[tuple[str, ...]], spoken: Sequence[tuple[str, ...]], weight: int) -> Floats:
    table = np.full((len(wanted), len(spoken)), NEVER)
    for row, learnt_in in enumerate(wanted):
        for column, taught_in in enumerate(spoken):
            if not set(learnt_in).isdisjoint(taught_in):
                table[row, column] = weighted(language_points(taught_in, learnt_in), weight)
    return table


def _hours(wanted: Sequence[Days], offered: Sequence[Days], ground: Cohort) -> Floats:
    days = (ground.on,) if isinstance(ground.on, date) else ground.on
    minutes = np.min([_overlaps(wanted, offered, day) for day in days], axis=0)
    points = POINTS_OF_AN_HOUR * (minutes // 60) * ground.weights.hours // USUAL_WEIGHT
    return np.where(minutes < ground.minutes, NEVER, points).astype(np.float32)


def _overlaps(wanted: Sequence[Days], offered: Sequence[Days], day: date) -> Ints:
    """Measure the longest stretch, in minutes, that two kinds of days have in common."""
    theirs = _instants(wanted, day)
    best = np.zeros((len(wanted), len(offered)), np.int64)
    for around in (day - DAY, day, day + DAY):
        ours = _instants(offered, around)
        ends = np.minimum(theirs[:, 1, None], ours[:, 1])
        best = np.maximum(best, ends - np.maximum(theirs[:, 0, None], ours[:, 0]))
    return best // 60


def _instants(kinds: Sequence[Days], day: date) -> Ints:
    seconds = [[instant(day, end, zone).timestamp() for end in ends] for zone, *ends in kinds]
    return np.array(seconds, np.int64).reshape(-1, 2)


def _lines(mentors: Side, mentees: Side, lines: Mapping[str, Collection[str]]) -> Ints:
    """List who stands in the line of whom, who have a direct manager in common, or are one person."""
    above, others_above = ([lines.get(user, ()) for (user,) in side.users] for side in (mentors, mentees))
    return _keys(
        [
            *_sharing(mentees.users, above),
            *_sharing(others_above, mentors.users),
            *_sharing(mentees.managers, mentors.managers),
            *_sharing(mentees.users, mentors.users),
        ]
    )


def _sharing(mentees: Names, mentors: Names) -> list[int]:
    """Number the pairs who have a name in common."""
    holders = defaultdict[str, list[int]](list)
    for column, names in enumerate(mentors):
        for name in names:
            holders[name].append(column)
    return [
        row * len(mentors) + column
        for row, names in enumerate(mentees)
        for name in names
        if name in holders
        for column in holders[name]
    ]
