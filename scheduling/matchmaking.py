"""Matchmaking: a round that is wanted is solved aside, while people go on clicking."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from mentoring import matching, pairing, timeline
from mentoring.decisions import Decision
from mentoring.matching import Proposal
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Role, Standing
from mentoring.programme import MatchingMode, Programme
from mentoring.rounds import Round, RoundState
from storage.archive import Archive, Work


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
        pairs = [pair for pair in self.pairs if pair.state is not PairState.CLOSED]
        return Counter(one for pair in pairs for one in (pair.mentor_id, pair.mentee_id))

    @property
    def former(self) -> frozenset[tuple[str, str]]:
        """List the (mentor id, mentee id) that were tried, proposed or declined before."""
        return frozenset((p.mentor_id, p.mentee_id) for p in self.pairs if p.state is PairState.CLOSED)


async def solve(archive: Archive, workspace: str, round_id: str, clock: Callable[[], datetime]) -> None:
    """Solve a round outside any transaction, and write down what was found."""
    async with archive.read(workspace) as work:
        round_ = await work.rounds.get(round_id)
        programme = await work.programmes.get(round_.programme_id) if round_ else None
        everybody = await _cohort(work, programme) if programme else None
    if programme is None or everybody is None:
        return
    proposal = await asyncio.to_thread(_pair_up, everybody, programme, clock())
    async with archive.open(workspace) as work:
        still = await work.rounds.get(round_id)
        if still is not None:
            await work.record(_conclude(still, programme, proposal, everybody, work))


async def _cohort(work: Work, programme: Programme) -> Cohort:
    return Cohort(
        participants=tuple(await work.participants.all(programme.id)),
        pairs=tuple(await work.pairs.all(programme.id)),
    )


def _pair_up(everybody: Cohort, programme: Programme, now: datetime) -> Proposal:
    return matching.solve(
        everybody.active(Role.MENTOR),
        everybody.active(Role.MENTEE),
        taken=everybody.taken,
        former=everybody.former,
        on=timeline.local_day(now, programme.settings.zone),
        minutes=programme.settings.session_minutes,
        others=everybody.others,
    )


def _conclude(
    round_: Round, programme: Programme, proposal: Proposal, everybody: Cohort, work: Work
) -> Decision:
    """Write a solution down, unless somebody else did; in automatic mode those who wait are told too."""
    if round_.state is not RoundState.WANTED:
        return Decision(changed=(replace(round_, wake_at=None),)) if round_.wake_at else Decision()
    proposed = pairing.propose(round_, programme, proposal, new_id=work.new_id, now=work.now)
    if programme.settings.mode is not MatchingMode.AUTOMATIC:
        return proposed
    solved = next(changed for changed in proposed.changed if isinstance(changed, Round))
    people = {participant.id: participant for participant in everybody.participants}
    return proposed.and_then(pairing.publish(solved, people, now=work.now))
