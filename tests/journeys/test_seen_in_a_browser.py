"""What was found by walking through the demo in a browser, person by person."""

import pytest

from tests.journeys.company import Company, words


async def test_the_word_that_joins_also_changes_the_profile(enrolled: Company) -> None:
    """Given somebody who takes part, when they type the word that help names for it, then their profile opens."""
    await enrolled.philippe.types("rejoindre")
    view = await enrolled.philippe.modal()
    assert view["title"]["text"] == "Mon profil"
    assert "J’accepte cette charte" not in words(view)


async def test_whoever_books_for_philippe_has_the_first_times_too(handed: Company) -> None:
    """Given a delegate, when the pair is introduced, then the delegate is offered times at once, and once."""
    offers = [one for one in await handed.claire.letters() if "de <@U2PHILIPPE>" in one]
    assert len(offers) == 1

    await handed.claire.presses("Réserver")
    await handed.beats()

    assert "C’est réservé" in await handed.philippe.latest(await handed.philippe.room())


async def test_whoever_books_for_philippe_sees_and_cancels_what_is_booked(handed: Company) -> None:
    """Given a session booked by the delegate, when it has to go, then the delegate finds it and cancels it."""
    await handed.claire.presses("Réserver")
    await handed.beats()

    home = await handed.claire.home()
    assert "Séance 1 de <@U2PHILIPPE> avec <@U1MARIE>" in home
    assert "Changer d’horaire" in await handed.claire.types("séance")

    await handed.claire.presses_at_home("Annuler la séance")
    await handed.beats()
    assert "n’aura pas lieu" in await handed.philippe.latest(await handed.philippe.room())


async def test_headings_of_a_home_are_headings(handed: Company) -> None:
    """Given a delegate who does not take part, when they open Home, then no header shows its asterisks."""
    await handed.claire.home()
    view = (await handed.stage.sandbox.client.home(user="U3CLAIRE"))["view"]
    headers = [block["text"]["text"] for block in view["blocks"] if block["type"] == "header"]
    assert headers
    assert not [header for header in headers if "*" in header]


async def test_a_second_time_says_how_to_change_the_first(booked: Company) -> None:
    """Given a booked session, when Philippe picks another of the times, then he learns how to change it."""
    room = await booked.philippe.room()
    assert "Changer d’horaire" in await booked.philippe.presses("Réserver", room)


async def test_a_session_that_is_over_has_no_other_times(booked: Company) -> None:
    """Given a session that is over, when Marie presses the old button, then no form opens, and she is told."""
    await booked.passes(days=7, hours=4)

    told = await booked.marie.presses("Changer d’horaire", await booked.marie.room())

    assert "n’est plus à jour" in told
    assert not await booked.marie.has_a_modal()


async def test_a_session_whose_week_is_over_is_for_soon(paired: Company) -> None:
    """Given times that nobody picked, when the week is over, then Home asks for a time as soon as possible."""
    assert "la semaine du lundi 18 janvier" in await paired.philippe.home()
    await paired.passes(days=15)
    assert "à placer, dès que possible" in await paired.philippe.home()


async def test_pairs_of_an_earlier_round_still_wait_for_a_word(enrolled: Company) -> None:
    """Given pairs to review, when another round finds none, then Home still leads to the first ones."""
    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()
    await enrolled.passes(minutes=5)
    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()

    assert "2 binômes" in await enrolled.sofia.home()
    await enrolled.sofia.presses_at_home("Examiner")
    assert "Tout approuver (2)" in words(await enrolled.sofia.modal())


async def test_those_who_wait_are_told_once(enrolled: Company) -> None:
    """Given somebody without a partner, when Sofia has let them know, then the button gives way to a word."""
    await enrolled.claire.types("rejoindre")
    await enrolled.claire.presses("Devenir mentor")
    assert not await enrolled.claire.submits(topics=["coding"], languages=["fr"], charter=["yes"])
    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()
    await enrolled.sofia.presses("Examiner")
    await enrolled.sofia.presses_in_modal("Prévenir")

    shown = words(await enrolled.sofia.modal())
    assert "Prévenir" not in shown
    assert "ont été prévenues" in shown


