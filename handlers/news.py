"""News: what Slack tells of its own accord, about people and about the app itself."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers import ties
from handlers.members import person_of
from mentoring.membership import departures
from storage.archive import Work

log = logging.getLogger(__name__)

Event = Mapping[str, Any]


async def person_changed(event: Event, work: Work) -> None:
    """Somebody travelled, changed their language, or is gone; of strangers nothing is kept."""
    known = await ties.of(event["user"]["id"], work)
    now = person_of(event["user"], language=known.before.language if known.before else "en")
    await work.record(departures.follow(now, known, now=work.now))


async def app_left(event: Event, work: Work) -> None:
    """The workspace took the app away: letters will be refused; what is kept waits to be erased."""
    log.warning("app left", extra={"workspace": work.workspace, "event": event["type"]})


NEWS: Mapping[str, Callable[[Event, Work], Awaitable[None]]] = {
    "user_change": person_changed,
    "team_join": person_changed,
    "app_uninstalled": app_left,
    "tokens_revoked": app_left,
}
"""What each event is for; those of people who act are among the routes."""
