"""The page in a real browser: people of a workspace, and a small app that answers them."""

import asyncio
import json
import re
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from aiohttp import web
from playwright.async_api import async_playwright, expect
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import AppSpec, Person, serve
from sandbox.blockkit import problems_of_blocks, problems_of_view

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE = {"width": 1280, "height": 820}
NARROW = {"width": 390, "height": 844}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="Debian's chromium is not installed"),
]

MANIFEST = {
    "display_information": {"name": "Guestbook"},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "bot_user": {"display_name": "Guestbook"},
        "slash_commands": [
            {"command": "/guests", "description": "See who came", "usage_hint": "[today | all]"},
            {"command": "/sign", "description": "Sign the book", "usage_hint": "[name]"},
        ],
    },
    "oauth_config": {"scopes": {"bot": ["chat:write", "commands", "users:read", "im:write", "mpim:write"]}},
    "settings": {
        "interactivity": {"is_enabled": True},
        "event_subscriptions": {"bot_events": ["app_home_opened"]},
    },
}
PEOPLE = [
    Person(id="U1", name="marie", real_name="Marie Dubois", locale="fr-FR", title="Directrice"),
    Person(id="U2", name="tom", real_name="Tom Okafor", tz="Europe/London", locale="en-GB", title="Engineer"),
]


def plain(text):
    return {"type": "plain_text", "text": text}


def mrkdwn(text):
    return {"type": "mrkdwn", "text": text}


def option(value, text):
    return {"text": plain(text), "value": value}


COLOURS = [option("red", "Red"), option("green", "Green"), option("blue", "Bleu roi")]
FORM = {
    "type": "modal",
    "callback_id": "sign",
    "title": plain("Sign the book"),
    "submit": plain("Sign"),
    "close": plain("Not now"),
    "blocks": [
        {
            "type": "input",
            "block_id": "words",
            "label": plain("Your words"),
            "element": {"type": "plain_text_input", "action_id": "said", "multiline": True},
        },
        {
            "type": "input",
            "block_id": "colours",
            "label": plain("Colours"),
            "element": {
                "type": "multi_static_select",
                "action_id": "picked",
                "options": COLOURS,
                "max_selected_items": 2,
            },
        },
        {
            "type": "input",
            "block_id": "day",
            "optional": True,
            "label": plain("Day"),
            "element": {"type": "datepicker", "action_id": "date"},
        },
        {
            "type": "input",
            "block_id": "again",
            "label": plain("Will you come again?"),
            "element": {
                "type": "radio_buttons",
                "action_id": "choice",
                "options": [option("yes", "Yes"), option("no", "No")],
                "initial_option": option("yes", "Yes"),
            },
        },
        {
            "type": "actions",
            "block_id": "more",
            "elements": [{"type": "button", "action_id": "rules", "text": plain("The rules")}],
        },
    ],
}
RULES = {"type": "modal", "title": plain("The rules"), "blocks": [{"type": "divider"}]}
HOME = {
    "type": "home",
    "blocks": [
        {"type": "header", "text": plain("Welcome :wave:")},
        {
            "type": "actions",
            "block_id": "home",
            "elements": [
                {"type": "button", "action_id": "hello", "text": plain("Say hello"), "style": "primary"}
            ],
        },
    ],
}
BUTTONS = [
    {"type": "section", "text": mrkdwn("How was it, <@U2>? _Really_ *good*, `code` &lt;b&gt;")},
    {
        "type": "actions",
        "block_id": "answers",
        "elements": [
            {
                "type": "button",
                "action_id": "leave",
                "value": "7",
                "style": "danger",
                "text": plain("Leave"),
                "confirm": {
                    "title": plain("Leave?"),
                    "text": mrkdwn("*Really*"),
                    "confirm": plain("Yes"),
                    "deny": plain("No"),
                },
            },
            {
                "type": "static_select",
                "action_id": "colour",
                "placeholder": plain("Colour"),
                "options": COLOURS,
            },
            {"type": "datepicker", "action_id": "date", "initial_date": "2026-11-24"},
            {"type": "overflow", "action_id": "more", "options": COLOURS[:2]},
            {"type": "users_select", "action_id": "who", "placeholder": plain("Somebody")},
        ],
    },
]

