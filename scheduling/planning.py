"""Planning: whatever wants attention now gets its rule, each in a unit of work of its own."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from secrets import token_hex

from mentoring import digesting, matching, pairing, programmes, reminders, signup, timeline
from mentoring.decisions import Decision
from mentoring.matching import Proposal
from mentoring.people import Role
from mentoring.programme import MatchingMode, Programme
from mentoring.rounds import Round, RoundState
from scheduling import contexts
from scheduling.measures import Measures
from storage.archive import Archive, Conflict, Stale, Wake, Work

log = logging.getLogger(__name__)

BATCH = 100
PUT_OFF = timedelta(minutes=10)
"""How long something whose rule failed is left alone, so that it holds nothing else up."""


@dataclass(frozen=True, slots=True)
class Planning:
    """Wakes what is due in every workspace of one database."""

    archive: Archive
    clock: Callable[[], datetime]
    measures: Measures = field(default_factory=Measures)

    async def plan(self) -> int:
        """Wake a bounded batch of what is due, and tell how many were; 0 when nothing is left to do."""
        wakes = await self.archive.due(self.clock(), BATCH)
        return sum([await self._wake(wake) for wake in wakes])

    async def _wake(self, wake: Wake) -> bool:
        """Wake one, and survive its failure; somebody else may have been faster, and that is as good."""
        try:
            if wake.kind == "round":
                await self._solve(wake)
            else:
                await self._apply(wake)
        except (Stale, Conflict):
            log.info("overtaken", extra=_about(wake))
        except Exception:
            log.exception("planning failed", extra={"reference": token_hex(4), **_about(wake)})
            self.measures.put_off(wake.kind)
            return await self._put_off(wake)
        else:
            self.measures.planned(wake.kind)
        return True

    async def _apply(self, wake: Wake) -> None:
        async with self.archive.open(wake.workspace) as work:
            await work.record(await decide(wake, work))

    async def _solve(self, wake: Wake) -> None:
        """Solve a round aside, outside any transaction: people go on clicking meanwhile."""
        async with self.archive.read(wake.workspace) as work:
            round_ = await work.rounds.get(wake.id)
            programme = await work.programmes.get(round_.programme_id) if round_ else None
            everybody = await contexts.cohort(work, programme) if programme else None
        if programme is None or everybody is None:
            return
        proposal = await asyncio.to_thread(_pair_up, everybody, programme, self.clock())
        async with self.archive.open(wake.workspace) as work:
            still = await work.rounds.get(wake.id)
            if still is not None:
                await work.record(_conclude(still, programme, proposal, everybody, work))

    async def _put_off(self, wake: Wake) -> bool:
        """Let a failing sleeper sleep on; when even that fails, leave it and go on with the others."""
        try:
            async with self.archive.open(wake.workspace) as work:
                sleeper = await _sleeper(wake, work)
                if sleeper is not None:
                    await work.record(Decision(changed=(replace(sleeper, wake_at=work.now + PUT_OFF),)))
        except Exception:
            log.exception("putting off failed", extra=_about(wake))
            return False
        return True


async def decide(wake: Wake, work: Work) -> Decision:
    """Apply the rule of whatever wakes to what is known now; what has gone meanwhile changes nothing."""
    match wake.kind:
        case "programme":
            return await _programme(wake.id, work)
        case "participant":
            participant = await work.participants.get(wake.id)
            return signup.wake(participant, now=work.now) if participant else Decision()
        case "session":
            return await _session(wake.id, work)
        case "digest":
            return await _digest(wake.id, work)
        case "round":
            raise ValueError("a round is solved outside the unit of work")


async def _programme(programme_id: str, work: Work) -> Decision:
    programme = await work.programmes.get(programme_id)
    if programme is None:
        return Decision()
    context = await contexts.of_programme(work, programme)
    return programmes.wake(programme, context, now=work.now, new_id=work.new_id)


async def _session(session_id: str, work: Work) -> Decision:
    session = await work.sessions.get(session_id)
    context = await contexts.of_session(work, session) if session else None
    if session is None or context is None:
        return Decision()
    return reminders.wake(session, context, now=work.now, new_id=work.new_id)


async def _digest(digest_id: str, work: Work) -> Decision:
    digest = await work.digests.get(digest_id)
    programme = await work.programmes.get(digest.programme_id) if digest else None
    if digest is None or programme is None:
        return Decision()
    facts = await work.reports.week(programme, digest.week, work.now)
    return digesting.wake(digest, facts, programme, now=work.now)


def _pair_up(everybody: contexts.Cohort, programme: Programme, now: datetime) -> Proposal:
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
    round_: Round, programme: Programme, proposal: Proposal, everybody: contexts.Cohort, work: Work
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


async def _sleeper(wake: Wake, work: Work) -> contexts.Sleeper | None:
    match wake.kind:
        case "programme":
            return await work.programmes.get(wake.id)
        case "participant":
            return await work.participants.get(wake.id)
        case "round":
            return await work.rounds.get(wake.id)
        case "session":
            return await work.sessions.get(wake.id)
        case "digest":
            return await work.digests.get(wake.id)


def _about(wake: Wake) -> dict[str, str]:
    return {"workspace": wake.workspace, "kind": wake.kind, "id": wake.id}
