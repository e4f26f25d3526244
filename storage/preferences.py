"""Preferences: how much each person wants to hear."""

from collections.abc import Collection

from mentoring.preferences import Preferences
from storage import tables
from storage.shelf import Shelf


class AllPreferences(Shelf[Preferences]):
    """What the people of the workspace chose, by Slack id."""

    table = tables.preferences
    kind = Preferences

    async def get(self, user: str, /) -> Preferences:
        """Give what somebody chose; nothing so far is a choice too."""
        return await self._one(user=user) or Preferences(user=user)

    async def among(self, users: Collection[str]) -> dict[str, Preferences]:
        """Find what several chose; who has chosen nothing is absent."""
        return {chosen.user: chosen for chosen in await self._all(user=users)}
