"""Whether a mentor and a mentee may be a pair, why, and how well they go together."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from mentoring.lines import lines, managers_of
from mentoring.pairs import Reasons
from mentoring.people import HrFacts, Participant
from mentoring.rounds import Obstacle
from mentoring.timeline import DAY, instant

SESSION_MINUTES = 60
MINUTE = timedelta(minutes=1)
COMMON, RAREST = 40, 100
"""Points of a shared topic that every mentor teaches, and of one that hardly anybody does."""
TOPICS_COUNTED = 5
EACH_AT_EASE, SAME_FIRST = 15, 20
"""Points of each one whose first language the other speaks; of having the same."""
POINTS_OF_AN_HOUR = 5
OTHER_DEPARTMENT = 10
Hours = tuple[time, time, str]
"""When a working day begins and ends, and in which zone."""

USUAL_WEIGHT, MOST_WEIGHT = 2, 5
SOFT = frozenset({Obstacle.TOPIC, Obstacle.HOURS, Obstacle.FORMER_PAIR})
"""What a coordinator may overrule for two people by pairing them by hand; other rules hold for everybody."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Weights:
    """How much each part of the score counts, from 0 (not at all) to 5; 2 is the usual, 4 is twice that."""

    topics: int = USUAL_WEIGHT
    language: int = USUAL_WEIGHT
    hours: int = USUAL_WEIGHT
    department: int = USUAL_WEIGHT

    def __post_init__(self) -> None:
        if any(
            not 0 <= weight <= MOST_WEIGHT
            for weight in (self.topics, self.language, self.hours, self.department)
        ):
            raise ValueError("A weight is a whole number from 0 to 5.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Cohort:
    """What judging one pair needs to know of all the others.

    `rarity`: the points of each taught topic. `lines`: all the known managers above everybody, by Slack id.
    `former`: (mentor id, mentee id) of pairs that were closed. `minutes`: hours in common that a pair needs.
    `on`: the day whose daylight saving counts; of several, as many hours are in common as on the worst.
    """

    on: date | tuple[date, ...]
    rarity: Mapping[str, int]
    lines: Mapping[str, frozenset[str]]
    former: Collection[tuple[str, str]] = frozenset()
    minutes: int = SESSION_MINUTES
    weights: Weights = Weights()


def cohort(
    mentors: Sequence[Participant],
    mentees: Sequence[Participant],
    *,
    former: Collection[tuple[str, str]] = frozenset(),
    on: date | tuple[date, ...],
    minutes: int = SESSION_MINUTES,
    others: Iterable[Participant] = (),
    weights: Weights = Weights(),
) -> Cohort:
    """Gather what pairs are judged by; `others` are further participants whose managers are known."""
    return Cohort(
        on=on,
        rarity=_rarity(mentors),
        lines=lines([*others, *mentors, *mentees]),
        former=frozenset(former),
        minutes=minutes,
        weights=weights,
    )


def _rarity(mentors: Sequence[Participant]) -> dict[str, int]:
    teachers = Counter(topic for mentor in mentors for topic in set(mentor.profile.topics))
    return {
        topic: COMMON + (RAREST - COMMON) * (len(mentors) - count) // len(mentors)
        for topic, count in teachers.items()
    }


def why_not(mentor: Participant, mentee: Participant, cohort: Cohort) -> tuple[Obstacle, ...]:
    """Give every rule that keeps these two apart, in the order of `Obstacle`; none if they are compatible."""
    return tuple(_obstacles(mentor, mentee, cohort))


def compatibility(mentor: Participant, mentee: Participant, cohort: Cohort) -> Reasons | Obstacle:
    """Say why these two go well together, or the first rule that keeps them apart."""
    return next(_obstacles(mentor, mentee, cohort), None) or reasons(mentor, mentee, cohort)


def reasons(mentor: Participant, mentee: Participant, cohort: Cohort) -> Reasons:
    """Say what speaks for these two, whether or not a rule keeps them apart."""
    weights, rarity = cohort.weights, cohort.rarity
    taught, taught_in = mentor.profile.topics, mentor.profile.languages
    wanted, learnt_in = mentee.profile.topics, mentee.profile.languages
    overlap = overlap_minutes(mentor, mentee, cohort.on)
    other = _other_department(mentor.facts, mentee.facts)
    rarest = sorted({(-rarity.get(topic, COMMON), topic) for topic in wanted if topic in taught})
    topics = sum([weighted(-rare, weights.topics) for rare, _ in rarest[:TOPICS_COUNTED]])
    language = weighted(language_points(taught_in, learnt_in), weights.language)
    hours = weighted(POINTS_OF_AN_HOUR * (overlap // 60), weights.hours)
    department = weighted(OTHER_DEPARTMENT, weights.department) if other else 0
    return Reasons(
        topics=tuple([topic for _, topic in rarest]),
        languages=_languages(taught_in, learnt_in),
        overlap_minutes=overlap,
        other_department=other,
        score=topics + language + hours + department,
        topic_points=topics,
        language_points=language,
        hours_points=hours,
        department_points=department,
    )


def weighted(points: int, weight: int) -> int:
    """Make points count more or less; whole numbers, so that the same cohort has the same scores anywhere."""
    return points * weight // USUAL_WEIGHT


def _obstacles(mentor: Participant, mentee: Participant, cohort: Cohort) -> Iterator[Obstacle]:
    if set(mentee.profile.topics).isdisjoint(mentor.profile.topics):
        yield Obstacle.TOPIC
    if not _languages(mentor.profile.languages, mentee.profile.languages):
        yield Obstacle.LANGUAGE
    if overlap_minutes(mentor, mentee, cohort.on) < cohort.minutes:
        yield Obstacle.HOURS
    yield from _line_obstacles(mentor, mentee, cohort)
    yield from _personal_obstacles(mentor, mentee, cohort)


@lru_cache(maxsize=4096)
def _languages(taught_in: tuple[str, ...], learnt_in: tuple[str, ...]) -> tuple[str, ...]:
    """Give the languages that a mentee has in common with a mentor, in the mentee's order."""
    return tuple(language for language in dict.fromkeys(learnt_in) if language in taught_in)


@lru_cache(maxsize=4096)
def language_points(taught_in: tuple[str, ...], learnt_in: tuple[str, ...]) -> int:
    """Count the languages of a mentor and a mentee, their first ones first; nothing without a common one."""
    common = _languages(taught_in, learnt_in)
    if not common:
        return 0
    at_ease = (taught_in[0] in common) + (learnt_in[0] in common)
    return EACH_AT_EASE * at_ease + (SAME_FIRST if taught_in[0] == learnt_in[0] else 0)


def _other_department(one: HrFacts, other: HrFacts) -> bool:
    known = bool(one.department and other.department)
    return known and one.department.casefold() != other.department.casefold()


def _line_obstacles(mentor: Participant, mentee: Participant, cohort: Cohort) -> Iterator[Obstacle]:
    """Keep a reporting line out, at any level; one that is not known counts as one."""
    up, down = cohort.lines.get(mentor.user, ()), cohort.lines.get(mentee.user, ())
    in_line = mentor.user == mentee.user or mentee.user in up or mentor.user in down
    above, others_above = managers_of(mentor), managers_of(mentee)
    if in_line or above & others_above:
        yield Obstacle.REPORTING_LINE
    known, other_known = above or mentor.facts.line_waived, others_above or mentee.facts.line_waived
    if not known or not other_known:
        yield Obstacle.MANAGER_UNKNOWN


def _personal_obstacles(mentor: Participant, mentee: Participant, cohort: Cohort) -> Iterator[Obstacle]:
    """Keep the mentor junior (where both grades are known), vetoes respected, and former pairs apart."""
    grades = (mentor.facts.grade, mentee.facts.grade)
    if grades[0] is not None and grades[1] is not None and grades[0] >= grades[1]:
        yield Obstacle.SENIORITY
    if _avoids(mentor, mentee) or _avoids(mentee, mentor):
        yield Obstacle.VETO
    if (mentor.id, mentee.id) in cohort.former:
        yield Obstacle.FORMER_PAIR


def _avoids(person: Participant, other: Participant) -> bool:
    """Whether a veto keeps somebody from another: their own, or one that HR laid down."""
    return other.user in person.profile.avoid or other.user in person.facts.avoid


def overlap_minutes(mentor: Participant, mentee: Participant, on: date | tuple[date, ...]) -> int:
    """Give the longest stretch, in minutes, that both work on a day of the mentee's; the worst of several."""
    ours, theirs = mentor.profile.hours, mentee.profile.hours
    kinds = (ours.start, ours.end, mentor.zone), (theirs.start, theirs.end, mentee.zone)
    return _overlap(*kinds, on) if isinstance(on, date) else min(_overlap(*kinds, day) for day in on)


@lru_cache(maxsize=65536)
def _overlap(ours: Hours, theirs: Hours, on: date) -> int:
    starts, ends = _working(*theirs, on)
    days = (_working(*ours, day) for day in (on - DAY, on, on + DAY))
    most = max(min(ends, finishes) - max(starts, begins) for begins, finishes in days)
    return max(0, most // MINUTE)


def _working(start: time, end: time, zone: str, day: date) -> tuple[datetime, datetime]:
    """Give the instants between which somebody works on a day of their own."""
    return instant(day, start, zone), instant(day, end, zone)
