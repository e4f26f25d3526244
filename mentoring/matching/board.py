"""The board: those who may be paired now, and the scores of all their pairs, a block of rows at a time."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from mentoring.compatibility import TOPICS_COUNTED
from mentoring.matching.sheet import NEVER, UNGRADED, Bools, Floats, Ints, Sheet

CELLS = 2**19
"""How many pairs a block has at most."""
KEPT = 2**23
"""Up to how many pairs a board keeps in memory."""
ELSEWHERE = np.float32(2**16)
"""More than the points of any topics: marks a pair that comes with another topic."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """The scores of some rows and columns of a board, `NEVER` where a pair is not compatible."""

    rows: Ints
    columns: Ints
    scores: Floats


@dataclass(frozen=True, kw_only=True, slots=True)
class Board:
    """Some mentees (rows) and mentors (columns) of a sheet, without the pairs `apart` (row × width + column).

    `mentees`, `mentors`: their places on the sheet. `keeps`: up to how many pairs it keeps in memory.
    """

    sheet: Sheet
    mentees: Ints
    mentors: Ints
    apart: Ints
    wanted: Floats
    taught: Floats
    keeps: int = KEPT
    kept: list[Block] = field(default_factory=list)

    @property
    def height(self) -> int:
        """How many mentees there are."""
        return len(self.mentees)

    @property
    def width(self) -> int:
        """How many mentors there are."""
        return len(self.mentors)

    @property
    def reach(self) -> int:
        """More than any score."""
        sheet = self.sheet
        topics = np.sort(sheet.points)[-TOPICS_COUNTED:].sum()
        manners = sheet.languages.max(initial=0) + sheet.hours.max(initial=0)
        return int(topics + manners) + sheet.other_department + 1

    def whole(self) -> Floats:
        """Give the scores of all pairs of a small board."""
        return np.concatenate([block.scores for block in self.blocks()])

    def blocks(self) -> Iterator[Block]:
        """Go through all compatible pairs, each once; nobody may write into what is kept.

        On a large board topic by topic, if that spares many pairs who have none in common.
        """
        pairs, wanted, taught = self.height * self.width, self.wanted > 0, self.taught > 0
        sizes = np.count_nonzero(wanted, axis=0) * np.count_nonzero(taught, axis=0)
        by_rows = pairs <= max(self.keeps, sizes.sum())
        found = self._by_rows() if by_rows else self._by_topics(wanted, taught)
        if min(pairs, sizes.sum()) > self.keeps:
            return found
        if not self.kept:
            self.kept.extend(found)
        return iter(self.kept)

    def _by_rows(self) -> Iterator[Block]:
        rows, columns = np.arange(self.height), np.arange(self.width)
        for first, last in self.spans():
            yield Block(rows=rows[first:last], columns=columns, scores=scores(self, first, last))

    def _by_topics(self, wanted: Bools, taught: Bools) -> Iterator[Block]:
        """Go through who wants and who teaches a topic; a pair comes with the first that it has in common."""
        for topic in range(wanted.shape[1]):
            rows, columns = np.flatnonzero(wanted[:, topic]), np.flatnonzero(taught[:, topic])
            part = self.part(rows, columns)
            part.taught[:, :topic][taught[columns, :topic]] = ELSEWHERE
            for first, last in part.spans() if len(columns) else ():
                yield Block(rows=rows[first:last], columns=columns, scores=scores(part, first, last))

    def spans(self) -> Iterator[tuple[int, int]]:
        """Part the rows so that no block has too many pairs."""
        step = max(1, CELLS // max(1, self.width))
        return ((first, min(self.height, first + step)) for first in range(0, self.height, step))

    def part(self, mentees: Ints, mentors: Ints) -> "Board":
        """Take some of the rows and columns."""
        row_at, column_at = np.full(self.height, -1, np.int64), np.full(self.width, -1, np.int64)
        row_at[mentees], column_at[mentors] = np.arange(len(mentees)), np.arange(len(mentors))
        rows, columns = np.divmod(self.apart, max(1, self.width))
        rows, columns = row_at[rows], column_at[columns]
        here = (rows >= 0) & (columns >= 0)
        return Board(
            sheet=self.sheet,
            mentees=self.mentees[mentees],
            mentors=self.mentors[mentors],
            apart=np.sort(rows[here] * len(mentors) + columns[here]),
            wanted=self.wanted[mentees],
            taught=self.taught[mentors],
            keeps=self.keeps,
        )


def board(sheet: Sheet, mentees: Ints, mentors: Ints, apart: Ints) -> Board:
    """Lay out some of a sheet; `apart` are keys of the sheet."""
    marks = sheet.points if sheet.points.all() else np.ones_like(sheet.points)
    whole = Board(
        sheet=sheet,
        mentees=np.arange(len(sheet.mentees.people)),
        mentors=np.arange(len(sheet.mentors.people)),
        apart=apart,
        wanted=sheet.mentees.topics,
        taught=sheet.mentors.topics * marks,
    )
    return whole.part(mentees, mentors)


def scores(on: Board, first: int, last: int) -> Floats:
    """Give the scores of some rows, `NEVER` where a pair is not compatible."""
    sheet, rows, columns = on.sheet, on.mentees[first:last], on.mentors
    topics: Floats = on.wanted[first:last] @ on.taught.T
    _cap(on, first, last, topics)
    incompatible = topics <= 0
    incompatible |= topics >= ELSEWHERE
    _keep_junior(sheet, rows, columns, incompatible)
    low, high = np.searchsorted(on.apart, (first * on.width, last * on.width))
    incompatible.reshape(-1)[on.apart[low:high] - first * on.width] = True
    if not sheet.points.all():
        topics[:] = 0
    topics += _manners(sheet, rows, columns)
    if sheet.other_department:
        points, which = _departments(sheet, rows, columns)
        topics += points[which]
    np.copyto(topics, NEVER, where=incompatible)
    return topics


def languages_and_hours(sheet: Sheet, rows: Ints, columns: Ints) -> tuple[Floats, Floats]:
    """Give the points of languages, and of hours, of all pairs of some rows and columns of a sheet."""
    languages = sheet.languages[sheet.mentees.tongues[rows]][:, sheet.mentors.tongues[columns]]
    hours = sheet.hours[sheet.mentees.days[rows]][:, sheet.mentors.days[columns]]
    return languages, hours


def _manners(sheet: Sheet, rows: Ints, columns: Ints) -> Floats:
    """Add the two up: rows are in order, so that many of them are alike and looked up once."""
    kinds = sheet.mentees.tongues[rows] * len(sheet.hours) + sheet.mentees.days[rows]
    new = np.diff(kinds, prepend=-1) != 0
    languages, hours = languages_and_hours(sheet, rows[new], columns)
    manners: Floats = (languages + hours)[np.cumsum(new) - 1]
    return manners


def _departments(sheet: Sheet, rows: Ints, columns: Ints) -> tuple[Floats, Ints]:
    """Give the points of each department among some mentees, and which one is whose."""
    theirs, departments = sheet.mentors.departments[columns], sheet.mentees.departments[rows]
    kinds = np.flatnonzero(np.bincount(departments))
    other = (kinds[:, None] != theirs) & (kinds[:, None] > 0) & (theirs > 0)
    points: Floats = np.where(other, np.float32(sheet.other_department), np.float32(0))
    return points, np.searchsorted(kinds, departments)


def seniority(sheet: Sheet, rows: Ints, columns: Ints) -> Bools:
    """Tell of which pairs the mentor is junior, as far as grades are known."""
    theirs = sheet.mentors.grades[columns]
    return np.where(theirs == UNGRADED, -UNGRADED, theirs) < sheet.mentees.grades[rows, None]


def _keep_junior(sheet: Sheet, rows: Ints, columns: Ints, incompatible: Bools) -> None:
    """Strike the pairs whose mentor is not junior; in most cohorts there can be none."""
    if sheet.mentors.highest >= sheet.mentees.grades[rows].min(initial=UNGRADED):
        incompatible |= ~seniority(sheet, rows, columns)


def _cap(on: Board, first: int, last: int, topics: Floats) -> None:
    """Count no more than the rarest few topics of a pair; few people have so many that it matters."""
    rows = np.flatnonzero(on.sheet.mentees.many[on.mentees[first:last]])
    many = np.flatnonzero(on.sheet.mentors.many[on.mentors]) if len(rows) else rows
    for row in rows if len(many) else ():
        shared = on.taught[many] * on.wanted[first + row]
        shared.sort(axis=1)
        topics[row, many] = shared[:, -TOPICS_COUNTED:].sum(axis=1)
