"""Pacing: how fast Slack lets the bot speak, so that a campaign of letters is never refused for its haste.

Only letters pass through here; what answers a click goes straight to Slack.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

from aiolimiter import AsyncLimiter


@dataclass(frozen=True, kw_only=True, slots=True)
class Rate:
    """So many calls in so many seconds; that many may go at once, then they drip."""

    calls: float
    seconds: float = 60.0


POSTING = "chat.postMessage"

RATES: Mapping[str, Rate] = {
    POSTING: Rate(calls=9.7, seconds=1),
    "conversations.open": Rate(calls=2, seconds=2.5),
    "files.getUploadURLExternal": Rate(calls=3, seconds=1.88),
    "files.completeUploadExternal": Rate(calls=3, seconds=1.88),
    "users.info": Rate(calls=3, seconds=1.88),
}
"""For each method and workspace, just under Slack's published tiers and with hardly a burst: a bucket as
large as a minute's calls would let twice as many through in its first minute. Of chat.postMessage Slack
says "several hundred" a minute: this makes 582."""

CHANNEL = Rate(calls=1, seconds=1.05)
"""One message a second in one channel."""

CHANNELS_REMEMBERED = 2000


class Pacing:
    """Leaky buckets, one for each method and workspace and one for each channel."""

    def __init__(self, rates: Mapping[str, Rate] = RATES, channel: Rate = CHANNEL) -> None:
        self._rates = rates
        self._channel = channel
        self._methods: dict[tuple[str, str], AsyncLimiter] = {}
        self._channels: OrderedDict[tuple[str, str], AsyncLimiter] = OrderedDict()
        self._held: dict[tuple[str, str], float] = {}

    async def turn(self, method: str, workspace: str, channel: str | None = None) -> None:
        """Wait until this call would be neither too early for its method nor for its channel."""
        if channel is not None:
            await self._bucket_of_channel(workspace, channel).acquire()
        if method in self._rates:
            await self._bucket_of_method(method, workspace).acquire()

    def room(self, method: str, workspace: str, most: int) -> int:
        """Tell how many calls, of so many, would not have to wait now."""
        if self.held(method, workspace):
            return 0
        if method not in self._rates:
            return most
        bucket = self._bucket_of_method(method, workspace)
        return next((calls for calls in range(most, 0, -1) if bucket.has_capacity(calls)), 0)

    def hold(self, method: str, workspace: str, seconds: float) -> None:
        """Slack asked for silence: keep this method of this workspace back for so long."""
        until = asyncio.get_running_loop().time() + seconds
        self._held[method, workspace] = max(until, self._held.get((method, workspace), until))

    def held(self, method: str, workspace: str) -> float:
        """Tell how many seconds this method is still kept back; 0 when it is free."""
        until = self._held.get((method, workspace))
        if until is None:
            return 0.0
        remaining = until - asyncio.get_running_loop().time()
        if remaining <= 0:
            del self._held[method, workspace]
        return max(remaining, 0.0)

    def _bucket_of_method(self, method: str, workspace: str) -> AsyncLimiter:
        key = method, workspace
        if key not in self._methods:
            rate = self._rates[method]
            self._methods[key] = AsyncLimiter(rate.calls, rate.seconds)
        return self._methods[key]

    def _bucket_of_channel(self, workspace: str, channel: str) -> AsyncLimiter:
        key = workspace, channel
        if key not in self._channels:
            self._channels[key] = AsyncLimiter(self._channel.calls, self._channel.seconds)
            if len(self._channels) > CHANNELS_REMEMBERED:
                self._channels.popitem(last=False)
        self._channels.move_to_end(key)
        return self._channels[key]
