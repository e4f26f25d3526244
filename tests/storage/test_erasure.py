"""Erasure and retention: what is gone is in no row any more, and what stays names nobody."""

from dataclasses import replace
from datetime import timedelta

import pytest
import stored_values as values
from sqlalchemy import select
from stored_values import DAY, NOW

from mentoring import audit
from mentoring.audit import Act
from mentoring.checkins import Answers, Outcome, Sentence
from mentoring.confidences import Confidence, Said, Wish
from mentoring.conversation import Conversation, Topic
from mentoring.decisions import Decision, ToPair, ToPerson, ToThread
from mentoring.keepsakes import Keepsake
from mentoring.membership import erasing
from mentoring.notices import PairEnded, PairFellThrough, SharedWords
from mentoring.pairs import Closing, PairState
from mentoring.people import HrFacts, Person, Profile, Standing
from mentoring.preferences import Preferences
from mentoring.rounds import Obstacle, Unpaired
from storage import about
from storage.letter_states import LetterState
from storage.tables import metadata

CANARY = "Canary"
MARIE = Person(id="Umentor", name=f"{CANARY}Name", zone="Europe/Paris")
PROFILE = Profile(
    topics=("ai",), other_topic=f"{CANARY}Other", curious_about=f"{CANARY}Curious", avoid=("Uavoided",)
)


def everything():
    """Marie has said something in every private place, and others were told of her."""
    marie = values.mentor(
        standing=Standing.ACTIVE,
        profile=PROFILE,
        facts=HrFacts(email=f"{CANARY}@x.org", department=f"{CANARY}Department", manager="Uboss"),
        keepsake=Keepsake(learned=f"{CANARY}Learned", own_words=f"{CANARY}Record"),
        joined_at=NOW,
    )
    closed = values.pair(
        state=PairState.CLOSED, active_since=NOW - 9 * DAY, closed_at=NOW - DAY, closing=Closing.ENDED
    )
    left = Unpaired(participant_id="mentor", user="Umentor", obstacle=Obstacle.VETO)
    said = Answers(
        outcome=Outcome.HELD,
        usefulness=2,
        topics=("ai",),
        takeaway=f"{CANARY}Takeaway",
        would_help=f"{CANARY}Help",
    )
    exchange = Confidence(
        id="f1",
        programme_id="p1",
        participant_id="mentor",
        user="Umentor",
        contact="UNEUTRAL",
        wish=Wish.ADVICE,
        said=(Said(author="Umentor", words=f"{CANARY}Word", at=NOW),),
        opened_at=NOW,
    )
    chat = Conversation(
        user="Umentor", topic=Topic.PAUSE, step="until", known={"x": f"{CANARY}Chat"}, expires_at=NOW + DAY
    )
    return (
        MARIE,
        values.programme(coordinators=("UCO", "Umentor")),
        replace(marie, name=MARIE.name),
        values.mentee(standing=Standing.ACTIVE),
        values.a_round(unpaired=(left,)),
        closed,
        values.session(),
        values.checkin(answers=said, answered_at=NOW),
        exchange,
        chat,
        Preferences(user="Umentor", weekly=1),
    )


def noted():
    """What the audit says of Marie: somebody appointed her, and she somebody else."""
    programme = values.programme()
    return (
        audit.of_coordinator(programme, "Umentor", Act.APPOINTED, NOW, by="UCO"),
        audit.of_coordinator(programme, "UNEW", Act.APPOINTED, NOW, by="Umentor"),
    )


def letters():
    """Letters to Marie, to her pair's room and about her to others, delivered and not."""
    shared = SharedWords(author="Umentor", sentence=Sentence.TAKEAWAY, words=f"{CANARY}Shared", number=1)
    room = ToPair(pair_id="pair1", mentor="Umentor", mentee="Umentee")
    return (
        values.letter("to-her", to=ToPerson(user="Umentor")),
        values.letter("in-the-room", to=room),
        values.letter("below", to=ToThread(letter="in-the-room")),
        values.letter("to-philippe", to=ToPerson(user="Umentee"), notice=shared),
        values.letter("to-come", to=ToPerson(user="Umentee"), notice=PairEnded(counterpart="Umentor")),
        values.letter("of-others", to=ToPerson(user="UCO"), notice=PairFellThrough(mentor="U7", mentee="U8")),
    )


async def stored(archive):
    async with archive.open("T1") as work:
        await work.record(Decision(changed=everything(), letters=letters(), noted=noted()))
    for kept in await all_letters(archive):
        if kept.letter.key != "to-come":
            await archive.outbox.sent(kept.id, "D1", "1.0", NOW)


