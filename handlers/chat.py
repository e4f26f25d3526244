"""The chat: plain messages to the bot, the questions that it asks back, and what to do when it is lost."""

from dataclasses import replace

from handlers import chat_checkins, chat_pairs, chat_pauses, chat_sessions, home, routes, talking
from handlers.payloads import Asked, Click, Kind, Said
from handlers.replies import Replace, Reply, Several, Whisper
from handlers.talking import Talk
from mentoring.chat import understanding
from mentoring.chat.understanding import Heard, Intent
from mentoring.conversation import Conversation, Step, Topic
from mentoring.decisions import Decision
from mentoring.errors import Gone
from mentoring.permissions import Action
from storage.archive import Work
from surfaces import actions, answers, chatting
from surfaces.blocks import Message

TALKS: dict[Topic, Talk] = {
    Topic.PAUSE: chat_pauses.TALK,
    Topic.BOOK: chat_sessions.BOOKING,
    Topic.MOVE: chat_sessions.BOOKING,
    Topic.CANCEL: chat_sessions.CANCELLING,
    Topic.CHECKIN: chat_checkins.TALK,
    Topic.PAIR: chat_pairs.TALK,
}
"""How each topic is talked about; being lost is about nothing."""

PLEASANT = frozenset({Intent.GREETING, Intent.THANKS, Intent.SMALLTALK})
"""What never takes a conversation off its course."""

FEW_WORDS = 2
"""A longer no denies something that was named."""

ONLY_ANSWERS = frozenset({None, Intent.DONE, Intent.NO, Intent.NUMBER, Intent.MOMENT})
"""What wants something only as an answer."""


@routes.message(needs=Action.LOOK)
async def hear(said: Said, work: Work) -> Reply:
    """Somebody writes to the bot: an answer to its question, a wish, or something else."""
    said = replace(said, heard=_heard(said, work))
    last = await work.conversations.last(said.user)
    if last is None or last.topic is Topic.LOST:
        return await _take(said, last if last and last.expires_at > work.now else None, work)
    if last.expires_at > work.now:
        return await _go_on(said, last, work)
    if said.heard.intent in ONLY_ANSWERS and (question := await _question(said, last, work)):
        await work.record(Decision(changed=(last.revived(work.now),)))
        return Whisper(chatting.resumed(question, said.t))
    return await _take(said, None, work)


def _heard(said: Said, work: Work) -> Heard:
    """Understand a message, as somebody means it who works these hours."""
    participant = said.actor.participant
    hours = participant.profile.hours if participant else understanding.USUAL
    return understanding.hear(said.text, today=talking.today(said, work), hours=hours)


async def _question(asked: Asked, conversation: Conversation, work: Work) -> Message | None:
    """Put the question that a conversation has come to, unless it has settled itself."""
    talk = TALKS.get(conversation.topic)
    return await talk.question(asked, conversation, work) if talk else None


async def _go_on(said: Said, conversation: Conversation, work: Work) -> Reply:
    """The bot had asked: an answer leads on, a pleasantry back to the question, another wish away from it."""
    question = await _question(said, conversation, work)
    if question is None:
        await talking.end(said, work)
        return await _take(said, None, work)
    if said.heard.intent is Intent.NEVER_MIND:
        await talking.end(said, work)
        return Whisper(chatting.dropped(said.t))
    reply = await TALKS[conversation.topic].answer(said, conversation, work)
    if reply is not None:
        return reply
    return await _stray(said, conversation, question, work)


async def _stray(said: Said, conversation: Conversation, question: Message, work: Work) -> Reply:
    """What was said is no answer: a pleasantry, another wish, or something that asks for patience."""
    if said.heard.intent in PLEASANT:
        return Whisper(chatting.back_to(question, _pleasantry(said), said.t))
    if said.heard.intent not in ONLY_ANSWERS:
        return await _take(said, conversation, work)
    if conversation.asked_again:
        await talking.end(said, work)
        return await _lost(said, None, work)
    await work.record(Decision(changed=(conversation.repeated(work.now),)))
    return Whisper(chatting.again(question, said.t))


async def _take(said: Said, before: Conversation | None, work: Work) -> Reply:
    """Do what somebody wishes; what they were in the middle of is over."""
    intent = said.heard.intent
    route = routes.find(Kind.MESSAGE, intent) if intent else None
    if route is None:
        return await _lost(said, before, work)
    if before is not None:
        await talking.end(said, work)
    return await route.answer(said, work)


async def _lost(said: Said, conversation: Conversation | None, work: Work) -> Reply:
    """Nothing is understood: the menu; the second time in a row, a human."""
    programme = said.actor.programme
    if conversation is not None and conversation.topic is Topic.LOST and programme is not None:
        await talking.end(said, work)
        return Whisper(answers.offer_a_human((await home.to_ask(programme, work))[0], said.t))
    await talking.begin(said, Topic.LOST, Step.ONCE, work)
    return Whisper(answers.not_understood(said.actor, said.t))


