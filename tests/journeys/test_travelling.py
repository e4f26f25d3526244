"""People who travel: what is not yet sent follows their clock."""

from tests.journeys.company import Company


async def test_a_nudge_follows_who_travels(booked: Company) -> None:
    """Given a preparation note due on Friday morning in Paris, when Marie is in New York by then, then she reads it at nine there."""
    await booked.stage.sandbox.client.person("U1MARIE", tz="America/New_York")
    await booked.passes(days=4, hours=3)
    assert not [one for one in await booked.marie.letters() if "préparation" in one]

    await booked.passes(hours=5)
    assert [one for one in await booked.marie.letters() if "préparation" in one]
