"""Three years of a programme across four zones, with travels, pauses and outages: never outside the contract."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from mentoring.decisions import ToPerson
from mentoring.notices import CheckInQuestion, Digest, SessionReminder
from mentoring.people import Role, WorkingHours
from mentoring.preferences import Preferences, Snooze
from mentoring.quietness import allowance, quiet
from mentoring.quietness.allowance import WINDOW
from mentoring.timeline import local

from .examples import pair, participant, programme
from .world import World

START = datetime(2027, 1, 4, 7, tzinfo=UTC)
END = START + timedelta(days=3 * 365)
HOMES = (
    ("Europe/Paris", "FR"),
    ("America/New_York", "US"),
    ("Asia/Kolkata", "IN"),
    ("Australia/Sydney", "AU"),
)
NEAR = {
    "Europe/Paris": "Africa/Cairo",
    "America/New_York": "America/Chicago",
    "Asia/Kolkata": "Asia/Dubai",
    "Australia/Sydney": "Asia/Tokyo",
}


@pytest.fixture(scope="module", params=[1, 2])
def world(request) -> World:
    """Eight pairs live through three years; the bot is away for an hour, three days and three weeks."""
    chance = Random(request.param)
    everybody, pairs = {}, {}
    for number, (zone, country) in enumerate(HOMES * 2):
        hours = WorkingHours() if number < 4 else WorkingHours(start=WorkingHours().start.replace(hour=8))
        for role in Role:
            name = f"{role}{number}"
            everybody[name] = participant(
                name, role, zone=zone, facts={"country": country}, profile={"hours": hours}
            )
        pairs[f"pair{number}"] = pair(
            id=f"pair{number}",
            mentor_id=f"mentor{number}", mentee_id=f"mentee{number}",
            mentor=everybody[f"mentor{number}"].user, mentee=everybody[f"mentee{number}"].user,
        )  # fmt: skip
    world = World(
        now=START,
        programme=replace(programme(weeks=156, cadence_weeks=2), wake_at=START),
        chance=chance,
        participants=everybody,
        pairs=pairs,
    )
    world.begin()
    wishes = Preferences(user=everybody["mentor1"].user, weekly=1)
    enough = Snooze(kind="Preparation", until=datetime(2028, 1, 1, tzinfo=UTC).date())
    fewer = Preferences(user=everybody["mentor2"].user, snoozed=(enough,))
    world.preferences = {one.user: one for one in (wishes, fewer)}
    for month in range(1, 35):
        who = chance.choice(sorted(everybody))
        home = everybody[who].zone
        world.later(lambda who=who, home=home: world.travels(who, NEAR[home]), days=30 * month)
        world.later(lambda who=who, home=home: world.travels(who, home), days=30 * month + 9)
        away = chance.choice(sorted(everybody))
        world.later(lambda away=away: world.takes_a_break(away, 20), days=30 * month + 15, hours=5)
    outages = [
        (datetime(2027, 3, 8, 8, tzinfo=UTC), datetime(2027, 3, 8, 9, tzinfo=UTC)),
        (datetime(2027, 6, 4, 16, tzinfo=UTC), datetime(2027, 6, 7, 16, tzinfo=UTC)),
        (datetime(2028, 2, 1, 5, tzinfo=UTC), datetime(2028, 2, 22, 5, tzinfo=UTC)),
    ]
    world.live(END, asleep=outages)
    return world


def test_enough_happened(world):
    """Hundreds of sessions were prepared and asked about, and nearly every week had its digest."""
    kinds = Counter(type(one.letter.notice) for one in world.said)

    assert kinds[CheckInQuestion] > 200
    assert kinds[SessionReminder] > 200
    assert 150 <= kinds[Digest] <= 156


def test_nobody_was_disturbed(world):
    """Each unrequested letter came in the working hours of each reader, on no weekend, holiday or day of a pause."""
    for one in world.said:
        if one.letter.notice.requested:
            continue
        for calendar in one.calendars:
            assert quiet.is_open(calendar, one.at), one
            assert local(one.at, calendar.zone).weekday() < 5


def test_nobody_got_more_than_their_few(world):
    """In no seven days did anybody get more counted letters than they may have."""
    for user in {one.letter.to for one in world.said if isinstance(one.letter.to, ToPerson)}:
        counted = [one for one in world.said if one.letter.to == user and allowance.is_counted(one.letter)]
        for one in counted:
            lately = [other for other in counted if one.at - WINDOW < other.at <= one.at]
            assert len(lately) <= one.weekly, (user, lately)


def test_nothing_was_said_twice(world):
    """Each key was sent once at most, and each week had one digest at most."""
    keys = Counter(one.letter.key for one in world.said)
    weeks = Counter(one.letter.notice.week for one in world.said if isinstance(one.letter.notice, Digest))

    assert set(keys.values()) == {1}
    assert set(weeks.values()) == {1}


def test_nothing_was_too_late(world):
    """No letter was sent once it was of no use."""
    assert all(one.letter.lapses is None or one.at < one.letter.lapses for one in world.said)


def test_nothing_was_lost(world):
    """Each letter was sent, or lapsed by its own date, or was taken back, or still waits for a date to come."""
    ended = {one.letter.key for one in world.said} | set(world.lapsed) | world.withdrawn

    assert world.keys <= ended | set(world.waiting)
    assert all(at >= END for at in world.wake.values())


def test_a_snoozed_kind_was_not_sent(world):
    """Who wanted no more preparation notes before 2028 got none before, and some after."""
    notes = [
        one.at
        for one in world.said
        if one.letter.key.startswith("preparation:") and one.letter.to.user == "U-MENTOR2"
    ]

    assert notes
    assert min(notes) >= datetime(2027, 12, 31, 12, tzinfo=UTC)
