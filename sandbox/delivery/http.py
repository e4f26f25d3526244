"""Signed HTTP: the same payloads posted to the app's own URLs."""

import hashlib
import hmac
import json
import time
from urllib.parse import urlencode

import aiohttp

from sandbox.clock import RealClock
from sandbox.delivery.parcels import TIMEOUT, UNREACHABLE, Attempt, Outcome, Parcel

_AGENT = "Slackbot 1.0 (+https://api.slack.com/robots)"
_OK = range(200, 300)
_CLIENT_ERROR = range(400, 500)


class HttpDoor:
    """Posts parcels to the app and reads its answer."""

    def __init__(self, *, signing_secret: str, ack_seconds: float) -> None:
        self._secret = signing_secret.encode()
        self._timeout = aiohttp.ClientTimeout(total=ack_seconds)
        self._session: aiohttp.ClientSession | None = None

    async def carry(self, parcel: Parcel, attempt: Attempt) -> Outcome:
        """Post it and wait for the answer, three seconds at most."""
        if parcel.url is None:
            return Outcome(acked=False, error=UNREACHABLE, reason="connection_failed")
        body, content_type = _encoded(parcel)
        headers = self._signed(body) | {"Content-Type": content_type, "User-Agent": _AGENT}
        if attempt.number:
            headers |= {"x-slack-retry-num": str(attempt.number), "x-slack-retry-reason": attempt.reason}
        started = time.monotonic()
        try:
            outcome = await self._post(parcel.url, body, headers)
        except TimeoutError:
            outcome = Outcome(acked=False, error=TIMEOUT, reason="http_timeout")
        except (aiohttp.ClientError, OSError):
            outcome = Outcome(acked=False, error=UNREACHABLE, reason="connection_failed")
        outcome.ms = (time.monotonic() - started) * 1000
        return outcome

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()

    def _signed(self, body: bytes) -> dict[str, str]:
        timestamp = str(int(RealClock().now().timestamp()))
        base = b":".join((b"v0", timestamp.encode(), body))
        digest = hmac.new(self._secret, base, hashlib.sha256).hexdigest()
        return {"x-slack-request-timestamp": timestamp, "x-slack-signature": f"v0={digest}"}

    async def _post(self, url: str, body: bytes, headers: dict[str, str]) -> Outcome:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=self._timeout)
        async with self._session.post(url, data=body, headers=headers, allow_redirects=False) as answer:
            text = await answer.text()
            if answer.status in _OK:
                return Outcome(acked=True, status=answer.status, response=_read(text))
            return Outcome(
                acked=False,
                status=answer.status,
                error="http_client_error" if answer.status in _CLIENT_ERROR else "http_service_error",
                reason="http_error",
                final=answer.headers.get("x-slack-no-retry") == "1",
            )


def _encoded(parcel: Parcel) -> tuple[bytes, str]:
    if parcel.kind == "events_api":
        return json.dumps(parcel.payload).encode(), "application/json"
    form = parcel.payload
    if parcel.kind == "interactive":
        form = {"payload": json.dumps(parcel.payload)}
    return urlencode(form).encode(), "application/x-www-form-urlencoded"


def _read(text: str) -> object:
    if not text:
        return None
    try:
        return json.loads(text)
    except ValueError:
        return {"text": text}
