"""The nights on which clocks change: a digest comes at its hour on the wall, once, and so does everything else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.demo.stage import stage
from tests.journeys.company import CAST, PLANNED, ROSTER, Company
from tests.journeys.conftest import import_people


@asynccontextmanager
async def begun(folder: Path, monday: datetime, **settings: str) -> AsyncIterator[Company]:
    """Give a company whose programme begins on that Monday."""
    everybody = [person.id for person in CAST]
    channels = [("general", everybody), ("direction", ["U0SOFIA", "U0SPONSOR"])]
    async with stage(
        CAST, channels=channels, start=monday, folder=folder, appointed=frozenset({"U0SOFIA"})
    ) as raised:
        await raised.sandbox.client.invite_app(channel="direction", user="U0SOFIA")
        company = Company(raised)
        await company.sofia.presses_at_home("Créer")
        errors = await company.sofia.submits(
            name="À rebours",
            objectives="Apprendre des plus jeunes.",
            first_day=f"{monday:%Y-%m-%d}",
            leadership_channel=company.channel("direction"),
            **PLANNED,
            **settings,
        )
        assert not errors, errors
        await import_people(company, ROSTER)
        await company.beats()
        yield company


def digests(company: Company) -> list[str]:
    return [text for text in company.posts("direction") if text.startswith("À rebours")]


async def hour_by_hour(company: Company, until: datetime) -> list[datetime]:
    """Let time pass, and note the hours (UTC) in which a digest came."""
    came = list[datetime]()
    while company.stage.clock.now() < until:
        before = len(digests(company))
        await company.passes(minutes=30)
        came += [company.stage.clock.now()] * (len(digests(company)) - before)
    return came


@pytest.mark.parametrize(
    ("monday", "expected"),
    [
        (datetime(2027, 3, 22, 9, tzinfo=UTC), datetime(2027, 3, 29, 7, tzinfo=UTC)),
        (datetime(2027, 10, 25, 9, tzinfo=UTC), datetime(2027, 11, 1, 8, tzinfo=UTC)),
    ],
    ids=["the night of 28 March", "the night of 31 October"],
)
async def test_nine_o_clock_is_nine_o_clock(tmp_path: Path, monday: datetime, expected: datetime) -> None:
    """Given clocks change in Paris on Sunday, then Monday's digest comes at nine on the new clock, once."""
    async with begun(tmp_path, monday) as company:
        came = await hour_by_hour(company, monday + timedelta(days=8))

    assert came == [expected]


async def test_who_reads_in_the_morning_reads_in_the_morning(tmp_path: Path) -> None:
    """Given an invitation on Friday night, when clocks go back on Sunday, then Tom reads it at nine on Monday's clock."""
    friday = datetime(2027, 10, 29, 20, tzinfo=UTC)
    async with begun(tmp_path, friday) as company:
        await company.stage.clock.advance(datetime(2027, 11, 1, 8, 59, tzinfo=UTC) - friday)
        early = await company.tom.letters()
        await company.passes(minutes=1)

        assert early == []
        assert len(await company.tom.letters()) == 1
