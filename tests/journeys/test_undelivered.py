"""Letters that Slack did not take, or of which it did not say so: the coordinator sees them, and settles them."""

import pytest

from tests.journeys.company import Company


@pytest.fixture
async def in_doubt(programme: Company) -> Company:
    """The first digest goes out on the second Monday, and Slack breaks off before it says whether it has it."""
    await programme.breaks("accepted_then_dropped", channel="direction")
    await programme.passes(days=7)
    return programme


@pytest.fixture
async def parked(programme: Company) -> Company:
    """On the second Monday the leadership channel is archived."""
    await programme.breaks("error", channel="direction", error="is_archived", times=-1)
    await programme.passes(days=7)
    return programme


def digests(company: Company) -> list[str]:
    """Read the digests of the leadership channel, without their charts."""
    return [text for text in company.posts("direction") if text.startswith("À rebours")]


async def test_sofia_says_that_the_digest_is_there(in_doubt: Company) -> None:
    """Given a digest in doubt, when Sofia has looked and says that it is there, then it is posted no more."""
    assert len(digests(in_doubt)) == 1
    assert "À vérifier" in await in_doubt.sofia.home()
    asked = await in_doubt.sofia.latest()
    assert "À vérifier" in asked
    assert "point hebdomadaire" in asked

    await in_doubt.sofia.presses("Il y est")
    await in_doubt.passes(days=1)

    assert len(digests(in_doubt)) == 1
    assert "compte comme publié" in await in_doubt.sofia.latest()
    assert "À vérifier" not in await in_doubt.sofia.home()


async def test_sofia_says_that_the_digest_is_missing(in_doubt: Company) -> None:
    """Given a digest in doubt, when Sofia does not find it, then it is posted, with its chart, and once."""
    await in_doubt.sofia.presses_at_home("envoyer")
    await in_doubt.passes(hours=1)

    assert len(digests(in_doubt)) == 2
    assert "À vérifier" not in await in_doubt.sofia.home()


async def test_nobody_is_asked_twice(in_doubt: Company) -> None:
    """Given a digest in doubt, when the days pass, then Sofia was asked once."""
    await in_doubt.passes(days=3)

    assert len([one for one in await in_doubt.sofia.letters() if "À vérifier" in one]) == 1
    assert len(digests(in_doubt)) == 1


async def test_a_parked_digest_goes_out_once_the_channel_is_open_again(parked: Company) -> None:
    """Given an archived channel, when Sofia opens it again and tries again, then the digest goes out, once."""
    assert digests(parked) == []
    home = await parked.sofia.home()
    assert "archivé" in home

    await parked.works()
    await parked.sofia.presses_at_home("Réessayer")
    await parked.passes(hours=1)

    assert len(digests(parked)) == 1
    assert "archivé" not in await parked.sofia.home()


async def test_a_parked_digest_may_be_dropped(parked: Company) -> None:
    """Given an archived channel, when Sofia drops the letter, then it is gone from her panel and never sent."""
    await parked.sofia.presses_at_home("Abandonner")
    await parked.works()
    await parked.passes(days=1)

    assert digests(parked) == []
    assert "archivé" not in await parked.sofia.home()


async def test_a_workspace_that_cannot_be_reached_loses_nothing(programme: Company) -> None:
    """Given the app lost a permission, when it has it back a day later, then what was owed goes out, and nothing is parked."""
    await programme.breaks("error", error="missing_scope", times=-1)
    await programme.passes(days=6, hours=23)
    asked = await programme.calls("chat.postMessage")
    await programme.works()
    await programme.passes(hours=2)

    assert asked < 60
    assert len(digests(programme)) == 1
    assert "Réessayer" not in await programme.sofia.home()
