"""State: what somebody filled in on a form, read field by field.

In every form of Rebours a block has the name of its field, and one element.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any


def legible(typed: str) -> str:
    """Leave out what cannot be kept of a text: U+0000, and half a character without its other half."""
    whole = typed.replace("\0", "").encode("utf-16", "surrogatepass")
    return whole.decode("utf-16", "ignore")


@dataclass(frozen=True, slots=True)
class Filled:
    """The `state.values` of a submitted view."""

    values: Mapping[str, Mapping[str, Any]]

    def _field(self, name: str) -> Mapping[str, Any]:
        held: Mapping[str, Any] = self.values.get(name, {})
        found: Mapping[str, Any] = next(iter(held.values()), {})
        return found

    def text(self, name: str) -> str:
        """Read what was typed; nothing is an empty text."""
        return legible(self._field(name).get("value") or "").strip()

    def number(self, name: str) -> int:
        """Read a whole number, which Slack requires in these fields."""
        return int(self._field(name)["value"])

    def choice(self, name: str) -> str | None:
        """Read the one option chosen."""
        option = self._field(name).get("selected_option")
        return option["value"] if option else None

    def choices(self, name: str) -> tuple[str, ...]:
        """Read the options chosen."""
        return tuple(option["value"] for option in self._field(name).get("selected_options") or ())

    def ticked(self, name: str) -> bool:
        """Say whether the only box of the field is ticked."""
        return bool(self.choices(name))

    def user(self, name: str) -> str | None:
        """Read the person chosen, by Slack id."""
        return self._field(name).get("selected_user")

    def users(self, name: str) -> tuple[str, ...]:
        """Read the people chosen, by Slack id."""
        return tuple(self._field(name).get("selected_users") or ())

    def channel(self, name: str) -> str | None:
        """Read the channel chosen, by Slack id."""
        return self._field(name).get("selected_conversation")

    def date(self, name: str) -> date:
        """Read the day chosen, which Slack requires in these fields."""
        return date.fromisoformat(self._field(name)["selected_date"])

    def time(self, name: str) -> time:
        """Read the time of day chosen, which Slack requires in these fields."""
        return time.fromisoformat(self._field(name)["selected_time"])
