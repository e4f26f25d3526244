"""Signed HTTP, through a real Bolt app behind Starlette, and through a door of the test's own."""

import asyncio
import json

from slack_sdk.signature import SignatureVerifier
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route


def door(answers, seen):
    """An endpoint that keeps what arrives and gives these answers, the last one for ever."""

    async def receive(request):
        seen.append((dict(request.headers), await request.body()))
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, float):
            await asyncio.sleep(answer)
            return Response()
        return answer

    return [Route("/slack/events", receive, methods=["POST"])]


async def until(condition, *, within=2.0):
    async with asyncio.timeout(within):
        while not condition():  # noqa: ASYNC110  whatever the condition is, nobody signals it
            await asyncio.sleep(0.005)


async def test_a_bolt_app_behind_http_answers_everything(sandbox, tools):
    """Commands, clicks, submissions and events reach it with signatures Bolt accepts."""
    app = tools.bolt_app(sandbox)
    heard = []

    @app.command("/hello")
    async def hello(ack, body, client):
        await ack("hello")
        await client.views_open(trigger_id=body["trigger_id"], view=tools.modal())

    @app.view("form")
    async def submitted(ack, view):
        heard.append(view["state"]["values"]["name"]["value"]["value"])
        await ack()

    @app.action("yes")
    async def yes(ack):
        await ack()
        heard.append("yes")

    @app.event("message")
    async def message(event):
        heard.append(event["text"])

    async with tools.bolt_over_http(app, sandbox):
        command = await sandbox.client.command("U1", "/hello")
        await sandbox.client.submit("U1", {"name": {"value": "Marie"}})
        posted = await app.client.chat_postMessage(channel="U2", text="?", blocks=[tools.buttons("yes")])
        await sandbox.client.click("U2", "yes", ts=posted["ts"])
        told = await sandbox.client.message("U1", "coucou")
        await until(lambda: "coucou" in heard)

    assert (command["acked"], command["status"], command["response"]) == (True, 200, {"text": "hello"})
    assert told["status"] == 200
    assert [each["text"] for each in (await sandbox.client.messages("U1"))["messages"]][0] == "hello"
    assert heard == ["Marie", "yes", "coucou"]


async def test_the_signature_is_slack_s(sandbox, tools):
    """v0, over the timestamp and the very bytes of the body; commands come as a form."""
    seen = []
    async with tools.http_server(door([Response()], seen)) as url:
        sandbox.deliver_to(f"{url}/slack/events")
        await sandbox.client.command("U1", "/hello", "there")
        await sandbox.client.open_home("U1")

    verifier = SignatureVerifier(sandbox.workspace.app.credentials.signing_secret)
    assert all(verifier.is_valid_request(body, headers) for headers, body in seen)
    assert not verifier.is_valid_request(seen[0][1] + b"x", seen[0][0])
    assert seen[0][0]["content-type"] == "application/x-www-form-urlencoded"
    assert b"text=there" in seen[0][1]


async def test_an_event_is_tried_three_times_more(sandbox, tools):
    """With the number and the reason of the retry, and the same event id."""
    seen = []
    answers = [Response(status_code=500), Response(status_code=500), Response(status_code=500), Response()]
    async with tools.http_server(door(answers, seen)) as url:
        sandbox.deliver_to(f"{url}/slack/events")
        result = await sandbox.client.open_home("U1")
        await until(lambda: len(seen) == 4)

    assert (result["acked"], result["status"]) == (False, 500)
    assert [headers.get("x-slack-retry-num") for headers, _ in seen] == [None, "1", "2", "3"]
    assert seen[1][0]["x-slack-retry-reason"] == "http_error"
    assert len({json.loads(body)["event_id"] for _, body in seen}) == 1


async def test_an_app_may_decline_retries(sandbox, tools):
    """x-slack-no-retry ends it."""
    seen = []
    refusal = Response(status_code=500, headers={"x-slack-no-retry": "1"})
    async with tools.http_server(door([refusal], seen)) as url:
        sandbox.deliver_to(f"{url}/slack/events")
        await sandbox.client.open_home("U1")
        await asyncio.sleep(0.1)

    assert len(seen) == 1


async def test_a_late_answer_times_out(tools):
    """Three seconds, here a tenth: the person reads operation_timeout, the event is tried again."""
    seen = []
    async with (
        tools.workspace(ack_seconds=0.1) as sandbox,
        tools.http_server(door([0.3, 0.3, Response()], seen)) as url,
    ):
        sandbox.deliver_to(f"{url}/slack/events")
        command = await sandbox.client.command("U1", "/hello")
        event = await sandbox.client.open_home("U1")
        await until(lambda: len(seen) == 3)

    assert (command["error"], event["error"]) == ("operation_timeout", "operation_timeout")
    assert seen[2][0]["x-slack-retry-reason"] == "http_timeout"


async def test_a_gesture_is_not_tried_again(sandbox, tools):
    """A person would click twice; Slack shows the failure at once."""
    seen = []
    async with tools.http_server(door([Response(status_code=500)], seen)) as url:
        sandbox.deliver_to(f"{url}/slack/events")
        failed = await sandbox.client.command("U1", "/hello")
        sandbox.deliver_to("http://127.0.0.1:1/closed")
        closed = await sandbox.client.command("U1", "/hello")

    assert (failed["error"], failed["status"], len(seen)) == ("http_service_error", 500, 1)
    assert closed["error"] == "dispatch_failed"


async def test_a_plain_text_answer_is_a_message(sandbox, tools):
    """Slack shows the body of the ack of a command."""
    async with tools.http_server(door([PlainTextResponse("plain")], [])) as url:
        sandbox.deliver_to(f"{url}/slack/events")
        await sandbox.client.command("U1", "/hello")

    assert (await sandbox.client.messages("U1"))["messages"][0]["text"] == "plain"
