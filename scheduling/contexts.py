"""Contexts: what each sleeper has to know when it wakes, read in its own unit of work."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from mentoring import programmes
from mentoring.digests import WeeklyDigest
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Role, Standing
from mentoring.programme import Programme
from mentoring.programmes import ProgrammeContext
from mentoring.reminders import SessionContext
from mentoring.rounds import Round
from mentoring.sessions import Session
from storage.archive import Work

Sleeper = Programme | Participant | Round | Session | WeeklyDigest
"""Whatever has a `wake_at`."""

OPEN = (PairState.PROPOSED, PairState.MENTEE_ASKED, PairState.MENTOR_ASKED, PairState.ACTIVE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cohort:
    """Everybody of a programme, and every pair so far."""

    participants: tuple[Participant, ...]
    pairs: tuple[Pair, ...]

    def active(self, role: Role) -> list[Participant]:
        """List those who could be paired, as far as their standing goes."""
        return [p for p in self.participants if p.role is role and p.standing is Standing.ACTIVE]

    @property
    def others(self) -> list[Participant]:
        """List those who could not, but whose managers are known."""
        return [p for p in self.participants if p.standing is not Standing.ACTIVE]

    @property
    def taken(self) -> Counter[str]:
        """Count the open pairs of each participant id."""
        return Counter(
            one for pair in self.pairs if pair.state in OPEN for one in (pair.mentor_id, pair.mentee_id)
        )

    @property
    def former(self) -> frozenset[tuple[str, str]]:
        """List the (mentor id, mentee id) that were tried, proposed or declined before."""
        return frozenset((p.mentor_id, p.mentee_id) for p in self.pairs if p.state is PairState.CLOSED)


async def cohort(work: Work, programme: Programme) -> Cohort:
    """Read everybody of a programme."""
    return Cohort(
        participants=tuple(await work.participants.all(programme.id)),
        pairs=tuple(await work.pairs.all(programme.id)),
    )


async def of_programme(work: Work, programme: Programme) -> ProgrammeContext:
    """Read what a programme's weekly calendar depends on."""
    everybody = await cohort(work, programme)
    taken = everybody.taken
    week = programmes.digest_week(programme, work.now)
    return ProgrammeContext(
        waiting_mentees=sum(not taken[mentee.id] for mentee in everybody.active(Role.MENTEE)),
        free_mentors=sum(
            taken[mentor.id] < mentor.profile.capacity for mentor in everybody.active(Role.MENTOR)
        ),
        last_round=await work.rounds.latest(programme.id),
        digest=None if week is None else await work.digests.of_week(programme.id, week),
        last_told=None if week is None else await work.digests.last_told(programme.id),
        facts=None if week is None else await work.reports.week(programme, week, work.now),
    )


async def of_session(work: Work, session: Session) -> SessionContext | None:
    """Read what a session's next step depends on; None when its pair or programme is no more."""
    pair = await work.pairs.get(session.pair_id)
    programme = await work.programmes.get(session.programme_id)
    if pair is None or programme is None:
        return None
    two = await work.participants.among([pair.mentor_id, pair.mentee_id])
    return SessionContext(
        pair=pair,
        mentor=two[pair.mentor_id],
        mentee=two[pair.mentee_id],
        programme=programme,
        checkins=tuple(await work.checkins.of_session(session.id)),
        taken=await _taken(work, (pair.mentor_id, pair.mentee_id), session.id),
    )


async def _taken(work: Work, participant_ids: Collection[str], but: str) -> tuple[datetime, ...]:
    """List when one of these people has another session."""
    pairs = {pair.id for one in participant_ids for pair in await work.pairs.of(one, PairState.ACTIVE)}
    sessions = await work.sessions.of_pairs(pairs)
    return tuple(
        s.starts_at for s in sessions if s.starts_at is not None and s.starts_at >= work.now and s.id != but
    )
