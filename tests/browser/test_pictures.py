"""The pictures of the guides, taken on the page in both languages.

    PICTURES=docs/images python -m pytest tests/browser/test_pictures.py

takes them anew; without a folder they are taken, looked at and thrown away.
"""

import asyncio
import io
import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.async_api import Browser, Locator, Page, expect

from bot.demo.stage import Stage
from tests.browser.cohort import COORDINATOR, cohort
from tests.journeys.company import Company, Someone

pytestmark = pytest.mark.browser

HEAVIEST = 120_000
"""Bytes: a guide is read on a telephone, too."""

COLOURS = 128
MARGIN = 24

NEXT_AND_PAIR = 850
"""Pixels: what is next, and the pair, without the settings below."""

TWO = {"fr": ("marie", "philippe"), "en": ("tom", "margaret")}
"""A mentor and a mentee who read each language."""

LANGUAGES = pytest.mark.parametrize("lang", ["fr", "en"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the pictures go."""
    return Path(os.environ.get("PICTURES") or tmp_path)


async def sits_down(browser: Browser, someone: Someone, place: str = "app") -> Page:
    """Open a narrow window as somebody: at their messages with the bot, at Home, or in a room."""
    return await opens(browser, someone.stage, someone.id, place)


async def opens(browser: Browser, stage: Stage, user: str, place: str) -> Page:
    page = await browser.new_page(viewport={"width": 1080, "height": 900}, device_scale_factor=1.5)
    await page.goto(f"{stage.sandbox.url}/?as={user}&in={place}")
    await page.wait_for_selector("html[data-ready=true]")
    await expect(page.get_by_test_id("home" if place == "home" else "messages")).to_be_visible()
    return page


async def takes(picture: Locator, place: Path, *, most: int = 0) -> None:
    """Take a picture of something on the page, small enough for a guide; `most`: so many pixels from its top."""
    taken = Image.open(io.BytesIO(await picture.screenshot(animations="disabled"))).convert("RGB")
    blank = Image.new("RGB", taken.size, taken.getpixel((taken.width // 2, taken.height - 1)))
    _, _, _, end = ImageChops.difference(taken, blank).getbbox()
    cut = taken.crop((0, 0, taken.width, min(end + MARGIN, most or taken.height, taken.height)))
    cut.quantize(COLOURS, dither=Image.Dither.NONE).save(drawn := io.BytesIO(), "PNG", optimize=True)
    await asyncio.to_thread(place.write_bytes, drawn.getvalue())

    assert len(drawn.getvalue()) < HEAVIEST, f"{place.name} weighs {len(drawn.getvalue())} bytes"


async def pair_of(company: Company, lang: str) -> tuple[Someone, Someone]:
    """Let a mentor and a mentee who read this language say yes, and book their first session."""
    mentor, mentee = (getattr(company, name) for name in TWO[lang])
    for who in (mentee, mentor):
        await who.presses({"fr": "Oui", "en": "Yes"}[lang])
        await company.beats()
    await books(company, mentee, lang, await mentee.room())
    return mentor, mentee


async def books(company: Company, mentee: Someone, lang: str, channel: str = "@app") -> None:
    await mentee.presses({"fr": "Réserver", "en": "Book"}[lang], channel)
    await company.beats()


async def cancels(company: Company, mentee: Someone, lang: str) -> None:
    await mentee.presses({"fr": "Annuler la séance", "en": "Cancel the session"}[lang], await mentee.room())
    await company.beats()


@LANGUAGES
async def test_a_first_and_a_second_cancellation(
    browser: Browser, asked: Company, folder: Path, lang: str
) -> None:
    """Given a booked session, when it is cancelled once and again, then other times come, and then a question."""
    mentor, mentee = await pair_of(asked, lang)
    await cancels(asked, mentee, lang)

    page = await sits_down(browser, mentee)
    times = page.get_by_test_id("message").last
    await expect(times.locator("[data-action-id^=slot_pick]").first).to_be_visible()
    await takes(times, folder / f"first-cancellation-{lang}.png")

    told = await sits_down(browser, mentor, await mentor.room())
    said = told.get_by_test_id("message").last
    await expect(said).to_contain_text({"fr": "n’aura pas lieu", "en": "won’t take place"}[lang])
    await takes(said, folder / f"first-cancellation-mentor-{lang}.png")

    await books(asked, mentee, lang)
    await cancels(asked, mentee, lang)
    question = page.get_by_test_id("message").last
    await expect(question.locator("[data-action-id^=steady_]")).to_have_count(3)
    await takes(question, folder / f"second-cancellation-{lang}.png")


@LANGUAGES
async def test_a_no_fault_exit(browser: Browser, asked: Company, folder: Path, lang: str) -> None:
    """Given a pair, when the mentor asks alone for its end, then the form says what follows, and both read the same."""
    mentor, mentee = await pair_of(asked, lang)
    page = await sits_down(browser, mentor)
    await mentor.types({"fr": "confiance", "en": "private"}[lang])
    await mentor.presses_in_modal({"fr": "sans bruit", "en": "quietly"}[lang])

    form = page.get_by_test_id("modal")
    await expect(form).to_be_visible()
    await takes(form, folder / f"no-fault-exit-{lang}.png")

    await mentor.submits()
    await asked.passes(days=6)
    read = await sits_down(browser, mentee)
    ended = {"fr": "prend fin", "en": "has come to an end"}[lang]
    sentence = read.get_by_test_id("message").filter(has_text=ended).last
    await expect(sentence).to_be_visible()
    await takes(sentence, folder / f"no-fault-exit-read-{lang}.png")


@LANGUAGES
async def test_a_session_in_writing(browser: Browser, asked: Company, folder: Path, lang: str) -> None:
    """Given two who agreed to write, when their week opens, then both read a question and one button in their room."""
    mentor, mentee = await pair_of(asked, lang)
    await cancels(asked, mentee, lang)
    await mentee.types({"fr": "séance", "en": "session"}[lang])
    await mentee.presses({"fr": "En différé", "en": "In writing"}[lang])
    await asked.beats()
    await mentor.presses({"fr": "D’accord", "en": "Agreed"}[lang])
    await asked.passes(days=8)

    page = await sits_down(browser, mentor, await mentor.room())
    opened = page.get_by_test_id("message").filter(has=page.locator("[data-action-id^=written]")).last
    await expect(opened).to_be_visible()
    await takes(opened, folder / f"in-writing-{lang}.png")


@LANGUAGES
async def test_a_check_in(browser: Browser, asked: Company, folder: Path, lang: str) -> None:
    """Given a session that is over, when the mentee looks, then two clicks answer, and a form says who sees what."""
    _, mentee = await pair_of(asked, lang)
    await asked.passes(days=7, hours=4)
    page = await sits_down(browser, mentee)
    question = page.get_by_test_id("message").filter(has=page.locator("[data-action-id^=checkin_open]")).last
    await expect(question).to_be_visible()
    await takes(question, folder / f"check-in-{lang}.png")

    await question.locator("[data-action-id^=checkin_open]").click()
    form = page.get_by_test_id("modal")
    await expect(form).to_be_visible()
    await takes(form, folder / f"check-in-form-{lang}.png")


@LANGUAGES
async def test_homes(browser: Browser, asked: Company, folder: Path, lang: str) -> None:
    """Given a booked session, when the mentee and the coordinator open Home, then each sees first what is next."""
    _, mentee = await pair_of(asked, lang)
    page = await sits_down(browser, mentee, "home")
    await takes(page.get_by_test_id("home"), folder / f"home-mentee-{lang}.png", most=NEXT_AND_PAIR)


@LANGUAGES
async def test_a_cohort_is_paired(browser: Browser, folder: Path, tmp_path: Path, lang: str) -> None:
    """Given sixteen people, when Sofia asks for pairs, locks one, adds one by hand and asks again, then she sees why."""
    async with cohort(lang, tmp_path) as raised:
        page = await opens(browser, raised, COORDINATOR, "home")
        await page.get_by_test_id("home").locator(doing("round_ask")).first.click()
        await expect(page.get_by_test_id("home")).to_contain_text("⏳")
        await raised.rebours.heartbeat.beat()
        await page.get_by_test_id("messages-tab").click()
        await page.get_by_test_id("home-tab").click()
        await expect(page.get_by_test_id("home").locator(doing("round_review_open"))).to_be_visible()
        await takes(page.get_by_test_id("home"), folder / f"home-coordinator-{lang}.png")

        await page.get_by_test_id("home").locator(doing("round_review_open")).click()
        form = page.get_by_test_id("modal")
        await expect(form.locator(doing("pair_lock")).first).to_be_visible()
        await takes(form, folder / f"pairing-review-{lang}.png")

        await form.locator(OMARS_LOCK).click()
        await expect(form.locator(doing("pair_unlock")).first).to_be_visible()
        await form.locator(doing("two_open")).first.click()
        await chooses(form, "first", "U0016")
        await chooses(form, "second", "U0030")
        await page.get_by_test_id("modal-submit").click()
        await expect(form.locator(doing("two_pair"))).to_be_visible()
        await takes(form, folder / f"pairing-two-{lang}.png")

        await form.locator(doing("two_pair")).click()
        await form.locator(doing("round_page:button-everyone")).click()
        await expect(form.locator(doing("pair_unlock"))).to_have_count(2)
        await form.locator(doing("round_again")).click()
        await expect(form).to_contain_text("⏳")
        await raised.rebours.heartbeat.beat()
        await form.locator(doing("round_page:button-refresh")).click()
        await expect(form.locator(doing("round_again"))).to_be_visible()
        await takes(form, folder / f"pairing-again-{lang}.png")


OMARS_LOCK = "xpath=(.//*[contains(text(), 'Omar Haddad')])[1]/following::*[starts-with(@data-action-id, 'pair_lock')][1]"


def doing(action: str) -> str:
    return f"[data-testid=action][data-action-id^='{action}']"


async def chooses(form: Locator, field: str, user: str) -> None:
    await form.locator(f"[data-block-id={field}] [role=combobox]").click()
    await form.locator(f"[data-testid=option][data-value={user}]:visible").click()
