"""Whatever goes in, Slack takes what comes out."""

import pytest

from mentoring.notices import Notice
from sandbox.blockkit import problems_of_blocks, problems_of_view, texts
from surfaces.blocks import Message, Upload, short
from surfaces.gallery import specimens
from surfaces.gallery import views as gallery_views
from surfaces.gallery.entries import READERS, entries
from surfaces.messages import render
from surfaces.texts import Texts
from tests.surfaces.reading import messages, readings

ENTRIES = entries()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry['locale']}-{entry['name']}")
def test_slack_would_take_it(entry):
    payload = entry["payload"]

    if entry["kind"] == "message":
        problems = problems_of_blocks(payload["blocks"], surface="message")
    else:
        problems = problems_of_view(payload)

    assert not problems


def test_the_gallery_shows_every_notice_in_both_languages():
    kinds = {type(notice) for _, notice in specimens.plausible()}
    names = [(entry["locale"], entry["kind"], entry["name"]) for entry in ENTRIES]

    assert kinds == set(Notice.__args__)
    assert len(names) == len(set(names))
    assert {locale for locale, _, _ in names} == {"fr", "en"}


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)
def test_an_ordinary_message_is_short_enough_to_be_read(reader):
    t = Texts.of(reader)

    for name, notice in specimens.plausible():
        rendered = render(notice, t)
        if isinstance(rendered, Message):
            said = sum(len(text) for text in texts(rendered.blocks))
            assert said < 2000, name
            assert len(rendered.text) < 250, name
        else:
            assert isinstance(rendered, Upload)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)
def test_nothing_of_ours_is_cut(reader):
    t = Texts.of(reader)
    own = [
        view for name, view in (*gallery_views.modals(t), *gallery_views.homes(t)) if "extreme" not in name
    ]
    own += [{"blocks": said.blocks} for name, said in gallery_views.said_at_once(t) if "extreme" not in name]

    for view in own:
        for text in (*texts(view["blocks"]), view.get("title", {}).get("text", "")):
            assert not text.endswith("…") or text.rstrip("…") in t("rate-question"), text


def test_a_text_is_cut_by_the_strictest_count():
    assert short("é" * 10, 10) == "é" * 10
    assert short("🧑🏽‍🚀" * 10, 10).endswith("…")
    assert len(short("🧑🏽‍🚀" * 10, 10).encode("utf-16-le")) <= 20


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_button_is_a_few_words(language):
    buttons = {
        key: reading
        for key, message in messages(language).items()
        if key.startswith("button-") and key != "button-pick-slot-label"
        for reading in readings(message)
    }

    assert len(buttons) > 40
    assert [said for said in buttons.values() if len(said) > 36] == []
