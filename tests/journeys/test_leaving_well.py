"""Leaving well: a mentor's record, what one learned, and the end of a programme, from each side."""

from mentoring.membership import contributions
from storage import about
from tests.journeys.company import Company, words
from tests.journeys.test_my_data import files_of, known_to


async def meets(company: Company) -> None:
    """Let the first session take place, and Marie tell of it."""
    await company.passes(days=7, hours=4)
    await company.marie.presses("Répondre en détail")
    errors = await company.marie.submits(outcome="held", usefulness="5", topics=["ai"], takeaway="Un secret.")
    assert not errors, errors


async def record_of(company: Company, user: str) -> contributions.Contribution:
    """Draw up somebody's record, as its file does."""
    async with company.stage.rebours.archive.read(company.stage.sandbox.workspace.team.id) as work:
        person = await work.people.get(user)
        assert person is not None
        return contributions.of(await about.known_of(person, work))


async def test_a_mentor_draws_a_record_and_an_executive_agrees_to_be_named(booked: Company) -> None:
    """Given a session held, when Marie asks for her record, then it names Philippe only once he has said yes."""
    assert "relevé" not in await booked.marie.home()
    await meets(booked)
    await booked.marie.presses_at_home("Mon relevé de contribution")
    await booked.marie.presses_in_modal("Demander son accord")
    errors = await booked.marie.submits(signed="Marie Dubois", own_words="Fière.", ways=["remote", "nomadic"])
    await booked.beats()
    before = await record_of(booked, "U1MARIE")
    await booked.passes(days=1)
    assert "aimerait" in (await booked.philippe.letters())[-1]
    await booked.philippe.presses("Oui, avec plaisir")
    after = await record_of(booked, "U1MARIE")

    assert not errors
    assert (before.name, before.sessions, before.minutes, before.executives) == ("Marie Dubois", 1, 60, 1)
    assert (before.named, after.named) == ((), ("philippe",))
    assert [taught.topics for taught in before.taught] == [(("ai", 1),)]
    drawn = await files_of(booked.marie)
    assert drawn["releve-de-contribution-marie-dubois.pdf"].startswith(b"%PDF-")
    for other in ("philippe", "sofia", "antoine", "agnes", "tom"):
        assert not [name for name in await files_of(getattr(booked, other)) if "releve" in name]


async def test_a_no_looks_like_silence(booked: Company) -> None:
    """Given the question, when Philippe declines, then Marie sees what she saw before, and hears nothing."""
    await meets(booked)
    await booked.marie.presses_at_home("Mon relevé de contribution")
    before = words(await booked.marie.modal())
    await booked.marie.presses_in_modal("Demander son accord")
    await booked.marie.closes()
    await booked.passes(days=1)
    letters = await booked.marie.letters()
    await booked.philippe.presses("Non merci")
    await booked.beats()
    await booked.marie.presses_at_home("Mon relevé de contribution")

    assert words(await booked.marie.modal()) == before
    assert await booked.marie.letters() == letters


async def test_what_one_learned_is_ones_own(booked: Company) -> None:
    """Given a session held, when Philippe writes what he learned, then it is in his own file and nowhere else."""
    await meets(booked)
    await booked.philippe.presses_at_home("Ce que j’ai appris")
    assert not await booked.philippe.submits(learned="Demander avant de supposer.")
    await booked.philippe.presses_at_home("Exporter mes données")
    await booked.beats()

    known = await known_to(booked.philippe)
    assert known["programmes"][0]["from_you"]["learned"] == "Demander avant de supposer."
    for other in (booked.marie, booked.sofia, booked.agnes):
        assert "supposer" not in " ".join([*await other.letters(), await other.home()])


async def test_a_programme_ends_kindly(booked: Company) -> None:
    """Given a programme of three weeks, when it ends, then each is thanked once, and the pair closes two weeks later."""
    await booked.sofia.presses_at_home("Réglages")
    assert not await booked.sofia.submits(weeks="3")
    await meets(booked)
    await booked.passes(weeks=2, days=1)
    marie, margaret = (await booked.marie.letters())[-1], (await booked.margaret.letters())[-1]
    await booked.marie.presses("Pensez à moi la prochaine fois")
    home = await booked.philippe.home()
    await booked.passes(weeks=2)

    assert "Merci, vraiment." in marie
    assert "vous avez tenu une séance" in marie
    assert "prend fin en douceur le 15 février 2027" in marie
    assert "Thank you for having been with us." in margaret
    assert "La dernière semaine est passée" in home
    async with booked.stage.rebours.archive.read(booked.stage.sandbox.workspace.team.id) as work:
        programme = await work.programmes.current()
        assert programme is not None
        states = {pair.state.value for pair in await work.pairs.all(programme.id)}
    assert states == {"closed"}
    thanks = [said for said in await booked.marie.letters() if "Merci, vraiment." in said]
    assert len(thanks) == 1
    assert not [said for said in await booked.marie.letters() if "prend fin." in said]
    assert "Le programme est terminé" in await booked.philippe.home()
    await booked.sofia.presses_at_home("Voir")
    assert "prochaine promotion" in words(await booked.sofia.modal())
    assert "U1MARIE" in str(await booked.sofia.modal())


async def test_in_english_from_each_side(asked: Company) -> None:
    """Given an English pair that has met, when each looks back, then the file, the question and the document are English."""
    for who in (asked.margaret, asked.tom):
        await who.presses("Yes")
        await asked.beats()
    await asked.margaret.presses("Book", await asked.margaret.room())
    await asked.passes(days=7, hours=8)
    await asked.tom.presses("Yes, it did")
    assert "My record of contribution" not in await asked.margaret.home()
    await asked.tom.presses_at_home("My record of contribution")
    await asked.tom.presses_in_modal("Ask for their agreement")
    assert not await asked.tom.submits(signed="Tom Whitaker", own_words="Proud of it.", ways=["remote"])
    await asked.passes(days=1)
    assert "would like to write your name" in (await asked.margaret.letters())[-1]
    await asked.margaret.presses("Yes, with pleasure")
    await asked.margaret.presses_at_home("What I learned")
    assert not await asked.margaret.submits(learned="Ask before assuming.")
    await asked.margaret.presses_at_home("Export my data")
    await asked.beats()

    assert [*await files_of(asked.tom)] == ["record-of-contribution-tom-whitaker.pdf"]
    assert (await record_of(asked, "U1TOM")).named == ("margaret",)
    (mine,) = (await known_to(asked.margaret))["programmes"]
    assert mine["from_you"]["learned"] == "Ask before assuming."
    assert mine["pairs"][0]["may_be_named_on_record"] is True
