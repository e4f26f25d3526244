"""Actors: who somebody is to the programme, read in the unit of work that they act in."""

from mentoring.permissions import Actor
from storage.archive import Work


class Stranger(Exception):  # noqa: N818  it says who it is
    """Nobody has met this person yet: Slack has to be asked first."""


async def of(user: str, work: Work, appointed: frozenset[str]) -> Actor:
    """Tell who is acting; raises Stranger when the workspace has never heard of them."""
    person = await work.people.get(user)
    if person is None:
        raise Stranger
    delegating = await work.participants.delegating_to(user)
    return Actor(
        person=person,
        programme=await work.programmes.current(),
        participant=await work.participants.of_user(user),
        delegate_of=tuple(mentee.id for mentee in delegating),
        appointed=user in appointed,
    )
