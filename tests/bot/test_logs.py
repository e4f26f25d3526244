"""Logs say what happened and to which ids, never what anybody wrote."""

import json
import logging
import os

from bot.logs import EventLines


def _line_of(record: logging.LogRecord) -> dict:
    return json.loads(EventLines().format(record))


def test_a_line_holds_the_event_and_its_ids() -> None:
    """Given an event with ids, when it is logged, then the line is JSON with both."""
    record = logging.makeLogRecord(
        {"msg": "letter sent", "name": "scheduling", "letter": 42, "levelname": "INFO"}
    )

    line = _line_of(record)

    assert (line["event"], line["letter"], line["level"]) == ("letter sent", 42, "info")
    assert line["replica"].endswith(f":{os.getpid()}")


def test_an_exception_never_quotes_anybody() -> None:
    """Given an exception that quotes a confidence, when it is logged, then its kind and place are, its words not."""
    try:
        try:
            raise KeyError("what Marie confided")
        except KeyError as first:
            raise ValueError("Marie said so") from first
    except ValueError as error:
        record = logging.makeLogRecord({"msg": "bug", "exc_info": (type(error), error, error.__traceback__)})

    line = _line_of(record)

    assert "ValueError" in line["exception"]
    assert "KeyError" in line["exception"]
    assert any("test_logs.py" in frame for frame in line["exception"])
    assert "Marie" not in json.dumps(line)
