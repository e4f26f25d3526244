"""The coordinator sets a programme up, and people come in."""

import pytest

from mentoring.errors import NoProgramme, UnreadableRoster
from tests.journeys.company import PLANNED, ROSTER, Company
from tests.journeys.conftest import import_people


async def test_a_home_without_a_programme_offers_to_create_one(company: Company) -> None:
    """Given no programme, when Sofia opens the Home, then it explains the three steps; others are told to wait."""
    assert "Lancer un programme" in await company.sofia.home()
    assert "Aucun programme" in await company.marie.home()


async def test_only_somebody_appointed_creates_a_programme(company: Company) -> None:
    """Given no programme, when an outsider types the coordinator's word, then a clear sentence and no form."""
    said = await company.olivia.types("admin", command="/mentoring")

    assert "programme" in said
    assert not await company.olivia.has_a_modal()


async def test_a_form_that_cannot_be_right_keeps_what_was_typed(company: Company) -> None:
    """Given the form, when the channel is missing and the name is too, then each error is under its field."""
    await company.sofia.presses_at_home("Créer")

    errors = await company.sofia.submits(objectives="Apprendre.", first_day="2027-01-11")

    assert {"name", "leadership_channel", "sponsor", "neutral_contact"} <= set(errors)
    assert await company.sofia.has_a_modal()


async def test_the_home_becomes_the_control_panel(programme: Company) -> None:
    """Given a programme with four guests, when Sofia opens the Home, then it counts them."""
    panel = await programme.sofia.home()

    assert "Semaine 1 sur 26" in panel
    assert "2 invitations sans réponse" in panel


async def test_settings_can_be_changed_and_say_what_they_touch(programme: Company) -> None:
    """Given a programme, when Sofia changes the rhythm, then she is told what that affects."""
    await programme.sofia.presses_at_home("Réglages")

    assert not await programme.sofia.submits(cadence_weeks="4")

    assert "séance" in (await programme.sofia.latest()).casefold()


async def test_invitations_say_why_and_who(programme: Company) -> None:
    """Given the file was imported in working hours, when the heart beats, then each guest has one invitation."""
    (french,) = await programme.philippe.letters()
    (english,) = await programme.margaret.letters()

    assert "Apprendre des plus jeunes." in french
    assert "<@U0SPONSOR>" in french
    assert "Votre rôle : apprendre" in french
    assert "*reverse-mentoring* programme" in english
    assert "You get this" in english


async def test_a_second_import_changes_only_what_changed(programme: Company) -> None:
    """Given an imported file, when it comes again with one new grade, then one person changes and nobody is asked
    twice.
    """
    again = await import_people(programme, ROSTER.replace("Operations,12", "Operations,13"))
    await programme.beats()

    assert (again.invited, again.changed, again.unchanged) == (0, 1, 3)
    assert len(await programme.philippe.letters()) == 1


async def test_a_faulty_file_brings_nobody_in(programme: Company) -> None:
    """Given a file with two faulty lines, when it is imported, then both are named and nobody is invited."""
    faulty = (
        ROSTER.replace("U1TOM", "U4OLIVIA").replace(",4,U9CHIEF", ",four,U9CHIEF")
        + "U7,Extra,boss,,,,,,,,,\n"
    )

    with pytest.raises(UnreadableRoster) as refused:
        await import_people(programme, faulty)
    await programme.beats()

    assert [line.number for line in refused.value.lines][0] == 3
    assert len({line.number for line in refused.value.lines}) == 2
    assert await programme.olivia.letters() == []


async def test_nobody_comes_in_before_there_is_a_programme(company: Company) -> None:
    """Given no programme, when a file is imported, then it is refused as such."""
    with pytest.raises(NoProgramme):
        await import_people(company, ROSTER)


async def test_chosen_people_are_invited_from_slack(programme: Company) -> None:
    """Given a programme, when Sofia invites Olivia as a mentor, then Olivia is asked in her own language."""
    await programme.sofia.presses_at_home("Inviter")

    assert not await programme.sofia.submits(users=["U4OLIVIA"], role="mentor")
    await programme.passes(hours=8)

    assert "mentor" in (await programme.olivia.letters())[-1]


async def test_the_neutral_contact_is_not_the_coordinator_by_accident(company: Company) -> None:
    """Given the form, when everything is right, then Sofia is told that the programme exists and what comes first."""
    await company.sofia.presses_at_home("Créer")

    errors = await company.sofia.submits(
        name="À rebours",
        objectives="Apprendre.",
        first_day="2027-01-11",
        leadership_channel=company.channel("direction"),
        **PLANNED,
    )

    assert errors == {}
    assert "inviter" in (await company.sofia.latest()).casefold()
