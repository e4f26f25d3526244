"""My data: read in two clicks, taken away as a file, erased; from each side, in both languages."""

import json
from io import BytesIO
from zipfile import ZipFile

from tests.journeys.company import Company, Someone, words

APP = "@app"


async def files_of(who: Someone) -> dict[str, bytes]:
    """Read every file in somebody's own messages, the newest of each name."""
    found = dict[str, bytes]()
    stored = who.stage.sandbox.workspace.files
    for message in await who.messages():
        thread = await who.stage.sandbox.client.messages(viewer=who.id, channel=APP, thread=message["ts"])
        for below in thread["messages"]:
            for file in below.get("files") or []:
                kept = stored.get(file["id"])
                assert kept is not None
                found[file["name"]] = kept.content
    return found


async def known_to(who: Someone) -> dict[str, object]:
    """Read the machine's half of somebody's newest file."""
    archives = [content for name, content in (await files_of(who)).items() if name.endswith(".zip")]
    return dict(json.loads(ZipFile(BytesIO(archives[-1])).read("rebours-data.json")))


async def test_a_file_of_ones_own_in_two_clicks(paired: Company) -> None:
    """Given Philippe at home, when he presses twice, then a file with a page and JSON is in his messages alone."""
    await paired.philippe.presses_at_home("Exporter mes données")
    await paired.beats()

    (name,) = [name for name in await files_of(paired.philippe) if name.endswith(".zip")]
    archive = ZipFile(BytesIO((await files_of(paired.philippe))[name]))
    page = archive.read("mes-donnees.html").decode()
    known = await known_to(paired.philippe)
    assert known["slack"]["name"] == "philippe"
    assert known["programmes"][0]["pairs"][0]["with"] == "marie"
    assert "<dd>marie" in page
    assert '<html lang="fr">' in page
    for other in ("marie", "sofia", "antoine", "agnes"):
        assert await files_of(getattr(paired, other)) == {}


async def test_what_is_known_in_words(paired: Company) -> None:
    """Given each in their own language, when they ask, then they read lane by lane who sees what."""
    await paired.marie.types("données")
    french = words(await paired.marie.modal())
    await paired.marie.closes()
    await paired.tom.types("data", command="/mentoring")
    english = words(await paired.tom.modal())
    said = await paired.margaret.says("what data do you have on me? export please")

    assert "La coordination le voit" in french
    assert "philippe : Intelligence artificielle" in french
    assert "Nobody but you" in english
    assert "marie" not in english
    assert "What the programme knows of you" in said


async def test_each_thing_is_told_under_who_sees_it(booked: Company) -> None:
    """Given a sentence shared, one kept, goals and a private word, then each is counted once, under its readers."""
    await booked.marie.presses("Nos objectifs", await booked.marie.room())
    assert not await booked.marie.submits(goal_1="Oser.")
    await booked.passes(days=7, hours=4)
    await booked.marie.presses("Répondre en détail")
    told = {"outcome": "held", "takeaway": "Une.", "would_help": "Deux.", "share_takeaway": ["yes"]}
    assert not await booked.marie.submits(**told)
    await booked.marie.types("confiance")
    assert not await booked.marie.submits(wish="advice", words="Trois.")

    told_back = await booked.marie.says("mes données")
    lanes = {lane.splitlines()[0]: lane for lane in told_back.split("\n*")}
    assert "objectifs du binôme : 1" in lanes["Votre binôme le voit*"]
    assert "une phrase que vous avez choisi de partager" in lanes["Votre binôme le voit*"]
    assert "phrases de bilan : 1" in lanes["Personne d’autre que vous*"]
    assert "messages" in lanes["Vous et la personne choisie, en privé*"]


async def test_erased_in_two_clicks_while_in_a_pair(paired: Company) -> None:
    """Given a pair, when Marie is erased, then both hear the neutral end alone, and then nobody knows her any more."""
    await paired.marie.presses_at_home("Tout effacer")
    assert "sans bruit" in words(await paired.marie.modal())
    assert not await paired.marie.submits()
    home = await paired.marie.home()
    await paired.passes(days=8)

    assert "en cours d’effacement" in home
    ends = [said for said in await paired.philippe.letters() if "prend fin" in said]
    assert len(ends) == 1
    assert "effac" not in " ".join(await paired.philippe.letters())
    async with paired.stage.rebours.archive.read(paired.stage.sandbox.workspace.team.id) as work:
        assert await work.participants.of_user("U1MARIE") is None
        assert await work.people.get("U1MARIE") is None
    assert "apprennent" in await paired.marie.home()
    await paired.marie.types("rejoindre")
    await paired.marie.presses("Devenir mentor")
    assert not await paired.marie.submits(topics=["ai"], languages=["fr"], charter=["yes"])


async def test_nobody_vanishes_whom_others_were_promised(paired: Company) -> None:
    """Given the last coordinator and the neutral contact, when they would be erased, then they read whom to name first."""
    await paired.sofia.presses_at_home("Tout effacer")
    last = await paired.sofia.latest()
    await paired.agnes.presses_at_home("Tout effacer")
    neutral = await paired.agnes.latest()

    assert "D’autres comptent sur vous" in last
    assert "D’autres comptent sur vous" in neutral
    assert not await paired.sofia.has_a_modal()


async def test_an_outsider_is_forgotten_at_once(paired: Company) -> None:
    """Given somebody whom the bot has met only, when they are erased, then their name is gone too."""
    await paired.olivia.types("data", command="/mentoring")
    await paired.olivia.presses_in_modal("Erase everything")
    assert not await paired.olivia.submits()

    assert "knows nothing of you" in await paired.olivia.latest()
    async with paired.stage.rebours.archive.read(paired.stage.sandbox.workspace.team.id) as work:
        assert await work.people.get("U4OLIVIA") is None


async def test_whoever_booked_is_forgotten_and_the_mentee_books_again(handed: Company) -> None:
    """Given times offered to Claire, when she is erased, then Philippe reads at once, without a name, that he books."""
    await handed.claire.presses_at_home("Tout effacer")
    assert not await handed.claire.submits()
    await handed.beats()

    told = (await handed.philippe.letters())[-1]
    assert "Plus personne ne réserve pour vous." in told
    assert "CLAIRE" not in told
    assert "Choisir un horaire" in await handed.philippe.presses("Mes séances")
    assert "ne le fait plus" in await handed.philippe.chooses("Pourquoi", said="Plus personne ne réserve")


async def test_a_guest_may_see_what_is_known_of_them(paired: Company) -> None:
    """Given a guest, who may do nothing else, when they ask for their data, then they read it and may take it away."""
    await paired.gus.types("data", command="/mentoring")
    await paired.gus.presses_in_modal("Export my data")
    await paired.beats()

    assert [name for name in await files_of(paired.gus) if name.startswith("my-rebours-data")]