NAMELESS = """() => {
    const named = (node) => node.getAttribute("aria-label") || node.getAttribute("aria-labelledby")
        || node.labels?.length || node.textContent.trim() || node.alt;
    return [...document.querySelectorAll("button, a, input, textarea, select, img")]
        .filter((node) => node.checkVisibility() && !node.closest("[inert]") && !named(node))
        .map((node) => node.outerHTML);
}"""


class TurnableClock:
    """A clock that stands still until it is turned."""

    turnable = True

    def __init__(self):
        self.instant = datetime(2026, 11, 24, 9, 5, tzinfo=UTC)

    def now(self):
        return self.instant

    async def advance(self, delta):
        await asyncio.sleep(0.2)
        self.instant += delta

    async def to_next(self):
        await self.advance(timedelta(hours=3))


class Guestbook:
    """An app over signed HTTP: it remembers what it was sent, and answers as it is told."""

    def __init__(self):
        self.payloads = []
        self.answers = {}
        self.delay = 0

    async def hear(self, request):
        body = await request.text()
        if request.content_type == "application/json":
            payload = json.loads(body)
        else:
            form = dict(parse_qsl(body))
            payload = json.loads(form["payload"]) if "payload" in form else form
        self.payloads.append(payload)
        await asyncio.sleep(self.delay)
        answer = self.answers.get(self.name(payload))
        found = await answer(payload) if answer else None
        return web.json_response(found) if found else web.Response()

    @staticmethod
    def name(payload):
        kind = payload.get("type", "command")
        if kind == "block_actions":
            return payload["actions"][0]["action_id"]
        return payload.get("command") if kind == "command" else kind

    async def last(self, name):
        for _ in range(200):
            found = [payload for payload in self.payloads if self.name(payload) == name]
            if found:
                return found[-1]
            await asyncio.sleep(0.02)
        raise AssertionError(f"{name} never came: {[self.name(each) for each in self.payloads]}")


@asynccontextmanager
async def listening(app):
    site = web.Application()
    site.router.add_post("/", app.hear)
    runner = web.AppRunner(site)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()


class Office:
    """A workspace, its app, and windows on it."""

    def __init__(self, sandbox, app, browser):
        self.sandbox = sandbox
        self.app = app
        self.browser = browser
        self.slack = AsyncWebClient(
            token=sandbox.workspace.app.credentials.bot_token, base_url=sandbox.api_url
        )
        self.general = next(
            each.id for each in sandbox.workspace.conversations.all() if each.name == "general"
        )
        self.complaints = []

    async def window(self, user=None, place="", *, size=WIDE, locale="en-GB", **more):
        context = await self.browser.new_context(viewport=size, locale=locale, **more)
        page = await context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        place = place or self.general
        await page.goto(f"{self.sandbox.url}/" + (f"?as={user}&in={place}" if user else ""))
        await page.wait_for_selector("html[data-ready=true]")
        return page

    async def opens_form(self, payload):
        await self.slack.views_open(trigger_id=payload["trigger_id"], view=FORM)


@pytest.fixture
async def office():
    app = Guestbook()
    async with listening(app) as url, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        async with serve(
            app=AppSpec.from_manifest(MANIFEST, request_url=url),
            people=PEOPLE,
            channels=[("general", ["U1", "U2"])],
            team="Atelier Nord",
            clock=TurnableClock(),
            ack_seconds=1.0,
        ) as sandbox:
            opened = Office(sandbox, app, browser)
            yield opened
            await browser.close()
    assert opened.complaints == []


def test_the_samples_are_good_block_kit():
    """Given what the app of these tests sends, then Slack would take it."""
    assert problems_of_blocks(BUTTONS, surface="message") == []
    assert [problems_of_view(view) for view in (FORM, RULES, HOME)] == [[], [], []]


async def test_a_visitor_chooses_who_to_be(office):
    """Given nobody yet, when a French visitor picks a card, then the workspace opens for that person."""
    page = await office.window(locale="fr-FR")
    await expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Qui êtes-vous"))
    card = page.get_by_test_id("person-card-U2")
    await expect(card).to_contain_text("Engineer")
    await expect(card).to_contain_text("9:05")

    await card.click()

    await expect(page.get_by_test_id("person-menu")).to_contain_text("Tom Okafor")
    await expect(page.locator("html")).to_have_attribute("lang", "en-GB")


