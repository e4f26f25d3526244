"""The chat with the bot: a question that it asked is remembered, by whoever answers it, until it expires."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.demo.stage import Stage, stage
from mentoring.decisions import Decision
from mentoring.people import Participant, Profile, Role, Standing
from mentoring.programme import Programme, ProgrammeSettings
from sandbox import Person as Colleague

MONDAY = datetime(2027, 1, 11, 9, tzinfo=UTC)
SETTINGS = ProgrammeSettings(
    name="À rebours",
    objectives="Apprendre",
    sponsor="UCO",
    neutral_contact="UCO",
    leadership_channel="CLEADERS",
    first_day=date(2027, 1, 11),
    zone="Europe/Paris",
)


PEOPLE = (
    Colleague(id="UCO", name="sofia", real_name="Sofia", locale="fr-FR", tz="Europe/Paris"),
    Colleague(id="UMIA", name="mia", real_name="Mia", locale="en-GB", tz="Europe/Paris"),
)


@pytest.fixture
async def slack(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(PEOPLE, channels=[], start=MONDAY, folder=tmp_path) as raised:
        await takes_part(raised)
        yield raised


async def takes_part(raised: Stage) -> None:
    programme = Programme(id="prog", settings=SETTINGS, coordinators=("UCO",), created_at=MONDAY)
    mia = Participant(
        id="mia",
        programme_id="prog",
        user="UMIA",
        name="mia",
        role=Role.MENTOR,
        standing=Standing.ACTIVE,
        zone="Europe/Paris",
        profile=Profile(topics=("ai",), languages=("en",)),
    )
    async with raised.rebours.archive.open(raised.sandbox.workspace.team.id) as work:
        await work.record(Decision(changed=(programme, mia)))


async def says(slack: Stage, text: str) -> str:
    await slack.sandbox.client.message("UMIA", text)
    last = (await slack.sandbox.client.messages("UMIA"))["messages"][-1]
    assert last["bot"]
    return str(last["text"])


async def standing(slack: Stage) -> tuple[Standing, date | None]:
    async with slack.rebours.archive.read(slack.sandbox.workspace.team.id) as work:
        mia = await work.participants.get("mia")
    assert mia is not None
    return mia.standing, mia.paused_until


async def test_a_date_answers_the_question(slack: Stage) -> None:
    """Given the bot asked until when, when she names a day and thanks, then she is on a break until then."""
    assert "Until when" in await says(slack, "I would like a break")
    await says(slack, "15 February, thanks!")

    assert await standing(slack) == (Standing.PAUSED, date(2027, 2, 15))


async def test_everything_in_one_message(slack: Stage) -> None:
    """Given nothing was asked, when she asks for a break until a day, then no question is needed."""
    await says(slack, "A break until 2027-02-01 please")

    assert await standing(slack) == (Standing.PAUSED, date(2027, 2, 1))


async def test_an_impossible_date_is_said_and_asked_again(slack: Stage) -> None:
    """Given the bot asked until when, when she names a day long gone, then it says so and still waits for one."""
    await says(slack, "break")
    told = await says(slack, "2026-12-24")
    await says(slack, "2027-02-01")

    assert "from tomorrow" in told
    assert await standing(slack) == (Standing.PAUSED, date(2027, 2, 1))


async def test_another_wish_ends_the_question(slack: Stage) -> None:
    """Given the bot asked until when, when she wants help instead, then a date later is not an answer any more."""
    await says(slack, "break")
    await says(slack, "help")
    await says(slack, "15 February")

    assert await standing(slack) == (Standing.ACTIVE, None)


async def test_the_question_expires(slack: Stage) -> None:
    """Given the bot asked until when, when she names a day an hour later, then it has let the question go."""
    await says(slack, "break")
    await slack.clock.advance(timedelta(hours=1))
    await says(slack, "15 February")

    assert await standing(slack) == (Standing.ACTIVE, None)


async def test_the_second_time_in_a_row_a_human_is_offered(slack: Stage) -> None:
    """Given the bot did not understand once, when it does not again, then it names the coordinator."""
    first, second, third = [await says(slack, text) for text in ("qsdf", "wxcv", "azer")]

    assert "<@UCO>" not in first
    assert "<@UCO>" in second
    assert "<@UCO>" not in third


async def test_understood_in_between_it_counts_afresh(slack: Stage) -> None:
    """Given the bot did not understand once, when she then says hello and is lost again, then no human is needed yet."""
    await says(slack, "qsdf")
    await says(slack, "hello")

    assert "<@UCO>" not in await says(slack, "wxcv")


async def test_lost_then_a_break(slack: Stage) -> None:
    """Given the bot did not understand once, when she then asks for a break, then the conversation goes on from there."""
    await says(slack, "qsdf")

    assert "Until when" in await says(slack, "break")
    assert "in two weeks" in await says(slack, "whenever")


async def test_it_comes_back_to_what_had_expired(slack: Stage) -> None:
    """Given the question has expired, when she names a day, then the bot takes it up again and acts on the next."""
    await says(slack, "break")
    await slack.clock.advance(timedelta(hours=2))

    assert "We had stopped there" in await says(slack, "15 February")
    assert await standing(slack) == (Standing.ACTIVE, None)
    await says(slack, "15 February")
    assert await standing(slack) == (Standing.PAUSED, date(2027, 2, 15))


async def test_what_is_a_day_old_is_forgotten(slack: Stage) -> None:
    """Given a question of the day before, when she names a day, then nobody remembers what it was about."""
    await says(slack, "break")
    await slack.clock.advance(timedelta(days=2))

    assert "We had stopped there" not in await says(slack, "15 February")


async def test_it_survives_a_restart(tmp_path: Path) -> None:
    """Given the bot asked until when, when it is started anew over the same database, then it knows its question."""
    async with stage(PEOPLE, channels=[], start=MONDAY, folder=tmp_path) as before:
        await takes_part(before)
        assert "Until when" in await says(before, "I would like a break")
    async with stage(PEOPLE, channels=[], start=MONDAY + timedelta(minutes=5), folder=tmp_path) as after:
        await says(after, "15 February")

        assert await standing(after) == (Standing.PAUSED, date(2027, 2, 15))


async def test_a_message_delivered_twice_is_one_answer(slack: Stage) -> None:
    """Given Slack repeats her vague answer, when it is taken once, then the bot has not lost its patience yet."""
    await says(slack, "break")
    await slack.sandbox.client.fault("events", "duplicate")
    await slack.sandbox.client.message("UMIA", "whenever")
    await asyncio.sleep(0.2)

    assert "Back to our question" in await says(slack, "thanks")


async def test_a_greeting_in_between(slack: Stage) -> None:
    """Given the bot asked until when, when she greets it, then it greets back and asks again."""
    await says(slack, "break")
    told = await says(slack, "hello")

    assert "Hello" in told
    assert "Until when" in told
    await says(slack, "15 February")
    assert await standing(slack) == (Standing.PAUSED, date(2027, 2, 15))
