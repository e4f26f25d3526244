"""Logs: one line an event, ids only."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "color_message"}


class EventLines(logging.Formatter):
    """Writes each record as one JSON line: the event, and the ids given in `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        """Put a record on its line; an exception goes with it, as text."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": record.getMessage(),
        }
        line |= {key: value for key, value in vars(record).items() if key not in _OWN}
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str, ensure_ascii=False)


def configure(level: str) -> None:
    """Send every log line to standard error, and keep chatty libraries to their warnings."""
    out = logging.StreamHandler()
    out.setFormatter(EventLines())
    logging.basicConfig(level=level, handlers=[out], force=True)
    for chatty in ("apscheduler", "slack_bolt", "slack_sdk", "uvicorn", "aiosqlite", "matplotlib", "httpx"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
