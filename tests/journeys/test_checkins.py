"""Check-ins: a draft that stays, the next session with the same form, and words that can be taken back."""

import pytest

from tests.journeys.company import Company, Someone, words


def field(view: dict, name: str) -> dict:
    """Find a field of a form."""
    return next(block["element"] for block in view["blocks"] if block.get("block_id") == name)


@pytest.fixture
async def met(booked: Company) -> Company:
    """The programme once Marie and Philippe have had their first session, and are asked about it."""
    await booked.passes(days=7, hours=4)
    return booked


async def test_a_closed_form_is_found_as_it_was_left(met: Company) -> None:
    """Given a form half filled in, when it is closed and opened again, then all of it is there; once sent, no more."""
    await met.philippe.presses("Répondre en détail")
    await met.philippe.fills_in(outcome="held", topics=["ai"], takeaway="Essayer", share_takeaway=["yes"])
    await met.philippe.fills_in(takeaway="Essayer avant de juger.")
    await met.philippe.closes()
    await met.passes(days=2)

    await met.philippe.presses("Répondre en détail")
    view = await met.philippe.modal()
    assert field(view, "takeaway")["initial_value"] == "Essayer avant de juger."
    assert field(view, "outcome")["initial_option"]["value"] == "held"
    assert field(view, "share_takeaway")["initial_options"]
    assert not await met.philippe.submits(would_help="Du temps.")
    await met.passes(hours=1)
    assert [one for one in await met.marie.letters() if "Essayer avant de juger." in one]

    await met.philippe.types("bilan")
    await _opens_what_i_said(met.philippe)
    assert "brouillon" not in words(await met.philippe.modal())


async def test_what_cannot_be_kept_of_a_text_is_left_out(met: Company) -> None:
    """Given half an emoji and a U+0000 in an answer, when it is shared, then Marie reads the rest of it."""
    await met.philippe.presses("Répondre en détail")
    typed = "Essayer\x00 avant\ud83d de juger 🙂."
    assert not await met.philippe.submits(outcome="held", takeaway=typed, share_takeaway=["yes"])
    await met.passes(hours=1)

    assert [one for one in await met.marie.letters() if "Essayer avant de juger 🙂." in one]


async def test_a_draft_is_seen_by_nobody(met: Company) -> None:
    """Given a draft that Philippe never sends, when two weeks pass, then nobody has read it and it is gone."""
    await met.philippe.presses("Répondre en détail")
    await met.philippe.fills_in(takeaway="Je ne sais pas si j’ose.", share_takeaway=["yes"])
    await met.philippe.closes()
    await met.passes(days=16)

    assert not [said for said in met.posts() if "si j’ose" in said]
    rebours = met.stage.rebours
    async with rebours.archive.read(met.stage.sandbox.workspace.team.id) as work:
        mine = await work.participants.of_user("U2PHILIPPE")
        checkins = await work.checkins.of_participant(mine.id)
    assert [one.draft for one in checkins] == [None]


@pytest.mark.parametrize("days", [13, 15])
async def test_late_answers_are_welcome_for_two_weeks(met: Company, days: int) -> None:
    """Given a session long ago, when Marie answers within two weeks, she is thanked; later she reads that it is past."""
    await met.passes(days=days)

    said = await met.marie.presses("Oui, elle a eu lieu")

    assert ("pour vous, cette séance" in said) == (days == 13)
    assert ("n’est plus à jour" in said) == (days == 15)


async def test_the_next_session_is_booked_with_the_form(met: Company) -> None:
    """Given times on the form, when Philippe picks one, then it is booked with his answer, and told in their room."""
    await met.philippe.presses("Répondre en détail")
    groups = field(await met.philippe.modal(), "next_week")["option_groups"]
    times = [option["value"] for option in groups[0]["options"]]
    assert len(times) == 8
    assert not await met.philippe.submits(outcome="held", usefulness="5", next_week=times[0])
    await met.beats()

    assert "Votre prochaine séance est réservée" in await met.philippe.latest()
    room = await met.philippe.room()
    assert "séance 2" in words((await met.marie.messages(room))[-1])
    assert "séance 2" in (await met.marie.types("séance")).casefold()
    await met.marie.presses("Répondre en détail")
    assert "déjà réservée" in words(await met.marie.modal())


async def test_a_time_that_went_meanwhile_is_said_under_its_field(met: Company) -> None:
    """Given two open forms, when both pick a time, then the second reads why under the field, and loses nothing."""
    for who in (met.philippe, met.marie):
        await who.presses("Répondre en détail")
    picked = {}
    for who in (met.philippe, met.marie):
        groups = field(await who.modal(), "next_week")["option_groups"]
        picked[who.id] = [option["value"] for option in groups[0]["options"]]
    assert not await met.philippe.submits(outcome="held", next_week=picked["U2PHILIPPE"][0])

    errors = await met.marie.submits(outcome="held", takeaway="Gardé.", next_week=picked["U1MARIE"][1])
    assert "vient d’être réservée" in errors["next_week"]
    assert await met.marie.has_a_modal()


