"""A company on a stage: the sandbox, the real bot, a clock turned by hand, one SQLite file."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot import people_file
from bot.demo.stage import stage
from tests.journeys.company import CAST, PLANNED, ROSTER, Company

MONDAY = datetime(2027, 1, 11, 9, tzinfo=UTC)


@pytest.fixture
async def company(tmp_path: Path) -> AsyncIterator[Company]:
    """A company where the bot was just installed, on a Monday, at ten in Paris and nine in London."""
    everybody = [person.id for person in CAST]
    channels = [("general", everybody), ("direction", ["U0SOFIA", "U0SPONSOR"]), ("nouvelles", everybody)]
    async with stage(
        CAST, channels=channels, start=MONDAY, folder=tmp_path, appointed=frozenset({"U0SOFIA"})
    ) as raised:
        for channel in ("direction", "nouvelles"):
            await raised.sandbox.client.invite_app(channel=channel, user="U0SOFIA")
        yield Company(raised)


@pytest.fixture
async def programme(company: Company) -> Company:
    """The same company once Sofia has created a programme and brought four people in."""
    await company.sofia.presses_at_home("Créer")
    errors = await company.sofia.submits(
        name="À rebours",
        objectives="Apprendre des plus jeunes.",
        first_day="2027-01-11",
        cadence_weeks="2",
        leadership_channel=company.channel("direction"),
        announcement_channel=company.channel("nouvelles"),
        **PLANNED,
    )
    assert not errors, errors
    await import_people(company, ROSTER)
    await company.beats()
    return company


async def import_people(company: Company, roster: str) -> people_file.Imported:
    """Do what `rebours import` does."""
    settings = company.stage.settings
    client = AsyncWebClient(token=settings.bot_token.get_secret_value(), base_url=settings.api_url)
    return await people_file.import_people(company.stage.rebours.archive, client, roster)


@pytest.fixture
async def enrolled(programme: Company) -> Company:
    """The programme once Marie, Tom, Philippe and Margaret have joined, with the same topics."""
    for who in (programme.marie, programme.philippe):
        await who.joins(topics=["ai", "data"], announce=["yes"])
    for who in (programme.tom, programme.margaret):
        await who.joins(topics=["ai", "data"], word="join", languages=["en"])
    await programme.beats()
    return programme


@pytest.fixture
async def asked(enrolled: Company) -> Company:
    """The programme once Sofia has approved the pairs proposed: the mentees have their question."""
    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()
    await enrolled.sofia.presses("Examiner")
    await enrolled.sofia.presses_in_modal("Tout approuver")
    await enrolled.sofia.closes()
    await enrolled.beats()
    return enrolled


@pytest.fixture
async def paired(asked: Company) -> Company:
    """The programme once Philippe, then Marie, have said yes: the two have been introduced."""
    await asked.philippe.presses("Oui")
    await asked.beats()
    await asked.marie.presses("Oui")
    await asked.beats()
    return asked


@pytest.fixture
async def booked(paired: Company) -> Company:
    """The programme once Philippe has picked the first time offered: Monday 18 January, 9:30 in Paris."""
    await paired.philippe.presses("Réserver", await paired.philippe.room())
    await paired.beats()
    return paired


@pytest.fixture
async def handed(enrolled: Company) -> Company:
    """The programme once Philippe lets Claire book for him, and he and Marie have been introduced."""
    await enrolled.philippe.types("rejoindre")
    assert not await enrolled.philippe.submits(delegate="U3CLAIRE")
    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()
    await enrolled.sofia.presses("Examiner")
    await enrolled.sofia.presses_in_modal("Tout approuver")
    await enrolled.sofia.closes()
    await enrolled.beats()
    for who in (enrolled.philippe, enrolled.marie):
        await who.presses("Oui")
        await enrolled.beats()
    return enrolled
