"""Mishaps: the ways in which Slack may fail to take a letter, and what each one means.

Mishap
├── RateLimited     too fast: Slack says when to come back; nothing was posted
├── Unavailable     nothing was posted, and trying again later may work
│   └── Fault           because of a bug of ours
├── Refused         nothing was posted, and trying again will not help
├── Held            nothing was posted, and nothing of this workspace will be until the app is mended
└── Doubtful        it may have been posted, or not
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import aiohttp
from slack_sdk.errors import SlackApiError

from mentoring.undelivered import Reason


class Fate(StrEnum):
    """What is done about a letter after an error."""

    PARK = "park"  # no second attempt helps: the coordinators see it, with its reason, and may try it again
    LATER = "later"  # nothing was posted; it is tried again by itself, and parked after the last patience
    HOLD = "hold"  # it says something of the app, not of the letter: all letters of the workspace wait
    SLOW = "slow"  # as later, when Slack says, and without counting as an attempt
    ASK = "ask"  # it may have been posted: the notice's own doubt decides, and may ask the coordinators


@dataclass(frozen=True, slots=True)
class Known:
    """An error of Slack: what is done, the reason that coordinators read, and what it means, for the log."""

    fate: Fate
    reason: Reason
    meaning: str


ERRORS: Mapping[str, Known] = {
    "channel_not_found": Known(
        Fate.PARK, Reason.ABSENT, "the channel does not exist, or the bot was not invited to it"
    ),
    "not_in_channel": Known(Fate.PARK, Reason.ABSENT, "the bot was not invited to the channel"),
    "team_not_found": Known(Fate.PARK, Reason.ABSENT, "the channel is not one of this workspace"),
    "is_archived": Known(Fate.PARK, Reason.ARCHIVED, "the channel is archived"),
    "is_inactive": Known(Fate.PARK, Reason.ARCHIVED, "the channel is archived"),
    "ekm_access_denied": Known(
        Fate.PARK, Reason.CLOSED, "the administrators have closed the channel to messages"
    ),
    "no_permission": Known(Fate.PARK, Reason.CLOSED, "the bot may not post there"),
    "posting_to_general_channel_denied": Known(
        Fate.PARK, Reason.CLOSED, "a workspace preference keeps the bot out of the general channel"
    ),
    "restricted_action": Known(
        Fate.PARK, Reason.CLOSED, "a workspace preference keeps the bot from posting there"
    ),
    "restricted_action_non_threadable_channel": Known(
        Fate.PARK, Reason.CLOSED, "the channel takes no answers in threads"
    ),
    "restricted_action_read_only_channel": Known(Fate.PARK, Reason.CLOSED, "the channel is read-only"),
    "restricted_action_thread_only_channel": Known(
        Fate.PARK, Reason.CLOSED, "the channel takes answers in threads only"
    ),
    "cannot_dm_bot": Known(Fate.PARK, Reason.PERSON, "the recipient is a bot"),
    "invalid_user_combination": Known(Fate.PARK, Reason.PERSON, "these people cannot share a conversation"),
    "too_many_users": Known(Fate.PARK, Reason.PERSON, "too many people for one conversation"),
    "user_disabled": Known(Fate.PARK, Reason.PERSON, "the recipient's account is deactivated"),
    "user_not_found": Known(Fate.PARK, Reason.PERSON, "the recipient does not exist"),
    "user_not_visible": Known(Fate.PARK, Reason.PERSON, "the recipient cannot be seen by the app"),
    "users_not_found": Known(Fate.PARK, Reason.PERSON, "a recipient does not exist"),
    "access_denied": Known(Fate.HOLD, Reason.APP, "the app may not use this method"),
    "account_inactive": Known(Fate.HOLD, Reason.APP, "the app was removed from the workspace"),
    "enterprise_is_restricted": Known(Fate.HOLD, Reason.APP, "the app may not be used in this organisation"),
    "invalid_auth": Known(Fate.HOLD, Reason.APP, "the bot's token is not valid"),
    "messages_tab_disabled": Known(Fate.HOLD, Reason.APP, "the app's Messages tab is off in its manifest"),
    "missing_scope": Known(Fate.HOLD, Reason.APP, "the app was not granted a scope that it needs"),
    "not_allowed_token_type": Known(Fate.HOLD, Reason.APP, "the bot's token is of the wrong kind"),
    "not_authed": Known(Fate.HOLD, Reason.APP, "the bot has no token"),
    "team_access_not_granted": Known(Fate.HOLD, Reason.APP, "the app was not granted this workspace"),
    "token_expired": Known(Fate.HOLD, Reason.APP, "the bot's token has expired"),
    "token_revoked": Known(Fate.HOLD, Reason.APP, "the bot's token was revoked"),
    "invalid_arguments": Known(Fate.PARK, Reason.MESSAGE, "Slack does not accept the message"),
    "invalid_blocks": Known(Fate.PARK, Reason.MESSAGE, "Slack does not accept the message's blocks"),
    "invalid_blocks_format": Known(Fate.PARK, Reason.MESSAGE, "Slack does not accept the message's blocks"),
    "msg_blocks_too_long": Known(Fate.PARK, Reason.MESSAGE, "the message is too long"),
    "msg_too_long": Known(Fate.PARK, Reason.MESSAGE, "the message is too long"),
    "no_text": Known(Fate.PARK, Reason.MESSAGE, "the message is empty"),
    "cannot_reply_to_message": Known(Fate.PARK, Reason.THREAD, "the message to answer takes no answers"),
    "message_not_found": Known(Fate.PARK, Reason.THREAD, "the message to answer was deleted"),
    "restricted_action_thread_locked": Known(
        Fate.PARK, Reason.THREAD, "the thread was locked by an administrator"
    ),
    "thread_not_found": Known(Fate.PARK, Reason.THREAD, "the message to answer was deleted"),
    "accesslimited": Known(Fate.LATER, Reason.OUTAGE, "Slack limits the access to this method for now"),
    "message_limit_exceeded": Known(
        Fate.LATER, Reason.OUTAGE, "the workspace sends too many messages for now"
    ),
    "org_login_required": Known(Fate.LATER, Reason.OUTAGE, "the workspace is being moved to an organisation"),
    "request_timeout": Known(Fate.LATER, Reason.OUTAGE, "the message came mutilated to Slack"),
    "team_added_to_org": Known(Fate.LATER, Reason.OUTAGE, "the workspace is being moved to an organisation"),
    "rate_limited": Known(Fate.SLOW, Reason.OUTAGE, "the bot posts too fast"),
    "ratelimited": Known(Fate.SLOW, Reason.OUTAGE, "the bot posts too fast"),
    "fatal_error": Known(Fate.ASK, Reason.OUTAGE, "Slack broke down, perhaps after posting"),
    "internal_error": Known(Fate.ASK, Reason.OUTAGE, "Slack broke down, perhaps after posting"),
    "service_unavailable": Known(Fate.ASK, Reason.OUTAGE, "Slack is out of service, perhaps after posting"),
}
"""The errors of Slack that are known; any other is tried again later, and parked in the end.

