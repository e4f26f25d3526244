"""Dossiers: a pair with everybody and everything that its rules ask for, read in one unit of work."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mentoring.errors import Gone, NotAllowed
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant
from mentoring.permissions import Actor
from mentoring.programme import Programme
from mentoring.sessions import Session
from storage.archive import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class Dossier:
    """A pair, its people, programme and sessions, and when either of the two has a session booked."""

    pair: Pair
    mentor: Participant
    mentee: Participant
    programme: Programme
    sessions: tuple[Session, ...]
    elsewhere: tuple[tuple[str, datetime], ...]

    def counterpart(self, user: str) -> str:
        """Give the Slack id of the other of the two; of the mentor for whoever books for the mentee."""
        return self.pair.mentee if user == self.pair.mentor else self.pair.mentor

    def taken(self, but: Session | None = None) -> tuple[datetime, ...]:
        """List when either of the two has a session booked, other than this one."""
        return tuple(
            starts_at for session_id, starts_at in self.elsewhere if but is None or session_id != but.id
        )

    @property
    def two(self) -> dict[str, Any]:
        """Give the two people as the rules ask for them."""
        return {"mentor": self.mentor, "mentee": self.mentee}


async def of_pair(pair_id: str, work: Work) -> Dossier:
    """Read the dossier of a pair; a pair that is no more is gone."""
    pair = await work.pairs.get(pair_id)
    programme = await work.programmes.get(pair.programme_id) if pair else None
    if pair is None or programme is None:
        raise Gone
    people = await work.participants.among([pair.mentor_id, pair.mentee_id])
    theirs = {pair.id} | {other.id for other in await work.pairs.of_any(people, PairState.ACTIVE)}
    sessions = await work.sessions.of_pairs(theirs)
    return Dossier(
        pair=pair,
        mentor=people[pair.mentor_id],
        mentee=people[pair.mentee_id],
        programme=programme,
        sessions=tuple(session for session in sessions if session.pair_id == pair.id),
        elsewhere=tuple(
            (s.id, s.starts_at)
            for s in sessions
            if s.starts_at and s.starts_at >= work.now and not s.asynchronous
        ),
    )


async def of_session(session_id: str, actor: Actor, work: Work) -> tuple[Session, Dossier]:
    """Read a session and its dossier, for one of the two or the mentee's delegate, and nobody else."""
    session = await work.sessions.get(session_id)
    if session is None:
        raise Gone
    dossier = await of_pair(session.pair_id, work)
    booking = {dossier.pair.mentor, dossier.pair.mentee, dossier.mentee.profile.delegate}
    if actor.person.id not in booking:
        raise NotAllowed
    return session, dossier
