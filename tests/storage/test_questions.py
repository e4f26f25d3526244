"""What the rooms ask of the archive about participants, pairs, sessions and what became of them."""

from dataclasses import replace
from datetime import timedelta

import pytest
import stored_values as values
from stored_values import DAY, MONDAY, NOW

from mentoring.decisions import Decision, ToChannel, ToPair, ToPerson
from mentoring.pairs import PairState
from mentoring.people import HrFacts, Person, Profile, Standing
from mentoring.preferences import Preferences
from mentoring.quietness.quiet import Calendar, calendar_of
from mentoring.rounds import RoundState
from mentoring.sessions import SessionState
from storage.readers import readers_of


@pytest.fixture
async def work(archive):
    async with archive.open("T1") as work:
        await work.record(Decision(changed=values.COHORT))
        yield work


async def test_participants_by_standing(work):
    """Given people who stand differently, then all of them or those asked for are listed."""
    left = values.mentor("gone", standing=Standing.LEFT)
    await work.record(Decision(changed=(left,)))

    assert [p.id for p in await work.participants.all("p1")] == ["gone", "mentee", "mentor"]
    assert [p.id for p in await work.participants.all("p1", Standing.LEFT)] == ["gone"]
    assert set(await work.participants.among(["gone", "mentor", "nobody"])) == {"gone", "mentor"}
    assert await work.participants.among([]) == {}


async def test_nobody_in_particular_is_nobody(work):
    """Given a question about no one, as a forged form might ask it, then nobody's row is found by chance."""
    assert await work.pairs.get(None) is None
    assert await work.participants.of_user(None) is None
    assert await work.participants.ever(None) == []
    assert await work.pairs.all(None) == []


async def test_delegates(work):
    """Given mentees who name an assistant, and one who no longer does, then the assistant's list follows."""
    one = values.mentee("one", profile=Profile(delegate="UASSIST"))
    await work.record(Decision(changed=(one, values.mentee("two", profile=Profile(delegate="UASSIST")))))
    await work.record(Decision(changed=(values.mentee("one"),)))

    assert [p.id for p in await work.participants.delegating_to("UASSIST")] == ["two"]


async def test_pairs_on_either_side(work):
    """Given a closed pair and an open one, then each side finds them, in the order proposed."""
    closed = values.pair("pair0", state=PairState.CLOSED, proposed_at=NOW - DAY)
    await work.record(Decision(changed=(closed,)))

    assert [p.id for p in await work.pairs.of("mentor")] == ["pair0", "pair1"]
    assert [p.id for p in await work.pairs.of("mentee", PairState.PROPOSED)] == ["pair1"]
    assert [p.id for p in await work.pairs.all("p1", PairState.CLOSED, PairState.ACTIVE)] == ["pair0"]
    assert [p.id for p in await work.pairs.of_round("r1")] == ["pair0", "pair1"]
    assert [p.id for p in await work.pairs.between("mentor", "mentee")] == ["pair0", "pair1"]
    assert await work.pairs.between("mentee", "mentor") == []


async def test_rounds(work):
    """Given a solved round and a wanted one, then the latest and the wanted are told apart."""
    later = values.a_round("r2", requested_at=NOW + DAY, state=RoundState.SOLVED)
    await work.record(Decision(changed=(later,)))

    assert (await work.rounds.latest("p1")).id == "r2"
    assert [r.id for r in await work.rounds.wanted()] == ["r1"]


async def test_sessions(work):
    """Given sessions, then a pair's come by number and a programme's by week."""
    second = values.session("s0", number=2, week=MONDAY - timedelta(weeks=1), state=SessionState.BOOKED)
    await work.record(Decision(changed=(second,)))

    assert [s.id for s in await work.sessions.of_pair("pair1")] == ["s1", "s0"]
    assert [s.id for s in await work.sessions.of_pairs(["pair1", "other"])] == ["s1", "s0"]
    assert [s.id for s in await work.sessions.of_programme("p1")] == ["s0", "s1"]
    assert [s.id for s in await work.sessions.of_programme("p1", SessionState.BOOKED)] == ["s0"]


async def test_checkins_and_digests(work):
    """Given two askings of one person, then the newer is theirs; and digests are found by week."""
    again = values.checkin("c2", asked_at=NOW + DAY)
    other = values.checkin("c3", participant_id="mentee")
    await work.record(Decision(changed=(values.checkin(), again, other, values.digest())))
    await work.record(Decision(changed=(values.digest("d2", week=MONDAY + timedelta(weeks=1)),)))

    assert (await work.checkins.of("s1", "mentor")).id == "c2"
    assert {c.id for c in await work.checkins.of_session("s1")} == {"c1", "c2", "c3"}
    assert [c.id for c in await work.checkins.of_participant("mentor")] == ["c2", "c1"]
    assert (await work.digests.of_week("p1", MONDAY)).id == "d1"
    assert (await work.digests.latest("p1")).id == "d2"


async def test_readers(work):
    """Given participants and a stranger, then letters find who reads them; a channel has no calendar."""
    mentor = values.mentor(zone="Europe/Paris", facts=HrFacts(country="FR"))
    mentee = values.mentee(zone="Asia/Tokyo", standing=Standing.PAUSED, paused_until=MONDAY)
    known = [await work.participants.get(one) for one in ("mentor", "mentee")]
    mentor, mentee = (
        replace(who, version=was.version) for who, was in zip((mentor, mentee), known, strict=True)
    )
    stranger = Person(id="Ustranger", name="S", zone="America/Lima")
    fewer = Preferences(user="Ustranger", weekly=1)
    await work.record(Decision(changed=(mentor, mentee, stranger, fewer)))
    asked = [
        ToPair(pair_id="pair1", mentor="Umentor", mentee="Umentee"),
        ToPerson(user="Ustranger"),
        ToPerson(user="Unobody"),
        ToChannel(channel="C"),
    ]
    readers = await readers_of(work.connection, "T1", asked, NOW)
    found = [readers.readership(address) for address in asked]

    both = (calendar_of(mentor), calendar_of(mentee))
    assert [each.calendars for each in found] == [both, (Calendar(zone="America/Lima"),), (Calendar(),), ()]
    assert [each.weekly for each in found] == [2, 1, 2, 2]
    assert set(readers.people) == {"Ustranger"}
