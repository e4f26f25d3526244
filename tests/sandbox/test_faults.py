"""Faults on demand: the bad days of Slack."""

import asyncio
import time

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from sandbox import ActError


async def posted(sandbox):
    return [each["text"] for each in (await sandbox.client.messages("U1"))["messages"]]


async def test_the_default_client_posts_twice_when_the_answer_is_lost(sandbox, tools):
    """Accepted, then cut: slack_sdk tries connection errors again by itself."""
    await sandbox.client.fault("chat.postMessage", "accepted_then_dropped")
    await tools.web_client(sandbox).chat_postMessage(channel="U1", text="hello")

    assert await posted(sandbox) == ["hello", "hello"]


async def test_a_client_without_retries_posts_once_and_does_not_know(sandbox, slack):
    """The error says nothing about what happened."""
    await sandbox.client.fault("chat.postMessage", "accepted_then_dropped")
    with pytest.raises(aiohttp.ClientConnectionError):
        await slack.chat_postMessage(channel="U1", text="hello")

    assert await posted(sandbox) == ["hello"]


async def test_a_refused_connection_posts_nothing(sandbox, slack):
    """The call never reached the other side."""
    await sandbox.client.fault("chat.postMessage", "refused")
    with pytest.raises(aiohttp.ClientConnectionError):
        await slack.chat_postMessage(channel="U1", text="hello")

    assert await posted(sandbox) == []


async def test_too_many_requests_and_broken_servers(sandbox, slack):
    """With the wait and the status that were ordered, and only as often as ordered."""
    await sandbox.client.fault("chat.postMessage", "ratelimited", retry_after=7)
    await sandbox.client.fault("*", "server_error", status=500)
    with pytest.raises(SlackApiError) as limited:
        await slack.chat_postMessage(channel="U1", text="hello")
    with pytest.raises(SlackApiError) as broken:
        await slack.auth_test()
    await slack.chat_postMessage(channel="U1", text="at last")

    assert (limited.value.response.status_code, limited.value.response.headers["Retry-After"]) == (429, "7")
    assert broken.value.response.status_code == 500
    assert await posted(sandbox) == ["at last"]
    assert (await sandbox.client.faults())["faults"] == []


async def test_a_fault_can_wait_for_one_channel_and_stay_until_cleared(sandbox, slack):
    """times=-1 stays; other channels notice nothing."""
    await sandbox.client.fault("chat.postMessage", "ratelimited", times=-1, channel="U2")
    await slack.chat_postMessage(channel="U1", text="fine")
    for _ in range(2):
        with pytest.raises(SlackApiError):
            await slack.chat_postMessage(channel="U2", text="never")
    await sandbox.client.clear_faults()
    await slack.chat_postMessage(channel="U2", text="now")

    assert await posted(sandbox) == ["fine"]


async def test_a_slow_answer_is_slow(sandbox, slack):
    """By as much as was ordered."""
    await sandbox.client.fault("auth.test", "slow", delay=0.15)
    started = time.monotonic()
    await slack.auth_test()

    assert time.monotonic() - started >= 0.15


async def test_a_cut_socket_comes_back(sandbox, tools):
    """Cut without a word; the client notices and connects again, and a gesture waits for it."""
    app = tools.bolt_app(sandbox)

    @app.command("/hello")
    async def hello(ack):
        await ack()

    async with tools.connected(app, sandbox, ping_interval=0.1):
        await sandbox.client.fault("socket", "disconnect")
        cut = sandbox.connections
        result = await sandbox.client.command("U1", "/hello")

    assert (cut, result["acked"]) == (0, True)


async def test_an_event_may_come_twice(sandbox, bolt):
    """With the same event id, as Slack does after an ack it did not see."""
    seen = []

    @bolt.event("app_home_opened")
    async def opened(body, request):
        seen.append((body["event_id"], request.headers.get("x-slack-retry-num")))

    await sandbox.client.fault("events", "duplicate")
    await sandbox.client.open_home("U1")
    await sandbox.settled()

    assert len(seen) == 2
    assert seen[0][0] == seen[1][0]
    assert [retry for _, retry in seen] == [["0"], ["1"]]


async def test_a_gesture_may_come_twice_at_the_same_moment(sandbox, bolt):
    """The same command with the same trigger, the second before the first is answered."""
    seen, both = [], asyncio.Event()

    @bolt.command("/hello")
    async def hello(ack, body):
        seen.append(body["trigger_id"])
        if len(seen) > 1:
            both.set()
        await asyncio.wait_for(both.wait(), 1)
        await ack()

    await sandbox.client.fault("commands", "twins")
    result = await sandbox.client.command("U1", "/hello")

    assert (len(seen), len(set(seen)), result["acked"]) == (2, 1, True)


async def test_a_gesture_may_come_late_when_its_trigger_is_worth_nothing(tools):
    """The payload was under way for longer than a trigger lives."""
    async with tools.workspace(trigger_seconds=0.05) as sandbox:
        app = tools.bolt_app(sandbox)
        refused = asyncio.get_running_loop().create_future()

        @app.command("/hello")
        async def hello(ack, body, client):
            await ack()
            try:
                await client.views_open(trigger_id=body["trigger_id"], view=tools.modal())
            except SlackApiError as error:
                refused.set_result(error.response["error"])

        async with tools.connected(app, sandbox):
            await sandbox.client.fault("commands", "late", delay=0.1)
            await sandbox.client.command("U1", "/hello")

            assert await refused == "expired_trigger_id"


async def test_nobody_orders_a_fault_that_does_not_exist(sandbox):
    """The answer lists those that do."""
    with pytest.raises(ActError, match="accepted_then_dropped"):
        await sandbox.client.fault("*", "earthquake")
