"""Signed HTTP: who is answered, who is refused, and what a person sees when something breaks."""

import hashlib
import hmac
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from bot import servers
from bot.clock import system_clock
from bot.compose import Rebours, compose
from bot.settings import HttpSettings
from sandbox import Sandbox
from sandbox.serving import Listener
from tests.bot.conftest import environment
from tests.bot.terminal import until

FORM = {"topics": {"topics": ["ai"]}, "languages": {"languages": ["fr"]}, "charter": {"charter": ["yes"]}}
AS_FORM = "application/x-www-form-urlencoded"
AS_JSON = "application/json"
SIX_MINUTES = 360


@dataclass(frozen=True, kw_only=True)
class Door:
    """The bot behind a web server, the workspace that delivers to it, and whoever else finds the address."""

    rebours: Rebours
    slack: Sandbox
    web: httpx.AsyncClient

    async def posts(self, body: bytes, kind: str = AS_FORM, **headers: str | bytes) -> httpx.Response:
        """Post to the address that Slack knows; `x_slack_signature` becomes its header."""
        named = {name.replace("_", "-").encode(): _bytes(value) for name, value in headers.items()}
        return await self.web.post(
            "/slack/events", content=body, headers={b"content-type": kind.encode(), **named}
        )

    def signed(self, body: bytes, *, seconds_ago: int = 0, secret: str = "") -> dict[str, str]:
        """Sign as Slack does."""
        timestamp = str(int(system_clock().timestamp()) - seconds_ago)
        key = secret or self.slack.workspace.app.credentials.signing_secret
        digest = hmac.new(key.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256)
        return {
            "x_slack_request_timestamp": timestamp,
            "x_slack_signature": f"v0={digest.hexdigest()}",
        }

    def command(self, text: str = "") -> bytes:
        """Write what Slack sends for `/mentoring …`, typed by Marie."""
        fields = {
            "team_id": self.slack.workspace.team.id,
            "user_id": "U1MARIE",
            "channel_id": "D1MARIE",
            "command": "/mentoring",
            "text": text,
            "trigger_id": "1.2.3",
            "response_url": f"{self.slack.url}/nothing",
        }
        return urlencode(fields).encode()

    async def nothing_was_done(self) -> bool:
        """Whether the bot neither asked Slack anything nor remembers Marie."""
        async with self.rebours.archive.read(self.slack.workspace.team.id) as work:
            met = await work.people.get("U1MARIE")
        return met is None and not await self.traffic("api")

    async def traffic(self, kind: str) -> list[dict[str, Any]]:
        """List what went to the app, or came from it."""
        return [one for one in (await self.slack.client.traffic())["entries"] if one["kind"] == kind]

    async def told(self, text: str) -> list[dict[str, Any]]:
        """List the deliveries of what somebody wrote."""
        delivered = await self.traffic("delivery")
        return [one for one in delivered if one["request"].get("event", {}).get("text") == text]

    async def told_twice(self) -> bool:
        """Whether a hello was delivered a second time."""
        return len(await self.told("hello")) > 1

    async def inbox(self, user: str) -> list[dict[str, Any]]:
        """Read what the bot said to somebody."""
        return [one for one in (await self.slack.client.messages(user))["messages"] if one["bot"]]


def _bytes(value: str | bytes) -> bytes:
    return value if isinstance(value, bytes) else value.encode()


@pytest.fixture
async def door(slack: Sandbox, database: str) -> AsyncIterator[Door]:
    """The bot, listening for signed requests on a port of its own."""
    settings = HttpSettings.model_validate(environment(slack, database))
    async with compose(settings, system_clock) as rebours:
        listener = Listener(servers.web(rebours), port=0)
        await listener.start()
        address = f"http://127.0.0.1:{listener.port}"
        slack.deliver_to(f"{address}/slack/events")
        async with httpx.AsyncClient(base_url=address) as web:
            yield Door(rebours=rebours, slack=slack, web=web)
        await listener.stop()


