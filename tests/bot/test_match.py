"""`rebours match`, typed in a folder with a file of people and nothing else: no Slack, no database."""

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

from tests.bot.terminal import Terminal

HEAD = "slack_id,role,manager,languages,topics,capacity,avoid,hours,timezone"
PEOPLE = """
UANNA,mentor,UBOSS1,fr,ai|data,1,,09:00-18:00,Europe/Paris
UBILL,mentor,UBOSS2,en|fr,ai,1,,,Europe/Paris
UCARL,mentee,none,fr,ai,,,,Europe/Paris
UDORA,mentee,none,fr|en,data|ai,,UBILL,,Europe/Paris
"""


@pytest.fixture
def people(terminal: Terminal) -> Path:
    """Give a file of four people."""
    file = terminal.folder / "people.csv"
    file.write_text(HEAD + PEOPLE)
    return file


async def test_a_sample_is_paired_and_the_proof_holds_for_whoever_checks_it(terminal: Terminal) -> None:
    """Given a sample, when it is paired as JSON with its edges, then the prices prove it in one pass over them."""
    written = await terminal.types("match", "--sample", "30", "--seed", "2", "sample.csv")
    ended = await terminal.types(
        "match", "sample.csv", "--json", "--edges", "edges.csv", "--on", "2027-01-11"
    )

    assert (written.code, ended.code, ended.err) == (0, 0, "")
    found = json.loads(ended.out)
    with (terminal.folder / "edges.csv").open() as file:
        edges = {(one["mentor"], one["mentee"]): int(one["score"]) for one in csv.DictReader(file)}
    pairs = {(one["mentor"], one["mentee"]): one["score"] for one in found["pairs"]}
    price = found["certificate"]
    assert len(pairs) == found["objective"]["paired"] > 20
    assert all(edges[pair] == score == sum(terms.values()) for pair, score, terms in _scores(found))
    for (mentor, mentee), score in edges.items():
        worth = price["bonus"] + score
        paid = price["mentors"][mentor] + price["mentees"][mentee]
        assert paid == worth if (mentor, mentee) in pairs else paid >= worth
    alone = set(price["mentees"]) - {mentee for _, mentee in pairs}
    assert all(price["mentees"][mentee] == 0 for mentee in alone)
    assert max(Counter(mentee for _, mentee in pairs).values()) == 1
    assert alone <= {one["person"] for one in found["unpaired"]}


def _scores(found):
    return [((one["mentor"], one["mentee"]), one["score"], one["terms"]) for one in found["pairs"]]


async def test_a_table_is_for_people_and_csv_for_programs(terminal: Terminal, people: Path) -> None:
    """Given four people, when they are paired, then each pair has its reasons, in the language that is asked."""
    shown = await terminal.types("match", str(people))
    lines = await terminal.types("match", str(people), "--csv", "--lang", "fr")

    assert "Artificial intelligence" in shown.out
    assert "2 pairs" in shown.out
    rows = list(csv.DictReader(lines.out.splitlines()))
    assert {(row["mentor"], row["mentee"]) for row in rows} == {("UANNA", "UDORA"), ("UBILL", "UCARL")}
    assert "« Intelligence artificielle »" in rows[0]["reasons"].replace("\u00a0", " ")


async def test_locks_forbids_and_weights_are_kept(terminal: Terminal, people: Path) -> None:
    """Given a lock, in any order, and what counts, when people are paired, then the lock holds and points follow."""
    ended = await terminal.types(
        "match",
        str(people),
        "--json",
        "--lock",
        "UCARL,UANNA",
        "--weights",
        "language=0,hours=0,department=0",
    )

    found = json.loads(ended.out)
    assert [(one["mentor"], one["mentee"]) for one in found["pairs"]] == [("UANNA", "UCARL")]
    assert found["pairs"][0]["terms"]["hours"] == 0
    assert {one["person"]: one["rule"] for one in found["unpaired"]} == {
        "UBILL": "everyone-taken",
        "UDORA": "everyone-taken",
    }


async def test_every_faulty_line_is_told_and_nothing_is_paired(terminal: Terminal) -> None:
    """Given a bad file, when it is to be paired, then each line, column and reason is told, with code 2."""
    bad = "\nUANNA,teacher,,fr,ai,1,,,\nUBILL,mentor,,fr,ai,7,,18:00-09:00,Mars\n"
    (terminal.folder / "bad.csv").write_text(HEAD + bad)
    ended = await terminal.types("match", "bad.csv", "--json")

    assert (ended.code, ended.out, ended.traceback) == (2, "", False)
    lines = ended.err.splitlines()
    assert lines[0].startswith("line 2, role: “teacher” is neither")
    assert {line.partition(":")[0] for line in lines[1:4]} == {
        "line 3, capacity",
        "line 3, hours",
        "line 3, timezone",
    }
    assert lines[-1].startswith("Nothing was paired")


async def test_somebody_who_cannot_be_paired_for_want_of_a_word_is_a_faulty_line(terminal: Terminal) -> None:
    """Given people without topics, when they are to be paired, then the file is refused, with their lines."""
    (terminal.folder / "bare.csv").write_text(
        HEAD + "\nUANNA,mentor,UBOSS,fr,,,,,\nUCARL,mentee,none,,ai,,,,\n"
    )
    ended = await terminal.types("match", "bare.csv")

    assert ended.code == 2
    assert ended.err.splitlines()[:2] == [
        "line 2, topics: pairing needs at least one",
        "line 3, languages: pairing needs at least one",
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--lock", "UBILL,UDORA"), "these two cannot be a pair."),
        (("--lock", "UANNA,UBILL"), "one mentor and one mentee"),
        (("--weights", "topics=6"), "from 0 to 5"),
        (("--json", "--csv"), "not both"),
        (("--zone", "Mars"), "is not a time zone"),
    ],
)
async def test_what_cannot_be_is_a_sentence(terminal: Terminal, people: Path, words, told) -> None:
    """Given an option that cannot be kept, when it is typed, then a sentence says why; of a wish it says nothing."""
    ended = await terminal.types("match", str(people), *words)

    assert (ended.code, ended.out, ended.traceback) == (2, "", False)
    assert told in ended.err
    assert "veto" not in ended.err