async def test_a_message_reaches_the_other_window_at_once(office):
    """Given two windows, when Marie writes, then Tom sees the unread mark, and then her message."""
    marie = await office.window("U1")
    tom = await office.window("U2", "home")

    await marie.get_by_test_id("composer").fill("Bonjour *tous*")
    await marie.keyboard.press("Shift+Enter")
    await marie.keyboard.type("<img src=x onerror=alert(1)>")
    await marie.keyboard.press("Enter")

    await expect(tom.get_by_test_id(f"unread-{office.general}")).to_contain_text("1")
    await tom.get_by_test_id(f"channel-{office.general}").click()
    said = tom.get_by_test_id("message").last
    await expect(said.locator("strong", has_text="tous")).to_be_visible()
    await expect(said).to_contain_text("<img src=x onerror=alert(1)>")
    await expect(said.locator("img")).to_have_count(0)
    await expect(tom.get_by_test_id(f"unread-{office.general}")).to_have_count(0)
    await expect(marie.get_by_test_id("composer")).to_have_value("")


async def test_a_command_is_completed_with_the_keyboard(office):
    """Given a slash, when the list is walked with arrows, then the command goes out with its words."""
    page = await office.window("U2")
    await page.get_by_test_id("composer").press_sequentially("/")
    await expect(page.get_by_test_id("slash-item")).to_have_count(2)

    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("slash-hint")).to_contain_text("[name]")
    await page.keyboard.type("Tom")
    await page.keyboard.press("Enter")

    sent = await office.app.last("/sign")
    assert (sent["text"], sent["user_id"]) == ("Tom", "U2")


async def test_an_unknown_command_is_not_sent(office):
    """Given a command the app does not have, then the person is told and keeps the words."""
    page = await office.window("U2")
    await page.get_by_test_id("composer").fill("/nothing here")
    await page.keyboard.press("Enter")

    await expect(page.get_by_test_id("toast")).to_contain_text("/nothing is not a command of Guestbook")
    await expect(page.get_by_test_id("composer")).to_have_value("/nothing here")
    assert office.app.payloads == []


async def test_a_form_keeps_what_was_typed_until_it_is_right(office):
    """Given a field missing, then a word refused, then errors stand under the fields and nothing is lost."""

    async def refuse_once(payload):
        said = payload["view"]["state"]["values"]["words"]["said"]["value"]
        return None if "please" in said else {"response_action": "errors", "errors": {"words": "Say please"}}

    office.app.answers |= {"/sign": office.opens_form, "view_submission": refuse_once}
    page = await office.window("U1")
    await page.get_by_test_id("composer").fill("/sign ")
    await page.keyboard.press("Enter")
    modal = page.get_by_test_id("modal")
    await expect(modal).to_be_visible()
    await expect(modal).to_have_attribute("data-callback-id", "sign")
    words = modal.locator("[data-action-id=said]")
    await expect(words).to_be_focused()

    await words.fill("Merci")
    await page.get_by_test_id("modal-submit").click()
    missing = modal.locator("[data-block-id=colours]")
    await expect(missing.get_by_test_id("field-error")).to_have_text("Ce champ est obligatoire.")
    await expect(missing.locator("input")).to_have_attribute("aria-invalid", "true")

    await missing.locator("input").click()
    await modal.locator("[data-testid=option][data-value=red]").click()
    await page.keyboard.type("bleu")
    await page.keyboard.press("Enter")
    await expect(modal.locator("[data-value=green]")).to_have_attribute("aria-disabled", "true")
    await page.keyboard.press("Escape")
    await modal.locator("[data-action-id=date]").fill("2026-12-01")
    await expect(modal).to_contain_text("mardi 1 décembre 2026")
    await modal.get_by_label("No", exact=True).check()
    await page.get_by_test_id("modal-submit").click()
    error = modal.locator("[data-block-id=words]").get_by_test_id("field-error")
    await expect(error).to_have_text("Say please")
    await expect(words).to_have_value("Merci")

    await words.fill("Merci, please")
    await page.get_by_test_id("modal-submit").click()
    await expect(modal).to_be_hidden()
    values = office.app.payloads[-1]["view"]["state"]["values"]
    assert [each["value"] for each in values["colours"]["picked"]["selected_options"]] == ["red", "blue"]
    assert values["day"]["date"]["selected_date"] == "2026-12-01"
    assert values["again"]["choice"]["selected_option"]["value"] == "no"


