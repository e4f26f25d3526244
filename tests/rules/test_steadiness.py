"""The no-show protocol: one table, no dead end, and a mentor who never chases, accuses or is exposed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.decisions import ToPair, ToPerson
from mentoring.endings import ending
from mentoring.errors import AlreadyDone, Gone, InvalidFields, NotAllowed, Refusal
from mentoring.going_on import pair_clock, resolving, steadying
from mentoring.going_on.resolving import Choice, PairContext
from mentoring.going_on.steady_letters import answered_by
from mentoring.meeting import booking
from mentoring.notices import (
    HeldQuestion,
    MenteeQuestion,
    MentorQuestion,
    OnIt,
    PairEnded,
    PairNeedsYou,
    PairRests,
    RhythmQuestion,
    SlotsOffered,
)
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Role, Standing
from mentoring.rounds import Round
from mentoring.sessions import Session, SessionState, Step
from mentoring.steadiness import ACTORS, TABLE, Course, Event, Steadiness, What, drawn
from mentoring.timeline import local_day

from .examples import TUESDAY, changed, letters, mentee, mentor, pair, programme, session

STARTS = TUESDAY + timedelta(days=7)
DAY = timedelta(days=1)
PEOPLE = {"mentor": mentor(), "mentee": mentee()}
BOOKED = session(SessionState.BOOKED, starts_at=STARTS, next_step=Step.PREPARE)

MOVES = {
    "clock": {
        Event.SILENCE,
        Event.STALLED,
        Event.STALLED_AGAIN,
        Event.BACK,
        Event.OPENED,
        Event.OVER,
    },
    "mentor": {Event.RECOMMITTED, Event.RELEASED, Event.HELD, Event.PAUSED},
    "mentee": {Event.RECOMMITTED, Event.DELEGATED, Event.RELEASED, Event.HELD, Event.BOOKED},
    "mentee or delegate": {Event.BOOKED},
    "coordinators": {Event.REMATCHED, Event.CLOSED, Event.PAUSED},
}


def active(**changes) -> Pair:
    return pair(active_since=TUESDAY, wake_at=TUESDAY, **changes)


def about(**changes) -> PairContext:
    usual = {
        **PEOPLE,
        "programme": programme(),
        "sessions": (replace(BOOKED, state=SessionState.TO_BOOK, starts_at=None),),
    }
    return PairContext(**usual | changes)


def slip(of: Pair, side: Role | None, revision: int, **changes):
    meeting = replace(BOOKED, revision=revision, starts_at=STARTS + revision * DAY)
    return steadying.slipped(meeting, of, side, **PEOPLE, now=TUESDAY + revision * DAY, **changes)


def after(decision) -> Pair:
    return changed(decision, Pair)[-1]


def twice(*sides: Role | None, of: Pair | None = None):
    decision, of = None, of or active()
    for revision, side in enumerate(sides):
        decision = slip(of, side, revision)
        of = after(decision)
    return decision


def asked(course: Course = Course.MENTEE_ASKED) -> Pair:
    sides = {Course.MENTEE_ASKED: Role.MENTEE, Course.MENTOR_ASKED: Role.MENTOR}
    if course in sides:
        return after(twice(sides[course], sides[course]))
    return after(pair_clock.wake(active(), about(), now=TUESDAY + 60 * DAY))


# The table


@pytest.mark.parametrize("course", list(Course))
def test_there_is_no_dead_end(course):
    """Given any course but the last, then each who is named there has a way out of it, and the end can be reached."""
    if course is Course.ENDED:
        assert ACTORS[course] == ()
        return
    for actor in ACTORS[course]:
        assert [e for e in MOVES[actor] if TABLE.get((course, e), course) is not course], actor
    reached = {course}
    for _ in Course:
        reached |= {end for (start, _), end in TABLE.items() if start in reached}

    assert {Course.STEADY, Course.ENDED} <= reached
    assert ACTORS[course]


def test_every_course_is_reached_and_the_end_is_final():
    """Given a pair that has just begun, when paths are walked, then they come everywhere, and nothing follows the end."""
    reached = {Course.STEADY}
    for _ in Course:
        reached |= {end for (start, _), end in TABLE.items() if start in reached}

    assert reached == set(Course)
    assert not [start for start, _ in TABLE if start is Course.ENDED]


def test_the_picture_in_the_docs_is_drawn_from_the_table():
    """Given the page on the protocol, then its picture is what the table draws."""
    page = Path(__file__).parents[2] / "docs" / "no-shows.md"

    assert f"```mermaid\n{drawn()}\n```" in page.read_text(encoding="utf-8")


# Slips


@pytest.mark.parametrize("side", [Role.MENTEE, Role.MENTOR, None])
def test_the_first_time_other_times_go_to_the_mentee(side):
    """Given a first slip of anybody's, then the mentee is offered times, and the mentor hears that we are on it."""
    decision = slip(active(), side, 0)
    (offer,) = letters(decision, SlotsOffered)
    (told,) = letters(decision, OnIt)

    assert offer.to == ToPerson(user="U-MAX")
    assert (told.to, told.notice.own) == (ToPerson(user="U-MIA"), side is Role.MENTOR)
    assert after(decision).steadiness.course is Course.REBOOKING
    assert after(decision).wake_at is not None


