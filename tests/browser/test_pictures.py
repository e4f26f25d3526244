"""The pictures of the guides, taken on the page in both languages.

    PICTURES=docs/images python -m pytest tests/browser/test_pictures.py

takes them anew; without a folder they are taken, looked at and thrown away.
"""

import os
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.journeys.company import Company, Someone

pytestmark = pytest.mark.browser

HEAVIEST = 150_000
"""Bytes: a guide is read on a telephone, too."""

TWO = {"fr": ("marie", "philippe"), "en": ("tom", "margaret")}
"""A mentor and a mentee who read each language."""

LANGUAGES = pytest.mark.parametrize("lang", ["fr", "en"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the pictures go."""
    return Path(os.environ.get("PICTURES") or tmp_path)


async def sits_down(browser: Browser, someone: Someone, room: str = "") -> Page:
    """Open a narrow window as somebody, at their messages with the bot or in a room."""
    page = await browser.new_page(viewport={"width": 1080, "height": 900}, device_scale_factor=1.5)
    await page.goto(f"{someone.stage.sandbox.url}/?as={someone.id}")
    await page.wait_for_selector("html[data-ready=true]")
    if room:
        await page.get_by_test_id(f"channel-{room}").click()
    else:
        await page.get_by_test_id("app-entry").click()
        await page.get_by_test_id("messages-tab").click()
    await expect(page.get_by_test_id("message").last).to_be_visible()
    return page


async def takes(picture: Locator, place: Path) -> None:
    """Take a picture of something on the page, small enough for a guide."""
    taken = await picture.screenshot(path=place, animations="disabled")
    assert len(taken) < HEAVIEST, f"{place.name} weighs {len(taken)} bytes"


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
