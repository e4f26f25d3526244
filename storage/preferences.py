"""Preferences: how much each person wants to hear."""

from mentoring.preferences import Preferences
from storage import tables
from storage.shelf import Shelf


class AllPreferences(Shelf[Preferences]):
    """What the people of the workspace chose, by Slack id."""

    table = tables.preferences
    kind = Preferences

    async def get(self, user: str, /) -> Preferences:
        """Give what somebody chose; nothing so far is a choice too."""
        return await self._one(self.table.c.user == user) or Preferences(user=user)