async def test_what_is_wrong_is_seen_and_a_list_stays_open_on_a_small_screen(office):
    """Given a form taller than the screen, then an error is scrolled into sight, and so is a list that opens."""
    office.app.answers |= {"/sign": office.opens_form}
    page = await office.window("U1", size={"width": 390, "height": 330})
    await page.get_by_test_id("composer").fill("/sign ")
    await page.keyboard.press("Enter")
    modal = page.get_by_test_id("modal")
    await expect(modal).to_be_visible()

    await modal.locator("[data-action-id=said]").fill("Merci")
    missing = modal.locator("[data-block-id=colours]")
    await missing.locator("input").evaluate("input => input.scrollIntoView({ block: 'end' })")
    await page.get_by_test_id("modal-submit").click()
    error = missing.get_by_test_id("field-error")
    await expect(error).to_have_text("Ce champ est obligatoire.")
    foot = await page.locator(".modal-foot").bounding_box()
    said = await error.bounding_box()
    assert said["y"] + said["height"] <= foot["y"] + 1

    scrolled = await missing.locator("input").evaluate(
        """async (input) => {
            const body = input.closest(".modal-body");
            const frame = () => new Promise((done) => requestAnimationFrame(done));
            body.scrollTop = 0;
            await frame();
            await frame();
            body.scrollTop = 60;
            input.focus({ preventScroll: true });
            input.click();
            await frame();
            await frame();
            return body.scrollTop;
        }"""
    )
    assert scrolled == 60
    await expect(missing.locator("input")).to_have_attribute("aria-expanded", "true")


async def test_a_modal_on_a_modal_gives_back_the_first(office):
    """Given half a form, when another modal is pushed and left with Escape, then the form is as it was."""

    async def push(payload):
        await office.slack.views_push(trigger_id=payload["trigger_id"], view=RULES)

    office.app.answers |= {"/sign": office.opens_form, "rules": push}
    page = await office.window("U2")
    await page.get_by_test_id("composer").fill("/sign ")
    await page.keyboard.press("Enter")
    await page.locator("[data-action-id=said]").fill("Half a sentence")

    await page.locator("[data-action-id=rules]").click()
    await expect(page.get_by_test_id("modal-title")).to_have_text("The rules")
    state = (await office.app.last("rules"))["view"]["state"]["values"]
    assert state["words"]["said"]["value"] == "Half a sentence"

    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("modal-title")).to_have_text("Sign the book")
    await expect(page.locator("[data-action-id=said]")).to_have_value("Half a sentence")
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("modal")).to_be_hidden()


async def test_a_form_that_the_app_changes_keeps_what_was_typed(office):
    """Given half a form, when the app adds to it, then the new part is there and the words too."""

    async def grow(payload):
        view = {**FORM, "blocks": [*FORM["blocks"], {"type": "section", "text": mrkdwn("The *rules*")}]}
        await office.slack.views_update(view_id=payload["view"]["id"], view=view)

    office.app.answers |= {"/sign": office.opens_form, "rules": grow}
    page = await office.window("U2")
    await page.get_by_test_id("composer").fill("/sign ")
    await page.keyboard.press("Enter")
    await page.locator("[data-action-id=said]").fill("Half a sentence")
    await page.get_by_label("No", exact=True).check()

    await page.locator("[data-action-id=rules]").click()

    await expect(page.get_by_test_id("modal").locator("strong", has_text="rules")).to_be_visible()
    await expect(page.locator("[data-action-id=said]")).to_have_value("Half a sentence")
    await expect(page.get_by_label("No", exact=True)).to_be_checked()


