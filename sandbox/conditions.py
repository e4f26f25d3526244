"""The conditions the app lives under: faults, limits, and the log of what passes."""

from dataclasses import dataclass, field

from sandbox.delivery.socket import SocketHub
from sandbox.faults import SOCKET, Fault, Faults
from sandbox.limits import Limits
from sandbox.traffic import Traffic


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What the control API can change about the world."""

    hub: SocketHub
    faults: Faults
    limits: Limits
    traffic: Traffic = field(default_factory=Traffic)

    async def order(self, fault: Fault) -> None:
        """Let something go wrong; a cut of the open sockets happens at once, a refresh after its delay."""
        if fault.method == SOCKET and fault.kind == "disconnect":
            await (self.hub.refresh_all(after=fault.delay) if fault.delay else self.hub.cut_all())
        else:
            self.faults.order(fault)
