"""Health: whether the bot lives, whether it can take requests, and its measures, for whoever asks by HTTP."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from scheduling.measures import TYPE, Measures
from storage.archive import Archive
from storage.census import Census

log = logging.getLogger(__name__)

ANSWERING = 2.0
"""Seconds within which the database has to answer."""

KEPT = 5.0
"""Seconds for which a census is good enough: however often it is asked for, it costs one."""

BEATS = 5
SHORTEST = timedelta(minutes=2)
"""A heart is silent for too long after so many beats, and never before this: one call may take 30 seconds."""


class Health:
    """Knows how the parts are. The servers open the intake; whoever stops the process closes it."""

    def __init__(self, archive: Archive, measures: Measures, every: timedelta) -> None:
        self.connected: Callable[[], Awaitable[bool]] | None = None
        self.closed = "it is starting"
        self._archive = archive
        self._measures = measures
        self._silence = max(every * BEATS, SHORTEST).total_seconds()
        self._census: Census | None = None
        self._counted_at = float("-inf")
        self._counting = asyncio.Lock()

    @property
    def intake_open(self) -> bool:
        """Whether requests are taken."""
        return not self.closed

    def opens(self, connected: Callable[[], Awaitable[bool]] | None = None) -> None:
        """Take requests from now on; `connected` tells of a socket whether it is there."""
        self.closed = ""
        self.connected = connected

    def closes(self, why: str) -> None:
        """Take no more, for a reason in plain words."""
        self.closed = why

    def trouble_living(self) -> str:
        """Say why this process had better be started again; nothing when it lives well."""
        if (silence := self._measures.silence) > self._silence:
            return f"the heart has not beaten for {silence:.0f} seconds"
        return ""

    async def troubles(self) -> list[str]:
        """Say what keeps this replica from taking requests, in plain words; nothing when it may."""
        found = [f"requests are not taken: {self.closed}"] if self.closed else []
        if self.connected is not None and not await self.connected():
            found.append("the socket to Slack is not connected")
        if not await self._database_answers():
            found.append(f"the database did not answer within {ANSWERING:.0f} seconds")
        return found

    async def page(self) -> bytes:
        """Write the measures; the counters are told even while the database is away."""
        census = await self._recent_census()
        socket_well = self.connected is None or await self.connected()
        return self._measures.page(census, ready=self.intake_open and socket_well and census is not None)

    async def _database_answers(self) -> bool:
        try:
            async with asyncio.timeout(ANSWERING):
                await self._archive.answers()
        except Exception as error:  # noqa: BLE001  whatever it is, the database is not there
            log.warning("database away", extra={"error": type(error).__name__})
            return False
        return True

    async def _recent_census(self) -> Census | None:
        async with self._counting:
            if time.monotonic() - self._counted_at >= KEPT:
                self._census = await self._take_census()
                self._counted_at = time.monotonic()
            return self._census

    async def _take_census(self) -> Census | None:
        try:
            async with asyncio.timeout(ANSWERING):
                return await self._archive.census()
        except Exception as error:  # noqa: BLE001  as above
            log.warning("database away", extra={"error": type(error).__name__})
            return None


def routes(health: Health, *, measures: bool = True) -> list[Route]:
    """Give the doors of health; the measures only where they may be seen."""

    async def healthz(_: Request) -> Response:
        trouble = health.trouble_living()
        return _said([trouble] if trouble else [])

    async def readyz(_: Request) -> Response:
        return _said(await health.troubles())

    async def metrics(_: Request) -> Response:
        return Response(await health.page(), media_type=TYPE)

    doors = [Route("/healthz", healthz), Route("/readyz", readyz)]
    return [*doors, Route("/metrics", metrics)] if measures else doors


def web(health: Health) -> Starlette:
    """Serve health alone, for a port of its own."""
    return Starlette(routes=routes(health))


def _said(troubles: list[str]) -> JSONResponse:
    if not troubles:
        return JSONResponse({"ok": True})
    return JSONResponse({"ok": False, "why": troubles}, HTTPStatus.SERVICE_UNAVAILABLE)
