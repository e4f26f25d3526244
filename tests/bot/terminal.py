"""A terminal: the real `rebours` command, in a folder and an environment of its own."""

import asyncio
import inspect
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

REBOURS = Path(sys.executable).with_name("rebours")
ROOT = Path(__file__).parents[2]
WIDE = {"COLUMNS": "200", "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
PATIENCE = 20.0


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def traceback(self) -> bool:
        """Whether anything looks like a programming error."""
        return "Traceback" in self.out + self.err


@dataclass(kw_only=True)
class Started:
    """A command that runs on, and the log lines that it has written so far."""

    process: Process
    lines: list[str] = field(default_factory=list)

    async def logs(self, event: str, *, within: float = PATIENCE) -> dict[str, object]:
        """Wait for a log line of this event."""
        seen = 0
        async with asyncio.timeout(within):
            while True:
                for line in self.lines[seen:]:
                    seen += 1
                    if line.startswith("{") and (told := json.loads(line))["event"] == event:
                        return dict(told)
                if self.process.returncode is not None:
                    raise AssertionError("\n".join(self.lines))
                await asyncio.sleep(0.01)

    def told_to_stop(self) -> None:
        """Ask it to end, as systemd and Docker do."""
        self.process.send_signal(signal.SIGTERM)

    async def ends(self, *, within: float = 10.0) -> int:
        """Wait for the end, and give its code."""
        async with asyncio.timeout(within):
            return await self.process.wait()


@dataclass(frozen=True, kw_only=True)
class Terminal:
    """Where somebody types commands; `environment` is all that they have set."""

    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    async def types(self, *words: str | Path, within: float = PATIENCE) -> Ended:
        """Type a command and wait for its end."""
        process = await self._start(words)
        try:
            async with asyncio.timeout(within):
                out, err = await process.communicate()
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        assert process.returncode is not None
        return Ended(code=process.returncode, out=out.decode(), err=err.decode())

    @asynccontextmanager
    async def leaves_running(
        self, *words: str, program: tuple[str | Path, ...] = (REBOURS,)
    ) -> AsyncIterator[Started]:
        """Type a command that does not end by itself."""
        process = await self._start(words, program)
        started = Started(process=process)
        listening = asyncio.create_task(_listen(process, started.lines))
        try:
            yield started
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()
            await listening

    def with_(self, **environment: str) -> "Terminal":
        """The same terminal with other settings."""
        return Terminal(folder=self.folder, environment={**self.environment, **environment})

    async def _start(
        self, words: tuple[str | Path, ...], program: tuple[str | Path, ...] = (REBOURS,)
    ) -> Process:
        return await asyncio.create_subprocess_exec(
            *program, *words, cwd=self.folder, env={**WIDE, **self.environment}, stdout=PIPE, stderr=PIPE
        )


async def until(holds: Callable[[], bool | Awaitable[bool]], *, within: float = 5.0) -> None:
    """Wait until something holds that nobody announces."""
    async with asyncio.timeout(within):
        while True:
            answer = holds()
            if await answer if inspect.isawaitable(answer) else answer:
                return
            await asyncio.sleep(0.01)


async def _listen(process: Process, lines: list[str]) -> None:
    assert process.stderr
    async for line in process.stderr:
        lines.append(line.decode().rstrip())
