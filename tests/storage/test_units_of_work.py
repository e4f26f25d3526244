"""One transaction: all of it or nothing, over the versions that were read, for one workspace."""

import asyncio
import sqlite3
from dataclasses import replace

import pytest
import stored_values as values
from sqlalchemy.exc import IntegrityError
from stored_values import DAY, MINUTE, NOW

from mentoring.conversation import Topic
from mentoring.decisions import Decision
from mentoring.people import Person, Profile, Standing
from storage.archive import Conflict, DatabaseBusy, OnlyReading, Stale


async def record(archive, *changed, workspace="T1", **others):
    async with archive.open(workspace) as work:
        await work.record(Decision(changed=changed, **others))


async def test_versions_count_writings(archive):
    """Given a programme, when it is written again over what was read, then its version says 2."""
    await record(archive, values.programme())
    async with archive.open("T1") as work:
        programme = await work.programmes.get("p1")
        await work.record(Decision(changed=(replace(programme, coordinators=("UA", "UB")),)))
    async with archive.read("T1") as work:
        programme = await work.programmes.current()

    assert (programme.coordinators, programme.version) == (("UA", "UB"), 2)


async def test_an_old_version_is_stale(archive):
    """Given a value that somebody changed since it was read, when written, then Stale."""
    await record(archive, values.programme())
    async with archive.read("T1") as work:
        read = await work.programmes.get("p1")
    await record(archive, replace(read, coordinators=("UFIRST",)))
    with pytest.raises(Stale):
        await record(archive, replace(read, coordinators=("USECOND",)), letters=(values.letter(),))
    async with archive.read("T1") as work:
        kept = await work.programmes.get("p1")
        letter = await work.outbox.find("welcome:1")

    assert kept.coordinators == ("UFIRST",)
    assert letter is None


async def test_one_stale_value_among_many_is_enough(archive):
    """Given several values and one of them stale, when written together, then none is."""
    await record(archive, *values.COHORT)
    async with archive.read("T1") as work:
        people = await work.participants.all("p1")
    await record(archive, replace(people[0], name="Meanwhile"))
    with pytest.raises(Stale):
        await record(archive, *(replace(person, name="Late") for person in people))
    async with archive.read("T1") as work:
        names = {person.name for person in await work.participants.all("p1")}

    assert names == {"Meanwhile", "Mentor"}


async def test_a_new_value_under_a_known_id_conflicts(archive):
    """Given a programme, when another new one claims its id, then Conflict."""
    await record(archive, values.programme())
    with pytest.raises(Conflict):
        await record(archive, values.programme())


async def test_one_place_a_person_and_programme(archive):
    """Given a participant, when the same person is enrolled under another id, then Conflict."""
    await record(archive, values.programme(), values.mentor())
    with pytest.raises(Conflict):
        await record(archive, values.mentor("other", user="Umentor"))


async def test_a_child_without_its_parent_is_a_bug(archive):
    """Given no programme, when a participant is written, then the database refuses for good."""
    with pytest.raises(IntegrityError):
        await record(archive, values.mentor())


async def test_the_same_value_twice_in_one_unit(archive):
    """Given one unit of work that changes a value in two steps, then the later step holds."""
    async with archive.open("T1") as work:
        await work.record(Decision(changed=(values.programme(),)))
        await work.record(Decision(changed=(values.programme(coordinators=("U2",)),)))
        read = await work.programmes.get("p1")
        await work.record(Decision(changed=(replace(read, coordinators=("U3",)),)))
        await work.record(Decision(changed=(values.programme(coordinators=("U4",)), values.programme())))
    async with archive.read("T1") as work:
        programme = await work.programmes.get("p1")

    assert (programme.coordinators, programme.version) == (("UCO",), 4)


async def test_a_failure_leaves_nothing(archive):
    """Given a unit of work that fails after writing, then neither values nor letters nor keys remain."""

    async def fail():
        async with archive.open("T1") as work:
            await work.first_time("event:1")
            await work.record(Decision(changed=values.COHORT, letters=(values.letter(),)))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with archive.open("T1") as work:
        assert await work.programmes.current() is None
        assert await work.outbox.find("welcome:1") is None
        assert await work.first_time("event:1")


