"""Stopping: asked once, the process ends well and soon; asked twice, at once."""

import asyncio
import logging
import os
import signal
import threading

log = logging.getLogger(__name__)

DRAINING = 7.0
"""Seconds that what is under way may still take; a letter that Slack holds up longer is left to its lease."""

AT_MOST = 9.5
"""Seconds from being asked to the end, whatever still hangs: a thread that looks a name up, for instance."""


class Stop:
    """Listens for whoever runs the process: a terminal, systemd, Docker."""

    def __init__(self) -> None:
        self._asked = asyncio.Event()

    def listen(self) -> None:
        """Be told of the signals that ask for an end."""
        loop = asyncio.get_running_loop()
        for kind in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(kind, self._hear, kind)

    async def asked(self) -> None:
        """Wait until somebody asks."""
        await self._asked.wait()

    def _hear(self, kind: signal.Signals) -> None:
        if self._asked.is_set():
            log.warning("stopped at once", extra={"signal": kind.name})
            os._exit(128 + kind)
        self._asked.set()


def end_within(seconds: float = AT_MOST) -> None:
    """Let nothing keep the process from ending by then."""

    def end() -> None:
        log.error("stop forced", extra={"seconds": seconds})
        os._exit(1)

    last_word = threading.Timer(seconds, end)
    last_word.daemon = True
    last_word.start()
