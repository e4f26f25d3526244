"""The chat about check-ins: whether a session took place, and how useful it was, in somebody's own words."""

from collections.abc import Sequence

from handlers import lines, routes, talking
from handlers.payloads import Asked, Said
from handlers.replies import Replace, Reply, Several, Whisper
from handlers.talking import Talk
from mentoring.chat.understanding import Intent
from mentoring.checkins import ANSWERABLE, CheckIn, Outcome
from mentoring.conversation import Conversation, Step, Topic
from mentoring.permissions import Action
from mentoring.timeline import local_day
from storage.archive import Work
from surfaces import actions, answers, chatting
from surfaces.answers import MARKS
from surfaces.blocks import Message
from surfaces.home_views import SessionLine

OUTCOMES = {
    Intent.HELD: Outcome.HELD,
    Intent.MISSED: Outcome.MISSED,
    Intent.POSTPONED: Outcome.MOVED,
    Intent.UNABLE: Outcome.UNABLE,
}
ANSWERS = {**OUTCOMES, Intent.DONE: Outcome.HELD, Intent.NO: Outcome.MISSED}
"""What an answer to "did it take place?" says; yes and no are one only when that was surely the question."""


@routes.message(Intent.HELD, needs=Action.TAKE_PART)
@routes.message(Intent.MISSED, needs=Action.TAKE_PART)
@routes.message(Intent.POSTPONED, needs=Action.TAKE_PART)
@routes.message(Intent.UNABLE, needs=Action.TAKE_PART)
async def tell(said: Said, work: Work) -> Reply:
    """Somebody tells how a session went."""
    return await said_something(said, work, surely=True) or Whisper(chatting.nothing_to_check(said.t))


async def said_something(said: Said, work: Work, *, surely: bool) -> Reply | None:
    """Take an answer for the check-in that is open, when there is one; unless it surely is one, ask."""
    waiting = await _waiting(said, work)
    outcome = ANSWERS.get(said.heard.intent) if said.heard.intent else None
    if not waiting or outcome is None:
        return None
    if len(waiting) > 1:
        return await _ask_which(said, waiting, {"outcome": outcome} if surely else {}, work)
    if not surely:
        return await _ask(said, waiting[0], work)
    return await _note(said, waiting[0], outcome, work)


async def said_a_mark(said: Said, work: Work) -> Reply | None:
    """Take a mark for the session that waits for one."""
    mark = said.heard.figure
    if mark not in MARKS:
        return None
    waiting = await _waiting(said, work)
    if len(waiting) > 1:
        return await _ask_which(said, waiting, {"mark": str(mark)}, work)
    line = waiting[0] if waiting else await _unrated(said, work)
    return await _rate(said, line, mark, work) if line else None


async def _note(said: Said, line: SessionLine, outcome: Outcome, work: Work) -> Reply:
    """Note what became of a session as its button does; if it was held, the mark is the next question."""
    value = actions.checkin_value(line.session.id, outcome)
    reply = await talking.press(said, actions.CHECKIN_OUTCOME, value, work)
    if outcome is Outcome.HELD:
        await talking.begin(said, Topic.CHECKIN, Step.RATE, work, {"session": line.session.id})
    else:
        await talking.end(said, work)
    return _named(line, reply, said)


async def _rate(said: Said, line: SessionLine, mark: int, work: Work) -> Reply:
    await talking.end(said, work)
    value = actions.checkin_value(line.session.id, mark)
    return _named(line, await talking.press(said, actions.CHECKIN_RATE, value, work), said)


def _named(line: SessionLine, reply: Reply, said: Said) -> Reply:
    """Say of which session, so that somebody who meant another one sees it."""
    match reply:
        case Replace() | Whisper():
            return Whisper(chatting.checkin_said(line, reply.message, said.t))
        case Several():
            first, *others = reply.replies
            return Several((_named(line, first, said), *others))
        case _:
            return reply


async def _ask(said: Said, line: SessionLine, work: Work) -> Reply:
    """Put the check-in's own question, so that a yes or a no has something to answer."""
    await talking.begin(said, Topic.CHECKIN, Step.OUTCOME, work, {"session": line.session.id})
    return Whisper(answers.checkin_open([line], said.t))


async def _ask_which(said: Said, waiting: Sequence[SessionLine], known: dict[str, str], work: Work) -> Reply:
    sessions = "|".join(line.session.id for line in waiting)
    asked = await talking.begin(said, Topic.CHECKIN, Step.WHICH, work, {**known, "sessions": sessions})
    return Whisper(chatting.which(Topic.CHECKIN, waiting, asked.token, said.t))


async def _waiting(asked: Asked, work: Work) -> tuple[SessionLine, ...]:
    if not asked.actor.may(Action.TAKE_PART):
        return ()
    return await lines.to_check_in(asked.actor.participant, work)


