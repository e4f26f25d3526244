"""Whether a mentor and a mentee may be a pair, why, and how well they go together."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from mentoring.pairs import Reasons
from mentoring.people import HrFacts, Participant, WorkingHours
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Cohort:
    """What judging one pair needs to know of all the others.

    `rarity`: the points of each taught topic. `lines`: all the known managers above everybody, by Slack id.
    `former`: (mentor id, mentee id) of pairs that were closed. `minutes`: hours in common that a pair needs.
    `on`: the day whose daylight saving counts.
    """

    on: date
    rarity: Mapping[str, int]
    lines: Mapping[str, frozenset[str]]
    former: Collection[tuple[str, str]] = frozenset()
    minutes: int = SESSION_MINUTES


def cohort(
    mentors: Sequence[Participant],
    mentees: Sequence[Participant],
    *,
    former: Collection[tuple[str, str]] = frozenset(),
    on: date,
    minutes: int = SESSION_MINUTES,
    others: Iterable[Participant] = (),
) -> Cohort:
    """Gather what pairs are judged by; `others` are further participants whose managers are known."""
    return Cohort(
        on=on,
        rarity=_rarity(mentors),
        lines=_lines([*others, *mentors, *mentees]),
        former=frozenset(former),
        minutes=minutes,
    )


def _rarity(mentors: Sequence[Participant]) -> dict[str, int]:
    teachers = Counter(topic for mentor in mentors for topic in set(mentor.profile.topics))
    return {
        topic: COMMON + (RAREST - COMMON) * (len(mentors) - count) // len(mentors)
        for topic, count in teachers.items()
    }


def managers_of(participant: Participant) -> frozenset[str]:
    """Give the direct managers that are known: HR's word, and the participant's own."""
    named = (participant.facts.manager, participant.profile.manager)
    return frozenset(manager for manager in named if manager)


def _lines(people: Iterable[Participant]) -> dict[str, frozenset[str]]:
    """Follow everybody's managers up as far as anything is known of them."""
    above = defaultdict[str, set[str]](set)
    users = list[str]()
    for person in people:
        users.append(person.user)
        above[person.user] |= managers_of(person)
        if person.facts.manager and person.facts.line:
            for below, manager in pairwise([person.facts.manager, *person.facts.line]):
                above[below].add(manager)
    return {user: _climb(user, above) for user in users}


def _climb(user: str, above: Mapping[str, Collection[str]]) -> frozenset[str]:
    line = set[str]()
    heads = [user]
    while heads:
        found = set(above.get(heads.pop(), ())) - line
        line |= found
        heads += found
    return frozenset(line)


def why_not(mentor: Participant, mentee: Participant, cohort: Cohort) -> Obstacle | None:
    """Give the first rule, in the order of `Obstacle`, that keeps these two apart."""
    verdict = compatibility(mentor, mentee, cohort)
    return verdict if isinstance(verdict, Obstacle) else None


def compatibility(mentor: Participant, mentee: Participant, cohort: Cohort) -> Reasons | Obstacle:
    """Say why these two go well together, or which rule keeps them apart."""
    topics = _shared(mentee.profile.topics, mentor.profile.topics)
    if not topics:
        return Obstacle.TOPIC
    languages = _shared(mentee.profile.languages, mentor.profile.languages)
    if not languages:
        return Obstacle.LANGUAGE
    overlap = overlap_minutes(mentor, mentee, cohort.on)
    if overlap < cohort.minutes:
        return Obstacle.HOURS
    obstacle = _line_obstacle(mentor, mentee, cohort) or _personal_obstacle(mentor, mentee, cohort)
    if obstacle:
        return obstacle
    rarest = sorted(topics, key=lambda topic: (-cohort.rarity.get(topic, COMMON), topic))
    other = _other_department(mentor.facts, mentee.facts)
    score = (
        sum(cohort.rarity.get(topic, COMMON) for topic in rarest[:TOPICS_COUNTED])
        + _language_points(mentor, mentee, languages)
        + POINTS_OF_AN_HOUR * (overlap // 60)
        + (OTHER_DEPARTMENT if other else 0)
    )
    return Reasons(
        topics=tuple(rarest),
        languages=languages,
        overlap_minutes=overlap,
        other_department=other,
        score=score,
    )


def _shared(wanted: Sequence[str], given: Sequence[str]) -> tuple[str, ...]:
    return tuple(item for item in dict.fromkeys(wanted) if item in given)


def _language_points(mentor: Participant, mentee: Participant, languages: Sequence[str]) -> int:
    first, other = mentee.profile.languages[0], mentor.profile.languages[0]
    at_ease = sum(language in languages for language in (first, other))
    return EACH_AT_EASE * at_ease + (SAME_FIRST if first == other else 0)


def _other_department(one: HrFacts, other: HrFacts) -> bool:
    known = bool(one.department and other.department)
    return known and one.department.casefold() != other.department.casefold()


def _line_obstacle(mentor: Participant, mentee: Participant, cohort: Cohort) -> Obstacle | None:
    """Keep a reporting line out, at any level; one that is not known counts as one."""
    up, down = (cohort.lines.get(person.user, frozenset()) for person in (mentor, mentee))
    if mentor.user == mentee.user or mentee.user in up or mentor.user in down:
        return Obstacle.REPORTING_LINE
    if managers_of(mentor) & managers_of(mentee):
        return Obstacle.REPORTING_LINE
    if any(not managers_of(person) and not person.facts.line_waived for person in (mentor, mentee)):
        return Obstacle.MANAGER_UNKNOWN
    return None


def _personal_obstacle(mentor: Participant, mentee: Participant, cohort: Cohort) -> Obstacle | None:
    """Keep the mentor junior (where both grades are known), vetoes respected, and former pairs apart."""
    grades = (mentor.facts.grade, mentee.facts.grade)
    if grades[0] is not None and grades[1] is not None and grades[0] >= grades[1]:
        return Obstacle.SENIORITY
    if _avoids(mentor, mentee) or _avoids(mentee, mentor):
        return Obstacle.VETO
    if (mentor.id, mentee.id) in cohort.former:
        return Obstacle.FORMER_PAIR
    return None


def _avoids(person: Participant, other: Participant) -> bool:
    """Whether a veto keeps somebody from another: their own, or one that HR laid down."""
    return other.user in {*person.profile.avoid, *person.facts.avoid}


def overlap_minutes(mentor: Participant, mentee: Participant, on: date) -> int:
    """Give the longest stretch that both work on a day of the mentee's, in minutes."""
    return _overlap(mentor.profile.hours, mentor.zone, mentee.profile.hours, mentee.zone, on)


@lru_cache(maxsize=65536)
def _overlap(hours: WorkingHours, zone: str, other_hours: WorkingHours, other_zone: str, on: date) -> int:
    starts, ends = _working(other_hours, other_zone, on)
    best = timedelta(0)
    for day in (on - DAY, on, on + DAY):
        begins, finishes = _working(hours, zone, day)
        best = max(best, min(ends, finishes) - max(starts, begins))
    return best // MINUTE


def _working(hours: WorkingHours, zone: str, day: date) -> tuple[datetime, datetime]:
    return instant(day, hours.start, zone), instant(day, hours.end, zone)
