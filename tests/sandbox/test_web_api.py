"""The Web API, through slack_sdk's own client."""

import random

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from sandbox.webapi.calls import METHODS


async def refusal(call):
    with pytest.raises(SlackApiError) as raised:
        await call
    return raised.value.response


async def test_the_token_says_whose_it_is(sandbox, slack):
    """auth.test names the bot and the workspace, and the headers name the scopes."""
    answer = await slack.auth_test()

    assert (answer["user_id"], answer["team_id"]) == (sandbox.workspace.bot, "T0SANDBOX")
    assert "chat:write" in answer.headers["x-oauth-scopes"]
    assert answer.headers["x-slack-req-id"]


async def test_a_wrong_token_no_token_and_an_app_token_are_refused(sandbox, slack, tools):
    """Each is refused with Slack's own word."""
    app_token = sandbox.workspace.app.credentials.app_token

    assert (await refusal(slack.auth_test(token="xoxb-wrong")))["error"] == "invalid_auth"
    assert (await refusal(tools.web_client(sandbox, token=None).users_list()))["error"] == "not_authed"
    assert (await refusal(slack.users_list(token=app_token)))["error"] == "not_allowed_token_type"
    assert (await refusal(slack.api_call("chat.nothing")))["error"] == "unknown_method"


async def test_a_missing_scope_is_named(tools):
    """A token without the scope learns which one it needs and which it has."""
    async with tools.workspace(app_manifest=tools.manifest(scopes=["chat:write", "im:write"])) as sandbox:
        slack = tools.web_client(sandbox)

        lacking = await refusal(slack.users_info(user="U1"))
        group = await refusal(slack.conversations_open(users="U1,U2"))

    assert (lacking["error"], lacking["needed"], lacking["provided"]) == (
        "missing_scope",
        "users:read",
        "chat:write,im:write",
    )
    assert group["needed"] == "im:write,mpim:write" or group["needed"] == "mpim:write"


async def test_json_and_form_bodies_say_the_same(sandbox, slack):
    """A structured argument may be JSON itself, or a string in a form."""
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "*hi*"}}]
    by_json = await slack.chat_postMessage(channel="U1", text="hi", blocks=blocks)
    async with aiohttp.ClientSession() as session:
        form = {
            "channel": "U1",
            "text": "hi",
            "blocks": '[{"type":"section","text":{"type":"mrkdwn","text":"*hi*"}}]',
        }
        headers = {"Authorization": f"Bearer {slack.token}"}
        async with session.post(f"{sandbox.api_url}chat.postMessage", data=form, headers=headers) as answer:
            by_form = await answer.json()

    assert by_form["ok"]
    assert by_form["channel"] == by_json["channel"]
    assert by_form["message"]["blocks"][0]["text"] == by_json["message"]["blocks"][0]["text"]


async def test_read_methods_ignore_a_json_body(sandbox, slack):
    """Slack reads no JSON for users.info; an app that sends it learns so here."""
    async with aiohttp.ClientSession() as session:
        headers = {"Authorization": f"Bearer {slack.token}"}
        async with session.post(
            f"{sandbox.api_url}users.info", json={"user": "U1"}, headers=headers
        ) as answer:
            body = await answer.json()

    assert body["error"] == "invalid_arguments"
    assert body["response_metadata"]["warnings"] == ["missing_charset"]


async def test_a_message_to_a_person_opens_the_direct_message(sandbox, slack):
    """Posting to a user id needs only chat:write and answers with the D channel."""
    answer = await slack.chat_postMessage(channel="U1", text="hello")
    inbox = (await sandbox.client.messages("U1"))["messages"]

    assert answer["channel"].startswith("D")
    assert [each["text"] for each in inbox] == ["hello"]
    assert answer["message"]["bot_id"] == sandbox.workspace.app.bot_id


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C404", "text": "x"}, "channel_not_found"),
        ({"channel": "#random", "text": "x"}, "not_in_channel"),
        ({"channel": "U3", "text": "x"}, "user_disabled"),
        ({"channel": "U1", "text": ""}, "no_text"),
        ({"channel": "U1", "text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        ({"channel": "U1", "text": "x", "blocks": [{"type": "nothing"}]}, "invalid_blocks"),
        ({"channel": "U1", "text": "x", "blocks": "not json"}, "invalid_blocks_format"),
        ({"channel": "U1", "text": "x", "metadata": {"event_type": "e"}}, "invalid_metadata_format"),
    ],
)
async def test_what_cannot_be_posted_is_refused(slack, arguments, error):
    """Each mistake gets Slack's own word."""
    assert (await refusal(slack.api_call("chat.postMessage", json=arguments)))["error"] == error


