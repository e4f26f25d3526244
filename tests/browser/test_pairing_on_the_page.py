"""The coordinator's hand on the page, in a real browser: look, lock, pair by hand, ask again, a late joiner."""

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.test_on_the_page import button, sits_down
from tests.journeys.company import Company

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("language", ["fr", "en"])]

LOCALES = {"fr": "fr-FR", "en": "en-GB"}
WORDS = {
    "fr": {
        "ask": "Former des binômes",
        "fits": "Rien ne les empêche",
        "locked": "verrouillé",
        "running": "en cours de calcul",
        "changed": "un binôme gardé, un nouveau, aucun défait",
        "set aside": "Écarté",
        "nobody": "Aucun binôme possible",
    },
    "en": {
        "ask": "Make pairs",
        "fits": "Nothing keeps them from being a pair",
        "locked": "locked",
        "running": "being worked out",
        "changed": "one pair kept, one new, none undone",
        "set aside": "Set aside",
        "nobody": "No pair is possible",
    },
}


def within(page: Page, action: str) -> Locator:
    """Find the buttons of the form on screen that do this."""
    return page.get_by_test_id("modal").locator(f"[data-testid=action][data-action-id^='{action}']")


async def chooses(page: Page, field: str, user: str) -> None:
    """Choose somebody in a field of the form."""
    modal = page.get_by_test_id("modal")
    await modal.locator(f"[data-block-id={field}] [role=combobox]").click()
    await modal.locator(f"[data-testid=option][data-value={user}]:visible").click()


async def reads_in(language: str, company: Company) -> dict[str, str]:
    """Let the coordinator's Slack speak this language, and give the words that she looks for."""
    await company.stage.sandbox.client.person(company.sofia.id, locale=LOCALES[language])
    return WORDS[language]


async def test_a_proposal_in_the_coordinators_hand(
    browser: Browser, enrolled: Company, language: str
) -> None:
    """Given two proposed pairs, when Sofia locks, pairs by hand and asks again on the page, then it shows the change."""
    words = await reads_in(language, enrolled)
    await enrolled.sofia.presses_at_home(words["ask"])
    await enrolled.beats()
    page = await sits_down(browser, enrolled.sofia)
    await button(page, "round_review_open").click()
    modal = page.get_by_test_id("modal")
    await expect(within(page, "pair_approve")).to_have_count(2)

    await within(page, "two_open").click()
    await chooses(page, "first", "U1MARIE")
    await chooses(page, "second", "U2MARGARET")
    await page.get_by_test_id("modal-submit").click()
    await expect(modal).to_contain_text(words["fits"])
    await within(page, "two_pair").click()
    await expect(modal).to_contain_text(words["locked"])
    await within(page, "round_page:button-everyone").click()
    await within(page, "round_again").click()
    await expect(modal).to_contain_text(words["running"])
    await enrolled.beats()
    await within(page, "round_page:button-refresh").click()

    await expect(modal).to_contain_text(words["changed"])
    await expect(within(page, "pair_unlock")).to_have_count(1)
    await within(page, "pair_reject").last.click()
    await expect(modal).to_contain_text(words["set aside"])


async def test_a_late_joiner_is_found_by_a_round_of_their_own(
    browser: Browser, asked: Company, language: str
) -> None:
    """Given pairs already asked, when Claire joins and a round is formed, then the page shows her alone, and why."""
    words = await reads_in(language, asked)
    await asked.claire.types("rejoindre")
    await asked.claire.presses("Devenir mentor")
    assert not await asked.claire.submits(topics=["ai"], languages=["fr"], charter=["yes"])
    await asked.sofia.presses_at_home(words["ask"])
    await asked.beats()
    page = await sits_down(browser, asked.sofia)
    await button(page, "round_review_open").click()

    modal = page.get_by_test_id("modal")
    await expect(modal).to_contain_text(words["nobody"])
    await expect(modal).to_contain_text("Claire Simon")
