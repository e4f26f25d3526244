"""Routes: which handler answers what, and what one must be allowed to do to reach it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from handlers.payloads import Asked, Kind
from handlers.replies import Reply
from mentoring.chat.understanding import Intent
from mentoring.errors import NoProgramme, NotAllowed, NotParticipating, Refusal
from mentoring.permissions import Action, Actor
from storage.archive import Work

Handler = Callable[[Any, Work], Awaitable[Reply]]
"""Takes its own kind of `Asked`; which one its decorator guarantees."""

Doors = Callable[[Handler], Handler]


@dataclass(frozen=True, kw_only=True, slots=True)
class Route:
    """One way in, and the permission that it needs."""

    kind: Kind
    key: str
    needs: Action
    handle: Handler

    async def answer(self, asked: Asked, work: Work) -> Reply:
        """Let the handler answer, if this person may come this way."""
        if not asked.actor.may(self.needs):
            raise _why_not(asked.actor, self.needs)
        if asked.actor.programme is None and self.needs not in WITHOUT_PROGRAMME:
            raise NoProgramme
        return await self.handle(asked, work)


def _why_not(actor: Actor, needs: Action) -> Refusal:
    """Say what is missing, when it is something that the person could do about."""
    if actor.person.guest or needs is Action.CREATE:
        return NotAllowed()
    if actor.programme is None:
        return NoProgramme()
    return NotParticipating() if needs in TAKING_PART else NotAllowed()


WITHOUT_PROGRAMME = frozenset({Action.LOOK, Action.CREATE, Action.OWN})
TAKING_PART = frozenset({Action.TAKE_PART, Action.BOOK, Action.CONFIDE})

ROUTES: dict[tuple[Kind, str], Route] = {}
"""Every way in; the modules of handlers/ fill it as they are imported."""


def find(kind: Kind, key: str) -> Route | None:
    """Find the way in, if there is one."""
    return ROUTES.get((kind, key))


def command(intent: Intent, *, needs: Action) -> Doors:
    """Answer a word after the slash command."""
    return _opening(Kind.COMMAND, intent, needs)


def click(action: str, *, needs: Action) -> Doors:
    """Answer a click on a button."""
    return _opening(Kind.CLICK, action, needs)


def submission(callback: str, *, needs: Action) -> Doors:
    """Answer a form."""
    return _opening(Kind.SUBMISSION, callback, needs)


def home(*, needs: Action) -> Doors:
    """Answer a look at the App Home."""
    return _opening(Kind.HOME, "", needs)


def message(intent: Intent | None = None, *, needs: Action) -> Doors:
    """Answer a plain message: one in which this intent is understood, or any."""
    return _opening(Kind.MESSAGE, intent or "", needs)


def _opening(kind: Kind, key: str, needs: Action) -> Doors:
    def open_door(handle: Handler) -> Handler:
        if (kind, key) in ROUTES:
            raise ValueError(f"{kind} {key} has a handler already")
        ROUTES[kind, str(key)] = Route(kind=kind, key=str(key), needs=needs, handle=handle)
        return handle

    return open_door
