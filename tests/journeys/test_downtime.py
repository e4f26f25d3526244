"""The bot was away: what still makes sense goes out late, the rest lapses, and Sofia reads one line about it."""

from dataclasses import dataclass
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


async def until(company: Company, moment: datetime) -> None:
    """Let time pass until then."""
    await company.stage.clock.advance(moment - company.stage.clock.now())


@dataclass(frozen=True)
class Read:
    """What each of them has read so far."""

    company: Company
    marie: list[str]
    philippe: list[str]
    sofia: list[str]

    @classmethod
    async def by_everybody(cls, company: Company) -> "Read":
        return cls(
            company, *[await who.letters() for who in (company.marie, company.philippe, company.sofia)]
        )

    async def since(self) -> "Read":
        """What they have read since then."""
        now = await Read.by_everybody(self.company)
        return Read(
            self.company,
            now.marie[len(self.marie) :],
            now.philippe[len(self.philippe) :],
            now.sofia[len(self.sofia) :],
        )


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


async def test_the_hour_of_a_session(booked: Company) -> None:
    """Given the bot is away from 8:45 to 9:45 on the day of a session at 9:30, then nobody is reminded of the past."""
    await until(booked, datetime(2027, 1, 18, 7, 45, tzinfo=UTC))
    read = await Read.by_everybody(booked)
    await returns(booked, datetime(2027, 1, 18, 8, 45, tzinfo=UTC))

    (line,) = (await read.since()).sofia
    assert "Un message part en retard" in line
    assert "2 autres n’avaient plus d’utilité" in line
    assert len(digests(booked)) == 1
    assert not [one for one in (await read.since()).marie if "aujourd’hui" in one]
    await booked.passes(hours=1)
    (asked,) = (await read.since()).marie
    assert "a-t-elle eu lieu" in asked
    assert (await read.since()).philippe


async def test_a_long_weekend(booked: Company) -> None:
    """Given a session on Monday at 9:30, when the bot is away from Thursday to Monday noon, then its digest comes late, once."""
    await until(booked, datetime(2027, 1, 14, 16, tzinfo=UTC))
    read = await Read.by_everybody(booked)
    await returns(booked, datetime(2027, 1, 18, 11, tzinfo=UTC))
    seen = await read.since()

    line, preview = sorted(seen.sofia, key=lambda one: AWAY not in one)
    assert "Rebours était absent du" in line
    assert "messages partent en retard" in line
    assert "Voici ce que la direction lira" in preview
    assert len(digests(booked)) == 1
    assert [("a-t-elle eu lieu" in one, "se prépare" in one) for one in seen.marie] == [(True, False)]
    assert len(seen.philippe) == 1
    await booked.passes(days=3)
    assert len(await lines(booked)) == 1
    assert len(digests(booked)) == 1


async def test_a_digest_that_is_late_may_still_be_held(booked: Company) -> None:
    """Given the bot comes back on Monday noon, when Sofia holds the preview, then no digest goes out, and the next has its own week."""
    await until(booked, datetime(2027, 1, 14, 16, tzinfo=UTC))
    booked.stage.clock.leap(datetime(2027, 1, 18, 11, tzinfo=UTC))
    await booked.beats()
    await booked.sofia.presses("Retenir")
    await booked.passes(days=3)
    assert digests(booked) == []

    await booked.passes(days=5)

    (digest,) = [one for one in await booked.sofia.messages(booked.channel("direction")) if one["blocks"]][
        -1:
    ]
    assert len(digests(booked)) == 1
    assert "Semaine 2 sur 26" in words(digest)


@pytest.mark.parametrize(
    ("back", "out"),
    [
        (datetime(2027, 2, 2, 8, 30, tzinfo=UTC), datetime(2027, 2, 2, 9, 30, tzinfo=UTC)),
        (datetime(2027, 2, 3, 2, tzinfo=UTC), datetime(2027, 2, 3, 9, tzinfo=UTC)),
    ],
    ids=["on a Tuesday morning", "in the night to Wednesday"],
)
async def test_three_weeks(booked: Company, back: datetime, out: datetime) -> None:
    """Given the bot is away for three weeks, then one digest tells them together, nobody is flooded, and Sofia knows."""
    await booked.passes(days=1)
    read = await Read.by_everybody(booked)
    booked.stage.clock.leap(back)
    await booked.beats()
    await until(booked, out - timedelta(minutes=1))
    assert digests(booked) == []
    await until(booked, out)
    seen = await read.since()

    line, preview = sorted(seen.sofia, key=lambda one: AWAY not in one)
    assert "Le point hebdomadaire réunit 3 semaines" in line
    assert "n’avait plus d’utilité" in line or "n’avaient plus d’utilité" in line
    assert "Du lundi 11 janvier au dimanche 31 janvier" in preview
    (digest,) = [
        one for one in await booked.sofia.messages(booked.channel("direction")) if "ensemble" in words(one)
    ]
    assert "3 semaines ensemble" in words(digest)
    assert "11 janvier" in words(digest)
    assert len(digests(booked)) == 1
    assert len(seen.marie) <= 2
    assert len(seen.philippe) <= 2

    await booked.passes(days=7)
    assert len(digests(booked)) == 2
    assert len(await lines(booked)) == 1


async def test_back_right_before_the_next_digest(booked: Company) -> None:
    """Given three weeks away until a Thursday evening, then the weeks wait for Monday's digest, shown on Friday."""
    await booked.passes(days=1)
    await returns(booked, datetime(2027, 2, 4, 19, tzinfo=UTC))
    await booked.passes(days=1)
    assert digests(booked) == []

    await booked.passes(days=3)

    (digest,) = [
        one for one in await booked.sofia.messages(booked.channel("direction")) if "ensemble" in words(one)
    ]
    assert "4 semaines ensemble" in words(digest)


async def test_the_programme_ends_meanwhile(booked: Company) -> None:
    """Given a programme of three weeks, when the bot is away from the first to the fifth, then its last digest still comes."""
    await booked.sofia.presses_at_home("Réglages")
    assert not await booked.sofia.submits(weeks="3")
    await booked.passes(days=1)
    await returns(booked, datetime(2027, 2, 16, 9, tzinfo=UTC))
    await booked.passes(days=14)

    (digest,) = [
        one for one in await booked.sofia.messages(booked.channel("direction")) if "ensemble" in words(one)
    ]
    assert len(digests(booked)) == 1
    assert "3 semaines ensemble" in words(digest)


@pytest.mark.parametrize("hours", [2, 60])
async def test_a_quiet_absence_is_not_told(company: Company, hours: int) -> None:
    """Given nothing was due meanwhile, then there is nothing to tell."""
    await company.beats()
    await returns(company, company.stage.clock.now() + timedelta(hours=hours))

    assert await lines(company) == []
