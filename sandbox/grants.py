"""Tokens: who holds which, and what it allows."""

import secrets
from dataclasses import dataclass
from typing import Literal

from sandbox.manifest import AppSpec


@dataclass(slots=True, kw_only=True)
class Grant:
    """What one token allows; `revoked` once the app was uninstalled."""

    kind: Literal["bot", "app", "user"]
    scopes: tuple[str, ...]
    user: str
    revoked: bool = False


class GrantError(Exception):
    """The installation cannot be finished; `code` is Slack's word for why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(slots=True, kw_only=True)
class Consent:
    """What somebody allowed on the authorize page, waiting for the app to fetch its token."""

    user: str
    scopes: tuple[str, ...]
    redirect_uri: str
    used: bool = False


class Grants:
    """Every token of the app in this workspace."""

    def __init__(self, app: AppSpec) -> None:
        self._app = app
        self._consents: dict[str, Consent] = {}
        self._grants: dict[str, Grant] = {
            app.credentials.app_token: Grant(kind="app", scopes=("connections:write",), user="")
        }
        if app.installed:
            self.install(app.bot_scopes)

    @property
    def installed(self) -> bool:
        """Whether the app is in the workspace now."""
        grant = self._grants.get(self._app.credentials.bot_token)
        return grant is not None and not grant.revoked

    @property
    def bot_scopes(self) -> tuple[str, ...]:
        """What the bot may do now."""
        grant = self._grants.get(self._app.credentials.bot_token)
        return grant.scopes if grant is not None and not grant.revoked else ()

    def of(self, token: str) -> Grant | None:
        """What this token allows."""
        return self._grants.get(token)

    def install(self, scopes: tuple[str, ...]) -> str:
        """Put the app into the workspace; its bot token, the same at every installation."""
        token = self._app.credentials.bot_token
        self._grants[token] = Grant(kind="bot", scopes=scopes, user=self._app.bot_user_id)
        return token

    def uninstall(self) -> None:
        """Take the app out: its bot token is worth nothing from now on."""
        grant = self._grants.get(self._app.credentials.bot_token)
        if grant is not None:
            grant.revoked = True

    def consent(self, *, user: str, scopes: tuple[str, ...], redirect_uri: str) -> str:
        """Somebody clicks on Allow; the code the app is sent."""
        code = f"{secrets.randbelow(10**10)}.{secrets.token_hex(16)}"
        self._consents[code] = Consent(user=user, scopes=scopes, redirect_uri=redirect_uri)
        return code

    def redeem(self, code: str, redirect_uri: str | None) -> Consent:
        """The app fetches its token with the code, once, or GrantError."""
        consent = self._consents.get(code)
        if consent is None:
            raise GrantError("invalid_code")
        if consent.used:
            raise GrantError("code_already_used")
        if redirect_uri and consent.redirect_uri and redirect_uri != consent.redirect_uri:
            raise GrantError("bad_redirect_uri")
        consent.used = True
        return consent
