from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.checkins import Answers, CheckIn, Outcome
from mentoring.decisions import ToPerson
from mentoring.meeting import booking
from mentoring.meeting.reminders import SessionContext
from mentoring.notices import CheckInQuestion, CheckInReminder, Preparation, SessionReminder, SlotsOffered
from mentoring.pairs import Pair, PairState
from mentoring.people import Standing
from mentoring.quietness import quiet
from mentoring.sessions import Session, SessionState, Step
from mentoring.steadiness import Course, Steadiness
from mentoring.timeline import local

from .examples import TUESDAY, changed, ids, letters, mentee, mentor, pair, programme, session

STARTS = datetime(2027, 1, 12, 13, tzinfo=UTC)
ENDS = STARTS + timedelta(hours=1)


def context(**changes) -> SessionContext:
    usual = SessionContext(pair=pair(), mentor=mentor(), mentee=mentee(), programme=programme())
    return replace(usual, **changes)


def booked(step: Step = Step.PREPARE, **changes) -> Session:
    usual = session(SessionState.BOOKED, starts_at=STARTS, next_step=step, wake_at=STARTS)
    return replace(usual, **changes)


def wake(before: Session, around: SessionContext | None = None, *, now=TUESDAY):
    return booking.wake(before, around or context(), now=now, new_id=ids("checkin"))


def woken(before: Session, around: SessionContext | None = None, *, now=TUESDAY) -> Session:
    (after,) = changed(wake(before, around, now=now), Session)
    return after


def answered(participant_id: str, **changes) -> CheckIn:
    usual = CheckIn(
        id=f"checkin-{participant_id}",
        programme_id="prog",
        session_id="session",
        participant_id=participant_id,
        user=f"U-{participant_id.upper()}",
        asked_at=ENDS,
        answers=Answers(outcome=Outcome.HELD),
        answered_at=ENDS,
    )
    return replace(usual, **changes)


def test_a_whole_life_of_a_session_ends_at_rest():
    """Prepared, reminded, asked, asked again, offered again: each names the next moment, and then there is none."""
    before, steps = booked(), []
    now = STARTS - timedelta(days=1)
    while before.wake_at is not None:
        before = woken(before, now=now)
        steps.append((before.next_step, before.wake_at))
        now = max(now, before.wake_at or now)

    assert steps == [
        (Step.REMIND, datetime(2027, 1, 12, 8, tzinfo=UTC)),
        (Step.ASK, ENDS),
        (Step.ASK_AGAIN, datetime(2027, 1, 14, 8, tzinfo=UTC)),
        (Step.SETTLE, datetime(2027, 1, 18, 8, tzinfo=UTC)),
        (Step.OFFER, datetime(2027, 2, 1, 8, tzinfo=UTC)),
        (Step.REST, None),
    ]


def test_times_are_offered_to_the_mentee_and_offered_again():
    """Nobody picks: two weeks later there are other times; the mentor is asked nothing."""
    decision = wake(session(next_step=Step.OFFER, wake_at=TUESDAY))
    (offer,) = letters(decision, SlotsOffered)
    (waiting,) = changed(decision, Session)

    assert offer.to == ToPerson(user="U-MAX")
    assert offer.notice.counterpart == "U-MIA"
    assert len(offer.notice.slots) == 6
    assert (waiting.next_step, waiting.wake_at) == (Step.OFFER, TUESDAY + timedelta(days=14))


def test_times_offered_at_night_are_those_that_hold_in_the_morning():
    """The offer is due when the mentee works, and begins a working day after that."""
    saturday = datetime(2027, 1, 9, 1, tzinfo=UTC)
    (offer,) = letters(wake(session(next_step=Step.OFFER, week=date(2027, 1, 4)), now=saturday), SlotsOffered)

    assert offer.due == datetime(2027, 1, 11, 8, tzinfo=UTC)
    assert min(offer.notice.slots).date() == date(2027, 1, 12)


def test_offers_end_when_the_target_week_is_long_gone():
    """After three offers there is silence."""
    before, offers, now = session(next_step=Step.OFFER, wake_at=TUESDAY), 0, TUESDAY
    while before.wake_at is not None:
        now = before.wake_at
        offers += len(letters(wake(before, now=now), SlotsOffered))
        before = woken(before, now=now)

    assert before.next_step is Step.REST
    assert offers == 3