async def test_a_lost_connection_is_said(office):
    """Given a workspace that stops, then the page says that it is trying again."""
    page = await office.window("U1")

    await office.sandbox.stop()

    await expect(page.get_by_test_id("link-lost")).to_contain_text("Connexion perdue")


async def test_elements_of_a_message_tell_the_app_what_was_chosen(office):
    """Given a message with every kind of control, when each is used, then the app hears the choice."""
    await office.slack.chat_postMessage(channel="U1", text="How was it?", blocks=BUTTONS)
    page = await office.window("U1", "app")
    message = page.get_by_test_id("message").last
    await expect(message.locator(".mention")).to_have_text("@Tom Okafor")
    await expect(message.locator("em")).to_have_text("Really")
    await expect(message).to_contain_text("<b>")

    await message.locator("[data-action-id=leave]").click()
    await page.get_by_test_id("confirm-no").click()
    await expect(page.get_by_test_id("confirm")).to_have_count(0)
    await message.locator("[data-action-id=leave]").click()
    await page.get_by_test_id("confirm-yes").click()
    assert (await office.app.last("leave"))["actions"][0]["value"] == "7"

    await message.locator("[data-action-id=colour]").click()
    await page.keyboard.type("violet")
    await expect(page.get_by_test_id("option")).to_have_count(0)
    await page.keyboard.press("ControlOrMeta+a")
    await page.keyboard.type("BLEU")
    await page.keyboard.press("Enter")
    assert (await office.app.last("colour"))["actions"][0]["selected_option"]["value"] == "blue"

    await message.locator("[data-action-id=date]").fill("2026-12-24")
    assert (await office.app.last("date"))["actions"][0]["selected_date"] == "2026-12-24"

    await message.locator("[data-action-id=more]").click()
    await page.locator("[data-testid=option][data-value=green]").click()
    assert (await office.app.last("more"))["actions"][0]["selected_option"]["value"] == "green"

    await message.locator("[data-action-id=who]").click()
    await page.locator("[data-testid=option][data-value=U2]").click()
    assert (await office.app.last("who"))["actions"][0]["selected_user"] == "U2"
    assert len([each for each in office.app.payloads if office.app.name(each) == "leave"]) == 1


async def test_a_whisper_is_only_for_its_reader(office):
    """Given an ephemeral message for Marie, then her window says so and Tom's shows nothing."""
    await office.sandbox.client.invite_app(channel=office.general)
    marie, tom = await office.window("U1"), await office.window("U2")

    await office.slack.chat_postEphemeral(channel=office.general, user="U1", text="Psst")

    await expect(marie.get_by_test_id("ephemeral-note")).to_have_text("Visible par vous uniquement")
    await expect(tom.get_by_text("Psst")).to_have_count(0)


async def test_a_thread_opens_beside_the_conversation(office):
    """Given a message, when Tom answers it in its thread, then the conversation counts one reply."""
    await office.sandbox.client.message(user="U1", channel=office.general, text="Qui vient ?")
    page = await office.window("U2")
    await page.get_by_test_id("message").last.hover()
    await page.get_by_test_id("message-reply").click()
    await expect(page.get_by_test_id("composer-thread")).to_be_focused()

    await page.keyboard.type("I do")
    await page.keyboard.press("Enter")

    await expect(page.get_by_test_id("message-thread")).to_have_text("1 reply")
    await expect(page.get_by_test_id("thread").get_by_test_id("message")).to_have_count(2)
    await page.get_by_test_id("thread-close").click()
    await expect(page.get_by_test_id("thread")).to_be_hidden()


async def test_the_home_is_drawn_and_answers(office):
    """Given a published Home, when it is opened, then it stands there and its button works."""

    async def greet(payload):
        view = {**HOME, "blocks": [{"type": "header", "text": plain("Hello Marie")}]}
        await office.slack.views_publish(user_id=payload["user"]["id"], view=view)

    office.app.answers["hello"] = greet
    await office.slack.views_publish(user_id="U1", view=HOME)
    page = await office.window("U1", "app")

    await page.get_by_test_id("home-tab").click()
    await expect(page.get_by_test_id("home")).to_contain_text("Welcome 👋")
    await page.locator("[data-action-id=hello]").click()

    await expect(page.get_by_test_id("home")).to_contain_text("Hello Marie")


