"""Agendas, and the three things of mentees."""

from collections.abc import Collection

from mentoring.agendas import Agenda, ThreeThings
from storage import tables
from storage.shelf import Shelf


class Agendas(Shelf[Agenda]):
    """What mentors mean to do, session by session: each found under the session's id."""

    table = tables.agendas
    kind = Agenda

    async def of_users(self, users: Collection[str]) -> list[Agenda]:
        """List what these mentors have written."""
        return await self._all(user=users)


class Things(Shelf[ThreeThings]):
    """What mentees would like to know: found under the participant's id."""

    table = tables.three_things
    kind = ThreeThings
