"""Readers: in which language and zone a letter is put into words, by who will read it."""

from collections.abc import Awaitable, Callable

from mentoring.people import Person
from mentoring.programme import ProgrammeSettings
from storage.letters import Claimed
from surfaces.texts import Reader

Meet = Callable[[str, str], Awaitable[Person]]
"""Asks Slack who somebody (workspace, Slack id) is, and remembers it."""


def reader_of(claimed: Claimed) -> Reader:
    """Write in the person's own language and zone, those that a pair shares, or else the programme's."""
    return _shared(claimed.readers, claimed.settings)


def _shared(people: tuple[Person, ...], settings: ProgrammeSettings | None) -> Reader:
    """Write to two people who differ as the programme does; Slack shows moments in each one's own zone."""
    if people and len({person.language for person in people}) == 1:
        zones = {person.zone for person in people}
        common = zones.pop() if len(zones) == 1 else None
        return Reader(people[0].language, common or (settings.zone if settings else people[0].zone))
    if settings is not None:
        return Reader(settings.language, settings.zone)
    return Reader("en")
