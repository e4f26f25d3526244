"""Dossiers: a pair with everybody and everything that its rules ask for, read in one unit of work."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mentoring.errors import Gone, NotAllowed
from mentoring.pairs import Pair
from mentoring.people import Participant
from mentoring.permissions import Actor
from mentoring.programme import Programme
from mentoring.sessions import Session
from storage.archive import Work
from storage.parties import Party


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

    def others(self, user: str) -> tuple[str, str] | None:
        """Give the Slack ids of mentee and mentor to somebody who is neither of them."""
        two = (self.pair.mentee, self.pair.mentor)
        return None if user in two else two

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
    return await _complete(await work.parties.of_pair(pair_id), work)


async def of_session(session_id: str, actor: Actor, work: Work) -> tuple[Session, Dossier]:
    """Read a session and its dossier, for one of the two or the mentee's delegate, and nobody else."""
    dossier = await _complete(await work.parties.of_session(session_id), work)
    session = next((one for one in dossier.sessions if one.id == session_id), None)
    if session is None:
        raise Gone
    booking = {dossier.pair.mentor, dossier.pair.mentee, dossier.mentee.profile.delegate}
    if actor.person.id not in booking:
        raise NotAllowed
    return session, dossier


async def _complete(party: Party | None, work: Work) -> Dossier:
    """Add the sessions of the two, here and in their other pairs."""
    if party is None:
        raise Gone
    sessions = await work.sessions.around(party.pair)
    return Dossier(
        pair=party.pair,
        mentor=party.mentor,
        mentee=party.mentee,
        programme=party.programme,
        sessions=tuple(session for session in sessions if session.pair_id == party.pair.id),
        elsewhere=tuple(
            (s.id, s.starts_at)
            for s in sessions
            if s.starts_at and s.starts_at >= work.now and not s.asynchronous
        ),
    )