def test_a_delegate_gets_the_times():
    """Given a mentee who delegates, when a session slips, then the times go to the delegate only."""
    people = {"mentor": mentor(), "mentee": mentee(profile={"delegate": "U-PA"})}
    decision = steadying.slipped(BOOKED, active(), Role.MENTEE, **people, now=TUESDAY)

    assert [letter.to for letter in letters(decision, SlotsOffered)] == [ToPerson(user="U-PA")]


@pytest.mark.parametrize(
    ("sides", "course"),
    [
        ((Role.MENTEE, Role.MENTEE), Course.MENTEE_ASKED),
        ((Role.MENTEE, None), Course.MENTEE_ASKED),
        ((None, None), Course.MENTEE_ASKED),
        ((Role.MENTOR, Role.MENTOR), Course.MENTOR_ASKED),
        ((Role.MENTOR, None), Course.REBOOKING),
        ((Role.MENTOR, Role.MENTEE), Course.REBOOKING),
        ((Role.MENTOR, Role.MENTEE, Role.MENTEE), Course.MENTEE_ASKED),
    ],
)
def test_the_second_time_running_one_is_asked(sides, course):
    """Given slips in a row, then whoever is asked has to do with both, and what nobody explains is the calendar's."""
    assert after(twice(*sides)).steadiness.course is course


@pytest.mark.parametrize(
    ("side", "kind", "user"), [(Role.MENTEE, MenteeQuestion, "U-MAX"), (Role.MENTOR, MentorQuestion, "U-MIA")]
)
def test_the_question_goes_to_one_alone_and_no_times_are_offered(side, kind, user):
    """Given a second slip, then one person reads three buttons, and five working days begin."""
    decision = twice(side, side)
    (question,) = letters(decision, kind)

    assert question.to == ToPerson(user=user)
    assert not letters(decision, SlotsOffered)
    assert local_day(after(decision).wake_at, "Europe/Paris").isoformat() == "2027-01-14"
    assert changed(decision, Session)[0].wake_at is None


def test_a_cancellation_by_button_is_known():
    """Given two cancellations by the mentor, then the mentor is asked; by the delegate, the mentee is."""
    for user, course in (("U-MIA", Course.MENTOR_ASKED), ("U-PA", Course.MENTEE_ASKED)):
        people, of = {"mentor": mentor(), "mentee": mentee(profile={"delegate": "U-PA"})}, active()
        for revision in (0, 1):
            meeting = replace(BOOKED, revision=revision)
            decision = booking.cancel(meeting, user, pair=of, **people, now=TUESDAY)
            of = after(decision)
            assert not letters(decision, OnIt)

        assert of.steadiness.course is course


def test_a_session_held_resets_the_counts():
    """Given a slip, a session held, and a slip, then it is the first one again."""
    slipped = after(slip(active(), Role.MENTEE, 0))
    met = after(steadying.held(replace(BOOKED, revision=1, starts_at=STARTS + DAY), slipped, now=STARTS))
    again = after(slip(met, Role.MENTEE, 2))

    assert met.steadiness.course is Course.STEADY
    assert met.steadiness.slips == ()
    assert again.steadiness.course is Course.REBOOKING


