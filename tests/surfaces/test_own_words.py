"""What somebody wrote before, for and after their sessions is in their own file, and in no other."""

import json
from dataclasses import replace

import pytest

from mentoring.agendas import ThreeThings
from mentoring.checkins import Answers, Draft
from surfaces.data_file import as_json
from surfaces.data_page import page
from surfaces.gallery import own as gallery_own
from surfaces.gallery import specimens
from surfaces.gallery.entries import READERS
from surfaces.gallery.together import AGENDA, KNOWN
from surfaces.texts import Texts

THINGS = ThreeThings(
    id="A1", programme_id="G1", user=specimens.MENTEE, things=("Pourquoi ?",), written_at=specimens.MOMENT
)


def known():
    whole = gallery_own.known()
    one = whole.enrolments[0]
    begun = replace(one.checkins[0], draft=Draft(answers=Answers(takeaway="Commencé.")))
    agenda = replace(AGENDA, text="Parler.", shared="")
    written = replace(one, agendas=(agenda,), things=THINGS, goals=(KNOWN,), checkins=(begun,))
    return replace(whole, enrolments=(written,))


def test_the_file_holds_it_for_a_machine():
    """Given agenda, three things, goals and a draft, when the file is written, then each is there."""
    (one,) = json.loads(as_json(known()))["programmes"]

    assert [agenda["words"] for agenda in one["agendas"]] == ["Parler."]
    assert one["three_things"] == {"things": ["Pourquoi ?"], "shown": False}
    assert [goal["words"] for goals in one["goals"] for goal in goals["goals"]] == list(specimens.GOALS)
    assert one["check_ins"][0]["draft"]["takeaway"] == "Commencé."


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)
def test_the_page_holds_it_for_a_reader(reader):
    """Given the same, when the page is written, then each stands in it."""
    shown = page(known(), Texts.of(reader))

    for words in ("Parler.", "Pourquoi ?", specimens.GOALS[0], "Commencé."):
        assert words in shown
