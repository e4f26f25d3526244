"""The control API: the Actor over HTTP, for the page and for anybody's tests."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from sandbox.acting import Actor
from sandbox.changes import Changes
from sandbox.finding import ActError
from sandbox.payloads import Json
from sandbox.people import Person

Answer = Callable[..., Awaitable[Json]]
_PREFIX = "/sandbox/api"
_BAD_REQUEST = 400


class Control:
    """The routes below /sandbox/api; each is one method of the Actor."""

    def __init__(self, *, actor: Actor, changes: Changes) -> None:
        self._actor = actor
        self._changes = changes

    @property
    def routes(self) -> list[BaseRoute]:
        """Every route of the control API."""
        actor = self._actor
        acts = ["message", "command", "click", "submit", "close", "shortcut", "open_home"]
        acts += ["person", "join", "invite_app", "uninstall"]
        reads = ("state", "messages", "home", "modals", "clock", "faults", "traffic")
        writes = {
            "read": actor.read,
            "clock": actor.turn_clock,
            "faults": actor.fault,
            "limits": actor.limits,
            "act/arrive": self._arrive,
        } | {f"act/{name}": getattr(actor, name) for name in acts}
        return [
            *(_route(name, getattr(actor, name), "GET") for name in reads),
            *(_route(name, answer, "POST") for name, answer in writes.items()),
            _route("faults", actor.clear_faults, "DELETE"),
            Route(f"{_PREFIX}/stream", self._stream, methods=["GET"]),
        ]

    async def _arrive(self, person: Json | None = None, **fields: Any) -> Json:
        return await self._actor.arrive(Person(**(person or fields)))

    async def _stream(self, request: Request) -> Response:
        events = self._events(request.query_params.get("viewer"))
        return StreamingResponse(
            events, media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    async def _events(self, viewer: str | None) -> AsyncIterator[str]:
        yield ": here\n\n"
        async for change in self._changes.watch(viewer):
            yield f"data: {json.dumps(change.as_json())}\n\n"


def _route(name: str, answer: Answer, verb: str) -> Route:
    async def endpoint(request: Request) -> Response:
        try:
            order = await _order(request)
            return JSONResponse(await answer(**order))
        except ActError as error:
            return _refused(error.code, error.detail)
        except (TypeError, ValueError) as error:
            return _refused("invalid_arguments", str(error))

    return Route(f"{_PREFIX}/{name}", endpoint, methods=[verb])


async def _order(request: Request) -> Json:
    if request.method != "POST":
        return dict(request.query_params)
    order = json.loads(await request.body() or b"{}")
    if not isinstance(order, dict):
        raise TypeError("the body must be a JSON object")
    return order


def _refused(code: str, detail: str) -> Response:
    return JSONResponse({"ok": False, "error": code, "detail": detail}, status_code=_BAD_REQUEST)
