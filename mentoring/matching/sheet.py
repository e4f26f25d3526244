"""The cohort as arrays: read once from the people, so that all their pairs can be judged at a stroke."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
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
    working,
)
from mentoring.lines import managers_of
from mentoring.people import Participant, Standing, WorkingHours
from mentoring.timeline import DAY

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]

NEVER = np.float32(-np.inf)
"""Added for a language or hours that are missing: no score makes up for it."""
UNGRADED = 2**31
Days = tuple[WorkingHours, str]

_read_one = attrgetter(
    "id",
    "profile.languages",
    "profile.hours",
    "zone",
    "facts.department",
    "facts.grade",
    "profile.topics",
    "facts.manager",
    "profile.manager",
    "facts.line_waived",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """The active people of one side, by languages, hours and id: the order of the rows leaves no trace.

    `tongues` and `days`: the different languages and hours there are, and which are whose. `topics`: a column
    for each topic that is taught, and `many`: whether more of them are marked than a pair has points for.
    `departments`: 0 when unknown. `grades`: an unknown one contradicts nobody; `highest`: of those known.
    `known`: whether a manager is, or somebody vouches.
    """

    people: list[Participant]
    at: dict[str, int]
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
        return _keys(_named(pairs, self.mentors, self.mentees), len(self.mentors.people))


def read(mentors: Sequence[Participant], mentees: Sequence[Participant], ground: Cohort) -> Sheet:
    """Put a cohort into arrays."""
    taught = {topic: place for place, topic in enumerate(sorted(ground.rarity))}
    departments = {"": 0}
    givers, seekers = _side(mentors, taught, departments), _side(mentees, taught, departments)
    width = len(givers.people)
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
        lines=_keys(_lines(givers.people, seekers.people, ground), width),
        vetoes=_keys(_vetoes(givers.people, seekers.people), width),
        former=_keys(_named(ground.former, givers, seekers), width),
    )


def _named(pairs: Iterable[tuple[str, str]], mentors: Side, mentees: Side) -> Iterator[tuple[int, int]]:
    """Find pairs of (mentor id, mentee id); whoever is not here is left out."""
    for mentor, mentee in pairs:
        if mentor in mentors.at and mentee in mentees.at:
            yield mentees.at[mentee], mentors.at[mentor]


def _keys(pairs: Iterable[tuple[int, int]], width: int) -> Ints:
    return np.unique(np.fromiter((row * width + column for row, column in pairs), dtype=np.int64))


def _side(people: Sequence[Participant], taught: Mapping[str, int], departments: dict[str, int]) -> Side:
    read = [(*_read_one(person), person) for person in people if person.standing is Standing.ACTIVE]
    tongues = {one: place for place, one in enumerate(sorted({row[1] for row in read}))}
    days = {
        one: place
        for place, one in enumerate(
            sorted({row[2:4] for row in read}, key=lambda day: (day[1], day[0].start, day[0].end))
        )
    }
    rows = sorted((tongues[row[1]], days[row[2:4]], *row) for row in read)
    ids = [row[2] for row in rows]
    topics = _topics([row[8] for row in rows], taught)
    grades = [row[7] for row in rows]
    return Side(
        people=[row[12] for row in rows],
        at={one: place for place, one in enumerate(ids)},
        all_tongues=list(tongues),
        all_days=list(days),
        tongues=np.array([row[0] for row in rows], np.int64),
        days=np.array([row[1] for row in rows], np.int64),
        topics=topics,
        many=np.count_nonzero(topics, axis=1) > TOPICS_COUNTED,
        departments=np.array(
            [departments.setdefault(row[6].casefold(), len(departments)) for row in rows], np.int64
        ),
        grades=np.array([UNGRADED if grade is None else grade for grade in grades], np.int64),
        highest=max((grade for grade in grades if grade is not None), default=-UNGRADED),
        known=np.array([bool(row[9] or row[10] or row[11]) for row in rows], np.bool_),
    )


def _topics(lists: Sequence[Sequence[str]], taught: Mapping[str, int]) -> Floats:
    """Mark who teaches, or wants, which of the topics that are taught."""
    marked = np.zeros((len(lists), len(taught)), np.float32)
    rows = np.repeat(np.arange(len(lists)), [len(topics) for topics in lists])
    columns = np.fromiter((taught.get(topic, -1) for topics in lists for topic in topics), np.int64)
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
    both = (working(hours, zone, day) for hours, zone in kinds)
    seconds = [(int(start.timestamp()), int(end.timestamp())) for start, end in both]
    return np.array(seconds, np.int64).reshape(-1, 2)


def _lines(
    mentors: Sequence[Participant], mentees: Sequence[Participant], ground: Cohort
) -> Iterator[tuple[int, int]]:
    """List who stands in the line of whom, who have a direct manager in common, or are one person."""
    at_mentee, at_mentor = _by(mentees, lambda one: (one.user,)), _by(mentors, lambda one: (one.user,))
    of_manager = _by(mentees, managers_of)
    for column, mentor in enumerate(mentors):
        above = ground.lines.get(mentor.user, frozenset())
        for user in above & at_mentee.keys():
            for row in at_mentee[user]:
                yield row, column
        for manager in managers_of(mentor):
            for row in of_manager.get(manager, ()):
                yield row, column
        for row in at_mentee.get(mentor.user, ()):
            yield row, column
    for row, mentee in enumerate(mentees):
        for user in ground.lines.get(mentee.user, frozenset()) & at_mentor.keys():
            for column in at_mentor[user]:
                yield row, column


def _vetoes(mentors: Sequence[Participant], mentees: Sequence[Participant]) -> Iterator[tuple[int, int]]:
    at_mentee, at_mentor = _by(mentees, lambda one: (one.user,)), _by(mentors, lambda one: (one.user,))
    for column, mentor in enumerate(mentors):
        for user in chain(mentor.profile.avoid, mentor.facts.avoid):
            for row in at_mentee.get(user, ()):
                yield row, column
    for row, mentee in enumerate(mentees):
        for user in chain(mentee.profile.avoid, mentee.facts.avoid):
            for column in at_mentor.get(user, ()):
                yield row, column


def _by(
    people: Sequence[Participant], names: Callable[[Participant], Collection[str]]
) -> dict[str, list[int]]:
    found = defaultdict[str, list[int]](list)
    for place, person in enumerate(people):
        for name in names(person):
            found[name].append(place)
    return found