async def _unrated(asked: Asked, work: Work) -> SessionLine | None:
    """Find the session that somebody has last said to be held, without saying how useful it was."""
    participant = asked.actor.participant
    if participant is None or not asked.actor.may(Action.TAKE_PART):
        return None
    held = [c for c in await work.checkins.of_participant(participant.id) if _wants_a_mark(c)]
    late = [c for c in held if work.now > c.asked_at + ANSWERABLE]
    open_ones = sorted((c for c in held if c not in late), key=lambda c: c.asked_at)
    return await _line(open_ones[-1].session_id, asked, work) if open_ones else None


def _wants_a_mark(checkin: CheckIn) -> bool:
    given = checkin.answers
    return checkin.answered_at is not None and given.outcome is Outcome.HELD and given.usefulness is None


async def _line(session_id: str, asked: Asked, work: Work) -> SessionLine | None:
    session = await work.sessions.get(session_id)
    pair = await work.pairs.get(session.pair_id) if session else None
    if session is None or pair is None:
        return None
    return SessionLine(session=session, counterpart=pair.mentee if asked.user == pair.mentor else pair.mentor)


async def _question(asked: Asked, conversation: Conversation, work: Work) -> Message | None:
    waiting = await _waiting(asked, work)
    if conversation.step == Step.WHICH:
        listed = _listed(waiting, conversation)
        return chatting.which(Topic.CHECKIN, listed, conversation.token, asked.t) if listed else None
    session_id = conversation.known.get("session", "")
    if conversation.step == Step.OUTCOME:
        line = next((line for line in waiting if line.session.id == session_id), None)
        return answers.checkin_open([line], asked.t) if line else None
    mine = await work.checkins.of(session_id, asked.participant.id) if asked.actor.participant else None
    if mine is None or not _wants_a_mark(mine):
        return None
    return answers.rate_question(session_id, asked.programme.settings.threshold, asked.t)


def _listed(waiting: Sequence[SessionLine], conversation: Conversation) -> list[SessionLine]:
    """Give the list as it was asked; one that has been answered meanwhile makes it another question."""
    found = {line.session.id: line for line in waiting}
    wanted = conversation.listed("sessions")
    return [found[one] for one in wanted] if all(one in found for one in wanted) else []


async def _answer(said: Said, conversation: Conversation, work: Work) -> Reply | None:
    match conversation.step:
        case Step.WHICH:
            return await _chosen(said, conversation, work)
        case Step.OUTCOME:
            return await _outcome_of(said, conversation, work)
        case _:
            return await _mark_of(said, conversation, work)


async def _chosen(said: Said, conversation: Conversation, work: Work) -> Reply | None:
    listed, figure = _listed(await _waiting(said, work), conversation), said.heard.figure
    line = _at(listed, figure) or _on_that_day(listed, said)
    if line is None:
        return None
    if mark := conversation.known.get("mark"):
        return await _rate(said, line, int(mark), work)
    if outcome := conversation.known.get("outcome"):
        return await _note(said, line, Outcome(outcome), work)
    return await _ask(said, line, work)


def _at(listed: Sequence[SessionLine], figure: int | None) -> SessionLine | None:
    if figure is None:
        return None
    place = len(listed) if figure < 0 else figure
    return listed[place - 1] if 0 < place <= len(listed) else None


def _on_that_day(listed: Sequence[SessionLine], said: Said) -> SessionLine | None:
    """Find the only session on the weekday that was named; a day in the past is none that can be read."""
    when = said.heard.when
    if when is None or when.day is None:
        return None
    zone, weekday = said.person.zone, when.day.weekday()
    same = [line for line in listed if line.session.starts_at and _weekday(line, zone) == weekday]
    return same[0] if len(same) == 1 else None


def _weekday(line: SessionLine, zone: str) -> int:
    assert line.session.starts_at
    return local_day(line.session.starts_at, zone).weekday()


async def _outcome_of(said: Said, conversation: Conversation, work: Work) -> Reply | None:
    line = await _line(conversation.known.get("session", ""), said, work)
    if line is None:
        return None
    if said.heard.figure in MARKS:
        return await _rate(said, line, said.heard.figure or 0, work)
    outcome = ANSWERS.get(said.heard.intent) if said.heard.intent else None
    return await _note(said, line, outcome, work) if outcome else None


async def _mark_of(said: Said, conversation: Conversation, work: Work) -> Reply | None:
    line = await _line(conversation.known.get("session", ""), said, work)
    if line is not None and said.heard.figure in MARKS:
        return await _rate(said, line, said.heard.figure or 0, work)
    if line is not None and (outcome := OUTCOMES.get(said.heard.intent) if said.heard.intent else None):
        return await _note(said, line, outcome, work) if outcome is not Outcome.HELD else None
    if talking.declines(said):
        await talking.end(said, work)
        return Whisper(chatting.rate_later(said.t))
    return None


TALK = Talk(question=_question, answer=_answer)
