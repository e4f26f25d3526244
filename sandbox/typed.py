"""What people type, as Slack hands it on: escaped, with names turned into mentions."""

import html
import re

from sandbox.workspace import Workspace

_TOKEN = re.compile(r"<[@#!][^<>]+>|<https?://[^<>]+>|[@#][\w.-]+|https?://[^\s<>]+")
_PERSON = re.compile(r"<@(\w+)(?:\|[^>]*)?>")
_CHANNEL = re.compile(r"<#(\w+)(?:\|[^>]*)?>")


def in_message(workspace: Workspace, text: str) -> str:
    """A line of a message: `@marie` and `<@U1>` are mentions, `&`, `<` and `>` are written out."""
    return _rewritten(workspace, text, named=False)


def in_command(workspace: Workspace, text: str, *, should_escape: bool) -> str:
    """The words after a command: as they are, or as mentions when the manifest asks for it."""
    if not should_escape:
        return _PERSON.sub(lambda found: f"@{_name(workspace, found[1])}", text)
    return _rewritten(workspace, text, named=True)


def _rewritten(workspace: Workspace, text: str, *, named: bool) -> str:
    parts, at = [], 0
    for found in _TOKEN.finditer(text):
        parts.append(html.escape(text[at : found.start()], quote=False))
        parts.append(_token(workspace, found[0], named=named))
        at = found.end()
    parts.append(html.escape(text[at:], quote=False))
    return "".join(parts)


def _token(workspace: Workspace, token: str, *, named: bool) -> str:
    person = _PERSON.fullmatch(token)
    user = person[1] if person else _by_name(workspace, token)
    if user in workspace.people:
        return f"<@{user}|{workspace.people[user].name}>" if named else f"<@{user}>"
    known = _CHANNEL.fullmatch(token)
    get, search = workspace.conversations.get, workspace.conversations.named
    channel = get(known[1]) if known else (search(token) if token.startswith("#") else None)
    if channel is not None:
        return f"<#{channel.id}|{channel.name}>"
    if token.startswith("http"):
        return f"<{html.escape(token, quote=False)}>"
    return token if token.startswith(("<http", "<!")) else html.escape(token, quote=False)


def _by_name(workspace: Workspace, token: str) -> str:
    if not token.startswith("@"):
        return ""
    people = workspace.people.values()
    return next((person.id for person in people if person.name == token[1:]), "")


def _name(workspace: Workspace, user: str) -> str:
    return workspace.people[user].name if user in workspace.people else user
