"""The chat about sessions: which one, when, and whether that is meant; then the same rule as a click."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from handlers import chat_times, dossiers, lines, routes, sessions, talking
from handlers.chat_times import Wanted
from handlers.payloads import Asked, Said
from handlers.replies import Reply, Whisper
from handlers.talking import Talk
from mentoring import timeline
from mentoring.chat.moments import When
from mentoring.chat.understanding import Intent
from mentoring.conversation import Conversation, Step, Topic
from mentoring.errors import Gone, SlotTaken
from mentoring.permissions import Action
from mentoring.sessions import SessionState
from storage.archive import Work
from surfaces import actions, answers, chatting
from surfaces.blocks import Message
from surfaces.home_views import SessionLine

# What is wished


@routes.message(Intent.BOOK, needs=Action.BOOK)
async def want_session(said: Said, work: Work) -> Reply:
    """Somebody wants to meet, perhaps at a time that they name already."""
    waiting = await chat_times.to_book(said.actor, work)
    if not waiting:
        return Whisper(chatting.all_booked(await booked(said, work), said.t))
    return await _which(said, Topic.BOOK, waiting, work)


@routes.message(Intent.MOMENT, needs=Action.LOOK)
async def name_a_moment(said: Said, work: Work) -> Reply:
    """Somebody names a day or an hour out of the blue: a time for the session that wants one."""
    if not said.actor.may(Action.BOOK):
        return Whisper(answers.not_understood(said.actor, said.t))
    return await want_session(said, work)


@routes.message(Intent.MOVE, needs=Action.BOOK)
async def want_other_time(said: Said, work: Work) -> Reply:
    """Somebody wants to move a session; one that has no time yet gets its first."""
    coming = await booked(said, work)
    if coming:
        return await _which(said, Topic.MOVE, coming, work)
    waiting = await chat_times.to_book(said.actor, work)
    if waiting:
        return await _which(said, Topic.BOOK, waiting, work)
    return Whisper(chatting.none_booked((), said.t))


@routes.message(Intent.CANCEL, needs=Action.BOOK)
async def want_no_session(said: Said, work: Work) -> Reply:
    """Somebody cannot come: which session is asked if need be, and always whether it is meant."""
    coming = await booked(said, work)
    if not coming:
        return Whisper(chatting.none_booked(await lines.to_book(said.actor, work), said.t))
    return await _which(said, Topic.CANCEL, coming, work)


async def booked(asked: Asked, work: Work) -> tuple[SessionLine, ...]:
    """Tell the sessions to come, when this person may book at all."""
    return await lines.booked(asked.actor, work) if asked.actor.may(Action.BOOK) else ()


async def said_a_place(said: Said, work: Work) -> Reply | None:
    """Take a number for one of the times that the last letter offered: sure only after a yes."""
    figure = said.heard.figure
    for line in await chat_times.to_book(said.actor, work):
        offered = chat_times.still_ahead(
            await work.outbox.times_offered(line.session.id, said.user), work.now
        )
        at = chat_times.at_place(offered, figure)
        if at is not None:
            return await _confirm(said, Topic.BOOK, line, at, work)
    return None


# Which session


async def _which(said: Said, topic: Topic, among: Sequence[SessionLine], work: Work) -> Reply:
    meant = [line for line in among if chat_times.is_on(line, said.heard.about, said.person.zone)]
    if len(meant) == 1 or len(among) == 1:
        return await _go(said, topic, (meant or list(among))[0], said.heard.when, work)
    shown = (meant or list(among))[: chatting.MOST_SESSIONS]
    known = {"sessions": "|".join(line.session.id for line in shown), **chat_times.written(said.heard.when)}
    asked = await talking.begin(said, topic, Step.WHICH, work, known)
    return Whisper(chatting.which(topic, shown, asked.token, said.t))


async def _go(said: Said, topic: Topic, line: SessionLine, when: When | None, work: Work) -> Reply:
    """Go on with one session: ask for its time, or whether it is really to be cancelled."""
    if topic is Topic.CANCEL:
        known = {"session": line.session.id}
        asked = await talking.begin(said, topic, Step.CONFIRM, work, known)
        return Whisper(chatting.confirm_cancel(line, asked.token, said.t))
    starts_at = line.session.starts_at
    if starts_at is not None:
        when = chat_times.moved(when, said.heard.later, starts_at, said.person.zone)
    return await _time(said, topic, line, when, work)


async def _time(said: Said, topic: Topic, line: SessionLine, when: When | None, work: Work) -> Reply:
    """Ask whether the one moment named is meant, or offer some that are like it."""
    wanted = await chat_times.suiting(line, when, said, work)
    if isinstance(wanted, datetime):
        return await _confirm(said, topic, line, wanted, work)
    return await _offer(said, topic, line, wanted, work)


async def _offer(said: Said, topic: Topic, line: SessionLine, wanted: Wanted, work: Work) -> Reply:
    if not wanted.times:
        await talking.end(said, work)
        return Whisper(answers.slots(line.session.id, (), said.t))
    known = {
        "session": line.session.id,
        "times": "|".join(at.isoformat() for at in wanted.times),
        "excuse": wanted.excuse,
    }
    asked = await talking.begin(said, topic, Step.TIME, work, known)
    return Whisper(chatting.times(line, wanted.times, asked.token, said.t, excuse=wanted.excuse))


async def _confirm(said: Said, topic: Topic, line: SessionLine, at: datetime, work: Work) -> Reply:
    known = {"session": line.session.id, "at": at.isoformat()}
    asked = await talking.begin(said, topic, Step.CONFIRM, work, known)
    return Whisper(chatting.confirm_time(line, at, asked.token, said.t))


# The question as it stands


async def _listed(asked: Asked, conversation: Conversation, work: Work) -> list[SessionLine]:
    """Give the sessions that the question is about, in its order; none when one of them has moved on."""
    if conversation.topic is Topic.BOOK:
        found = {line.session.id: line for line in await chat_times.to_book(asked.actor, work)}
    else:
        found = {line.session.id: line for line in await booked(asked, work)}
    wanted = conversation.listed("sessions") or (conversation.known.get("session", ""),)
    return [found[one] for one in wanted] if all(one in found for one in wanted) else []


async def _question(asked: Asked, conversation: Conversation, work: Work) -> Message | None:
    listed = await _listed(asked, conversation, work)
    if not listed:
        return None
    if conversation.step == Step.WHICH:
        return chatting.which(conversation.topic, listed, conversation.token, asked.t)
    if conversation.topic is Topic.CANCEL:
        return chatting.confirm_cancel(listed[0], conversation.token, asked.t)
    if conversation.step == Step.CONFIRM:
        at = datetime.fromisoformat(conversation.known["at"])
        return chatting.confirm_time(listed[0], at, conversation.token, asked.t) if at > work.now else None
    times = chat_times.still_ahead(_times(conversation), work.now)
    excuse = conversation.known.get("excuse", "")
    return chatting.times(listed[0], times, conversation.token, asked.t, excuse=excuse) if times else None


def _times(conversation: Conversation) -> tuple[datetime, ...]:
    return tuple(map(datetime.fromisoformat, conversation.listed("times")))


# The answer


async def _answer_booking(said: Said, conversation: Conversation, work: Work) -> Reply | None:
    listed, topic = await _listed(said, conversation, work), conversation.topic
    if conversation.step == Step.WHICH:
        line = chat_times.chosen(listed, said)
        return await _go(said, topic, line, chat_times.read(conversation.known), work) if line else None
    line = listed[0]
    if (at := _settled(said, conversation, work)) is not None:
        return await _settle(said, line, at, work)
    if said.heard.when is not None and said.heard.intent not in {Intent.CANCEL, Intent.PAUSE}:
        return await _go(said, topic, line, _completed(said, conversation), work)
    if talking.declines(said):
        await talking.end(said, work)
        return Whisper(chatting.dropped(said.t))
    return None


def _settled(said: Said, conversation: Conversation, work: Work) -> datetime | None:
    """Give the time that an answer settles on: the one asked about, or one of those offered."""
    if conversation.step == Step.TIME:
        return chat_times.picked(chat_times.still_ahead(_times(conversation), work.now), said)
    own = Intent.BOOK if conversation.topic is Topic.BOOK else Intent.MOVE
    agreed = said.heard.when is None and talking.agrees(said, own)
    return datetime.fromisoformat(conversation.known["at"]) if agreed else None


def _completed(said: Said, conversation: Conversation) -> When | None:
    """Give the moment that an answer names; an hour alone is on the day that was asked about."""
    when, before = said.heard.when, conversation.known.get("at")
    if when is None or when.day is not None or before is None:
        return when
    return replace(when, day=timeline.local_day(datetime.fromisoformat(before), said.person.zone))


async def _settle(said: Said, line: SessionLine, at: datetime, work: Work) -> Reply:
    """Book or move the session, as a click would; a time that is gone meanwhile leads to others."""
    try:
        if line.session.state is SessionState.BOOKED:
            session, dossier = await dossiers.of_session(line.session.id, said.actor, work)
            await sessions.book(session, dossier, at, work)
            reply: Reply = Whisper(answers.slot_booked(at, said.t, others=dossier.others(said.user)))
        else:
            reply = await talking.press(
                said, actions.SLOT_PICK, actions.slot_value(line.session.id, at), work
            )
    except (SlotTaken, Gone):
        topic = Topic.MOVE if line.session.state is SessionState.BOOKED else Topic.BOOK
        others = await chat_times.others(line, said, work, excuse="chat-time-unfit")
        return await _offer(said, topic, line, others, work)
    await talking.end(said, work)
    return reply


async def _answer_cancelling(said: Said, conversation: Conversation, work: Work) -> Reply | None:
    listed = await _listed(said, conversation, work)
    if conversation.step == Step.WHICH:
        line = chat_times.chosen(listed, said)
        return await _go(said, Topic.CANCEL, line, None, work) if line else None
    if talking.agrees(said, Intent.CANCEL):
        await talking.end(said, work)
        return await talking.press(said, actions.SESSION_CANCEL, listed[0].session.id, work)
    if talking.declines(said):
        await talking.end(said, work)
        return Whisper(chatting.dropped(said.t))
    return None


BOOKING = Talk(question=_question, answer=_answer_booking)
CANCELLING = Talk(question=_question, answer=_answer_cancelling)
