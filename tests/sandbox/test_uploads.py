"""Files: three steps, then a picture in a message."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


async def refusal(call):
    with pytest.raises(SlackApiError) as raised:
        await call
    return raised.value.response["error"]


def picture(file_id):
    return [{"type": "image", "alt_text": "a chart", "slack_file": {"id": file_id}}]


async def test_a_file_is_uploaded_and_shared(sandbox, slack):
    """slack_sdk's own three steps; people see title, alternative text and bytes."""
    channel = (await slack.conversations_open(users="U1"))["channel"]["id"]
    parent = await slack.chat_postMessage(channel=channel, text="the digest")
    answer = await slack.files_upload_v2(
        channel=channel,
        thread_ts=parent["ts"],
        filename="chart.png",
        content=PNG,
        title="The chart",
        alt_txt="a rising line",
        initial_comment="here",
    )
    thread = (await sandbox.client.messages("U1", channel, parent["ts"]))["messages"]
    file = thread[-1]["files"][0]
    async with aiohttp.ClientSession() as session, session.get(file["url"]) as download:
        content = await download.read()

    assert (thread[-1]["text"], file["title"], file["alt_txt"]) == ("here", "The chart", "a rising line")
    assert content == PNG
    assert (await slack.files_info(file=answer["file"]["id"]))["file"]["mimetype"] == "image/png"


async def upload(sandbox, slack, content=PNG, length=None):
    ticket = await slack.files_getUploadURLExternal(filename="chart.png", length=length or len(content))
    async with aiohttp.ClientSession() as session, session.post(ticket["upload_url"], data=content) as answer:
        return ticket["file_id"], answer.status


async def test_a_file_is_completed_once(sandbox, slack):
    """And only after its bytes are there, all of them."""
    file_id, _ = await upload(sandbox, slack)
    await slack.files_completeUploadExternal(files=[{"id": file_id, "title": "x"}])
    empty = await slack.files_getUploadURLExternal(filename="chart.png", length=3)
    _, status = await upload(sandbox, slack, length=5)

    assert await refusal(slack.files_completeUploadExternal(files=[{"id": file_id}])) == "file_not_found"
    assert (
        await refusal(slack.files_completeUploadExternal(files=[{"id": empty["file_id"]}]))
        == "file_not_found"
    )
    assert status == 400


async def test_a_picture_needs_a_completed_file(sandbox, slack):
    """Before that the blocks are invalid; a late completion, on demand, shows what real apps meet."""
    file_id, _ = await upload(sandbox, slack)
    before = await refusal(slack.chat_postMessage(channel="U1", text="x", blocks=picture(file_id)))
    await slack.files_completeUploadExternal(files=[{"id": file_id, "title": "x"}])
    await slack.chat_postMessage(channel="U1", text="x", blocks=picture(file_id))
    slow_id, _ = await upload(sandbox, slack)
    await sandbox.client.fault("files", "late", delay=60)
    await slack.files_completeUploadExternal(files=[{"id": slow_id, "title": "x"}])
    after = await refusal(slack.chat_postMessage(channel="U1", text="x", blocks=picture(slow_id)))

    assert (before, after) == ("invalid_blocks", "invalid_blocks")


async def test_a_file_goes_only_where_the_app_is(sandbox, slack):
    """Sharing into a foreign channel is refused."""
    file_id, _ = await upload(sandbox, slack)
    random = sandbox.workspace.conversations.named("random")
    share = slack.files_completeUploadExternal

    assert await refusal(share(files=[{"id": file_id}], channel_id=random.id)) == "not_in_channel"
    assert await refusal(share(files=[{"id": file_id}], channel_id="C404")) == "channel_not_found"
