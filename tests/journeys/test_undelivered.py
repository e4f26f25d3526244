"""A letter that Slack did not take, or may have taken: the coordinator sees it, and settles it."""

from datetime import timedelta

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from mentoring.people import Standing
from tests.journeys.company import Company, buttons, words


async def _archives(company: Company, *, archived: bool = True) -> None:
    found = company.stage.sandbox.workspace.conversations.named("direction")
    assert found
    found.archived = archived


async def _in_thread(company: Company) -> list[str]:
    """List the files that hang in the thread of the last digest."""
    channel = company.channel("direction")
    top = (await company.sofia.messages(channel))[-1]
    read = await company.stage.sandbox.client.messages(viewer="U0SOFIA", channel=channel, thread=top["ts"])
    return [file["name"] for one in read["messages"] for file in one["files"] or []]


async def _digest_is_parked(company: Company) -> None:
    await _archives(company)
    await company.passes(days=7, hours=1)


async def _digest_is_in_doubt(company: Company) -> None:
    channel = company.channel("direction")
    await company.stage.sandbox.client.fault("chat.postMessage", "accepted_then_dropped", channel=channel)
    await company.passes(days=7, hours=1)


async def test_an_archived_channel(booked: Company) -> None:
    """Given an archived channel, when Sofia opens it and clicks twice, then the digest is there once, with its chart."""
    await _digest_is_parked(booked)
    asked = [text for text in await booked.sofia.letters() if "Pas publié" in text]
    assert len(asked) == 1
    assert "le canal est archivé" in asked[0]
    await booked.sofia.presses_list("letters")
    assert "le canal est archivé" in words(await booked.sofia.modal())
    assert booked.posts("direction") == []

    await _archives(booked, archived=False)
    await booked.sofia.presses_in_modal("Réessayer")
    assert "Plus rien ici" in words(await booked.sofia.modal())
    await booked.sofia.presses("Réessayer")
    await booked.beats()

    assert len([text for text in booked.posts("direction") if "À rebours" in text]) == 1
    assert len(await _in_thread(booked)) == 1
    assert "votre regard" not in await booked.sofia.home()


async def test_a_digest_in_doubt_that_is_there(booked: Company) -> None:
    """Given a digest of which Slack said nothing, when Sofia says that it is there, then it is not posted again."""
    await _digest_is_in_doubt(booked)
    assert "votre regard" in await booked.sofia.home()
    await booked.sofia.presses("Il y est")
    await booked.passes(hours=2)

    assert len(booked.posts("direction")) == 1
    assert await _in_thread(booked) == []
    assert "votre regard" not in await booked.sofia.home()


async def test_a_digest_in_doubt_that_is_not_there(booked: Company) -> None:
    """Given a digest in doubt, when Sofia says at home that it is missing, then it is posted, and its chart follows."""
    await _digest_is_in_doubt(booked)
    await booked.sofia.presses_list("letters")
    await booked.sofia.presses_in_modal("Il n’y est pas")
    await booked.sofia.presses("Il y est")
    await booked.beats()

    assert len([text for text in booked.posts("direction") if "À rebours" in text]) == 2
    assert len(await _in_thread(booked)) == 1


async def test_somebody_else_settles_nothing(booked: Company) -> None:
    """Given a parked digest, when a participant forges the click, then nothing is sent."""
    await _digest_is_parked(booked)
    await _archives(booked, archived=False)
    asked = [one for one in await booked.sofia.messages() if "Pas publié" in words(one)][-1]
    settings = booked.stage.settings
    client = AsyncWebClient(token=settings.bot_token.get_secret_value(), base_url=settings.api_url)
    await client.chat_postMessage(channel="U1MARIE", text=asked["text"], blocks=asked["blocks"])
    await booked.marie.presses("Réessayer")
    await booked.beats()

    assert booked.posts("direction") == []


