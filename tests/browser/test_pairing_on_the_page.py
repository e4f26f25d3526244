"""The coordinator's hand on the page, in a real browser: look, lock, pair by hand, ask again, a late joiner."""

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.test_on_the_page import button, sits_down
from tests.journeys.company import Company

pytestmark = pytest.mark.browser


def within(page: Page, action: str) -> Locator:
    """Find the buttons of the form on screen that do this."""
    return page.get_by_test_id("modal").locator(f"[data-testid=action][data-action-id^='{action}']")


async def chooses(page: Page, field: str, user: str) -> None:
    """Choose somebody in a field of the form."""
    modal = page.get_by_test_id("modal")
    await modal.locator(f"[data-block-id={field}] [role=combobox]").click()
    await modal.locator(f"[data-testid=option][data-value={user}]:visible").click()


async def test_a_proposal_in_the_coordinators_hand(browser: Browser, enrolled: Company) -> None:
    """Given two proposed pairs, when Sofia locks, pairs by hand and asks again on the page, then it shows the change."""
    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()
    page = await sits_down(browser, enrolled.sofia)
    await button(page, "round_review_open").click()
    modal = page.get_by_test_id("modal")
    await expect(within(page, "pair_approve")).to_have_count(2)

    await within(page, "two_open").click()
    await chooses(page, "first", "U1MARIE")
    await chooses(page, "second", "U2MARGARET")
    await page.get_by_test_id("modal-submit").click()
    await expect(modal).to_contain_text("Rien ne les empêche")
    await within(page, "two_pair").click()
    await expect(modal).to_contain_text("verrouillé")
    await within(page, "round_page:button-everyone").click()
    await within(page, "round_again").click()
    await expect(modal).to_contain_text("en cours de calcul")
    await enrolled.beats()
    await within(page, "round_page:button-refresh").click()

    await expect(modal).to_contain_text("un binôme gardé, un nouveau, aucun défait")
    await expect(within(page, "pair_unlock")).to_have_count(1)
    await within(page, "pair_reject").last.click()
    await expect(modal).to_contain_text("Écarté")


async def test_a_late_joiner_is_found_by_a_round_of_their_own(browser: Browser, asked: Company) -> None:
    """Given pairs already asked, when Claire joins and a round is formed, then the page shows her alone, and why."""
    await asked.claire.types("rejoindre")
    await asked.claire.presses("Devenir mentor")
    assert not await asked.claire.submits(topics=["ai"], languages=["fr"], charter=["yes"])
    await asked.sofia.presses_at_home("Former des binômes")
    await asked.beats()
    page = await sits_down(browser, asked.sofia)
    await button(page, "round_review_open").click()

    modal = page.get_by_test_id("modal")
    await expect(modal).to_contain_text("Aucun binôme possible")
    await expect(modal).to_contain_text("Claire Simon")
