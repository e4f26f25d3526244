"""The play: weeks of a programme, carried through real slash commands, clicks and forms."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from itertools import product
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from bot import people_file
from bot.demo import cast as casting
from bot.demo.account import DATE, Account, Act
from bot.demo.cast import FIRST_DAY, Cast, Player
from bot.demo.people import Message, People, buttons, expect
from bot.demo.stage import Stage
from bot.demo.stories import Story
from mentoring.people import Role
from surfaces import actions

LEADERSHIP = {"fr": "comité-de-direction", "en": "leadership-team"}
NEWS = {"fr": "nouveaux-binômes", "en": "new-pairs"}
NAME = {"fr": "À rebours 2027", "en": "The other way round 2027"}
OBJECTIVES = {
    "fr": "Nos dirigeants apprennent des plus jeunes : outils numériques, nouvelles façons de travailler.",
    "en": "Our executives learn from younger colleagues: digital tools, and new ways of working.",
}
SENTENCE = {
    "fr": "Merci à toutes et à tous : les premières séances sont lancées.",
    "en": "Thank you all: the first sessions are under way.",
}
PAUSE = {"fr": "je voudrais faire une pause", "en": "I would like to take a break"}
WHISPER = {
    "fr": "J’aimerais un conseil avant ma prochaine séance.",
    "en": "I would like advice before my next session.",
}
NEAR = frozenset({"Europe/Paris", "Europe/London"})
THINKING = timedelta(minutes=12)
LAST_MORNING = timedelta(hours=5)
"""The play goes on until leadership has read about the last week."""


def opening() -> datetime:
    """Tell when the curtain rises: early on the first day, before anybody works."""
    return datetime.combine(FIRST_DAY, time(6), tzinfo=UTC)


class Play:
    """One performance; `say` is told a line a week."""

    def __init__(self, stage: Stage, cast: Cast, *, weeks: int, say: Callable[[int, str], None]) -> None:
        self._stage = stage
        self._client = stage.sandbox.client
        self._cast = cast
        self._weeks = weeks
        self._say = say
        self._language = cast.coordinator.language
        self._read = ""
        self._digests = 0
        self.account = Account(cast)
        mentees = [player.id for player in cast.participants if player.role is Role.MENTEE]
        mentors = [player.id for player in cast.participants if player.role is Role.MENTOR]
        self._latecomer = cast.participants[-1]
        self.people = People(
            sandbox=stage.sandbox,
            cast=cast,
            chance=Random(2027),  # noqa: S311  a play, not a secret
            tell=self._did,
            late=frozenset({self._latecomer.id}),
            declines=set(mentees[2:3]),
            delegating=frozenset(mentees[:1]),
            never_book=frozenset(mentees[4:5] if self._language == "fr" else mentees[1:2]),
            could_not_come={mentees[5 % len(mentees)], mentors[5 % len(mentors)]},
        )
        self._pausing = mentors[1] if self._language == "fr" else mentors[3]
        self._given_back = set[str]()
        apart = self.people.delegating | self.people.never_book | self.people.could_not_come
        self._cancelling = tuple(
            player
            for player in cast.participants
            if player.role is Role.MENTEE and player.id not in apart and player != self._latecomer
        )
        self.people.picks_late = frozenset(player.id for player in self._cancelling if self._is_near(player))

    async def perform(self) -> None:
        """Play from the creation of the programme to the last week."""
        await self._create()
        await self._bring_people_in()
        scenes = self._scenes()
        for week in range(1, self._weeks + 1):
            since = opening() + timedelta(weeks=week - 1)
            until = since + timedelta(weeks=1)
            while scenes and scenes[0][0] < until:
                moment, scene = scenes.pop(0)
                await self._live_until(moment)
                await scene()
            await self._live_until(until)
            self._say(week, self.account.week(since, until))
        await self._live_until(opening() + timedelta(weeks=self._weeks) + LAST_MORNING)

    def _scenes(self) -> list[tuple[datetime, Callable[[], Any]]]:
        def at(weeks: int, days: int, hour: int) -> datetime:
            day = FIRST_DAY + timedelta(weeks=weeks, days=days)
            zone = ZoneInfo(self._cast.coordinator.city.zone)
            return datetime.combine(day, time(hour), tzinfo=zone).astimezone(UTC)

        return [
            (at(0, 2, 10), self._ask_for_a_round),
            (at(1, 0, 10), lambda: self._cancel(Story.FIRST)),
            (at(1, 0, 16), lambda: self._cancel(Story.SECOND)),
            (at(1, 0, 17), self._propose_writing),
            (at(1, 1, 14), lambda: self._join_late(self._latecomer)),
            (at(2, 2, 11), self._confide),
            (at(3, 1, 15), self._pause),
            (at(3, 2, 10), self._end_quietly),
        ]

    async def _live_until(self, end: datetime) -> None:
        """Let time pass from event to event, and people answer what they get."""
        while (moment := await self._stage.rebours.archive.next_moment()) and moment <= end:
            await self._stage.clock.to_next()
            await self._answer_everything()
        await self._stage.clock.advance(end - self._stage.clock.now())
        await self._answer_everything()

    async def _answer_everything(self) -> None:
        while news := self._news():
            await self._stage.clock.advance(THINKING)
            for channel, message in news:
                await self._answer(channel, message)
            await self._stage.rebours.heartbeat.beat()

    async def _answer(self, channel: str, message: Message) -> None:
        for player in self._readers(channel):
            if player == self._cast.coordinator:
                await self._coordinate(channel, message)
            else:
                await self.people.answer(player, channel, message)

    def _news(self) -> list[tuple[str, Message]]:
        """Read what the bot has posted since the last look, and keep it for the account."""
        workspace = self._stage.sandbox.workspace
        posted = sorted(
            (
                (conversation.id, message)
                for conversation in workspace.conversations.all()
                for message in conversation.messages
                if message.ts > self._read and message.user == workspace.bot and not message.ephemeral_to
            ),
            key=lambda post: post[1].ts,
        )
        news = [
            (
                channel,
                {
                    "ts": message.ts,
                    "text": message.text,
                    "blocks": message.blocks,
                    "thread_ts": message.thread_ts,
                },
            )
            for channel, message in posted
        ]
        if news:
            self._read = posted[-1][1].ts
        for channel, message in news:
            self.account.told(self._title(channel), str(message["text"]), sent_at(message))
        return news

    def _readers(self, channel: str) -> list[Player]:
        conversation = self._stage.sandbox.workspace.conversations.get(channel)
        members = conversation.members if conversation else []
        return [player for player in self._cast.everybody if player.id in members]

    def _title(self, channel: str) -> str:
        conversation = self._stage.sandbox.workspace.conversations.get(channel)
        if conversation and conversation.kind in {"channel", "group"}:
            return f"#{conversation.name}"
        return ", ".join(player.name for player in self._readers(channel))

    def _did(self, player: Player, act: Act) -> None:
        self.account.did(player, act, self._stage.clock.now())

    async def _create(self) -> None:
        who = self._cast.coordinator
        expect(await self._client.open_home(user=who.id))
        await self._press_at_home(actions.PROGRAMME_OPEN)
        state = await self._client.state(viewer=who.id)
        channels = {one["name"]: one["id"] for one in state["channels"]}
        for name in (LEADERSHIP[self._language], NEWS[self._language]):
            await self._client.invite_app(channel=channels[name], user=who.id)
        await self.people.submit(
            who,
            {
                "name": NAME[self._language],
                "objectives": OBJECTIVES[self._language],
                "sponsor": self._cast.sponsor.id,
                "neutral_contact": self._cast.neutral.id,
                "leadership_channel": channels[LEADERSHIP[self._language]],
                "announcement_channel": channels[NEWS[self._language]],
                "first_day": FIRST_DAY.isoformat(),
                "cadence_weeks": "2",
                "language": self._language,
                "zone": who.city.zone,
                "country": who.city.country,
                "mode": "by_hand",
            },
        )
        self._did(who, Act.CREATES)

    async def _bring_people_in(self) -> None:
        settings = self._stage.settings
        client = AsyncWebClient(token=settings.bot_token.get_secret_value(), base_url=settings.api_url)
        await people_file.import_people(self._stage.rebours.archive, client, casting.roster(self._cast))
        self._did(self._cast.coordinator, Act.IMPORTS)

    async def _ask_for_a_round(self) -> None:
        expect(await self._client.open_home(user=self._cast.coordinator.id))
        await self._press_at_home(actions.ROUND_ASK)
        self._did(self._cast.coordinator, Act.ASKS_ROUND)
        await self._stage.rebours.heartbeat.beat()

    async def _join_late(self, player: Player) -> None:
        await self.people.join(player)

    async def _confide(self) -> None:
        mentor = next(player for player in self._cast.participants if player.role is Role.MENTOR)
        word = {"fr": "confiance", "en": "private"}[mentor.language]
        expect(await self._client.command(user=mentor.id, command="/mentorat", text=word))
        await self.people.submit(mentor, {"wish": "advice", "words": WHISPER[mentor.language]})
        self._did(mentor, Act.CONFIDES)

    async def _cancel(self, story: Story) -> None:
        """Let an executive give a booked time back: the first who could, and then the same one again."""
        for player in self._cancelling:
            channel, message = self._booked(player)
            if message is None or not self._suits(channel):
                continue
            self._cancelling = (player,)
            self._given_back.add(message["ts"])
            self.account.begins(story, *self._readers(channel), until=self._in_days(10))
            await self.people.cancel(player, channel, message)
            await self._stage.rebours.heartbeat.beat()
            return

    async def _propose_writing(self) -> None:
        """Let an executive who has found no time propose to write instead."""
        for player in self._cast.participants:
            room = self._room(player)
            if player.id in self.people.never_book and room:
                self.account.begins(Story.WRITING, *self._readers(room), until=self._in_days(20))
                await self.people.propose_writing(player)

    def _is_near(self, player: Player) -> bool:
        return player.city.zone in NEAR and player.language == self._language

    def _in_days(self, days: int) -> datetime:
        return self._stage.clock.now() + timedelta(days=days)

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

    def _suits(self, channel: str, *, near: bool = True) -> bool:
        """Whether a story is easily told of these two: of nothing else, and near the coordinator if asked."""
        two = self._readers(channel)
        apart = {self._pausing, self._latecomer.id, *self.people.delegating, *self.people.never_book}
        here = all(map(self._is_near, two))
        return (here or not near) and not apart & {one.id for one in two}

    async def _end_quietly(self) -> None:
        """Let a mentor ask that their pair end: not one of those of whom something else is told."""
        mentors = [player for player in self._cast.participants if player.role is Role.MENTOR]
        for near, player in product((True, False), mentors):
            room = self._room(player)
            if room and self._suits(room, near=near) and not self._is_told_of(room):
                two = self._readers(room)
                self.account.begins(Story.EXIT, *two, until=self._in_days(10))
                await self.people.ask_for_the_end(player)
                return

    def _room(self, player: Player) -> str:
        """Name somebody's latest room."""
        rooms = [
            conversation.id
            for conversation in self._stage.sandbox.workspace.conversations.all()
            if conversation.kind == "mpim" and player.id in conversation.members
        ]
        return rooms[-1] if rooms else ""

    def _is_told_of(self, room: str) -> bool:
        told = {event.who for event in self.account.events if event.story}
        return any(player.name in told for player in self._readers(room))

    async def _pause(self) -> None:
        player = next(one for one in self._cast.participants if one.id == self._pausing)
        until = self._stage.clock.now().date() + timedelta(days=10)
        await self._client.message(user=player.id, channel="@app", text=PAUSE[player.language])
        await self._client.message(user=player.id, channel="@app", text=until.isoformat())
        self._did(player, Act.PAUSES)

    async def _coordinate(self, channel: str, message: Message) -> None:
        """Do what the coordinator does about a message: review a round, add a sentence to a digest."""
        who = self._cast.coordinator
        if review := next(buttons(message, actions.ROUND_REVIEW_OPEN), None):
            await self._press(channel, message, review)
            await self._review()
            self._did(who, Act.REVIEWS)
        elif sentence := next(buttons(message, actions.DIGEST_SENTENCE_OPEN), None):
            self._digests += 1
            if self._digests == 3:  # noqa: PLR2004  once, in the third week
                await self._press(channel, message, sentence)
                await self.people.submit(who, {"sentence": SENTENCE[self._language]})
                self._did(who, Act.ADDS_SENTENCE)

    async def _review(self) -> None:
        """Turn down the last proposal of a large round, and approve all the others."""
        who = self._cast.coordinator.id
        view = await self._on_top()
        rejected = list(buttons(view, actions.PAIR_REJECT))
        if len(rejected) == 5 and not self._digests:  # noqa: PLR2004  a whole page: there are enough of them
            last = rejected[-1]
            await self._click_in_view(view, last)
            view = await self._on_top()
        if every := next(buttons(view, actions.PAIRS_APPROVE_ALL), None):
            await self._click_in_view(view, every)
            view = await self._on_top()
        if publish := next(buttons(view, actions.ROUND_PUBLISH), None):
            await self._click_in_view(view, publish)
        await self._client.close(user=who)

    async def _on_top(self) -> dict[str, Any]:
        stack = (await self._client.modals(user=self._cast.coordinator.id))["stack"]
        return stack[-1] if stack else {}

    async def _click_in_view(self, view: dict[str, Any], pressed: Any) -> None:
        expect(
            await self._client.click(
                user=self._cast.coordinator.id,
                view_id=view["id"],
                block_id=pressed.block,
                action_id=pressed.action,
                value=pressed.value or None,
            )
        )

    async def _press(self, channel: str, message: Message, pressed: Any) -> None:
        expect(
            await self._client.click(
                user=self._cast.coordinator.id,
                channel=channel,
                ts=message["ts"],
                block_id=pressed.block,
                action_id=pressed.action,
                value=pressed.value or None,
            )
        )

    async def _press_at_home(self, action: str) -> None:
        view = (await self._client.home(user=self._cast.coordinator.id))["view"]
        pressed = next(buttons(view, action))
        expect(
            await self._client.click(
                user=self._cast.coordinator.id,
                view_id="home",
                block_id=pressed.block,
                action_id=pressed.action,
                value=pressed.value or None,
            )
        )


def sent_at(message: Message) -> datetime:
    """Tell when a message was posted."""
    return datetime.fromtimestamp(float(message["ts"]), UTC)
