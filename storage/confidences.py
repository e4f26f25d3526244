"""Confidences."""

from mentoring.confidences import Confidence
from storage import tables
from storage.shelf import Shelf


class Confidences(Shelf[Confidence]):
    """The private exchanges; only the two people of one may be shown anything of it."""

    table = tables.confidences
    kind = Confidence
