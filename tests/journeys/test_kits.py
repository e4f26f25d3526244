"""The two of a pair open a kit to prepare a session; nobody else has one."""

import pytest

from handlers import actors, kits
from handlers.payloads import Click, Place
from mentoring.errors import NotAllowed
from surfaces import actions
from tests.journeys.company import Company, Someone, buttons, words


async def chosen(who: Someone, topic: str) -> str:
    """Choose another topic in the kit on top, and read it."""
    view = await who.modal()
    block = next(block for block in view["blocks"] if block["type"] == "actions")
    (menu,) = block["elements"]
    value = next(option["value"] for option in menu["options"] if option["value"].endswith(f"|{topic}"))
    done = await who.stage.sandbox.client.click(
        user=who.id,
        block_id=block.get("block_id"),
        action_id=menu["action_id"],
        selected=value,
        view_id=view["id"],
    )
    assert done["acked"], done
    return words(await who.modal())


async def test_both_open_the_kit_of_their_topics(paired: Company) -> None:
    """Given a new pair with two topics, when each opens the kit from their room, then they choose among the two."""
    for who in (paired.marie, paired.philippe):
        await who.presses("Kit de séance", await who.room())
        assert "À faire ensemble, en un quart d’heure" in words(await who.modal())

        assert "Quel chiffre regardez-vous chaque semaine" in await chosen(who, "data")
        assert "un premier jet tout fait" in await chosen(who, "ai")
        await who.closes()


async def test_the_kit_is_in_the_language_of_its_reader(asked: Company) -> None:
    """Given an English pair, when Margaret opens the kit, then it is in English."""
    await asked.margaret.presses("Yes")
    await asked.beats()
    await asked.tom.presses("Yes")
    await asked.beats()

    await asked.margaret.presses("Session kit", await asked.margaret.room())

    assert "To do together, in a quarter of an hour" in words(await asked.margaret.modal())


async def test_the_kit_stays_at_hand(booked: Company) -> None:
    """Given a booked session, when Marie looks at her sessions, her Home and her note, then the kit is there."""
    assert "Kit de séance" in await booked.marie.types("séance")
    await booked.marie.presses_at_home("Kit de séance")
    await booked.marie.closes()

    await booked.passes(days=5)

    await booked.marie.presses("Kit de séance")
    assert "Pour ouvrir la conversation" in words(await booked.marie.modal())


@pytest.mark.parametrize("stranger", ["U1TOM", "U2MARGARET", "U3CLAIRE", "U0SOFIA", "U0NEUTRAL"])
async def test_nobody_else_opens_a_kit(booked: Company, stranger: str) -> None:
    """Given the button of a pair, when somebody else forges a click on it, then they are refused, delegate included."""
    await booked.philippe.types("")
    await booked.philippe.presses("Modifier mon profil")
    assert not await booked.philippe.submits(delegate="U3CLAIRE")
    room = await booked.marie.room()
    value = next(
        element["value"]
        for message in await booked.marie.messages(room)
        for _, element in buttons(message)
        if element["action_id"] == actions.KIT_OPEN
    )
    await Someone(booked.stage, stranger).home()
    rebours = booked.stage.rebours

    async with rebours.archive.open(booked.stage.sandbox.workspace.team.id) as work:
        click = Click(
            actor=await actors.of(stranger, work, frozenset({"U0SOFIA"})),
            value=value,
            place=Place.MESSAGE,
        )

        with pytest.raises(NotAllowed):
            await kits.open_kit(click, work)