def test_asked_once_the_next_time_is_for_the_coordinators():
    """Given a mentee who went on and misses again twice running, then nobody asks them a second time."""
    going = after(resolving.recommit(asked(), "U-MAX", about(), now=TUESDAY))
    again = after(slip(going, Role.MENTEE, 3))
    decision = pair_clock.wake(again, about(), now=TUESDAY + 3 * DAY)

    assert again.steadiness.course is Course.COORDINATORS_ASKED
    assert {letter.to.user for letter in letters(decision, PairNeedsYou)} == {"U-HR", "U-HR2"}


# Answers


def test_going_on_offers_times_at_once():
    """Given a mentee who was asked, when they go on, then times are offered, and the question is taken back."""
    decision = resolving.recommit(asked(), "U-MAX", about(), now=TUESDAY)

    assert letters(decision, SlotsOffered)[0].to == ToPerson(user="U-MAX")
    assert after(decision).steadiness.course is Course.REBOOKING
    assert "pair:pair:steady*" in decision.withdrawn


def test_an_assistant_is_named_and_gets_the_times():
    """Given a mentee who lets somebody book, then the profile says so and the times go there."""
    decision = resolving.delegate(asked(), "U-MAX", "U-PA", about(), now=TUESDAY)

    assert changed(decision, Participant)[0].profile.delegate == "U-PA"
    assert letters(decision, SlotsOffered)[0].to == ToPerson(user="U-PA")


@pytest.mark.parametrize("assistant", ["U-MAX", "U-MIA"])
def test_neither_of_the_two_is_the_assistant(assistant):
    """Given a mentee who names the mentor, then that is refused: nobody makes the mentor chase."""
    with pytest.raises(InvalidFields):
        resolving.delegate(asked(), "U-MAX", assistant, about(), now=TUESDAY)


@pytest.mark.parametrize(("course", "user"), [(Course.MENTEE_ASKED, "U-MAX"), (Course.MENTOR_ASKED, "U-MIA")])
def test_a_release_changes_nothing_that_others_see(course, user):
    """Given either who lets the pair end, then the question is taken back, and the pair looks ordinary till it ends."""
    decision = resolving.release(asked(course), user, now=TUESDAY)

    assert decision.changed == decision.letters == ()
    assert decision.withdrawn
    assert (course, Event.RELEASED) in TABLE


@pytest.mark.parametrize("user", ["U-MIA", "U-PA", "U-HR"])
def test_only_who_was_asked_may_answer(user):
    """Given the mentee was asked, when somebody else clicks, then nothing happens."""
    with pytest.raises(NotAllowed):
        resolving.recommit(asked(), user, about(), now=TUESDAY)
    with pytest.raises(NotAllowed):
        resolving.release(asked(), user, now=TUESDAY)
    with pytest.raises(NotAllowed):
        resolving.delegate(asked(), user, "U-NEW", about(), now=TUESDAY)


def test_a_click_that_comes_late_is_harmless():
    """Given an answer, when it is given again, then it is done already; when the pair has ended, it is gone."""
    going = after(resolving.recommit(asked(), "U-MAX", about(), now=TUESDAY))
    with pytest.raises(AlreadyDone):
        resolving.recommit(going, "U-MAX", about(), now=TUESDAY)
    with pytest.raises(Gone):
        resolving.recommit(replace(asked(), state=PairState.CLOSED), "U-MAX", about(), now=TUESDAY)


def test_a_booking_answers_by_itself():
    """Given a mentee who was asked, when a time is booked, then nobody waits for an answer any more."""
    decision = steadying.booked(asked(), now=TUESDAY)

    assert after(decision).steadiness.course is Course.STEADY
    assert decision.withdrawn == ("pair:pair:steady*",)


# Silence and the coordinators


@pytest.mark.parametrize("course", [Course.MENTEE_ASKED, Course.MENTOR_ASKED, Course.BOTH_ASKED])
def test_silence_brings_the_coordinators(course):
    """Given a question without an answer, when five working days have passed, then every coordinator is asked."""
    of = asked(course)
    decision = pair_clock.wake(of, about(), now=of.wake_at)

    assert after(decision).steadiness.course is Course.COORDINATORS_ASKED
    assert len(letters(decision, PairNeedsYou)) == 2
    assert not [one for one in decision.letters if one.to in {ToPerson(user="U-MIA"), ToPerson(user="U-MAX")}]


