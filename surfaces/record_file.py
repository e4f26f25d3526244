"""Record file: a mentor's record of contribution as a page or two that one hands in at an annual review."""

from datetime import UTC, datetime, time
from importlib.util import find_spec
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont

from mentoring.catalogue import plain
from mentoring.knowledge import Known
from mentoring.membership import contributions
from mentoring.membership.contributions import Contribution
from surfaces.blocks import Upload
from surfaces.texts import Texts

INK, MUTED, ACCENT, RULE, WASH = (
    (29, 39, 51),
    (91, 103, 115),
    (11, 110, 153),
    (223, 230, 236),
    (243, 246, 248),
)
MARGIN = 20
WIDE = 210 - 2 * MARGIN
FACE = "DejaVu"
NOON = time(12)


def draw(known: Known, t: Texts) -> Upload:
    """Draw the record of what is known now."""
    record = contributions.of(known)
    return Upload(
        filename=t("record-filename", name=_slug(record.name)),
        content=document(record, t),
        title=t("record-file-title"),
        alt_text=t("record-alt", sessions=record.sessions, programme=record.programme),
        comment=t("record-comment"),
    )


def document(record: Contribution, t: Texts) -> bytes:
    """Set the record as a PDF; the same facts make the same pages."""
    sheet = Sheet(record, t)
    sheet.add_page()
    _heading(sheet, record, t)
    _figures(sheet, record, t)
    _topics(sheet, record, t)
    _skills(sheet, record, t)
    _ways(sheet, record, t)
    _words(sheet, record, t)
    return bytes(sheet.output())


