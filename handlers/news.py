"""News: what Slack tells of its own accord, about people and about the app itself."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.members import person_of
from mentoring import signup
from storage.archive import Work

log = logging.getLogger(__name__)

Event = Mapping[str, Any]


async def person_changed(event: Event, work: Work) -> None:
    """Somebody travelled, changed their language, or left; of strangers nothing is kept."""
    user = event["user"]["id"]
    before = await work.people.get(user)
    participant = await work.participants.of_user(user)
    if before is None and participant is None:
        return
    now = person_of(event["user"], language=before.language if before else "en")
    await work.record(signup.follow(before, now, participant))


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
