"""Files of one's own: a record to hand in, and everything that is known, in both languages."""

import json
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from mentoring.membership import contributions
from mentoring.membership.contributions import Contribution
from mentoring.notices import KINDS
from surfaces import data_file, my_data, record_file
from surfaces.gallery import extremes
from surfaces.gallery import own as gallery_own
from surfaces.gallery.entries import READERS
from surfaces.texts import Texts

KNOWN, FULL = gallery_own.known(), gallery_own.known(extreme=True)


@pytest.fixture(params=READERS, ids=lambda reader: reader.language)
def t(request) -> Texts:
    return Texts.of(request.param)


class Said(record_file.Sheet):
    """A sheet that remembers what is written on it."""

    def __init__(self, record: Contribution, t: Texts) -> None:
        super().__init__(record, t)
        self.words = list[str]()

    def cell(self, w=None, h=None, text="", *rest, **more):
        self.words.append(text)
        return super().cell(w, h, text, *rest, **more)

    def multi_cell(self, w, h=None, text="", *rest, **more):
        self.words.append(text)
        return super().multi_cell(w, h, text, *rest, **more)


def written(record: Contribution, t: Texts, monkeypatch: pytest.MonkeyPatch) -> tuple[str, int]:
    """Give what stands on the record, and on how many pages."""
    sheets = list[Said]()

    def make(record: Contribution, t: Texts) -> Said:
        sheets.append(Said(record, t))
        return sheets[-1]

    monkeypatch.setattr(record_file, "Sheet", make)
    record_file.document(record, t)
    return "\n".join(sheets[0].words), sheets[0].page


def test_a_record_says_what_was_done_and_whose_it_is(t, monkeypatch):
    """Name, programme, sessions, hours, topics, skills in the catalogue's words, one's own words: on one page."""
    record = contributions.of(KNOWN)

    said, pages = written(record, t, monkeypatch)

    assert pages == 1
    for expected in (
        "Inès Moreau",
        record.programme,
        t("record-sessions", count=6),
        "6 h",
        t.topic("ai"),
        t("skill-work"),
        t("way-nomadic"),
        gallery_own.LEARNED,
    ):
        assert expected in said, expected


def test_a_record_names_an_executive_only_with_their_consent(t, monkeypatch):
    """One has agreed and one has not; without either it says how many, and no name."""
    record = contributions.of(KNOWN)
    named, _ = written(record, t, monkeypatch)
    unnamed, _ = written(replace(record, named=()), t, monkeypatch)

    assert "Ormesson" in named
    assert "Vasseur" not in named
    assert "Ormesson" not in unnamed


def test_the_same_facts_make_the_same_pages(t):
    """So that a record drawn twice is one record."""
    record = contributions.of(KNOWN)

    assert record_file.document(record, t) == record_file.document(record, t)


def test_as_much_as_the_form_takes_is_two_pages_at_most(t, monkeypatch):
    """Whatever somebody writes, in whatever script, it is set and not cut."""
    record = replace(contributions.of(FULL), named=("X" * 80,) * 3, ideas=2)

    said, pages = written(record, t, monkeypatch)

    assert pages <= 3
    assert extremes.HOSTILE[:20] in said


def test_the_archive_holds_a_page_and_the_same_for_a_machine(t):
    """The page is in the reader's language; the names of fields are not."""
    archive = ZipFile(BytesIO(data_file.draw(KNOWN, t).content))
    page, data = archive.read(t("data-page-name")).decode(), json.loads(archive.read(data_file.JSON_NAME))

    assert f'lang="{t.reader.language}"' in page
    assert t("data-learned") in page
    assert data["format"] == data_file.FORMAT
    assert data["programmes"][0]["from_you"]["learned"] == gallery_own.LEARNED
    assert len(data["programmes"][0]["sessions"]) == 6


def test_what_somebody_wrote_is_text_on_the_page_and_never_markup(t):
    """A page that a browser opens runs nothing that anybody typed."""
    page = data_file.page(FULL, t)

    assert "<script" not in page
    assert "<!channel>" not in page
    assert "&lt;!channel&gt;" in page


def test_a_stranger_s_file_says_little(t):
    """Of whom the bot has only met, there is a name, a language and a zone."""
    data = json.loads(data_file.as_json(gallery_own.STRANGER))

    assert data["programmes"] == []
    assert data["slack"]["name"] == "Jeanne Martin"
    assert len(my_data.blocks(gallery_own.STRANGER, t)) == 4


def test_a_sign_that_the_font_lacks_is_left_out_and_in_no_log(t, caplog):
    """A log holds nothing of what people write, not even a rocket."""
    record_file.document(replace(contributions.of(KNOWN), own_words="Fière 🚀 漢字."), t)

    assert caplog.text == ""


def test_each_letter_has_a_name_in_words(t):
    """Whatever somebody was written, their page calls it by a name, and not by one of the code's."""
    for kind in KINDS:
        assert kind not in t("data-letter", kind=kind)
