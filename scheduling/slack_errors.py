"""The errors of Slack that are known, and what each one means for a letter.

One that is not listed is tried again later, and parked in the end.
Sources: the error tables of chat.postMessage, conversations.open, files.getUploadURLExternal and
files.completeUploadExternal on docs.slack.dev (as in slack-ruby/slack-api-ref, 2026-08-20);
`messages_tab_disabled`, `cannot_dm_bot`, `user_disabled` and `msg_blocks_too_long` are answered by
chat.postMessage without being in every version of its table. Of `fatal_error` and `internal_error` the
tables say that some aspect of the operation may have succeeded; of `service_unavailable` they say nothing:
it is taken for the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mentoring.undelivered import Reason


class Fate(StrEnum):
    """What is done about a letter after an error."""

    PARK = "park"  # no second attempt helps: the coordinators see it, with its reason, and may try it again
    GONE = "gone"  # as parked; and Slack is asked whether the person has left, which ends their enrolment
    HOLD = "hold"  # it says something of the app, not of the letter: the whole workspace waits
    LATER = "later"  # nothing was posted; it is tried again by itself, and parked after the last patience
    SLOW = "slow"  # as later, when Slack says, and without counting as an attempt
    ASK = "ask"  # it may have been posted: the notice's own doubt decides, and may ask the coordinators


@dataclass(frozen=True, slots=True)
class Known:
    """An error of Slack: what is done, the reason that coordinators read, and what it means, for the log."""

    fate: Fate
    reason: Reason
    meaning: str


_TABLE: tuple[tuple[Fate, Reason, Mapping[str, str]], ...] = (
    (
        Fate.PARK,
        Reason.ABSENT,
        {
            "channel_not_found": "the channel does not exist, or the bot was not invited to it",
            "invalid_channel": "the channel does not exist, or the bot was not invited to it",
            "not_in_channel": "the bot was not invited to the channel",
            "team_not_found": "the channel is not one of this workspace",
        },
    ),
    (
        Fate.PARK,
        Reason.ARCHIVED,
        {"is_archived": "the channel is archived", "is_inactive": "the channel is archived"},
    ),
    (
        Fate.PARK,
        Reason.CLOSED,
        {
            "ekm_access_denied": "the administrators have closed the channel to messages",
            "no_permission": "the bot may not post there",
            "posting_to_channel_denied": "the bot may not post there",
            "posting_to_general_channel_denied": "a preference keeps the bot out of the general channel",
            "restricted_action": "a workspace preference keeps the bot from posting there",
            "restricted_action_non_threadable_channel": "the channel takes no answers in threads",
            "restricted_action_read_only_channel": "the channel is read-only",
            "restricted_action_thread_only_channel": "the channel takes answers in threads only",
        },
    ),
    (
        Fate.PARK,
        Reason.PERSON,
        {
            "cannot_dm_bot": "the recipient is a bot",
            "invalid_user_combination": "these people cannot share a conversation",
            "not_enough_users": "too few people for a conversation",
            "too_many_users": "too many people for one conversation",
            "user_not_visible": "the recipient cannot be seen by the app",
        },
    ),
    (
        Fate.GONE,
        Reason.GONE,
        {
            "user_disabled": "the recipient's account is deactivated",
            "user_not_found": "the recipient does not exist",
            "users_not_found": "a recipient does not exist",
        },
    ),
    (
        Fate.HOLD,
        Reason.APP,
        {
            "access_denied": "the app may not use this method",
            "account_inactive": "the app was removed from the workspace",
            "enterprise_is_restricted": "the app may not be used in this organisation",
            "invalid_auth": "the bot's token is not valid",
            "messages_tab_disabled": "the app's Messages tab is off in its manifest",
            "missing_scope": "the app was not granted a scope that it needs",
            "not_allowed_token_type": "the bot's token is of the wrong kind",
            "not_authed": "the bot has no token",
            "team_access_not_granted": "the app was not granted this workspace",
            "token_expired": "the bot's token has expired",
            "token_revoked": "the bot's token was revoked",
            "two_factor_setup_required": "the workspace wants two factors of whoever installed the app",
        },
    ),
    (
        Fate.PARK,
        Reason.MESSAGE,
        {
            "invalid_arguments": "Slack does not accept the message",
            "invalid_blocks": "Slack does not accept the message's blocks",
            "invalid_blocks_format": "Slack does not accept the message's blocks",
            "msg_blocks_too_long": "the message is too long",
            "msg_too_long": "the message is too long",
            "no_text": "the message is empty",
        },
    ),
    (
        Fate.PARK,
        Reason.THREAD,
        {
            "cannot_reply_to_message": "the message to answer takes no answers",
            "message_not_found": "the message to answer was deleted",
            "restricted_action_thread_locked": "the thread was locked by an administrator",
            "thread_not_found": "the message to answer was deleted",
        },
    ),
    (
        Fate.LATER,
        Reason.OUTAGE,
        {
            "accesslimited": "Slack limits the access to this method for now",
            "file_not_found": "Slack lost the file before it was shared",
            "file_update_failed": "Slack could not share the file",
            "message_limit_exceeded": "the workspace sends too many messages for now",
            "org_login_required": "the workspace is being moved to an organisation",
            "request_timeout": "the message came mutilated to Slack",
            "team_added_to_org": "the workspace is being moved to an organisation",
        },
    ),
    (
        Fate.SLOW,
        Reason.OUTAGE,
        {"rate_limited": "the bot posts too fast", "ratelimited": "the bot posts too fast"},
    ),
    (
        Fate.ASK,
        Reason.OUTAGE,
        {
            "fatal_error": "Slack broke down, perhaps after posting",
            "internal_error": "Slack broke down, perhaps after posting",
            "service_unavailable": "Slack is out of service, perhaps after posting",
        },
    ),
)

ERRORS: Mapping[str, Known] = MappingProxyType(
    {
        error: Known(fate, reason, meaning)
        for fate, reason, errors in _TABLE
        for error, meaning in errors.items()
    }
)
"""Every known error."""

OF_ONE_METHOD = frozenset({"missing_scope", "access_denied"})
"""Answered by another method than the posting of messages, these say nothing of messages: only of a file or a
room, which is parked until somebody grants what it lacks."""


def known(error: str, *, posting: bool) -> Known | None:
    """Look an error up, as answered when a message was posted or when something else was asked."""
    found = ERRORS.get(error)
    if found is not None and error in OF_ONE_METHOD and not posting:
        return Known(Fate.PARK, found.reason, found.meaning)
    return found