async def test_no_update_is_lost(archive):
    """Given four tasks that each add one to what they read, when they race, then all four count."""
    await record(archive, values.programme(), values.mentor(profile=Profile(capacity=0)))

    async def add_one():
        while True:
            try:
                async with archive.open("T1") as work:
                    mentor = await work.participants.get("mentor")
                    await asyncio.sleep(0.01)
                    profile = replace(mentor.profile, capacity=mentor.profile.capacity + 1)
                    await work.record(Decision(changed=(replace(mentor, profile=profile),)))
            except Stale:
                continue
            else:
                return

    await asyncio.gather(*(add_one() for _ in range(4)))
    async with archive.read("T1") as work:
        mentor = await work.participants.get("mentor")

    assert (mentor.profile.capacity, mentor.version) == (4, 5)


async def test_a_key_is_new_once(archive, clock):
    """Given eight deliveries of one event at once, then one is first; after a week it is forgotten."""

    async def first():
        async with archive.open("T1") as work:
            return await work.first_time("event:1")

    answers = await asyncio.gather(*(first() for _ in range(8)))
    clock.turn(by=7 * DAY)
    within = await archive.tidy(clock())
    clock.turn(by=MINUTE)
    after = await archive.tidy(clock())

    assert sorted(answers) == [False] * 7 + [True]
    assert (within, after) == (0, 1)
    assert await first()


async def test_reading_does_not_write(archive):
    """Given a unit of work opened for reading, when it tries to write, then it is refused."""
    with pytest.raises(OnlyReading):
        async with archive.read("T1") as work:
            await work.record(Decision())
    with pytest.raises(OnlyReading):
        async with archive.read("T1") as work:
            await work.first_time("event:1")


async def test_reading_waits_for_no_writer(archive):
    """Given a unit of work under way, when somebody reads, then they see what was there before."""
    await record(archive, values.programme())
    async with archive.open("T1") as work:
        programme = await work.programmes.get("p1")
        await work.record(Decision(changed=(replace(programme, coordinators=("UNEW",)),)))
        async with asyncio.timeout(1), archive.read("T1") as other:
            seen = await other.programmes.get("p1")

    assert seen.coordinators == ("UCO",)


async def test_another_workspace_sees_nothing(archive):
    """Given one workspace's programme, when another looks or withdraws, then it touches nothing."""
    await record(
        archive,
        *values.COHORT,
        values.checkin(),
        values.digest(),
        letters=(values.letter(subject="session:1"),),
    )
    async with archive.open("T2") as work:
        found = [
            await work.programmes.current(),
            await work.participants.get("mentor"),
            await work.participants.of_user("Umentor"),
            await work.rounds.latest("p1"),
            await work.pairs.get("pair1"),
            await work.sessions.get("s1"),
            await work.checkins.of("s1", "mentor"),
            await work.digests.latest("p1"),
            await work.outbox.find("welcome:1"),
        ]
        lists = [
            await work.participants.all("p1"),
            await work.rounds.wanted(),
            await work.pairs.of("mentor"),
            await work.sessions.of_programme("p1"),
            await work.checkins.of_session("s1"),
            await work.outbox.pending_for("U1"),
        ]
        await work.record(Decision(withdrawn=("welcome:1", "session:1*"), changed=(values.programme(),)))
    with pytest.raises(Stale):
        await record(archive, values.mentor(version=1), workspace="T2")
    async with archive.read("T1") as work:
        letter = await work.outbox.find("welcome:1")

    assert found == [None] * len(found)
    assert lists == [[]] * len(lists)
    assert letter is not None


async def test_people_are_as_slack_said_last(archive):
    """Given a person, when Slack tells of them again, then the last word holds, without versions."""
    person = Person(id="U1", name="Marie")
    await record(archive, person)
    await record(archive, replace(person, zone="Asia/Tokyo"), replace(person, id="U2"))
    async with archive.read("T1") as work:
        people = await work.people.among(["U1", "U2", "U3"])

    assert {user: person.zone for user, person in people.items()} == {"U1": "Asia/Tokyo", "U2": "UTC"}


async def test_older_news_of_a_person_changes_nothing(archive):
    """Given news of a person, when what Slack said an hour before comes in late, then the newer word holds."""
    person = Person(id="U1", name="Marie", zone="Asia/Tokyo", as_of=NOW)
    await record(archive, person)
    await record(archive, replace(person, zone="America/New_York", as_of=NOW - 60 * MINUTE))
    async with archive.read("T1") as work:
        kept = await work.people.get("U1")

    assert kept == person


