"""What the texts promise comes true: what is shared is read, what HR brings is used, what is asked is done."""

import pytest
from icalendar import Calendar

from tests.journeys.company import ROSTER, Company, words
from tests.journeys.conftest import import_people


@pytest.fixture
async def held(booked: Company) -> Company:
    """The programme once the first session, on Monday 18 January, is over and both are asked about it."""
    await booked.passes(days=7, hours=4)
    return booked


async def test_what_philippe_takes_away_is_read_by_marie_once_he_says_so(held: Company) -> None:
    """Given the form, when Philippe ticks the box, then Marie alone reads that sentence, once."""
    await held.philippe.presses("Répondre en détail")
    await held.philippe.submits(
        outcome="held", takeaway="Essayer *avant* de juger.", share_takeaway=["yes"], would_help="Du temps."
    )
    await held.passes(hours=1)

    assert "est montré à <@U1MARIE>" in await held.philippe.latest()
    (read,) = [one for one in await held.marie.letters() if "Essayer *avant* de juger." in one]
    assert "<@U2PHILIPPE>" in read
    assert not [one for one in await held.marie.letters() if "Du temps" in one]
    assert not [one for one in await held.sofia.letters() if "Essayer" in one or "Du temps" in one]

    await held.philippe.presses("Répondre en détail")
    assert not await held.philippe.submits(usefulness="4")
    await held.passes(days=1)
    assert len([one for one in await held.marie.letters() if "Essayer" in one]) == 1


async def test_what_would_help_marie_is_read_by_sofia_once_she_says_so(held: Company) -> None:
    """Given the form, when Marie ticks the box, then Sofia reads that sentence, and Philippe does not."""
    await held.marie.presses("Répondre en détail")
    await held.marie.submits(outcome="held", would_help="Un écran plus grand.", share_would_help=["yes"])
    await held.passes(hours=1)

    assert "est montré à <@U0SOFIA>" in await held.marie.latest()
    (read,) = [one for one in await held.sofia.letters() if "Un écran plus grand." in one]
    assert "<@U1MARIE>" in read
    assert not [one for one in await held.philippe.letters() if "écran" in one]


async def test_a_sentence_unticked_in_time_is_read_by_nobody(booked: Company) -> None:
    """Given a sentence shared in the evening, when the box is unticked before the morning, then nobody reads it."""
    await booked.passes(days=7, hours=9)
    for share in (["yes"], []):
        await booked.philippe.presses("Répondre en détail")
        await booked.philippe.submits(outcome="held", takeaway="Trop vite dit.", share_takeaway=share)
    await booked.passes(days=3)

    assert "montré" not in await booked.philippe.latest()
    assert not [one for one in await booked.marie.letters() if "Trop vite dit" in one]


async def test_the_next_session_comes_when_one_of_the_two_asked_for_it(held: Company) -> None:
    """Given a session every two weeks, when Philippe asks for the next in four, then it is for that week."""
    await held.philippe.presses("Oui, elle a eu lieu")
    await held.philippe.presses("4 –")
    assert "semaine du lundi 1er février" in await held.philippe.types("séance")

    await held.philippe.presses("Ajouter quelques mots")
    assert not await held.philippe.submits(outcome="held", next_week="4")

    assert "semaine du lundi 15 février" in await held.philippe.types("séance")
    await held.passes(days=14)
    assert not [one for one in await held.philippe.letters() if "Séance 2 avec" in one]
    await held.passes(days=5)
    assert [one for one in await held.philippe.letters() if "Séance 2 avec" in one]


async def test_the_form_starts_from_what_hr_said(programme: Company) -> None:
    """Given topics, languages, capacity and a veto in the file, when Olivia joins, then the form holds all but
    the veto, and the veto holds.
    """
    line = "U4OLIVIA,Olivia Stone,mentor,Sales,2,U9BOSS,US,Europe/Paris,fr|de,ai|coding,3,U2PHILIPPE\n"
    await import_people(programme, ROSTER + line)
    await programme.olivia.types("join", command="/mentoring")
    fields = {b["block_id"]: b for b in (await programme.olivia.modal())["blocks"] if b["type"] == "input"}

    def chosen(name: str) -> list[str]:
        return [one["value"] for one in fields[name]["element"]["initial_options"]]

    assert sorted(chosen("topics")) == ["ai", "coding"]
    assert sorted(chosen("languages")) == ["de", "fr"]
    assert fields["capacity"]["element"]["initial_option"]["value"] == "3"
    assert not fields["avoid"]["element"].get("initial_users")
    assert "U2PHILIPPE" not in str(fields)

    assert not await programme.olivia.submits(charter=["yes"])
    await programme.philippe.joins(topics=["ai"])
    await programme.sofia.presses_at_home("Former des binômes")
    await programme.beats()
    await programme.sofia.presses("Examiner")
    assert "Aucun binôme possible" in words(await programme.sofia.modal())


async def test_the_calendar_file_names_people(booked: Company) -> None:
    """Given a booked session, when its file is opened, then the event has the names that both bear in Slack."""
    (file,) = [
        f for c in booked.stage.sandbox.workspace.conversations.all() for m in c.messages for f in m.files
    ]
    (event,) = Calendar.from_ical(file.content).walk("VEVENT")

    assert "marie et philippe" in event["SUMMARY"]


async def test_the_name_of_a_programme_commands_nobody(company: Company) -> None:
    """Given a programme named like a mention of everybody, when its panel is read, then it is only a name."""
    await company.sofia.presses_at_home("Créer")
    assert not await company.sofia.submits(
        name="<!channel> & co",
        objectives="Apprendre.",
        first_day="2027-01-11",
        leadership_channel=company.channel("direction"),
        sponsor="U0SPONSOR",
        neutral_contact="U0NEUTRAL",
    )

    await company.sofia.types("admin")

    (panel,) = [one for one in await company.sofia.messages() if "co" in one["text"] and one["ephemeral"]][
        -1:
    ]
    assert panel["text"] == "&lt;!channel&gt; &amp; co"


async def test_the_panel_tells_who_waits_and_why(enrolled: Company) -> None:
    """Given five people for two pairs, when the round is solved, then the Home names the fifth until she leaves."""
    await enrolled.olivia.types("join", command="/mentoring")
    await enrolled.olivia.presses("Become a mentor")
    assert not await enrolled.olivia.submits(topics=["inclusion"], languages=["en"], charter=["yes"])
    assert "Les binômes* : aucun pour l’instant" in await enrolled.sofia.home()

    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()

    panel = await enrolled.sofia.home()
    assert "Une personne sans binôme" in panel
    await enrolled.sofia.presses_list("waiting")
    waiting = words(await enrolled.sofia.modal())
    assert "<@U4OLIVIA> :" in waiting
    assert "<@U1MARIE>" not in waiting

    await enrolled.olivia.types("leave", command="/mentoring")
    assert not await enrolled.olivia.submits()
    assert "sans binôme" not in await enrolled.sofia.home()


async def test_changing_the_rhythm_says_the_truth(paired: Company) -> None:
    """Given three sessions planned, when Sofia changes the rhythm, then she is told they stay, and they do."""
    before = await paired.philippe.types("séance")
    await paired.sofia.presses_at_home("Réglages")
    assert not await paired.sofia.submits(cadence_weeks="6", session_minutes="45")

    told = await paired.sofia.latest()
    assert "gardent leur semaine" in told
    assert "gardent la leur" in told
    assert await paired.philippe.types("séance") == before
