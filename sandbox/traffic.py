"""The traffic log: every call and every delivery, with tokens blacked out."""

import re
import time
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sandbox.payloads import Json

_KEPT = 5_000
_TOKENS = re.compile(r"\bx(?:ox[a-z]|app)-[\w-]+")
_SECRETS = frozenset({"token", "client_secret", "code", "access_token", "signing_secret", "refresh_token"})
_REDACTED = "(redacted)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One exchange between the app and the workspace.

    `peer` is the port that a call came from, `noted` the second of the monotonic clock in which it was over.
    """

    n: int
    at: datetime
    kind: str
    method: str
    request: Any
    response: Any
    ok: bool
    error: str | None
    status: int | None
    ms: float
    attempt: int
    peer: int = 0
    noted: float = field(default_factory=time.monotonic)

    def as_json(self) -> Json:
        """The entry, ready to be shown."""
        return {
            "n": self.n,
            "at": self.at.isoformat(),
            "kind": self.kind,
            "method": self.method,
            "request": redacted(self.request),
            "response": redacted(self.response),
            "ok": self.ok,
            "error": self.error,
            "status": self.status,
            "ms": round(self.ms, 1),
            "attempt": self.attempt,
        }


@dataclass(slots=True)
class Traffic:
    """The last exchanges, numbered from 1."""

    entries: deque[Entry] = field(default_factory=lambda: deque(maxlen=_KEPT))
    count: int = 0

    def note(
        self,
        *,
        at: datetime,
        kind: str,
        method: str,
        request: Any,
        response: Any,
        error: str | None,
        status: int | None,
        ms: float,
        attempt: int = 0,
        peer: int = 0,
    ) -> None:
        """Write one exchange down."""
        self.count += 1
        self.entries.append(
            Entry(
                n=self.count,
                at=at,
                kind=kind,
                method=method,
                request=request,
                response=response,
                ok=error is None,
                error=error,
                status=status,
                ms=ms,
                attempt=attempt,
                peer=peer,
            )
        )

    def since(self, number: int) -> Json:
        """The entries after that number, and the number to ask with next time."""
        fresh = [entry.as_json() for entry in self.entries if entry.n > number]
        return {"next": self.count, "entries": fresh}


def redacted(value: Any) -> Any:
    """The same value without a token or a secret in it."""
    if isinstance(value, dict):
        return {key: _REDACTED if key in _SECRETS and item else redacted(item) for key, item in value.items()}
    if isinstance(value, list):
        return [redacted(item) for item in value]
    if isinstance(value, str):
        return _TOKENS.sub(_REDACTED, value)
    return value
