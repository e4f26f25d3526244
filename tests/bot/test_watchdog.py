"""The watchdog, in real processes: a socket that is dead or forbidden ends the bot, with a sentence."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.bot.terminal import Started


@pytest.fixture
def impatient(terminal):
    """Start the bot with a watchdog of little patience."""

    @asynccontextmanager
    async def started(*, dead: float = 1) -> AsyncIterator[Started]:
        program = (sys.executable, "-m", "tests.bot.watched")
        async with terminal.leaves_running(str(dead), program=program) as bot:
            await bot.logs("started")
            yield bot

    return started


async def test_a_socket_that_does_not_come_back(impatient, slack):
    """Given the socket is cut and no new one opens, then the bot ends with status 1 and says what to do."""
    async with impatient() as bot:
        await slack.connected()
        await slack.client.fault("socket.open", "refused", times=-1)
        await slack.client.fault("socket", "disconnect")

        assert await bot.ends(within=20) == 1
    assert any("Slack's socket has been dead for" in line for line in bot.lines)
    assert not any("Traceback" in line for line in bot.lines if not line.startswith("{"))


async def test_a_socket_that_comes_back(impatient, slack):
    """Given the socket is cut and its new address turns out to be bad, then the bot finds another and goes on."""
    async with impatient(dead=60) as bot:
        await slack.connected()
        await slack.client.fault("socket.open", "refused")
        await slack.client.fault("socket", "disconnect")
        await slack.connected(within=50)
        answered = await slack.client.command("U1MARIE", "/mentoring")

        assert bot.process.returncode is None
    assert answered["acked"]


async def test_a_token_that_was_revoked(impatient, slack):
    """Given the app is taken out of the workspace, then the bot ends with status 1 and names the token."""
    async with impatient() as bot:
        await slack.connected()
        await slack.client.uninstall()

        assert await bot.ends(within=20) == 1
    assert any("no longer accepts SLACK_BOT_TOKEN (account_inactive)" in line for line in bot.lines)
    assert slack.connections == 0
