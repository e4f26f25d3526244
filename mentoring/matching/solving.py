"""From a cohort to its best pairs."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from mentoring.compatibility import SESSION_MINUTES, SOFT, Weights, cohort, compatibility, reasons, why_not
from mentoring.matching.values import (
    Certificate,
    InvalidCertificate,
    LockRefused,
    Loss,
    Objective,
    Progress,
    Proposal,
    Stage,
)
from mentoring.pairs import Reasons
from mentoring.people import Participant, Standing
from mentoring.rounds import Obstacle, Unpaired


class Terms(TypedDict, total=False):
    """What `solve`, `check`, `edges` and `cost_of` all take; see the package's own words."""

    taken: Mapping[str, int]
    former: Collection[tuple[str, str]]
    on: date | tuple[date, ...]
    minutes: int
    others: Iterable[Participant]
    weights: Weights
    locked: Collection[tuple[str, str]]
    forbidden: Collection[tuple[str, str]]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Ground:
    givers: list[Participant]
    seekers: list[Participant]
    places: list[int]
    loads: list[int]
    searching: list[bool]
    reasons: dict[tuple[int, int], Reasons]
    locked: list[tuple[int, int]]
    nearest: dict[str, Obstacle]


def _ground(mentors: Sequence[Participant], mentees: Sequence[Participant], terms: Terms) -> _Ground:
    taken = terms["taken"]
    known = cohort(
        mentors,
        mentees,
        former=terms.get("former", ()),
        on=terms["on"],
        minutes=terms.get("minutes", SESSION_MINUTES),
        others=terms.get("others", ()),
        weights=terms.get("weights", Weights()),
    )
    givers, seekers = _active(mentors), _active(mentees)
    columns = {giver.id: column for column, giver in enumerate(givers)}
    rows = {seeker.id: row for row, seeker in enumerate(seekers)}
    loads = [taken.get(giver.id, 0) for giver in givers]
    places = [max(0, giver.profile.capacity - load) for giver, load in zip(givers, loads, strict=True)]
    searching = [not taken.get(seeker.id) for seeker in seekers]
    locked = list[tuple[int, int]]()
    why = dict[tuple[int, int], Reasons]()
    for mentor_id, mentee_id in sorted(set(terms.get("locked", ()))):
        if mentor_id not in columns or mentee_id not in rows:
            raise LockRefused(mentor_id, mentee_id, Obstacle.NO_COUNTERPART)
        column, row = columns[mentor_id], rows[mentee_id]
        hard = [one for one in why_not(givers[column], seekers[row], known) if one not in SOFT]
        if hard or not places[column] or not searching[row]:
            raise LockRefused(mentor_id, mentee_id, hard[0] if hard else Obstacle.EVERYONE_TAKEN)
        why[row, column] = reasons(givers[column], seekers[row], known)
        places[column] -= 1
        loads[column] += 1
        searching[row] = False
        locked.append((row, column))
    forbidden = {(rows.get(mentee), columns.get(mentor)) for mentor, mentee in terms.get("forbidden", ())}
    nearest = dict[str, Obstacle]()
    for row, seeker in enumerate(seekers):
        for column, giver in enumerate(givers):
            verdict = compatibility(giver, seeker, known)
            if isinstance(verdict, Reasons):
                if (row, column) not in forbidden and (row, column) not in why:
                    why[row, column] = verdict
                verdict = Obstacle.EVERYONE_TAKEN
            for person in (giver, seeker):
                if _ORDER[verdict] > _ORDER[nearest.get(person.id, Obstacle.NO_COUNTERPART)]:
                    nearest[person.id] = verdict
    return _Ground(
        givers=givers,
        seekers=seekers,
        places=places,
        loads=loads,
        searching=searching,
        reasons=why,
        locked=locked,
        nearest=nearest,
    )


def solve(
    mentors: Sequence[Participant],
    mentees: Sequence[Participant],
    *,
    start: Certificate | None = None,
    progress: Progress | None = None,
    **terms: Unpack[Terms],
) -> Proposal:
    """Pair the active people who have a free place: most pairs, then the greatest score, then the fairest."""
    del start
    tell = progress or (lambda _stage, _share: None)
    tell(Stage.READING, 0)
    ground = _ground(mentors, mentees, terms)
    tell(Stage.SOLVING, 0)
    scores = {
        (row, column): why.score
        for (row, column), why in ground.reasons.items()
        if ground.searching[row] and ground.places[column]
    }
    found = _fairest(scores, ground)
    prices = _prices(scores, found, ground)
    chosen = sorted([*ground.locked, *found])
    pairs = tuple((ground.givers[j], ground.seekers[i], ground.reasons[i, j]) for i, j in chosen)
    busy = {person.id for mentor, mentee, _ in pairs for person in (mentor, mentee)}
    busy |= {participant_id for participant_id, count in terms["taken"].items() if count}
    waiting = (person for person in (*ground.seekers, *ground.givers) if person.id not in busy)
    proposal = Proposal(
        pairs=pairs,
        unpaired=tuple(_unpaired(person, ground.nearest) for person in waiting),
        objective=_objective(pairs, terms["taken"]),
        certificate=prices,
    )
    tell(Stage.CHECKING, 0)
    check(proposal, mentors, mentees, **terms)
    tell(Stage.CHECKING, 1)
    return proposal


