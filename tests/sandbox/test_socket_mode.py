"""Socket Mode, through a real Bolt app and its aiohttp client."""

import asyncio

import aiohttp
import pytest

from sandbox import ActError


async def test_a_command_is_answered_to_its_sender_alone(sandbox, bolt):
    """The ack of a slash command is an ephemeral message."""

    @bolt.command("/hello")
    async def hello(ack, command):
        await ack(f"hello {command['user_name']}: {command['text']}")

    result = await sandbox.client.command("U1", "/hello", "<@U2> & #general", channel="general")
    general = sandbox.workspace.conversations.named("general")

    assert result["acked"]
    expected = f"hello marie: <@U2|paul> &amp; <#{general.id}|general>"
    assert [each["text"] for each in (await sandbox.client.messages("U1", "general"))["messages"]] == [
        expected
    ]
    assert (await sandbox.client.messages("U2", "general"))["messages"] == []


async def test_without_should_escape_the_words_come_as_typed(sandbox, bolt):
    """The manifest decides; an answer in the channel is for everybody."""

    @bolt.command("/raw")
    async def raw(ack, command):
        await ack(command["text"], response_type="in_channel")

    await sandbox.client.command("U1", "/raw", "@paul <b>", channel="general")

    assert [each["text"] for each in (await sandbox.client.messages("U2", "general"))["messages"]] == [
        "@paul <b>"
    ]


async def test_only_the_commands_of_the_manifest_exist(sandbox, bolt):
    """Slack knows no other."""
    with pytest.raises(ActError, match="unknown_command"):
        await sandbox.client.command("U1", "/nothing")


async def test_a_button_in_a_message_brings_its_message(sandbox, bolt, tools):
    """The payload names person, container, channel, action; the app changes the message."""
    seen = {}

    @bolt.action("yes")
    async def yes(ack, body, client):
        await ack()
        seen.update(body)
        await client.chat_update(channel=body["channel"]["id"], ts=body["message"]["ts"], text="thanks")

    posted = await bolt.client.chat_postMessage(
        channel="U1", text="sure?", blocks=[tools.buttons("yes", "no")]
    )
    result = await sandbox.client.click("U1", "yes", ts=posted["ts"])

    assert result["acked"]
    assert seen["user"]["id"] == "U1"
    assert seen["container"] == {
        "type": "message",
        "message_ts": posted["ts"],
        "channel_id": posted["channel"],
        "is_ephemeral": False,
    }
    assert seen["channel"]["name"] == "directmessage"
    assert (seen["actions"][0]["action_id"], seen["actions"][0]["value"]) == ("yes", "yes")
    assert [each["text"] for each in (await sandbox.client.messages("U1"))["messages"]] == ["thanks"]


async def test_a_choice_in_a_message_comes_in_slack_s_shape(sandbox, bolt, tools):
    """A select carries its option, a date picker its date."""
    chosen = []
    select = {
        "type": "static_select",
        "action_id": "topic",
        "options": [{"text": tools.plain("AI"), "value": "ai"}, {"text": tools.plain("Web"), "value": "web"}],
    }
    blocks = [
        {"type": "actions", "block_id": "b", "elements": [select, {"type": "datepicker", "action_id": "day"}]}
    ]

    @bolt.action({"block_id": "b"})
    async def choose(ack, action, body):
        await ack()
        chosen.append((action, body["state"]["values"]["b"]))

    posted = await bolt.client.chat_postMessage(channel="U1", text="choose", blocks=blocks)
    await sandbox.client.click("U1", "topic", ts=posted["ts"], selected="web")
    await sandbox.client.click("U1", "day", ts=posted["ts"], selected="2026-11-24")

    assert chosen[0][0]["selected_option"]["value"] == "web"
    assert chosen[0][1]["topic"]["selected_option"]["value"] == "web"
    assert chosen[1][0]["selected_date"] == "2026-11-24"
    with pytest.raises(ActError, match="no_such_choice"):
        await sandbox.client.click("U1", "topic", ts=posted["ts"], selected="cobol")


