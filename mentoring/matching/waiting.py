"""Who is left without a partner: the rule that binds, and what would help."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order, maximum_flow

from mentoring.matching.board import CELLS, languages_and_hours, seniority
from mentoring.matching.graph import NOBODY, Graph, Ints
from mentoring.matching.layout import Layout
from mentoring.matching.sheet import Sheet
from mentoring.matching.survey import everything
from mentoring.matching.values import Help
from mentoring.people import Participant
from mentoring.rounds import Obstacle, Unpaired

_ORDER = tuple(Obstacle)
HELPS = 3
"""How many topics at most are named that more mentors would help with."""
MOST = 100
"""How many more pairs at most are counted for a topic."""
LISTED = 2**18
"""Up to how many possible pairs all are gone over for chains of changes; beyond, those that were solved."""
Levels = NDArray[np.uint8]


def unpaired(laid: Layout, busy: Collection[str]) -> tuple[Unpaired, ...]:
    """Name the rule that binds with the counterpart who came nearest, for all who are not `busy` (ids)."""
    sheet = laid.sheet
    rows = np.array([place for one, place in sheet.mentees.at.items() if one not in busy], np.int64)
    columns = np.array([place for one, place in sheet.mentors.at.items() if one not in busy], np.int64)
    all_rows, all_columns = np.arange(len(sheet.mentees.at)), np.arange(len(sheet.mentors.at))
    of_mentees = np.zeros(len(rows), np.uint8)
    for first, levels in _levels(sheet, rows, all_columns):
        of_mentees[first : first + len(levels)] = levels.max(axis=1, initial=0)
    of_mentors = np.zeros(len(columns), np.uint8)
    for _, levels in _levels(sheet, all_rows, columns):
        np.maximum(of_mentors, levels.max(axis=0, initial=0), out=of_mentors)
    found = [
        *zip([sheet.mentees.people[row] for row in rows], of_mentees.tolist(), strict=True),
        *zip([sheet.mentors.people[column] for column in columns], of_mentors.tolist(), strict=True),
    ]
    return tuple(sorted((_unpaired(*one) for one in found), key=lambda one: one.participant_id))


def _unpaired(person: Participant, level: int) -> Unpaired:
    """A veto stays nobody's business."""
    obstacle = _ORDER[level]
    if obstacle is Obstacle.VETO:
        obstacle = Obstacle.EVERYONE_TAKEN
    return Unpaired(participant_id=person.id, user=person.user, obstacle=obstacle)


def _levels(sheet: Sheet, rows: Ints, columns: Ints) -> Iterator[tuple[int, Levels]]:
    """Give the first rule that keeps each pair apart, as its place in `Obstacle`, some rows at a time."""
    step = max(1, CELLS // max(1, len(columns)))
    for first in range(0, len(rows), step):
        here = rows[first : first + step]
        languages, hours = languages_and_hours(sheet, here, columns)
        apart = {
            Obstacle.TOPIC: sheet.mentees.topics[here] @ sheet.mentors.topics[columns].T == 0,
            Obstacle.LANGUAGE: languages < 0,
            Obstacle.HOURS: hours < 0,
            Obstacle.REPORTING_LINE: _cells(sheet, sheet.lines, here, columns),
            Obstacle.MANAGER_UNKNOWN: ~(sheet.mentees.known[here][:, None] & sheet.mentors.known[columns]),
            Obstacle.SENIORITY: ~seniority(sheet, here, columns),
            Obstacle.VETO: _cells(sheet, sheet.vetoes, here, columns),
            Obstacle.FORMER_PAIR: _cells(sheet, sheet.former, here, columns),
        }
        levels = np.full((len(here), len(columns)), _ORDER.index(Obstacle.EVERYONE_TAKEN), np.uint8)
        for obstacle in reversed(apart):
            levels[apart[obstacle]] = _ORDER.index(obstacle)
        yield first, levels


def _cells(sheet: Sheet, keys: Ints, rows: Ints, columns: Ints) -> tuple[Ints, Ints]:
    """Find pairs of the sheet among some rows and columns of it."""
    row_at = np.full(len(sheet.mentees.people), NOBODY)
    column_at = np.full(len(sheet.mentors.people), NOBODY)
    row_at[rows], column_at[columns] = np.arange(len(rows)), np.arange(len(columns))
    mentees, mentors = np.divmod(keys, max(1, len(column_at)))
    theirs, ours = row_at[mentees], column_at[mentors]
    here = (theirs != NOBODY) & (ours != NOBODY)
    return theirs[here], ours[here]


def helps(laid: Layout, partner: Ints, solved: Graph) -> tuple[Help, ...]:
    """Compute which topics more mentors would help with, and how many more people that would pair.

    A newcomer need not take somebody who waits: freeing the mentor of another who wants the topic will do.
    `solved`: pairs among which such chains are looked for on a large board.
    """
    alone = np.flatnonzero(partner == NOBODY)
    if not len(alone):
        return ()
    known = everything(laid.board) if laid.board.height * laid.board.width <= LISTED else solved
    changes, start, end = _changes(known, partner, laid.board.width)
    met = breadth_first_order(changes, start, return_predecessors=False)
    wanted = [one.profile.topics for one in laid.mentees]
    wishes = Counter(topic for row in met[met < len(partner)].tolist() for topic in set(wanted[row]))
    direct = Counter(topic for row in alone.tolist() for topic in set(wanted[row]))
    likely = sorted(wishes, key=lambda topic: (-direct[topic], -wishes[topic], topic))[:HELPS]
    places = _usual_places(laid.sheet.mentors.people)
    found = []
    for topic in likely:
        changes.data[changes.indices == end] = [topic in topics for topics in wanted]
        pairs = min(MOST, int(maximum_flow(changes, start, end).flow_value))
        if pairs:
            found.append(Help(topic=topic, mentors=-(-pairs // places), pairs=pairs, places=places))
    return tuple(sorted(found, key=lambda one: (-one.pairs, one.topic)))


def _changes(known: Graph, partner: Ints, width: int) -> tuple[csr_array, int, int]:
    """Lay out the chains of changes that would pair more people, with the points where they start and end.

    Somebody alone goes to a mentor, whose mentee goes on to another, and the last of them to a newcomer. How
    many chains there are at once is a flow.
    """
    mentees, mentors = np.arange(len(partner)), len(partner) + np.arange(width)
    start, end = len(partner) + width, len(partner) + width + 1
    alone, paired = np.flatnonzero(partner == NOBODY), np.flatnonzero(partner != NOBODY)
    others = known.where(partner[known.rows] != known.columns)
    steps = (
        np.concatenate([others.rows, mentors[partner[paired]], mentees, np.full_like(alone, start)]),
        np.concatenate([mentors[others.columns], paired, np.full_like(mentees, end), alone]),
    )
    return csr_array((np.ones(len(steps[0]), np.int32), steps), shape=(end + 1, end + 1)), start, end


def _usual_places(mentors: Sequence[Participant]) -> int:
    """Tell how many mentees most mentors take."""
    counts = Counter(mentor.profile.capacity for mentor in mentors)
    return min(counts, key=lambda places: (-counts[places], places), default=1)
