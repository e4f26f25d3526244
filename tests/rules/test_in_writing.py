"""Sessions in writing: when a pair has them, how a week goes, and that it ends in somebody's or the clock's hands."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.checkins import Answers, CheckIn, Outcome
from mentoring.decisions import ToPair
from mentoring.errors import AlreadyDone, Gone, InWriting, NotAllowed, TooFewHours
from mentoring.forming import pairing
from mentoring.going_on import steadying
from mentoring.going_on.resolving import PairContext
from mentoring.looking_back import checking_in
from mentoring.meeting import booking, manners, reminders
from mentoring.meeting.reminders import SessionContext
from mentoring.notices import (
    CheckInQuestion,
    CheckInReminder,
    Introduction,
    MannerChanged,
    OnIt,
    RhythmQuestion,
    SlotsOffered,
    WritingHalfway,
    WritingOpened,
    WritingProposed,
)
from mentoring.pairs import Manner, Meets, Pair, PairState
from mentoring.people import Absence, Role, WorkingHours
from mentoring.placing import offering
from mentoring.placing.slots import slots, too_few
from mentoring.sessions import Session, SessionState, Step
from mentoring.steadiness import Course, Steadiness
from mentoring.timeline import local_day

from .examples import TUESDAY, changed, ids, letters, mentee, mentor, pair, programme, session
from .test_calendars import HOURS, ZONES

DAY = timedelta(days=1)
MONDAY = datetime(2027, 1, 11, 8, tzinfo=UTC)
WRITING = pair(active_since=TUESDAY, meets=Meets(manner=Manner.ASYNCHRONOUS))
FAR = {"mentor": mentor(zone="Pacific/Auckland"), "mentee": mentee()}
NEAR = {"mentor": mentor(), "mentee": mentee()}


def context(of: Pair = WRITING, *, checkins: tuple[CheckIn, ...] = (), **changes) -> SessionContext:
    usual = SessionContext(pair=of, programme=programme(), checkins=checkins, **NEAR)
    return replace(usual, **changes)


def about(**changes) -> PairContext:
    return PairContext(**{**NEAR, "programme": programme(), "sessions": (session(),)} | changes)


def offered(of: Pair = WRITING, now=TUESDAY, **people) -> Session:
    manner = of.meets.manner
    return changed(offering.offer(session(), **(people or NEAR), now=now, manner=manner), Session)[-1]


def wake(one: Session, around: SessionContext | None = None, now=None):
    return reminders.wake(one, around or context(), now=now or one.wake_at, new_id=ids("checkin"))


def opened() -> tuple[Session, tuple[CheckIn, ...]]:
    decision = wake(offered())
    return changed(decision, Session)[-1], tuple(changed(decision, CheckIn))


# When


def test_two_whose_days_do_not_meet_get_a_week_and_no_list():
    """Given a mentor in Auckland, when a session is offered, then it opens on the Monday of its week, and nobody gets a letter."""
    decision = offering.offer(session(), **FAR, now=TUESDAY)
    (planned,) = changed(decision, Session)

    assert decision.letters == ()
    assert (planned.state, planned.asynchronous, planned.next_step) == (SessionState.BOOKED, True, Step.OPEN)
    assert planned.starts_at == planned.wake_at == datetime(2027, 1, 11, 8, tzinfo=UTC)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(ZONES), HOURS, st.sampled_from(ZONES), HOURS, st.sampled_from([30, 60, 90]))
def test_too_few_hours_means_that_no_list_would_have_a_time(zone, hours, other, others, minutes):
    """Given any two, then those with too few hours would be offered nothing, and any other pair something, holidays aside."""
    two = mentor(zone=zone, profile={"hours": hours}), mentee(zone=other, profile={"hours": others})
    free = [replace(one, facts=replace(one.facts, country="")) for one in two]
    week = date(2027, 1, 11)
    times = slots(*free, week=week, minutes=minutes, now=TUESDAY)
    if too_few(*two, week=week, minutes=minutes):
        assert times == ()
    else:
        assert times


def test_a_few_days_away_are_no_reason_to_write():
    """Given a mentee who is away for three weeks, then the two still have enough hours, and are offered times."""
    away = mentee(absences=(Absence(first=date(2027, 1, 4), last=date(2027, 1, 29)),))

    assert not too_few(mentor(), away, week=date(2027, 1, 11), minutes=60)
    assert letters(offering.offer(session(), mentor(), away, now=TUESDAY), SlotsOffered)


def test_hours_that_come_back_bring_times_back():
    """Given a week that came to nothing, when the two have hours again, then the same session is offered times."""
    again = steadying.unbooked(offered(pair(), **FAR))
    decision = offering.offer(again, **NEAR, now=TUESDAY)

    assert not again.asynchronous
    assert letters(decision, SlotsOffered)


def test_two_who_are_paired_by_hand_without_hours_read_how_it_goes():
    """Given two whose days do not meet, when both have said yes, then the introduction says when their week opens."""
    asked = pair(PairState.MENTOR_ASKED)
    decision = pairing.accept(asked, "U-MIA", **FAR, programme=programme(), now=TUESDAY, new_id=ids())
    (introduced,) = letters(decision, Introduction)
    first, *others = changed(decision, Session)

    assert introduced.notice.opens == first.starts_at == MONDAY
    assert introduced.notice.slots == ()
    assert first.asynchronous
    assert not any(one.asynchronous for one in others)
    assert not letters(decision, SlotsOffered)


# How it goes


def test_the_week_opens_with_a_question_for_each():
    """Given its Monday, then the room reads one message, and both may say from then on that they have talked."""
    decision = wake(offered())
    (told,) = letters(decision, WritingOpened)
    (open_now,) = changed(decision, Session)

    assert told.to == ToPair(pair_id="pair", mentor="U-MIA", mentee="U-MAX")
    assert (told.notice.topic, told.notice.chosen, told.notice.again) == ("ai", True, False)
    assert open_now.ends_at == told.notice.until == MONDAY + 7 * DAY
    assert [one.asked_at for one in changed(decision, CheckIn)] == [open_now.ends_at] * 2
    assert open_now.next_step is Step.HALFWAY


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([*ZONES, "Pacific/Honolulu", "Pacific/Auckland"]),
    HOURS,
    st.sampled_from([*ZONES, "Pacific/Honolulu", "Pacific/Auckland"]),
    HOURS,
)
def test_wherever_the_two_are_their_week_opens_when_it_was_planned(zone, hours, other, others):
    """Given any two zones and working days, when the planned moment comes, then the week opens, and is not put off for ever."""
    people = {
        "mentor": mentor(zone=zone, profile={"hours": hours}, facts={"country": ""}),
        "mentee": mentee(zone=other, profile={"hours": others}, facts={"country": ""}),
    }
    one = offered(**people)

    assert letters(wake(one, context(**people)), WritingOpened)
    assert one.week <= local_day(one.starts_at, zone) or one.week <= local_day(one.starts_at, other)


@pytest.mark.parametrize("course", [Course.BOTH_ASKED, Course.COORDINATORS_ASKED, Course.RESTING])
def test_no_week_opens_while_somebody_is_asked_or_rests(course):
    """Given a pair that waits or rests, when its week would open, then it is the next one, without a word."""
    waiting = replace(WRITING, steadiness=Steadiness(course=course))
    decision = wake(offered(), context(waiting))

    assert decision.letters == ()
    assert changed(decision, Session)[0].starts_at == MONDAY + 7 * DAY


def test_one_week_at_a_time():
    """Given a week that is open, when another of the pair would open, then it waits for its end."""
    decision = wake(offered(), context(open_until=MONDAY + 3 * DAY))

    assert decision.letters == ()
    assert changed(decision, Session)[0].starts_at >= MONDAY + 3 * DAY


def test_a_day_away_puts_the_opening_off():
    """Given a mentor away on that Monday, when the week would open, then it opens on Tuesday."""
    away = mentor(absences=(Absence(first=date(2027, 1, 11), last=date(2027, 1, 11)),))
    decision = wake(offered(), context(mentor=away))

    assert decision.letters == ()
    assert changed(decision, Session)[0].wake_at == MONDAY + DAY
    assert offered(mentor=away, mentee=mentee()).starts_at == MONDAY + DAY


def test_one_line_comes_half_way_unless_somebody_has_told():
    """Given half a week, then the room reads a line; not when either has said that they talked."""
    open_now, checkins = opened()
    told = replace(checkins[0], answers=Answers(outcome=Outcome.HELD), answered_at=MONDAY + DAY)

    assert len(letters(wake(open_now, context(checkins=checkins)), WritingHalfway)) == 1
    assert not wake(open_now, context(checkins=(told, checkins[1]))).letters


def test_those_who_have_told_are_not_asked():
    """Given one who has told, when the week ends, then only the other is asked, and what was said stays."""
    open_now, (mine, theirs) = opened()
    told = replace(mine, answers=Answers(outcome=Outcome.HELD, usefulness=4), answered_at=MONDAY + DAY)
    ending = replace(open_now, state=SessionState.HELD, next_step=Step.ASK, wake_at=open_now.ends_at)
    decision = wake(ending, context(checkins=(told, theirs)))

    assert [one.to.user for one in letters(decision, CheckInQuestion)] == ["U-MAX"]
    assert all(one.notice.asynchronous for one in letters(decision, CheckInQuestion))
    assert changed(decision, CheckIn) == [theirs]
    reminded = wake(changed(decision, Session)[0], context(checkins=(told, theirs)))
    assert [one.to.user for one in letters(reminded, CheckInReminder)] == ["U-MAX"]


def answer(
    outcome: Outcome,
    open_now: Session,
    checkins: tuple[CheckIn, ...],
    *,
    of: Pair = WRITING,
    now=MONDAY + DAY,
):
    return checking_in.answer(
        checkins[0], Answers(outcome=outcome), session=open_now, pair=of, programme=programme(), **NEAR,
        checkins=checkins, sessions=[open_now], now=now, new_id=ids("next"),
    )  # fmt: skip


def test_one_tap_holds_the_session_and_the_other_is_asked_later():
    """Given an open week, when one says that they have talked, then it counts as held now, and the other is asked at its end."""
    open_now, checkins = opened()
    decision = answer(Outcome.HELD, open_now, checkins)
    held = next(one for one in changed(decision, Session) if one.id == open_now.id)

    assert (held.state, held.next_step) == (SessionState.HELD, Step.HALFWAY)
    assert changed(decision, Pair)[-1].steadiness.held_at == MONDAY + DAY


def test_a_week_in_which_nobody_wrote_begins_again_with_the_same_kindness():
    """Given a mentee who could not write, then another week is planned, and the mentor only reads that it is taken care of."""
    open_now, checkins = opened()
    over = MONDAY + 8 * DAY
    decision = answer(Outcome.UNABLE, replace(open_now, next_step=Step.ASK_AGAIN), checkins[::-1], now=over)
    (again,) = changed(decision, Session)

    assert [one.to.user for one in letters(decision, OnIt)] == ["U-MIA"]
    assert not letters(decision, SlotsOffered)
    assert (again.asynchronous, again.starts_at) == (True, MONDAY + 14 * DAY)
    assert changed(decision, Pair)[-1].steadiness.course is Course.REBOOKING


@pytest.mark.parametrize("sides", [(None, None), (Role.MENTEE, Role.MENTEE), (Role.MENTOR, Role.MENTOR)])
def test_twice_running_both_are_asked_whoever_it_was(sides):
    """Given two such weeks, then both read the same question: nobody keeps a calendar here."""
    of = WRITING
    for number, side in enumerate(sides):
        slipping = replace(offered(), revision=number, starts_at=MONDAY + 14 * number * DAY)
        decision = steadying.slipped(slipping, of, side, **NEAR, now=slipping.starts_at + 8 * DAY)
        of = changed(decision, Pair)[-1]

    assert of.steadiness.course is Course.BOTH_ASKED
    assert {one.to.user for one in letters(decision, RhythmQuestion)} == {"U-MIA", "U-MAX"}
    assert all(one.notice.asynchronous for one in letters(decision, RhythmQuestion))


def test_a_week_that_opens_sets_the_pair_going_again():
    """Given a pair whose week slipped, when the next one opens, then it is steady again."""
    slipped = replace(WRITING, steadiness=Steadiness(course=Course.REBOOKING))

    assert changed(wake(offered(), context(slipped)), Pair)[-1].steadiness.course is Course.STEADY


def test_nothing_is_booked_or_cancelled_in_writing():
    """Given a week, when somebody forges a click for a time, then they read that there is none to choose."""
    with pytest.raises(InWriting):
        booking.book(offered(), WRITING, programme(), MONDAY + 3 * DAY, **NEAR, now=TUESDAY)
    with pytest.raises(InWriting):
        booking.cancel(offered(), "U-MAX", pair=WRITING, **NEAR, now=TUESDAY)


# By whose wish


def test_both_have_to_want_it():
    """Given one who proposes, then only the other is asked; when they agree, both read from when on."""
    proposed = manners.propose(pair(), "U-MIA", about(), now=TUESDAY)
    (asked,) = letters(proposed, WritingProposed)
    (wanting,) = changed(proposed, Pair)
    agreed = manners.agree(wanting, "U-MAX", about(), now=TUESDAY)
    (told,) = letters(agreed, MannerChanged)

    assert asked.to.user == "U-MAX"
    assert wanting.meets == Meets(wanted_by=Role.MENTOR)
    assert (told.notice.in_writing, told.notice.opens) == (True, MONDAY)
    assert changed(agreed, Pair)[-1].meets == Meets(manner=Manner.ASYNCHRONOUS)


def test_two_who_propose_the_same_agree():
    """Given a mentor who has proposed, when the mentee proposes too, then both want it."""
    wanting = pair(meets=Meets(wanted_by=Role.MENTOR))
    decision = manners.propose(wanting, "U-MAX", about(), now=TUESDAY)

    assert changed(decision, Pair)[-1].meets.manner is Manner.ASYNCHRONOUS


def test_a_no_changes_nothing_and_is_told_to_nobody():
    """Given a proposal, when the other would rather meet, then it is forgotten without a letter."""
    decision = manners.decline(pair(meets=Meets(wanted_by=Role.MENTOR)), "U-MAX")

    assert decision.letters == ()
    assert changed(decision, Pair)[0].meets == Meets()


@pytest.mark.parametrize(
    ("meets", "user", "refusal"),
    [
        (Meets(wanted_by=Role.MENTOR), "U-MIA", NotAllowed),
        (Meets(wanted_by=Role.MENTOR), "U-HR", NotAllowed),
        (Meets(), "U-MAX", Gone),
        (Meets(manner=Manner.ASYNCHRONOUS), "U-MAX", AlreadyDone),
    ],
    ids=["whoever proposed", "somebody else", "nothing asked", "agreed already"],
)
def test_forged_and_late_answers_are_refused(meets, user, refusal):
    """Given an answer of the wrong person or of another day, then nothing happens."""
    with pytest.raises(refusal):
        manners.agree(pair(meets=meets), user, about(), now=TUESDAY)
    with pytest.raises(refusal):
        manners.decline(pair(meets=meets), user)


def test_a_second_proposal_and_an_ended_pair_are_refused():
    """Given a proposal that stands, or a pair that has ended, then proposing is done, or gone."""
    with pytest.raises(AlreadyDone):
        manners.propose(pair(meets=Meets(wanted_by=Role.MENTOR)), "U-MIA", about(), now=TUESDAY)
    with pytest.raises(Gone):
        manners.propose(pair(PairState.CLOSED), "U-MIA", about(), now=TUESDAY)


def test_either_goes_back_alone_and_what_is_open_goes_on():
    """Given a planned week, when one would rather meet, then times are offered for it; a week that is open stays."""
    planned, (open_now, _) = offered(), opened()
    back = manners.go_back(WRITING, "U-MIA", about(sessions=(planned,)), now=TUESDAY)
    during = manners.go_back(WRITING, "U-MIA", about(sessions=(open_now,)), now=MONDAY + DAY)

    assert letters(back, SlotsOffered)[0].to.user == "U-MAX"
    assert changed(back, Session)[-1].asynchronous is False
    assert changed(back, Pair)[-1].meets == Meets()
    assert not changed(during, Session)


def test_going_back_needs_hours_and_something_to_go_back_from():
    """Given two without common hours, then it is refused with a reason; given two who meet live, it is done already."""
    narrow = mentee(profile={"hours": WorkingHours(start=time(6), end=time(8))})
    with pytest.raises(TooFewHours):
        manners.go_back(WRITING, "U-MAX", about(mentee=narrow), now=TUESDAY)
    with pytest.raises(AlreadyDone):
        manners.go_back(pair(), "U-MAX", about(), now=TUESDAY)


def test_choosing_a_manner_answers_the_question_of_how_to_go_on():
    """Given both asked how to go on, when one would rather meet, then the pair goes on, with times."""
    asked = replace(WRITING, steadiness=Steadiness(course=Course.BOTH_ASKED))
    decision = manners.go_back(asked, "U-MIA", about(), now=TUESDAY)

    assert changed(decision, Pair)[-1].steadiness.course is Course.REBOOKING
    assert changed(decision, Pair)[-1].meets == Meets()
    assert letters(decision, SlotsOffered)
