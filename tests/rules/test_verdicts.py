from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.decisions import Letter, ToChannel, ToPerson, ToThread
from mentoring.notices import Announcement, Digest, Notice, PairNotMade, Welcome
from mentoring.people import Role
from mentoring.quietness import quiet
from mentoring.quietness.quiet import Calendar, Lapse, Send, Wait

from .examples import TUESDAY
from .test_calendars import CALENDARS, INSTANTS

PARIS = Calendar(zone="Europe/Paris", country="FR")
NIGHT = datetime(2027, 1, 5, 23, tzinfo=UTC)
MORNING = datetime(2027, 1, 6, 8, tzinfo=UTC)


def letter(notice: Notice | None = None, **changes) -> Letter:
    notice = notice or PairNotMade()
    usual = Letter(key="k", to=ToPerson(user="U-MIA"), notice=notice, due=TUESDAY - timedelta(days=1))
    return replace(usual, **changes)


def test_a_letter_goes_in_working_hours():
    """Tuesday at eleven in Paris is a good time."""
    assert quiet.verdict(letter(), [PARIS], TUESDAY) == Send()


def test_a_letter_waits_for_the_morning():
    """What comes up at night is read at nine."""
    assert quiet.verdict(letter(), [PARIS], NIGHT) == Wait(until=MORNING)


def test_a_letter_is_never_early():
    """What is due tomorrow waits until then, even when today is a working day."""
    tomorrow = TUESDAY + timedelta(days=1)

    assert quiet.verdict(letter(due=tomorrow), [PARIS], TUESDAY) == Wait(until=tomorrow)


def test_what_somebody_asked_for_waits_for_nothing():
    """Who joins at midnight is welcomed at midnight, even in a pause."""
    paused = replace(PARIS, paused_until=date(2027, 3, 1))

    assert quiet.verdict(letter(Welcome(role=Role.MENTOR)), [paused], NIGHT) == Send()


def test_a_letter_out_of_date_lapses_whatever_it_is():
    """Not even what was asked for is sent once it is pointless."""
    for notice in (PairNotMade(), Welcome(role=Role.MENTOR)):
        assert quiet.verdict(letter(notice, lapses=TUESDAY), [PARIS], TUESDAY) == Lapse()


def test_a_letter_that_could_only_go_too_late_lapses_at_once():
    """A reminder of a session at eight does not wait for nine."""
    assert quiet.verdict(letter(lapses=MORNING), [PARIS], NIGHT) == Lapse()


@pytest.mark.parametrize("to", [ToChannel(channel="C"), ToThread(letter="k0")])
def test_a_channel_has_the_hour_of_the_programme(to):
    """Nobody's working hours hold a channel's message back."""
    news = Announcement(mentor="U1", mentee="U2", topics=())

    assert quiet.verdict(letter(news, to=to), [PARIS], NIGHT) == Send()


def test_somebody_without_a_calendar_is_written_to_at_any_hour():
    """A neutral contact who does not take part has told us no hours."""
    assert quiet.verdict(letter(), [], NIGHT) == Send()


def test_a_pair_is_written_to_when_both_work():
    """Paris and New York meet at nine in New York."""
    verdict = quiet.verdict(letter(), [PARIS, Calendar(zone="America/New_York")], TUESDAY)

    assert verdict == Wait(until=datetime(2027, 1, 5, 14, tzinfo=UTC))


@settings(max_examples=150, deadline=None)
@given(CALENDARS, INSTANTS, INSTANTS, st.none() | INSTANTS)
def test_nothing_unrequested_ever_goes_in_a_closed_hour(calendar, due, now, lapses):
    """Whatever the calendar: sent means open, due and not lapsed; waiting means later, and in time."""
    sent = letter(due=due, lapses=lapses)
    match quiet.verdict(sent, [calendar], now):
        case Send():
            assert quiet.is_open(calendar, now)
            assert due <= now
            assert lapses is None or now < lapses
        case Wait(until=until):
            assert until > now
            assert lapses is None or now < lapses
        case Lapse():
            assert lapses is not None


def test_digests_are_for_channels_and_never_requested():
    """A digest's doubt is the coordinator's to settle."""
    assert not Digest.requested
    assert Digest.doubt == "ask"