def refusals(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.reason for record in caplog.records if record.getMessage() == "request refused"]


async def test_a_signed_command_is_answered_with_the_menu(door, caplog):
    """Given Slack signs a command, then Marie reads the menu in the answer itself."""
    body = door.command()
    answer = await door.posts(body, **door.signed(body))

    assert answer.status_code == 200
    assert answer.json()["response_type"] == "ephemeral"
    assert [block["type"] for block in answer.json()["blocks"]].count("actions") >= 1
    assert refusals(caplog) == []


async def test_a_forged_signature_is_refused(door, caplog):
    """Given somebody signs with another secret, then they get 401, the log has a line, and nothing is done."""
    body = door.command()
    answer = await door.posts(body, **door.signed(body, secret="guessed"))

    assert (answer.status_code, answer.content) == (401, b"")
    assert refusals(caplog) == ["signature"]
    assert await door.nothing_was_done()


async def test_a_body_changed_on_its_way_is_refused(door, caplog):
    """Given a signed command whose text was changed afterwards, then it is refused and nothing is done."""
    answer = await door.posts(door.command("leave"), **door.signed(door.command()))

    assert answer.status_code == 401
    assert refusals(caplog) == ["signature"]
    assert await door.nothing_was_done()


@pytest.mark.parametrize("seconds_ago", [SIX_MINUTES, -SIX_MINUTES])
async def test_a_replayed_request_is_refused(door, caplog, seconds_ago):
    """Given a well signed command of six minutes ago, or of the future, then it is refused and nothing is done."""
    body = door.command()
    answer = await door.posts(body, **door.signed(body, seconds_ago=seconds_ago))

    assert answer.status_code == 401
    assert refusals(caplog) == ["signature"]
    assert await door.nothing_was_done()


@pytest.mark.parametrize(
    "timestamp", ["", "soon", "12.5", "-1", "1e9", "9" * 5000, "²".encode("latin-1"), "１２".encode()]
)
async def test_a_timestamp_that_is_no_number_is_refused(door, caplog, timestamp):
    """Given a timestamp that cannot be read, however odd, then the request is refused without an error."""
    body = door.command()
    answer = await door.posts(body, **door.signed(body) | {"x_slack_request_timestamp": timestamp})

    assert (answer.status_code, answer.content) == (401, b"")
    assert refusals(caplog) == ["no readable signature"]
    assert await door.nothing_was_done()


@pytest.mark.parametrize("missing", ["x_slack_request_timestamp", "x_slack_signature", "both"])
async def test_missing_headers_are_refused(door, caplog, missing):
    """Given a request without one of Slack's headers, or without both, then it is refused and nothing is done."""
    body = door.command()
    headers = {name: value for name, value in door.signed(body).items() if missing not in (name, "both")}
    answer = await door.posts(body, **headers)

    assert answer.status_code == 401
    assert len(refusals(caplog)) == 1
    assert await door.nothing_was_done()


async def test_a_signature_that_is_not_even_text_is_refused(door, caplog):
    """Given a signature of odd bytes, then the request is refused without an error."""
    body = door.command()
    answer = await door.posts(body, **door.signed(body) | {"x_slack_signature": b"v0=\xe9\xff"})

    assert answer.status_code == 401
    assert len(refusals(caplog)) == 1


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"text=\xff\xfe", AS_FORM),
        (b"{not json", AS_JSON),
        (b"{", AS_FORM),
        (b"[1, 2]", AS_JSON),
        (b"payload=%5B1%5D", AS_FORM),
        (b"payload=nothing", AS_FORM),
        (b'{"a":' * 100_000, AS_JSON),
    ],
    ids=["not-utf8", "not-json", "half-json", "a-list", "a-list-in-a-form", "a-word-in-a-form", "very-deep"],
)
@pytest.mark.parametrize("by_slack", [True, False])
async def test_a_body_that_cannot_be_read_is_refused(door, caplog, body, kind, by_slack):
    """Given a body that is no form and no JSON object, signed or not, then 400, a log line, and nothing is done."""
    answer = await door.posts(body, kind, **door.signed(body, secret="" if by_slack else "guessed"))

    assert (answer.status_code, answer.content) == (400, b"")
    assert refusals(caplog) == ["unreadable body"]
    assert await door.nothing_was_done()