@pytest.mark.parametrize("who", ["mentor", "mentee"])
def test_during_a_pause_nothing_is_offered_until_the_return(who):
    """The session wakes on the day that the absent one is back."""
    away = {"standing": Standing.PAUSED, "paused_until": date(2027, 2, 1)}
    around = context(mentor=mentor(**away)) if who == "mentor" else context(mentee=mentee(**away))
    decision = wake(session(next_step=Step.OFFER), around)

    assert decision.letters == ()
    assert changed(decision, Session)[0].wake_at == datetime(2027, 1, 31, 23, tzinfo=UTC)


def test_on_the_day_of_return_times_are_offered():
    """Even when the session wakes in the same instant as the one who is back."""
    back = date(2027, 2, 1)
    around = context(mentee=mentee(standing=Standing.PAUSED, paused_until=back))
    decision = wake(session(next_step=Step.OFFER), around, now=datetime(2027, 1, 31, 23, tzinfo=UTC))
    (offer,) = letters(decision, SlotsOffered)

    assert offer.due == datetime(2027, 2, 1, 8, tzinfo=UTC)
    assert min(offer.notice.slots).date() > back


def test_the_mentor_prepares_the_working_day_before():
    """Only the mentor gets the note, and not after the session."""
    (note,) = wake(booked()).letters

    assert isinstance(note.notice, Preparation)
    assert note.to == ToPerson(user="U-MIA")
    assert note.lapses == STARTS


def test_before_a_monday_session_the_mentor_prepares_on_friday():
    """Weekends are not working days."""
    monday = datetime(2027, 1, 18, 13, tzinfo=UTC)
    decision = booking.book(
        session(), pair(), programme(), monday, mentor=mentor(), mentee=mentee(), now=TUESDAY
    )

    assert changed(decision, Session)[0].wake_at == datetime(2027, 1, 15, 8, tzinfo=UTC)


def test_both_are_reminded_as_their_own_day_begins():
    """In each one's own zone, on the day itself, and never once the session has begun."""
    around = context(mentee=mentee(zone="Europe/Lisbon"))
    to_mentor, to_mentee = letters(wake(booked(Step.REMIND), around), SessionReminder)

    assert to_mentor.due == datetime(2027, 1, 12, 8, tzinfo=UTC)
    assert to_mentee.due == datetime(2027, 1, 12, 9, tzinfo=UTC)
    assert to_mentor.lapses == to_mentee.lapses == STARTS


def test_a_session_that_opens_the_day_is_reminded_of_the_day_before():
    """A reminder at nine of a session at nine would never be sent."""
    early = booked(Step.REMIND, starts_at=datetime(2027, 1, 11, 8, tzinfo=UTC))
    reminders = letters(wake(early), SessionReminder)

    assert [letter.due for letter in reminders] == [datetime(2027, 1, 8, 16, tzinfo=UTC)] * 2


def test_half_an_hour_is_enough_to_be_reminded_the_same_day():
    """A session at half past nine is told of at nine."""
    soon = booked(Step.REMIND, starts_at=datetime(2027, 1, 11, 8, 30, tzinfo=UTC))
    reminders = letters(wake(soon), SessionReminder)

    assert [letter.due for letter in reminders] == [datetime(2027, 1, 11, 8, tzinfo=UTC)] * 2


def test_after_the_session_each_is_asked_once():
    """Two questions, two check-ins to answer, good for two weeks."""
    decision = wake(booked(Step.ASK), now=ENDS)
    questions = letters(decision, CheckInQuestion)
    checkins = changed(decision, CheckIn)

    assert [letter.to for letter in questions] == [ToPerson(user="U-MIA"), ToPerson(user="U-MAX")]
    assert {letter.notice.counterpart for letter in questions} == {"U-MIA", "U-MAX"}
    assert [(c.participant_id, c.user, c.asked_at) for c in checkins] == [
        ("mia", "U-MIA", ENDS),
        ("max", "U-MAX", ENDS),
    ]
    assert all(letter.lapses == ENDS + timedelta(days=14) for letter in questions)


def test_a_session_moved_after_an_answer_is_asked_about_anew():
    """The check-in that told of the first date makes room for the second, under the same identity."""
    decision = wake(booked(Step.ASK, revision=1), context(checkins=(answered("mia"),)), now=ENDS)
    again, fresh = changed(decision, CheckIn)

    assert (again.id, again.answered_at, again.answers) == ("checkin-mia", None, Answers())
    assert fresh.participant_id == "max"


