"""The journey on the page, in a real browser: sign-up, acceptance, check-in and digest, in both languages."""

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.journeys.company import Company, Someone

pytestmark = pytest.mark.browser


async def sits_down(browser: Browser, someone: Someone) -> Page:
    """Open a window as somebody, at their messages with the bot."""
    page = await browser.new_page(viewport={"width": 1280, "height": 860})
    await page.goto(f"{someone.stage.sandbox.url}/?as={someone.id}")
    await page.wait_for_selector("html[data-ready=true]")
    await page.get_by_test_id("app-entry").click()
    await page.get_by_test_id("messages-tab").click()
    return page


def button(page: Page, action: str) -> Locator:
    """Find the latest button that does this."""
    return page.get_by_test_id("messages").locator(f"[data-testid=action][data-action-id^={action}]").last


async def signs_up(page: Page) -> None:
    """Fill in the form on screen and send it."""
    modal = page.get_by_test_id("modal")
    await modal.locator("[data-block-id=topics] [role=combobox]").click()
    await modal.locator("[data-testid=option][data-value=ai]").click()
    await page.keyboard.press("Escape")
    await modal.locator("[data-block-id=charter] input[type=checkbox]").check()
    await modal.get_by_test_id("modal-submit").click()
    await expect(modal).to_be_hidden()


async def test_sign_up_in_french_and_in_english(browser: Browser, programme: Company) -> None:
    """Given two invitations, when each is answered in a window of its own, then each is welcomed in their language."""
    for someone, welcome in ((programme.marie, "bienvenue"), (programme.margaret, "welcome")):
        page = await sits_down(browser, someone)
        await button(page, "join_open").click()
        await signs_up(page)
        await programme.beats()

        await expect(page.get_by_test_id("message").last).to_contain_text(welcome, ignore_case=True)


async def test_a_form_that_is_wrong_keeps_what_was_typed(browser: Browser, programme: Company) -> None:
    """Given the form, when the charter is not accepted, then the error is under its field and the topic is kept."""
    page = await sits_down(browser, programme.marie)
    await button(page, "join_open").click()
    modal = page.get_by_test_id("modal")
    await modal.locator("[data-block-id=topics] [role=combobox]").click()
    await modal.locator("[data-testid=option][data-value=ai]").click()
    await page.keyboard.press("Escape")

    await modal.get_by_test_id("modal-submit").click()

    await expect(modal.locator("[data-block-id=charter] [data-testid=field-error]")).to_be_visible()
    await expect(modal.locator("[data-block-id=topics]")).to_contain_text("Intelligence artificielle")


async def test_acceptance_then_a_time_is_picked(browser: Browser, asked: Company) -> None:
    """Given a proposal, when both say yes on the page, then they meet in a room and one click books."""
    philippe = await sits_down(browser, asked.philippe)
    await button(philippe, "pair_accept").click()
    await expect(philippe.get_by_test_id("message").last).to_contain_text("Merci")
    await asked.beats()

    marie = await sits_down(browser, asked.marie)
    await button(marie, "pair_accept").click()
    await expect(marie.get_by_test_id("message").last).to_contain_text("Merci")
    await asked.beats()

    await philippe.locator("[data-testid^=channel-][data-kind=mpim]").click()
    await expect(philippe.get_by_test_id("messages")).to_contain_text("faites connaissance")
    await philippe.locator("[data-testid=action][data-action-id^=slot_pick]").first.click()
    await asked.beats()
    await expect(philippe.get_by_test_id("message").last).to_contain_text("réservé")


async def test_the_clock_is_turned_and_two_clicks_check_in(browser: Browser, booked: Company) -> None:
    """Given a booked session, when a week passes on the page's clock, then two clicks answer the check-in."""
    page = await sits_down(browser, booked.marie)
    await page.get_by_test_id("clock-week").click()
    await expect(page.get_by_test_id("clock-now")).to_contain_text("18 janvier")
    await booked.passes(hours=3)

    await expect(page.get_by_test_id("message").last).to_contain_text("a-t-elle eu lieu")
    await page.locator("[data-testid=action][data-action-id^=checkin_outcome]").first.click()
    await page.locator("[data-testid=action][data-action-id^=checkin_rate]").last.click()
    await expect(page.get_by_test_id("message").last).to_contain_text("c’est noté")


async def test_what_is_typed_in_a_check_in_outlives_its_window(browser: Browser, booked: Company) -> None:
    """Given a check-in half typed, when its window is closed and opened again, then not a letter is missing."""
    await booked.passes(days=7, hours=4)
    page = await sits_down(browser, booked.philippe)
    modal = page.get_by_test_id("modal")
    typed = "Demander avant de supposer, et essayer."
    await button(page, "checkin_open").click()
    await modal.locator("[data-block-id=takeaway] textarea").press_sequentially(typed, delay=15)
    await expect(modal.locator("[data-block-id=takeaway] textarea")).to_have_value(typed)
    await modal.locator("[data-block-id=share_takeaway] input[type=checkbox]").check()
    await modal.get_by_test_id("modal-close").click()
    await expect(modal).to_be_hidden()

    await button(page, "checkin_open").click()

    await expect(modal.locator("[data-block-id=takeaway] textarea")).to_have_value(typed)
    await expect(modal.locator("[data-block-id=share_takeaway] input[type=checkbox]")).to_be_checked()


async def test_leadership_reads_the_digest_and_its_chart(browser: Browser, booked: Company) -> None:
    """Given two weeks, when Sofia opens the channel, then the figures are text and the chart is in the thread."""
    await booked.passes(days=7, hours=4)
    await booked.marie.presses("Oui, elle a eu lieu")
    await booked.passes(days=7)

    page = await sits_down(browser, booked.sofia)
    await page.get_by_test_id(f"channel-{booked.channel('direction')}").click()
    await expect(page.get_by_test_id("messages")).to_contain_text("une tenue pour une prévue")
    await page.get_by_test_id("message-thread").last.click()

    await expect(page.get_by_test_id("thread").locator("img[alt]").last).to_be_visible()


async def test_an_outsider_is_welcomed_and_sees_nothing_of_others(browser: Browser, booked: Company) -> None:
    """Given a running programme, when an outsider opens the Home, then it tells what it is, and names no pair."""
    page = await sits_down(browser, booked.olivia)
    await page.get_by_test_id("home-tab").click()

    await expect(page.get_by_test_id("home")).to_contain_text("the other way round")
    assert "Marie" not in await page.get_by_test_id("home").inner_text()
