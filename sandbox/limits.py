"""Slack's rate limits: so many calls a minute for a method in a workspace, one post a second in a channel."""

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable

_MINUTE = 60.0

PER_MINUTE: dict[str, int] = {
    "auth.test": 600,
    "api.test": 600,
    "apps.connections.open": 50,
    "auth.revoke": 50,
    "bots.info": 50,
    "chat.delete": 50,
    "chat.getPermalink": 600,
    "chat.postEphemeral": 100,
    "chat.postMessage": 600,
    "chat.update": 50,
    "conversations.history": 50,
    "conversations.info": 50,
    "conversations.invite": 50,
    "conversations.join": 50,
    "conversations.list": 20,
    "conversations.members": 100,
    "conversations.open": 50,
    "conversations.replies": 50,
    "files.completeUploadExternal": 100,
    "files.getUploadURLExternal": 100,
    "files.info": 100,
    "oauth.v2.access": 600,
    "reactions.add": 50,
    "team.info": 50,
    "users.conversations": 50,
    "users.info": 100,
    "users.list": 20,
    "users.lookupByEmail": 50,
    "views.open": 100,
    "views.publish": 100,
    "views.push": 100,
    "views.update": 100,
}


class Limits:
    """Counts calls and tells a caller who is too quick how many seconds to wait."""

    def __init__(self, *, enabled: bool = False, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.enabled = enabled
        self._monotonic = monotonic
        self._calls: dict[str, deque[float]] = defaultdict(deque)

    def wait_for(self, method: str, channel: str | None) -> int | None:
        """Count this call; or, when it is one too many, the `Retry-After` in whole seconds."""
        if not self.enabled:
            return None
        rules = [(method, PER_MINUTE.get(method, 20), _MINUTE)]
        if method == "chat.postMessage" and channel is not None:
            rules.append((f"{method} {channel}", 1, 1.0))
        now = self._monotonic()
        waits = [wait for key, most, window in rules if (wait := self._wait(key, most, window, now)) > 0]
        if waits:
            return max(1, math.ceil(max(waits)))
        for key, _, _ in rules:
            self._calls[key].append(now)
        return None

    def _wait(self, key: str, most: int, window: float, now: float) -> float:
        calls = self._calls[key]
        while calls and calls[0] <= now - window:
            calls.popleft()
        return calls[0] + window - now if len(calls) >= most else 0.0
