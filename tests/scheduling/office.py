"""What the post office does in the tests: takes letters in, turns its clock, beats, and looks into people's messages."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import HandClock
from handlers.members import Members
from mentoring.decisions import Address, Decision, Letter, ToPair, ToPerson
from mentoring.notices import Notice, PairFellThrough
from mentoring.people import HrFacts, Participant, Person, Profile, Role, Standing
from mentoring.programme import Programme, ProgrammeSettings
from sandbox import Person as Colleague
from sandbox import Sandbox
from scheduling.heartbeat import Heartbeat
from scheduling.pacing import Pacing, Rate
from scheduling.postman import Postman
from storage.archive import Archive
from storage.letters import Kept
from storage.outbox import Outbox

MANIFEST = Path(__file__).parents[2] / "manifest.yml"
MONDAY = datetime(2027, 1, 11, 9, tzinfo=UTC)
"""Ten in the morning in Paris, a working day."""

PEOPLE = (
    Colleague(id="UCO", name="sofia", real_name="Sofia Renard", tz="Europe/Paris", locale="fr-FR"),
    Colleague(id="UMARIE", name="marie", real_name="Marie Dubois", tz="Europe/Paris", locale="fr-FR"),
    Colleague(id="UJOHN", name="john", real_name="John Ellis", tz="Europe/London", locale="en-GB"),
    Colleague(id="UNEW", name="hugo", real_name="Hugo Martin", tz="Europe/Paris", locale="fr-FR"),
)

SETTINGS = ProgrammeSettings(
    name="À rebours",
    objectives="Apprendre des plus jeunes",
    sponsor="UCO",
    neutral_contact="UCO",
    leadership_channel="CLEADERS",
    first_day=date(2027, 1, 11),
    zone="Europe/Paris",
    country="FR",
)

PAIR = ToPair(pair_id="pair", mentor="UMARIE", mentee="UJOHN")


class HandsOfSlack:
    """Slack's time stamps follow the same clock."""

    turnable = False

    def __init__(self, hands: HandClock) -> None:
        self._hands = hands

    def now(self) -> datetime:
        return self._hands()

    async def advance(self, delta: timedelta) -> None:
        self._hands.turn(by=delta)

    async def to_next(self) -> None:
        """Nothing to go to: the tests turn the clock."""


def participant(name: str, role: Role, **changes) -> Participant:
    usual = {
        "id": name,
        "programme_id": "prog",
        "user": f"U{name.upper()}",
        "name": name,
        "role": role,
        "standing": Standing.ACTIVE,
        "zone": "Europe/Paris",
        "facts": HrFacts(manager=f"UBOSS{name}", country="FR"),
        "profile": Profile(topics=("ai",), languages=("fr",)),
    }
    return Participant(**usual | changes)


async def until(condition: Callable[[], Awaitable[object]]) -> None:
    """Wait for what another task is about to do."""
    async with asyncio.timeout(5):
        while not await condition():  # noqa: ASYNC110  no event tells what the other task has done
            await asyncio.sleep(0.01)


@dataclass
class Office:
    """The archive, the heart that beats over it, and the workspace at the other end."""

    sandbox: Sandbox
    archive: Archive
    hands: HandClock
    heartbeat: Heartbeat = field(init=False)

    def __post_init__(self) -> None:
        self.heartbeat = self.another_heart()

    def another_heart(
        self, *, every: float = 60, url: str | None = None, pacing: Pacing | None = None
    ) -> Heartbeat:
        """A heart as another replica would have it."""
        token = self.sandbox.workspace.app.credentials.bot_token
        members = Members(AsyncWebClient(token=token, base_url=self.sandbox.api_url), self.archive)
        postman, pace = self.postman(pacing, url), timedelta(seconds=every)
        return Heartbeat(self.archive, postman, self.hands, pace, meet=members.meet, look=members.look_again)

    def postman(self, pacing: Pacing | None = None, url: str | None = None) -> Postman:
        """Whoever posts to this workspace, or to another address, quicker than Slack likes unless told otherwise."""
        token = self.sandbox.workspace.app.credentials.bot_token
        client = AsyncWebClient(token=token, base_url=url or self.sandbox.api_url, retry_handlers=[])
        return Postman(client, pacing or Pacing(channel=Rate(calls=100, seconds=1)))

    async def moves_in(self) -> None:
        """A programme with a mentor and a mentee whom the bot knows."""
        programme = Programme(id="prog", settings=SETTINGS, coordinators=("UCO",), created_at=MONDAY)
        marie = participant("marie", Role.MENTOR, facts=HrFacts(manager="UBOSS1", grade=2, country="FR"))
        john = participant(
            "john", Role.MENTEE, zone="Europe/London", facts=HrFacts(manager="UBOSS2", grade=9, country="GB")
        )
        known = (
            Person(id="UMARIE", name="marie", language="fr", zone="Europe/Paris"),
            Person(id="UJOHN", name="john", language="en", zone="Europe/London"),
        )
        await self.remembers(programme, *known, marie, john)

    async def remembers(self, *changed, letters: tuple[Letter, ...] = ()) -> None:
        async with self.archive.open(self.team) as work:
            await work.record(Decision(changed=changed, letters=letters))

    async def owes(
        self, notice: Notice | None = None, to: Address | None = None, *, key: str = "letter", **dates
    ) -> None:
        """Take a letter in; unless told otherwise a nudge to Marie, due now."""
        letter = Letter(
            key=key,
            to=to or ToPerson(user="UMARIE"),
            notice=notice or PairFellThrough(mentor="UNEW", mentee="UJOHN"),
            **{"due": self.hands(), "subject": "test"} | dates,
        )
        await self.remembers(letters=(letter,))

    async def another_process_dies(self) -> None:
        """Another process claims what is due, and is never heard of again."""
        outbox = Outbox(self.archive.outbox.engine)
        await outbox.claim(self.team, self.hands(), timedelta(minutes=5), limit=10)

    async def beats(self) -> None:
        await self.heartbeat.beat()

    async def passes(self, **delta: float) -> None:
        """Let time pass, then beat."""
        self.hands.turn(by=timedelta(**delta))
        await self.beats()

    async def letter(self, key: str = "letter") -> Kept:
        async with self.archive.read(self.team) as work:
            kept = await work.outbox.find(key)
        assert kept is not None
        return kept

    async def inbox(self, user: str = "UMARIE", channel: str = "@app") -> list[str]:
        """What somebody has been written, whole."""
        read = await self.sandbox.client.messages(user, channel)
        return [message["text"] for message in read["messages"]]

    async def rooms(self, user: str = "UMARIE") -> list[str]:
        state = await self.sandbox.client.state(user)
        return [channel["id"] for channel in state["channels"] if channel["kind"] == "mpim"]

    def channel(self, name: str) -> str:
        found = self.sandbox.workspace.conversations.named(name)
        assert found is not None
        return found.id

    async def calls(self, method: str) -> int:
        """How often the bot has called a method of Slack."""
        entries = (await self.sandbox.client.traffic())["entries"]
        return sum(entry["method"] == method for entry in entries)

    async def attempted(self) -> bool:
        """Whether somebody has taken the letter in hand."""
        return (await self.letter()).attempt > 0

    @property
    def team(self) -> str:
        return self.sandbox.workspace.team.id