def test_a_question_that_has_not_gone_out_is_no_silence():
    """Given a question that still waits, when five working days have passed, then it gets its days from then on."""
    of = asked(Course.BOTH_ASKED)
    decision = pair_clock.wake(of, about(unread=True), now=of.wake_at)

    assert decision.letters == ()
    assert after(decision).steadiness.course is Course.BOTH_ASKED
    assert after(decision).wake_at > of.wake_at + 5 * DAY


def test_a_longer_rest_goes_on():
    """Given a pair at rest, when one of the two pauses for less and is back sooner, then it rests as long as before."""
    resting = after(decide(Choice.REST))
    until = resting.wake_at
    paused = after(resolving.rest(resting, TUESDAY + 2 * DAY, now=TUESDAY))

    assert paused.wake_at == until
    assert resolving.look_again(paused, TUESDAY + 2 * DAY, now=TUESDAY).changed == ()
    assert after(resolving.look_again(paused, until, now=TUESDAY)).wake_at == TUESDAY


def test_holidays_and_pauses_are_no_working_days():
    """Given a question on the eve of two holidays, or a pause, then the five days begin after them."""
    christmas = TUESDAY.replace(year=2026, month=12, day=24)
    paused = mentee(standing=Standing.PAUSED, paused_until=local_day(TUESDAY + 20 * DAY, "UTC"))

    assert local_day(answered_by(mentee(), christmas), "Europe/Paris").isoformat() == "2027-01-05"
    assert answered_by(paused, TUESDAY) > TUESDAY + 26 * DAY


def decide(choice: Choice, of: Pair | None = None, latest: Round | None = None):
    of = of or after(pair_clock.wake(asked(), about(), now=asked().wake_at))
    return resolving.decide(of, choice, about(), by="U-HR", latest=latest, round_id="next", now=TUESDAY)


def test_coordinators_rematch():
    """Given a pair in their hands, when they rematch, then it ends neutrally and one round is wanted."""
    decision = decide(Choice.REMATCH)
    wanted = Round(id="r", programme_id="prog", requested_by=None, requested_at=TUESDAY)

    assert after(decision).state is PairState.CLOSED
    assert [one.id for one in changed(decision, Round)] == ["next"]
    assert not changed(decide(Choice.REMATCH, latest=wanted), Round)


def test_coordinators_close():
    """Given a pair in their hands, when they close it, then both read the same, and no round follows."""
    decision = decide(Choice.CLOSE)

    assert len(letters(decision, PairEnded)) == 2
    assert not changed(decision, Round)


def test_coordinators_give_a_break_and_it_ends_by_itself():
    """Given a break of four weeks, then both are told, nothing is offered, and then it begins anew."""
    decision = decide(Choice.REST)
    resting = after(decision)
    back = pair_clock.wake(resting, about(), now=resting.wake_at)

    assert len(letters(decision, PairRests)) == 2
    assert not letters(decision, SlotsOffered)
    assert changed(decision, Session)[0].wake_at == resting.wake_at
    assert after(back).steadiness.course is Course.STEADY
    assert after(back).steadiness.slips == ()


@pytest.mark.parametrize("choice", list(Choice))
def test_two_coordinators_decide_once(choice):
    """Given a decision, when another coordinator decides too, then it is refused."""
    first = after(decide(Choice.REST))
    with pytest.raises(AlreadyDone):
        decide(choice, of=first)
    with pytest.raises(AlreadyDone):
        decide(choice, of=active())
    with pytest.raises(Gone):
        decide(choice, of=after(decide(Choice.CLOSE)))


# Stalled


def test_a_pair_is_stalled_after_its_cadence_and_ten_days():
    """Given four weeks and ten days without a session, then both are asked, each alone, and once."""
    due = pair_clock.stalled_at(active(), about())
    early = pair_clock.wake(active(), about(), now=due - timedelta(minutes=1))
    decision = pair_clock.wake(active(), about(), now=due)

    assert due == TUESDAY + 38 * DAY
    assert early.letters == ()
    assert after(early).wake_at == due
    assert {one.to.user for one in letters(decision, RhythmQuestion)} == {"U-MIA", "U-MAX"}
    assert after(decision).steadiness.course is Course.BOTH_ASKED


