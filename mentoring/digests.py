"""Digests: the weekly message to leadership, prepared for the coordinator first."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class DigestState(StrEnum):
    """A digest is previewed, then sent; the coordinator may hold it, and let it go again until it is due.

    One still held at its hour is skipped. A week without a digest of its own is folded into the next one.
    """

    PREVIEWED = "previewed"
    HELD = "held"
    SENT = "sent"
    SKIPPED = "skipped"
    FOLDED = "folded"


@dataclass(frozen=True, kw_only=True, slots=True)
class WeeklyDigest:
    """One week's digest. `week` is the Monday of the week it tells of; `due_at` the hour it goes out.

    `since`: the Monday of the first week that it tells of, when it also tells of weeks that had no digest.
    """

    id: str
    programme_id: str
    week: date
    due_at: datetime
    since: date | None = None
    state: DigestState = DigestState.PREVIEWED
    sentence: str = ""
    wake_at: datetime | None = None
    version: int = 0

    @property
    def key(self) -> str:
        """The key of its letter to leadership: one a week, whatever the zone or the hour of the programme."""
        return f"digest:{self.programme_id}:{self.week}"
