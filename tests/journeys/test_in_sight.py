"""What people have before their eyes follows what happens: the Home behind a form, a button under an old message."""

import asyncio

from tests.journeys.company import Company, Someone, buttons, words
from tests.journeys.test_departures import closes


async def home_in_sight(who: Someone) -> str:
    """Read the Home as it stands on somebody's screen, without opening it anew."""
    return words((await who.stage.sandbox.client.home(user=who.id))["view"] or {})


async def introduced(company: Company) -> Company:
    """Let Margaret, then Tom, say yes."""
    for who in (company.margaret, company.tom):
        await who.presses("Yes")
        await company.beats()
    return company


async def test_home_follows_a_click_in_a_form(booked: Company) -> None:
    """Given days away on Home, when Philippe takes them back within the form, then Home behind it shows none."""
    philippe = booked.philippe
    await philippe.presses_at_home("Mes absences")
    assert not await philippe.submits(first="2027-02-08", last="2027-02-12")
    assert "8 février" in await home_in_sight(philippe)

    await philippe.presses_at_home("Mes absences")
    await philippe.presses_in_modal("Retirer")
    await philippe.closes()

    assert "Aucun jour d’absence à venir" in await home_in_sight(philippe)


async def test_homes_are_drawn_again_although_people_click_without_end(enrolled: Company) -> None:
    """Given somebody who is always being answered, when two people leave for some days, then both Homes say so."""
    tom, margaret = enrolled.tom, enrolled.margaret
    for who in (tom, margaret):
        await who.presses_at_home("My days away")
    with enrolled.stage.rebours.dispatch.first():
        answers = await asyncio.gather(
            *(who.submits(first="2027-02-08", last="2027-02-12") for who in (tom, margaret))
        )

    assert answers == [{}, {}]
    for who in (tom, margaret):
        assert "8 February" in await home_in_sight(who)


async def test_the_panel_follows_what_is_approved_in_the_form(enrolled: Company) -> None:
    """Given pairs to review on Home, when Sofia approves all of them in the form, then none waits for her on Home."""
    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()
    await enrolled.sofia.presses_at_home("Examiner")
    assert "attendent votre avis" in await home_in_sight(enrolled.sofia)

    await enrolled.sofia.presses_in_modal("Tout approuver")

    assert "attendent votre avis" not in await home_in_sight(enrolled.sofia)


async def test_home_is_left_alone_while_pages_are_turned(enrolled: Company) -> None:
    """Given pairs to review, when Sofia only looks at others in the form, then the Home behind it is not drawn again."""
    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()
    await enrolled.sofia.presses_at_home("Examiner")
    before = await drawn(enrolled.sofia)

    await enrolled.sofia.picks_in_modal("round_show", "À décider")
    assert await drawn(enrolled.sofia) == before

    await enrolled.sofia.presses_in_modal("Verrouiller")
    assert await drawn(enrolled.sofia) != before


async def drawn(who: Someone) -> str:
    """Tell one drawing of somebody's Home from another."""
    return str((await who.stage.sandbox.client.home(user=who.id))["view"]["hash"])


async def test_the_button_to_stay_goes_once_it_has_served(paired: Company) -> None:
    """Given a pair that ended on request, when Philippe clicks “I stay” under the old message, then the button goes."""
    philippe = paired.philippe
    await philippe.types("confiance")
    await philippe.presses_in_modal("sans bruit")
    assert not await philippe.submits()
    await paired.passes(days=6)

    assert "ce binôme a pris fin" in await philippe.presses("je reste")
    assert not [one for message in await philippe.messages() for one in _named(message, "je reste")]


async def test_in_english_the_button_to_stay_answers_once_and_goes(asked: Company) -> None:
    """Given Tom, who has chosen to stay on his Home, when he clicks once more under the message, then the button goes."""
    tom = (await introduced(asked)).tom
    await tom.types("private", command="/mentoring")
    await tom.presses_in_modal("End it quietly")
    assert not await tom.submits()
    await tom.presses_at_home("rather stay")

    assert "you chose to stay already" in await tom.presses("rather stay")
    assert not [one for message in await tom.messages() for one in _named(message, "rather stay")]


async def test_cards_are_over_with_the_first_session(booked: Company) -> None:
    """Given cards left unread, when the first session has taken place, then Home goes on to what is next."""
    assert "avant la première séance" in await booked.philippe.home()
    await booked.passes(days=7, hours=4)
    await booked.marie.presses("Oui, elle a eu lieu")

    for who in (booked.philippe, booked.marie):
        assert "avant la première séance" not in await who.home()


async def test_a_pause_tells_of_the_session_that_somebody_would_miss(booked: Company) -> None:
    """Given a session on 18 January, when either pauses beyond it, they read of it and may move it; not when before."""
    assert "Une séance reste réservée" not in await booked.marie.says("une pause jusqu'au 15 janvier")
    await booked.philippe.types("pause")
    assert not await booked.philippe.submits(until="2027-01-25")
    told = await booked.philippe.latest()

    assert "l’autre personne vous y attend" in told
    assert "Séance 1 avec <@U1MARIE>" in told
    await booked.philippe.presses("Annuler la séance")
    await booked.beats()
    assert "n’aura pas lieu" in await booked.marie.latest(await booked.marie.room())


async def test_in_english_a_pause_in_words_tells_of_the_session(asked: Company) -> None:
    """Given an English pair with a session booked, when Tom asks the bot for a break, then he reads of it."""
    await introduced(asked)
    await asked.margaret.presses("Book", await asked.margaret.room())
    await asked.beats()

    told = await asked.tom.says("I need a break until feb 3rd")
    assert "A session stays booked before then" in told
    assert "Session 1 with <@U2MARGARET>" in told


async def test_nobody_erases_themselves_twice(paired: Company) -> None:
    """Given Marie, whom a pair still keeps, then no door offers to erase her again, and an old button says it is done."""
    await paired.marie.says("mes données")
    await paired.marie.presses_at_home("Tout effacer")
    assert not await paired.marie.submits()

    home = await paired.marie.home()
    assert "en cours d’effacement" in home
    assert "arrêterait l’effacement" in home
    assert "Tout effacer" not in home
    assert "C’est déjà fait" in await paired.marie.presses("Tout effacer")
    assert not await paired.marie.has_a_modal()
    await paired.marie.types("données")
    assert "Tout effacer" not in words(await paired.marie.modal())


async def test_nobody_is_sent_to_a_closed_account(asked: Company) -> None:
    """Given the only coordinator is gone, then Home and the chat name the sponsor, until somebody takes over."""
    await introduced(asked)
    assert "<@U0SOFIA>" in (await asked.margaret.home()).splitlines()[-1]
    await closes(asked, asked.sofia)

    for who, question in ((asked.philippe, "Une question ?"), (asked.tom, "A question?")):
        foot = (await who.home()).splitlines()[-1]
        assert question in foot.replace("\u202f", " ")
        assert "<@U0SPONSOR>" in foot
        assert "<@U0SOFIA>" not in foot
    for _ in range(2):
        told = await asked.tom.says("qwertyuiop")
    assert "<@U0SPONSOR> will be able to help" in told


async def test_whoever_has_left_is_told_the_way_back_in(paired: Company) -> None:
    """Given Philippe has left, when he asks as if he took part, then he reads how to be part of it again."""
    await paired.philippe.types("quitter")
    assert not await paired.philippe.submits()

    for said in ("ma prochaine séance ?", "je voudrais revenir"):
        assert "Pour en être" in await paired.philippe.says(said)


def _named(message: dict, label: str) -> list[dict]:
    return [element for _, element in buttons(message) if label in element["text"]["text"]]