def test_a_session_booked_ahead_holds_the_clock_up_but_not_for_ever():
    """Given a session within the fortnight, then the clock waits for it; one that is always moved on does not."""
    due = TUESDAY + 38 * DAY
    soon, far = (replace(BOOKED, starts_at=due + days * DAY) for days in (5, 20))

    assert pair_clock.stalled_at(active(), about(sessions=(soon,))) == due + 13 * DAY
    assert pair_clock.stalled_at(active(), about(sessions=(far,))) == due


def test_who_goes_on_after_a_stall_has_a_fortnight():
    """Given a pair that goes on, when it still does not meet, then the coordinators are asked, not the two again."""
    stalled = asked(Course.BOTH_ASKED)
    now = stalled.wake_at - DAY
    going = after(resolving.recommit(stalled, "U-MIA", about(), now=now))
    waiting = pair_clock.wake(going, about(), now=now + 13 * DAY)
    decision = pair_clock.wake(going, about(), now=now + 14 * DAY)

    assert waiting.letters == ()
    assert letters(decision, PairNeedsYou)[0].notice.stalled
    assert not letters(decision, RhythmQuestion)


def test_a_pair_with_somebody_away_is_left_in_peace():
    """Given a mentor in a pause, when the clock looks, then it sleeps until the return."""
    away = mentor(standing=Standing.PAUSED, paused_until=local_day(TUESDAY + 90 * DAY, "UTC"))
    decision = pair_clock.wake(active(), about(mentor=away), now=TUESDAY + 60 * DAY)

    assert decision.letters == ()
    assert after(decision).steadiness.course is Course.RESTING
    assert after(decision).wake_at > TUESDAY + 89 * DAY


@pytest.mark.parametrize("course", [one for one in Course if one is not Course.ENDED])
def test_with_its_programme_every_pair_ends(course):
    """Given a pair on any course, when the programme has ended, then it ends too, after the two weeks of a last word."""
    of = active(steadiness=Steadiness(course=course))
    before = pair_clock.wake(of, about(), now=TUESDAY)
    over = ending.over_at(about().programme)
    waiting = pair_clock.wake(of, about(), now=over)
    decision = pair_clock.wake(of, about(), now=after(waiting).wake_at)

    assert after(before).wake_at <= over == datetime(2027, 7, 4, 22, tzinfo=UTC)
    assert after(waiting).state is PairState.ACTIVE
    assert not waiting.letters
    assert after(decision).state is PairState.CLOSED
    assert after(decision).steadiness.course is Course.ENDED
    assert not decision.letters, "the two know the day from their thanks"


def test_coordinators_are_reminded_once():
    """Given a pair that needs them, when five working days pass, then each reads it once more, and then no more."""
    of = asked()
    first = pair_clock.wake(of, about(), now=of.wake_at)
    second = pair_clock.wake(after(first), about(), now=after(first).wake_at)
    third = pair_clock.wake(after(second), about(), now=after(second).wake_at)
    last = pair_clock.wake(after(third), about(), now=after(third).wake_at)

    assert local_day(after(first).wake_at, "Europe/Paris") == local_day(of.wake_at, "Europe/Paris") + 7 * DAY
    assert [one.notice.again for one in letters(second, PairNeedsYou)] == [True, True]
    assert not {one.key for one in first.letters} & {one.key for one in second.letters}
    assert not third.letters
    assert after(last).state is PairState.CLOSED


# Disagreement


def test_a_doubt_asks_both_the_same_and_counts_for_nothing():
    """Given one who says held and one who does not, then both read the same question, and no count moves."""
    decision = steadying.contested(BOOKED, active(), **PEOPLE, now=STARTS)
    mine, theirs = letters(decision, HeldQuestion)
    doubtful = after(decision)

    assert replace(mine.notice, counterpart="") == replace(theirs.notice, counterpart="")
    assert doubtful.steadiness.course is Course.UNCLEAR
    assert (doubtful.steadiness.slips, doubtful.steadiness.held_at) == ((), None)
    assert after(steadying.held(BOOKED, doubtful, now=STARTS)).steadiness.held_at == STARTS
    assert after(slip(doubtful, None, 0)).steadiness.course is Course.REBOOKING


