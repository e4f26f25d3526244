"""Quiet by contract, seen by those who want to hear less."""

from tests.journeys.company import Company, buttons, words


async def prepared(booked: Company) -> Company:
    """Let time pass until Marie's preparation note has come, the working day before her session."""
    await booked.passes(days=4, hours=2)
    assert any("déroulé possible" in letter for letter in await booked.marie.letters())
    return booked


async def test_a_mentor_leaves_out_preparation_notes_and_takes_it_back_at_home(booked: Company) -> None:
    """Given a preparation note, when Marie wants none for a while, then Home says so, and she undoes it."""
    marie = (await prepared(booked)).marie

    told = await marie.chooses("Aucun de ce type", said="déroulé possible")

    assert "Laissés de côté jusqu’au 12 février 2027 : notes de préparation" in told
    assert "notes de préparation (jusqu’au 12 février 2027)" in await marie.home()
    assert "C’est déjà le cas" in await marie.chooses("Aucun de ce type", said="déroulé possible")

    await marie.presses_at_home("Changer les messages")
    assert "Laissés de côté jusqu’au" in words(await marie.modal())
    assert not await marie.submits(weekly="2", snoozed=[])

    assert "Laissés de côté" not in await marie.home()


async def test_a_mentor_takes_it_back_where_she_was_told(booked: Company) -> None:
    """Given a kind left out by one click, when Marie changes her mind at once, then one click undoes it."""
    marie = (await prepared(booked)).marie
    await marie.chooses("Aucun de ce type", said="déroulé possible")

    assert "Vous recevrez de nouveau" in await marie.presses("Les recevoir de nouveau")
    assert "Laissés de côté" not in await marie.home()


async def test_one_message_a_week(booked: Company) -> None:
    """Given a letter, when Marie wants one a week, then it is so at Home, and she can have two again."""
    marie = (await prepared(booked)).marie

    assert "un message par semaine au plus" in await marie.chooses("Un message", said="déroulé possible")
    assert "déjà le cas" in await marie.chooses("Un message", said="déroulé possible")
    assert "Un message par semaine au plus" in await marie.home()

    await marie.presses_at_home("Changer les messages")
    assert not await marie.submits(weekly="2")
    assert "2 messages par semaine au plus" in await marie.home()


async def test_why_did_i_get_this(booked: Company) -> None:
    """Given a letter, when Marie asks why it came, then she reads the reason, the count and the way out."""
    marie = (await prepared(booked)).marie

    told = await marie.chooses("Pourquoi", said="déroulé possible")

    assert "un ordre du jour aide à la préparer" in told
    assert "jamais le week-end" in told
    assert "ces sept derniers jours, 2 au plus" in told
    assert "Pour en recevoir moins" in told


async def test_the_menu_leads_to_a_break_and_to_the_settings(booked: Company) -> None:
    """Given a letter, when Marie wants a break or the settings, then the form for it opens."""
    marie = (await prepared(booked)).marie

    await marie.chooses("pause", said="déroulé possible")
    assert (await marie.modal())["callback_id"] == "pause"
    await marie.closes()
    await marie.chooses("Réglage", said="déroulé possible")
    assert (await marie.modal())["callback_id"] == "preferences"


async def test_a_duty_letter_says_why_in_its_own_words(asked: Company) -> None:
    """Given the news of a round, when Sofia asks why it came, then it is her duty, and counts for nothing."""
    told = await asked.sofia.chooses("Pourquoi", said="Examiner")

    assert "Vous coordonnez le programme" in told
    assert "s’ajoute à vos messages de la semaine" in told
    assert "mode automatique" in told


async def test_whoever_is_only_invited_may_ask_for_less_but_has_nothing_to_pause(programme: Company) -> None:
    """Given an invitation, when Philippe wants one message a week, then it is so before he has joined."""
    philippe = programme.philippe

    await philippe.chooses("Réglage des messages", said="Je participe")
    assert "profil" not in words(await philippe.modal())
    assert not await philippe.submits(weekly="1")
    assert "Un message par semaine au plus" in await philippe.home()


async def test_a_number_that_the_programme_does_not_allow(booked: Company) -> None:
    """Given a programme with one message a week, when Marie opens the form, then it offers one, and no more."""
    await booked.sofia.presses_at_home("Réglages")
    assert not await booked.sofia.submits(weekly_messages="1")
    assert "Le nouveau nombre vaut dès maintenant" in await booked.sofia.latest()

    await booked.marie.presses_at_home("Changer les messages")
    (weekly,) = [
        block for block in (await booked.marie.modal())["blocks"] if block.get("block_id") == "weekly"
    ]
    assert [option["value"] for option in weekly["element"]["options"]] == ["1"]


async def test_the_menu_is_not_a_button(booked: Company) -> None:
    """Given a letter, when its buttons are listed, then the small menu is not among them."""
    marie = (await prepared(booked)).marie
    latest = (await marie.messages())[-1]

    assert not [element for _, element in buttons(latest) if element["action_id"] == "foot_menu"]
