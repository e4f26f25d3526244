"""Partings: somebody's request that a pair end without fault; known to nobody but them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Parting:
    """A request: at `wake_at` the pair ends, and this row is forgotten.

    `participant_id` and `user` (a Slack id) say who asked, and lie here only. `leaving`: they have left.
    """

    id: str
    programme_id: str
    pair_id: str
    participant_id: str
    user: str
    asked_at: datetime
    leaving: bool = False
    wake_at: datetime | None = None
    version: int = 0
