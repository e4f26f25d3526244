"""Being asked to stop: what is under way is finished, and the process ends well and soon."""

import asyncio
import signal
import socket
import sqlite3
from contextlib import closing

import pytest

from sandbox import Sandbox
from tests.bot.owing import owe
from tests.bot.probes import Probes
from tests.bot.terminal import Started, until

FORM = {"topics": {"topics": ["ai"]}, "languages": {"languages": ["fr"]}, "charter": {"charter": ["yes"]}}


async def struck(slack: Sandbox) -> None:
    """Wait until the fault that was ordered has met its call."""

    async def met() -> bool:
        return not (await slack.client.faults())["faults"]

    await until(met)


async def up(started: Started, slack: Sandbox) -> None:
    await started.logs("started")
    await slack.connected()


async def test_stopping_an_idle_bot(terminal, slack):
    """Given nothing is under way, when the bot is told to stop, then it ends at once, and well."""
    async with terminal.leaves_running("run") as bot:
        await up(bot, slack)
        bot.told_to_stop()

        assert await bot.ends(within=5) == 0
        assert not any("Traceback" in line for line in bot.lines)
    assert slack.connections == 0


async def test_stopping_while_somebody_waits_for_an_answer(terminal, slack):
    """Given Marie has typed a command, when the bot is told to stop, then she is answered before it ends."""
    async with terminal.leaves_running("run") as bot:
        await up(bot, slack)
        await slack.client.fault("users.info", "slow", delay=1)
        typed = asyncio.create_task(slack.client.command("U1MARIE", "/mentoring"))
        await struck(slack)
        bot.told_to_stop()
        answered = await typed

        assert await bot.ends() == 0
    assert answered["acked"]
    assert answered["response"]["blocks"]


@pytest.mark.usefixtures("programme")
async def test_stopping_while_a_letter_is_on_its_way(terminal, slack, database):
    """Given Marie's welcome is being posted, when the bot is told to stop, then it arrives and is known to have."""
    client = slack.client
    async with terminal.leaves_running("run") as bot:
        await up(bot, slack)
        await client.command("U1MARIE", "/mentoring", "join")
        asked = (await client.messages("U1MARIE"))["messages"][-1]
        await client.click("U1MARIE", "join_open:mentor", ts=asked["ts"])
        await client.fault("chat.postMessage", "slow", delay=1.5)
        sent = await client.submit("U1MARIE", FORM)
        await struck(slack)
        bot.told_to_stop()

        assert await bot.ends() == 0
    letters = [one for one in (await client.messages("U1MARIE"))["messages"] if not one["ephemeral"]]
    with sqlite3.connect(database.removeprefix("sqlite:///")) as opened:
        kept = opened.execute("SELECT state, ts FROM letters").fetchall()
    opened.close()

    assert sent["acked"]
    assert kept == [("sent", letters[0]["ts"])]
    assert len(letters) == 1


async def test_stopping_over_http(terminal, slack):
    """Given Marie's command came by HTTP and somebody else never ends a request, then she is answered and it stops."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    slack.deliver_to(f"http://127.0.0.1:{port}/slack/events")
    async with terminal.with_(REBOURS_HTTP_PORT=str(port)).leaves_running("run", "--http") as bot:
        await bot.logs("started")
        _, endless = await asyncio.open_connection("127.0.0.1", port)
        endless.write(b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf")
        await slack.client.fault("users.info", "slow", delay=1)
        typed = asyncio.create_task(slack.client.command("U1MARIE", "/mentoring"))
        await struck(slack)
        bot.told_to_stop()
        answered = await typed

        assert await bot.ends() == 0
        endless.close()
    assert answered["acked"]
    assert answered["response"]["blocks"]


@pytest.mark.usefixtures("programme")
async def test_stopping_while_slack_hangs(terminal, slack, database):
    """Given Slack holds a letter up for a minute, when told to stop, then readiness goes off and the bot soon ends."""
    probes = Probes()
    settings = {"REBOURS_HEALTH_PORT": str(probes.port), "REBOURS_HEARTBEAT_SECONDS": "1"}
    async with terminal.with_(**settings).leaves_running("run") as bot:
        await up(bot, slack)
        assert await probes.ready() == (200, [])
        await slack.client.fault("chat.postMessage", "slow", delay=60)
        await owe(slack, database)
        await struck(slack)
        bot.told_to_stop()
        await until(probes.unready)
        why = (await probes.ready())[1]

        assert await bot.ends(within=20) == 0
    assert "requests are not taken: it is stopping" in why
    with closing(sqlite3.connect(database.removeprefix("sqlite:///"))) as opened:
        assert opened.execute("SELECT state FROM letters").fetchone()[0] in {"sending", "pending"}


@pytest.mark.usefixtures("programme")
async def test_told_twice_to_stop(terminal, slack, database):
    """Given Slack holds a letter up, when told to stop a second time, then the bot ends at once."""
    async with terminal.with_(REBOURS_HEARTBEAT_SECONDS="1").leaves_running("run") as bot:
        await up(bot, slack)
        await slack.client.fault("chat.postMessage", "slow", delay=60)
        await owe(slack, database)
        await struck(slack)
        bot.told_to_stop()
        await bot.logs("stopping")
        bot.told_to_stop()

        assert await bot.ends() == 128 + signal.SIGTERM


async def test_nothing_new_is_taken_while_stopping(terminal, slack):
    """Given a command is being answered over HTTP, when told to stop, then readiness is off and the next one refused."""
    door = Probes()
    slack.deliver_to(f"http://127.0.0.1:{door.port}/slack/events")
    async with terminal.with_(REBOURS_HTTP_PORT=str(door.port)).leaves_running("run", "--http") as bot:
        await bot.logs("started")
        await slack.client.fault("users.info", "slow", delay=2)
        typed = asyncio.create_task(slack.client.command("U1MARIE", "/mentoring"))
        await struck(slack)
        bot.told_to_stop()
        await until(door.unready)
        late = await slack.client.command("U2PHILIPPE", "/mentoring")
        answered = await typed

        assert await bot.ends() == 0
    assert answered["acked"]
    assert not late["acked"]
