"""What a digest counts, before anything is held back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import stored_values as values
from stored_values import DAY, MONDAY, NOW

from mentoring.checkins import Answers
from mentoring.decisions import Decision
from mentoring.pairs import PairState
from mentoring.people import Role, Standing
from mentoring.sessions import SessionState
from mentoring.steering.digesting import WeekFacts

WEEK = timedelta(weeks=1)


@pytest.fixture
def week(archive):
    """Record a cohort with these changes, and count a week of it."""

    async def week(*changed, of=MONDAY, now=NOW + 10 * WEEK):
        async with archive.open("T1") as work:
            await work.record(Decision(changed=(*values.COHORT[:-1], *changed)))
        async with archive.read("T1") as work:
            return await work.reports.week(values.programme(), of, now)

    return week


async def test_an_empty_programme(archive):
    """Given a programme and nobody in it, then its first week is all zeros."""
    async with archive.open("T1") as work:
        await work.record(Decision(changed=(values.programme(),)))
    async with archive.read("T1") as work:
        facts = await work.reports.week(values.programme(), MONDAY, NOW)

    assert facts == WeekFacts(history=((MONDAY, 0, 0),))


async def test_sessions_count_in_the_week_where_they_lie(week):
    """Given sessions held, missed, moved to the next week, cancelled and to come, then each counts once."""
    sessions = {
        "held": {"state": SessionState.HELD, "starts_at": NOW},
        "missed": {"state": SessionState.MISSED, "starts_at": NOW + DAY},
        "moved": {"state": SessionState.HELD, "starts_at": NOW + WEEK},
        "cancelled": {"state": SessionState.CANCELLED},
        "to-book": {"week": MONDAY + WEEK},
        "booked": {"state": SessionState.BOOKED, "starts_at": NOW + 2 * WEEK},
    }
    facts = await week(
        *(values.session(name, number=n, **given) for n, (name, given) in enumerate(sessions.items())),
        of=MONDAY + WEEK,
    )

    assert (facts.planned_week, facts.held_week) == (2, 1)
    assert (facts.planned_to_date, facts.held_to_date) == (4, 2)
    assert facts.booked_next_week == 1
    assert facts.history == ((MONDAY, 2, 1), (MONDAY + WEEK, 2, 1))


async def test_weeks_begin_in_the_programme_s_zone(week):
    """Given a session on Monday at half past midnight in Paris, then it counts in that week."""
    paris_monday = datetime(2026, 9, 13, 22, 30, tzinfo=UTC)
    facts = await week(values.session(state=SessionState.HELD, starts_at=paris_monday), of=MONDAY + WEEK)

    assert (facts.held_week, facts.held_to_date) == (1, 1)


async def test_pairs_by_state(week, archive):
    """Given pairs in every state, then asked, active and once active are told apart, and who waits."""
    pairs = {
        "asked": {"state": PairState.MENTEE_ASKED},
        "asked-too": {"state": PairState.MENTOR_ASKED},
        "active": {"state": PairState.ACTIVE, "active_since": NOW},
        "ended": {"state": PairState.CLOSED, "active_since": NOW},
        "declined": {"state": PairState.CLOSED},
    }
    alone = values.mentee("alone", standing=Standing.ACTIVE)
    invited = values.mentee("invited")
    facts = await week(
        alone, invited, *(values.pair(name, **given) for name, given in pairs.items()), now=NOW
    )
    async with archive.read("T1") as work:
        by_state = await work.reports.pairs_by_state("p1")
        by_standing = await work.reports.participants_by_standing("p1")

    assert (facts.asked, facts.active_pairs, facts.closed_pairs, facts.waiting) == (2, 1, 1, 1)
    assert by_state[PairState.CLOSED] == 2
    assert by_standing[Role.MENTEE, Standing.INVITED] == 2


@pytest.mark.parametrize(
    ("days", "held", "expected"), [(37, None, 0), (38, None, 1), (60, 30, 0), (60, 10, 1)]
)
async def test_pairs_that_need_help(week, days, held, expected):
    """Given an active pair, when its cadence and ten days pass without a session held, then it needs help."""
    active = values.pair("active", state=PairState.ACTIVE, active_since=NOW)
    met = {} if held is None else {"state": SessionState.HELD, "starts_at": NOW + held * DAY}
    facts = await week(active, values.session(pair_id="active", **met), now=NOW + days * DAY)

    assert facts.needing_help == expected


async def test_answers_in_order_and_in_time(week):
    """Given answers before, during and after the week, then ratings so far count, and topics of the month."""
    told = {
        "second": (NOW + 4 * WEEK, Answers(usefulness=5, topics=("ai", "video"))),
        "first": (NOW, Answers(usefulness=2, topics=("old",))),
        "silent": (NOW + 4 * WEEK, Answers()),
        "later": (NOW + 5 * WEEK, Answers(usefulness=1, topics=("later",))),
    }
    checkins = [values.checkin(name, answered_at=at, answers=said) for name, (at, said) in told.items()]
    unanswered = values.checkin("unanswered")
    facts = await week(values.session(), unanswered, *checkins, of=MONDAY + 4 * WEEK)

    assert facts.ratings == (("mentor", 2), ("mentor", 5))
    assert facts.topics == (("mentor", "ai"), ("mentor", "video"))


async def test_another_programme_is_not_counted(week):
    """Given a second programme in the workspace, then its sessions and pairs stay out."""
    other = [
        values.programme("p2"),
        values.a_round("r2", programme_id="p2"),
        values.mentor("m2", programme_id="p2", standing=Standing.ACTIVE),
        values.mentee("e2", programme_id="p2"),
    ]
    pair = values.pair("pair2", programme_id="p2", round_id="r2", mentor_id="m2", mentee_id="e2")
    active = replace(pair, state=PairState.ACTIVE, active_since=NOW)
    facts = await week(*other, active, values.session("s2", programme_id="p2", pair_id="pair2"))

    assert (facts.active_pairs, facts.planned_week, facts.waiting) == (0, 0, 0)
