"""Digests: the week of the programme, in figures."""

from dataclasses import dataclass
from datetime import date, datetime

from mentoring.notices.kind import Doubt, Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """The figures of a digest; None is a figure held back because too few people stand behind it."""

    planned_week: int
    held_week: int
    planned_to_date: int
    held_to_date: int
    waiting: int
    asked: int
    active_pairs: int
    closed_pairs: int
    needing_help: int
    booked_next_week: int
    respondents: int | None
    satisfaction: float | None
    topics: tuple[str, ...] | None
    threshold: int
    history: tuple[tuple[date, int, int], ...] = ()

    @property
    def without_news(self) -> bool:
        """Whether the week can be told in one line: nothing planned, held, asked or booked."""
        return not (
            self.planned_week or self.held_week or self.asked or self.booked_next_week or self.needing_help
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class DigestPreview(Kind):
    """To each coordinator, the working day before: what leadership will read."""

    coordinators = True
    counted = False
    weight = 7
    digest_id: str
    programme: str
    week: date
    goes_out_at: datetime
    figures: Figures
    since: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Digest(Kind):
    """The weekly message to the leadership channel: the week (its Monday) that it tells of.

    `since`: the Monday of the first week, when it tells of several.
    """

    counted = False
    public = True
    doubt = Doubt.ASK
    weight = 9
    programme: str
    week: date
    number: int
    weeks: int
    figures: Figures
    sentence: str = ""
    since: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DigestChart(Kind):
    """The chart of a digest, in its thread: planned and held, week by week."""

    counted = False
    public = True
    programme: str
    week: date
    figures: Figures