class Sheet(FPDF):
    """A page of A4 in the fonts that are there wherever a chart is drawn."""

    def __init__(self, record: Contribution, t: Texts) -> None:
        super().__init__(format="A4", unit="mm")
        self._foot = t("record-page-foot", day=t.date(record.drawn_on), name=record.name)
        for style, name in (
            ("", "DejaVuSans.ttf"),
            ("B", "DejaVuSans-Bold.ttf"),
            ("I", "DejaVuSans-Oblique.ttf"),
        ):
            self.add_font(FACE, style, str(_fonts() / name))
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.c_margin = 0
        self.set_auto_page_break(auto=True, margin=26)
        self.set_title(t("record-file-title"))
        self.set_author(record.name)
        self.set_lang(t.reader.language)
        self.set_creator("Rebours")
        self.set_creation_date(datetime.combine(record.drawn_on, NOON, UTC))

    def normalize_text(self, text: str) -> str:
        """Leave out what the font has no sign for: a box helps nobody, and a log would name it."""
        font = self.current_font
        known = font.cmap if isinstance(font, TTFFont) else {}
        return super().normalize_text("".join(sign for sign in text if sign.isspace() or ord(sign) in known))

    def footer(self) -> None:
        """Say on each page what this is, and whose."""
        self.set_y(-20)
        self.set_draw_color(*RULE)
        self.line(MARGIN, self.get_y(), MARGIN + WIDE, self.get_y())
        self.set_y(-17)
        self.put(self._foot, size=7.5, colour=MUTED, leading=3.8)

    def put(
        self, text: str, *, size: float, style: str = "", colour: tuple[int, int, int] = INK, leading: float
    ) -> None:
        """Set a paragraph across the page."""
        self.set_font(FACE, style, size)
        self.set_text_color(*colour)
        self.multi_cell(WIDE, leading, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def part(self, text: str) -> None:
        """Begin a part, on the next page when little room is left."""
        if self.will_page_break(24):
            self.add_page()
        self.ln(5.5)
        self.put(text, size=11.5, style="B", colour=ACCENT, leading=6)
        self.ln(1.2)

    def item(self, text: str, note: str = "") -> None:
        """Set one line of a list, with a small note at its end."""
        self.set_font(FACE, "", 9.5)
        self.set_text_color(*ACCENT)
        self.cell(4.5, 5.2, "•")
        self.set_text_color(*INK)
        self.set_font(FACE, "", 9.5)
        wide = WIDE - 4.5 - (42 if note else 0)
        top = self.get_y()
        self.multi_cell(wide, 5.2, text, align="L", new_x=XPos.RIGHT, new_y=YPos.TOP)
        if note:
            self.set_font(FACE, "", 8.5)
            self.set_text_color(*MUTED)
            self.cell(42, 5.2, note, align="R")
        tall = self.multi_cell(wide, 5.2, text, dry_run=True, output="HEIGHT")
        assert isinstance(tall, float)
        self.set_xy(MARGIN, top + tall)


def _heading(sheet: Sheet, record: Contribution, t: Texts) -> None:
    sheet.put(t("record-kicker"), size=8.5, colour=MUTED, leading=5)
    sheet.put(t("record-file-title"), size=20, style="B", leading=9.5)
    sheet.ln(1.5)
    sheet.put(record.name, size=14, leading=7)
    if record.programme:
        sheet.put(t("record-programme", programme=record.programme), size=10, colour=MUTED, leading=5.5)
    if record.first and record.last:
        period = t("record-period", first=t.date(record.first), last=t.date(record.last))
        sheet.put(period, size=10, colour=MUTED, leading=5.5)
    sheet.ln(4)


def _figures(sheet: Sheet, record: Contribution, t: Texts) -> None:
    """Put the few numbers side by side."""
    shown = [
        (str(record.sessions), t("record-sessions", count=record.sessions)),
        (_duration(record.minutes, t), t("record-hours-spent")),
        (str(record.executives), t("record-executives", count=record.executives)),
    ]
    if record.ideas:
        shown.append((str(record.ideas), t("record-ideas", count=record.ideas)))
    top, gap = sheet.get_y(), 4
    wide = (WIDE - gap * (len(shown) - 1)) / len(shown)
    sheet.set_fill_color(*WASH)
    for place, (figure, caption) in enumerate(shown):
        left = MARGIN + place * (wide + gap)
        sheet.rect(left, top, wide, 23, style="F")
        sheet.set_xy(left + 4, top + 3.5)
        sheet.set_font(FACE, "B", 17)
        sheet.set_text_color(*ACCENT)
        sheet.cell(wide - 8, 8, figure)
        sheet.set_xy(left + 4, top + 12)
        sheet.set_font(FACE, "", 8.5)
        sheet.set_text_color(*INK)
        sheet.multi_cell(wide - 8, 4.2, caption, align="L")
    sheet.set_xy(MARGIN, top + 25)
    if record.named:
        sheet.put(t("record-with", people=t.listed(record.named)), size=9.5, colour=MUTED, leading=5.2)


def _duration(minutes: int, t: Texts) -> str:
    hours, rest = divmod(minutes, 60)
    return t("record-hours", hours=hours, minutes=f"{rest:02}" if rest else "none")


def _topics(sheet: Sheet, record: Contribution, t: Texts) -> None:
    if not record.taught:
        return
    sheet.part(t("record-topics"))
    for taught in record.taught:
        for topic, count in taught.topics:
            sheet.item(t.topic(topic), t("record-topic-sessions", count=count) if count else "")


def _skills(sheet: Sheet, record: Contribution, t: Texts) -> None:
    """Name the skills that the sessions called for, in the words of the catalogue's areas."""
    sheet.part(t("record-skills"))
    for skill in ("teaching", "listening"):
        sheet.item(t(f"skill-{skill}"))
    for taught in record.taught:
        sheet.item(t(f"skill-{taught.area}"))


def _ways(sheet: Sheet, record: Contribution, t: Texts) -> None:
    if not record.ways:
        return
    sheet.part(t("record-ways-title"))
    for way in record.ways:
        sheet.item(t(f"way-{way}"))


def _words(sheet: Sheet, record: Contribution, t: Texts) -> None:
    if not record.own_words:
        return
    sheet.part(t("record-own-words"))
    sheet.put(record.own_words, size=10, style="I", leading=5.6)


def _fonts() -> Path:
    """Find DejaVu Sans beside the library that draws the charts, without loading it."""
    found = find_spec("matplotlib")
    assert found is not None
    assert found.submodule_search_locations
    return Path(found.submodule_search_locations[0]) / "mpl-data" / "fonts" / "ttf"


def _slug(name: str) -> str:
    """Make a name fit for a file."""
    letters = "".join(letter if letter.isalnum() else "-" for letter in plain(name))
    return "-".join(filter(None, letters.split("-"))) or "mentor"
