"""Triggers: the three seconds in which an app may answer a gesture with a modal, once."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

SECONDS = 3.0


class TriggerError(Exception):
    """The trigger cannot be exchanged; `code` is Slack's word for why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(slots=True, kw_only=True)
class Trigger:
    """One gesture of one person, perhaps inside a modal."""

    user: str
    view_id: str | None
    issued: float
    exchanged: bool = False


class Triggers:
    """Every trigger handed out."""

    def __init__(self, *, seconds: float = SECONDS, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._monotonic = monotonic
        self._issued: dict[str, Trigger] = {}

    def issue(self, user: str, *, view_id: str | None = None) -> str:
        """A fresh trigger for this person's gesture."""
        number = len(self._issued) + 1
        trigger_id = f"{1_000_000 + number}.{secrets.randbelow(10**10)}.{secrets.token_hex(16)}"
        self._issued[trigger_id] = Trigger(user=user, view_id=view_id, issued=self._monotonic())
        return trigger_id

    def exchange(self, trigger_id: str) -> Trigger:
        """Use it up, or raise TriggerError."""
        trigger = self._issued.get(trigger_id)
        if trigger is None:
            raise TriggerError("invalid_trigger_id")
        if trigger.exchanged:
            raise TriggerError("exchanged_trigger_id")
        if self._monotonic() - trigger.issued > self._seconds:
            raise TriggerError("expired_trigger_id")
        trigger.exchanged = True
        return trigger
