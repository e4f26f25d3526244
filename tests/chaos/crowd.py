"""The crowd: people who join, check in, confide, write and travel while everything breaks, and what they were told."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Any

from mentoring.checkins import CheckIn
from mentoring.decisions import Decision
from mentoring.pairs import Pair, PairState, Reasons
from mentoring.people import Participant, Profile, Role, Standing
from mentoring.people import Person as Known
from mentoring.rounds import Round, RoundState
from mentoring.sessions import Session, SessionState
from sandbox import ActError, Person, Sandbox
from tests.chaos.owed import START

COMMAND = "/mentorat"
CHECKERS = tuple(f"UC{number:03}" for number in range(24))
NEWCOMERS = tuple(f"UN{number:03}" for number in range(400))
WRITERS = tuple(f"UM{number:03}" for number in range(12))
TRAVELLERS = tuple(f"UT{number:03}" for number in range(60))
SESSIONS = 10
"""How many sessions each two of the checkers have had, and may say a word about."""

AT_ONCE = 6
"""How many people are doing something at any time."""

HOME, FIRST_STOP, LAST_STOP = "Europe/Paris", "America/New_York", "Asia/Tokyo"
FORM = {"topics": {"topics": ["ai"]}, "languages": {"languages": ["en"]}, "charter": {"charter": ["yes"]}}


@dataclass(kw_only=True)
class Crowd:
    """Everybody who clicks. `said` is what was sent, how often; `told` what Slack showed them as done."""

    sandbox: Sandbox
    chance: Random
    said: Counter[str] = field(default_factory=Counter)
    told: set[str] = field(default_factory=set)
    travelled: set[str] = field(default_factory=set)
    _busy: set[str] = field(default_factory=set)
    _trips: set[asyncio.Task[Any]] = field(default_factory=set)

    @asynccontextmanager
    async def busy(self) -> AsyncIterator[None]:
        """Let them click until the end; what somebody has begun is ended."""
        ends = asyncio.Event()
        working = [asyncio.create_task(self._go_on(ends)) for _ in range(AT_ONCE)]
        try:
            yield
        finally:
            ends.set()
            await asyncio.gather(*working, *self._trips)

    async def travels(self, turn: Callable[[timedelta], None]) -> None:
        """Let somebody go on two trips of which Slack tells in the wrong order; time passes between them."""
        waiting = [user for user in TRAVELLERS if user not in self.travelled]
        if not waiting:
            return
        user, slack = waiting[0], self.sandbox.client
        self.travelled.add(user)
        await slack.fault("events", "late", delay=0.3)
        for zone in (FIRST_STOP, LAST_STOP):
            trip = asyncio.create_task(slack.person(user, tz=zone))
            self._trips.add(trip)
            await asyncio.sleep(0)
            turn(timedelta(seconds=2))

    async def _go_on(self, ends: asyncio.Event) -> None:
        newcomers = iter(sorted(NEWCOMERS, key=lambda _: self.chance.random()))
        while not ends.is_set():
            act = self.chance.choices(
                (self._joins, self._checks_in, self._confides, self._writes), (2, 3, 2, 2)
            )
            people = {self._joins: (next(newcomers),), self._writes: WRITERS}.get(act[0], CHECKERS)
            free = [user for user in people if user not in self._busy]
            if free:
                await self._does(act[0], self.chance.choice(free))
            await asyncio.sleep(self.chance.uniform(0.05, 0.25))

    async def _does(self, act: Callable[[str], Awaitable[None]], user: str) -> None:
        """Do one thing at a time; what Slack shows no more is not done."""
        self._busy.add(user)
        try:
            await act(user)
        except ActError:
            self.said["given up"] += 1
        finally:
            self._busy.discard(user)

    async def _joins(self, user: str) -> None:
        """Sign up, by the command, a button and the form."""
        if await self._opens(user, "join", "join_open:mentor"):
            await self._sends(user, f"join {user}", {**FORM, "manager": {"manager": "U0SOFIA"}})

    async def _checks_in(self, user: str) -> None:
        """Say a word about one of the sessions."""
        if session := await self._opens(user, "checkin", "checkin_open"):
            words = f"checkin {session} {user}"
            values = {"outcome": "held", "usefulness": "4", "takeaway": words}
            await self._sends(user, words, {name: {name: value} for name, value in values.items()})

    async def _confides(self, user: str) -> None:
        """Tell the neutral contact something; each time something else."""
        await self._shuts(user)
        if (await self.sandbox.client.command(user, COMMAND, "private"))["view_id"]:
            words = f"confide {self.chance.randrange(10**12)}"
            await self._sends(user, words, {"words": {"words": words}})

    async def _writes(self, user: str) -> None:
        """Write to the bot, as people do."""
        self.said[f"write {user}"] += 1
        done = await self.sandbox.client.message(user, "What is the weather like?")
        self.told |= {f"write {user}"} if done["acked"] else set()

    async def _opens(self, user: str, word: str, action: str) -> str:
        """Open a form by the command and the button that it shows; gives the button's value."""
        slack = self.sandbox.client
        await self._shuts(user)
        await slack.command(user, COMMAND, word)
        for message in reversed((await slack.messages(user))["messages"]):
            for block in message.get("blocks") or ():
                for element in block.get("elements") or [block.get("accessory") or {}]:
                    if element.get("action_id", "").startswith(action):
                        click = {
                            "ts": message["ts"],
                            "block_id": block["block_id"],
                            "value": element["value"],
                        }
                        opened = await slack.click(user, element["action_id"], **click)
                        return str(element["value"]) if opened["view_id"] else ""
        return ""

    async def _shuts(self, user: str) -> None:
        if (await self.sandbox.client.modals(user))["stack"]:
            await self.sandbox.client.close(user, everything=True)

    async def _sends(self, user: str, words: str, values: dict[str, dict[str, Any]]) -> None:
        self.said[words] += 1
        done = await self.sandbox.client.submit(user, values)
        if done["acked"] and not done["error"] and not done.get("errors"):
            self.told.add(words)

    @property
    def sessions(self) -> list[str]:
        """Name the sessions of which somebody may say a word."""
        return [f"pair-{mentor}-{number}" for mentor in CHECKERS[::2] for number in range(1, SESSIONS + 1)]