@pytest.mark.parametrize("told", [True, False], ids=["by an event", "by a letter"])
async def test_somebody_leaves_slack(paired: Company, told: bool) -> None:
    """Given Marie's account is closed, then she has left, Philippe reads the neutral sentence, and Sofia is told once."""
    workspace = paired.stage.sandbox.workspace
    if told:
        await paired.stage.sandbox.client.person("U1MARIE", deleted=True)
    else:
        workspace.change_person("U1MARIE", deleted=True)
        await paired.philippe.presses("Réserver", await paired.philippe.room())
    await paired.passes(days=10)
    async with paired.stage.rebours.archive.read(workspace.team.id) as work:
        marie = await work.participants.of_user("U1MARIE")

    assert marie is not None
    assert marie.standing is Standing.LEFT
    closed = [text for text in await paired.sofia.letters() if "<@U1MARIE> est fermé" in text]
    assert len(closed) == 1
    assert any("<@U1MARIE>" in text and "fin" in text for text in await paired.philippe.letters())


async def test_the_neutral_contact_leaves_slack(programme: Company) -> None:
    """Given the neutral contact's account is closed, then Sofia is told that another one is needed; of a guest, nothing."""
    before = len(await programme.sofia.letters())
    await programme.stage.sandbox.client.person("U5GUEST", deleted=True)
    await programme.stage.sandbox.client.person("U0NEUTRAL", deleted=True)
    await programme.beats()
    told = (await programme.sofia.letters())[before:]

    assert len(told) == 1
    assert "personne de confiance" in told[0]


async def test_a_workspace_that_cannot_be_reached_loses_nothing(programme: Company) -> None:
    """Given the app loses a permission for a week, when it has it back, then what was owed goes out, and nothing is parked."""
    await programme.breaks("error", error="missing_scope", times=-1)
    await programme.passes(days=6, hours=23)
    asked = await programme.calls("chat.postMessage")
    assert "ne peut rien publier" in await programme.sofia.home()
    await programme.works()
    await programme.passes(hours=2)

    assert asked < 60
    assert len([text for text in programme.posts("direction") if text.startswith("À rebours")]) == 1
    assert "votre regard" not in await programme.sofia.home()
    assert "ne peut rien publier" not in await programme.sofia.home()


async def test_weeks_that_slack_never_took_are_told_together(booked: Company) -> None:
    """Given the app loses a permission for three weeks, when it has it back, then one digest tells these weeks."""
    clock = booked.stage.clock
    await booked.breaks("error", error="missing_scope", times=-1)
    for _ in range(21):
        clock.leap(clock.now() + timedelta(days=1))
        await booked.beats()
    await booked.works()
    for _ in range(8):
        clock.leap(clock.now() + timedelta(days=1))
        await booked.beats()
    told = [text for text in booked.posts("direction") if text.startswith("À rebours")]

    assert [("3 semaines" in text) for text in told] == [True, False], told


async def test_weeks_parked_before_a_closed_door_are_told_together(booked: Company) -> None:
    """Given a channel archived for three weeks, when it is opened, then one digest tells them, and no old one can be sent."""
    await _archives(booked)
    await booked.passes(days=22)
    await booked.sofia.presses_list("letters")
    assert words(await booked.sofia.modal()).count("le canal est archivé") == 1

    await _archives(booked, archived=False)
    first = next(one for one in await booked.sofia.messages() if "Pas publié" in words(one))
    block, retry = next(one for one in buttons(first) if "Réessayer" in one[1]["text"]["text"])
    await booked.stage.sandbox.client.click(
        "U0SOFIA", retry["action_id"], ts=first["ts"], block_id=block["block_id"], value=retry["value"]
    )
    assert "les choses ont avancé depuis" in await booked.sofia.latest()
    await booked.beats()
    assert booked.posts("direction") == []

    await booked.sofia.presses_in_modal("Réessayer")
    await booked.passes(days=8)
    told = [text for text in booked.posts("direction") if text.startswith("À rebours")]

    assert [("3 semaines" in text) for text in told] == [True, False], told
