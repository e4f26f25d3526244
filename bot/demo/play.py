"""The play: weeks of a programme, carried through real slash commands, clicks and forms."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from bot import people_file
from bot.demo import cast as casting
from bot.demo.account import Account, Act
from bot.demo.cast import FIRST_DAY, Cast, Player
from bot.demo.people import Message, People, buttons, expect
from bot.demo.stage import Stage
from bot.demo.stories import Story
from bot.demo.telling import Telling
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
SEED = 2027
"""The same play each time: whoever shows it knows what comes."""

MANY = 5
"""So many proposals that one may be set aside."""

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
            chance=Random(SEED),  # noqa: S311  a play, not a secret
            tell=self._did,
            late=frozenset({self._latecomer.id}),
            declines=set(mentees[2:3]),
            delegating=frozenset(mentees[:1]),
            never_book=frozenset(mentees[4:5] if self._language == "fr" else mentees[1:2]),
            could_not_come={mentees[5 % len(mentees)], mentors[5 % len(mentors)]},
        )
        self._pausing = mentors[1] if self._language == "fr" else mentors[3]
        self._telling = Telling(
            stage, cast, self.people, self.account, apart={self._pausing, self._latecomer.id}
        )

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
        await self._leave_open()

    async def _leave_open(self) -> None:
        """Leave a second and a first cancellation unanswered: a visitor finds them as they came."""
        await self._telling.cancel(Story.FIRST)
        await self._answer_everything()
        await self._telling.cancel(Story.SECOND, left_open=True)
        await self._answer_everything()
        await self._telling.cancel(Story.FIRST, left_open=True)
        await self._answer_everything()

    def _scenes(self) -> list[tuple[datetime, Callable[[], Any]]]:
        def at(weeks: int, days: int, hour: int) -> datetime:
            day = FIRST_DAY + timedelta(weeks=weeks, days=days)
            zone = ZoneInfo(self._cast.coordinator.city.zone)
            return datetime.combine(day, time(hour), tzinfo=zone).astimezone(UTC)

        return [
            (at(0, 2, 10), self._ask_for_a_round),
            (at(1, 0, 10), lambda: self._telling.cancel(Story.FIRST)),
            (at(1, 0, 16), lambda: self._telling.cancel(Story.SECOND)),
            (at(1, 0, 17), self._telling.propose_writing),
            (at(1, 1, 14), lambda: self._join_late(self._latecomer)),
            (at(2, 2, 11), self._confide),
            (at(3, 1, 15), self._pause),
            (at(3, 2, 10), self._telling.end_quietly),
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
        """Read what the bot has posted since the last look, and keep it for the account.

        By who reads it, then by time: what goes out at once goes out in any order.
        """
        workspace = self._stage.sandbox.workspace
        posted = sorted(
            (
                (conversation.id, message)
                for conversation in workspace.conversations.all()
                for message in conversation.messages
                if message.ts > self._read and message.user == workspace.bot and not message.ephemeral_to
            ),
            key=lambda post: (self._places(post[0]), post[1].ts),
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
            self._read = max(message.ts for _, message in posted)
        for channel, message in news:
            self.account.told(self._title(channel), str(message["text"]), sent_at(message))
        return news

    def _readers(self, channel: str) -> list[Player]:
        conversation = self._stage.sandbox.workspace.conversations.get(channel)
        members = conversation.members if conversation else []
        return [player for player in self._cast.everybody if player.id in members]

    def _places(self, channel: str) -> list[int]:
        """Tell where those who read here stand in the cast."""
        readers = {player.id for player in self._readers(channel)}
        return [place for place, player in enumerate(self._cast.everybody) if player.id in readers]

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
        if len(rejected) >= MANY and not self._digests:
            await self._click_in_view(view, rejected[-1])
            self._did(self._cast.coordinator, Act.SETS_ASIDE)
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