async def test_shortcuts_global_and_on_a_message(sandbox, bolt, tools):
    """Both bring a trigger; the one on a message brings the message."""
    kept = []

    @bolt.shortcut("start")
    async def start(ack, shortcut, client):
        await ack()
        await client.views_open(trigger_id=shortcut["trigger_id"], view=tools.modal())

    @bolt.shortcut("keep")
    async def keep(ack, shortcut):
        await ack()
        kept.append(shortcut["message"]["text"])

    @bolt.event("message")
    async def heard():
        pass

    said = await sandbox.client.message("U1", "remember", channel="general")
    opened = await sandbox.client.shortcut("U1", "start")
    await sandbox.client.shortcut("U1", "keep", channel="general", ts=said["ts"])

    assert opened["view_id"] == (await sandbox.client.modals("U1"))["stack"][-1]["id"]
    assert kept == ["remember"]


async def test_events_arrive_when_the_manifest_subscribes(sandbox, bolt):
    """Messages, App Home, arrivals, changes, mentions, reactions and departures."""
    seen = []

    @bolt.event({"type": "message"})
    async def message(event):
        seen.append((event["channel_type"], event["text"]))

    @bolt.event("app_home_opened")
    async def opened(event, client):
        seen.append(("home", event["tab"]))
        await client.views_publish(
            user_id=event["user"], view={"type": "home", "blocks": [{"type": "divider"}]}
        )

    @bolt.event("app_mention")
    async def mentioned(event):
        seen.append(("mention", event["user"]))

    @bolt.event("team_join")
    async def arrived(event):
        seen.append(("join", event["user"]["name"]))

    @bolt.event("user_change")
    async def changed(event):
        seen.append(("change", event["user"]["deleted"]))

    @bolt.event("member_joined_channel")
    async def joined(event):
        seen.append(("member", event["user"]))

    @bolt.event("app_uninstalled")
    async def gone():
        seen.append(("gone", ""))

    @bolt.event("tokens_revoked")
    async def revoked(event):
        seen.append(("revoked", event["tokens"]["bot"]))

    client, bot = sandbox.client, sandbox.workspace.bot
    await client.message("U1", "1 < 2")
    await client.message("U1", f"<@{bot}> hi", channel="general")
    await client.open_home("U1")
    await client.arrive(type(sandbox.workspace.people["U1"])(id="U9", name="zoe", real_name="Zoé"))
    await client.person("U2", deleted=True)
    await client.invite_app("random")
    await client.uninstall()
    await sandbox.settled()

    assert (await client.home("U1"))["view"]["blocks"][0]["type"] == "divider"
    assert sorted(map(str, seen)) == sorted(
        map(
            str,
            [
                ("im", "1 &lt; 2"),
                ("channel", f"<@{bot}> hi"),
                ("mention", "U1"),
                ("home", "home"),
                ("join", "zoe"),
                ("change", True),
                ("member", bot),
                ("revoked", [bot]),
                ("gone", ""),
            ],
        )
    )


async def test_an_event_nobody_subscribed_to_is_not_delivered(tools):
    """The manifest decides what the app hears of."""
    async with tools.workspace(app_manifest=tools.manifest(events=["app_home_opened"])) as sandbox:
        app = tools.bolt_app(sandbox)
        async with tools.connected(app, sandbox):
            result = await sandbox.client.message("U1", "hello?")

            assert not result["acked"]
            assert (await sandbox.client.traffic())["entries"][-1]["method"] == "apps.connections.open"


async def test_after_uninstalling_the_token_is_worth_nothing(sandbox, slack):
    """The app hears account_inactive, and nobody can use it any more."""
    await sandbox.client.uninstall()

    answer = await slack.api_call("api.test")

    assert answer["ok"]
    with pytest.raises(Exception, match="account_inactive"):
        await slack.auth_test()
    with pytest.raises(ActError, match="unknown_command"):
        await sandbox.client.command("U1", "/hello")


