"""Mishaps: the ways in which Slack may fail to take a letter, and what each one means.

Mishap
├── RateLimited     too fast: Slack says when to come back; nothing was posted
├── Unavailable     nothing was posted, and trying again later may work
├── Refused         nothing was posted, and trying again will not help
└── Doubtful        it may have been posted, or not
"""

from collections.abc import Mapping

import aiohttp
from slack_sdk.errors import SlackApiError

REFUSALS: Mapping[str, str] = {
    "account_inactive": "the app was removed from the workspace",
    "channel_not_found": "the channel does not exist, or the bot was not invited to it",
    "cannot_dm_bot": "the recipient is a bot",
    "invalid_arguments": "Slack does not accept the message",
    "invalid_auth": "the bot's token is not valid",
    "invalid_blocks": "Slack does not accept the message's blocks",
    "invalid_blocks_format": "Slack does not accept the message's blocks",
    "invalid_user_combination": "these people cannot share a conversation",
    "is_archived": "the channel is archived",
    "messages_tab_disabled": "the app's Messages tab is off in its manifest",
    "missing_scope": "the app was not granted a scope that it needs",
    "msg_blocks_too_long": "the message is too long",
    "msg_too_long": "the message is too long",
    "no_permission": "the bot may not post there",
    "no_text": "the message is empty",
    "not_authed": "the bot has no token",
    "not_in_channel": "the bot was not invited to the channel",
    "org_login_required": "the workspace is being moved to an organisation",
    "restricted_action": "a workspace preference keeps the bot from posting there",
    "restricted_action_read_only_channel": "the channel is read-only",
    "thread_not_found": "the message to answer was deleted",
    "token_expired": "the bot's token has expired",
    "token_revoked": "the bot's token was revoked",
    "too_many_users": "too many people for one conversation",
    "user_disabled": "the recipient's account is deactivated",
    "user_not_found": "the recipient does not exist",
    "user_not_visible": "the recipient cannot be seen by the app",
    "users_not_found": "a recipient does not exist",
}
"""The errors of Slack that no second attempt cures, and what they mean."""

AMBIGUOUS = frozenset({"fatal_error", "internal_error"})
"""Slack's own words: it is possible that some aspect of the operation succeeded."""

BAD_REQUEST = 400
TOO_MANY_REQUESTS = 429
SERVER_ERROR = 500
PATIENCE = 30.0
"""Seconds to wait when Slack does not say how many."""


class Mishap(Exception):  # noqa: N818  the word of this room
    """Slack did not take the letter; the message names the error, never what the letter said."""


class RateLimited(Mishap):
    """Slack asks to come back for `method` after so many seconds."""

    def __init__(self, method: str, seconds: float) -> None:
        super().__init__("ratelimited")
        self.method = method
        self.seconds = seconds


class Unavailable(Mishap):
    """Nothing was posted; later it may be."""


class Refused(Mishap):
    """Nothing was posted, and nothing will be until somebody changes something."""

    def __init__(self, error: str) -> None:
        super().__init__(f"{error}: {REFUSALS[error]}" if error in REFUSALS else error)


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
    if status == TOO_MANY_REQUESTS or error == "ratelimited":
        return RateLimited(method, _seconds_to_wait(failure))
    if error in AMBIGUOUS or status >= SERVER_ERROR or (status < BAD_REQUEST and not error):
        return Doubtful(error or f"status {status}")
    return Refused(error) if error in REFUSALS else Unavailable(error or f"status {status}")


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
