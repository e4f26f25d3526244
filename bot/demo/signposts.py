"""Signposts: where a visitor finds what each person of a story reads, as links into the local workspace."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.demo import stories
from bot.demo.account import Account
from bot.demo.cast import Player
from bot.demo.stories import Story
from mentoring.people import Role
from sandbox import Sandbox

IN_PRIVATE = {
    Story.FIRST: {Role.MENTEE},
    Story.SECOND: {Role.MENTEE},
    Story.EXIT: {Role.MENTEE, Role.MENTOR},
    Story.WRITING: set[Role](),
}
"""Who of the two reads the story in their messages with the bot; the others read it in the pair's room."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Signpost:
    """One story, and a link for each of its people."""

    title: str
    links: tuple[tuple[str, str], ...]


def of(account: Account, sandbox: Sandbox) -> Iterator[Signpost]:
    """Give the stories in their order, each with its two people."""
    for story in Story:
        if players := account.people.get(story):
            yield Signpost(
                title=stories.TITLES[account.language][story],
                links=tuple((player.name, _link(player, story, players, sandbox)) for player in players),
            )


def _link(player: Player, story: Story, players: tuple[Player, ...], sandbox: Sandbox) -> str:
    place = "app" if player.role in IN_PRIVATE[story] else _room(players, sandbox)
    return f"{sandbox.url}/?as={player.id}&in={place}"


def _room(players: tuple[Player, ...], sandbox: Sandbox) -> str:
    both = {player.id for player in players}
    rooms = [
        conversation.id
        for conversation in sandbox.workspace.conversations.all()
        if conversation.kind == "mpim" and both <= set(conversation.members)
    ]
    return rooms[-1] if rooms else "app"
