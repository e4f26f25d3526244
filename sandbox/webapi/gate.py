"""The gate of the Web API: reads a call, checks its token, lets faults and limits strike, answers."""

import asyncio
import base64
import binascii
import json
import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.conditions import Conditions
from sandbox.delivery.courier import Courier
from sandbox.faults import Fault
from sandbox.grants import Grant
from sandbox.payloads import Json
from sandbox.scopes import OF_METHOD
from sandbox.webapi import chat, conversations, files, misc, oauth, users, views
from sandbox.webapi.calls import METHODS, ApiError, Call, Method
from sandbox.workspace import Workspace

FAMILIES = (chat, conversations, files, misc, oauth, users, views)
_NOBODY = Grant(kind="user", scopes=(), user="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A call as it came in."""

    method: str
    args: Json
    token: str | None
    as_json: bool
    charset: bool
    peer: int

    @property
    def channel(self) -> str | None:
        """The conversation it is about, for faults and limits."""
        channel = self.args.get("channel")
        return channel if isinstance(channel, str) else None


class Gate:
    """Answers every call of the Web API."""

    def __init__(
        self,
        *,
        workspace: Workspace,
        courier: Courier,
        conditions: Conditions,
        socket_url: Callable[[], str],
        cut: Callable[[Request], Awaitable[None]],
    ) -> None:
        self._workspace = workspace
        self._courier = courier
        self._conditions = conditions
        self._socket_url = socket_url
        self._cut = cut
        self.busy = 0
        self.last = 0.0

    async def answer(self, request: Request) -> Response:
        """Answer one call, faults included."""
        started = time.monotonic()
        self.busy += 1
        try:
            arrival = await _arrival(request)
            fault = self._conditions.faults.strike(arrival.method, arrival.channel)
            if fault is not None and fault.kind == "refused":
                return await self._gone(request, arrival, started, "refused")
            if fault is not None and fault.kind == "slow":
                await asyncio.sleep(fault.delay)
            body, status, headers = self._answer(arrival, fault)
            if fault is not None and fault.kind == "accepted_then_dropped":
                return await self._gone(request, arrival, started, "accepted_then_dropped")
            self._note(arrival, body, status, started)
            return JSONResponse(body, status_code=status, headers=headers)
        finally:
            self.busy -= 1
            self.last = time.monotonic()

    async def _gone(self, request: Request, arrival: Arrival, started: float, why: str) -> Response:
        self._note(arrival, {"ok": False, "error": why}, None, started)
        await self._cut(request)
        return Response()

    def _answer(self, arrival: Arrival, fault: Fault | None) -> tuple[Json, int, dict[str, str]]:
        headers = self._headers(arrival)
        if fault is not None and fault.kind == "ratelimited":
            return (
                {"ok": False, "error": "ratelimited"},
                429,
                headers | {"Retry-After": str(fault.retry_after)},
            )
        if fault is not None and fault.kind == "server_error":
            return {"ok": False, "error": "internal_error"}, fault.status, headers
        if fault is not None and fault.kind == "error":
            return {"ok": False, "error": fault.error}, 200, headers
        wait = self._conditions.limits.wait_for(arrival.method, arrival.channel)
        if wait is not None:
            return {"ok": False, "error": "ratelimited"}, 429, headers | {"Retry-After": str(wait)}
        try:
            body = self._performed(arrival)
        except ApiError as error:
            body = error.as_json()
        if arrival.as_json and not arrival.charset:
            body = _with_warning(body, "missing_charset")
        return body, 200, headers

    def _performed(self, arrival: Arrival) -> Json:
        known = METHODS.get(arrival.method)
        if known is None:
            raise ApiError("unknown_method", req_method=arrival.method)
        grant = self._authorized(arrival, known)
        ignored = known.form_only and arrival.as_json
        call = Call(
            method=arrival.method,
            args={} if ignored else arrival.args,
            grant=grant,
            workspace=self._workspace,
            faults=self._conditions.faults,
            announce=self._courier.announce,
            socket_url=self._socket_url,
        )
        return known.answer(call)

    def _authorized(self, arrival: Arrival, known: Method) -> Grant:
        if known.by is None:
            return _NOBODY
        if not arrival.token:
            raise ApiError("not_authed")
        grant = self._workspace.grants.of(arrival.token)
        if grant is None:
            raise ApiError("invalid_auth")
        if grant.revoked:
            raise ApiError("account_inactive")
        if known.by not in {"any", grant.kind}:
            raise ApiError("not_allowed_token_type")
        needed = OF_METHOD.get(arrival.method, ())
        if needed and not set(needed) & set(grant.scopes):
            raise ApiError("missing_scope", needed=",".join(needed), provided=",".join(grant.scopes))
        return grant

    def _headers(self, arrival: Arrival) -> dict[str, str]:
        grant = self._workspace.grants.of(arrival.token) if arrival.token else None
        headers = {
            "x-slack-req-id": secrets.token_hex(16),
            "x-slack-backend": "r",
            "cache-control": "private, no-cache, no-store, must-revalidate",
            "content-type": "application/json; charset=utf-8",
        }
        if grant is not None:
            headers["x-oauth-scopes"] = ",".join(grant.scopes)
            headers["x-accepted-oauth-scopes"] = ",".join(OF_METHOD.get(arrival.method, ()))
        return headers

    def _note(self, arrival: Arrival, body: Json, status: int | None, started: float) -> None:
        error = None if body.get("ok") else str(body.get("error"))
        self._conditions.traffic.note(
            at=self._workspace.now,
            kind="api",
            method=arrival.method,
            request=arrival.args,
            response=body,
            error=error,
            status=status,
            ms=(time.monotonic() - started) * 1000,
            peer=arrival.peer,
        )


async def _arrival(request: Request) -> Arrival:
    content_type, _, parameters = request.headers.get("content-type", "").partition(";")
    as_json = request.method == "POST" and content_type.strip() == "application/json"
    args: Json = dict(request.query_params)
    if as_json:
        args |= await _json_body(request)
    elif content_type.strip() == "multipart/form-data":
        args |= {name: value for name, value in (await request.form()).items() if isinstance(value, str)}
    elif request.method == "POST":
        args |= dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))
    scheme, _, credential = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "basic":
        args |= _basic(credential)
    in_body = args.pop("token", None)
    token = credential if scheme.lower() == "bearer" else in_body
    return Arrival(
        method=request.path_params["method"],
        args=args,
        token=token,
        as_json=as_json,
        charset="charset" in parameters.lower(),
        peer=request.client.port if request.client else 0,
    )


async def _json_body(request: Request) -> Json:
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _basic(credential: str) -> Json:
    try:
        client_id, _, client_secret = base64.b64decode(credential).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return {}
    return {"client_id": client_id, "client_secret": client_secret}


def _with_warning(body: Json, warning: str) -> Json:
    metadata = dict(body.get("response_metadata", {}))
    metadata["warnings"] = [*metadata.get("warnings", []), warning]
    return body | {"warning": body.get("warning", warning), "response_metadata": metadata}
