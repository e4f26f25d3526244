"""Lanes: one process at a time brings out a workspace's letters; what it may hand out is judged as it claims."""

import asyncio
from datetime import timedelta

import pytest
import stored_values as values
from stored_values import COUNTED, DAY, LAPSING, MINUTE, NOW

from mentoring.decisions import Decision, ToPerson
from mentoring.people import Person
from mentoring.preferences import Preferences, Snooze
from mentoring.quietness.allowance import WINDOW
from storage.letter_states import LetterState
from storage.outbox import Outbox

LEASE = timedelta(minutes=2)


@pytest.fixture
def write(archive):
    async def write(*letters, workspace="T1", **decision):
        async with archive.open(workspace) as work:
            await work.record(Decision(letters=letters, **decision))

    return write


def claim(outbox, at=NOW, *, workspace="T1", limit=10, **more):
    return outbox.claim(workspace, at, LEASE, limit=limit, **more)


async def state(archive, key):
    async with archive.read("T1") as work:
        return (await work.outbox.find(key)).state


async def test_a_lane_is_one_process_s(archive, engine, write):
    """Given one process brings letters out, when another claims, then it gets none until the first lets go."""
    other = Outbox(engine)
    await write(*(values.letter(f"k{number}", notice=LAPSING) for number in range(3)))
    mine = await claim(archive.outbox, limit=1)
    refused = await claim(other)
    await archive.outbox.release("T1", NOW)
    theirs = await claim(other)

    assert [len(batch.letters) for batch in (mine, refused, theirs)] == [1, 0, 2]
    assert refused.lane is None
    assert not await archive.outbox.keep("T1", NOW)
    assert await other.keep("T1", NOW)


async def test_workspaces_have_lanes_of_their_own(archive, engine, write):
    """Given a campaign in one workspace, then another process brings out the letters of the other."""
    await write(values.letter("a", notice=LAPSING))
    await write(values.letter("b", notice=LAPSING), workspace="T2")
    await claim(archive.outbox)

    assert await Outbox(engine).busy(NOW) == ["T2"]
    assert len((await claim(Outbox(engine), workspace="T2")).letters) == 1


async def test_a_held_workspace_waits_in_every_process(archive, engine, write):
    """Given Slack refuses the app, then no process claims before the hour, and then any does."""
    await write(values.letter("k", notice=LAPSING))
    await claim(archive.outbox, limit=10, room=0)
    await archive.outbox.hold("T1", NOW + MINUTE, "token_revoked")
    await archive.outbox.release("T1", NOW)

    (hold,) = await archive.outbox.held(NOW)
    assert (hold.workspace, hold.error) == ("T1", "token_revoked")
    assert await archive.outbox.busy(NOW) == []
    assert (await claim(archive.outbox)).letters == ()
    await archive.outbox.release("T1", NOW)
    assert await archive.outbox.busy(NOW + MINUTE) == ["T1"]
    assert len((await claim(Outbox(engine), NOW + MINUTE)).letters) == 1


async def test_a_person_s_few_letters(archive, write, engine):
    """Given four counted letters to one person, then two go, the heaviest, and the others in a week."""
    await write(*(values.letter(f"k{number}", notice=COUNTED) for number in range(4)))
    first = await claim(archive.outbox)
    later = await claim(archive.outbox, NOW + timedelta(days=6))
    again = await claim(archive.outbox, NOW + WINDOW)

    assert [len(batch.letters) for batch in (first, later, again)] == [2, 0, 2]
    assert await archive.next_moment() is None


async def test_two_processes_do_not_overspend(archive, engine, write):
    """Given counted letters to one person and six processes that claim at once, then two letters go out in all."""
    await write(*(values.letter(f"k{number}", notice=COUNTED) for number in range(12)))
    batches = await asyncio.gather(*(claim(Outbox(engine), limit=2) for _ in range(6)))

    assert sum(len(batch.letters) for batch in batches) == 2


async def test_what_was_not_posted_takes_no_room(archive, write):
    """Given a letter that Slack did not take, then it leaves its room to another."""
    await write(*(values.letter(f"k{number}", notice=COUNTED) for number in range(3)))
    one, _ = (await claim(archive.outbox)).letters
    await archive.outbox.refused(one, "user_disabled", None)
    async with archive.open("T1") as work:
        await work.record(Decision(reconsidered=("U1",)))

    assert len((await claim(archive.outbox)).letters) == 1


async def test_what_may_have_been_posted_takes_room(archive, write):
    """Given a nudge of which nobody knows whether it was posted, then it counts."""
    await write(*(values.letter(f"k{number}", notice=COUNTED) for number in range(3)))
    for letter in (await claim(archive.outbox)).letters:
        await archive.outbox.doubtful(letter, "timeout", NOW)
    async with archive.open("T1") as work:
        await work.record(Decision(reconsidered=("U1",)))

    assert (await claim(archive.outbox)).letters == ()


async def test_wishes_are_read_as_letters_go(archive, write):
    """Given somebody wants one letter a week and none of a kind, then so it is, and the reason is kept."""
    snoozed = Preferences(user="U1", weekly=1, snoozed=(Snooze(kind="StillWaiting", until=NOW.date() + DAY),))
    await write(
        values.letter("mine", notice=COUNTED),
        values.letter("theirs", to=ToPerson(user="U2")),
        changed=(snoozed,),
    )
    keys = [letter.key for letter in (await claim(archive.outbox)).letters]

    assert keys == ["theirs"]
    assert await state(archive, "mine") is LetterState.LAPSED


async def test_who_moves_is_judged_anew(archive, write):
    """Given a nudge that waits for the morning in Tokyo, when its reader lands in Paris, then it goes today."""
    home = Person(id="U1", name="U", zone="Asia/Tokyo")
    await write(values.letter("k", notice=COUNTED), changed=(home,))
    asleep = await claim(archive.outbox)
    waits = await archive.next_moment()
    await write(changed=(Person(id="U1", name="U", zone="Europe/Paris"),), reconsidered=("U1",))

    assert (asleep.letters, waits) == ((), NOW + timedelta(hours=15))
    assert len((await claim(archive.outbox)).letters) == 1


async def test_looking_at_many_and_taking_few(archive, write):
    """Given ten letters and room for three, then three are handed out and the others stay due."""
    await write(*(values.letter(f"k{number}", notice=LAPSING) for number in range(10)))
    batch = await claim(archive.outbox, room=3)

    assert (len(batch.letters), batch.judged) == (3, 10)
    assert await archive.outbox.busy(NOW) == ["T1"]
