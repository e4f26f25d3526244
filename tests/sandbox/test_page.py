"""What the page is made of, looked at without a browser."""

import json
import re
from pathlib import Path

import pytest
from httpx import ASGITransport, AsyncClient
from playwright.async_api import async_playwright, expect
from starlette.applications import Starlette

from sandbox.page import SHEETS, STATIC, render_gallery, routes

CHROMIUM = Path("/usr/bin/chromium")
ENTRIES = [
    {
        "kind": "message",
        "name": "welcome",
        "locale": "fr-FR",
        "payload": {"text": "Bonjour *Léa* </script><script>document.title = 'broken'</script>"},
    },
    {
        "kind": "message",
        "name": "reminder",
        "locale": "en-GB",
        "payload": {
            "text": "Soon",
            "blocks": [
                {
                    "type": "section",
                    "text": {"type": "mrkdwn", "text": "<@U1> <!date^1795514400^{date_long} {time}|x>"},
                }
            ],
        },
    },
    {
        "kind": "modal",
        "name": "signup",
        "locale": "fr-FR",
        "payload": {
            "type": "modal",
            "title": {"type": "plain_text", "text": "S’inscrire"},
            "submit": {"type": "plain_text", "text": "Envoyer"},
            "blocks": [
                {
                    "type": "input",
                    "block_id": "b",
                    "label": {"type": "plain_text", "text": "Nom"},
                    "element": {"type": "plain_text_input", "action_id": "a"},
                }
            ],
        },
    },
    {
        "kind": "home",
        "name": "home",
        "locale": "en-GB",
        "payload": {"type": "home", "blocks": [{"type": "divider"}]},
    },
]


@pytest.fixture
async def client():
    transport = ASGITransport(Starlette(routes=routes))
    async with AsyncClient(transport=transport, base_url="http://page") as opened:
        yield opened


async def test_everything_the_page_loads_is_there(client):
    """Given the page, then each sheet and module it names is served, and none comes from elsewhere."""
    shell = (await client.get("/")).text
    loaded = re.findall(r'(?:href|src)="([^"]+)"', shell)

    assert {f"/static/{sheet}" for sheet in SHEETS} < set(loaded)
    for address in loaded:
        assert (await client.get(address)).status_code == 200, address


def test_no_file_speaks_to_another_host():
    """Given the page's own files, then none of them names another host, so the page works offline."""
    for file in STATIC.iterdir():
        addresses = set(re.findall(r"https?://[\w.]+", file.read_text("utf-8")))

        assert addresses <= {"http://www.w3.org"}, file.name


def test_no_markup_is_ever_made_from_text():
    """Given the modules, then nothing in them turns a string into elements."""
    for file in STATIC.glob("*.js"):
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(",
            file.read_text("utf-8"),
        ), file.name


async def test_a_picture_holds_initials_and_no_markup(client):
    """Given hostile initials, then the picture shows two letters of them, escaped."""
    picture = await client.get("/pictures/U1.svg", params={"initials": "<script>"})

    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert "&lt;S" in picture.text
    assert "<script" not in picture.text.lower()


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


GROUNDS = ("paper", "side", "sunk", "hover", "whisper")
TEXTS = [
    *((ink, ground) for ink in ("ink", "muted", "link") for ground in GROUNDS),
    *((ink, ground) for ink in ("accent", "danger") for ground in ("paper", "sunk", "whisper")),
    ("on-accent", "accent"),
    ("on-accent", "accent-deep"),
    ("on-danger", "danger"),
    ("link", "mention"),
    ("ink", "mention-you"),
    ("code", "sunk"),
    ("clock-ink", "clock"),
    ("clock-ink", "clock-hover"),
    ("on-toast", "toast"),
]
EDGES = [("control", ground) for ground in ("paper", "side", "sunk", "whisper")] + [
    ("clock-line", "clock"),
    ("accent", "paper"),
    ("on-toast-danger", "toast"),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_palette_is_readable(theme):
    """Given either theme, then text reaches 4.5:1 and edges 3:1 on every ground they stand on (WCAG AA)."""
    light, dark = (STATIC / "colours.css").read_text("utf-8").split("@media")
    palette = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", light))
    if theme == "dark":
        palette |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", dark))

    faint = [pair for pair in TEXTS if contrast(palette[pair[0]], palette[pair[1]]) < 4.5]
    faint += [pair for pair in EDGES if contrast(palette[pair[0]], palette[pair[1]]) < 3]

    assert faint == []


def test_initials_are_readable_on_every_colour():
    """Given the colours of people, then white initials reach 4.5:1 on each."""
    colours = re.search(r"const COLOURS = (\[.*?\])", (STATIC / "dom.js").read_text("utf-8"))[1]

    assert [colour for colour in json.loads(colours) if contrast(colour, "#ffffff") < 4.5] == []


def test_the_gallery_stands_alone():
    """Given a gallery, then it needs no other file, and no payload can close its script."""
    html = render_gallery(ENTRIES, app="Rebours", language="fr")

    assert re.findall(r'(?:src|href)="([^"]+)"', html) == ["data:,"]
    assert "'broken'</script>" not in html
    assert "Toutes les surfaces" in html


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM.exists(), reason="Debian's chromium is not installed")
async def test_the_gallery_draws_and_filters(tmp_path):
    """Given a gallery opened as a file, then every entry is drawn, and filters narrow them down."""
    file = tmp_path / "gallery.html"
    file.write_text(
        render_gallery(ENTRIES, app="Rebours", people=[{"id": "U1", "real_name": "Marie Dubois"}]), "utf-8"
    )
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"]
        )
        page = await browser.new_page()
        complaints = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(file.as_uri())
        await page.wait_for_selector("html[data-ready=true]")

        await expect(page.get_by_test_id("gallery-count")).to_have_text("4 / 4")
        await expect(page).to_have_title("Every surface")
        await expect(page.get_by_test_id("entry").nth(1)).to_contain_text(
            re.compile("@Marie Dubois Tuesday,? 24 November 2026 10:00")
        )
        await page.get_by_test_id("filter-locale").select_option("fr-FR")
        await page.get_by_test_id("filter-name").fill("sign")
        await expect(page.get_by_test_id("gallery-count")).to_have_text("1 / 4")
        await expect(page.get_by_label("Nom")).to_be_visible()
        await browser.close()

    assert complaints == []