def test_only_those_who_have_not_answered_are_reminded_once():
    """One reminder after two working days, and no other."""
    around = context(checkins=(answered("mia"), answered("max", answered_at=None)))
    decision = wake(booked(Step.ASK_AGAIN), around, now=ENDS + timedelta(days=2))
    (reminder,) = letters(decision, CheckInReminder)

    assert reminder.to == ToPerson(user="U-MAX")
    assert woken(booked(Step.ASK_AGAIN), around).next_step is Step.SETTLE
    assert woken(booked(Step.ASK_AGAIN, state=SessionState.HELD), around).wake_at is None


def test_the_reminder_leaves_two_working_days_even_over_a_weekend():
    """Asked on Friday evening, that is on Monday: reminded on Wednesday."""
    friday_evening = datetime(2027, 1, 15, 19, tzinfo=UTC)
    friday = booked(Step.ASK, starts_at=friday_evening - timedelta(hours=1))

    assert woken(friday, now=friday_evening).wake_at == datetime(2027, 1, 20, 8, tzinfo=UTC)


@pytest.mark.parametrize("state", [SessionState.MISSED, SessionState.CANCELLED])
@pytest.mark.parametrize("step", list(Step))
def test_a_session_that_is_over_says_nothing_more(state, step):
    """Whatever it was woken for, it goes to rest."""
    decision = wake(booked(step, state=state))

    assert decision.letters == ()
    assert changed(decision, Session)[0].wake_at is None


@pytest.mark.parametrize("step", list(Step))
def test_nothing_happens_around_the_sessions_of_a_pair_that_is_closed(step):
    """The programme lets the two alone."""
    decision = wake(booked(step), context(pair=pair(PairState.CLOSED)))

    assert decision.letters == ()
    assert changed(decision, Session)[0].wake_at is None


@settings(max_examples=80, deadline=None)
@given(
    st.integers(0, 350),
    st.integers(0, 20),
    st.sampled_from(["Europe/Paris", "America/New_York", "Asia/Tokyo"]),
)
def test_a_reminder_can_always_be_sent_before_the_session(days, half_hours, zone):
    """Whatever the day and the hour of the session, each one's reminder is due in an open hour before it."""
    one, other = mentor(zone=zone), mentee(zone=zone)
    day = date(2027, 1, 11) + timedelta(days=days)
    opening = quiet.opening(quiet.calendar_of(one), day)
    starts_at = opening + timedelta(minutes=30 * half_hours)
    if not quiet.fits(quiet.calendar_of(one), starts_at, starts_at + timedelta(hours=1)):
        return
    around = context(mentor=one, mentee=other)

    for letter in letters(wake(booked(Step.REMIND, starts_at=starts_at), around), SessionReminder):
        assert letter.due < starts_at
        assert quiet.is_open(quiet.calendar_of(one), letter.due)
        assert local(letter.due, zone).time() >= time(9)


@pytest.mark.parametrize("silent", [True, False])
def test_a_session_that_nobody_says_was_held_is_placed_again(silent):
    """Whether the mentor said that it was missed or neither said a word, the mentee reads the same."""
    said = answered("mia", answers=Answers(outcome=None if silent else Outcome.MISSED))
    decision = wake(booked(Step.SETTLE), context(checkins=(said,)), now=ENDS + timedelta(days=4))
    (offer,) = letters(decision, SlotsOffered)

    assert (offer.to, offer.notice.unsure) == (ToPerson(user="U-MAX"), True)
    assert len(changed(decision, Pair)) == (not silent)


def test_silence_about_a_session_is_nothing_when_the_next_is_booked():
    """Two who go on need no other times."""
    decision = wake(booked(Step.SETTLE), context(ahead=True), now=ENDS + timedelta(days=4))

    assert decision.letters == ()
    assert changed(decision, Session)[0].wake_at is None


def test_while_somebody_is_asked_how_to_go_on_no_times_are_offered():
    """The next offer waits a week for the answer."""
    asking = pair(steadiness=Steadiness(course=Course.MENTEE_ASKED))
    decision = wake(session(next_step=Step.OFFER, wake_at=TUESDAY), context(pair=asking))

    assert decision.letters == ()
    assert changed(decision, Session)[0].wake_at == TUESDAY + timedelta(days=7)