async def test_whoever_watches_over_it_is_told_that_it_is_well(door):
    """Given a watcher asks for its health, then it says that it is well; the Slack address is not for browsers."""
    assert (await door.web.get("/healthz")).json() == {"ok": True}
    assert (await door.web.get("/slack/events")).status_code == 405


@pytest.mark.usefixtures("programme")
async def test_a_whole_sign_up(door, caplog):
    """Given Philippe joins through the sandbox's signed requests, then he is welcomed once, and nothing was refused."""
    client = door.slack.client
    await client.command("U2PHILIPPE", "/mentoring", "join")
    asked = (await door.inbox("U2PHILIPPE"))[-1]
    await client.click("U2PHILIPPE", "join_open:mentee", ts=asked["ts"])
    without_charter = await client.submit("U2PHILIPPE", {**FORM, "charter": {"charter": []}})
    sent = await client.submit("U2PHILIPPE", FORM)
    await door.rebours.heartbeat.beat()
    letters = [one for one in await door.inbox("U2PHILIPPE") if not one["ephemeral"]]

    assert "charter" in without_charter["errors"]
    assert (sent["acked"], sent.get("errors") or {}) == (True, {})
    assert len(letters) == 1
    assert all(one["ok"] for one in await door.traffic("api"))
    assert refusals(caplog) == []


async def test_an_event_that_slack_tells_twice_is_heard_once(door):
    """Given Slack tells an event again as if it had not been heard, when Marie says hello, then she is answered once."""
    await door.slack.client.fault("events", "duplicate")
    await door.slack.client.message("U1MARIE", "hello")
    await until(door.told_twice)
    told = await door.told("hello")
    await door.slack.settled()

    assert [one["attempt"] for one in told] == [0, 1]
    assert [one["status"] for one in told] == [200, 200]
    assert len(await door.inbox("U1MARIE")) == 1


@pytest.mark.usefixtures("programme")
async def test_a_bug_is_told_with_a_reference_and_nothing_else(door, database, caplog):
    """Given the database loses a table, when Marie sends her form, then she reads a reference that the log has too."""
    client = door.slack.client
    await client.command("U1MARIE", "/mentoring", "join")
    await client.click("U1MARIE", "join_open:mentor", ts=(await door.inbox("U1MARIE"))[-1]["ts"])
    _lose(database, "letters")
    sent = await client.submit("U1MARIE", FORM)
    told = " ".join(sent["errors"].values())
    (bug,) = [record for record in caplog.records if record.getMessage() == "bug"]

    assert sent["acked"]
    assert bug.reference in told
    assert bug.exc_info
    assert not any(word in json.dumps(sent) for word in ("Traceback", "sqlite", "letters", "Error"))


async def test_a_bug_in_a_command_is_whispered(door, database, caplog):
    """Given the database loses a table, when Marie types a command, then the answer is one sentence with a reference."""
    _lose(database, "programmes")
    body = door.command("pair")
    answer = await door.posts(body, **door.signed(body))
    references = [record.reference for record in caplog.records if record.getMessage() == "bug"]

    assert answer.status_code == 200
    assert len(references) == 1
    assert references[0] in answer.json()["text"]
    assert not any(word in answer.text for word in ("Traceback", "sqlite", "programmes", "Error"))


def _lose(url: str, table: str) -> None:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as opened, opened:
        opened.execute("PRAGMA foreign_keys = OFF")
        opened.execute(f"ALTER TABLE {table} RENAME TO lost_{table}")
