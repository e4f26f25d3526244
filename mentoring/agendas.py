"""Agendas and the three things: what each of the two writes down before they meet."""

from dataclasses import dataclass
from datetime import datetime

AGENDA_LENGTH = 2000
MOST_THINGS = 3
THING_LENGTH = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Agenda:
    """What the mentor means to do in one session, theirs alone until they share it.

    `id` is the session's, `user` the mentor's Slack id, `shared` the words that both have read, if any.
    """

    id: str
    programme_id: str
    user: str
    text: str
    shared: str = ""
    written_at: datetime
    version: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class ThreeThings:
    """What a mentee does not know and would like to, theirs alone until they show it to their mentor.

    `id` is the participant's, `shown_in` the pair whose mentor may read it: not yet the one of a next pair.
    """

    id: str
    programme_id: str
    user: str
    things: tuple[str, ...] = ()
    shown_in: str | None = None
    written_at: datetime
    version: int = 0

    def shown_to(self, pair_id: str) -> tuple[str, ...]:
        """Give them as far as the mentor of this pair may read them."""
        return self.things if self.shown_in == pair_id else ()
