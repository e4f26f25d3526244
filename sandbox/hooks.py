"""The doors an app's answers and files come in by: response URLs, upload URLs, downloads, permalinks."""

import json
import time
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from sandbox.conditions import Conditions
from sandbox.faults import RESPONSE_URL
from sandbox.payloads import Json
from sandbox.replying import to_response_url
from sandbox.responses import ResponseUrlError
from sandbox.webapi.calls import ApiError
from sandbox.workspace import Workspace


class Hooks:
    """Everything of Slack's that is neither the Web API nor the socket."""

    def __init__(
        self,
        *,
        workspace: Workspace,
        conditions: Conditions,
        cut: Callable[[Request], Awaitable[None]],
    ) -> None:
        self._workspace = workspace
        self._conditions = conditions
        self._cut = cut

    @property
    def routes(self) -> list[BaseRoute]:
        """Their routes."""
        kinds = ("actions", "commands", "app")
        return [
            *(
                Route(f"/{kind}/{{team}}/{{number}}/{{secret}}", self._respond, methods=["POST"])
                for kind in kinds
            ),
            Route("/upload/v1/{ticket}", self._upload, methods=["POST"]),
            Route("/files/{file}/{name}", self._download, methods=["GET"]),
            Route("/archives/{channel}/{mark}", self._permalink, methods=["GET"]),
        ]

    async def _respond(self, request: Request) -> Response:
        started = time.monotonic()
        answer = await _json(request)
        fault = self._conditions.faults.strike(RESPONSE_URL)
        if fault is not None and fault.kind == "refused":
            await self._cut(request)
            return Response()
        if fault is not None and fault.kind == "server_error":
            return PlainTextResponse("server_error", status_code=fault.status)
        error, status = self._apply(request.path_params["secret"], answer)
        self._conditions.traffic.note(
            at=self._workspace.now,
            kind="api",
            method=RESPONSE_URL,
            request=answer,
            response={"ok": error is None},
            error=error,
            status=status,
            ms=(time.monotonic() - started) * 1000,
        )
        if fault is not None and fault.kind == "accepted_then_dropped":
            await self._cut(request)
        return JSONResponse(
            {"ok": True} if error is None else {"ok": False, "error": error}, status_code=status
        )

    def _apply(self, secret: str, answer: Json) -> tuple[str | None, int]:
        try:
            to_response_url(self._workspace, secret, answer)
        except ResponseUrlError as problem:
            return problem.code, 404
        except ApiError as problem:
            return problem.code, 400
        return None, 200

    async def _upload(self, request: Request) -> Response:
        file = self._workspace.files.by_ticket(request.path_params["ticket"])
        if file is None or file.completed:
            return PlainTextResponse("invalid_upload_url", status_code=404)
        content = await _bytes(request)
        if len(content) != file.length:
            return PlainTextResponse("length_mismatch", status_code=400)
        file.content = content
        return PlainTextResponse(f"OK - {len(content)}")

    async def _download(self, request: Request) -> Response:
        file = self._workspace.files.get(request.path_params["file"])
        if file is None or file.content is None or not file.completed:
            return PlainTextResponse("not found", status_code=404)
        return Response(file.content, media_type=file.mimetype)

    async def _permalink(self, request: Request) -> Response:
        channel, mark = request.path_params["channel"], request.path_params["mark"].removeprefix("p")
        return RedirectResponse(f"/?channel={channel}&ts={mark[:-6]}.{mark[-6:]}")


async def _json(request: Request) -> Json:
    try:
        answer = json.loads(await request.body())
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


async def _bytes(request: Request) -> bytes:
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await request.body()
    for part in (await request.form()).values():
        if not isinstance(part, str):
            return await part.read()
    return b""
