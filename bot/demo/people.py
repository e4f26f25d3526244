"""What the people of the cast do: they read what the bot sends them, and answer as people would."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from bot.demo.account import Act
from bot.demo.cast import Cast, Player
from mentoring.people import Role
from sandbox import Sandbox
from surfaces import actions

Message = dict[str, Any]
Tell = Callable[[Player, Act], None]

TAKEAWAYS = {
    "fr": (
        "Tester un assistant d’IA sur un vrai dossier.",
        "Couper les notifications le matin.",
        "Poser plus de questions.",
    ),
    "en": (
        "Try an AI assistant on a real file.",
        "No notifications before ten.",
        "Ask more questions than I answer.",
    ),
}


@dataclass(kw_only=True)
class People:
    """Everybody of the cast, each reading their own messages and answering in their own way."""

    sandbox: Sandbox
    cast: Cast
    chance: Random
    tell: Tell
    late: frozenset[str] = frozenset()
    declines: set[str] = field(default_factory=set)
    delegating: frozenset[str] = frozenset()
    never_book: frozenset[str] = frozenset()
    could_not_come: set[str] = field(default_factory=set)
    picks_late: frozenset[str] = frozenset()
    leaves_open: set[str] = field(default_factory=set)
    weeks_begun: set[str] = field(default_factory=set)

    async def answer(self, player: Player, channel: str, message: Message) -> None:
        """Do what this person would do about a message, if anything."""
        if player.id in self.leaves_open:
            return
        for action, react in self._reactions(player):
            pressed = next(buttons(message, action), None)
            if pressed:
                await react(player, channel, message, pressed)
                return

    def _reactions(self, player: Player) -> Iterator[tuple[str, "Reaction"]]:
        if player.role is None:
            if player == self.cast.assistant:
                yield actions.SLOT_PICK, self._pick_a_time
            return
        if player.id not in self.late:
            yield actions.JOIN_OPEN, self._join
        yield actions.STEADY_DELEGATE_OPEN, self._let_book
        yield actions.WRITING_AGREE, self._agree_to_write
        if player.role is Role.MENTOR:
            yield actions.WRITTEN, self._have_written
        yield actions.CARD_OPEN, self._read_the_cards
        yield actions.PAIR_ACCEPT, self._answer_the_question
        if player.role is Role.MENTEE and player.id not in self.delegating | self.never_book:
            yield actions.SLOT_PICK, self._pick_a_time
        yield actions.CHECKIN_OUTCOME, self._check_in

    async def join(self, player: Player) -> None:
        """Join with the slash command, as somebody who let the invitation pass would."""
        word = {"fr": "rejoindre", "en": "join"}[player.language]
        command = {"fr": "/mentorat", "en": "/mentoring"}[player.language]
        await self.sandbox.client.command(user=player.id, command=command, text=word)
        await self._fill_in(player)
        self.tell(player, Act.JOINS_LATE)

    async def _join(self, player: Player, channel: str, message: Message, pressed: "Pressed") -> None:
        await self._press(player, channel, message, pressed)
        await self._fill_in(player)
        self.tell(player, Act.JOINS)

    async def _fill_in(self, player: Player) -> None:
        values: dict[str, Any] = {
            "topics": list(player.topics),
            "languages": list(player.languages),
            "hours_start": "09:00",
            "hours_end": "18:00",
            "charter": ["yes"],
            "announce": ["yes"] if self.chance.random() < 0.5 else None,  # noqa: PLR2004  every other one
        }
        if player.role is Role.MENTOR:
            values["capacity"] = "1"
        if player.id in self.delegating:
            values["delegate"] = self.cast.assistant.id
        await self.submit(player, values)

    async def _read_the_cards(
        self, player: Player, channel: str, message: Message, pressed: "Pressed"
    ) -> None:
        await self._press(player, channel, message, pressed)
        for _ in range(3):
            if not (await self.sandbox.client.modals(user=player.id))["stack"]:
                break
            await self.submit(player, {})
        self.tell(player, Act.READS)

    async def _answer_the_question(
        self, player: Player, channel: str, message: Message, pressed: "Pressed"
    ) -> None:
        if player.id in self.declines:
            self.declines.discard(player.id)
            refused = next(buttons(message, actions.PAIR_DECLINE))
            await self._press(player, channel, message, refused)
            self.tell(player, Act.DECLINES)
            return
        await self._press(player, channel, message, pressed)
        self.tell(player, Act.ACCEPTS)

    async def _let_book(self, player: Player, channel: str, message: Message, pressed: "Pressed") -> None:
        """Asked how to go on, let an assistant book."""
        await self._press(player, channel, message, pressed)
        await self.submit(player, {"delegate": self.cast.assistant.id})
        self.tell(player, Act.LETS_BOOK)

    async def cancel(self, player: Player, channel: str, message: Message) -> None:
        """Give the time of a session back."""
        await self._press(player, channel, message, next(buttons(message, actions.SESSION_CANCEL)))
        self.tell(player, Act.CANCELS)

    async def propose_writing(self, player: Player) -> None:
        """Propose to write, where one's sessions are listed, if one of them wants a time."""
        word = {"fr": "séance", "en": "session"}[player.language]
        expect(await self.sandbox.client.command(user=player.id, command="/mentorat", text=word))
        read = await self.sandbox.client.messages(viewer=player.id, channel="@app")
        shown = read["messages"][-1]
        pressed = next(buttons(shown, actions.WRITING_PROPOSE), None)
        if pressed is not None:
            await self._press(player, "@app", shown, pressed)
            self.tell(player, Act.PROPOSES_WRITING)

    async def _agree_to_write(
        self, player: Player, channel: str, message: Message, pressed: "Pressed"
    ) -> None:
        await self._press(player, channel, message, pressed)
        self.tell(player, Act.AGREES_TO_WRITE)

    async def _have_written(self, player: Player, channel: str, message: Message, pressed: "Pressed") -> None:
        """Say so when the week is half over, not as it begins."""
        if pressed.value not in self.weeks_begun:
            self.weeks_begun.add(pressed.value)
            return
        await self._press(player, channel, message, pressed)
        self.tell(player, Act.HAS_WRITTEN)

    async def ask_for_the_end(self, player: Player) -> None:
        """Ask alone that one's pair end, by the menu that opens the safety valve."""
        word = {"fr": "confiance", "en": "private"}[player.language]
        expect(await self.sandbox.client.command(user=player.id, command="/mentorat", text=word))
        view = (await self.sandbox.client.modals(user=player.id))["stack"][-1]
        pressed = next(buttons(view, actions.EXIT_OPEN))
        expect(
            await self.sandbox.client.click(
                user=player.id,
                view_id=view["id"],
                block_id=pressed.block,
                action_id=pressed.action,
                value=pressed.value,
            )
        )
        await self.submit(player, {})
        self.tell(player, Act.ASKS_END)

    async def _pick_a_time(self, player: Player, channel: str, message: Message, _: "Pressed") -> None:
        offered = list(buttons(message, actions.SLOT_PICK))
        picked = offered[-1] if player.id in self.picks_late else self.chance.choice(offered)
        await self._press(player, channel, message, picked)
        self.tell(player, Act.BOOKS)

    async def _check_in(self, player: Player, channel: str, message: Message, _: "Pressed") -> None:
        if player.id in self.could_not_come:
            self.could_not_come.discard(player.id)
            missed = next(
                one for one in buttons(message, actions.CHECKIN_OUTCOME) if one.value.endswith("|missed")
            )
            await self._press(player, channel, message, missed)
            self.tell(player, Act.MISSED)
            return
        manner = self.chance.random()
        if manner < 0.15:  # noqa: PLR2004  about one in seven answers late or never
            return
        if manner < 0.5 and (opened := next(buttons(message, actions.CHECKIN_OPEN), None)):  # noqa: PLR2004
            await self._press(player, channel, message, opened)
            await self.submit(player, self._written(player))
            self.tell(player, Act.WRITES)
            return
        outcomes = list(buttons(message, actions.CHECKIN_OUTCOME))
        held = next((one for one in outcomes if one.value.endswith("|held")), outcomes[0])
        await self._press(player, channel, message, held)
        mark = self.chance.choice((3, 4, 4, 5, 5))
        replaced = await self._again(player, channel, message)
        rate = next(
            (one for one in buttons(replaced, actions.CHECKIN_RATE) if one.value.endswith(f"|{mark}")), None
        )
        if rate:
            await self._press(player, channel, replaced, rate)
        self.tell(player, Act.CLICKS)

    def _written(self, player: Player) -> dict[str, Any]:
        return {
            "outcome": "held",
            "usefulness": str(self.chance.choice((3, 4, 4, 5))),
            "topics": [self.chance.choice(player.topics)],
            "takeaway": self.chance.choice(TAKEAWAYS[player.language]),
        }

    async def _again(self, player: Player, channel: str, message: Message) -> Message:
        """Read a message again, after a click has changed it."""
        read = await self.sandbox.client.messages(
            viewer=player.id, channel=channel, thread=message.get("thread_ts")
        )
        return next((one for one in read["messages"] if one["ts"] == message["ts"]), message)

    async def _press(self, player: Player, channel: str, message: Message, pressed: "Pressed") -> None:
        done = await self.sandbox.client.click(
            user=player.id,
            channel=channel,
            ts=message["ts"],
            block_id=pressed.block,
            action_id=pressed.action,
            value=pressed.value or None,
        )
        expect(done)

    async def submit(self, player: Player, values: dict[str, Any]) -> None:
        """Send the modal on top, and insist that it is accepted; a block has the name of its field."""
        stack = (await self.sandbox.client.modals(user=player.id))["stack"]
        blocks = stack[-1]["blocks"] if stack else []
        named = {block["block_id"]: block["element"]["action_id"] for block in blocks if "element" in block}
        fields = {name: {named.get(name, name): value} for name, value in values.items()}
        expect(await self.sandbox.client.submit(user=player.id, values=fields))


@dataclass(frozen=True, kw_only=True, slots=True)
class Pressed:
    """A button that somebody may press."""

    block: str
    action: str
    value: str


Reaction = Callable[[Player, str, Message, Pressed], Awaitable[None]]


def buttons(holder: dict[str, Any], action: str) -> Iterator[Pressed]:
    """Find the buttons of a message or view that do this."""
    for block in holder.get("blocks") or []:
        elements = [*block.get("elements", []), *([block["accessory"]] if "accessory" in block else [])]
        for element in elements:
            if element.get("type") == "button" and actions.bare(element.get("action_id", "")) == action:
                yield Pressed(
                    block=block.get("block_id", ""),
                    action=element["action_id"],
                    value=element.get("value", ""),
                )


class Refused(Exception):  # noqa: N818  it stops the play
    """The bot did not accept what somebody did: the play has found a fault."""


def expect(done: dict[str, Any]) -> dict[str, Any]:
    """Insist that the bot answered, and accepted what was done."""
    if not done.get("acked") or done.get("errors") or done.get("error"):
        raise Refused({key: done.get(key) for key in ("error", "errors", "status", "detail")})
    return done
