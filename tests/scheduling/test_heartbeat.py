"""The heartbeat: regular, prompt when poked, never two at once, and it survives a bad beat."""

import asyncio
from datetime import timedelta

import pytest

from tests.scheduling.office import Office, until


async def test_a_poke_delivers_soon(office: Office) -> None:
    """Given a heart that beats once an hour, when it is poked, then a new letter does not wait for the hour."""
    heart = office.another_heart(every=3600)
    heart.start()
    await office.owes()
    for _ in range(5):
        heart.poke()
    await until(office.inbox)
    await heart.stop()

    assert len(await office.inbox()) == 1


async def test_it_beats_by_itself(office: Office) -> None:
    """Given a heart that beats every 50 ms, when nobody pokes it, then a letter leaves all the same."""
    heart = office.another_heart(every=0.05)
    heart.start()
    await asyncio.sleep(0.02)
    await office.owes()
    await until(office.inbox)
    await heart.stop()


async def test_stopped_it_beats_no_more(office: Office) -> None:
    """Given a heart that was stopped, when it is poked, then nothing leaves; it may be stopped twice."""
    heart = office.another_heart(every=0.05)
    heart.start()
    await heart.stop()
    await heart.stop()
    await office.owes()
    heart.poke()
    await asyncio.sleep(0.15)

    assert await office.inbox() == []


async def test_stopping_lets_the_beat_under_way_finish(office: Office) -> None:
    """Given Slack is slow, when the process stops in the middle of a letter, then what became of it is written down."""
    await office.sandbox.client.fault("chat.postMessage", "slow", delay=0.3)
    heart = office.another_heart(every=3600)
    await office.owes()
    heart.start()
    await until(office.attempted)
    await heart.stop()

    assert (await office.letter()).channel is not None


async def test_a_bad_beat_is_not_the_last(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    """Given the database is away for one beat, when it is back, then the next beat delivers."""
    heart = office.another_heart(every=0.1)
    real, office.archive.outbox = office.archive.outbox, None

    async def failed() -> bool:
        return "beat failed" in caplog.text

    heart.start()
    await until(failed)
    office.archive.outbox = real
    await office.owes()
    await until(office.inbox)
    await heart.stop()

    assert "beat failed" in caplog.text


async def test_stopping_does_not_wait_for_a_whole_campaign(office: Office) -> None:
    """Given sixty letters and a slow Slack, when the process stops, then the rest waits, unharmed, for the next one."""
    for number in range(60):
        await office.owes(key=f"letter-{number:02}")
    await office.sandbox.client.fault("chat.postMessage", "slow", delay=0.02, times=-1)
    heart = office.another_heart(every=3600)
    heart.start()
    await until(office.inbox)
    await heart.stop()
    read = len(await office.inbox())
    await office.beats()

    assert 0 < read < 60
    assert len(await office.inbox()) == 60


async def test_a_long_beat_is_no_news(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    """Given planning takes longer than the time between two beats, then nobody is told: the next beat does the rest."""
    looked, due = [], office.archive.due

    async def slowly(*about):
        looked.append(about)
        await asyncio.sleep(0.2)
        return await due(*about)

    office.archive.due = slowly
    heart = office.another_heart(every=0.03)
    heart.start()
    await office.owes()
    await until(office.inbox)
    await heart.stop()

    assert looked
    assert caplog.text == ""


async def test_letters_are_emptied_a_month_after_their_delivery(office: Office) -> None:
    """Given a letter delivered, when a month has passed, then a beat empties it, and it is not sent again."""
    await office.owes()
    await office.beats()
    office.hands.turn(by=timedelta(days=29))
    await office.beats()
    kept = await office.letter()
    office.hands.turn(by=timedelta(days=2))
    await office.beats()
    async with office.archive.read(office.sandbox.workspace.team.id) as work:
        left = await work.outbox.all()
    await office.owes()
    await office.beats()

    assert kept is not None
    assert left == []
    assert len(await office.inbox()) == 1
