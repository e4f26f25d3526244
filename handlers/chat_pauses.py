"""The chat about pauses: until when, and whether that is meant."""

from datetime import date

from handlers import pauses, routes, talking
from handlers.payloads import Asked, Said
from handlers.replies import Reply, Whisper
from handlers.talking import Talk
from mentoring.chat import dates
from mentoring.chat.understanding import Intent
from mentoring.conversation import Conversation, Step, Topic
from mentoring.permissions import Action
from mentoring.timeline import DAY, WEEK
from storage.archive import Work
from surfaces import answers, chatting
from surfaces.blocks import Message


@routes.message(Intent.PAUSE, needs=Action.TAKE_PART)
async def want_pause(said: Said, work: Work) -> Reply:
    """Somebody wants a pause: the date may be in the same message, else the bot asks for it.

    A pause begins at once: whoever names the day on which it is to begin speaks of days away.
    """
    if dates.begins_later(said.text):
        await talking.end(said, work)
        return Whisper(chatting.days_away(said.t))
    if (until := _until(said)) is None:
        await talking.begin(said, Topic.PAUSE, Step.UNTIL, work)
        return Whisper(answers.pause_question(said.t))
    return await _pause_or_ask(said, until, work, sure=_bounded(said))


async def _pause_or_ask(said: Said, until: date, work: Work, *, sure: bool) -> Reply:
    if sure:
        return await _pause(said, until, work)
    asked = await talking.begin(said, Topic.PAUSE, Step.CONFIRM, work, {"until": until.isoformat()})
    return Whisper(chatting.confirm_pause(until, asked.token, said.t))


async def _pause(said: Said, until: date, work: Work) -> Reply:
    hits = await pauses.begin(said, until, work)
    await talking.end(said, work)
    return Whisper(answers.paused(until, said.t, hits))


def _until(said: Said) -> date | None:
    """Give the first day back that a message speaks of; a week or the end of a month is spent away."""
    when = said.heard.when
    if when is None or when.day is None:
        return None
    if when.whole_week:
        return when.day + WEEK
    if dates.is_a_month_end(said.text):
        return _next_weekday(when.day + DAY)
    return when.day


def _next_weekday(day: date) -> date:
    while day.weekday() > 4:  # noqa: PLR2004  Friday
        day += DAY
    return day


def _bounded(said: Said) -> bool:
    """Whether the date is surely the end: "until Monday", "for two weeks", "15 January"."""
    when = said.heard.when
    return (
        when is not None and not when.whole_week and (said.heard.bounded or dates.is_written_out(said.text))
    )


async def _question(asked: Asked, conversation: Conversation, work: Work) -> Message | None:
    del work
    if conversation.step == Step.CONFIRM and "until" in conversation.known:
        return chatting.confirm_pause(
            date.fromisoformat(conversation.known["until"]), conversation.token, asked.t
        )
    return answers.pause_question_again(asked.t)


async def _answer(said: Said, conversation: Conversation, work: Work) -> Reply | None:
    if dates.begins_later(said.text):
        return await want_pause(said, work)
    if (until := _until(said)) is not None:
        when = said.heard.when
        return await _pause_or_ask(said, until, work, sure=when is not None and not when.whole_week)
    if conversation.step != Step.CONFIRM:
        return None
    if talking.agrees(said, Intent.PAUSE):
        return await _pause(said, date.fromisoformat(conversation.known["until"]), work)
    if talking.declines(said):
        await talking.begin(said, Topic.PAUSE, Step.UNTIL, work)
        return Whisper(answers.pause_question(said.t))
    return None


TALK = Talk(question=_question, answer=_answer)
