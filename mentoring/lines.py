"""Reporting lines: who is above whom, as far as anybody says, and what the data leave open."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from mentoring.people import Participant


@dataclass(frozen=True, kw_only=True, slots=True)
class LineReport:
    """What is odd in the managers that are known (Slack ids): nobody is refused for it, HR may mend it.

    `cycles`: people who are said to be above themselves, each circle once, the least id first.
    `gaps`: managers who are named, but of whom no manager is known and whom nobody has heard of otherwise.
    `unknown`: people without any manager, for whom nobody vouches; they are paired with nobody.
    """

    cycles: tuple[tuple[str, ...], ...] = ()
    gaps: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def managers_of(participant: Participant) -> frozenset[str]:
    """Give the direct managers that are known: HR's word, and the participant's own."""
    return frozenset(filter(None, (participant.facts.manager, participant.profile.manager)))


def lines(people: Iterable[Participant]) -> dict[str, frozenset[str]]:
    """Follow everybody's managers up as far as anything is known of them, by Slack id."""
    everybody = list(people)
    above = _above(everybody)
    upwards = {one: frozenset({one, *_climb(one, above)}) for one in set[str]().union(*above.values())}
    return {one.user: _joined(above.get(one.user, ()), upwards) for one in everybody}


def report(people: Iterable[Participant]) -> LineReport:
    """List the circles and the gaps in what is known of managers."""
    everybody = list(people)
    above = _above(everybody)
    known = {person.user for person in everybody}
    named = {manager for managers in above.values() for manager in managers}
    unknown = {one.user for one in everybody if not managers_of(one) and not one.facts.line_waived}
    return LineReport(
        cycles=_cycles(above),
        gaps=tuple(sorted(name for name in named if name not in known and not above.get(name))),
        unknown=tuple(sorted(unknown)),
    )


def _above(people: Iterable[Participant]) -> dict[str, tuple[str, ...]]:
    above = dict[str, tuple[str, ...]]()
    for person in people:
        facts, own = person.facts, person.profile.manager
        if facts.manager:
            _put(facts.manager, person.user, above)
            for below, manager in pairwise([facts.manager, *facts.line]) if facts.line else ():
                _put(manager, below, above)
        if own:
            _put(own, person.user, above)
    return above


def _put(manager: str, below: str, above: dict[str, tuple[str, ...]]) -> None:
    known = above.get(below, ())
    if manager not in known:
        above[below] = (*known, manager)


def _joined(managers: tuple[str, ...], upwards: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Put the lines of some managers together; people with the same only manager share one."""
    if len(managers) == 1:
        return upwards[managers[0]]
    return frozenset[str]().union(*[upwards[one] for one in managers])


def _climb(user: str, above: Mapping[str, Collection[str]]) -> frozenset[str]:
    line = set[str]()
    heads = [user]
    while heads:
        found = set(above.get(heads.pop(), ())) - line
        line |= found
        heads += found
    return frozenset(line)


def _cycles(above: Mapping[str, Collection[str]]) -> tuple[tuple[str, ...], ...]:
    """Find the circles: people who are in one another's line, each circle in its own order upwards."""
    circles = dict[str, tuple[str, ...]]()
    for user in sorted(above):
        if user not in circles and user in _climb(user, above):
            circle = _circle(user, above)
            circles |= dict.fromkeys(circle, circle)
    return tuple(sorted(set(circles.values())))


def _circle(user: str, above: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """Walk up from somebody until they come again, by the shortest way."""
    came_from = dict[str, str]()
    heads = [user]
    while user not in came_from:
        below = heads.pop(0)
        for manager in sorted(above.get(below, ())):
            if manager not in came_from:
                came_from[manager] = below
                heads.append(manager)
    circle = [user]
    while came_from[circle[-1]] != user:
        circle.append(came_from[circle[-1]])
    least = circle.index(min(circle))
    return tuple(reversed([*circle[least + 1 :], *circle[: least + 1]]))
