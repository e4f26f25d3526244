"""Faults on demand: the bad days of Slack, ordered one at a time."""

from dataclasses import dataclass, field
from typing import Literal, get_args

from sandbox.payloads import Json

Kind = Literal[
    "ratelimited",
    "server_error",
    "error",
    "slow",
    "accepted_then_dropped",
    "refused",
    "disconnect",
    "duplicate",
    "twins",
    "late",
]
ANY = "*"
SOCKET = "socket"
SOCKET_OPEN = "socket.open"
DELIVERIES = ("events", "interactive", "commands")
FILES = "files"
RESPONSE_URL = "response_url"


class UnknownFaultError(ValueError):
    """Nobody knows this kind of fault."""


@dataclass(slots=True, kw_only=True)
class Fault:
    """One order: what goes wrong, where, and how many times (-1: until it is taken back)."""

    method: str
    kind: Kind
    times: int = 1
    retry_after: int = 1
    delay: float = 0.0
    status: int = 503
    error: str = "fatal_error"
    channel: str | None = None
    struck: int = field(default=0)

    @classmethod
    def from_json(cls, order: Json) -> "Fault":
        """Read an order of the control API."""
        if order.get("kind") not in get_args(Kind):
            raise UnknownFaultError(f"kind is one of {', '.join(get_args(Kind))}")
        names = ("method", "kind", "times", "retry_after", "delay", "status", "error", "channel")
        known = {name: order[name] for name in names if order.get(name) is not None}
        return cls(**({"method": ANY} | known))

    def concerns(self, method: str, channel: str | None) -> bool:
        """Whether this fault waits for such a call; `*` is any Web API method."""
        web = method not in {SOCKET, SOCKET_OPEN, FILES, RESPONSE_URL, *DELIVERIES}
        return (self.method == method or (self.method == ANY and web)) and self.channel in {None, channel}

    def as_json(self) -> Json:
        """The order, with what is left of it."""
        return {
            "method": self.method,
            "kind": self.kind,
            "times": self.times,
            "retry_after": self.retry_after,
            "delay": self.delay,
            "status": self.status,
            "error": self.error,
            "channel": self.channel,
            "struck": self.struck,
        }


class Faults:
    """The orders still standing, oldest first."""

    def __init__(self) -> None:
        self._orders: list[Fault] = []

    def order(self, fault: Fault) -> None:
        """Let this go wrong from now on."""
        self._orders.append(fault)

    def clear(self) -> None:
        """Everything works again."""
        self._orders.clear()

    def strike(self, method: str, channel: str | None = None) -> Fault | None:
        """The fault that hits this call, used up by one."""
        for fault in self._orders:
            if fault.concerns(method, channel):
                fault.struck += 1
                fault.times -= 1 if fault.times > 0 else 0
                if fault.times == 0:
                    self._orders.remove(fault)
                return fault
        return None

    def as_json(self) -> list[Json]:
        """Every standing order."""
        return [fault.as_json() for fault in self._orders]
