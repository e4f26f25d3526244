"""Probes: what Kubernetes, a load balancer and Prometheus ask a real process by HTTP."""

import socket
from dataclasses import dataclass, field

import httpx
from prometheus_client.parser import text_string_to_metric_families


def free_port() -> int:
    """Find a port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@dataclass(frozen=True)
class Probes:
    """Somebody who asks a port of the bot how it is."""

    port: int = field(default_factory=free_port)

    async def asks(self, path: str) -> httpx.Response:
        """Ask once."""
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{self.port}") as web:
            return await web.get(path)

    async def ready(self) -> tuple[int, list[str]]:
        """Give the status of readiness, and what is not well."""
        answer = await self.asks("/readyz")
        return answer.status_code, answer.json().get("why", [])

    async def unready(self) -> bool:
        """Whether readiness is off; a port that nobody answers any more is an error."""
        return (await self.ready())[0] == 503

    async def measures(self) -> dict[tuple[str, ...], float]:
        """Read every measure: its name, then its labels in the order of their names."""
        page = await self.asks("/metrics")
        return {
            (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
            for family in text_string_to_metric_families(page.text)
            for sample in family.samples
        }