async def test_blocks_beyond_13200_characters_are_too_long(slack):
    """Each section is fine, all of them together are not."""
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 2900}} for _ in range(5)]

    answer = await refusal(slack.chat_postMessage(channel="U1", text="x", blocks=blocks))

    assert answer["error"] == "msg_blocks_too_long"


async def test_a_long_text_is_cut_with_a_warning(sandbox, slack):
    """40,000 characters stay; an update of more than 4,000 is refused."""
    answer = await slack.chat_postMessage(channel="U1", text="x" * 40_001)
    update = await refusal(slack.chat_update(channel=answer["channel"], ts=answer["ts"], text="x" * 4_001))

    assert len(answer["message"]["text"]) == 40_000
    assert answer["response_metadata"]["warnings"] == ["message_truncated"]
    assert update["error"] == "msg_too_long"


async def test_a_closed_messages_tab_takes_no_messages(tools):
    """Without its messages tab an app cannot write to anybody."""
    async with tools.workspace(app_manifest=tools.manifest(messages_tab=False)) as sandbox:
        slack = tools.web_client(sandbox)

        assert (await refusal(slack.chat_postMessage(channel="U1", text="x")))[
            "error"
        ] == "messages_tab_disabled"


async def test_a_message_is_changed_and_taken_back(sandbox, slack):
    """Only the app's own messages, and only those that exist."""
    general = sandbox.workspace.conversations.named("general")
    theirs = await sandbox.client.message("U1", "mine", channel="general")
    posted = await slack.chat_postMessage(channel="#general", text="before")
    await slack.chat_update(channel=general.id, ts=posted["ts"], text="after")
    said = [
        (each["text"], each["edited"])
        for each in (await sandbox.client.messages("U1", "general"))["messages"]
    ]
    foreign = await refusal(slack.chat_update(channel=general.id, ts=theirs["ts"], text="x"))
    await slack.chat_delete(channel=general.id, ts=posted["ts"])
    missing = await refusal(slack.chat_update(channel=general.id, ts=posted["ts"], text="x"))

    assert said == [("mine", False), ("after", True)]
    assert (foreign["error"], missing["error"]) == ("cant_update_message", "message_not_found")


async def test_an_ephemeral_message_is_for_one_pair_of_eyes(sandbox, slack):
    """Others do not see it, the history does not hold it, and strangers to the channel cannot get it."""
    general = sandbox.workspace.conversations.named("general")
    await slack.chat_postEphemeral(channel=general.id, user="U1", text="psst")
    outsider = await refusal(slack.chat_postEphemeral(channel=general.id, user="U4", text="psst"))

    assert [each["text"] for each in (await sandbox.client.messages("U1", "general"))["messages"]] == ["psst"]
    assert (await sandbox.client.messages("U2", "general"))["messages"] == []
    assert (await slack.conversations_history(channel=general.id))["messages"] == []
    assert outsider["error"] == "user_not_in_channel"


async def test_one_to_eight_people_make_a_conversation(slack):
    """The same people are always the same conversation."""
    pair = await slack.conversations_open(users=["U1"])
    group = await slack.conversations_open(users=["U2", "U1"], return_im=True)
    again = await slack.conversations_open(users=["U1", "U2"])

    assert pair["channel"]["id"].startswith("D")
    assert group["channel"]["is_mpim"]
    assert again["channel"]["id"] == group["channel"]["id"]
    assert again["already_open"]


@pytest.mark.parametrize(
    ("users", "error"),
    [
        ([], "users_list_not_supplied"),
        (["U404"], "user_not_found"),
        (["U3"], "user_disabled"),
        ([f"U{number}" for number in range(10, 19)], "too_many_users"),
    ],
)
async def test_who_cannot_be_written_to(slack, users, error):
    """Each reason gets Slack's own word."""
    assert (await refusal(slack.conversations_open(users=users)))["error"] == error


async def test_people_have_a_zone_and_a_locale_only_when_asked(slack):
    """The locale comes with include_locale; a deactivated person has no zone any more."""
    marie = (await slack.users_info(user="U1"))["user"]
    asked = (await slack.users_info(user="U1", include_locale=True))["user"]
    gone = (await slack.users_info(user="U3"))["user"]

    assert (marie["tz"], "locale" in marie, asked["locale"]) == ("Europe/Paris", False, "fr-FR")
    assert (gone["deleted"], "tz" in gone) == (True, False)
    assert "email" not in marie["profile"]
    assert (await refusal(slack.users_info(user="U404")))["error"] == "user_not_found"


