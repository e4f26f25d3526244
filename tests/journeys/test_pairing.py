"""Pairs are proposed, approved, accepted, introduced; or not, and nobody loses face."""

import asyncio

from tests.journeys.company import Company, words


async def test_the_coordinator_sees_each_pair_with_its_reasons(enrolled: Company) -> None:
    """Given four people, when Sofia asks for pairs, then both are proposed with topics, languages and hours."""
    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()

    assert "2 binômes proposés" in await enrolled.sofia.latest()
    await enrolled.sofia.presses("Examiner")
    shown = words(await enrolled.sofia.modal())
    assert "Intelligence artificielle" in shown
    assert "français" in shown
    assert shown.count("Approuver") == 2


async def test_nobody_hears_of_a_pair_that_was_rejected(enrolled: Company) -> None:
    """Given a proposal, when Sofia sets one aside, then the two are told nothing of it."""
    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()
    await enrolled.sofia.presses("Examiner")
    before = len(enrolled.posts())

    await enrolled.sofia.presses_in_modal("Écarter")
    await enrolled.sofia.presses_in_modal("Écarter")
    await enrolled.beats()

    assert len(enrolled.posts()) == before
    assert "Écarté" in words(await enrolled.sofia.modal())


async def test_the_mentee_is_asked_first_then_the_mentor(asked: Company) -> None:
    """Given an approved pair, when the heart beats, then only the mentee knows; after a yes, the mentor does."""
    assert "comme mentor pour vous" in (await asked.philippe.letters())[-1]
    assert "aimerait apprendre de vous" not in (await asked.marie.letters())[-1]

    await asked.philippe.presses("Oui")
    await asked.beats()

    assert "aimerait apprendre de vous" in (await asked.marie.letters())[-1]


async def test_a_refusal_gives_no_reason_and_no_name(asked: Company) -> None:
    """Given a pair that the mentee accepted, when the mentor declines, then the mentee reads a neutral sentence."""
    await asked.philippe.presses("Oui")
    await asked.beats()

    await asked.marie.presses("Non merci")
    await asked.beats()

    (told,) = [one for one in await asked.philippe.letters() if "ne se fera pas" in one]
    assert "U1MARIE" not in told
    (coordinator,) = [one for one in await asked.sofia.letters() if "ne se fera pas" in one]
    assert "Nous ne disons pas qui" in coordinator


async def test_two_yeses_open_a_group_conversation(paired: Company) -> None:
    """Given two yeses, when the heart beats, then the three-way conversation says why, how, and when."""
    room = await paired.philippe.room()

    assert room == await paired.marie.room()
    said = await paired.marie.latest(room)
    assert "faites connaissance" in said
    assert "Intelligence artificielle" in said
    assert said.count("Réserver") >= 3


async def test_a_new_pair_is_announced_only_when_both_agreed(paired: Company) -> None:
    """Given one pair who both agreed and one who did not, when both are made, then one announcement is made."""
    assert len(paired.posts("nouvelles")) == 1

    await paired.margaret.presses("Yes")
    await paired.passes(hours=2)
    await paired.tom.presses("Yes")
    await paired.passes(hours=2)

    assert await paired.tom.room()
    assert len(paired.posts("nouvelles")) == 1


async def test_a_second_click_does_nothing_and_says_so(asked: Company) -> None:
    """Given a question already answered, when the old button is pressed again, then nothing is sent twice."""
    message = next(
        one for one in reversed(await asked.philippe.messages()) if "comme mentor pour vous" in words(one)
    )
    click = {
        "user": "U2PHILIPPE",
        "channel": "@app",
        "ts": message["ts"],
        "action_id": "pair_accept",
    }

    await asyncio.gather(
        asked.stage.sandbox.client.click(**click),
        asked.stage.sandbox.client.click(**click),
        return_exceptions=True,
    )
    await asked.beats()

    assert len([one for one in await asked.marie.letters() if "aimerait apprendre de vous" in one]) == 1


async def test_the_unpaired_are_told_kindly_and_keep_their_place(enrolled: Company) -> None:
    """Given five people for two pairs, when Sofia tells those who wait, then the fifth reads why, and what helps."""
    await enrolled.olivia.types("join", command="/mentoring")
    await enrolled.olivia.presses("Become a mentor")
    assert not await enrolled.olivia.submits(topics=["inclusion"], languages=["en"], charter=["yes"])
    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()
    await enrolled.sofia.presses("Examiner")
    assert "Sans binôme" in words(await enrolled.sofia.modal())

    await enrolled.sofia.presses_in_modal("Prévenir")
    await enrolled.passes(days=1)

    assert any("keep your place" in one for one in await enrolled.olivia.letters())


async def test_somebody_who_leaves_is_never_named_as_the_one_who_asked(paired: Company) -> None:
    """Given a pair, when Marie leaves, then days later both read the same neutral sentence."""
    await paired.marie.types("quitter")
    assert not await paired.marie.submits()
    await paired.passes(hours=2)
    assert "U1MARIE" in await paired.philippe.types("binôme")
    await paired.passes(days=6)

    (hers,) = [one for one in await paired.marie.letters() if "prend fin" in one]
    (his,) = [one for one in await paired.philippe.letters() if "prend fin" in one]
    assert hers.replace("U2PHILIPPE", "X") == his.replace("U1MARIE", "X")
