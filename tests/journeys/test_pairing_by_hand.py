"""The coordinator's hand: lock, set aside, pair by hand, weigh, ask again; and nobody hears of it meanwhile."""

import csv
import io

import pytest

from tests.journeys.company import Company, words


@pytest.fixture
async def reviewing(enrolled: Company) -> Company:
    """The programme once Sofia looks at two proposed pairs."""
    await enrolled.sofia.presses_at_home("Former des binômes")
    await enrolled.beats()
    await enrolled.sofia.presses("Examiner")
    return enrolled


async def shown(company: Company) -> str:
    """Read the form that Sofia has open."""
    return words(await company.sofia.modal())


async def looks_at(company: Company, first: str, second: str) -> str:
    """Let Sofia ask about two people."""
    await company.sofia.presses_in_modal("Deux personnes")
    errors = await company.sofia.submits(first=first, second=second)
    assert not errors, errors
    return await shown(company)


async def asks_again(company: Company) -> str:
    """Let Sofia ask for another proposal, and look at it."""
    await company.sofia.presses_in_modal("Nouvelle proposition")
    assert "en cours de calcul" in await shown(company)
    await company.beats()
    await company.sofia.presses_in_modal("Actualiser")
    return await shown(company)


async def test_a_locked_pair_stays_when_the_others_are_sought_anew(reviewing: Company) -> None:
    """Given a lock, when Sofia asks again, then the pair stays, what it costs is said, and nobody was written to."""
    before = len(reviewing.posts())
    await reviewing.sofia.presses_in_modal("Verrouiller")
    await reviewing.sofia.picks_in_modal("round_show", "Verrouillés")
    assert (await shown(reviewing)).count("🔒 verrouillé") == 1

    said = await asks_again(reviewing)

    assert "2 binômes gardés, aucun nouveau, aucun défait" in said
    assert "ne coûte rien à l’ensemble" in said
    assert len(reviewing.posts()) == before + 1
    assert "Le tour est prêt" in (await reviewing.sofia.letters())[-1]


async def test_two_people_are_paired_by_hand_and_the_others_follow(reviewing: Company) -> None:
    """Given a proposal, when Sofia pairs two others by hand and asks again, then the rest is the best around them."""
    verdict = await looks_at(reviewing, "U2MARGARET", "U1MARIE")
    assert "Rien ne les empêche" in verdict
    assert "<@U1MARIE> a déjà un autre binôme proposé, avec <@U2PHILIPPE>" in verdict

    await reviewing.sofia.presses_in_modal("Former ce binôme")
    assert "<@U1MARIE> → <@U2MARGARET>" in await shown(reviewing)
    await reviewing.sofia.presses_in_modal("Tout le monde")
    said = await asks_again(reviewing)

    assert "<@U1MARIE> → <@U2MARGARET>" in said
    assert "<@U1TOM> → <@U2PHILIPPE>" in said
    assert "🔒 <@U1MARIE> → <@U2MARGARET> : coûte" in said


async def test_a_lock_in_the_way_is_named_before_anybody_clicks(reviewing: Company) -> None:
    """Given Marie's locked pair, when Sofia looks at Marie and another, then she reads to unlock first: no button fails."""
    await reviewing.sofia.picks_in_modal("round_person", "U1MARIE")
    await reviewing.sofia.presses_in_modal("Verrouiller")

    verdict = await looks_at(reviewing, "U1MARIE", "U2MARGARET")

    assert "proposé et verrouillé, avec <@U2PHILIPPE>" in verdict
    assert "déverrouillez d’abord l’autre" in verdict
    assert "Former ce binôme" not in verdict


async def test_a_pair_kept_apart_is_not_proposed_again_until_it_is_allowed(reviewing: Company) -> None:
    """Given two people kept apart, when Sofia asks again, then they are not proposed; allowed again, they are."""
    await looks_at(reviewing, "U1MARIE", "U2PHILIPPE")
    await reviewing.sofia.presses_in_modal("Les tenir à l’écart")
    assert "ont écarté" not in await shown(reviewing)
    assert "avez écarté ce binôme" in await shown(reviewing)
    await reviewing.sofia.presses_in_modal("Retour")
    assert "<@U1TOM> → <@U2PHILIPPE>" in await asks_again(reviewing)

    await looks_at(reviewing, "U1MARIE", "U2PHILIPPE")
    await reviewing.sofia.presses_in_modal("Lever l’écart")
    assert "Rien ne les empêche" in await shown(reviewing)
    await reviewing.sofia.presses_in_modal("Retour")
    assert "<@U1MARIE> → <@U2PHILIPPE>" in await asks_again(reviewing)


async def test_a_pair_set_aside_can_be_made_by_hand_after_all(reviewing: Company) -> None:
    """Given a pair that Sofia set aside, when she looks at the two, then she may take that back."""
    await reviewing.sofia.picks_in_modal("round_person", "U2PHILIPPE")
    assert "Tout ce qui concerne <@U2PHILIPPE>" in await shown(reviewing)
    await reviewing.sofia.presses_in_modal("Écarter")
    assert "Écarté" in await shown(reviewing)

    await looks_at(reviewing, "U2PHILIPPE", "U1MARIE")
    await reviewing.sofia.presses_in_modal("Lever l’écart")
    await reviewing.sofia.presses_in_modal("Former ce binôme")

    assert "🔒 verrouillé" in await shown(reviewing)


