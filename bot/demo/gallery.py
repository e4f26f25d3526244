"""`rebours gallery`: every message, form and Home in both languages, as data and as a page."""

import json
from pathlib import Path

from sandbox.page import render_gallery
from surfaces.gallery.entries import entries

NAMES = {
    "U0MENTOR1": "Inès Benali",
    "U0MENTEE1": "Philippe Garnier",
    "U0DELEG01": "Claire Simon",
    "U0COORD01": "Sofia Renard",
    "U0NEUTR01": "Agnès Roche",
    "U0SPONSOR": "Antoine Mercier",
}
"""Names for those whom the specimens mention, as Slack would put them."""


def write(folder: Path) -> int:
    """Write `gallery.json` and the page that draws it; gives how many entries there are."""
    every = entries()
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(every, ensure_ascii=False, indent=1)
    (folder / "gallery.json").write_text(text, encoding="utf-8")
    people = [{"id": user, "name": name, "real_name": name} for user, name in NAMES.items()]
    (folder / "index.html").write_text(render_gallery(every, app="Rebours", people=people), encoding="utf-8")
    return len(every)
