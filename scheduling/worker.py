"""The worker: a process of its own for each round: neither the solver nor its libraries weigh on the bot.

SciPy's solver holds the interpreter for its whole run; in here it would keep everybody who clicks waiting.
"""

import asyncio
import os
import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from scheduling.solving import HEADER, Answer, Fault, Progress, Question

TOLD = Callable[[Progress], None]
BEGIN = "from scheduling.solving import main; main()"  # not -m: values of `__main__` are nobody's here
OURS = ("SLACK_", "REBOURS_")
"""What the settings of the bot begin with: nothing that a solver needs."""


class WorkerLost(Exception):  # noqa: N818  it is what happened
    """The process ended before it had answered."""


class SolvingFailed(Exception):  # noqa: N818  as above
    """The process could not solve what it was asked; the message names the error and where it arose."""


@dataclass
class Worker:
    """Solves one round at a time, in a process that begins with the question and ends with the answer."""

    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _process: asyncio.subprocess.Process | None = None
    _stopped: bool = False

    @property
    def pid(self) -> int | None:
        """The process that is solving, if one is."""
        return self._process.pid if self._process else None

    async def solve(self, question: Question, told: TOLD = lambda _: None) -> Answer:
        """Have a round solved; `told` hears how far it is. Raises WorkerLost or SolvingFailed."""
        async with self._turn:
            self._process = process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-c",
                BEGIN,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                env=_environment(),
                start_new_session=True,
            )
            try:
                if self._stopped:
                    raise WorkerLost("stopped")
                return await _ask(process, question, told)
            finally:
                self._process = None
                await _end(process)

    def stop(self) -> None:
        """End what is being solved; whoever waits for it is told that it is lost, as is whoever comes now."""
        self._stopped = True
        if self._process is not None and self._process.returncode is None:
            self._process.kill()

    def go_on(self) -> None:
        """Take questions again."""
        self._stopped = False


async def _ask(process: asyncio.subprocess.Process, question: Question, told: TOLD) -> Answer:
    assert process.stdin
    assert process.stdout
    try:
        process.stdin.write(_framed(question))
        await process.stdin.drain()
        while True:
            said = await _read(process.stdout)
            match said:
                case Progress():
                    told(said)
                case Fault():
                    raise SolvingFailed(said.reason)
                case Answer():
                    return said
    except (asyncio.IncompleteReadError, ConnectionError) as lost:
        raise WorkerLost(f"exit code {await process.wait()}") from lost


async def _read(stream: asyncio.StreamReader) -> Any:
    (length,) = HEADER.unpack(await stream.readexactly(HEADER.size))
    return pickle.loads(await stream.readexactly(length))  # noqa: S301  our own process wrote it


async def _end(process: asyncio.subprocess.Process) -> None:
    """Leave no process behind, whatever happened."""
    if process.stdin is not None:
        process.stdin.close()
    if process.returncode is None:
        process.kill()
    await process.wait()


def _framed(value: object) -> bytes:
    content = pickle.dumps(value)
    return HEADER.pack(len(content)) + content


def _environment() -> dict[str, str]:
    """Give the process our packages and none of our secrets."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
