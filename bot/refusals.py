"""Refusals of Slack's, in a few words for the person at the terminal."""

import aiohttp
from slack_sdk.errors import SlackApiError

OUT_OF_REACH = (aiohttp.ClientError, OSError, TimeoutError)
"""What a call to Slack raises when nobody answered it."""


def reason(error: SlackApiError) -> str:
    """Give Slack's own word for a refusal, or the status when what answered was not Slack's API."""
    data = getattr(error.response, "data", None)
    if isinstance(data, dict) and "error" in data:
        return str(data["error"])
    status = getattr(error.response, "status_code", None) or getattr(error.response, "status", "unknown")
    return f"HTTP {status}, not an answer of Slack's"
