"""The safety valve: talking in private, and the quiet end of a pair, from each side."""

import pytest

from tests.journeys.company import Company, Someone, words


async def confides(who: Someone, words: str, wish: str = "advice", word: str = "confiance") -> None:
    await who.types(word)
    errors = await who.submits(wish=wish, words=words)
    assert not errors, errors


async def test_the_neutral_contact_answers_through_the_bot(paired: Company) -> None:
    """Given a worried mentor, when Agnès answers and Marie answers back, then these two alone read it."""
    await confides(paired.marie, "Un souci secret.")
    await paired.beats()
    await paired.agnes.presses("Répondre")
    assert not await paired.agnes.submits(words="Parlons-en jeudi, en secret.")
    await paired.beats()
    assert "Parlons-en jeudi, en secret." in (await paired.marie.letters())[-1]
    await paired.marie.presses("Répondre")
    assert not await paired.marie.submits(words="Merci, secret gardé.")
    await paired.beats()

    assert "Merci, secret gardé." in (await paired.agnes.letters())[-1]
    for other in (paired.sofia, paired.philippe, paired.tom, paired.antoine):
        assert not [one for one in await other.letters() if "secret" in one]
        assert "secret" not in await other.home()
    assert not [text for text in paired.posts() if "secret" in text]


async def test_an_answer_written_beside_its_button_is_told_to_have_reached_nobody(paired: Company) -> None:
    """Given a word to answer, when Agnès writes her answer as a plain message, then she reads where to write it."""
    await confides(paired.marie, "Un souci.")
    await paired.beats()

    assert "Ceci n’est arrivé à personne" in await paired.agnes.says("Marie, azerty qsdfgh wxcvbn")
    assert "Ceci n’est arrivé à personne" not in await paired.marie.says("azerty qsdfgh wxcvbn")


async def test_whoever_confided_need_not_wait_and_the_contact_may_end_it(paired: Company) -> None:
    """Given a wish for another pair, when it is sent, then the quiet way stays open; Agnès ends it in words for her."""
    await confides(paired.marie, "Je voudrais changer.", wish="other-pair")
    await paired.beats()
    sent = await paired.marie.latest()
    ended = await paired.agnes.presses("Terminer")

    assert "Vous n’avez pas à attendre sa réponse" in sent
    assert "ne parler à personne" not in sent
    assert "L’autre personne en est prévenue" in ended
    assert "/mentorat confiance" not in ended


async def test_in_english_and_either_may_end_it(enrolled: Company) -> None:
    """Given an exchange in two languages, when Tom ends it, then Agnès is told and can add nothing."""
    await confides(enrolled.tom, "A worry.", word="private")
    await enrolled.beats()
    await enrolled.agnes.presses("Répondre")
    await enrolled.agnes.submits(words="I am listening.")
    await enrolled.beats()
    assert "answers you, in private" in (await enrolled.tom.letters())[-1]
    await enrolled.tom.presses("End the exchange")
    await enrolled.beats()

    assert "met fin à votre échange privé" in (await enrolled.agnes.letters())[-1]
    assert "plus à jour" in await enrolled.agnes.presses("Répondre")


