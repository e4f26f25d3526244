"""The page a person opens, and the gallery that draws every surface of an app with the same renderer."""

import base64
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

HERE: Final = Path(__file__).parent
STATIC: Final = HERE / "static"
SHEETS: Final = ("colours.css", "page.css", "blocks.css")
IMPORT: Final = re.compile(r'(?<=from )"\./([\w-]+\.js)"')

templates: Final = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "title": "Every surface",
        "all": "All",
        "kinds": "Kind",
        "locales": "Language",
        "names": "Name",
        "message": "Message",
        "modal": "Modal",
        "home": "Home",
    },
    "fr": {
        "title": "Toutes les surfaces",
        "all": "Tout",
        "kinds": "Sorte",
        "locales": "Langue",
        "names": "Nom",
        "message": "Message",
        "modal": "Fenêtre",
        "home": "Accueil",
    },
}


async def page(_: Request) -> HTMLResponse:
    """Answer with the shell; the modules ask the control API for everything else."""
    html = templates.get_template("page.html").render(sheets=SHEETS, modules=_modules("app.js"))
    return HTMLResponse(html, headers={"Cache-Control": "no-cache"})


async def picture(request: Request) -> Response:
    """Draw the picture of a person: initials on a colour of their own, `/pictures/U1.svg?initials=MD`."""
    identifier = request.path_params["identifier"]
    initials = request.query_params.get("initials", identifier)[:2].upper()
    return Response(_portrait(identifier, initials), media_type="image/svg+xml")


def _portrait(identifier: str, initials: str) -> str:
    hue = sum((place + 1) * ord(letter) for place, letter in enumerate(identifier)) % 360
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">'
        f'<rect width="96" height="96" rx="20" fill="hsl({hue} 45% 32%)"/>'
        '<text x="48" y="50" fill="#fff" font-family="sans-serif" font-size="40" font-weight="600" '
        f'text-anchor="middle" dominant-baseline="central">{escape(initials)}</text></svg>'
    )


routes: list[BaseRoute] = [
    Route("/", page),
    Route("/pictures/{identifier}.svg", picture),
    Mount("/static", StaticFiles(directory=STATIC), name="static"),
]


def render_gallery(
    entries: Iterable[Mapping[str, Any]],
    *,
    app: str = "App",
    title: str | None = None,
    language: str = "en",
    people: Sequence[Mapping[str, Any]] = (),
    channels: Sequence[Mapping[str, Any]] = (),
    now: str = "2026-01-05T09:00:00+00:00",
) -> str:
    """Draw `{kind: message|modal|home, name, locale, payload}` entries as one page that needs no server.

    An entry may also carry `tz`, the zone of its reader, and `files`, from file id to address.
    `people` and `channels` (`{id, name, real_name, …}`) name those whom the payloads mention.
    """
    words = {**WORDS["fr" if language.startswith("fr") else "en"]}
    words["title"] = title or words["title"]
    shown = {
        "app": app,
        "entries": list(entries),
        "people": list(people),
        "channels": list(channels),
        "now": now,
        "words": words,
    }
    return templates.get_template("gallery.html").render(
        language=language,
        title=words["title"],
        css=Markup("\n".join((STATIC / sheet).read_text("utf-8") for sheet in (*SHEETS, "gallery.css"))),  # noqa: S704 - our own files
        entries=_embedded(shown),
        importmap=_embedded(
            {"imports": {f"sandbox/{name}": _inlined(name) for name in _modules("gallery.js")}}
        ),
    )


def _embedded(value: object) -> Markup:
    """JSON that can stand in a script element, whatever its strings hold."""
    return Markup(json.dumps(value, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704 - no tag can open


def _modules(first: str) -> list[str]:
    """Every module that one needs, itself included, by following the imports."""
    found: list[str] = []
    waiting = [first]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.append(name)
            waiting += IMPORT.findall((STATIC / name).read_text("utf-8"))
    return sorted(found)


def _inlined(name: str) -> str:
    """Turn a module into a data address, its imports turned into names that the import map knows."""
    source = IMPORT.sub(r'"sandbox/\1"', (STATIC / name).read_text("utf-8"))
    return f"data:text/javascript;base64,{base64.b64encode(source.encode()).decode()}"
