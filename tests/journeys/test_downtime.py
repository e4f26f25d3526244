"""The bot was away: what still makes sense goes out late, the rest lapses, and Sofia reads one line about it."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.journeys.company import Company, words

AWAY = "Rebours était absent"


async def returns(company: Company, at: datetime) -> None:
    """Nothing of the bot runs until then; then its heart beats again."""
    clock = company.stage.clock
    clock.leap(at)
    await company.beats()
    await clock.advance(timedelta(hours=1))


def digests(company: Company) -> list[str]:
    return [text for text in company.posts("direction") if text.startswith("À rebours")]


async def lines(company: Company) -> list[str]:
    return [one for one in await company.sofia.letters() if AWAY in one]


async def test_an_hour_is_nobody_s_business(booked: Company) -> None:
    """Given a preview due at nine, when the bot was away from half past eight to half past nine, then it comes, and no line."""
    await booked.stage.clock.advance(datetime(2027, 1, 15, 7, 40, tzinfo=UTC) - booked.stage.clock.now())
    await booked.beats()
    await returns(booked, datetime(2027, 1, 15, 8, 20, tzinfo=UTC))

    assert await lines(booked) == []
    assert [one for one in await booked.sofia.letters() if "Voici ce que la direction lira" in one]


async def test_a_long_weekend(booked: Company) -> None:
    """Given a session on Monday afternoon, when the bot is away from Thursday to Monday noon, then the digest comes late and once."""
    await booked.passes(days=3)
    await returns(booked, datetime(2027, 1, 18, 11, tzinfo=UTC))

    (line,) = await lines(booked)
    assert "en retard" in line
    assert len(digests(booked)) == 1
    await booked.passes(days=3)
    assert len(await lines(booked)) == 1
    assert len(digests(booked)) == 1


async def test_three_weeks(booked: Company) -> None:
    """Given the bot is away for three weeks, then one digest tells them together, nobody is flooded, and Sofia knows."""
    await booked.passes(days=1)
    marie, philippe = len(await booked.marie.letters()), len(await booked.philippe.letters())
    await returns(booked, datetime(2027, 2, 2, 8, 30, tzinfo=UTC))

    (line,) = await lines(booked)
    assert "n’est pas envoyé" in line or "ne sont pas envoyés" in line
    (digest,) = [
        one for one in await booked.sofia.messages(booked.channel("direction")) if "ensemble" in words(one)
    ]
    assert "3 semaines ensemble" in words(digest)
    assert "11 janvier" in words(digest)
    assert len(digests(booked)) == 1
    assert len(await booked.marie.letters()) - marie <= 2
    assert len(await booked.philippe.letters()) - philippe <= 2

    await booked.passes(days=7)
    assert len(digests(booked)) == 2
    assert len(await lines(booked)) == 1


@pytest.mark.parametrize("hours", [2, 60])
async def test_a_quiet_absence_is_not_told(company: Company, hours: int) -> None:
    """Given nothing was due meanwhile, then there is nothing to tell."""
    await company.beats()
    await returns(company, company.stage.clock.now() + timedelta(hours=hours))

    assert await lines(company) == []
