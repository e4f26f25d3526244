"""`rebours gallery`: every message, form and Home in both languages, as data and as a page."""

import json
from pathlib import Path

from sandbox.page import render_gallery
from surfaces.gallery_entries import entries


def write(folder: Path) -> int:
    """Write `gallery.json` and the page that draws it; gives how many entries there are."""
    every = entries()
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(every, ensure_ascii=False, indent=1)
    (folder / "gallery.json").write_text(text, encoding="utf-8")
    (folder / "index.html").write_text(render_gallery(every), encoding="utf-8")
    return len(every)
