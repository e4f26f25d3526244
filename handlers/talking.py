"""Talking: what every conversation of the chat has in common."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date

from handlers import routes
from handlers.payloads import Asked, Click, Kind, Place, Said
from handlers.replies import Reply
from mentoring import conversation, timeline
from mentoring.chat.intents import Intent
from mentoring.conversation import Conversation, Step, Topic
from mentoring.decisions import Decision
from mentoring.errors import Gone
from storage.archive import Work
from surfaces.blocks import Message


@dataclass(frozen=True, kw_only=True, slots=True)
class Talk:
    """How a topic is talked about.

    `question` puts the question that a conversation has come to, or None when it has settled itself;
    `answer` takes what was said as an answer to it, or gives None when it is none.
    """

    question: Callable[[Asked, Conversation, Work], Awaitable[Message | None]]
    answer: Callable[[Said, Conversation, Work], Awaitable[Reply | None]]


async def begin(
    said: Said,
    topic: Topic,
    step: Step,
    work: Work,
    known: Mapping[str, str] | None = None,
) -> Conversation:
    """Remember the question that is put now, in place of the one before."""
    before = await work.conversations.get(said.user)
    new = conversation.begin(
        said.user, topic, step, token=work.new_id()[:12], now=work.now, known=known, before=before
    )
    await work.record(Decision(changed=(new,)))
    return new


async def end(asked: Asked, work: Work) -> None:
    """Forget the conversation: it has come to its end."""
    await work.record(Decision(dropped=(asked.user,)))


async def press(asked: Asked, action: str, value: str, work: Work) -> Reply:
    """Do what a click on this button does, by the same rule and with the same permission."""
    route = routes.find(Kind.CLICK, action)
    if route is None:
        raise Gone
    return await route.answer(Click(actor=asked.actor, value=value, place=Place.MESSAGE), work)


def today(asked: Asked, work: Work) -> date:
    """Give the day that it is for whoever writes."""
    return timeline.local_day(work.now, asked.person.zone)


def agrees(said: Said, *wishes: Intent) -> bool:
    """Whether an answer is a plain yes, or a yes that says the same once more."""
    heard = said.heard
    return heard.intent is Intent.DONE or (heard.leaning is True and heard.intent in wishes)


def declines(said: Said) -> bool:
    """Whether an answer is a no."""
    return said.heard.intent is Intent.NO or (said.heard.leaning is False and said.heard.when is None)
