"""Logs: one line an event, ids only."""

import json
import logging
import os
import socket
import traceback
from datetime import UTC, datetime
from typing import Any

_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "color_message"}

REPLICA = f"{socket.gethostname()}:{os.getpid()}"
"""Which of several processes wrote a line."""


class EventLines(logging.Formatter):
    """Writes each record as one JSON line: the event, and the ids given in `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        """Put a record on its line; an exception goes with it, as text."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": record.getMessage(),
            "replica": REPLICA,
        }
        line |= {key: value for key, value in vars(record).items() if key not in _OWN}
        if record.exc_info:
            line["exception"] = _without_words(record.exc_info[1])
        return json.dumps(line, default=str, ensure_ascii=False)


def _without_words(error: BaseException | None) -> list[str]:
    """Tell where an exception came from and of which kind; what it says may quote somebody."""
    trace = []
    while error is not None:
        frames = traceback.extract_tb(error.__traceback__)
        trace += [
            type(error).__qualname__,
            *(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames),
        ]
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return trace


def configure(level: str) -> None:
    """Send every log line to standard error, and keep chatty libraries to their warnings."""
    out = logging.StreamHandler()
    out.setFormatter(EventLines())
    logging.basicConfig(level=level, handlers=[out], force=True)
    for chatty in ("apscheduler", "slack_bolt", "slack_sdk", "uvicorn", "aiosqlite", "matplotlib", "httpx"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
