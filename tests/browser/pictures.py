"""The pictures of the guides: a company of sixteen, its coordinator at the page, in both languages.

    python -m tests.browser.pictures

It plays a round on the local workspace and writes docs/images/pairing-….png; Debian's chromium is needed.
"""

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

from bot.demo.stage import Stage, stage
from mentoring.decisions import Decision
from mentoring.people import HrFacts, Participant, Profile, Role, Standing
from mentoring.programme import Programme, ProgrammeSettings
from sandbox import Person
from tests.browser.conftest import CHROMIUM, FLAGS

IMAGES = Path(__file__).parents[2] / "docs" / "images"
MONDAY = datetime(2027, 1, 11, 9, tzinfo=UTC)
MENTORS = (
    ("Inès Benali", ("ai", "data", "remote-work")),
    ("Tom Whitaker", ("social-media", "content")),
    ("Hugo Martin", ("ai", "coding")),
    ("Mei Tan", ("remote-work", "wellbeing")),
    ("Léa Moreau", ("sustainability", "green-it")),
    ("Omar Haddad", ("management", "young-talent")),
    ("Chloé Petit", ("social-media", "ai")),
)
MENTEES = (
    ("Philippe Garnier", ("ai", "remote-work")),
    ("Margaret Ellis", ("social-media", "content")),
    ("Antoine Mercier", ("ai", "coding")),
    ("Agnès Roche", ("remote-work", "wellbeing")),
    ("Jean-Paul Girard", ("sustainability",)),
    ("Claire Simon", ("management", "young-talent")),
    ("Laurent Vidal", ("ai", "data")),
    ("Helen Brooks", ("ai",)),
)
SERVICES = ("Marketing", "Finance", "Operations", "Legal")
WORDS = {
    "fr": {"ask": "Former des binômes", "name": "Regards croisés"},
    "en": {"ask": "Make pairs", "name": "The other way round"},
}


def colleague(number: int, name: str, locale: str) -> Person:
    first = name.split(maxsplit=1)[0].lower()
    return Person(id=f"U{number:04}", name=first, real_name=name, locale=locale, tz="Europe/Paris")


def participant(number: int, name: str, role: Role, topics: tuple[str, ...]) -> Participant:
    mentor = role is Role.MENTOR
    return Participant(
        id=f"p{number:04}",
        programme_id="prog",
        user=f"U{number:04}",
        name=name,
        role=role,
        standing=Standing.ACTIVE,
        zone="Europe/Paris",
        facts=HrFacts(
            manager=f"UBOSS{number}",
            grade=3 if mentor else 10,
            department=SERVICES[(number + mentor) % len(SERVICES)],
        ),
        profile=Profile(topics=topics, languages=("fr", "en") if number % 3 else ("en", "fr")),
    )


async def company(raised: Stage, lang: str) -> None:
    """Let everybody have joined; Sofia coordinates."""
    settings = ProgrammeSettings(
        name=WORDS[lang]["name"],
        objectives="…",
        sponsor="U0001",
        neutral_contact="U0001",
        leadership_channel=raised.sandbox.workspace.conversations.all()[0].id,
        first_day=MONDAY.date(),
        zone="Europe/Paris",
    )
    programme = Programme(id="prog", settings=settings, coordinators=("U0000",), created_at=MONDAY)
    mentors = [participant(10 + n, *one[:1], Role.MENTOR, one[1]) for n, one in enumerate(MENTORS)]
    mentees = [participant(30 + n, *one[:1], Role.MENTEE, one[1]) for n, one in enumerate(MENTEES)]
    async with raised.rebours.archive.open(raised.sandbox.workspace.team.id) as work:
        await work.record(Decision(changed=(programme, *mentors, *mentees)))


async def sits_down(browser: Browser, raised: Stage) -> Page:
    page = await browser.new_page(viewport={"width": 1180, "height": 1000})
    await page.goto(f"{raised.sandbox.url}/?as=U0000")
    await page.wait_for_selector("html[data-ready=true]")
    await page.get_by_test_id("app-entry").click()
    await page.get_by_test_id("home-tab").click()
    return page


async def presses(page: Page, action: str, nth: int = 0) -> None:
    modal = page.get_by_test_id("modal")
    await modal.locator(doing(action)).nth(nth).click()


async def chooses(page: Page, field: str, user: str) -> None:
    modal = page.get_by_test_id("modal")
    await modal.locator(f"[data-block-id={field}] [role=combobox]").click()
    await modal.locator(f"[data-testid=option][data-value={user}]:visible").click()


async def sees(page: Page, action: str) -> None:
    """Wait for a button, or what a field holds, to be there."""
    await page.get_by_test_id("modal").locator(action).first.wait_for()


def doing(action: str) -> str:
    return f"[data-testid=action][data-action-id^='{action}']"


async def draws(page: Page, name: str, lang: str) -> None:
    await page.wait_for_timeout(300)
    await page.get_by_test_id("modal").screenshot(path=IMAGES / f"pairing-{name}-{lang}.png")


async def asked(raised: Stage) -> None:
    """Wait until a round is wanted, and let the heart beat."""
    while True:
        async with raised.rebours.archive.read(raised.sandbox.workspace.team.id) as work:
            if await work.rounds.wanted():
                break
        await asyncio.sleep(0.1)
    await raised.rebours.heartbeat.beat()


async def plays(browser: Browser, lang: str) -> None:
    """Ask for a round, look at it, lock a pair, pair two by hand, ask again."""
    locale = {"fr": "fr-FR", "en": "en-GB"}[lang]
    everybody = [
        colleague(0, "Sofia Renard", locale),
        colleague(1, "Nadia Roux", locale),
        *(colleague(10 + n, name, locale) for n, (name, _) in enumerate(MENTORS)),
        *(colleague(30 + n, name, locale) for n, (name, _) in enumerate(MENTEES)),
    ]
    with tempfile.TemporaryDirectory() as folder:
        async with stage(
            everybody,
            channels=[("general", [one.id for one in everybody])],
            start=MONDAY,
            folder=Path(folder),
        ) as raised:
            await company(raised, lang)
            page = await sits_down(browser, raised)
            await page.get_by_test_id("home").locator("[data-action-id^=round_ask]").first.click()
            await asked(raised)
            await page.get_by_test_id("messages-tab").click()
            await page.locator(doing("round_review_open")).last.click()
            await sees(page, doing("pair_lock"))
            await draws(page, "review", lang)
            await presses(page, "pair_lock")
            await sees(page, doing("pair_unlock"))
            await presses(page, "two_open")
            await chooses(page, "first", "U0016")
            await chooses(page, "second", "U0030")
            await page.get_by_test_id("modal-submit").click()
            await sees(page, doing("two_pair"))
            await draws(page, "two", lang)
            await presses(page, "two_pair")
            await sees(page, doing("round_again"))
            await presses(page, "round_page:button-everyone")
            await sees(page, doing("pair_lock"))
            await presses(page, "round_again")
            await asked(raised)
            await presses(page, "round_page:button-refresh")
            await sees(page, doing("round_again"))
            await draws(page, "again", lang)
            await page.close()


async def main() -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        for lang in WORDS:
            await plays(browser, lang)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
