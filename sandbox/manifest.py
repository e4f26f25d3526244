"""The app as its manifest describes it: everything Slack would know about it after installation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Self

import yaml

from sandbox.credentials import Credentials
from sandbox.payloads import Json

APP_ID = "A0SANDBOX"
BOT_ID = "B0SANDBOX"
BOT_USER_ID = "U0SANDBOXBOT"


class ManifestError(ValueError):
    """The manifest is not one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlashCommand:
    """A slash command of the manifest."""

    command: str
    description: str = ""
    usage_hint: str = ""
    should_escape: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """A global or a message shortcut of the manifest."""

    name: str
    callback_id: str
    type: Literal["global", "message"]
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppSpec:
    """One app: its name, its rights, its doors."""

    name: str
    bot_name: str = ""
    credentials: Credentials = field(default_factory=Credentials)
    bot_scopes: tuple[str, ...] = ()
    user_scopes: tuple[str, ...] = ()
    redirect_urls: tuple[str, ...] = ()
    commands: tuple[SlashCommand, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    events: tuple[str, ...] = ()
    home_tab: bool = False
    messages_tab: bool = True
    messages_read_only: bool = False
    interactive: bool = True
    socket_mode: bool = True
    events_url: str | None = None
    interactivity_url: str | None = None
    installed: bool = True
    app_id: str = APP_ID
    bot_id: str = BOT_ID
    bot_user_id: str = BOT_USER_ID

    @classmethod
    def from_manifest(
        cls,
        source: Path | str | Mapping[str, Any],
        *,
        bot_token: str | None = None,
        app_token: str | None = None,
        signing_secret: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        request_url: str | None = None,
        installed: bool = True,
    ) -> Self:
        """Read a Slack manifest (a path to YAML or JSON, or the mapping itself).

        With `request_url` everything is delivered there by signed HTTP, whatever the manifest says; without
        it the manifest decides between Socket Mode and its own URLs.
        """
        manifest = _load(source)
        given = {
            "bot_token": bot_token,
            "app_token": app_token,
            "signing_secret": signing_secret,
            "client_id": client_id,
            "client_secret": client_secret,
        }
        known = {name: value for name, value in given.items() if value is not None}
        return cls(
            **_identity(manifest),
            **_rights(manifest),
            **_doors(manifest, request_url),
            credentials=Credentials(**known),
            installed=installed,
        )

    def command(self, name: str) -> SlashCommand | None:
        """The slash command of that name, if the manifest declares it."""
        return next((command for command in self.commands if command.command == name), None)

    def shortcut(self, callback_id: str) -> Shortcut | None:
        """The shortcut of that callback, if the manifest declares it."""
        return next((shortcut for shortcut in self.shortcuts if shortcut.callback_id == callback_id), None)


def _load(source: Path | str | Mapping[str, Any]) -> Json:
    if isinstance(source, Mapping):
        return dict(source)
    manifest = yaml.safe_load(Path(source).read_text(encoding="utf-8"))
    if not isinstance(manifest, dict):
        raise ManifestError(f"{source} does not hold a manifest")
    return manifest


def _identity(manifest: Json) -> Json:
    name = manifest.get("display_information", {}).get("name")
    if not name:
        raise ManifestError("a manifest needs display_information.name")
    features = manifest.get("features", {})
    home = features.get("app_home", {})
    return {
        "name": name,
        "bot_name": features.get("bot_user", {}).get("display_name", name),
        "home_tab": bool(home.get("home_tab_enabled", False)),
        "messages_tab": bool(home.get("messages_tab_enabled", True)),
        "messages_read_only": bool(home.get("messages_tab_read_only_enabled", False)),
        "commands": tuple(_command(each) for each in features.get("slash_commands", ())),
        "shortcuts": tuple(_shortcut(each) for each in features.get("shortcuts", ())),
    }


def _command(entry: Json) -> SlashCommand:
    return SlashCommand(
        command=entry["command"],
        description=entry.get("description", ""),
        usage_hint=entry.get("usage_hint", ""),
        should_escape=bool(entry.get("should_escape", False)),
        url=entry.get("url"),
    )


def _shortcut(entry: Json) -> Shortcut:
    return Shortcut(
        name=entry["name"],
        callback_id=entry["callback_id"],
        type=entry["type"],
        description=entry.get("description", ""),
    )


def _rights(manifest: Json) -> Json:
    oauth = manifest.get("oauth_config", {})
    scopes = oauth.get("scopes", {})
    return {
        "bot_scopes": tuple(scopes.get("bot", ())) + tuple(scopes.get("bot_optional", ())),
        "user_scopes": tuple(scopes.get("user", ())) + tuple(scopes.get("user_optional", ())),
        "redirect_urls": tuple(oauth.get("redirect_urls", ())),
    }


def _doors(manifest: Json, request_url: str | None) -> Json:
    settings = manifest.get("settings", {})
    events = settings.get("event_subscriptions", {})
    interactivity = settings.get("interactivity", {})
    return {
        "events": tuple(events.get("bot_events", ())),
        "events_url": request_url or events.get("request_url"),
        "interactive": bool(interactivity.get("is_enabled", False)),
        "interactivity_url": request_url or interactivity.get("request_url"),
        "socket_mode": request_url is None and bool(settings.get("socket_mode_enabled", False)),
    }
