"""The control API over HTTP, its stream, its log, and how everything closes."""

import asyncio
import json
import time
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest


@pytest.fixture
async def control(sandbox):
    async with aiohttp.ClientSession(f"{sandbox.url}/sandbox/api/") as session:
        yield session


async def test_the_state_has_what_a_page_needs(control, sandbox):
    """Team, app, people, channels with titles, commands, shortcuts, clock."""
    await sandbox.client.message("U2", "news", channel="general")
    state = await (await control.get("state", params={"viewer": "U1"})).json()
    general = next(each for each in state["channels"] if each["name"] == "general")

    assert state["team"] == {"id": "T0SANDBOX", "name": "Acme"}
    assert {each["id"]: each["locale"] for each in state["people"]}["U1"] == "fr-FR"
    assert (general["kind"], general["unread"], general["title"]) == ("channel", 1, "#general")
    assert state["commands"][0]["command"] == "/hello"
    assert state["clock"]["turnable"] is False


async def test_acts_are_posts_and_mistakes_are_explained(control, sandbox):
    """The same names as the Actor's methods."""
    said = await (
        await control.post("act/message", json={"user": "U1", "channel": "general", "text": "hi"})
    ).json()
    await control.post("read", json={"user": "U2", "channel": "general"})
    heard = await (await control.get("messages", params={"viewer": "U2", "channel": "general"})).json()
    wrong = await control.post("act/message", json={"user": "U404", "text": "hi"})
    odd = await control.post("act/message", json={"nothing": 1})

    assert said["ok"]
    assert [each["text"] for each in heard["messages"]] == ["hi"]
    assert (wrong.status, await wrong.json()) == (
        400,
        {"ok": False, "error": "user_not_found", "detail": "U404"},
    )
    assert (await odd.json())["error"] == "invalid_arguments"


async def test_faults_and_limits_over_http(control):
    """Ordered, listed, cleared."""
    order = {"method": "chat.postMessage", "kind": "ratelimited", "times": 2}
    ordered = await (await control.post("faults", json=order)).json()
    cleared = await (await control.delete("faults")).json()
    limits = await (await control.post("limits", json={"enabled": True})).json()

    assert ordered["faults"][0]["times"] == 2
    assert cleared["faults"] == []
    assert limits["enabled"]


async def test_the_log_holds_no_token(control, sandbox, slack):
    """Calls are numbered; tokens are blacked out wherever they stand."""
    await slack.chat_postMessage(channel="U1", text="hi")
    await slack.auth_test(token=sandbox.workspace.app.credentials.bot_token)
    log = await (await control.get("traffic")).json()
    later = await (await control.get("traffic", params={"since": log["next"]})).json()
    calls = [entry["method"] for entry in log["entries"] if entry["kind"] == "api"]

    assert calls == ["chat.postMessage", "auth.test"]
    assert "xoxb" not in json.dumps(log)
    assert all(entry["n"] > log["next"] for entry in later["entries"])


async def test_the_stream_tells_only_what_a_viewer_may_know(control, sandbox, slack):
    """Marie hears of her message, not of Paul's."""
    async with control.get("stream", params={"viewer": "U1"}) as stream:
        await stream.content.readline()
        await slack.chat_postMessage(channel="U2", text="secret")
        await slack.chat_postMessage(channel="U1", text="hello")
        told = []
        async with asyncio.timeout(2):
            while not told or told[-1]["type"] != "message":
                line = await stream.content.readline()
                if line.startswith(b"data: "):
                    told.append(json.loads(line[6:]))

    mine = sandbox.workspace.app_channel("U1").id
    assert told[-1] | {"ts": ""} == {"type": "message", "channel": mine, "ts": ""}


class TurnableClock:
    turnable = True

    def __init__(self):
        self._now = datetime(2026, 11, 24, 9, tzinfo=UTC)

    def now(self):
        return self._now

    async def advance(self, delta):
        self._now += delta

    async def to_next(self):
        self._now += timedelta(days=1)


async def test_a_turnable_clock_is_turned(tools):
    """Stamps come from it, unique and increasing even while it stands still."""
    async with tools.workspace(clock=TurnableClock()) as sandbox:
        first = await sandbox.client.message("U1", "a")
        second = await sandbox.client.message("U1", "b")
        async with aiohttp.ClientSession(f"{sandbox.url}/sandbox/api/") as control:
            later = await (await control.post("clock", json={"advance_seconds": 3600})).json()
            next_day = await (await control.post("clock", json={"to": "next"})).json()

    assert (first["ts"], second["ts"]) == ("1795510800.000000", "1795510800.000001")
    assert later["now"] == "2026-11-24T10:00:00+00:00"
    assert next_day["now"] == "2026-11-25T10:00:00+00:00"


async def test_the_real_clock_is_not_turned(control):
    """The page is told so."""
    answer = await control.post("clock", json={"advance_seconds": 1})

    assert (await answer.json())["error"] == "clock_not_turnable"


async def test_closing_does_not_wait_for_open_sockets_and_streams(tools):
    """Half a second at most, whatever is open; the quickest of three, as the machine itself may stall."""
    assert min([await _seconds_to_close(tools) for _ in range(3)]) < 0.5


async def _seconds_to_close(tools):
    """Close a workspace with a socket, a stream and a slow call open."""
    opened = tools.workspace()
    sandbox = await opened.__aenter__()
    slack = tools.web_client(sandbox)
    url = (await slack.apps_connections_open(app_token=sandbox.workspace.app.credentials.app_token))["url"]
    async with aiohttp.ClientSession() as session:
        socket = await session.ws_connect(url)
        stream = await session.get(f"{sandbox.url}/sandbox/api/stream")
        await stream.content.readline()
        await sandbox.client.fault("api.test", "slow", delay=30)
        slow = asyncio.ensure_future(session.get(f"{sandbox.api_url}api.test"))
        await asyncio.sleep(0.05)
        started = time.monotonic()
        await opened.__aexit__(None, None, None)
        took = time.monotonic() - started
        await asyncio.gather(slow, return_exceptions=True)
        stream.close()
        await socket.close()
    return took
