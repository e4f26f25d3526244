"""Health by HTTP, asked of real processes: alive, ready, and measured."""

import sqlite3
from contextlib import closing

import pytest

from mentoring.decisions import ToChannel
from tests.bot.owing import owe
from tests.bot.probes import Probes, free_port
from tests.bot.terminal import until

PREFIX = "sqlite:///"


@pytest.fixture
def probes():
    """Whoever asks the health port."""
    return Probes()


@pytest.fixture
def watched(terminal, probes):
    """A terminal where the bot has a health port."""
    return terminal.with_(REBOURS_HEALTH_PORT=str(probes.port))


async def test_well_over_socket_mode(watched, probes, slack):
    """Given a bot on Socket Mode, then its own port says that it lives, is ready, and gives measures that parse."""
    async with watched.leaves_running("run") as bot:
        await bot.logs("started")
        alive = await probes.asks("/healthz")
        ready = await probes.ready()
        measures = await probes.measures()

    assert (alive.status_code, alive.json()) == (200, {"ok": True})
    assert ready == (200, [])
    assert measures["rebours_ready",] == measures["rebours_database_answers",] == 1
    assert measures["rebours_oldest_due_letter_seconds",] == 0


async def test_no_port_unless_it_is_asked_for(terminal, probes):
    """Given no health port, then the bot opens none, and starts all the same."""
    async with terminal.with_(REBOURS_HEALTH_PORT="").leaves_running("run") as bot:
        assert (await bot.logs("started"))["intake"] == "socket"


async def test_a_port_that_is_taken(watched, probes):
    """Given the health port is somebody else's, then the bot says so in a sentence."""
    async with watched.leaves_running("run") as first:
        await first.logs("started")
        ended = await watched.types("run")

    assert ended.code == 1
    assert f"Port {probes.port} is taken: set REBOURS_HEALTH_PORT" in ended.err
    assert not ended.traceback


async def test_over_http_on_the_port_of_slack(terminal, slack):
    """Given HTTP and no health port, then everything is answered beside Slack's door."""
    door = Probes()
    async with terminal.with_(REBOURS_HTTP_PORT=str(door.port)).leaves_running("run", "--http") as bot:
        await bot.logs("started")
        asked = [(await door.asks(path)).status_code for path in ("/healthz", "/readyz", "/metrics")]

    assert asked == [200, 200, 200]


async def test_over_http_the_measures_have_their_own_port(watched, probes, slack):
    """Given HTTP and a health port, then the measures are not to be had where Slack comes in."""
    door = Probes(free_port())
    slack.deliver_to(f"http://127.0.0.1:{door.port}/slack/events")
    async with watched.with_(REBOURS_HTTP_PORT=str(door.port)).leaves_running("run", "--http") as bot:
        await bot.logs("started")
        await slack.client.command("U1MARIE", "/mentoring")
        asked = [(await door.asks(path)).status_code for path in ("/healthz", "/readyz", "/metrics")]
        measures = await probes.measures()

    assert asked == [200, 200, 404]
    assert measures["rebours_ack_seconds_count", "command"] == 1


@pytest.mark.usefixtures("programme")
async def test_a_letter_delivered_is_counted(watched, probes, slack, database):
    """Given a letter that is due, when it is delivered, then how long that took and that it was sent is counted."""
    await owe(slack, database)
    async with watched.leaves_running("run") as bot:
        await bot.logs("started")
        await until(lambda: _measured(probes, "rebours_letters_settled_total", "Welcome", "sent"))
        measures = await probes.measures()

    assert measures["rebours_delivery_seconds_count", "Welcome"] == 1
    assert measures["rebours_beat_seconds_count",] >= 1


@pytest.mark.usefixtures("programme")
async def test_letters_that_are_stuck(watched, probes, slack, database):
    """Given more letters than one batch, due for an hour, when Slack hangs, then how old and how many is told."""
    await owe(slack, database, many=60)
    _make_older(database, hours=1)
    await slack.client.fault("chat.postMessage", "slow", times=-1, delay=60)
    async with watched.leaves_running("run") as bot:
        await bot.logs("started")
        measures = await probes.measures()

    waiting = [measures.get(("rebours_letters", "Welcome", state), 0) for state in ("pending", "sending")]
    assert sum(waiting) == 60
    assert measures["rebours_oldest_due_letter_seconds",] >= 3600


@pytest.mark.usefixtures("programme")
async def test_a_storm_of_429(watched, probes, slack, database):
    """Given Slack asks for silence, then it is counted, and the letter waits."""
    await owe(slack, database)
    await slack.client.fault("chat.postMessage", "ratelimited", times=-1)
    async with watched.leaves_running("run") as bot:
        await bot.logs("started")
        await until(lambda: _measured(probes, "rebours_slack_rate_limited_total", "chat.postMessage"))
        measures = await probes.measures()

    assert ("rebours_letters_settled_total", "Welcome", "sent") not in measures


@pytest.mark.usefixtures("programme")
async def test_what_slack_refuses_is_counted(watched, probes, slack, database):
    """Given a letter to a channel that does not exist, then Slack's word for it and the dead letter are counted."""
    await owe(slack, database, to=ToChannel(channel="C9NOWHERE"))
    async with watched.leaves_running("run") as bot:
        await bot.logs("letter dead")
        await until(lambda: _measured(probes, "rebours_letters_settled_total", "Welcome", "dead"))
        measures = await probes.measures()

    assert measures["rebours_slack_errors_total", "channel_not_found", "chat.postMessage"] == 1
    assert measures["rebours_letters", "Welcome", "dead"] == 1


async def test_a_dead_socket_is_not_ready(watched, probes, slack):
    """Given the socket is cut and no new one opens, then readiness says so while the process lives on."""
    async with watched.leaves_running("run") as bot:
        await bot.logs("started")
        await slack.connected()
        await slack.client.fault("socket.open", "refused", times=-1)
        await slack.client.fault("socket", "disconnect")
        await until(probes.unready)
        status, why = await probes.ready()
        alive = await probes.asks("/healthz")

    assert (status, alive.status_code) == (503, 200)
    assert why == ["the socket to Slack is not connected"]


async def _measured(probes, *measure):
    return (await probes.measures()).get(measure, 0) > 0


def _make_older(database, *, hours):
    """Let every letter have been due for longer."""
    with closing(sqlite3.connect(database.removeprefix(PREFIX))) as opened, opened:
        opened.execute(
            f"UPDATE letters SET due = datetime(due, '-{hours} hours'), wake_at = datetime(wake_at, '-{hours} hours')"
        )