Sources: the error tables of chat.postMessage, conversations.open and files.completeUploadExternal on
docs.slack.dev (slack-ruby/slack-api-ref, 2026-08-20). Of `fatal_error` and `internal_error` they say that
some aspect of the operation may have succeeded; `service_unavailable` says nothing: it is taken for the same.
"""

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


class Refused(Mishap):
    """Nothing was posted, and nothing will be until somebody changes something."""

    def __init__(self, error: str) -> None:
        known = ERRORS.get(error)
        super().__init__(f"{error} ({known.meaning})" if known else error)
        self.reason = known.reason if known else Reason.OTHER


class Held(Mishap):
    """The app was removed, or lacks its token or a permission: no letter of the workspace can go."""

    reason = Reason.APP

    def __init__(self, error: str) -> None:
        super().__init__(f"{error} ({ERRORS[error].meaning})")


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
    fate = ERRORS[error].fate if error in ERRORS else Fate.LATER
    if status == TOO_MANY_REQUESTS or fate is Fate.SLOW:
        return RateLimited(method, _seconds_to_wait(failure))
    if fate is Fate.ASK or status >= SERVER_ERROR or (status < BAD_REQUEST and not error):
        return Doubtful(error or f"status {status}")
    if fate is Fate.HOLD:
        return Held(error)
    return Refused(error) if fate is Fate.PARK else Unavailable(error or f"status {status}")


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
