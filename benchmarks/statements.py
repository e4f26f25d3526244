"""The statements of one request, heard once for each person, then executed alone in the same transaction."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

import httpx
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from benchmarks.company import TUESDAY
from benchmarks.process import settings
from benchmarks.requests import form
from bot import servers
from bot.compose import compose
from storage.transactions import writing

OURS = ("SELECT", "INSERT", "UPDATE", "DELETE")
SAME_VERSION = re.compile(r"(\w+\.version) = (\?|%\(base\)s(::INTEGER)?)")
"""An update over the version that was read: repeated, it would find another one and write nothing."""

Heard = list[tuple[str, Any, bool]]
Request = Callable[[str], tuple[str, dict[str, str]]]

_numbers = count()


@dataclass(frozen=True)
class Statements:
    """What a request of each person executes; the key by which it is known is made new each time."""

    heard: dict[str, Heard]

    @classmethod
    async def of(cls, url: str, api: str, request: Request, people: tuple[str, ...]) -> "Statements":
        """Hear them in requests to a bot in this process, over the same database."""
        return cls(await _heard(url, api, request, people))

    @property
    def each(self) -> int:
        """How many a request executes, between the beginning and the end of its transaction."""
        return max(map(len, self.heard.values()))

    def over(self, database: AsyncEngine) -> Callable[[str], Awaitable[None]]:
        """Give what executes somebody's in one transaction, committed."""

        async def execute(user: str) -> None:
            async with writing(database) as connection:
                for statement, parameters, many in self.heard[user]:
                    anew = [_anew(one) for one in parameters] if many else _anew(parameters)
                    answer = await connection.exec_driver_sql(statement, anew)
                    if answer.returns_rows:
                        answer.fetchall()

        return execute


async def _heard(url: str, api: str, request: Request, people: tuple[str, ...]) -> dict[str, Heard]:
    heard: dict[str, Heard] = {user: [] for user in people}
    hearing: Heard = []

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:
        if statement.lstrip().upper().startswith(OURS):
            hearing.append((SAME_VERSION.sub(r"\1 <> \2", statement), parameters, many))

    async with compose(settings(url, api), lambda: TUESDAY) as rebours:
        event.listen(rebours.archive.outbox.engine.sync_engine, "before_cursor_execute", note)
        transport = httpx.ASGITransport(servers.web(rebours))
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
            for user in people * 2:  # the second is like all that follow
                hearing.clear()
                body, headers = request(user)
                asked = client.post("/slack/events", content=body, headers=headers)
                (await asyncio.create_task(asked)).raise_for_status()
                heard[user] = [*hearing]
                await rebours.dispatch.drain()
    if request is form and not all(any(map(_keeps_an_answer, heard[user])) for user in people):
        raise RuntimeError("the bot did not keep the form: what is measured is a refusal")
    return heard


def _keeps_an_answer(heard: tuple[str, Any, bool]) -> bool:
    return heard[0].startswith("UPDATE checkins")


def _anew(parameters: Any) -> Any:
    """Replace the key that was new in the request by one that is new now."""
    fresh = f"trigger:alone-{next(_numbers)}"
    pairs = parameters.items() if isinstance(parameters, dict) else enumerate(parameters)
    changed = {
        name: fresh if isinstance(value, str) and value.startswith("trigger:") else value
        for name, value in pairs
    }
    return changed if isinstance(parameters, dict) else tuple(changed.values())
