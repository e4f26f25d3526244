"""Modals: opening, every response_action, the stack, closing, and the App Home."""

import asyncio

import pytest
from slack_sdk.errors import SlackApiError

from sandbox import ActError


@pytest.fixture
async def opened(sandbox, bolt, tools):
    """Marie has a form in front of her; the test says what its submission is answered with."""

    @bolt.command("/hello")
    async def hello(ack, body, client):
        await ack()
        await client.views_open(
            trigger_id=body["trigger_id"], view=tools.modal(notify_on_close=True, private_metadata="kept")
        )

    def answering(**ack_with):
        @bolt.view("form")
        async def submitted(ack, view):
            seen.append(view)
            await ack(**ack_with)

        return seen

    seen = []
    result = await sandbox.client.command("U1", "/hello")
    assert result["view_id"]
    return answering


async def stack(sandbox, user="U1"):
    return [view["callback_id"] for view in (await sandbox.client.modals(user))["stack"]]


async def test_an_empty_answer_closes_the_form(sandbox, opened):
    """What was typed arrives in Slack's shape, with the app's own note."""
    seen = opened()
    result = await sandbox.client.submit("U1", {"name": {"value": "Marie"}})

    assert (result["acked"], result["view_id"], await stack(sandbox)) == (True, None, [])
    assert seen[0]["state"]["values"] == {"name": {"value": {"type": "plain_text_input", "value": "Marie"}}}
    assert seen[0]["private_metadata"] == "kept"


async def test_errors_stand_below_their_fields(sandbox, opened):
    """The form stays open with what the app says."""
    opened(response_action="errors", errors={"name": "Not that one."})
    result = await sandbox.client.submit("U1", {"name": {"value": "x"}})

    assert result["errors"] == {"name": "Not that one."}
    assert list((await sandbox.client.modals("U1"))["errors"].values()) == [{"name": "Not that one."}]


async def test_errors_for_a_block_that_is_not_there_are_a_failure(sandbox, opened):
    """Slack shows the person a failure; so does the sandbox."""
    opened(response_action="errors", errors={"nowhere": "?"})
    result = await sandbox.client.submit("U1", {"name": {"value": "x"}})

    assert (result["error"], result["response"]["problems"]) == ("invalid_errors", ["no input block nowhere"])


async def test_update_shows_something_else_in_the_same_view(sandbox, opened, tools):
    """The identifier stays, the hash does not."""
    before = (await sandbox.client.modals("U1"))["stack"][0]
    opened(response_action="update", view=tools.modal(callback_id="second"))
    await sandbox.client.submit("U1", {"name": {"value": "x"}})
    after = (await sandbox.client.modals("U1"))["stack"][0]

    assert (after["callback_id"], after["id"]) == ("second", before["id"])
    assert after["hash"] != before["hash"]


async def test_push_puts_a_view_on_top_and_closing_it_shows_the_one_below(sandbox, opened, tools):
    """The stack keeps the first form."""
    opened(response_action="push", view=tools.modal(callback_id="second"))
    await sandbox.client.submit("U1", {"name": {"value": "x"}})
    on_top = (await sandbox.client.modals("U1"))["stack"][-1]

    assert await stack(sandbox) == ["form", "second"]
    assert on_top["previous_view_id"] == on_top["root_view_id"]
    await sandbox.client.close("U1")
    assert await stack(sandbox) == ["form"]


async def test_clear_closes_everything(sandbox, opened):
    """However many views are open."""
    opened(response_action="clear")
    await sandbox.client.submit("U1", {"name": {"value": "x"}})

    assert await stack(sandbox) == []


async def test_an_invalid_view_in_the_answer_is_a_failure(sandbox, opened, tools):
    """Slack shows the person that something went wrong, not the view."""
    opened(response_action="update", view=tools.modal(callback_id="second", title=tools.plain("x" * 25)))
    result = await sandbox.client.submit("U1", {"name": {"value": "x"}})

    assert result["error"] == "invalid_view"
    assert await stack(sandbox) == ["form"]


async def test_a_form_that_is_not_filled_is_not_sent(sandbox, opened):
    """Slack's own client keeps it back."""
    seen = opened()
    result = await sandbox.client.submit("U1", {"name": {"value": ""}})

    assert (result["acked"], result["errors"]) == (False, {"name": "Please complete this required field."})
    assert seen == []
    with pytest.raises(ActError, match="no_such_choice"):
        await sandbox.client.submit("U1", {"name": {"nothing": "x"}})