def people() -> list[Person]:
    """Give everybody, as Slack has them."""
    users = (*CHECKERS, *NEWCOMERS, *WRITERS, *TRAVELLERS)
    return [Person(id=user, name=user.lower(), real_name=user.title(), tz=HOME) for user in users]


def enrolled() -> Decision:
    """Give what the programme knows of them: pairs who have met ten times, and people who travel."""
    known = [Known(id=user, name=user.lower(), zone=HOME) for user in (*CHECKERS, *TRAVELLERS)]
    round_ = Round(
        id="round", programme_id="prog", requested_by=None, requested_at=START, state=RoundState.SOLVED
    )
    mentors, mentees = CHECKERS[::2], CHECKERS[1::2]
    pairs = [_pair(*two) for two in zip(mentors, mentees, strict=True)]
    sessions = [_session(pair, number) for pair in pairs for number in range(1, SESSIONS + 1)]
    of_pair = {pair.id: (pair.mentor, pair.mentee) for pair in pairs}
    asked = [_question(session, user) for session in sessions for user in of_pair[session.pair_id]]
    those = [_participant(user) for user in (*CHECKERS, *TRAVELLERS)]
    return Decision(changed=(*known, *those, round_, *pairs, *sessions, *asked))


def _participant(user: str) -> Participant:
    return Participant(
        id=f"id-{user}",
        programme_id="prog",
        user=user,
        name=user,
        role=Role.MENTEE if user in CHECKERS[1::2] else Role.MENTOR,
        standing=Standing.ACTIVE,
        zone=HOME,
        profile=Profile(topics=("ai",), languages=("en",)),
    )


def _pair(mentor: str, mentee: str) -> Pair:
    reasons = Reasons(topics=("ai",), languages=("en",), overlap_minutes=480, other_department=True, score=80)
    return Pair(
        id=f"pair-{mentor}",
        programme_id="prog",
        round_id="round",
        mentor_id=f"id-{mentor}",
        mentee_id=f"id-{mentee}",
        mentor=mentor,
        mentee=mentee,
        reasons=reasons,
        state=PairState.ACTIVE,
        proposed_at=START - timedelta(weeks=30),
        active_since=START - timedelta(weeks=30),
    )


def _session(pair: Pair, number: int) -> Session:
    day = START - timedelta(days=SESSIONS + 1 - number)
    return Session(
        id=f"{pair.id}-{number}",
        programme_id="prog",
        pair_id=pair.id,
        number=number,
        week=day.date() - timedelta(days=day.weekday()),
        minutes=30,
        state=SessionState.BOOKED,
        starts_at=day,
    )


def _question(session: Session, user: str) -> CheckIn:
    return CheckIn(
        id=f"{session.id}-{user}",
        programme_id="prog",
        session_id=session.id,
        participant_id=f"id-{user}",
        user=user,
        asked_at=START,
    )