async def test_a_time_is_not_booked_for_a_session_that_was_not_held(met: Company) -> None:
    """Given a session that was moved, when a time for the next one is picked all the same, then the form says why not."""
    await met.philippe.presses("Répondre en détail")
    groups = field(await met.philippe.modal(), "next_week")["option_groups"]

    errors = await met.philippe.submits(outcome="moved", next_week=groups[0]["options"][0]["value"])

    assert "si celle-ci a eu lieu" in errors["next_week"]


async def test_goals_are_followed_in_the_check_in(met: Company) -> None:
    """Given goals, when Philippe says how far they are, then Marie sees it, and the coordinator nowhere."""
    await met.philippe.presses("Nos objectifs", await met.philippe.room())
    assert not await met.philippe.submits(goal_1="Oser essayer.")
    await met.philippe.presses("Répondre en détail")
    assert not await met.philippe.submits(outcome="held", goal_1="on-the-way")

    assert "en chemin" in await met.marie.types("binôme")
    await met.sofia.home()
    assert "Oser" not in str(await met.stage.sandbox.client.home(user="U0SOFIA"))


async def _opens_what_i_said(who: Someone, label: str = "Ce que j’ai dit", read: str = "Relire") -> str:
    await who.presses(label)
    await who.presses_in_modal(read)
    return words(await who.modal())


async def test_what_was_said_can_be_read_again_shared_and_kept(met: Company) -> None:
    """Given two sentences kept, when Philippe shares one later, then Marie reads that one, and Sofia nothing."""
    await met.philippe.presses("Répondre en détail")
    errors = await met.philippe.submits(
        outcome="held", usefulness="2", takeaway="Demander avant.", would_help="Un bureau."
    )
    assert not errors
    assert "Qui voit quoi" in await met.philippe.latest()
    read = await _opens_what_i_said(met.philippe)
    assert "Demander avant." in read
    assert "2 – assez peu utile" in read

    await met.philippe.presses_in_modal("Le montrer à l’autre")
    assert "Montré à <@U1MARIE>" in words(await met.philippe.modal())
    await met.passes(hours=1)
    assert [one for one in await met.marie.letters() if "Demander avant." in one]
    assert not [one for one in await met.sofia.letters() if "Un bureau." in one]

    await met.philippe.presses_in_modal("Le garder pour moi")
    assert "Montré à" not in words(await met.philippe.modal())


async def test_what_was_said_can_be_deleted(met: Company) -> None:
    """Given an answer with words on their way, when Philippe deletes it, then nobody reads them any more."""
    await met.passes(hours=4)
    await met.philippe.presses("Répondre en détail")
    errors = await met.philippe.submits(
        outcome="held", usefulness="2", takeaway="À effacer.", share_takeaway=["yes"]
    )
    assert not errors
    await _opens_what_i_said(met.philippe)
    await met.philippe.presses_in_modal("Effacer ce bilan")
    assert "C’est effacé" in words(await met.philippe.modal())
    await met.passes(days=5)

    assert not [one for one in met.posts() if "À effacer." in one]
    assert "À effacer." not in str(await _list(met.philippe))
    async with met.stage.rebours.archive.read(met.stage.sandbox.workspace.team.id) as work:
        programme = await work.programmes.current()
        facts = await work.reports.week(programme, met.stage.clock.now().date().replace(day=18), work.now)
    assert facts.held_to_date == 1
    assert [one for one in facts.ratings if one] == []


async def _list(who: Someone) -> dict:
    await who.types("bilan")
    await who.presses("Ce que j’ai dit")
    return await who.modal()


async def test_in_english_too(asked: Company) -> None:
    """Given an English pair, when Margaret checks in, then form, reminder and list are in English."""
    await asked.margaret.presses("Yes")
    await asked.beats()
    await asked.tom.presses("Yes")
    await asked.beats()
    await asked.margaret.presses("Book", await asked.margaret.room())
    await asked.passes(days=7, hours=4)
    await asked.margaret.presses("Answer in full")
    assert "What you write is kept as you go" in words(await asked.margaret.modal())
    assert not await asked.margaret.submits(outcome="held", takeaway="Ask first.")

    assert "Who sees what" in await asked.margaret.latest()
    read = await _opens_what_i_said(asked.margaret, "What I said", "Read")
    assert "Ask first." in read
    assert "Kept to yourself." in read