def _objective(
    pairs: Sequence[tuple[Participant, Participant, Reasons]], taken: Mapping[str, int]
) -> Objective:
    scores = [why.score for _, _, why in pairs]
    load = Counter(mentor.id for mentor, _, _ in pairs)
    return Objective(
        paired=len(pairs),
        seconds=sum(many if taken.get(one) else many - 1 for one, many in load.items()),
        total=sum(scores),
        worst=min(scores, default=None),
    )


def _active(participants: Sequence[Participant]) -> list[Participant]:
    """Keep those who take part now, in an order that owes nothing to the rows."""
    active = (person for person in participants if person.standing is Standing.ACTIVE)
    return sorted(active, key=lambda person: person.id)


_ORDER = {obstacle: place for place, obstacle in enumerate(Obstacle)}


def _unpaired(person: Participant, nearest: Mapping[str, Obstacle]) -> Unpaired:
    """Name the rule that binds with the counterpart who came nearest; a veto stays nobody's business."""
    obstacle = nearest.get(person.id, Obstacle.NO_COUNTERPART)
    if obstacle is Obstacle.VETO:
        obstacle = Obstacle.EVERYONE_TAKEN
    return Unpaired(participant_id=person.id, user=person.user, obstacle=obstacle)


Edges = Mapping[tuple[int, int], int]


def _sizes(scores: Edges, rows: int) -> tuple[int, int]:
    second = rows * max(scores.values(), default=0) + 1
    return 2 * second, second


def _fairest(scores: Edges, ground: _Ground) -> list[tuple[int, int]]:
    best = _assign(scores, ground)
    if not best:
        return best

    def worth(chosen: list[tuple[int, int]]) -> tuple[int, int, int]:
        load = Counter(column for _, column in chosen)
        seconds = sum(many - (not ground.loads[column]) for column, many in load.items())
        return len(chosen), seconds, sum(scores[edge] for edge in chosen)

    goal = worth(best)
    worst = min(scores[edge] for edge in best)
    floors = sorted({score for score in scores.values() if score > worst})
    low, high = 0, len(floors)
    while low < high:
        middle = (low + high) // 2
        fairer = _assign(
            {e: s for e, s in scores.items() if s >= floors[middle]},
            ground,
            _sizes(scores, len(ground.seekers)),
        )
        if worth(fairer) == goal:
            best, low = fairer, middle + 1
        else:
            high = middle
    return best


def _assign(scores: Edges, ground: _Ground, sizes: tuple[int, int] | None = None) -> list[tuple[int, int]]:
    if not scores:
        return []
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    rows = len(ground.seekers)
    bonus, second = sizes or _sizes(scores, rows)
    slots = [(column, place) for column, free in enumerate(ground.places) for place in range(free)]
    places = dict[int, list[tuple[int, int]]]()
    for slot, (column, place) in enumerate(slots):
        places.setdefault(column, []).append((slot, second if place + ground.loads[column] else 0))
    top = max(scores.values())
    cells = [
        (row, slot, top - score + price + 1)
        for (row, column), score in sorted(scores.items())
        for slot, price in places[column]
    ]
    cells += [(row, len(slots) + row, top + bonus + 1) for row in range(rows)]
    row_at, slot_at, cost = (np.array(part) for part in zip(*cells, strict=True))
    shape = (rows, len(slots) + rows)
    matrix = coo_array((cost.astype(np.float64), (row_at, slot_at)), shape=shape).tocsr()
    chosen_rows, chosen_slots = min_weight_full_bipartite_matching(matrix)
    return [
        (int(row), slots[slot][0])
        for row, slot in zip(chosen_rows, chosen_slots, strict=True)
        if slot < len(slots)
    ]


