"""Matchmaking: a round that is wanted is solved in a process of its own, while people go on clicking."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from secrets import token_hex

from mentoring.decisions import Decision
from mentoring.forming import pairing, proposing
from mentoring.matching import Certificate, Proposal
from mentoring.pairs import Closing, Pair, PairState
from mentoring.people import Participant, Role, Standing
from mentoring.programme import MatchingMode, Programme
from mentoring.rounds import LockCost, Round, RoundState, UnderWay
from scheduling.solving import Answer, Progress, Question
from scheduling.worker import SolvingFailed, Worker, WorkerLost
from storage.archive import Archive, Stale, StorageError, Work

log = logging.getLogger(__name__)

BESIDE = 300
"""A round with more people than this on a side goes on beside all else; a smaller one is waited for."""

LEASE = timedelta(minutes=2)
"""How long a round in hand is nobody else's; whoever solves it renews that in time."""

TELLING, RENEWING = 3.0, 40.0
"""Seconds after which progress may be written again, and the lease is renewed although there was none."""

OPEN = (PairState.PROPOSED, PairState.MENTEE_ASKED, PairState.MENTOR_ASKED, PairState.ACTIVE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cohort:
    """Everybody of a programme, and every pair so far, as one round of it sees them."""

    round_id: str
    participants: tuple[Participant, ...]
    pairs: tuple[Pair, ...]

    def active(self, role: Role) -> tuple[Participant, ...]:
        """List those who could be paired, as far as their standing goes."""
        return tuple(p for p in self.participants if p.role is role and p.standing is Standing.ACTIVE)

    @property
    def others(self) -> tuple[Participant, ...]:
        """List those who could not, but whose managers are known."""
        return tuple(p for p in self.participants if p.standing is not Standing.ACTIVE)

    @property
    def taken(self) -> Counter[str]:
        """Count the pairs of each participant id that this round must not touch."""
        pairs = [p for p in self.pairs if p.state is not PairState.CLOSED and not self._is_ours(p)]
        return Counter(one for pair in pairs for one in (pair.mentor_id, pair.mentee_id))

    @property
    def locked(self) -> frozenset[tuple[str, str]]:
        """List the (mentor id, mentee id) of this round that a coordinator keeps as they are."""
        return frozenset((p.mentor_id, p.mentee_id) for p in self.pairs if self._is_ours(p) and p.locked_by)

    @property
    def former(self) -> frozenset[tuple[str, str]]:
        """List the (mentor id, mentee id) that were turned down, declined or tried before."""
        return frozenset((p.mentor_id, p.mentee_id) for p in self.pairs if p.closing in DECIDED)

    def _is_ours(self, pair: Pair) -> bool:
        return pair.round_id == self.round_id and pair.state is PairState.PROPOSED


DECIDED = frozenset(Closing) - {Closing.REPLACED}


@dataclass
class Matchmaking:
    """Solves rounds; `beside` is the size from which on nobody waits for one."""

    archive: Archive
    clock: Callable[[], datetime]
    worker: Worker = field(default_factory=Worker)
    beside: int = BESIDE
    _under_way: set[asyncio.Task[None]] = field(default_factory=set)
    _prices: dict[str, Certificate] = field(default_factory=dict)
    """Those of the round solved last, by its id: asked again, it is solved from them."""
    _stopping: bool = False

    async def solve(self, workspace: str, round_id: str) -> None:
        """Take a round in hand and solve it, or see that it is solved by and by."""
        if self._stopping:
            return
        asked = await self._begin(workspace, round_id)
        if asked is None:
            return
        everybody, programme = asked
        if max(len(everybody.active(role)) for role in Role) <= self.beside:
            await self._solve(workspace, everybody, programme)
            return
        task = asyncio.create_task(self._survive(workspace, everybody, programme))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def rest(self) -> None:
        """Wait until nothing is being solved beside."""
        while self._under_way:
            await asyncio.wait(set(self._under_way))

    def go_on(self) -> None:
        """Solve again, after a stop."""
        self._stopping = False
        self.worker.go_on()

    async def stop(self) -> None:
        """Solve no more: what is in hand is given back, for another process or another day."""
        self._stopping = True
        self.worker.stop()
        await self.rest()

    async def _begin(self, workspace: str, round_id: str) -> tuple[Cohort, Programme] | None:
        """Take a round in hand, unless somebody else has it, and read all that it depends on."""
        async with self.archive.open(workspace) as work:
            round_ = await work.rounds.get(round_id)
            if round_ is None or (claimed := proposing.claim(round_, lease=LEASE, now=work.now)) is None:
                return None
            await work.record(claimed)
        if round_.state is not RoundState.WANTED:
            return None
        async with self.archive.read(workspace) as work:
            programme = await work.programmes.get(round_.programme_id)
            if programme is None:
                return None
            participants = tuple(await work.participants.all(programme.id))
            pairs = tuple(await work.pairs.all(programme.id))
        return Cohort(round_id=round_id, participants=participants, pairs=pairs), programme

    async def _survive(self, workspace: str, everybody: Cohort, programme: Programme) -> None:
        """Let what goes wrong beside be known; the lease runs out, and the round is taken up again."""
        try:
            await self._solve(workspace, everybody, programme)
        except Exception:
            log.exception("round failed", extra={"workspace": workspace, "id": everybody.round_id})

    async def _solve(self, workspace: str, everybody: Cohort, programme: Programme) -> None:
        began, round_id = self.clock(), everybody.round_id
        question = _question(everybody, programme, began, self._prices.get(round_id))
        latest = list[Progress]()
        minder = asyncio.create_task(self._mind(workspace, round_id, latest))
        try:
            answer = await self.worker.solve(question, latest.append)
        except (WorkerLost, SolvingFailed) as failure:
            await _ended(minder)
            await self._failed(workspace, round_id, failure)
            return
        finally:
            await _ended(minder)
        self._prices = {round_id: answer.proposal.certificate}
        async with self.archive.open(workspace) as work:
            still = await work.rounds.get(round_id)
            if still is not None and still.state is RoundState.WANTED:
                await work.record(await _conclude(still, answer, everybody, began, work))

    async def _mind(self, workspace: str, round_id: str, latest: list[Progress]) -> None:
        """Keep a round in hand while it is solved, and write down how far it is, now and then."""
        loop, written = asyncio.get_running_loop(), UnderWay(stage="", percent=-1)
        renewed = loop.time()
        while True:
            await asyncio.sleep(TELLING)
            progress = _under_way(latest)
            if progress == written and loop.time() - renewed < RENEWING:
                continue
            written, renewed = progress or written, loop.time()
            goes_on = partial(proposing.goes_on, progress=progress, lease=LEASE)
            await self._record(workspace, round_id, goes_on)

    async def _failed(self, workspace: str, round_id: str, failure: Exception) -> None:
        """Give a round back when the bot stops; otherwise say kindly that it could not be solved."""
        if self._stopping:
            await self._record(workspace, round_id, proposing.give_back)
            return
        reference = token_hex(4)
        about = {"reference": reference, "workspace": workspace, "id": round_id}
        log.error("round not solved", extra={"error": f"{type(failure).__name__}: {failure}", **about})
        async with self.archive.open(workspace) as work:
            round_ = await work.rounds.get(round_id)
            programme = await work.programmes.get(round_.programme_id) if round_ else None
            if round_ is not None and programme is not None:
                await work.record(proposing.fail(round_, programme, reference=reference, now=work.now))

    async def _record(self, workspace: str, round_id: str, decide: Callable[..., Decision]) -> None:
        """Write something down about a round that is in hand; if that fails, the next time will do."""
        try:
            async with self.archive.open(workspace) as work:
                round_ = await work.rounds.get(round_id)
                if round_ is not None:
                    await work.record(decide(round_, now=work.now))
        except (Stale, StorageError) as away:
            log.info("round not noted", extra={"error": type(away).__name__, "workspace": workspace})


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def _question(everybody: Cohort, programme: Programme, now: datetime, start: Certificate | None) -> Question:
    return Question(
        mentors=everybody.active(Role.MENTOR),
        mentees=everybody.active(Role.MENTEE),
        others=everybody.others,
        taken=dict(everybody.taken),
        former=everybody.former,
        on=proposing.days(programme, now),
        minutes=programme.settings.session_minutes,
        weights=programme.hand.weights,
        locked=everybody.locked,
        forbidden=frozenset(programme.hand.forbidden),
        start=start,
    )


def _under_way(latest: list[Progress]) -> UnderWay | None:
    """Sum up what was told since the last look."""
    if not latest:
        return None
    del latest[:-1]
    return UnderWay(stage=latest[0].stage.value, percent=round(latest[0].share * 100))


def _readable(answer: Answer, everybody: Cohort) -> tuple[Proposal, list[LockCost]]:
    """Put the people back into what was found by their ids."""
    people: Mapping[str, Participant] = {one.id: one for one in everybody.participants}
    pairs = tuple((people[mentor], people[mentee], why) for mentor, mentee, why in answer.pairs)
    costs = [
        LockCost(mentor=people[mentor].user, mentee=people[mentee].user, pairs=loss.pairs, points=loss.points)
        for (mentor, mentee), loss in answer.costs.items()
    ]
    return replace(answer.proposal, pairs=pairs), costs


async def _conclude(
    round_: Round, answer: Answer, everybody: Cohort, began: datetime, work: Work
) -> Decision:
    """Write a solution down beside what was decided meanwhile; in automatic mode who waits is told too."""
    programme = await work.programmes.get(round_.programme_id)
    assert programme is not None
    proposal, costs = _readable(answer, everybody)
    ended = await work.pairs.closed_since(programme.id, began)
    refused = {(p.mentor_id, p.mentee_id) for p in ended if p.closing in DECIDED}
    proposed = proposing.propose(
        round_,
        programme,
        proposal,
        standing=await work.pairs.all(programme.id, *OPEN),
        refused=refused | set(programme.hand.forbidden),
        locks=costs,
        facts=answer.facts,
        mark=answer.mark,
        new_id=work.new_id,
        now=work.now,
    )
    if programme.settings.mode is not MatchingMode.AUTOMATIC:
        return proposed
    solved = next(changed for changed in proposed.changed if isinstance(changed, Round))
    people = {participant.id: participant for participant in everybody.participants}
    return proposed.and_then(pairing.publish(solved, people, now=work.now))
