"""A Slack of one's own: takes letters as the postman would, and remembers when each came and to whom."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from bot.clock import Clock
from mentoring.quietness.quiet import Calendar
from scheduling.pacing import Pacing, Rate
from scheduling.postman import Posted
from surfaces.actions import bare
from surfaces.blocks import Message, Upload


@dataclass(frozen=True, slots=True)
class Button:
    """Something that can be clicked in a message."""

    action: str
    value: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Post:
    """A message as it came, with the calendars that its readers lived by just then."""

    ts: str
    at: datetime
    channel: str
    readers: tuple[str, ...]
    calendars: tuple[Calendar, ...]
    buttons: tuple[Button, ...] = ()


class Town(Protocol):
    """Who lives here, and what they do about a message."""

    def calendar_of(self, user: str) -> Calendar:
        """Tell when somebody may be written to."""

    def read(self, post: Post) -> None:
        """Somebody has a message before them."""


@dataclass
class Slack:
    """Stands where the postman stands."""

    clock: Clock
    town: Town | None = None
    pacing: Pacing = field(default_factory=lambda: Pacing(rates={}, channel=Rate(calls=1e9, seconds=1)))
    posts: list[Post] = field(default_factory=list)
    rooms: dict[str, tuple[str, ...]] = field(default_factory=dict)

    async def post(
        self, _workspace: str, channel: str, message: Message, thread: str | None = None, *, by: float
    ) -> Posted:
        """Take a message, at once."""
        del by
        buttons = () if thread else tuple(_buttons(message.blocks))
        return self._keep(channel, buttons)

    async def open_room(self, _workspace: str, users: tuple[str, ...]) -> str:
        """Open the room of two people, or find it again."""
        room = "G" + "-".join(sorted(users))
        self.rooms[room] = users
        return room

    async def upload(
        self, _workspace: str, channel: str, _thread: str, _upload: Upload, *, by: float
    ) -> Posted:
        """Take a file, at once."""
        del by
        return self._keep(channel, ())

    def _keep(self, channel: str, buttons: tuple[Button, ...]) -> Posted:
        assert self.town is not None
        readers = self.rooms.get(channel, () if channel.startswith("C") else (channel,))
        post = Post(
            ts=f"{len(self.posts)}.0",
            at=self.clock(),
            channel=channel,
            readers=readers,
            calendars=tuple(map(self.town.calendar_of, readers)),
            buttons=buttons,
        )
        self.posts.append(post)
        self.town.read(post)
        return Posted(channel, post.ts)


def _buttons(blocks: Any) -> list[Button]:
    found = list[Button]()
    waiting: list[Any] = [blocks]
    while waiting:
        match waiting.pop(0):
            case {"type": "button", "action_id": str(action), **rest}:
                found.append(Button(bare(action), str(rest.get("value") or "")))
            case dict(holder):
                waiting[:0] = list(holder.values())
            case list(items) | tuple(items):
                waiting[:0] = items
    return found