async def test_a_wish_stays_private_whoever_asks(programme: Company) -> None:
    """Given Margaret who would rather avoid Marie, when Sofia asks why not, then she learns nothing of a wish."""
    for who in (programme.marie, programme.philippe):
        await who.joins(topics=["ai", "data"])
    await programme.tom.joins(topics=["ai", "data"], word="join", languages=["en"])
    await programme.margaret.joins(topics=["ai", "data"], word="join", languages=["en"], avoid=["U1MARIE"])
    await programme.sofia.presses_at_home("Former des binômes")
    await programme.beats()
    await programme.sofia.presses("Examiner")

    verdict = await looks_at(programme, "U1MARIE", "U2MARGARET")

    assert "ne peuvent pas former un binôme" in verdict
    assert "nous n’en disons jamais plus" in verdict
    assert "Former ce binôme" not in verdict


async def test_a_rule_is_named_and_a_soft_one_may_be_overruled(programme: Company) -> None:
    """Given no topic in common, when Sofia asks, then the rule is named, she is warned, and may pair them."""
    await programme.marie.joins(topics=["ai"])
    await programme.philippe.joins(topics=["inclusion"])
    await programme.sofia.presses_at_home("Former des binômes")
    await programme.beats()
    await programme.sofia.presses("Examiner")

    assert "Ceci parle contre elles : aucun sujet en commun" in await looks_at(
        programme, "U1MARIE", "U2PHILIPPE"
    )
    await programme.sofia.presses_in_modal("Former ce binôme")

    assert "Formé à la main, malgré ceci : aucun sujet en commun" in await shown(programme)
    assert "un binôme gardé" in await asks_again(programme)


async def test_two_on_the_same_side_are_told_under_the_field(reviewing: Company) -> None:
    """Given two mentors, or somebody from outside, when Sofia chooses them, then the form says what is wrong."""
    await reviewing.sofia.presses_in_modal("Deux personnes")
    assert "même côté" in (await reviewing.sofia.submits(first="U1MARIE", second="U1TOM"))["second"]
    assert "ne participe pas" in (await reviewing.sofia.submits(first="U4OLIVIA", second="U1TOM"))["first"]
    assert "différentes" in (await reviewing.sofia.submits(first="U1TOM", second="U1TOM"))["second"]


async def test_what_counts_changes_the_next_proposal(reviewing: Company) -> None:
    """Given weights, when Sofia sets all but the topics to nothing, then the next proposal is worth less."""
    before = await shown(reviewing)
    await reviewing.sofia.presses_in_modal("Ce qui compte")
    errors = await reviewing.sofia.submits(topics="2", language="0", hours="0", department="0")
    assert not errors

    after = await asks_again(reviewing)

    assert _total(after) < _total(before)


def _total(said: str) -> int:
    return int(said.partition("total possible : ")[2].partition(" points")[0])


async def test_somebody_who_comes_late_disturbs_nobody(asked: Company) -> None:
    """Given pairs already asked, when Claire joins and a round is formed, then she waits or is paired, they stand."""
    await asked.claire.types("rejoindre")
    await asked.claire.presses("Devenir mentor")
    assert not await asked.claire.submits(topics=["ai"], languages=["fr"], charter=["yes"])
    before = await asked.philippe.letters()
    await asked.sofia.presses_at_home("Former des binômes")
    await asked.beats()

    await asked.sofia.presses("Examiner")

    assert "Aucun binôme possible" in await shown(asked)
    assert "<@U3CLAIRE>" in await shown(asked)
    assert await asked.philippe.letters() == before


async def test_who_decided_what_is_a_file(reviewing: Company) -> None:
    """Given a lock and two approvals, when Sofia asks for the file, then it says who, what, when, on what data."""
    await reviewing.sofia.presses_in_modal("Verrouiller")
    await reviewing.sofia.presses_in_modal("Tout approuver")
    await reviewing.sofia.presses_in_modal("Journal")
    await reviewing.beats()

    assert "Le journal de ce tour" in (await reviewing.sofia.letters())[-1]
    (file,) = reviewing.stage.sandbox.workspace.files._files.values()
    lines = list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"))))
    assert (lines[0]["act"], lines[0]["person"], lines[0]["by"]) == ("appointed", "U0SOFIA", "U0SOFIA")
    assert [one["act"] for one in lines[1:]] == [
        "solved",
        "proposed",
        "proposed",
        "locked",
        "approved",
        "approved",
    ]
    assert lines[-1]["by"] == "U0SOFIA"
    assert lines[-1]["mentor_manager"] == "known"
    assert lines[1]["certificate"] == "checked"
    assert lines[1]["weights"] == "topics=2 language=2 hours=2 department=2"


async def test_a_coordinator_reads_all_of_it_in_english(enrolled: Company) -> None:
    """Given Olivia, who reads English, when she coordinates, then lock, verdict, weights and changes are in English."""
    await enrolled.sofia.presses_at_home("Réglages")
    assert not await enrolled.sofia.submits(coordinators=["U0SOFIA", "U4OLIVIA"])
    olivia = enrolled.olivia
    await olivia.presses_at_home("Make pairs")
    await enrolled.beats()
    await enrolled.passes(hours=6)
    await olivia.presses("Review")
    shown_to_her = words(await olivia.modal())
    assert "2 pairs are proposed" in shown_to_her
    assert "can show “Artificial intelligence” and “Organising and using data”" in shown_to_her
    await olivia.presses_in_modal("Lock")
    await olivia.presses_in_modal("Two people")
    assert not await olivia.submits(first="U1TOM", second="U2PHILIPPE")
    assert "Nothing keeps them from being a pair" in words(await olivia.modal())
    await olivia.presses_in_modal("Back to the pairs")
    await olivia.presses_in_modal("What counts")
    assert not await olivia.submits(topics="5", language="1", hours="1", department="0")
    await olivia.presses_in_modal("New proposal")
    await enrolled.beats()
    await olivia.presses_in_modal("Refresh")

    said = words(await olivia.modal())
    assert "Since the proposal before*: 2 pairs kept, no new one, none undone" in said
    assert "costs the others nothing" in said