async def all_letters(archive):
    async with archive.read("T1") as work:
        return await work.outbox.all()


async def every_row(engine):
    """Read every row of every table, as text."""
    found = {}
    async with engine.connect() as connection:
        for table in metadata.sorted_tables:
            found[table.name] = [str(tuple(row)) for row in await connection.execute(select(table))]
    return found


async def erased(archive):
    async with archive.open("T1") as work:
        known = await about.everything_of("Umentor", work)
        await work.record(erasing.erase(MARIE, known, hours={}, new_id=work.new_id, now=NOW))


async def test_nothing_of_somebody_is_left(archive, engine):
    """Given canaries everywhere, when somebody is erased, then no row has one, nor their Slack id, but what is owed."""
    await stored(archive)
    await erased(archive)
    rows = await every_row(engine)

    assert [row for table in rows.values() for row in table if CANARY in row] == []
    named = {table: [row for row in those if "Umentor" in row] for table, those in rows.items()}
    assert {table: those for table, those in named.items() if those} == {"letters": named["letters"]}
    assert len(named["letters"]) == 1
    assert "PairEnded" in named["letters"][0]


async def test_counts_stay_and_name_nobody(archive):
    """Given a rating and a session held, when somebody is erased, then totals count them as before."""
    await stored(archive)
    await erased(archive)
    async with archive.read("T1") as work:
        (answer,) = await work.checkins.of_session("s1")
        (pair,) = await work.pairs.all("p1")
        gone = await work.participants.get("mentor")
        others = [kept.letter.key for kept in await work.outbox.all()]

    assert answer.answers == Answers(outcome=Outcome.HELD, usefulness=2, topics=("ai",))
    assert answer.user == pair.mentor == gone.user
    assert gone.user.startswith("gone-")
    assert (gone.standing, gone.name, pair.mentee) == (Standing.LEFT, "", "Umentee")
    assert sorted(others) == ["of-others", "to-come"]


async def test_twice_is_no_harm_and_one_may_come_back(archive):
    """Given somebody erased, when again, then nothing happens; and the same Slack id may enrol as somebody new."""
    await stored(archive)
    await erased(archive)
    await erased(archive)
    async with archive.open("T1") as work:
        await work.record(Decision(changed=(values.mentor("again", user="Umentor"),)))
    async with archive.read("T1") as work:
        assert (await work.participants.of_user("Umentor")).id == "again"


async def test_before_the_pair_has_ended_the_words_go_and_the_hours_stay(archive, engine):
    """Given an active pair, when somebody is erased, then their words are gone at once, and slots can still be found."""
    await stored(archive)
    async with archive.open("T1") as work:
        (pair,) = await work.pairs.all("p1")
        await work.record(
            Decision(changed=(replace(pair, state=PairState.ACTIVE, closing=None, closed_at=None),))
        )
    async with archive.open("T1") as work:
        known = await about.everything_of("Umentor", work)
        await work.record(erasing.erase(MARIE, known, hours={"pair1": 12}, new_id=work.new_id, now=NOW))
    rows = await every_row(engine)
    async with archive.read("T1") as work:
        waiting = await work.participants.get("mentor")
        asked = await work.partings.of("mentor")

    left = [row for table in rows.values() for row in table if CANARY in row]
    assert [row for row in left if f"{CANARY}Name" not in row and f"{CANARY}Shared" not in row] == []
    assert waiting.keepsake == Keepsake(erasing=True)
    assert waiting.profile.hours == PROFILE.hours
    assert waiting.wake_at == asked[0].wake_at + erasing.AFTER


@pytest.mark.parametrize("days", [29, 31])
async def test_a_delivered_letter_keeps_its_key_and_not_its_words(archive, engine, days):
    """Given letters delivered a month ago, when they are emptied, then each is known and says nothing any more."""
    await stored(archive)
    emptied = await archive.empty_letters(NOW + timedelta(days=days - 30))
    rows = (await every_row(engine))["letters"]
    async with archive.open("T1") as work:
        await work.record(Decision(letters=letters()))
    again = (await every_row(engine))["letters"]

    assert emptied == (5 if days > 30 else 0)
    assert sum(f"{CANARY}Shared" in row for row in rows) == (0 if days > 30 else 1)
    assert again == rows
    assert await archive.empty_letters(NOW + timedelta(days=days - 30)) == 0
    assert {kept.state for kept in await all_letters(archive)} >= {LetterState.PENDING}