def test_a_doubt_that_stays_is_left_as_it_is():
    """Given nobody answers, when five working days have passed, then nobody hears more, and the clock goes on."""
    doubtful = after(steadying.contested(BOOKED, active(), **PEOPLE, now=STARTS))
    decision = pair_clock.wake(doubtful, about(), now=doubtful.wake_at)

    assert decision.letters == ()
    assert after(decision).steadiness.course is Course.STEADY
    assert after(decision).steadiness.turns[0].what is What.CONTESTED


# Whatever happens

ACTS = (
    "mentee cancels", "mentor cancels", "missed", "held", "contested", "booked", "clock", "mentee goes on",
    "mentor goes on", "mentee ends", "mentor ends", "mentee delegates", "pause", "rest", "close", "rematch", "back",
    "nobody wrote", "a week opens",
)  # fmt: skip


def act(name: str, of: Pair, meeting: Session, now):
    context = about(sessions=(meeting,))
    slipping = {"mentee cancels": Role.MENTEE, "mentor cancels": Role.MENTOR, "missed": None}
    choices = {choice.value: choice for choice in Choice}
    if name in slipping:
        return steadying.slipped(meeting, of, slipping[name], **PEOPLE, now=now)
    if name in choices:
        return resolving.decide(of, choices[name], context, by="U-HR", latest=None, round_id="r", now=now)
    acts = {
        "held": lambda: steadying.held(meeting, of, now=now),
        "contested": lambda: steadying.contested(meeting, of, **PEOPLE, now=now),
        "booked": lambda: steadying.booked(of, now=now),
        "nobody wrote": lambda: steadying.slipped(
            replace(meeting, asynchronous=True), of, None, **PEOPLE, now=now
        ),
        "a week opens": lambda: steadying.opened(of, now=now),
        "clock": lambda: pair_clock.wake(of, context, now=now),
        "mentee goes on": lambda: resolving.recommit(of, "U-MAX", context, now=now),
        "mentor goes on": lambda: resolving.recommit(of, "U-MIA", context, now=now),
        "mentee ends": lambda: resolving.release(of, "U-MAX", now=now),
        "mentor ends": lambda: resolving.release(of, "U-MIA", now=now),
        "mentee delegates": lambda: resolving.delegate(of, "U-MAX", "U-PA", context, now=now),
        "pause": lambda: resolving.rest(of, now + 20 * DAY, now=now),
        "back": lambda: resolving.look_again(of, of.steadiness.until, now=now),
    }
    return acts[name]()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 5)), max_size=14))
def test_whatever_happens_somebody_or_some_clock_will_act(story):
    """Given any story, then an active pair always has somebody or a clock, and the mentor is never made to chase."""
    of, now, keys = active(), TUESDAY, set()
    for number, (name, days) in enumerate(story):
        now = max(now + days * DAY, of.wake_at or now) if name == "clock" else now + days * DAY
        meeting = replace(BOOKED, revision=number, starts_at=now - DAY)
        try:
            decision = act(name, of, meeting, now)
        except Refusal:
            continue
        of = changed(decision, Pair)[-1] if changed(decision, Pair) else of
        for letter in decision.letters:
            assert letter.key not in keys, "nothing is said twice"
            keys.add(letter.key)
            _check_letter(letter, of)
        if of.state is not PairState.ACTIVE:
            assert of.wake_at is None
            return
        assert of.wake_at is not None
        assert of.steadiness.course is not Course.ENDED
        if name == "held":
            assert all(turn.at > meeting.starts_at for turn in of.steadiness.slips)


def _check_letter(letter, of):
    """What the mentor reads asks for nothing but how they would like to go on, and names no cause of another's."""
    assert not isinstance(letter.to, ToPair)
    if isinstance(letter.notice, SlotsOffered):
        assert letter.to.user in {"U-MAX", "U-PA"}
    if letter.to.user == "U-MIA":
        assert isinstance(
            letter.notice, OnIt | MentorQuestion | RhythmQuestion | HeldQuestion | PairRests | PairEnded
        )
    if isinstance(letter.notice, MentorQuestion):
        assert {turn.side for turn in of.steadiness.slips[-2:]} == {Role.MENTOR}
    if isinstance(letter.notice, PairNeedsYou):
        assert letter.to.user in {"U-HR", "U-HR2"}
