"""What is delivered to the app, and what came of it."""

from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from sandbox.payloads import Json

Kind = Literal["events_api", "interactive", "slash_commands"]
TIMEOUT = "operation_timeout"
UNREACHABLE = "dispatch_failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One payload on its way; `url` is the door of the manifest in HTTP mode."""

    kind: Kind
    payload: Json
    url: str | None = None
    label: str = ""
    accepts_response: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Which try this is: 0 the first time, then why it is tried again."""

    number: int = 0
    reason: str = ""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What the app answered, or why it did not; `error` is what a person would read in Slack."""

    acked: bool
    ms: float = 0.0
    status: int | None = None
    response: Any = None
    error: str | None = None
    reason: str = field(default="", repr=False)
    final: bool = False

    def as_json(self) -> Json:
        """The outcome as the control API tells it."""
        return {
            "ok": True,
            "acked": self.acked,
            "ack_ms": round(self.ms, 1),
            "status": self.status,
            "response": self.response,
            "error": self.error,
        }


class Carrier(Protocol):
    """A way to the app."""

    async def carry(self, parcel: Parcel, attempt: Attempt) -> Outcome:
        """Bring it there and wait for the ack, three seconds at most."""
        ...
