"""Response URLs: five answers within half an hour to whoever made a gesture."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

USES = 5
SECONDS = 30 * 60.0


class ResponseUrlError(Exception):
    """The URL no longer answers; `code` is Slack's word for why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(slots=True, kw_only=True)
class ResponseUrl:
    """Where one gesture may still be answered, and the message it was made on, if any."""

    user: str
    channel: str
    message_ts: str | None
    thread_ts: str | None
    issued: float
    uses: int = 0


class ResponseUrls:
    """Every response URL handed out."""

    def __init__(self, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._issued: dict[str, ResponseUrl] = {}

    def issue(
        self, user: str, channel: str, *, message_ts: str | None = None, thread_ts: str | None = None
    ) -> str:
        """The secret last part of a fresh URL."""
        secret = secrets.token_urlsafe(18)
        self._issued[secret] = ResponseUrl(
            user=user, channel=channel, message_ts=message_ts, thread_ts=thread_ts, issued=self._monotonic()
        )
        return secret

    def use(self, secret: str) -> ResponseUrl:
        """Count one use, or raise ResponseUrlError."""
        url = self._issued.get(secret)
        if url is None:
            raise ResponseUrlError("invalid_url")
        if self._monotonic() - url.issued > SECONDS:
            raise ResponseUrlError("expired_url")
        if url.uses >= USES:
            raise ResponseUrlError("used_url")
        url.uses += 1
        return url
