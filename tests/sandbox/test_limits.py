"""Rate limits, once they are switched on."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler

from sandbox.limits import PER_MINUTE, Limits
from sandbox.webapi.calls import METHODS


async def test_one_message_a_second_in_a_channel(sandbox, slack, tools):
    """The second is too many, another channel is not, and a patient client gets through."""
    await sandbox.client.limits(enabled=True)
    await slack.chat_postMessage(channel="U1", text="one")
    with pytest.raises(SlackApiError) as raised:
        await slack.chat_postMessage(channel="U1", text="two")
    await slack.chat_postMessage(channel="U2", text="elsewhere")
    patient = tools.web_client(sandbox, retry_handlers=[AsyncRateLimitErrorRetryHandler(max_retry_count=2)])
    await patient.chat_postMessage(channel="U1", text="three")

    assert (raised.value.response.status_code, raised.value.response["error"]) == (429, "ratelimited")
    assert raised.value.response.headers["Retry-After"] == "1"
    assert [each["text"] for each in (await sandbox.client.messages("U1"))["messages"]] == ["one", "three"]


async def test_limits_are_off_until_somebody_asks(sandbox, slack):
    """Tests of other things are not slowed down."""
    for number in range(5):
        await slack.chat_postMessage(channel="U1", text=str(number))

    assert len((await sandbox.client.messages("U1"))["messages"]) == 5


def test_a_tier_gives_its_calls_back_after_a_minute():
    """Twenty calls, then the wait until the first is a minute old."""
    now = [0.0]
    limits = Limits(enabled=True, monotonic=lambda: now[0])
    allowed = [limits.wait_for("users.list", None) for _ in range(20)]
    now[0] = 12.5

    assert set(allowed) == {None}
    assert limits.wait_for("users.list", None) == 48
    assert limits.wait_for("users.info", None) is None
    now[0] = 60.0
    assert limits.wait_for("users.list", None) is None


def test_every_method_has_a_limit():
    """A new method cannot forget its tier."""
    assert set(METHODS) - {"apps.uninstall"} <= set(PER_MINUTE)
