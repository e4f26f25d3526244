"""Journeys: only a booked session that a new clock hits is worth a word, to both, once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.decisions import ToPair
from mentoring.meeting import travelling
from mentoring.membership import departures
from mentoring.membership.departures import Ties
from mentoring.notices import SessionHit
from mentoring.pairs import PairState
from mentoring.people import Participant
from mentoring.placing.slots import suits
from mentoring.sessions import Session, SessionState

from .examples import TUESDAY, changed, letters, mentee, mentor, pair, person, programme, session
from .test_calendars import ZONES

MORNING = datetime(2027, 1, 12, 9, tzinfo=UTC)
BOOKED = session(SessionState.BOOKED, starts_at=MORNING)
PEOPLE = {"mia": mentor(), "max": mentee()}


def follow(zone: str, who: Participant | None = None, *sessions: Session, of=None, people=PEOPLE):
    who = who or people["mia"]
    return travelling.follow(
        who, replace(who, zone=zone), pairs=[of or pair()], sessions=sessions or (BOOKED,), people=people, now=TUESDAY
    )  # fmt: skip


@pytest.mark.parametrize("who", ["mia", "max"])
def test_both_are_told_in_their_room_with_other_times(who):
    """Given either of the two in New York, then the room reads who travels, what is hit, and times within both new days."""
    (told,) = letters(follow("America/New_York", PEOPLE[who]), SessionHit)
    moved = PEOPLE | {who: replace(PEOPLE[who], zone="America/New_York")}

    assert told.to == ToPair(pair_id="pair", mentor="U-MIA", mentee="U-MAX")
    assert (told.notice.traveller, told.notice.starts_at) == (PEOPLE[who].user, MORNING)
    assert told.notice.slots
    assert all(suits(moved["mia"], moved["max"], slot, 60) for slot in told.notice.slots)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(ZONES), st.sampled_from(ZONES), st.integers(0, 23))
def test_a_word_is_said_exactly_when_a_time_that_suited_no_longer_does(home, away, hour):
    """Given any two zones and any hour, then a letter says exactly that the time fitted before, and does not now."""
    mia = mentor(zone=home)
    booked = replace(BOOKED, starts_at=MORNING.replace(hour=hour))
    decision = follow(away, mia, booked, people={"mia": mia, "max": mentee()})
    before, now = (suits(replace(mia, zone=zone), mentee(), booked.starts_at, 60) for zone in (home, away))

    assert bool(letters(decision, SessionHit)) is (before and not now)
    assert bool(decision.withdrawn) is now


@pytest.mark.parametrize(
    ("one", "state"),
    [
        (session(), PairState.ACTIVE),
        (replace(BOOKED, starts_at=TUESDAY - timedelta(days=1)), PairState.ACTIVE),
        (replace(BOOKED, asynchronous=True), PairState.ACTIVE),
        (replace(BOOKED, state=SessionState.HELD), PairState.ACTIVE),
        (BOOKED, PairState.CLOSED),
    ],
    ids=["not booked", "past", "in writing", "held", "pair ended"],
)
def test_nothing_else_is_worth_a_word(one, state):
    """Given a session without a time to lose, then a journey is nobody's business."""
    assert follow("Asia/Tokyo", None, one, of=pair(state)).letters == ()


def test_slack_s_word_is_enough():
    """Given Slack's news of another zone, then the participant follows, and the hit is told under one key for each place."""
    ties = Ties(
        before=person("U-MIA"), programme=programme(), participant=PEOPLE["mia"], pairs=[pair()],
        sessions=[BOOKED], counterparts=PEOPLE,
    )  # fmt: skip
    tokyo = departures.follow(person("U-MIA", zone="Asia/Tokyo"), ties, now=TUESDAY)
    same = departures.follow(person("U-MIA"), ties, now=TUESDAY)

    assert changed(tokyo, Participant)[0].zone == "Asia/Tokyo"
    assert [one.key for one in letters(tokyo, SessionHit)] == ["session-hit:session:0:mia:Asia/Tokyo"]
    assert same.letters == ()
