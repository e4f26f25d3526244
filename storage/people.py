"""People: whom Slack knows."""

from collections.abc import Collection

from mentoring.people import Person
from storage import tables
from storage.shelf import Shelf


class People(Shelf[Person]):
    """The people of the workspace, by Slack id."""

    table = tables.people
    kind = Person

    async def among(self, users: Collection[str]) -> dict[str, Person]:
        """Find several at once; who is unknown is absent."""
        return {person.id: person for person in await self._all(id=users)}

    async def closed_among(self, users: Collection[str]) -> set[str]:
        """Tell whose accounts are closed."""
        return {user for user, person in (await self.among(users)).items() if person.deactivated}