async def test_closing_is_told_only_to_who_asked(sandbox, bolt, opened):
    """notify_on_close brings view_closed."""
    closed = []

    @bolt.view_closed("form")
    async def on_close(ack, body):
        await ack()
        closed.append((body["view"]["callback_id"], body["is_cleared"]))

    result = await sandbox.client.close("U1")

    assert (result["acked"], closed) == (True, [("form", False)])


async def trigger_of(sandbox, bolt, act=None):
    caught = asyncio.get_running_loop().create_future()

    @bolt.command("/raw")
    async def raw(ack, body):
        await ack()
        caught.set_result(body["trigger_id"])

    await sandbox.client.command("U1", "/raw")
    return await caught


async def refusal(call):
    with pytest.raises(SlackApiError) as raised:
        await call
    return raised.value.response["error"]


async def test_a_trigger_opens_one_modal(sandbox, bolt, tools):
    """The second exchange is refused, and so is a made-up one."""
    trigger = await trigger_of(sandbox, bolt)
    await bolt.client.views_open(trigger_id=trigger, view=tools.modal())

    assert (
        await refusal(bolt.client.views_open(trigger_id=trigger, view=tools.modal()))
        == "exchanged_trigger_id"
    )
    assert (
        await refusal(bolt.client.views_open(trigger_id="1.2.3", view=tools.modal())) == "invalid_trigger_id"
    )


async def test_a_trigger_expires(tools):
    """After three seconds, here a tenth."""
    async with tools.workspace(trigger_seconds=0.1) as sandbox:
        app = tools.bolt_app(sandbox)
        async with tools.connected(app, sandbox):
            trigger = await trigger_of(sandbox, app)
            await asyncio.sleep(0.15)

            assert (
                await refusal(app.client.views_open(trigger_id=trigger, view=tools.modal()))
                == "expired_trigger_id"
            )


async def test_the_stack_holds_three_views(sandbox, bolt, tools):
    """A fourth is refused."""
    refused = []

    @bolt.action("deeper")
    async def deeper(ack, body, client):
        await ack()
        try:
            await client.views_push(trigger_id=body["trigger_id"], view=tools.modal(tools.buttons("deeper")))
        except SlackApiError as error:
            refused.append(error.response["error"])

    trigger = await trigger_of(sandbox, bolt)
    await bolt.client.views_open(trigger_id=trigger, view=tools.modal(tools.buttons("deeper")))
    for _ in range(3):
        top = (await sandbox.client.modals("U1"))["stack"][-1]["id"]
        await sandbox.client.click("U1", "deeper", view_id=top)

    assert len((await sandbox.client.modals("U1"))["stack"]) == 3
    assert refused == ["push_limit_reached"]


async def test_a_view_changes_only_under_the_hash_it_was_read_with(sandbox, bolt, tools):
    """A stale hash is a conflict, a closed view is not found, a wrong one is explained."""
    trigger = await trigger_of(sandbox, bolt)
    view = (await bolt.client.views_open(trigger_id=trigger, view=tools.modal(external_id="mine")))["view"]
    await bolt.client.views_update(external_id="mine", view=tools.modal(), hash=view["hash"])
    update = bolt.client.views_update
    conflict = await refusal(update(view_id=view["id"], view=tools.modal(), hash=view["hash"]))
    with pytest.raises(SlackApiError) as wrong:
        await update(view_id=view["id"], view=tools.modal(title=tools.plain("x" * 25)))
    large = await refusal(update(view_id=view["id"], view=tools.modal(private_metadata="x" * 250_001)))
    await sandbox.client.close("U1")
    closed = await refusal(update(view_id=view["id"], view=tools.modal()))

    assert (conflict, large, closed) == ("hash_conflict", "view_too_large", "not_found")
    assert wrong.value.response["error"] == "invalid_arguments"
    assert "/title" in wrong.value.response["response_metadata"]["messages"][0]


async def test_what_was_typed_stays_when_the_fields_stay(sandbox, bolt, tools):
    """An update in the middle of typing loses nothing."""
    typed = []

    @bolt.action("value")
    async def value(ack, body, client):
        await ack()
        more = tools.modal(tools.text_input("name", "value", dispatch_action=True), {"type": "divider"})
        await client.views_update(view_id=body["view"]["id"], view=more)

    @bolt.view("form")
    async def submitted(ack, view):
        typed.append(view["state"]["values"]["name"]["value"]["value"])
        await ack()

    trigger = await trigger_of(sandbox, bolt)
    first = tools.modal(tools.text_input("name", "value", dispatch_action=True))
    view = (await bolt.client.views_open(trigger_id=trigger, view=first))["view"]
    await sandbox.client.click("U1", "value", view_id=view["id"], selected="half")
    await sandbox.client.submit("U1")

    assert typed == ["half"]


