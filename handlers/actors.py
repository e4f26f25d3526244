"""Actors: who somebody is to the programme, read in the unit of work that they act in."""

from mentoring.permissions import Actor
from storage.archive import Work


class Stranger(Exception):  # noqa: N818  it says who it is
    """Nobody has met these people yet (Slack ids): Slack has to be asked first.

    `field`: the field of a form that names them, if one does.
    """

    def __init__(self, *users: str, field: str = "") -> None:
        super().__init__()
        self.users = users
        self.field = field


async def of(user: str, work: Work, appointed: frozenset[str]) -> Actor:
    """Tell who is acting; raises Stranger when the workspace has never heard of them."""
    found = await work.callers.of(user)
    if found is None:
        raise Stranger(user)
    return Actor(
        person=found.person,
        programme=found.programme,
        participant=found.participant,
        delegate_of=found.delegate_of,
        appointed=user in appointed,
    )
