"""Gallery: everything that people see, in both languages, for `rebours gallery` and for the tests."""

from collections.abc import Iterator
from typing import Any

from mentoring.notices import Notice
from mentoring.people import Language
from surfaces.blocks import Message
from surfaces.gallery import chat as gallery_chat
from surfaces.gallery import extremes, specimens
from surfaces.gallery import views as gallery_views
from surfaces.messages import render
from surfaces.texts import Reader, Texts

READERS: tuple[Reader, ...] = (Reader("fr", "Europe/Paris"), Reader("en", "America/New_York"))

Entry = dict[str, Any]


def entries() -> list[Entry]:
    """List `{kind, name, locale, payload}`: kind is message, modal or home; payload as Slack would get it."""
    return [entry for reader in READERS for entry in _entries(Texts.of(reader))]


def _entries(t: Texts) -> Iterator[Entry]:
    locale = t.reader.language
    for name, notice in specimens.plausible():
        yield _message(f"letter/{name}", locale, _posted(notice, t))
    for name, notice in extremes.extreme():
        yield _message(f"letter/{name} (extreme)", locale, _posted(notice, t))
    for name, said in gallery_views.said_at_once(t):
        yield _message(f"answer/{name}", locale, said)
    for name, said in gallery_chat.chat(t):
        yield _message(f"answer/{name}", locale, said)
    for name, view in gallery_views.modals(t):
        yield {"kind": "modal", "name": f"modal/{name}", "locale": locale, "payload": view}
    for name, view in gallery_views.homes(t):
        yield {"kind": "home", "name": f"home/{name}", "locale": locale, "payload": view}


def _posted(notice: Notice, t: Texts) -> Message:
    """Show a file by the words that go with it."""
    rendered = render(notice, t)
    if isinstance(rendered, Message):
        return rendered
    return Message(text=f"{rendered.comment}\n{rendered.filename}\n{rendered.alt_text}", blocks=[])


def _message(name: str, locale: Language, said: Message) -> Entry:
    payload = {"text": said.text, "blocks": said.blocks}
    return {"kind": "message", "name": name, "locale": locale, "payload": payload}