async def test_every_kind_of_field_arrives_in_slack_s_shape(sandbox, bolt, tools):
    """Plain values in, state.values out, initial values where nobody touched anything."""
    arrived = []
    options = [{"text": tools.plain(name), "value": name} for name in ("a", "b", "c")]
    elements = {
        "radio": {"type": "radio_buttons", "options": options, "initial_option": options[0]},
        "boxes": {"type": "checkboxes", "options": options},
        "many": {"type": "multi_static_select", "options": options},
        "person": {"type": "users_select"},
        "people": {"type": "multi_users_select"},
        "day": {"type": "datepicker"},
        "hour": {"type": "timepicker"},
        "count": {"type": "number_input", "is_decimal_allowed": False},
    }
    blocks = [
        {
            "type": "input",
            "block_id": name,
            "label": tools.plain(name),
            "optional": True,
            "element": {"action_id": "x"} | element,
        }
        for name, element in elements.items()
    ]

    @bolt.view("form")
    async def submitted(ack, view):
        arrived.append({name: block["x"] for name, block in view["state"]["values"].items()})
        await ack()

    trigger = await trigger_of(sandbox, bolt)
    await bolt.client.views_open(trigger_id=trigger, view=tools.modal(*blocks))
    given = {
        "boxes": ["a", "c"],
        "many": "b",
        "person": "U2",
        "people": ["U1"],
        "day": "2026-11-24",
        "count": "3",
    }
    await sandbox.client.submit("U1", {name: {"x": value} for name, value in given.items()})
    values = arrived[0]

    assert values["radio"] == {"type": "radio_buttons", "selected_option": options[0]}
    assert values["boxes"]["selected_options"] == [options[0], options[2]]
    assert values["many"]["selected_options"] == [options[1]]
    assert (values["person"]["selected_user"], values["people"]["selected_users"]) == ("U2", ["U1"])
    assert (values["day"]["selected_date"], values["hour"]["selected_time"]) == ("2026-11-24", None)
    assert values["count"]["value"] == "3"


async def test_the_app_home_is_published_and_clicked(sandbox, bolt, tools):
    """A stale hash is a conflict; a click there brings the view."""
    clicked = []

    @bolt.action("yes")
    async def yes(ack, body):
        await ack()
        clicked.append(body["view"]["type"])

    home = {"type": "home", "blocks": [tools.buttons("yes")]}
    first = (await bolt.client.views_publish(user_id="U1", view=home))["view"]
    await bolt.client.views_publish(user_id="U1", view=home, hash=first["hash"])
    await sandbox.client.click("U1", "yes", view_id="home")

    assert clicked == ["home"]
    assert (
        await refusal(bolt.client.views_publish(user_id="U1", view=home, hash=first["hash"]))
        == "hash_conflict"
    )
    assert await refusal(bolt.client.views_publish(user_id="U404", view=home)) == "invalid_arguments"


async def test_a_button_pressed_as_the_home_is_drawn_again_counts(sandbox, bolt, tools):
    """Who presses a button of the Home that has just been drawn again presses the same one in its new place."""
    clicked = []

    @bolt.action("yes")
    async def yes(ack, body):
        await ack()
        clicked.append(body["actions"][0]["block_id"])

    home = {"type": "home", "blocks": [tools.buttons("yes")]}
    before, after = [
        (await bolt.client.views_publish(user_id="U1", view=home))["view"]["blocks"][0]["block_id"]
        for _ in range(2)
    ]
    await sandbox.client.click("U1", "yes", view_id="home", block_id=before)

    assert before != after
    assert clicked == [after]


async def test_without_its_home_tab_nothing_is_published(tools):
    """The manifest decides."""
    async with tools.workspace(app_manifest=tools.manifest(home_tab=False)) as sandbox:
        slack = tools.web_client(sandbox)
        home = {"type": "home", "blocks": [{"type": "divider"}]}

        assert await refusal(slack.views_publish(user_id="U1", view=home)) == "not_enabled"
