"""Measures: what the runbook watches exists, and labels stay few."""

import re
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from scheduling.measures import Measures
from storage.census import Census
from storage.letter_states import LetterState

RUNBOOK = Path(__file__).parents[2] / "docs" / "runbook.md"
CENSUS = Census(letters={(LetterState.DEAD, "Welcome"): 2}, oldest_due_seconds=60)


def families(page: bytes) -> dict:
    return {family.name: family for family in text_string_to_metric_families(page.decode())}


def test_every_measure_of_the_runbook_exists() -> None:
    """Given the alarms of the runbook, then each name in them is one that is measured."""
    known = families(Measures().page(CENSUS, ready=True))
    named = set(re.findall(r"rebours_[a-z_]+", RUNBOOK.read_text(encoding="utf-8")))

    assert named
    assert {name for name in named if re.sub("_(total|count|bucket)$", "", name) not in known} == set()


def test_an_error_nobody_knows_is_other() -> None:
    """Given words of Slack's that are not in the table, then they share one label."""
    measures = Measures()
    for error in ("invalid_auth", "something_new", "something_newer", "unanswered"):
        measures.refused("chat.postMessage", error)
    samples = families(measures.page(None, ready=False))["rebours_slack_errors"].samples
    counted = {one.labels["error"]: one.value for one in samples if one.name.endswith("_total")}

    assert counted == {"invalid_auth": 1, "other": 2, "unanswered": 1}


def test_without_the_database_only_the_outbox_is_unknown() -> None:
    """Given letters counted once, when the database is away, then their figures are gone, not stale."""
    measures = Measures()
    before = families(measures.page(CENSUS, ready=True))["rebours_letters"].samples
    after = families(measures.page(None, ready=False))

    assert [one.value for one in before] == [2]
    assert after["rebours_letters"].samples == []
    assert after["rebours_database_answers"].samples[0].value == 0
