"""The chat about pairs: a bare yes asks once more, and what ends something only leads to its form."""

from handlers import lines, routes, talking
from handlers.payloads import Asked, Said
from handlers.replies import Reply, Whisper
from handlers.talking import Talk
from mentoring.chat.understanding import Intent
from mentoring.conversation import Conversation, Step, Topic
from mentoring.people import Role
from mentoring.permissions import Action, Hat
from storage.archive import Work
from surfaces import actions, answers, chatting
from surfaces.blocks import Message
from surfaces.home_views import PairLine
from surfaces.lines import is_asked


async def said_yes(said: Said, work: Work) -> Reply | None:
    """Somebody says yes while a pair waits for their word: its buttons, and a second yes will do."""
    asked = await _asked(said, work)
    if not asked:
        return None
    line, role = asked[0], said.participant.role
    if len(asked) > 1:
        return Whisper(answers.my_pairs(asked, role, said.t))
    await talking.begin(said, Topic.PAIR, Step.CONFIRM, work, {"pair": line.pair.id})
    return Whisper(_confirm(line, role, said))


async def said_no(said: Said, work: Work) -> Reply | None:
    """Somebody says no while a pair waits for their word: only its button declines."""
    asked = await _asked(said, work)
    return Whisper(_still_open(asked, said.participant.role, said)) if asked else None


async def _asked(asked: Asked, work: Work) -> list[PairLine]:
    """Find the pairs that wait for this person's word."""
    participant = asked.actor.participant
    if participant is None or Hat.PARTICIPANT not in asked.actor.hats:
        return []
    return [line for line in await lines.of_pairs(participant, work) if is_asked(line, participant.role)]


def _confirm(line: PairLine, role: Role, asked: Asked) -> Message:
    return chatting.confirm_pair(line.counterpart, answers.my_pairs([line], role, asked.t), asked.t)


def _still_open(asked_pairs: list[PairLine], role: Role, asked: Asked) -> Message:
    return chatting.pair_open(answers.my_pairs(asked_pairs, role, asked.t), asked.t)


async def _line(asked: Asked, conversation: Conversation, work: Work) -> PairLine | None:
    pairs = await _asked(asked, work)
    return next((line for line in pairs if line.pair.id == conversation.known.get("pair")), None)


async def _question(asked: Asked, conversation: Conversation, work: Work) -> Message | None:
    line = await _line(asked, conversation, work)
    return _confirm(line, asked.participant.role, asked) if line else None


async def _answer(said: Said, conversation: Conversation, work: Work) -> Reply | None:
    line = await _line(said, conversation, work)
    if line is None:
        return None
    if talking.agrees(said):
        await talking.end(said, work)
        return await talking.press(said, actions.PAIR_ACCEPT, line.pair.id, work)
    if talking.declines(said):
        await talking.end(said, work)
        return Whisper(_still_open([line], said.participant.role, said))
    return None


TALK = Talk(question=_question, answer=_answer)


@routes.message(Intent.PRIVATE, needs=Action.LOOK)
async def want_privacy(said: Said, _: Work) -> Reply:
    """Somebody wants to confide something: not here, but by the form that reaches one person only."""
    return Whisper(chatting.private(said.actor, said.t))


@routes.message(Intent.LEAVE, needs=Action.TAKE_PART)
async def want_to_leave(said: Said, _: Work) -> Reply:
    """Somebody thinks of leaving: the button of the form that says what that means."""
    return Whisper(chatting.leave(said.t))


@routes.message(Intent.ANOTHER_PAIR, needs=Action.TAKE_PART)
async def want_another(said: Said, work: Work) -> Reply:
    """Somebody would like another pair: the quiet way out of this one, behind its own form."""
    return Whisper(chatting.another_pair(await lines.exits(said.participant, work), said.t))
