"""People who travel: what is not yet sent follows their clock."""

import asyncio

from tests.journeys.company import Company


async def test_a_nudge_follows_who_travels(booked: Company) -> None:
    """Given a preparation note due on Friday morning in Paris, when Marie is in New York by then, then she reads it at nine there."""
    await booked.stage.sandbox.client.person("U1MARIE", tz="America/New_York")
    await booked.passes(days=4, hours=3)
    assert not [one for one in await booked.marie.letters() if "préparation" in one]

    await booked.passes(hours=5)
    assert [one for one in await booked.marie.letters() if "préparation" in one]


async def test_news_may_come_in_any_order(booked: Company) -> None:
    """Given Marie flies to New York and on to Tokyo, when Slack tells of Tokyo first, then she is in Tokyo."""
    slack = booked.stage.sandbox.client
    await slack.fault("events", "late", delay=0.2)
    first = asyncio.create_task(slack.person("U1MARIE", tz="America/New_York"))
    await asyncio.sleep(0.05)
    await booked.passes(minutes=1)
    await slack.person("U1MARIE", tz="Asia/Tokyo")
    await first
    async with booked.stage.rebours.archive.read(booked.stage.sandbox.workspace.team.id) as work:
        known, enrolled = await work.people.get("U1MARIE"), await work.participants.of_user("U1MARIE")

    assert known
    assert enrolled
    assert (known.zone, enrolled.zone) == ("Asia/Tokyo", "Asia/Tokyo")
