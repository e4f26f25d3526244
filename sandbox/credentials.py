"""The made-up credentials of an app: what a real installation would keep in its environment."""

from dataclasses import dataclass


def _made_up(pattern: str) -> str:
    return pattern.format("sandbox")


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """Tokens and secrets of the app; the defaults are the same at every start, so a `.env` stays valid."""

    bot_token: str = _made_up("xoxb-{}-bot")
    app_token: str = _made_up("xapp-{}-app")
    signing_secret: str = _made_up("{}-signing-secret")
    client_id: str = "1234567890.1234567890"
    client_secret: str = _made_up("{}-client-secret")
    verification: str = _made_up("{}-verification")
