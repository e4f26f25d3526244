"""Telling: the stories of the play, and of whom each of them is told."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from enum import Enum, auto
from itertools import product

from bot.demo.account import DATE, Account
from bot.demo.cast import Cast, Player
from bot.demo.people import Message, People, buttons
from bot.demo.stage import Stage
from bot.demo.stories import Story
from mentoring.people import Role
from surfaces import actions

NEAR = frozenset({"Europe/Paris", "Europe/London"})


class Nearness(Enum):
    """How near the coordinator the people of a story are: the first look for it is near by."""

    HERE = auto()
    LANGUAGE = auto()
    ANYWHERE = auto()


class Telling:
    """What some of the cast do that is told as a story of its own; `apart`: who is busy otherwise."""

    def __init__(
        self, stage: Stage, cast: Cast, people: People, account: Account, *, apart: Collection[str]
    ) -> None:
        self._stage = stage
        self._cast = cast
        self._people = people
        self._account = account
        self._apart = {*apart, *people.delegating, *people.never_book}
        self._cancelling: Player | None = None
        self._given_back = set[str]()
        people.picks_late = frozenset(one.id for one in self._mentees() if self._is_near(one))

    async def cancel(self, story: Story, *, left_open: bool = False) -> None:
        """Let an executive give a booked time back: for a second time whoever has just done so.

        `left_open`: they do not answer what they get, so that a visitor finds it as it came.
        """
        if story is Story.FIRST:
            self._cancelling = None
        again = [self._cancelling] if self._cancelling else []
        for near, player in _nearest_first(again or self._mentees()):
            channel, message = self._booked(player)
            if message is None or not (again or self._suits(channel, near=near)):
                continue
            self._cancelling = player
            self._given_back.add(message["ts"])
            self._account.begins(story, *self._readers(channel), until=self._in_days(10))
            if left_open:
                self._people.leaves_open.add(player.id)
            await self._people.cancel(player, channel, message)
            await self._stage.rebours.heartbeat.beat()
            return

    async def propose_writing(self) -> None:
        """Let an executive who has found no time propose to write instead."""
        for player in self._cast.participants:
            room = self._room(player)
            if player.id in self._people.never_book and room:
                self._account.begins(Story.WRITING, *self._readers(room), until=self._in_days(20))
                await self._people.propose_writing(player)

    async def end_quietly(self) -> None:
        """Let a mentor ask that their pair end: not one of those of whom something else is told."""
        mentors = [player for player in self._cast.participants if player.role is Role.MENTOR]
        for near, player in _nearest_first(mentors):
            room = self._room(player)
            if room and self._suits(room, near=near):
                self._account.begins(Story.EXIT, *self._readers(room), until=self._in_days(10))
                await self._people.ask_for_the_end(player)
                return

    def _mentees(self) -> list[Player]:
        busy = self._apart | self._people.could_not_come
        return [one for one in self._cast.participants if one.role is Role.MENTEE and one.id not in busy]

    def _booked(self, player: Player) -> tuple[str, Message | None]:
        """Find the message of the room in which a session to come can be cancelled."""
        soonest = (self._stage.clock.now() + timedelta(hours=2)).timestamp()
        for conversation in self._stage.sandbox.workspace.conversations.all():
            if conversation.kind != "mpim" or player.id not in conversation.members:
                continue
            for message in reversed(conversation.messages):
                told = {"ts": message.ts, "text": message.text, "blocks": message.blocks}
                when = DATE.search(message.text)
                if when and next(buttons(told, actions.SESSION_CANCEL), None):
                    new = int(when[1]) > soonest and message.ts not in self._given_back
                    return conversation.id, told if new else None
        return "", None

    def _suits(self, channel: str, *, near: Nearness) -> bool:
        """Whether a story is easily told of these two: of no other, and as near the coordinator as asked."""
        two = self._readers(channel)
        told = self._account.told_of
        close = {
            Nearness.HERE: self._is_near,
            Nearness.LANGUAGE: self._is_understood,
            Nearness.ANYWHERE: lambda _: True,
        }
        return all(map(close[near], two)) and not (self._apart | told) & {one.id for one in two}

    def _is_near(self, player: Player) -> bool:
        return player.city.zone in NEAR and self._is_understood(player)

    def _is_understood(self, player: Player) -> bool:
        return player.language == self._cast.coordinator.language

    def _in_days(self, days: int) -> datetime:
        return self._stage.clock.now() + timedelta(days=days)

    def _room(self, player: Player) -> str:
        """Name somebody's latest room."""
        rooms = [
            conversation.id
            for conversation in self._stage.sandbox.workspace.conversations.all()
            if conversation.kind == "mpim" and player.id in conversation.members
        ]
        return rooms[-1] if rooms else ""

    def _readers(self, channel: str) -> list[Player]:
        conversation = self._stage.sandbox.workspace.conversations.get(channel)
        members = conversation.members if conversation else []
        return [player for player in self._cast.everybody if player.id in members]


def _nearest_first(players: Sequence[Player]) -> Iterator[tuple[Nearness, Player]]:
    return product(Nearness, players)
