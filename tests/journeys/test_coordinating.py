"""Coordinators appoint each other: the panel is theirs from then on, and no longer anybody's whom they relieve."""

from datetime import timedelta

from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.notices import ProposalReady
from tests.journeys.company import Company, Someone

PANEL = "Qui a besoin de vous aujourd’hui"


async def names(who: Someone, *users: str) -> dict[str, str]:
    """Open the settings and say who coordinates; gives the errors."""
    await who.presses_at_home("Settings" if "Settings" in await who.home() else "Réglages")
    return await who.submits(coordinators=list(users))


async def about_it(who: Someone) -> list[str]:
    """Read the letters on who coordinates."""
    signs = (
        "Vous préférez ne pas coordonner",
        "Plus rien ne vous sera",
        "Would you rather not?",
        "Nothing more will",
    )
    return [one for one in await who.letters() if any(sign in one for sign in signs)]


async def test_sofia_appoints_karim_who_relieves_her(programme: Company) -> None:
    """Given Karim, whom the bot has never met, when Sofia appoints him, then he has the panel; and he can relieve her."""
    sofia, karim = programme.sofia, programme.karim
    assert PANEL not in await sofia.types("aide")

    assert not await names(sofia, "U0SOFIA", "U0KARIM")
    assert "<@U0KARIM> coordonne désormais le programme" in await sofia.latest()
    await programme.beats()
    (welcome,) = await about_it(karim)
    assert "à l’invitation de <@U0SOFIA>" in welcome
    assert PANEL in await karim.presses("Piloter le programme")
    assert PANEL in await karim.home()

    assert not await names(karim, "U0KARIM")
    assert "<@U0SOFIA> ne coordonne plus" in await karim.latest()
    await programme.beats()
    (thanks,) = await about_it(sofia)
    assert "Merci pour tout" in thanks
    assert "Écrivez à <@U0KARIM>" in thanks
    assert PANEL not in await sofia.home()
    assert len(await about_it(karim)) == 1


async def test_whoever_was_named_at_installation_comes_back(programme: Company) -> None:
    """Given Sofia, named in the settings file, is relieved, when she types one word, then the panel is hers again."""
    await names(programme.sofia, "U0SOFIA", "U0KARIM")
    await names(programme.karim, "U0KARIM")
    await programme.beats()

    assert PANEL in await programme.sofia.types("admin")
    await names(programme.sofia, "U0SOFIA")
    assert PANEL not in await programme.karim.types("admin")
    assert "réservé" in await programme.karim.latest() or "rôle" in await programme.karim.latest()


async def test_who_steps_down_sees_no_panel_and_keeps_their_part(enrolled: Company) -> None:
    """Given an English-speaking participant who coordinates too, when she steps down, then her own part is what she sees."""
    sofia, margaret = enrolled.sofia, enrolled.margaret
    await enrolled.stage.sandbox.client.person("U0SOFIA", locale="en-GB")
    assert not await names(sofia, "U0SOFIA", "U2MARGARET")
    assert "<@U2MARGARET> coordinates the programme from now on" in await sofia.latest()
    await enrolled.beats()
    (welcome,) = await about_it(margaret)
    assert "You now coordinate “À rebours”, at the invitation of <@U0SOFIA>" in welcome.replace("*", "")
    assert "Who needs you today" in await margaret.home()

    assert not await names(margaret, "U0SOFIA")
    assert "You no longer coordinate" in await margaret.latest()
    home = await margaret.home()
    await enrolled.passes(days=1)
    assert "Who needs you today" not in home
    assert len(await about_it(margaret)) == 1
    assert await about_it(sofia) == []


async def test_a_guest_is_not_appointed(programme: Company) -> None:
    """Given the settings, when Sofia names a guest, a bot or somebody Slack does not know, then it says so under the field."""
    await programme.sofia.presses_at_home("Réglages")
    bot = programme.stage.sandbox.workspace.bot

    for wrong in (["U5GUEST"], ["U0SOFIA", "U5GUEST"], ["U0SOFIA", bot]):
        errors = await programme.sofia.submits(coordinators=wrong)
        assert set(errors) == {"coordinators"}
        assert "compte Slack complet" in errors["coordinators"]
    unknown = await programme.sofia.submits(coordinators=["U0SOFIA", "U0NOBODY"])
    assert "Slack ne connaît pas" in unknown["coordinators"]
    assert PANEL in await programme.sofia.home()


async def test_both_step_down_at_once(programme: Company) -> None:
    """Given both have the form open, when both take their own name out, then the second is asked to keep somebody."""
    await names(programme.sofia, "U0SOFIA", "U0KARIM")
    await programme.karim.presses_at_home("Réglages")
    assert not await names(programme.sofia, "U0KARIM")
    assert "`/mentorat admin` vous ramène" in await programme.sofia.latest()

    errors = await programme.karim.submits(coordinators=["U0SOFIA"])
    assert "Gardez au moins une personne" in errors["coordinators"]
    assert PANEL in await programme.karim.home()


async def test_two_open_the_settings_at_once(programme: Company) -> None:
    """Given Karim changes the hour on a form opened before Sofia appointed Olivia, then Olivia still coordinates."""
    await names(programme.sofia, "U0SOFIA", "U0KARIM")
    await programme.karim.presses_at_home("Réglages")
    assert not await names(programme.sofia, "U0SOFIA", "U0KARIM", "U4OLIVIA")

    assert not await programme.karim.submits(digest_hour="14")
    assert "Invite people" in await programme.olivia.home()


async def test_a_form_of_somebody_relieved_meanwhile(programme: Company) -> None:
    """Given Sofia relieves Karim while his form is open, when he sends it to relieve her, then nothing changes."""
    await names(programme.sofia, "U0SOFIA", "U0KARIM")
    await programme.karim.presses_at_home("Réglages")
    await names(programme.sofia, "U0SOFIA")

    await programme.karim.submits(coordinators=["U0KARIM"])
    assert PANEL in await programme.sofia.home()
    assert PANEL not in await programme.karim.home()


async def test_a_mistake_undone_at_night_is_told_to_nobody(programme: Company) -> None:
    """Given Sofia names the wrong person in the evening, when she undoes it at once, then no letter tells of it."""
    await programme.passes(hours=12)
    await names(programme.sofia, "U0SOFIA", "U0KARIM")
    await names(programme.sofia, "U0SOFIA")
    await programme.passes(days=2)

    assert await programme.karim.letters() == []


async def test_what_was_for_coordinators_does_not_come_any_more(programme: Company) -> None:
    """Given news of a round waits for Karim's morning, when he is relieved at night, then he does not get it; Sofia does."""
    await names(programme.sofia, "U0SOFIA", "U0KARIM")
    await programme.passes(hours=12)
    async with programme.stage.rebours.archive.open(programme.stage.sandbox.workspace.team.id) as work:
        notice = ProposalReady(round_id="round", pairs=7, unpaired=1)
        letters = [
            Letter(
                key=f"ready:{user}", to=ToPerson(user=user), notice=notice, due=work.now + timedelta(hours=1)
            )
            for user in ("U0SOFIA", "U0KARIM")
        ]
        await work.record(Decision(letters=tuple(letters)))
    await names(programme.sofia, "U0SOFIA")
    await programme.passes(days=1)

    assert any("7" in one and "binômes" in one for one in await programme.sofia.letters())
    assert not any("7" in one and "binômes" in one for one in await programme.karim.letters())
    assert "ne coordonnez plus" in (await programme.karim.letters())[-1]