async def test_an_app_that_answers_too_late_fails_in_front_of_the_person(tools):
    """The person reads operation_timeout, and the late answer changes nothing."""
    async with tools.workspace(ack_seconds=0.1) as sandbox:
        app = tools.bolt_app(sandbox)

        @app.command("/hello")
        async def hello(ack):
            await asyncio.sleep(0.2)
            await ack("too late")

        async with tools.connected(app, sandbox):
            result = await sandbox.client.command("U1", "/hello")
            await asyncio.sleep(0.15)

        assert (result["acked"], result["error"]) == (False, "operation_timeout")
        assert (await sandbox.client.messages("U1"))["messages"] == []


async def test_without_a_connection_a_gesture_fails_at_once(sandbox):
    """Nobody is there to answer."""
    assert (await sandbox.client.command("U1", "/hello"))["error"] == "dispatch_failed"


async def test_each_payload_goes_to_one_of_several_connections(sandbox, tools):
    """Two processes of the same app share the work."""
    counts = {"first": 0, "second": 0}

    def listening(name):
        app = tools.bolt_app(sandbox)

        @app.command("/hello")
        async def hello(ack):
            counts[name] += 1
            await ack()

        return app

    async with (
        tools.connected(listening("first"), sandbox),
        tools.connected(listening("second"), sandbox),
    ):
        for _ in range(4):
            await sandbox.client.command("U1", "/hello")

    assert counts == {"first": 2, "second": 2}


async def test_hello_tells_how_many_connections_and_the_eleventh_is_turned_away(sandbox, tools):
    """Ten connections, no more; a ticket opens one connection only."""
    slack = tools.web_client(sandbox)
    token = sandbox.workspace.app.credentials.app_token
    async with aiohttp.ClientSession() as session:
        sockets, url = [], ""
        for _ in range(10):
            url = (await slack.apps_connections_open(app_token=token))["url"]
            sockets.append(await session.ws_connect(url))
        hello = [await socket.receive_json() for socket in sockets][-1]
        extra = await session.ws_connect((await slack.apps_connections_open(app_token=token))["url"])
        turned_away = await extra.receive_json()
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)
        for socket in sockets:
            await socket.close()

    assert (hello["type"], hello["num_connections"]) == ("hello", 10)
    assert hello["connection_info"] == {"app_id": sandbox.workspace.app.app_id}
    assert (turned_away["type"], turned_away["reason"]) == ("disconnect", "too_many_websockets")


async def test_a_refresh_warns_and_the_app_comes_back(tools):
    """Slack renews connections every few hours; the client opens a new one by itself."""
    async with tools.workspace(refresh_seconds=0.15, warning_seconds=0.05) as sandbox:
        app = tools.bolt_app(sandbox)
        heard = []

        @app.command("/hello")
        async def hello(ack):
            await ack()

        async with tools.connected(app, sandbox, ping_interval=0.1) as handler:

            async def listen(message):
                heard.append(message.data)

            handler.client.on_message_listeners.append(listen)
            await asyncio.sleep(0.4)
            await sandbox.connected()
            result = await sandbox.client.command("U1", "/hello")

        assert result["acked"]
        assert any('"warning"' in each for each in heard)


async def test_an_unacknowledged_envelope_goes_to_another_connection(sandbox, tools):
    """The connection is cut after the envelope; the other one gets it, and the person notices nothing."""
    slow = asyncio.Event()
    apps = [tools.bolt_app(sandbox), tools.bolt_app(sandbox)]
    calls = []
    for app in apps:

        @app.command("/hello")
        async def hello(ack, body):
            calls.append(body["trigger_id"])
            if len(calls) == 1:
                await slow.wait()
            await ack()

    async with tools.connected(apps[0], sandbox), tools.connected(apps[1], sandbox):
        await sandbox.client.fault("socket", "accepted_then_dropped")
        result = await sandbox.client.command("U1", "/hello")
        slow.set()

    assert result["acked"]
    assert len(set(calls)) == 1
