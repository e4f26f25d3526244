"""The chat: plain messages to the bot, the questions that it asks back, and what to do when it is lost."""

from dataclasses import replace
from datetime import date

from handlers import lines, routes
from handlers.payloads import Kind, Said
from handlers.replies import Reply, Whisper
from mentoring import dates, signup, timeline
from mentoring.conversation import PATIENCE, Conversation, Topic
from mentoring.decisions import Decision
from mentoring.permissions import Action
from mentoring.understanding import Intent, understand
from storage.archive import Work
from surfaces import answers, menus

AN_ANSWER = {None, Intent.PAUSE, Intent.GREETING, Intent.THANKS, Intent.DONE}
"""What a message that answers "until when?" may also say; any other wish ends that conversation."""


@routes.message(needs=Action.LOOK)
async def hear(said: Said, work: Work) -> Reply:
    """Somebody writes to the bot: an answer to its question, a wish, or something else."""
    conversation = await work.conversations.get(said.user)
    intent = understand(said.text)
    if conversation is not None and conversation.topic is Topic.PAUSE and intent in AN_ANSWER:
        return await _until_when(said, conversation, work)
    route = routes.find(Kind.MESSAGE, intent) if intent else None
    if route is None:
        return await _lost(said, conversation, work)
    if conversation is not None:
        await work.record(Decision(dropped=(said.user,)))
    return await route.answer(said, work)


@routes.message(Intent.GREETING, needs=Action.LOOK)
async def greet(said: Said, _: Work) -> Reply:
    """Somebody says hello."""
    return Whisper(answers.hello(said.actor, said.t))


@routes.message(Intent.THANKS, needs=Action.LOOK)
async def welcome(said: Said, _: Work) -> Reply:
    """Somebody says thank you."""
    return Whisper(answers.you_are_welcome(said.t))


@routes.message(Intent.DONE, needs=Action.LOOK)
async def take_note(said: Said, work: Work) -> Reply:
    """Somebody says yes, or that it is done: the check-in that waits, if any, asks for the rest."""
    waiting = await lines.to_check_in(said.actor.participant, work)
    return Whisper(answers.checkin_open(waiting, said.t) if waiting else answers.all_right(said.t))


@routes.message(Intent.PRIVATE, needs=Action.LOOK)
@routes.message(Intent.LEAVE, needs=Action.LOOK)
@routes.message(Intent.NEVER_MIND, needs=Action.LOOK)
async def point_at_menu(said: Said, _: Work) -> Reply:
    """Somebody wants what only a form can do, or nothing any more: the menu has the buttons."""
    return Whisper(menus.menu(said.actor, said.t))


@routes.message(Intent.PAUSE, needs=Action.TAKE_PART)
async def want_pause(said: Said, work: Work) -> Reply:
    """Somebody wants a pause: the date may be in the same message, else the bot asks for it."""
    if (until := dates.date_in(said.text, today=_today(said, work))) is not None:
        await work.record(signup.pause(said.participant, until, now=work.now))
        return Whisper(answers.paused(until, said.t))
    await work.record(Decision(changed=(_conversation(said, Topic.PAUSE, "until", work),)))
    return Whisper(answers.pause_question(said.t))


async def _until_when(said: Said, conversation: Conversation, work: Work) -> Reply:
    """The bot has asked until when: a date ends the conversation, anything else is asked once more."""
    until = dates.date_in(said.text, today=_today(said, work))
    if until is not None:
        paused = signup.pause(said.participant, until, now=work.now)
        await work.record(paused.and_then(Decision(dropped=(said.user,))))
        return Whisper(answers.paused(until, said.t))
    if conversation.step == "again":
        await work.record(Decision(dropped=(said.user,)))
        return await _lost(said, None, work)
    again = replace(conversation, step="again", expires_at=work.now + PATIENCE)
    await work.record(Decision(changed=(again,)))
    return Whisper(answers.date_not_understood(said.t))


async def _lost(said: Said, conversation: Conversation | None, work: Work) -> Reply:
    """Nothing is understood: the menu; the second time in a row, a human."""
    programme = said.actor.programme
    if conversation is not None and conversation.topic is Topic.LOST and programme is not None:
        await work.record(Decision(dropped=(said.user,)))
        return Whisper(answers.offer_a_human(programme.coordinators[0], said.t))
    lost = _conversation(said, Topic.LOST, "once", work)
    if conversation is not None:
        lost = replace(lost, version=conversation.version)
    await work.record(Decision(changed=(lost,)))
    return Whisper(answers.not_understood(said.actor, said.t))


def _today(said: Said, work: Work) -> date:
    return timeline.local_day(work.now, said.person.zone)


def _conversation(said: Said, topic: Topic, step: str, work: Work) -> Conversation:
    return Conversation(user=said.user, topic=topic, step=step, expires_at=work.now + PATIENCE)