# A click on a question's own button says the same as the words.


@routes.click(actions.CHAT_YES, needs=Action.LOOK)
async def say_yes(click: Click, work: Work) -> Reply:
    """Somebody clicks yes."""
    return await _clicked(click, click.value, Heard(intent=Intent.DONE), work)


@routes.click(actions.CHAT_NO, needs=Action.LOOK)
async def say_no(click: Click, work: Work) -> Reply:
    """Somebody clicks no."""
    return await _clicked(click, click.value, Heard(intent=Intent.NO), work)


@routes.click(actions.CHAT_CHOOSE, needs=Action.LOOK)
async def choose(click: Click, work: Work) -> Reply:
    """Somebody clicks on one of a list."""
    token, place = actions.read_chat(click.value)
    return await _clicked(click, token, Heard(intent=Intent.NUMBER, figure=place), work)


async def _clicked(click: Click, token: str, heard: Heard, work: Work) -> Reply:
    """Take a click as the answer to its question, however late; one to another question is gone."""
    conversation = await work.conversations.last(click.user)
    if conversation is None or not token or conversation.token != token:
        raise Gone
    if await _question(click, conversation, work) is None:
        raise Gone
    if conversation.expires_at <= work.now:
        conversation = conversation.revived(work.now)
        await work.record(Decision(changed=(conversation,)))
    said = Said(actor=click.actor, text="", heard=heard)
    reply = await TALKS[conversation.topic].answer(said, conversation, work)
    if reply is None:
        raise Gone
    return _in_place(reply)


def _in_place(reply: Reply) -> Reply:
    """Let an answer take the place of the question that was clicked."""
    match reply:
        case Whisper():
            return Replace(reply.message)
        case Several():
            first, *others = reply.replies
            return Several((_in_place(first), *others))
        case _:
            return reply


# What people say to each other.


@routes.message(Intent.GREETING, needs=Action.LOOK)
async def greet(said: Said, _: Work) -> Reply:
    """Somebody says hello."""
    return Whisper(answers.hello(said.actor, said.t))


@routes.message(Intent.THANKS, needs=Action.LOOK)
@routes.message(Intent.SMALLTALK, needs=Action.LOOK)
async def be_pleasant(said: Said, _: Work) -> Reply:
    """Somebody says thank you, or asks how the bot is."""
    return Whisper(_pleasantry(said))


def _pleasantry(said: Said) -> Message:
    match said.heard.intent:
        case Intent.THANKS:
            return answers.you_are_welcome(said.t)
        case Intent.GREETING:
            return answers.hello_again(said.t)
        case _:
            return chatting.smalltalk(said.t)


@routes.message(Intent.UPSET, needs=Action.LOOK)
async def bear_it(said: Said, _: Work) -> Reply:
    """Somebody is angry with the bot."""
    return Whisper(chatting.upset(said.actor, said.t))


@routes.message(Intent.DISTRESS, needs=Action.LOOK)
async def care(said: Said, _: Work) -> Reply:
    """Somebody is not well: who is there for them."""
    return Whisper(chatting.distress(said.actor, said.t))


# Answers to nothing that the chat has asked: perhaps to a letter.


@routes.message(Intent.DONE, needs=Action.LOOK)
async def take_note(said: Said, work: Work) -> Reply:
    """Somebody says yes, or that it is done: to the pair or the check-in that waits for them."""
    pair = await chat_pairs.said_yes(said, work)
    checkin = await chat_checkins.said_something(said, work, surely=pair is None and not said.heard.mere)
    if pair and checkin:
        await talking.end(said, work)
        return Several((pair, checkin))
    return pair or checkin or Whisper(answers.all_right(said.t))


@routes.message(Intent.NO, needs=Action.LOOK)
async def take_a_no(said: Said, work: Work) -> Reply:
    """Somebody says no: to nothing in particular, or to a letter that asks for more than that."""
    bare = said.heard.leaning is not True and len(said.text.split()) <= FEW_WORDS
    checkin = await chat_checkins.said_something(said, work, surely=False) if bare else None
    return checkin or await chat_pairs.said_no(said, work) or Whisper(chatting.nothing_changes(said.t))


@routes.message(Intent.NUMBER, needs=Action.LOOK)
async def take_a_number(said: Said, work: Work) -> Reply:
    """Somebody gives a number: a mark for a session, or one of the times that they were offered."""
    first, second = chat_checkins.said_a_mark, chat_sessions.said_a_place
    if said.heard.ordinal:
        first, second = second, first
    return await first(said, work) or await second(said, work) or await _lost(said, None, work)


@routes.message(Intent.NEVER_MIND, needs=Action.LOOK)
async def ask_what(said: Said, work: Work) -> Reply:
    """Somebody wants to stop, and nothing is under way: the bot asks what is meant."""
    return Whisper(chatting.nothing_under_way(said.actor, await chat_sessions.booked(said, work), said.t))
