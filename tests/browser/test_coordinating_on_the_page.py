"""Coordinators appoint each other on the page, in a real browser: one comes in, and the other goes."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.test_on_the_page import button, sits_down
from tests.journeys.company import Company

pytestmark = pytest.mark.browser


async def opens_settings(page: Page) -> None:
    """Go to the Home tab, and open the settings of the programme."""
    await page.get_by_test_id("home-tab").click()
    await page.get_by_test_id("home").locator("[data-action-id^=programme_open]").first.click()
    await expect(page.get_by_test_id("modal")).to_be_visible()


async def test_sofia_appoints_karim_and_he_relieves_her(browser: Browser, enrolled: Company) -> None:
    """Given Sofia adds Karim to the list, when he takes her out of it, then each reads a letter, and he has the panel."""
    hers = await sits_down(browser, enrolled.sofia)
    await opens_settings(hers)
    modal = hers.get_by_test_id("modal")
    await modal.locator("[data-block-id=coordinators] [role=combobox]").click()
    await modal.locator("[data-testid=option][data-value=U0KARIM]:visible").click()
    await hers.get_by_test_id("modal-submit").click()
    await expect(modal).to_be_hidden()
    await enrolled.beats()

    his = await sits_down(browser, enrolled.karim)
    await expect(his.get_by_test_id("message").last).to_contain_text("Vous coordonnez désormais")
    await expect(button(his, "menu_admin")).to_be_visible()
    await opens_settings(his)
    await his.get_by_test_id("modal").get_by_role("button", name="Sofia Renard").click()
    await his.get_by_test_id("modal-submit").click()
    await expect(his.get_by_test_id("modal")).to_be_hidden()
    await enrolled.beats()

    await hers.get_by_test_id("messages-tab").click()
    await expect(hers.get_by_test_id("message").last).to_contain_text("Vous ne coordonnez plus")
    await hers.get_by_test_id("home-tab").click()
    await expect(hers.get_by_test_id("home")).to_contain_text("Devenir mentor")
    await expect(hers.get_by_test_id("home").locator("[data-action-id^=programme_open]")).to_have_count(0)