async def test_a_round_reviewed_later_tells_what_became_of_each_pair(paired: Company) -> None:
    """Given a pair that has ended, when Sofia looks at its round again, then it is not called set aside."""
    await paired.philippe.types("quitter")
    await paired.philippe.submits()
    await paired.passes(days=6)
    await paired.sofia.presses("Examiner")

    shown = words(await paired.sofia.modal())
    assert "Ce binôme a pris fin" in shown
    assert "Écarté" not in shown


async def test_people_who_came_after_the_round_are_counted(asked: Company) -> None:
    """Given a round, when Claire joins after it, then Sofia sees that somebody waits for the next one."""
    await asked.claire.types("rejoindre")
    await asked.claire.presses("Devenir mentor")
    assert not await asked.claire.submits(topics=["ai"], languages=["fr"], charter=["yes"])

    assert "Une personne sans binôme : elle participe au prochain tour" in (await asked.sofia.home()).replace(
        "*", ""
    )
    await asked.sofia.presses_list("waiting")
    assert "<@U3CLAIRE>" in words(await asked.sofia.modal())


async def test_no_sentence_for_a_digest_that_is_gone(booked: Company) -> None:
    """Given a digest that went out, when Sofia presses its old button, then no form opens, and she is told."""
    await booked.passes(days=7, hours=1)

    assert "n’est plus à jour" in await booked.sofia.presses("Ajouter une phrase")
    assert not await booked.sofia.has_a_modal()


async def test_a_first_digest_counts_nothing_out_of_nothing(booked: Company) -> None:
    """Given a first week without a session, when the preview comes, then it has no "0 out of 0"."""
    await booked.passes(days=4, hours=1)
    assert "aucune n’était prévue)." in await booked.sofia.latest()
    assert "0 sur 0" not in await booked.sofia.latest()


async def test_the_menu_names_what_works_for_its_reader(booked: Company) -> None:
    """Given people with different parts, when each asks for the menu, then its words work for that person."""
    coordinating = await booked.sofia.types("")
    assert coordinating.index("Piloter") < coordinating.index("Devenir mentor")
    assert "`/mentorat admin`" in coordinating
    assert "`bilan`" not in await booked.claire.types("")
    assert "`bilan`" in await booked.marie.types("")


async def test_help_does_not_offer_help_again(booked: Company) -> None:
    """Given somebody lost, when they type anything, then help comes, without a button to itself."""
    shown = await booked.claire.types("n’importe quoi")
    assert "Rebours en une minute" in shown
    assert "\nAide" not in shown


async def test_the_neutral_contact_is_not_invited_to_take_part(booked: Company) -> None:
    """Given the neutral contact, when Agnès looks around, then no door is shown that would not open."""
    assert "Devenir mentor" not in await booked.agnes.home()
    menu = await booked.agnes.types("")
    assert "personne de confiance" in menu
    assert "De quel côté" not in menu


@pytest.mark.parametrize("word", ["idée"])
async def test_what_is_not_there_yet_says_so(booked: Company, word: str) -> None:
    """Given a word of a later version, when Marie types it, then she is told, rather than shown a menu."""
    assert "n’existe pas encore" in await booked.marie.types(word)
    assert "n’existe pas encore" in await booked.marie.says(word)


async def test_done_answers_the_check_in_that_waits(booked: Company) -> None:
    """Given "it is done", when nothing waits, then the bot takes note; when a check-in does, that is its answer."""
    assert await booked.marie.says("c’est fait") == "Entendu."
    await booked.passes(days=7, hours=4)
    assert "Et pour vous, cette séance a été" in await booked.marie.says("c’est fait")


async def test_wishing_another_time_is_understood(booked: Company) -> None:
    """Given a booked session, when Philippe writes that he needs another time, then he chooses among real ones."""
    assert "Choisir" in await booked.philippe.says("je voudrais changer d’horaire")
    assert "Avec plaisir" not in await booked.philippe.says("non merci")


async def test_a_card_is_closed_not_cancelled(enrolled: Company) -> None:
    """Given a card, when Marie opens it, then the way out does not sound as if something were lost."""
    await enrolled.marie.presses("La bonne posture")
    assert (await enrolled.marie.modal())["close"]["text"] == "Fermer"
