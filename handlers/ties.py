"""Ties: all that ties somebody to the programme, read before they go."""

from mentoring.membership.departures import Ties
from storage.archive import Work


async def of(user: str, work: Work) -> Ties:
    """Read what the departure of this person would change."""
    participant = await work.participants.of_user(user)
    pairs = [] if participant is None else await work.pairs.of(participant.id)
    people = {one for pair in pairs for one in (pair.mentor_id, pair.mentee_id)}
    return Ties(
        before=await work.people.get(user),
        programme=await work.programmes.current(),
        participant=participant,
        pairs=pairs,
        sessions=await work.sessions.of_pairs({pair.id for pair in pairs}),
        counterparts=await work.participants.among(people),
        mentees=await work.participants.delegating_to(user),
    )
