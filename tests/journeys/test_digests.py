"""Leadership reads the results, and nothing about anybody."""

from tests.journeys.company import Company, words


async def test_the_coordinator_reads_the_digest_first(booked: Company) -> None:
    """Given a first week, when Friday comes, then Sofia has a preview; on Monday leadership has the digest."""
    await booked.passes(days=4, hours=1)
    assert "Voici ce que la direction lira" in await booked.sofia.latest()
    assert booked.posts("direction") == []

    await booked.passes(days=3)

    assert len([text for text in booked.posts("direction") if "À rebours" in text]) == 1


async def test_figures_come_first_as_text_and_the_chart_in_the_thread(booked: Company) -> None:
    """Given a held session, when the second digest goes out, then its figures are words and the chart is below."""
    await booked.passes(days=7, hours=4)
    await booked.marie.presses("Oui, elle a eu lieu")
    await booked.passes(days=7)

    channel = booked.channel("direction")
    digest = [one for one in await booked.sofia.messages(channel) if "Semaine 2" in words(one)][0]
    assert "une tenue pour une prévue" in words(digest)
    thread = await booked.stage.sandbox.client.messages(
        viewer="U0SOFIA", channel=channel, thread=digest["ts"]
    )
    files = [file for message in thread["messages"] for file in message["files"]]
    assert [file["mimetype"] for file in files] == ["image/png"]
    assert files[0]["alt_txt"]


async def test_fewer_than_k_people_are_never_a_figure(booked: Company) -> None:
    """Given two marks, when the digest goes out, then usefulness is held back, and says so."""
    await booked.passes(days=7, hours=4)
    for one in (booked.marie, booked.philippe):
        await one.presses("Oui, elle a eu lieu")
        await one.presses("4 –")
    await booked.passes(days=7)

    channel = booked.channel("direction")
    read = "\n".join(words(one) for one in await booked.sofia.messages(channel))
    assert "non montrée, moins de 5 réponses" in read
    assert "sur 5" not in read.replace("moins de 5", "")
    assert "U1MARIE" not in read


async def test_a_sentence_is_added_and_leadership_reads_it(booked: Company) -> None:
    """Given a preview, when Sofia adds a sentence, then it stands in the digest, as plain text."""
    await booked.passes(days=4, hours=1)
    await booked.sofia.presses("Ajouter une phrase")
    assert not await booked.sofia.submits(sentence="Bravo *à tous* <!here>")

    await booked.passes(days=3)

    read = [words(one) for one in await booked.sofia.messages(booked.channel("direction"))]
    assert any("Bravo *à tous* <!here>" in text for text in read)
    assert not [text for text in booked.posts("direction") if "<!here>" in text]


async def test_a_held_digest_does_not_go_out_until_it_is_let_go(booked: Company) -> None:
    """Given a preview, when Sofia holds it, then Monday passes in silence."""
    await booked.passes(days=4, hours=1)
    await booked.sofia.presses("Retenir")

    await booked.passes(days=3)

    assert booked.posts("direction") == []
