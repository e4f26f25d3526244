"""Every topic has its kit, in both languages, short enough to be used."""

import re

import pytest

from mentoring.catalogue import TOPICS
from surfaces.gallery.entries import READERS
from surfaces.modals import kit
from surfaces.texts import Texts
from tests.surfaces.reading import messages

PARTS = ("question-1", "question-2", "exercise", "try")
END = re.compile(r"[.!?](?=\s|$)")
every_reader = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_topic_has_a_whole_kit_and_there_is_no_other(language):
    """Given the catalogue, when the kits are listed, then each topic has its four parts."""
    kits = {key for key in messages(language) if key.startswith("kit-")}

    assert kits == {f"kit-{topic}-{part}" for topic in TOPICS for part in PARTS}


@every_reader
@pytest.mark.parametrize("topic", TOPICS)
def test_a_kit_is_short(reader, topic):
    """Given a kit, when it is read, then a question is one sentence and the exercise two at most."""
    t = Texts.of(reader)
    *questions, exercise, to_try = (t(f"kit-{topic}-{part}") for part in PARTS)

    assert all(question.endswith("?") and len(END.findall(question)) == 1 for question in questions)
    assert len(END.findall(exercise)) <= 2
    assert len(END.findall(to_try)) == 1


@every_reader
def test_the_chooser_offers_the_topics_of_the_pair(reader):
    """Given a pair with two topics, when one is chosen, then its kit is shown and the other stays on offer."""
    t = Texts.of(reader)
    view = kit.build("S1", ("ai", "data"), t, topic="data")
    (chooser,) = (
        one for block in view["blocks"] for one in block.get("elements", ()) if block["type"] == "actions"
    )

    assert [option["value"] for option in chooser["options"]] == ["S1|ai", "S1|data"]
    assert chooser["initial_option"]["value"] == "S1|data"
    assert t("kit-data-try") in str(view)
    assert t("kit-ai-try") not in str(view)


@every_reader
def test_a_single_topic_needs_no_chooser(reader):
    """Given a pair with one topic, when the kit opens, then there is nothing to choose."""
    view = kit.build("S1", ("ai",), Texts.of(reader))

    assert "static_select" not in str(view)