async def test_conversations_expire_and_make_room(archive, clock):
    """Given a conversation, then no second begins beside it, until it has expired or was dropped."""
    await record(archive, values.conversation())
    with pytest.raises(Conflict):
        await record(archive, values.conversation(topic=Topic.LOST))
    clock.turn(by=31 * MINUTE)
    async with archive.read("T1") as work:
        expired = await work.conversations.get("U1")
    await record(archive, values.conversation(topic=Topic.LOST, expires_at=NOW + DAY))
    async with archive.read("T1") as work:
        second = await work.conversations.get("U1")
    await record(archive, dropped=("U1",))
    async with archive.read("T1") as work:
        dropped = await work.conversations.get("U1")

    assert (expired, second.topic, dropped) == (None, Topic.LOST, None)


async def test_an_expired_conversation_is_known_for_a_day(archive, clock):
    """Given a conversation that has expired, then it can be taken up again for a day, and then it is gone for good."""
    await record(archive, values.conversation())
    clock.turn(by=60 * MINUTE)
    async with archive.open("T1") as work:
        expired, last = await work.conversations.get("U1"), await work.conversations.last("U1")
        await work.record(Decision(changed=(last.revived(work.now),)))
    async with archive.read("T1") as work:
        revived = await work.conversations.get("U1")
    clock.turn(by=2 * DAY)
    async with archive.read("T1") as work:
        forgotten = await work.conversations.last("U1")
    tidied = await archive.tidy(clock())

    assert (expired, last.step, revived.version, forgotten, tidied) == (None, "until", 2, None, 1)


async def test_a_conversation_dropped_and_begun_anew(archive):
    """Given a conversation, when one unit of work drops it and begins another, then the other holds."""
    await record(archive, values.conversation())
    async with archive.open("T1") as work:
        read = await work.conversations.get("U1")
        await work.record(Decision(changed=(replace(read, step="sure"),)))
        await work.record(Decision(dropped=("U1",), changed=(values.conversation(step="again"),)))
        kept = await work.conversations.get("U1")

    assert (kept.step, kept.version) == ("again", 1)


async def test_ids_are_not_guessed(archive):
    """Given one unit of work, then each id that it makes is another, long and plain."""
    async with archive.read("T1") as work:
        made = {work.new_id() for _ in range(100)}

    assert len(made) == 100
    assert all(len(name) == 32 and name.isalnum() for name in made)


async def test_now_does_not_move(archive, clock):
    """Given a unit of work, when the clock turns meanwhile, then its now stays."""
    async with archive.read("T1") as work:
        clock.turn(by=DAY)
        assert work.now == NOW


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_held_database_is_busy(archive, url):
    """Given another process that holds the file, when a unit of work begins, then DatabaseBusy."""
    other = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseBusy):
        await record(archive, values.programme())
    other.rollback()
    other.close()
    await record(archive, values.programme())


async def test_the_current_programme_is_the_newest(archive):
    """Given two programmes, then the newer is current, and its people are those found by name."""
    older = values.programme("p0", created_at=NOW - DAY)
    await record(archive, values.programme(), older, values.mentor("old", programme_id="p0", user="U1"))
    await record(archive, values.mentor("new", user="U1", standing=Standing.ACTIVE))
    async with archive.read("T1") as work:
        current = await work.programmes.current()
        participant = await work.participants.of_user("U1")

    assert (current.id, participant.id) == ("p1", "new")


@pytest.mark.postgres
@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_of_two_that_wait_for_each_other_one_is_stale(archive):
    """Given two units of work that change the same two people the other way round, then one may try again."""
    await record(archive, *values.COHORT)
    both_began = asyncio.Barrier(2)

    async def rename(first, second):
        async with archive.open("T1") as work:
            people = await work.participants.among([first, second])
            await work.record(Decision(changed=(replace(people[first], name="Other"),)))
            await both_began.wait()
            await work.record(Decision(changed=(replace(people[second], name="Other"),)))

    ended = await asyncio.gather(
        rename("mentor", "mentee"), rename("mentee", "mentor"), return_exceptions=True
    )

    assert sorted(type(end) for end in ended if end is not None) == [Stale]


@pytest.mark.parametrize(
    ("decision", "stirred"),
    [
        (Decision(), False),
        (Decision(changed=(values.programme(wake_at=None),)), False),
        (Decision(changed=(values.programme(wake_at=NOW + MINUTE),)), False),
        (Decision(changed=(values.programme(wake_at=NOW),)), True),
        (Decision(letters=(values.letter(),)), True),
        (Decision(reconsidered=("U1",)), True),
    ],
)
async def test_only_what_may_be_due_is_worth_a_beat(archive, decision, stirred):
    """Given somebody clicks, when nothing of it is due at once, then the heart need not beat for it."""
    async with archive.open("T1") as work:
        await work.record(decision)

    assert work.stirred is stirred