def _prices(scores: Edges, found: list[tuple[int, int]], ground: _Ground) -> Certificate:
    bonus, second = _sizes(scores, len(ground.seekers))
    partner = dict(found)
    load = Counter(column for _, column in found)
    mentor = [
        second if load[column] + (ground.loads[column] > 0) > 1 and load[column] else 0
        for column in range(len(ground.givers))
    ]
    mentee = [0] * len(ground.seekers)
    changed = True
    while changed:
        changed = False
        for row, column in found:
            mentee[row] = bonus + scores[row, column] - mentor[column]
        for (row, column), score in scores.items():
            least = bonus + score - mentee[row]
            if partner.get(row) != column and least > mentor[column]:
                mentor[column] = least
                changed = True
    return Certificate(
        bonus=bonus,
        second=second,
        mentees={seeker.id: price for seeker, price in zip(ground.seekers, mentee, strict=True)},
        mentors={giver.id: price for giver, price in zip(ground.givers, mentor, strict=True)},
    )


def check(
    proposal: Proposal, mentors: Sequence[Participant], mentees: Sequence[Participant], **terms: Unpack[Terms]
) -> None:
    """Prove the pairs again from nothing but the people and the prices, or raise `InvalidCertificate`."""
    ground = _ground(mentors, mentees, terms)
    certificate = proposal.certificate
    locked = set(terms.get("locked", ()))
    pairs = {(mentor.id, mentee.id): why for mentor, mentee, why in proposal.pairs}
    scores = {
        (ground.givers[column].id, ground.seekers[row].id): why.score
        for (row, column), why in ground.reasons.items()
        if ground.searching[row] and ground.places[column]
    }
    free = {pair: why for pair, why in pairs.items() if pair not in locked}
    mentee, mentor = certificate.mentees, certificate.mentors
    _demand(len(pairs) == len(proposal.pairs) and locked <= set(pairs), "pairs")
    _demand(all(scores.get(pair) == why.score for pair, why in free.items()), "scores")
    _demand(_objective(proposal.pairs, terms["taken"]) == proposal.objective, "objective")
    total = sum(why.score for why in free.values())
    _demand(certificate.second > total and certificate.bonus > certificate.second + total, "bonus")
    _demand(all(price >= 0 for price in (*mentee.values(), *mentor.values())), "sign")
    for pair, score in scores.items():
        slack = mentor[pair[0]] + mentee[pair[1]] - certificate.bonus - score
        _demand(slack >= 0 and (slack == 0 or pair not in free), "edge")
    paired = {one for _, one in free}
    _demand(len(paired) == len(free), "twice")
    _demand(all(not price or one in paired for one, price in mentee.items()), "unpaired")
    load = Counter(one for one, _ in free)
    for column, giver in enumerate(ground.givers):
        places = [
            certificate.second if place + ground.loads[column] else 0
            for place in range(ground.places[column])
        ]
        used = load[giver.id]
        _demand(used <= len(places), "places")
        _demand(all(mentor[giver.id] >= price for price in places[:used]), "used place")
        _demand(all(mentor[giver.id] <= price for price in places[used:]), "free place")


def _demand(true: bool, what: str) -> None:
    if not true:
        raise InvalidCertificate(what)


def edges(
    mentors: Sequence[Participant], mentees: Sequence[Participant], **terms: Unpack[Terms]
) -> Iterator[tuple[Participant, Participant, int]]:
    """List the compatible pairs that were open to the solver, with their scores."""
    ground = _ground(mentors, mentees, terms)
    for (row, column), why in sorted(ground.reasons.items(), key=lambda item: item[0]):
        if (ground.searching[row] and ground.places[column]) or (row, column) in ground.locked:
            yield ground.givers[column], ground.seekers[row], why.score


def cost_of(
    proposal: Proposal,
    mentor_id: str,
    mentee_id: str,
    mentors: Sequence[Participant],
    mentees: Sequence[Participant],
    *,
    exactly: bool = False,
    **terms: Unpack[Terms],
) -> Loss | None:
    """Tell what forcing a pair costs, beside the best without it: at least, from the prices; or exactly, by solving.

    None when the two are not compatible, or have no place. The pair itself may be among `locked`, or not.
    """
    pair = (mentor_id, mentee_id)
    apart = set(terms.get("locked", ())) - {pair}
    free: Terms = {**terms, "locked": apart}
    if exactly:
        best = solve(mentors, mentees, start=proposal.certificate, **free).objective
        try:
            forced = solve(
                mentors, mentees, start=proposal.certificate, **{**terms, "locked": {*apart, pair}}
            ).objective
        except LockRefused:
            return None
        return Loss(pairs=best.paired - forced.paired, points=best.total - forced.total)
    certificate = proposal.certificate
    for mentor, mentee, score in edges(mentors, mentees, **free):
        if (mentor.id, mentee.id) == pair:
            slack = (
                certificate.mentors[mentor_id] + certificate.mentees[mentee_id] - certificate.bonus - score
            )
            return Loss(pairs=1) if slack > certificate.bonus // 4 else Loss(points=max(0, slack))
    return None
