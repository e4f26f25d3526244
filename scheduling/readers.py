"""Readers: in which language and zone a letter is put into words, by where it goes."""

from collections.abc import Awaitable, Callable
from typing import assert_never

from mentoring.decisions import Address, ToChannel, ToPair, ToPerson, ToThread
from mentoring.people import Person
from mentoring.programme import Programme
from storage.archive import Archive, Work
from surfaces.texts import Reader

Meet = Callable[[str, str], Awaitable[Person]]
"""Asks Slack who somebody (workspace, Slack id) is, and remembers it."""


class Readers:
    """Knows who will read what is posted at an address; a stranger is asked for at Slack first."""

    def __init__(self, archive: Archive, meet: Meet | None) -> None:
        self._archive = archive
        self._meet = meet

    async def of(self, workspace: str, address: Address) -> Reader:
        """Give the person's own language and zone, those that a pair shares, or else the programme's."""
        async with self._archive.read(workspace) as work:
            address = await _place(address, work)
            programme = await work.programmes.current()
            users = _people(address)
            known = await work.people.among(users)
        met = [known.get(user) or await self._stranger(workspace, user) for user in users]
        return _shared([person for person in met if person is not None], programme)

    async def _stranger(self, workspace: str, user: str) -> Person | None:
        return await self._meet(workspace, user) if self._meet else None


async def _place(address: Address, work: Work) -> Address:
    """Follow a thread to the place where it hangs."""
    while isinstance(address, ToThread):
        kept = await work.outbox.find(address.letter)
        if kept is None:
            break
        address = kept.letter.to
    return address


def _people(address: Address) -> tuple[str, ...]:
    match address:
        case ToPerson():
            return (address.user,)
        case ToPair():
            return (address.mentor, address.mentee)
        case ToChannel() | ToThread():
            return ()
    assert_never(address)


def _shared(people: list[Person], programme: Programme | None) -> Reader:
    """Write to two people who differ as the programme does; Slack shows moments in each one's own zone."""
    if people and len({person.language for person in people}) == 1:
        zones = {person.zone for person in people}
        common = zones.pop() if len(zones) == 1 else None
        return Reader(
            people[0].language, common or (programme.settings.zone if programme else people[0].zone)
        )
    if programme is not None:
        return Reader(programme.settings.language, programme.settings.zone)
    return Reader("en")
