"""A page of a round is read alone, however many pairs it has; what was decided is added to the audit and stays."""

from dataclasses import replace

import pytest
import stored_values as values
from stored_values import NOW, REASONS

from mentoring.audit import Act, Entry
from mentoring.decisions import Decision
from mentoring.forming.reviewing import Look, Showing, Tally
from mentoring.pairs import Closing, PairState

LOOK = Look(round_id="r1")


async def of(archive, many):
    """Remember a round of so many pairs, each a little better than the one before."""
    pairs = tuple(
        values.pair(
            f"pair{number:03}",
            mentor=f"UM{number}",
            mentee=f"UE{number}",
            locked_by="UCO" if number % 3 == 0 else None,
            reasons=replace(REASONS, score=number),
        )
        for number in range(many)
    )
    gone = values.pair("gone", state=PairState.CLOSED, closing=Closing.REPLACED, closed_at=NOW)
    decided = values.pair("decided", state=PairState.MENTEE_ASKED, locked_by="UCO")
    async with archive.open("T1") as work:
        everything = (values.programme(), values.mentor(), values.mentee(), values.a_round())
        await work.record(Decision(changed=(*everything, gone, decided, *pairs)))


def sent(executed):
    return [statement for statement, _ in executed if not statement.startswith("BEGIN")]


@pytest.mark.parametrize("many", [3, 60])
async def test_a_page_takes_as_many_statements_whatever_the_size(archive, executed, many):
    """Given few pairs or many, then counting and reading a page take three statements."""
    await of(archive, many)
    async with archive.read("T1") as work:
        executed.clear()
        tally = await work.pairs.tally("r1")
        pairs, count = await work.pairs.page(LOOK, 8)

    assert len(sent(executed)) == 3
    assert tally == Tally(pairs=many + 1, undecided=many, locked=len(range(0, many, 3)))
    assert (len(pairs), count) == (min(8, many + 1), many + 1)


async def test_each_filter_shows_what_it_says(archive):
    """Given pairs of every kind, then replaced ones are shown nowhere, and the weakest come first where they should."""
    await of(archive, 10)
    async with archive.read("T1") as work:
        shown = {
            showing: [pair.id for pair in (await work.pairs.page(replace(LOOK, showing=showing), 99))[0]]
            for showing in Showing
        }
        second = (await work.pairs.page(replace(LOOK, showing=Showing.WEAK, page=1), 4))[0]
        theirs, count = await work.pairs.page(replace(LOOK, person="UE7"), 8)

    assert "gone" not in shown[Showing.ALL]
    assert "decided" in shown[Showing.ALL]
    assert set(shown[Showing.UNDECIDED]) == {f"pair{number:03}" for number in range(10)}
    assert shown[Showing.LOCKED] == ["pair000", "pair003", "pair006", "pair009"]
    assert shown[Showing.WEAK] == [f"pair{number:03}" for number in range(10)]
    assert shown[Showing.UNPAIRED] == []
    assert [pair.id for pair in second] == ["pair004", "pair005", "pair006", "pair007"]
    assert ([pair.id for pair in theirs], count) == (["pair007"], 1)


async def test_the_audit_keeps_its_order_and_is_a_workspaces_own(archive):
    """Given several decisions at one moment, then they are read in the order in which they were taken."""
    await of(archive, 1)
    acts = [Act.SOLVED, Act.PROPOSED, Act.LOCKED, Act.APPROVED]
    for act in acts:
        entry = Entry(
            programme_id="p1", round_id="r1", at=NOW, by="UCO", act=act, facts={"score": 7, "weights": "x"}
        )
        async with archive.open("T1") as work:
            await work.record(Decision(noted=(entry,)))
    async with archive.read("T1") as work:
        mine = await work.audit.of_round("r1")
    async with archive.read("T2") as work:
        theirs = await work.audit.of_round("r1")

    assert [entry.act for entry in mine] == acts
    assert mine[0].facts == {"score": 7, "weights": "x"}
    assert theirs == []


async def test_who_coordinates_stands_in_the_audit_of_every_round_of_the_programme(archive):
    """Given somebody is appointed between two decisions, then the round's file says so in its place, another's not."""
    await of(archive, 1)
    decided = Entry(programme_id="p1", round_id="r1", at=NOW, by="UCO", act=Act.SOLVED)
    appointed = Entry(programme_id="p1", round_id=None, at=NOW, by="UCO", act=Act.APPOINTED, person="UNEW")
    for entry in (decided, appointed, replace(decided, act=Act.APPROVED)):
        async with archive.open("T1") as work:
            await work.record(Decision(noted=(entry,)))
    async with archive.read("T1") as work:
        mine, other = await work.audit.of_round("r1"), await work.audit.of_round("unknown")

    assert [(entry.act, entry.person) for entry in mine] == [
        (Act.SOLVED, None),
        (Act.APPOINTED, "UNEW"),
        (Act.APPROVED, None),
    ]
    assert other == []


async def test_pairs_that_ended_since_are_found(archive):
    """Given a pair closed before and one after, then only what ended from that moment on is listed."""
    await of(archive, 1)
    async with archive.read("T1") as work:
        assert [pair.id for pair in await work.pairs.closed_since("p1", NOW)] == ["gone"]
        assert await work.pairs.closed_since("p1", NOW.replace(year=NOW.year + 1)) == []
