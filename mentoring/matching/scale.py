"""A scale on which prices and scores can be added up in small numbers."""

from dataclasses import dataclass

import numpy as np

from mentoring.matching.graph import Ints
from mentoring.matching.sheet import NEVER, Floats

EXACT = 2**23
"""Up to where float32 holds the sum of a place and a score."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """Gives values places that lie closer together where they lie further apart than any scores reach.

    Differences up to the reach stay what they are, greater ones stay greater: so the bonus, which is worth
    more than a whole cohort's scores, leaves room for whole numbers in float32.
    """

    values: Ints
    places: Ints

    @classmethod
    def of(cls, reach: int, *values: Ints) -> "Scale":
        """Make a scale for some values, to which no score above `reach` will be added."""
        different = np.unique(np.concatenate(values))
        gaps = np.minimum(np.diff(different), 2 * reach + 2)
        return cls(values=different, places=np.concatenate([[0], np.cumsum(gaps)]))

    def places_of(self, values: Ints) -> Floats:
        """Give the places of values."""
        kind = np.float32 if self.places[-1] < EXACT else np.float64
        return self.places[np.searchsorted(self.values, values)].astype(kind)

    def sums(self, sums: Floats) -> Ints:
        """Tell of values and scores that were added up as places what they are as values."""
        whole = np.where(sums > NEVER, sums, 0).astype(np.int64)
        nearest = np.searchsorted(self.places, whole, side="right") - 1
        return whole + self.values[nearest] - self.places[nearest]


def squeezed(reach: int, *values: Ints) -> list[Floats]:
    """Put values on one scale."""
    scale = Scale.of(reach, *values)
    return [scale.places_of(some) for some in values]
