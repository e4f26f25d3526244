"""The cohort as arrays: read once from the people, so that all their pairs can be judged at a stroke."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import chain
from typing import TypeVar

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
from mentoring.lines import managers_of
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
Kind = TypeVar("Kind", tuple[str, ...], Days)


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
    managers: list[frozenset[str]]
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
        vetoes=np.concatenate(
            [_sharing(seekers.users, givers.avoided), _sharing(seekers.avoided, givers.users)]
        ),
        former=_named(ground.former, givers, seekers),
    )


def _named(pairs: Iterable[tuple[str, str]], mentors: Side, mentees: Side) -> Ints:
    """Find pairs of (mentor id, mentee id); whoever is not here is left out."""
    return np.array(
        [
            mentees.at[mentee] * len(mentors.people) + mentors.at[mentor]
            for mentor, mentee in pairs
            if mentor in mentors.at and mentee in mentees.at
        ],
        np.int64,
    )


def _side(people: Sequence[Participant], taught: Mapping[str, int], departments: dict[str, int]) -> Side:
    active = [one for one in people if one.standing is Standing.ACTIVE]
    all_tongues, tongues = _kinds([one.profile.languages for one in active])
    all_days, days = _kinds([_day(one) for one in active])
    ids = [one.id for one in active]
    alike = [one * len(all_days) + day for one, day in zip(tongues, days, strict=True)]
    order = sorted(sorted(range(len(active)), key=ids.__getitem__), key=alike.__getitem__)
    people = [active[one] for one in order]
    profiles, facts = [one.profile for one in people], [one.facts for one in people]
    topics = _topics([one.topics for one in profiles], taught)
    managers = [managers_of(one) for one in people]
    grades = [one.grade for one in facts]
    return Side(
        people=people,
        at={one.id: place for place, one in enumerate(people)},
        users=[(one.user,) for one in people],
        managers=managers,
        avoided=[one.avoid + other.avoid for one, other in zip(profiles, facts, strict=True)],
        all_tongues=all_tongues,
        all_days=all_days,
        tongues=np.array([tongues[one] for one in order], np.int64),
        days=np.array([days[one] for one in order], np.int64),
        topics=topics,
        many=np.count_nonzero(topics, axis=1) > TOPICS_COUNTED,
        departments=np.array(
            [departments.setdefault(one.department.casefold(), len(departments)) for one in facts], np.int64
        ),
        grades=np.array([UNGRADED if grade is None else grade for grade in grades], np.int64),
        highest=max((grade for grade in grades if grade is not None), default=-UNGRADED),
        known=np.array(
            [bool(above or one.line_waived) for above, one in zip(managers, facts, strict=True)], np.bool_
        ),
    )


def _kinds(values: Sequence[Kind]) -> tuple[list[Kind], list[int]]:
    """Give the different values in order, and the place among them of each."""
    kinds = sorted(set(values))
    places = {kind: place for place, kind in enumerate(kinds)}
    return kinds, [places[one] for one in values]


def _day(person: Participant) -> Days:
    hours = person.profile.hours
    return person.zone, hours.start, hours.end


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
    return np.concatenate(
        [
            _sharing(mentees.users, above),
            _sharing(others_above, mentors.users),
            _sharing(mentees.managers, mentors.managers),
            _sharing(mentees.users, mentors.users),
        ]
    )


def _sharing(mentees: Names, mentors: Names) -> Ints:
    """Number the pairs who have a name in common, some of them more than once."""
    shared = set[str]().union(*mentees) & set[str]().union(*mentors)
    holders = defaultdict[str, list[int]](list)
    for column, names in enumerate(mentors):
        if not shared.isdisjoint(names):
            for name in names:
                holders[name].append(column)
    found = [
        row * len(mentors) + column
        for row, names in enumerate(mentees)
        if not shared.isdisjoint(names)
        for name in names
        if name in holders
        for column in holders[name]
    ]
    return np.array(found, np.int64)