async def test_a_person_changes_language_and_zone(office):
    """Given a French window, when Marie chooses English and Tokyo, then the page and its times follow."""
    await office.sandbox.client.message(user="U2", channel=office.general, text="Hello")
    page = await office.window("U1")
    await expect(page.get_by_test_id("day")).to_have_text("Aujourd’hui")
    await expect(page.get_by_test_id("message")).to_contain_text("10:05")

    await page.get_by_test_id("person-menu").click()
    await page.get_by_test_id("set-zone").select_option("Asia/Tokyo")
    await expect(page.get_by_test_id("message")).to_contain_text("18:05")
    await page.get_by_test_id("set-locale").select_option("en-US")

    await expect(page.get_by_test_id("day")).to_have_text("Today")
    await expect(page.get_by_test_id("message")).to_contain_text("6:05")


async def test_the_clock_is_turned(office):
    """Given a clock that turns, when a day passes, then its bar says so, busy meanwhile."""
    page = await office.window("U1")
    await expect(page.get_by_test_id("clock-now")).to_contain_text("24 novembre 2026")

    await page.get_by_test_id("clock-day").click()
    await expect(page.get_by_test_id("clock")).to_have_attribute("aria-busy", "true")
    await expect(page.get_by_test_id("clock-now")).to_contain_text("25 novembre 2026")
    await expect(page.get_by_test_id("clock-day")).to_have_text("+1 jour")

    await page.get_by_test_id("clock-week").click()
    await expect(page.get_by_test_id("clock-now")).to_contain_text("2 décembre 2026")
    await page.get_by_test_id("clock-next").click()
    await expect(page.get_by_test_id("clock-now")).to_contain_text("13:05")


async def test_an_app_that_sleeps_is_told_in_a_toast(office):
    """Given an app that does not ack in time, then the person reads it, in the person's language."""
    office.app.delay = 1.5
    page = await office.window("U1")
    await page.get_by_test_id("composer").fill("/guests all")
    await page.keyboard.press("Enter")

    await expect(page.get_by_test_id("toast")).to_contain_text("Guestbook n’a pas répondu")


async def test_on_a_telephone_the_sidebar_is_a_drawer(office):
    """Given 390 pixels, then nothing overflows, and the drawer opens, leads and closes."""
    await office.slack.chat_postMessage(channel="U1", text="How was it?", blocks=BUTTONS)
    page = await office.window("U1", size=NARROW)
    sidebar = page.get_by_test_id("sidebar")
    await expect(sidebar).to_be_hidden()

    await page.get_by_test_id("open-sidebar").click()
    await expect(sidebar).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(sidebar).to_be_hidden()
    await page.get_by_test_id("open-sidebar").click()
    await page.get_by_test_id("app-entry").click()

    await expect(sidebar).to_be_hidden()
    await expect(page.get_by_test_id("message")).to_have_count(1)
    assert await page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]


async def test_every_control_has_a_name(office):
    """Given each place of the page, then whoever listens hears a name for each control and picture."""
    await office.slack.chat_postMessage(channel="U1", text="How was it?", blocks=BUTTONS)
    await office.slack.views_publish(user_id="U1", view=HOME)
    office.app.answers["/sign"] = office.opens_form
    page = await office.window("U1", "app")

    assert await page.evaluate(NAMELESS) == []
    await page.get_by_test_id("home-tab").click()
    assert await page.evaluate(NAMELESS) == []
    await page.get_by_test_id(f"channel-{office.general}").click()
    await page.get_by_test_id("composer").fill("/sign ")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("modal")).to_be_visible()
    assert await page.evaluate(NAMELESS) == []


async def test_the_page_says_everything_in_both_languages(office):
    """Given the page's words, then French and English hold the same ones, with the same gaps."""
    page = await office.window("U1")

    words = await page.evaluate("import('/static/i18n.js').then((module) => module.WORDS)")

    gaps = {
        language: {key: set(re.findall(r"\{\w+\}", said)) for key, said in all_.items()}
        for language, all_ in words.items()
    }
    assert gaps["en"] == gaps["fr"]
