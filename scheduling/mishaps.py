"""Mishaps: the ways in which Slack may fail to take a letter, and what each one means.

Mishap
├── RateLimited     too fast: Slack says when to come back; nothing was posted
├── Unavailable     nothing was posted, and trying again later may work
│   └── Fault           because of a bug of ours
├── Late            nothing was posted, as this process was held up; it is judged anew
├── Held            nothing was posted, and the whole workspace waits until somebody mends the app
├── Refused         nothing was posted, and trying again will not help
└── Doubtful        it may have been posted, or not
"""

import aiohttp
from slack_sdk.errors import SlackApiError

from mentoring.undelivered import Reason
from scheduling.pacing import POSTING
from scheduling.slack_errors import Fate, Known, known

BAD_REQUEST = 400
TOO_MANY_REQUESTS = 429
SERVER_ERROR = 500
PATIENCE = 30.0
"""Seconds to wait when Slack does not say how many."""


class Mishap(Exception):  # noqa: N818  the word of this room
    """Slack did not take the letter; the message names the error, never what the letter said."""

    reason = Reason.OUTAGE
    """What coordinators read if this was the last attempt."""


class RateLimited(Mishap):
    """Slack asks to come back for `method` after so many seconds."""

    def __init__(self, method: str, seconds: float) -> None:
        super().__init__("ratelimited")
        self.method = method
        self.seconds = seconds


class Unavailable(Mishap):
    """Nothing was posted; later it may be."""


class Late(Mishap):
    """Nothing was posted: before Slack had answered, somebody else might have had the letter."""


class Held(Mishap):
    """Nothing was posted, and nothing will be in this workspace until somebody mends the app or its token."""

    reason = Reason.APP

    def __init__(self, error: str, meaning: str = "") -> None:
        super().__init__(f"{error} ({meaning})" if meaning else error)


class Refused(Mishap):
    """Nothing was posted, and nothing will be until somebody changes something."""

    def __init__(self, error: str, found: Known | None = None) -> None:
        super().__init__(f"{error} ({found.meaning})" if found else error)
        self.reason = found.reason if found else Reason.OTHER


class Fault(Unavailable):
    """It is our own, and perhaps mended by the next version."""

    reason = Reason.FAULT


class Doubtful(Mishap):
    """Posted or not: nobody knows."""


def understand(failure: Exception, method: str) -> Mishap:
    """Say what became of a call to `method`, from what the client raised; what nobody foresaw is doubtful."""
    match failure:
        case Mishap():
            return failure
        case SlackApiError():
            return _from_answer(failure, method)
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return Unavailable(type(failure).__name__)
        case _:
            return Doubtful(type(failure).__name__)


def _from_answer(failure: SlackApiError, method: str) -> Mishap:
    status, error = _status_and_error(failure)
    found = known(error, posting=method == POSTING)
    fate = found.fate if found else Fate.LATER
    if status == TOO_MANY_REQUESTS or fate is Fate.SLOW:
        return RateLimited(method, _seconds_to_wait(failure))
    if fate is Fate.ASK or status >= SERVER_ERROR or (status < BAD_REQUEST and not error):
        return Doubtful(error or f"status {status}")
    if found is None or fate is Fate.LATER:
        return Unavailable(error or f"status {status}")
    return Held(error, found.meaning) if fate is Fate.HOLD else Refused(error, found)


def _status_and_error(failure: SlackApiError) -> tuple[int, str]:
    """Read the answer; one that the client could not read itself has no `status_code`, and proves nothing."""
    answer = failure.response
    data = getattr(answer, "data", None)
    error = data.get("error") if isinstance(data, dict) else None
    return int(getattr(answer, "status_code", SERVER_ERROR)), str(error or "")


def _seconds_to_wait(failure: SlackApiError) -> float:
    headers = {
        name.lower(): value for name, value in (getattr(failure.response, "headers", None) or {}).items()
    }
    try:
        return max(float(headers.get("retry-after", PATIENCE)), 1.0)
    except ValueError:
        return PATIENCE
