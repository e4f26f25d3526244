"""Pairing a whole cohort exactly: as many mentees as possible, then the best total, then the fairest."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mentoring.compatibility import SESSION_MINUTES, Cohort, cohort, compatibility, why_not
from mentoring.pairs import Reasons
from mentoring.people import Participant, Standing
from mentoring.rounds import Obstacle, Unpaired

__all__ = ["Cohort", "Proposal", "best_assignment", "cohort", "compatibility", "solve", "why_not"]

FAIRNESS_LIMIT = 1_000_000
"""How many possible pairs at most are searched again for the fairest of the best solutions."""

Edges = Mapping[tuple[int, int], int]
"""The score of each compatible (mentee, mentor), by their places in the sorted lists."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """What a round finds: (mentor, mentee, why), and those left without a partner."""

    pairs: tuple[tuple[Participant, Participant, Reasons], ...] = ()
    unpaired: tuple[Unpaired, ...] = ()


def solve(
    mentors: Sequence[Participant],
    mentees: Sequence[Participant],
    *,
    taken: Mapping[str, int],
    former: Collection[tuple[str, str]] = frozenset(),
    on: date,
    minutes: int = SESSION_MINUTES,
    others: Iterable[Participant] = (),
) -> Proposal:
    """Pair the active people who have a free place: most pairs, then the greatest score, then the fairest.

    `taken`: open pairs by participant id. `former`: (mentor id, mentee id) of closed pairs.
    `on`: the day whose daylight saving counts. `minutes`: hours in common that a session needs.
    `others`: participants outside this round whose managers are known. The order of rows never matters.
    """
    ground = cohort(mentors, mentees, former=former, on=on, minutes=minutes, others=others)
    givers, seekers = _active(mentors), _active(mentees)
    places = [max(0, giver.profile.capacity - taken.get(giver.id, 0)) for giver in givers]
    searching = [not taken.get(seeker.id) for seeker in seekers]
    reasons, nearest = _judge(givers, seekers, ground)
    scores = {
        (row, column): why.score
        for (row, column), why in reasons.items()
        if searching[row] and places[column]
    }
    found = best_assignment(scores, places, len(seekers))
    chosen = tuple((givers[column], seekers[row], reasons[row, column]) for row, column in found)
    busy = {person.id for mentor, mentee, _ in chosen for person in (mentor, mentee)} | {
        participant_id for participant_id, count in taken.items() if count
    }
    waiting = (person for person in (*seekers, *givers) if person.id not in busy)
    return Proposal(pairs=chosen, unpaired=tuple(_unpaired(person, nearest) for person in waiting))


def _active(participants: Sequence[Participant]) -> list[Participant]:
    """Keep those who take part now, in an order that owes nothing to the rows."""
    active = (person for person in participants if person.standing is Standing.ACTIVE)
    return sorted(active, key=lambda person: person.id)


def _judge(
    givers: Sequence[Participant], seekers: Sequence[Participant], ground: Cohort
) -> tuple[dict[tuple[int, int], Reasons], dict[str, Obstacle]]:
    """Judge every pair: the reasons for each compatible one, and how near each person came to having one."""
    reasons = dict[tuple[int, int], Reasons]()
    nearest = dict[str, Obstacle]()
    for row, seeker in enumerate(seekers):
        for column, giver in enumerate(givers):
            verdict = compatibility(giver, seeker, ground)
            if isinstance(verdict, Reasons):
                reasons[row, column] = verdict
                verdict = Obstacle.EVERYONE_TAKEN
            for person in (giver, seeker):
                if _ORDER[verdict] > _ORDER[nearest.get(person.id, Obstacle.NO_COUNTERPART)]:
                    nearest[person.id] = verdict
    return reasons, nearest


_ORDER = {obstacle: place for place, obstacle in enumerate(Obstacle)}


def _unpaired(person: Participant, nearest: Mapping[str, Obstacle]) -> Unpaired:
    """Name the rule that binds with the counterpart who came nearest; a veto stays nobody's business."""
    obstacle = nearest.get(person.id, Obstacle.NO_COUNTERPART)
    if obstacle is Obstacle.VETO:
        obstacle = Obstacle.EVERYONE_TAKEN
    return Unpaired(participant_id=person.id, user=person.user, obstacle=obstacle)


def best_assignment(scores: Edges, capacities: Sequence[int], rows: int) -> list[tuple[int, int]]:
    """Choose (row, column) pairs, each row once and each column within its capacity.

    Most pairs first, then the greatest total, then the best worst pair, then the load spread over columns.
    """
    best = _assign(scores, capacities, rows)
    if not best or len(scores) > FAIRNESS_LIMIT:
        return best
    goal = (len(best), _total(best, scores))
    worst = min(scores[edge] for edge in best)
    floors = sorted({score for score in scores.values() if worst < score <= goal[1] // goal[0]})
    low, high = 0, len(floors)
    while low < high:
        middle = (low + high) // 2
        floor = floors[middle]
        fairer = _assign({e: s for e, s in scores.items() if s >= floor}, capacities, rows)
        if (len(fairer), _total(fairer, scores)) == goal:
            best, low = fairer, middle + 1
        else:
            high = middle
    return best


def _total(chosen: Sequence[tuple[int, int]], scores: Edges) -> int:
    return sum(scores[edge] for edge in chosen)


def _assign(scores: Edges, capacities: Sequence[int], rows: int) -> list[tuple[int, int]]:
    """Solve one assignment with SciPy: each place of a column is a slot, each row has a costly dummy too.

    Costs are whole numbers that float64 holds exactly: a dummy outweighs all scores, a score all loads.
    """
    if not scores:
        return []
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    slots = [(column, load) for column, capacity in enumerate(capacities) for load in range(capacity)]
    places = dict[int, list[tuple[int, int]]]()
    for slot, (column, load) in enumerate(slots):
        places.setdefault(column, []).append((slot, load))
    scale = 1 + rows * max(capacities)
    top = max(scores.values())
    dummy = (rows + 1) * ((top + 1) * scale + max(capacities))
    cells = [
        (row, slot, (top - score) * scale + load + 1)
        for (row, column), score in sorted(scores.items())
        for slot, load in places[column]
    ]
    cells += [(row, len(slots) + row, dummy) for row in range(rows)]
    row_at, slot_at, cost = (np.array(part) for part in zip(*cells, strict=True))
    shape = (rows, len(slots) + rows)
    matrix = coo_array((cost.astype(np.float64), (row_at, slot_at)), shape=shape).tocsr()
    chosen_rows, chosen_slots = min_weight_full_bipartite_matching(matrix)
    return [
        (int(row), slots[slot][0])
        for row, slot in zip(chosen_rows, chosen_slots, strict=True)
        if slot < len(slots)
    ]
