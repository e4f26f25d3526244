"""Response URLs: five answers within half an hour, to the message or beside it."""

import pytest
from slack_sdk.webhook.async_client import AsyncWebhookClient


@pytest.fixture
async def respond(sandbox, bolt, tools):
    """What Marie's click in her direct message can be answered with, as a webhook client."""
    urls = []

    @bolt.action("yes")
    async def yes(ack, body):
        await ack()
        urls.append(body["response_url"])

    posted = await bolt.client.chat_postMessage(channel="U1", text="sure?", blocks=[tools.buttons("yes")])
    await sandbox.client.click("U1", "yes", ts=posted["ts"])
    return AsyncWebhookClient(urls[0]).send


async def said(sandbox, user="U1"):
    return [(each["text"], each["ephemeral"]) for each in (await sandbox.client.messages(user))["messages"]]


async def test_an_answer_is_for_one_person_unless_it_says_otherwise(sandbox, respond):
    """Ephemeral by default, in the channel when asked."""
    await respond(text="for you")
    await respond(text="for all", response_type="in_channel")

    assert await said(sandbox) == [("sure?", False), ("for you", True), ("for all", False)]


async def test_the_original_is_replaced_or_deleted(sandbox, respond):
    """The message the click was made on."""
    await respond(text="yes!", replace_original=True)
    replaced = await said(sandbox)
    await respond(delete_original=True)

    assert (replaced, await said(sandbox)) == ([("yes!", False)], [])


async def test_an_ephemeral_message_can_be_replaced_too(sandbox, bolt, tools):
    """It has no ts the Web API would accept, only this."""

    @bolt.command("/hello")
    async def hello(ack):
        await ack(text="pick", blocks=[tools.buttons("yes")])

    @bolt.action("yes")
    async def yes(ack, respond, body):
        await ack()
        assert "message" not in body
        await respond(text="picked", replace_original=True)

    await sandbox.client.command("U1", "/hello")
    whisper = (await sandbox.client.messages("U1"))["messages"][-1]
    await sandbox.client.click("U1", "yes", ts=whisper["ts"])

    assert await said(sandbox) == [("picked", True)]


async def test_five_answers_and_no_more(sandbox, respond):
    """The sixth is refused."""
    answers = [await respond(text=str(number)) for number in range(6)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 200, 404]
    assert "used_url" in answers[-1].body


async def test_what_slack_would_not_show_is_refused(sandbox, respond):
    """Invalid blocks, and nothing at all."""
    assert (await respond(text="x", blocks=[{"type": "nothing"}])).status_code == 400
    assert (await respond(text="")).status_code == 400