async def test_everybody_comes_page_by_page(slack):
    """The cursor leads through all of them, the bot included."""
    found = []
    async for page in await slack.users_list(limit=2):
        found += [member["id"] for member in page["members"]]

    assert sorted(found) == ["U0SANDBOXBOT", "U1", "U2", "U3", "U4"]
    assert (await refusal(slack.users_list(limit=2, cursor="nonsense")))["error"] == "invalid_cursor"


async def test_conversations_are_listed_joined_and_read(sandbox, slack):
    """The app joins a public channel, reads it, and finds the thread."""
    random = sandbox.workspace.conversations.named("random")
    before = await refusal(slack.conversations_history(channel=random.id))
    await slack.conversations_join(channel=random.id)
    said = await sandbox.client.message("U2", "a question", channel="random")
    await slack.chat_postMessage(channel=random.id, text="an answer", thread_ts=said["ts"])
    history = (await slack.conversations_history(channel=random.id))["messages"]
    thread = (await slack.conversations_replies(channel=random.id, ts=said["ts"]))["messages"]

    assert before["error"] == "not_in_channel"
    assert [(each["text"], each["reply_count"]) for each in history] == [("a question", 1)]
    assert [each["text"] for each in thread] == ["a question", "an answer"]
    assert {each["name"] for each in (await slack.users_conversations())["channels"]} == {"general", "random"}
    assert (await slack.conversations_members(channel=random.id))["members"] == ["U2", sandbox.workspace.bot]


async def test_a_private_group_is_invisible_from_outside(sandbox, slack):
    """An app that is not in it does not even learn that it exists."""
    group = sandbox.workspace.add_channel("secret", ["U1"], kind="group")

    assert (await refusal(slack.conversations_info(channel=group.id)))["error"] == "channel_not_found"


async def test_metadata_comes_back_when_asked(sandbox, slack):
    """What the app keeps on its messages is how it finds them again."""
    mark = {"event_type": "welcome", "event_payload": {"id": "1"}}
    posted = await slack.chat_postMessage(channel="U1", text="hi", metadata=mark)
    plain = (await slack.conversations_history(channel=posted["channel"]))["messages"][0]
    full = await slack.conversations_history(channel=posted["channel"], include_all_metadata=True)

    assert "metadata" not in plain
    assert full["messages"][0]["metadata"] == mark


async def test_the_small_families_answer(sandbox, slack):
    """Team, bot, permalink, reaction, api.test."""
    posted = await slack.chat_postMessage(channel="U1", text="hi")
    link = await slack.chat_getPermalink(channel=posted["channel"], message_ts=posted["ts"])
    await slack.reactions_add(channel=posted["channel"], timestamp=posted["ts"], name="tada")
    again = await refusal(slack.reactions_add(channel=posted["channel"], timestamp=posted["ts"], name="tada"))

    assert (await slack.team_info())["team"]["name"] == "Acme"
    assert (await slack.bots_info())["bot"]["user_id"] == sandbox.workspace.bot
    assert link["permalink"].startswith(f"{sandbox.url}/archives/{posted['channel']}/p")
    assert again["error"] == "already_reacted"
    assert (await slack.api_test(foo="bar"))["args"] == {"foo": "bar"}
    assert (await refusal(slack.api_test(error="my_error")))["error"] == "my_error"


async def test_whatever_arrives_is_answered(sandbox, slack):
    """No argument of a wrong shape breaks the workspace: every answer is Slack's, never a stack trace."""
    shapes = [
        None,
        "",
        0,
        True,
        [],
        {},
        [1],
        {"a": 1},
        "x",
        "U1",
        "[]",
        "{}",
        [None],
        {"type": "modal", "blocks": "x"},
    ]
    names = [
        "channel",
        "text",
        "blocks",
        "view",
        "metadata",
        "attachments",
        "ts",
        "thread_ts",
        "users",
        "user",
        "files",
        "limit",
        "cursor",
        "types",
    ]
    chance = random.Random(7)
    headers = {"Authorization": f"Bearer {slack.token}"}
    statuses = set()
    async with aiohttp.ClientSession(headers=headers) as session:
        for method in sorted(set(METHODS) - {"auth.revoke", "apps.uninstall"}) * 5:
            args = {name: chance.choice(shapes) for name in chance.sample(names, 5)} | {"channel": "U1"}
            async with session.post(f"{sandbox.api_url}{method}", json=args) as answer:
                statuses.add(answer.status)

    assert statuses == {200}