@pytest.mark.parametrize("first", ["marie", "philippe"])
async def test_a_pair_ends_quietly_and_both_are_paired_anew(paired: Company, first: str) -> None:
    """Given a pair, when either asks for its end, then both read the same words at the same minute."""
    asker = getattr(paired, first)
    other = paired.philippe if first == "marie" else paired.marie
    await asker.types("confiance")
    await asker.presses_in_modal("sans bruit")
    assert not await asker.submits()
    assert "prendra fin sans bruit" in await asker.home()
    before = await other.letters()
    seen = await other.home()
    assert "prendra fin" not in seen
    assert "prend fin" not in seen
    assert "U1MARIE" in seen or "U2PHILIPPE" in seen
    await paired.passes(days=6)

    endings = {}
    for who in (paired.marie, paired.philippe):
        (told,) = [one for one in await who.messages() if "prend fin" in one.get("text", "")]
        endings[who.id] = told
    assert abs(float(endings["U1MARIE"]["ts"]) - float(endings["U2PHILIPPE"]["ts"])) < 60
    assert endings["U1MARIE"]["text"].replace("U2PHILIPPE", "X") == endings["U2PHILIPPE"]["text"].replace(
        "U1MARIE", "X"
    )
    assert len(await other.letters()) >= len(before) + 1
    assert "prend" not in await asker.home()
    await paired.sofia.presses_at_home("Voir")
    waiting = words(await paired.sofia.modal())
    assert all(f"<@{who}>" in waiting for who in ("U1MARIE", "U2PHILIPPE"))
    assert not [one for one in await paired.sofia.letters() if "prend fin" in one]


async def test_in_english_a_mentor_leaves_the_pair_by_the_menu(asked: Company) -> None:
    """Given an English pair, when Tom ends it alone, then Margaret reads what he reads, and nothing of him."""
    for who in (asked.margaret, asked.tom):
        await who.presses("Yes")
        await asked.beats()
    await asked.tom.types("")
    await asked.tom.presses("Talk in private")
    await asked.tom.presses_in_modal("End it quietly")
    assert not await asked.tom.submits()
    assert "within the next few working days" in (await asked.tom.letters())[-1]
    await asked.passes(days=6)

    hers = [one for one in await asked.margaret.letters() if "has come to an end" in one]
    his = [one for one in await asked.tom.letters() if "has come to an end" in one]
    assert len(hers) == 1
    assert hers[0].replace("U1TOM", "X") == his[0].replace("U2MARGARET", "X")
    assert not [one for one in await asked.margaret.letters() if "quietly" in one]
    assert not [one for one in await asked.agnes.letters() if "Tom" in one or "U1TOM" in one]


async def test_nothing_is_asked_of_whoever_wants_to_go(booked: Company) -> None:
    """Given a request, when the other cancels a session, then the mentee who asked is offered no times."""
    await booked.philippe.types("confiance")
    await booked.philippe.presses_in_modal("sans bruit")
    assert not await booked.philippe.submits()
    before = len(await booked.philippe.letters())
    await booked.marie.presses("Annuler la séance", await booked.marie.room())
    await booked.passes(hours=3)

    assert not [one for one in (await booked.philippe.letters())[before:] if "Réserver" in one]
    assert "à réserver" not in await booked.philippe.home()


async def test_whoever_asked_may_stay_after_all(paired: Company) -> None:
    """Given a request, when Philippe takes it back at home, then the pair goes on and nobody knew."""
    await confides(paired.philippe, "", wish="other-pair")
    await paired.philippe.presses("sans bruit")
    await paired.philippe.submits()
    await paired.philippe.presses_at_home("je reste")
    await paired.passes(days=6)

    assert "U1MARIE" in await paired.philippe.types("binôme")
    assert not [one for one in await paired.marie.letters() if "prend fin" in one]


async def test_a_neutral_contact_who_is_too_close_is_replaced(paired: Company) -> None:
    """Given a neutral contact who books for Philippe, when Marie confides, then she may choose, or the second listens."""
    await paired.philippe.types("rejoindre")
    assert not await paired.philippe.submits(delegate="U0NEUTRAL")
    await paired.marie.types("confiance")
    modal = str(await paired.marie.modal())
    assert "U0SOFIA" in modal
    assert "U0NEUTRAL" not in modal
    await paired.marie.closes()
    await paired.sofia.presses_at_home("Réglages")
    assert not await paired.sofia.submits(second_neutral_contact="U3CLAIRE")
    await confides(paired.marie, "Un souci.")
    await paired.beats()

    assert any("Un souci." in one for one in await paired.claire.letters())
    assert not [one for one in await paired.agnes.letters() if "Un souci." in one]
