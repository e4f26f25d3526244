"""Somebody whom others count on is no longer in Slack: each of them knows, goes on, and nothing goes to a closed account."""

from mentoring.people import Person as Known
from tests.journeys.company import Company, Someone, buttons, words


async def closes(company: Company, who: Someone) -> int:
    """Close somebody's account, as an admin of Slack does; gives the number of the last call before."""
    before = int((await company.stage.sandbox.client.traffic())["next"])
    await company.stage.sandbox.client.person(who.id, deleted=True)
    await company.beats()
    return before


async def addressed(company: Company, who: Someone, since: int) -> list[str]:
    """List the calls by which the bot has tried to write to somebody since then."""
    entries = (await company.stage.sandbox.client.traffic(since=since))["entries"]
    return [
        one["method"]
        for one in entries
        if one["kind"] == "api" and who.id in {one["request"].get("channel"), one["request"].get("users")}
    ]


async def known(company: Company, who: Someone) -> Known:
    """Ask the bot's memory who somebody is."""
    async with company.stage.rebours.archive.read(company.stage.sandbox.workspace.team.id) as work:
        person = await work.people.get(who.id)
    assert person is not None
    return person


async def test_the_mentee_of_a_delegate_who_is_gone_books_again(handed: Company) -> None:
    """Given times offered to Claire, when her account is closed, then Philippe is told, and books with one click."""
    claire, philippe = handed.claire, handed.philippe
    assert "de <@U2PHILIPPE>" in await claire.latest()
    offered = len(await claire.letters())
    since = await closes(handed, claire)
    (told,) = [one for one in await philippe.letters() if "<@U3CLAIRE> est fermé" in one]

    assert "vous sont donc proposés" in told
    assert "Qui réserve les séances : vous" in await philippe.home()
    sessions = await philippe.presses("Mes séances")
    assert "Choisir un horaire" in sessions
    await philippe.presses("Choisir un horaire")
    times = next(one["element"] for one in (await philippe.modal())["blocks"] if one["type"] == "input")
    assert not await philippe.submits(slot=times["option_groups"][0]["options"][0]["value"])
    await handed.beats()
    assert any(
        "Séance 1 réservée" in one["text"] for one in await handed.marie.messages(await handed.marie.room())
    )
    await handed.passes(days=21)
    assert await addressed(handed, claire, since) == []
    assert len(await claire.letters()) == offered
    assert (await known(handed, claire)).deactivated


async def test_the_next_times_come_to_the_mentee(handed: Company) -> None:
    """Given nobody does anything once Claire is gone, then times for both sessions are offered to Philippe himself."""
    since = await closes(handed, handed.claire)
    before = len(await handed.philippe.letters())
    await handed.passes(days=14)
    offers = [one for one in (await handed.philippe.letters())[before:] if "quel horaire vous irait" in one]

    assert sorted(one[:10] for one in offers) == ["*Séance 1 ", "*Séance 2 "]
    assert "C’est réservé" in await handed.philippe.presses("Réserver")
    assert await addressed(handed, handed.claire, since) == []


async def test_no_button_dies_with_a_delegate(handed: Company) -> None:
    """Given Claire is gone, then each button of the pair's room and of Philippe's own still leads somewhere."""
    await closes(handed, handed.claire)
    philippe = handed.philippe
    await philippe.presses("Confier la réservation")
    assert not await philippe.submits(delegate="U0SPONSOR")
    await handed.beats()

    assert "Qui réserve les séances : <@U0SPONSOR>" in await philippe.home()
    assert "réservé" in await philippe.presses("Réserver", await philippe.room())


async def test_who_names_somebody_at_once_is_not_told_to(handed: Company) -> None:
    """Given an evening on which Claire goes, when Philippe names Antoine before the morning, then no letter says he books."""
    await handed.passes(hours=11)
    await closes(handed, handed.claire)
    await handed.philippe.presses_at_home("Qui réserve")
    assert not await handed.philippe.submits(delegate="U0SPONSOR")
    await handed.passes(days=2)

    assert not [one for one in await handed.philippe.letters() if "<@U3CLAIRE> est fermé" in one]


async def test_the_coordinator_hears_of_it_once_and_has_nothing_to_do(handed: Company) -> None:
    """Given Slack tells twice that Claire's account is closed, then Sofia reads one line, and Philippe one letter."""
    since = await closes(handed, handed.claire)
    await closes(handed, handed.claire)
    await handed.passes(days=2)
    told = [one for one in await handed.sofia.letters() if "<@U3CLAIRE> est fermé" in one]

    assert len(told) == 1
    assert "vient d’en être averti" in told[0]
    assert len([one for one in await handed.philippe.letters() if "<@U3CLAIRE> est fermé" in one]) == 1
    assert await addressed(handed, handed.claire, since) == []


async def test_the_last_coordinator_goes_and_the_programme_goes_on(booked: Company) -> None:
    """Given Sofia alone coordinates, when her account is closed, then the sponsor knows, and pairs and digests go on."""
    read = len(await booked.sofia.letters())
    since = await closes(booked, booked.sofia)
    (told,) = [one for one in await booked.antoine.letters() if "Plus personne ne coordonne" in one]
    await booked.passes(days=16)

    assert "`/mentorat admin`" in told
    assert len([one for one in booked.posts("direction") if one.startswith("À rebours")]) == 2
    assert any("a-t-elle eu lieu" in one for one in await booked.marie.letters())
    assert await addressed(booked, booked.sofia, since) == []
    assert len(await booked.sofia.letters()) == read
    assert len([one for one in await booked.antoine.letters() if "Plus personne ne coordonne" in one]) == 1


async def test_an_admin_takes_over_from_the_last_coordinator(booked: Company) -> None:
    """Given nobody coordinates, when a Slack admin types one word, then the panel is theirs, and what follows comes to them."""
    await is_admin(booked, booked.olivia)
    assert "open to your role" in await booked.olivia.types("admin", "/mentoring")
    since = await closes(booked, booked.sofia)
    assert "open to your role" in await booked.tom.types("admin", "/mentoring")

    panel = await booked.olivia.types("admin", "/mentoring")
    assert "À rebours" in panel
    assert "Invite" in await booked.olivia.home()
    await booked.passes(days=5)
    assert any("This is what leadership will read" in one for one in await booked.olivia.letters())
    assert "<@U4OLIVIA>" in await booked.philippe.home()
    assert "<@U0SOFIA>" not in await booked.philippe.home()
    assert await addressed(booked, booked.sofia, since) == []


async def test_a_sponsor_reads_it_in_english(booked: Company) -> None:
    """Given an English-speaking sponsor, when nobody coordinates any more, then each line and button is in English."""
    await booked.stage.sandbox.client.person("U0SPONSOR", locale="en-GB")
    await closes(booked, booked.sofia)
    letter = [one for one in await booked.antoine.messages() if one["bot"]][-1]

    assert "Nobody coordinates “À rebours” any more." in words(letter)
    assert "types `/mentoring admin`" in words(letter)
    assert "sponsor, or its neutral contact" in words(letter)
    assert buttons(letter) == []


async def is_admin(company: Company, who: Someone) -> None:
    """Let Slack make somebody an admin of the workspace."""
    await company.stage.sandbox.client.person(who.id, is_admin=True)
