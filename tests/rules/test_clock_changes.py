"""Clock changes: whatever a zone does to its clocks, each week has one digest, on its day and at its hour."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.digests import WeeklyDigest
from mentoring.notices import Digest
from mentoring.steering import digesting, programmes
from mentoring.steering.digesting import WeekFacts
from mentoring.steering.programmes import ProgrammeContext
from mentoring.timeline import local, monday_of

from .examples import ids, programme
from .test_calendars import ZONES

FIRST = date(2027, 1, 4)
WEEKS = 52


def a_year_of_digests(zone: str, weekday: int, hour: int) -> list[tuple[datetime, str]]:
    """Live through a year of a programme that has nothing but digests; each wake is done twice, as by two replicas."""
    new_id = ids()
    plan = programme(
        first_day=FIRST, weeks=WEEKS, zone=zone, country="", digest_weekday=weekday, digest_hour=hour
    )
    now = datetime(2027, 1, 4, 12, tzinfo=UTC)
    plan = replace(plan, wake_at=now)
    digests = dict[date, WeeklyDigest]()
    sent = dict[str, datetime]()
    while moments := [
        at for at in (plan.wake_at, *(one.wake_at for one in digests.values())) if at is not None
    ]:
        now = max(now, min(moments))
        for _ in range(2):
            week = programmes.digest_week(plan, now)
            facts = WeekFacts() if week else None
            context = ProgrammeContext(digests=tuple(digests.values()), facts=facts)
            if plan.wake_at is not None and plan.wake_at <= now:
                decision = programmes.wake(plan, context, now=now, new_id=new_id)
                for changed in decision.changed:
                    if isinstance(changed, WeeklyDigest):
                        digests.setdefault(changed.week, changed)
                    else:
                        plan = changed
            for week, digest in [*digests.items()]:
                if digest.wake_at is not None and digest.wake_at <= now:
                    decision = digesting.wake(digest, WeekFacts(), plan, now=now)
                    digests[week] = decision.changed[0]
                    for letter in decision.letters:
                        if isinstance(letter.notice, Digest):
                            sent.setdefault(letter.key, now)
    return sorted((at, key) for key, at in sent.items())


@pytest.mark.parametrize(
    ("zone", "weekday", "hour"),
    [("Africa/Cairo", 4, 0), ("Africa/Cairo", 3, 23), ("Europe/Paris", 0, 9), ("Asia/Beirut", 3, 0)],
    ids=["a midnight that is skipped", "an hour that comes twice", "a quiet Monday", "midnight in Beirut"],
)
def test_hours_that_are_skipped_or_come_twice(zone, weekday, hour):
    """Each of the fifty-two weeks has its digest, once, on its own day."""
    sent = a_year_of_digests(zone, weekday, hour)

    assert len(sent) == WEEKS
    assert {local(at, zone).weekday() for at, _ in sent} == {weekday}


@settings(max_examples=15, deadline=None)
@given(zone=st.sampled_from(ZONES), weekday=st.integers(0, 4), hour=st.integers(0, 23))
def test_every_zone(zone, weekday, hour):
    """Anywhere, at any hour: one digest a week, on its day, at its hour but for a skipped one."""
    sent = a_year_of_digests(zone, weekday, hour)
    moments = [local(at, zone) for at, _ in sent]

    assert len({monday_of(at.date()) for at in moments}) == len(sent) == WEEKS
    assert {at.weekday() for at in moments} == {weekday}
    assert sum(at.hour != hour for at in moments) <= 2
    assert all(later - at > timedelta(days=6, hours=20) for at, later in pairwise(moments))
