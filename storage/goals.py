"""Goals."""

from mentoring.goals import Goals
from storage import tables
from storage.shelf import Shelf


class AllGoals(Shelf[Goals]):
    """The goals of pairs: found under the pair's id."""

    table = tables.goals
    kind = Goals
